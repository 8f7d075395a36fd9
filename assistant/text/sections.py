"""Sections of a Markdown text, from a heading to the next one that is not below it, and moving one to another place.

Places are UTF-16 units, as those of `headings`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.text.headings import Heading


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a section: delete `cut` (start, end) and insert `text` at `place`, both positions before the move."""

    cut: tuple[int, int]
    place: int
    text: str
    shift: int
    """Units of `text` before the section itself."""


def last_row(headings: Sequence[Heading], row: int) -> int:
    """The row behind the section that begins with the heading of `row`."""
    below = range(row + 1, len(headings))
    return next((other for other in below if headings[other].level <= headings[row].level), len(headings))


def end(headings: Sequence[Heading], row: int, length: int) -> int:
    """Where the section of `row` ends in a text of this length."""
    following = last_row(headings, row)
    return headings[following].position if following < len(headings) else length


def over_next(headings: Sequence[Heading], row: int) -> int | None:
    """The row before which a section belongs that moves down over the next one."""
    following = last_row(headings, row)
    return last_row(headings, following) if following < len(headings) else None


def over_previous(headings: Sequence[Heading], row: int) -> int | None:
    """The row before which a section goes that moves up over its predecessor."""
    return next((other for other in range(row - 1, -1, -1) if headings[other].level <= headings[row].level), None)


def moving(section: str, before: str, start: int, stop: int, target: int, length: int) -> Move:
    """The move of `section`, from `start` to `stop` of a text, to the place before `target`, with blank lines around it.

    `before` are the last characters before the target, and `length` is the length of the text.
    """
    words = section.rstrip("\n")
    if target < length:
        gap = "" if target == 0 or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        new = f"{gap}{words}\n\n"
    else:
        gap = "\n" * max(0, 2 - (len(before) - len(before.rstrip("\n"))))
        new = f"{gap}{words}\n"
    return Move((start, stop), target, new, len(gap))
