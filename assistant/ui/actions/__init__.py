"""The window in which actions are made, changed and tried."""
