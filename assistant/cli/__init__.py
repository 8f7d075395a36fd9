"""The command line: the window, and the same work without a screen. `main.main(arguments)` is the door."""
