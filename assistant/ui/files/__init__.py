"""Documents as the window has them: tabs, files, sessions, formats of other programs, the folder pane."""
