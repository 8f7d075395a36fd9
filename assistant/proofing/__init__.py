"""Spelling and grammar of one paragraph: no Qt, no torch, and every library of it may be missing."""
