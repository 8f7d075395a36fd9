"""Where fenced code stands in a Markdown text."""

from __future__ import annotations

import bisect

from assistant.text import fences
from assistant.text.counting import units
from assistant.text.history import Change


def fenced(text: str) -> list[tuple[int, int]]:
    """Start and end in UTF-16 units, fences included; a fence that nothing closes reaches to the end."""
    counted = passed = 0

    def place(position: int) -> int:
        # Counted on from the fence before: a book has thousands of them.
        nonlocal counted, passed
        counted, passed = counted + units(text[passed:position]), position
        return counted

    return [(place(start), place(end)) for start, end in fences.places(text)]


def is_open(text: str) -> bool:
    """Whether what is written behind this text would be code."""
    places = fenced(f"{text}\n")
    return bool(places) and places[-1][1] > units(text)


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
            mark in part for mark in fences.MARKS for part in (change.removed, change.added, paragraph)
        )
        self._starts = [place + growth if place > change.position else place for place in self._starts]
        self._ends = [place + growth if place >= change.end else place for place in self._ends]

    def __contains__(self, position: int) -> bool:
        index = bisect.bisect_right(self._starts, position) - 1
        return index >= 0 and position <= self._ends[index]
