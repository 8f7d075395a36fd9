"""Spelling and grammar on the page."""
