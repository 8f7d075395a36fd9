"""The prompt panel: the chosen action, its options, and its answer.

panel = PromptPanel(actions, current)
panel.run_requested.connect(runs.run_with)
runs.came.connect(panel.add_text)
"""
