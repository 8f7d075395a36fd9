"""Where a text that was broken off is best cut: behind its last whole sentence, and never inside code or a list."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from assistant.text import fences, sentences

_BULLET = re.compile(r"\s*(?:>\s*)*(?:[-*+•–]|\d{1,3}[.)]|[a-zA-Z][.)])\s+(?:\[[ xX]\]\s+)?")
_HEADING = re.compile(r"\s*#{1,6}\s")
_NO_PROSE = re.compile(r"\s*(?:\||</?[a-zA-Z!]|!\[|\[[^\]]+\]:)|(?: {4}|\t)\s*\S")
# What may go on: "3." may become "3.5", and "www." an address.
_UNSURE = re.compile(r"(?:(?<!\d)\d{1,3}|(?:https?://|www\.)\S*)[.!?]\Z")
# Stands for whatever would come: a new sentence begins like this.
_NEXT = " Aa"

Kind = Literal["prose", "list", "code", "heading", "blank"]


class _Line(NamedTuple):
    kind: Kind
    ends: tuple[int, ...]
    """Places in the text, behind a sentence each."""
    end: int
    """Place in the text, behind the last letter."""


def finished(before: str, text: str) -> int:
    """How many characters of `text`, which goes on from `before` and was broken off, end with a whole sentence.

    All of them where no sentence ends, and where the text breaks off in code, a table or an entry of a list without one.
    """
    lines = _lines(before, text)
    if not lines or lines[-1].kind == "code":
        return len(text)
    for number, line in enumerate(reversed(lines)):
        if line.ends:
            return line.ends[-1]
        if line.kind == "list" and number == 0:
            return len(text)
        if line.kind in ("list", "code") and line.end > 0:
            return line.end
    return len(text)


def settled(before: str, text: str) -> int:
    """How many characters of `text` are sure to stay, whatever else comes and wherever it is broken off."""
    lines = _lines(before, text)
    for number, line in enumerate(reversed(lines)):
        # A sentence has ended for good when a word stands behind it.
        sure = [end for end in line.ends if re.match(r"\s*\S+\s", text[end:])]
        if sure:
            return sure[-1]
        if line.kind in ("list", "code") and number and line.end > 0:
            return line.end
    return 0


def _lines(before: str, text: str) -> list[_Line]:
    fence = ""
    *whole, head = before.split("\n")
    for line in whole:
        fence = fences.after(line, fence)
    blank_above = not whole or not whole[-1].strip()
    starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]
    result: list[_Line] = []
    for start, behind in pairwise(starts):
        line = head + text[start : behind - 1]
        was, fence = fence, fences.after(line, fence)
        kind = _kind(line, bool(was or fence), blank_above or (bool(result) and result[-1].kind == "code"))
        shift = start - len(head)
        ends = _ends(line) if kind in ("prose", "list") else []
        if ends and shift + ends[-1] == len(text) and _UNSURE.search(line[: ends[-1]]):
            ends.pop()
        end = max(0, shift + len(line.rstrip()))
        result.append(_Line(kind, tuple(shift + one for one in ends if shift + one > 0), end))
        blank_above, head = kind == "blank", ""
    return result


def _kind(line: str, fenced: bool, may_be_indented: bool) -> Kind:
    if fenced:
        return "code"
    if not line.strip():
        return "blank"
    if _HEADING.match(line):
        return "heading"
    if _BULLET.match(line):
        return "list"
    found = _NO_PROSE.match(line)
    return "code" if found and (may_be_indented or not line[:1].isspace()) else "prose"


def _ends(line: str) -> list[int]:
    """Places in one line, behind a sentence each."""
    mark = _BULLET.match(line)
    place = mark.end() if mark else 0
    ends = []
    for sentence in sentences.split(line[place:].rstrip() + _NEXT)[:-1]:
        place += len(sentence.text)
        if sentence.text:
            ends.append(place)
        place += len(sentence.space)
    return ends
