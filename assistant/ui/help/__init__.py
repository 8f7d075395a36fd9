"""The guide, what is new, About, and the windows that show them."""
