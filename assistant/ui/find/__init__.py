"""Find and replace.

bar = FindBar(editor, Everywhere(tabs))
tabs.shown.connect(bar.turn_to)
bar.open(replacing=False)
"""
