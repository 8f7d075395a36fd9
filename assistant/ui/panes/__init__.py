"""Panes beside the page: outline, preview, folder, writing goal.

outline, preview = Outline(editor), Preview(editor, settings)
outline.use(other_editor)
goal.turn_to(document)
"""
