"""The part of a long Markdown text that is shown by itself: the chapter around a place, or what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text.counting import units
from assistant.text.headings import headings

_DEFINITION = re.compile(r"^ {0,3}\[(\^?[^\]\n]+)\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*", re.MULTILINE)


class Part(NamedTuple):
    """`start` and `end` in UTF-16 units; `title` of its first heading, "" for a part that begins with none. `rest` are
    the notes and addresses that it refers to and that stand elsewhere."""

    start: int
    end: int
    title: str
    rest: str


def around(text: str, place: int, longest: int) -> Part:
    """The largest section with the character at `place`, in UTF-16 units, that has at most `longest` units, or else about
    so many around it. The whole text where it is no longer."""
    whole = units(text)
    if whole <= longest:
        return Part(0, whole, "", "")
    marks = headings(text)
    for level in range(1, 7):
        own = [mark for mark in marks if mark.level <= level]
        before = [mark for mark in own if mark.position <= place]
        start = before[-1].position if before else 0
        end = next((mark.position for mark in own if mark.position > place), whole)
        if own and end - start <= longest:
            return _with_rest(text, start, end, before[-1].title if before else "")
    start, end = max(0, place - longest // 2), min(whole, place + longest // 2)
    title = ""
    for mark in marks:
        if start < mark.position <= place:
            # From the last heading before the place, so that it begins with it.
            start, title = mark.position, mark.title
        elif mark.position > place:
            end = min(end, mark.position)
            break
    first, last = _character(text, start), _character(text, end)
    if not title and start:
        found = text.find("\n\n", first, _character(text, place))
        first = found + 2 if found >= 0 else first
    if end < whole:
        found = text.rfind("\n\n", _character(text, place), last)
        last = found if found >= 0 else last
    return _with_rest(text, units(text[:first]), units(text[:last]), title)


def slice_units(text: str, start: int, end: int) -> str:
    """The text between two places in UTF-16 units."""
    return text[_character(text, start) : _character(text, end)]


def _character(text: str, unit: int) -> int:
    """Python's count for a place in UTF-16 units."""
    if text.isascii():
        return min(unit, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * unit].decode("utf-16-le", "ignore"))


def _with_rest(text: str, start: int, end: int, title: str) -> Part:
    first, last = _character(text, start), _character(text, end)
    shown = text[first:last]
    wanted = set(re.findall(r"\[(\^?[^\]\n]+)\]", shown))
    found = []
    for match in _DEFINITION.finditer(text):
        if match[1] in wanted and not first <= match.start() < last:
            found.append(match[0])
            # A note may refer to another one further down.
            wanted |= set(re.findall(r"\[(\^[^\]\n]+)\]", match[0]))
    return Part(start, end, title, "\n\n".join(found))
