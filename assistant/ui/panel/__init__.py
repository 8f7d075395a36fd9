"""The prompt panel: from an action to a request, and from the answer back to the text."""
