"""The headings of a Markdown source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text import critic_edits, fences
from assistant.text.counting import units

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True, slots=True)
class Heading:
    """`position` of its first `#`, in UTF-16 units; `title` without marks, and with tracked changes accepted."""

    level: int
    title: str
    position: int


def headings(text: str) -> list[Heading]:
    """In their order; none out of fenced code. Finds the lines by `str.find`: a novel takes a few milliseconds."""
    found: list[Heading] = []
    fence = ""
    passed_units, measured = 0, 0
    for start in _marked_lines(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        before, fence = fence, fences.after(line, fence)
        heading = None if before or fence else _HEADING.match(line)
        if heading and heading[2]:
            passed = text[measured:start]
            passed_units += units(passed)
            measured = start
            title = critic_edits.accepted(heading[2]) if "{" in heading[2] else heading[2]
            if title:
                found.append(Heading(len(heading[1]), _EMPHASIS.sub(r"\2", title), passed_units))
    return found


def _marked_lines(text: str) -> Iterator[int]:
    """Where lines begin that start with a heading's or a fence's mark."""
    marks = ("#", "```", "~~~")
    nexts = {mark: 0 if text.startswith(mark) else _after(text, mark, 0) for mark in marks}
    while True:
        mark = min(nexts, key=lambda one: nexts[one])
        start = nexts[mark]
        if start > len(text):
            return
        yield start
        nexts[mark] = _after(text, mark, start)


def _after(text: str, mark: str, start: int) -> int:
    found = text.find("\n" + mark, start)
    return found + 1 if found >= 0 else len(text) + 1
