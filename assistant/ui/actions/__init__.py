"""The window in which actions are made, changed and tried.

window = ActionsWindow(engine_thread, current)
window.changed.connect(folder.read)
window.show_actions(folder.actions)
"""
