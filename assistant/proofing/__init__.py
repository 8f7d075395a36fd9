"""Spelling and grammar of one paragraph: no Qt, no torch, and every library of it may be missing.

checker = Checker(Options())
issues = checker.check("A paragraf.")
words = checker.suggest(issues[0])
"""
