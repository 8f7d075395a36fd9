"""From an action to a run of the engine, and from its answer back to the text: runs, suggestions, alternatives, token view.

runs = Runs(engine_thread, current, actions)
runs.turn_to(document)
runs.run_with(action, {"length": "short"})
"""
