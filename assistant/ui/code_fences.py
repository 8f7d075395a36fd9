"""Where fenced code stands in a Markdown text."""

from __future__ import annotations

import bisect
import re

from assistant.ui.history import Change, units

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_MARKS = ("```", "~~~")


def fenced(text: str) -> list[tuple[int, int]]:
    """Start and end in UTF-16 units, fences included; a fence that nothing closes reaches to the end."""
    found: list[tuple[int, int]] = []
    opened, mark = 0, ""
    if not any(one in text for one in _MARKS):
        return []
    for fence in _FENCE.finditer(text):
        if not mark:
            if fence[1][0] == "`" and "`" in fence[2]:
                continue
            opened, mark = units(text[: fence.start()]), fence[1]
        elif fence[1].startswith(mark) and not fence[2].strip():
            found.append((opened, units(text[: fence.end()])))
            mark = ""
    if mark:
        found.append((opened, units(text)))
    return found


class CodeFences:
    """Moves along with edits; `stale` says that one may have made or closed a fence, and the text is to be `read` again."""

    def __init__(self) -> None:
        self.stale = True
        self._starts: list[int] = []
        self._ends: list[int] = []

    def read(self, text: str) -> None:
        pairs = fenced(text)
        self._starts, self._ends = [start for start, _ in pairs], [end for _, end in pairs]
        self.stale = False

    def follow(self, change: Change, paragraph: str) -> None:
        """`paragraph` is what the first changed one reads now."""
        growth = change.growth
        self.stale = self.stale or any(
            mark in part for mark in _MARKS for part in (change.removed, change.added, paragraph)
        )
        self._starts = [place + growth if place > change.position else place for place in self._starts]
        self._ends = [place + growth if place >= change.end else place for place in self._ends]

    def __contains__(self, position: int) -> bool:
        index = bisect.bisect_right(self._starts, position) - 1
        return index >= 0 and position <= self._ends[index]
