"""The window Models: what is here, what could be, and getting it.

window = ModelsWindow(current); window.read(); window.changed.connect(...)
"""
