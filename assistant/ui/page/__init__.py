"""The page: text, its history, its layout, and what stands on it without being text.

editor = Editor(settings)
editor.load("One two.", caret=4)
editor.text.replace(0, 3, "Two")  # positions in UTF-16 units
"""
