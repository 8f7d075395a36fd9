"""Widgets; they see tasks, errors, settings, documents, models, actions and the thread of the engine, never an engine."""
