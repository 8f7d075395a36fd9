"""Texts as strings: sentences, names, numbers, Markdown, differences, undo history. No Qt, no torch, no files.

language = languages.detect(text)  # "en", "zh", … or None
parts = word_diff.compare(old, new)
hits = finding.find(text, Query("word"), seconds=2.0)
"""
