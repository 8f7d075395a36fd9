"""The dialog that changes the settings, its rows made from their declarations.

dialog = SettingsDialog(current, window)
dialog.page("model")
dialog.row("model.folder")
"""
