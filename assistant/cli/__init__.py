"""The command line: the window, and the same work without a screen.

code = main(["continue", "letter.md", "--max-tokens", "50"])
code = stream(task, settings, as_json=False)  # of `work`: runs a task and prints it
add_text_arguments(parser)  # of `work`: the options that all commands on a text share
"""
