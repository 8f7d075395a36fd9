"""From an action to a run of the engine, and from its answer back to the text: runs, suggestions, alternatives, token view."""
