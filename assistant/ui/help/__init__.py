"""The guide, what is new, About, and the windows that show them.

guide = HelpWindow(lambda: help_pages.load("en", menus), window)
guide.go_to("changes")
AboutDialog(current, window).show()
"""
