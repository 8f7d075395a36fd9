"""The prompt panel: which action, with what options, and the answer to it."""
