"""What helps with a longer text."""
