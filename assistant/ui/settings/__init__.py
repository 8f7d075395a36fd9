"""The settings in force and the dialog that changes them."""
