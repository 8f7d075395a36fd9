"""The window Models: installed models, available models, and their download.

window = ModelsWindow(current)
window.read()
window.changed.connect(listener.read)  # a model came or went
"""
