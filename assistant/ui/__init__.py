"""Widgets; they see tasks, errors, settings, documents, models, actions and Jobs, never an engine."""
