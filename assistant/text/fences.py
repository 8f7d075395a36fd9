"""Fences around code in a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator

MARKS = ("```", "~~~")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)

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


def places(text: str) -> list[tuple[int, int]]:
    """Start and end of all fenced code, fences included; a fence that nothing closes reaches to the end."""
    found: list[tuple[int, int]] = []
    opened, mark = 0, ""
    for fence in _fences(text):
        if not mark:
            if fence[1][0] == "`" and "`" in fence[2]:
                continue
            opened, mark = fence.start(), fence[1]
        elif fence[1].startswith(mark) and not fence[2].strip():
            found.append((opened, fence.end()))
            mark = ""
    if mark:
        found.append((opened, len(text)))
    return found


def _fences(text: str) -> Iterator[re.Match[str]]:
    """Lines that open or close code; `str.find` is some ten times as fast as an expression over a whole book."""
    # One character is searched for many times as fast as three.
    upcoming = {mark: text.find(mark) if mark[0] in text else -1 for mark in MARKS}
    while any(position >= 0 for position in upcoming.values()):
        position = min(position for position in upcoming.values() if position >= 0)
        fence = _FENCE.match(text, text.rfind("\n", 0, position) + 1)
        if fence is not None:
            yield fence
        end = text.find("\n", position)
        if end < 0:
            return
        for mark, following in upcoming.items():
            if 0 <= following < end:
                upcoming[mark] = text.find(mark, end)
