"""The main window: tabs, menus, the command palette, and the commands that act on the document in sight."""
