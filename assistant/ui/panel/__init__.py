"""The prompt panel: which action, with what options, and the answer to it.

panel = PromptPanel(actions, current)
panel.run_requested.connect(runs.run_with)
runs.came.connect(panel.add_text)
"""
