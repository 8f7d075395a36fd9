"""What a model writes, measured: each kind of score, and their table."""
