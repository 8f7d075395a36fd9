"""Which characters of tracked changes and comments are words of the text, which are signs, and how they are meant."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.text.critic_marks import SIZE, Mark

Kind = Literal["insertion", "deletion", "passage", "note", "sign"]
_HEAD = re.compile(r"\{>>(?P<at>@(?=[^\n]))?(?:(?<=@)(?:[^\\:\n]|\\.)*?(?P<date>, \d{4}-\d\d-\d\d[\d :TZ]*)(?=[:,<]))?")


class Part(NamedTuple):
    """Later ones lie upon earlier ones; a "sign" is no word of the text."""

    start: int
    end: int
    kind: Kind


def parts(text: str, mark: Mark) -> list[Part]:
    inner, inner_end = mark.start + SIZE, mark.inner_end - SIZE
    if mark.kind == "comment":
        return _notes(text, mark.start, mark.end)
    found: list[Part] = []
    if mark.kind == "replacement":
        found += [Part(inner, mark.middle, "deletion"), Part(mark.middle + 2, inner_end, "insertion")]
        found.append(Part(mark.middle, mark.middle + 2, "sign"))
    else:
        found.append(Part(inner, inner_end, mark.kind))
        if mark.kind != "passage" and not text[inner:inner_end].strip():
            # The end of a paragraph alone has no words that could show its change.
            signs = [Part(mark.start, inner, mark.kind), Part(inner_end, mark.inner_end, mark.kind)]
            return [*found, *signs, Part(mark.inner_end, mark.end, "sign")]
    found.append(Part(mark.start, inner, "sign"))
    if mark.kind == "passage":
        return [*found, Part(inner_end, mark.inner_end, "sign"), *_notes(text, mark.inner_end, mark.end)]
    return [*found, Part(inner_end, mark.end, "sign")]


def _notes(text: str, start: int, end: int) -> list[Part]:
    found: list[Part] = []
    while start < end:
        stop = text.find("<<}", start, end) + SIZE
        while stop > SIZE and stop < end and not text.startswith("{>>", stop):
            # A sign that is escaped ends nothing.
            stop = text.find("<<}", stop, end) + SIZE
        stop = stop if stop > SIZE else end
        found.append(Part(start, stop, "note"))
        head = _HEAD.match(text, start, stop)
        found.append(Part(start, start + SIZE + (1 if head and head["at"] else 0), "sign"))
        if head and head["date"]:
            found.append(Part(*head.span("date"), "sign"))
        found.append(Part(stop - SIZE, stop, "sign"))
        start = stop
    return found
