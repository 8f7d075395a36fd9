"""The main window: tabs, menus, the command palette, and the commands that act on the document in sight.

window = MainWindow(engine_thread, current, actions)
window.open_path(path)
window.tabs.shown.connect(listener.turn_to)  # with the Document in sight
"""
