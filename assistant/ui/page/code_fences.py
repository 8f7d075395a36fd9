"""Where fenced code stands in a Markdown text."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from assistant.text.counting import units
from assistant.text.history import Change

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_MARKS = ("```", "~~~")


def fenced(text: str) -> list[tuple[int, int]]:
    """Start and end in UTF-16 units, fences included; a fence that nothing closes reaches to the end."""
    found: list[tuple[int, int]] = []
    opened, mark = 0, ""
    counted = passed = 0

    def place(position: int) -> int:
        # Counted on from the fence before: a book has thousands of them.
        nonlocal counted, passed
        counted, passed = counted + units(text[passed:position]), position
        return counted

    for fence in _fences(text):
        if not mark:
            if fence[1][0] == "`" and "`" in fence[2]:
                continue
            opened, mark = place(fence.start()), fence[1]
        elif fence[1].startswith(mark) and not fence[2].strip():
            found.append((opened, place(fence.end())))
            mark = ""
    if mark:
        found.append((opened, place(len(text))))
    return found


def is_open(text: str) -> bool:
    """Whether what is written behind this text would be code."""
    places = fenced(f"{text}\n")
    return bool(places) and places[-1][1] > units(text)


def _fences(text: str) -> Iterator[re.Match[str]]:
    """Lines that open or close code; `str.find` is some ten times as fast as an expression over a whole book."""
    upcoming = {mark: text.find(mark) for mark in _MARKS}
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


class CodeFences:
    """Moves along with edits; `stale` says that one may have made or closed a fence, and the text is to be `read` again."""

    def __init__(self) -> None:
        self.stale = True
        self._starts: list[int] = []
        self._ends: list[int] = []

    @property
    def places(self) -> list[tuple[int, int]]:
        """Start and end of each."""
        return list(zip(self._starts, self._ends, strict=True))

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
