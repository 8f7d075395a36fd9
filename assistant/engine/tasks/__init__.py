"""The tasks that an engine can run: `table` says which class runs which task."""
