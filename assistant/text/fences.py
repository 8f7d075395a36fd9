"""Fences around code in a Markdown text, told line by line."""

from __future__ import annotations

import re

# Backticks behind backticks are code inside a line.
_OPENING = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?!.*`)|~{3,})")


def after(line: str, fence: str) -> str:
    """The fence that is open behind `line`, "" for none, where `fence` was open before it. Lines with one before or
    behind them are code or fences themselves."""
    if fence:
        mark = line.strip()
        return "" if mark.startswith(fence) and not mark.strip(fence[0]) else fence
    found = _OPENING.match(line)
    return found[1] if found else ""
