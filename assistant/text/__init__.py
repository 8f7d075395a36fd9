"""Texts as strings: sentences, names, numbers, Markdown, differences, undo history. No Qt, no torch, no files."""
