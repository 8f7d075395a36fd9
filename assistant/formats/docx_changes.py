"""Tracked changes and comments of a .docx, as the edges of structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal
from xml.etree.ElementTree import Element

from assistant.formats.docx_parts import W
from assistant.formats.structure import Edge, Inline
from assistant.text.critic_marks import Note

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
CHANGES: dict[str, Literal["insertion", "deletion"]] = {
    W + "ins": "insertion", W + "moveTo": "insertion", W + "del": "deletion", W + "moveFrom": "deletion",
}  # fmt: skip
"""A move is a deletion and an insertion."""
RANGE_EDGES = frozenset((W + "commentRangeStart", W + "commentRangeEnd"))
UNNAMED = "Longhand"
"""The author of a change or a comment that has none: a .docx asks for a name."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?")


class Changes:
    """Makes the edges of one document. `comments` and `extended` are its parts of these names."""

    def __init__(self, comments: Element | None, extended: Element | None) -> None:
        self._keys = 0
        self._notes: dict[str, Note] = {}
        self._replies: dict[str, list[str]] = {}
        self._answers: set[str] = set()
        self._begun: set[str] = set()
        self._ended: set[str] = set()
        by_paragraph: dict[str, str] = {}
        for comment in comments.findall(W + "comment") if comments is not None else ():
            name = comment.get(W + "id", "")
            self._notes[name] = replace(_note(comment), text=_text(comment))
            for paragraph in comment.iter(W + "p"):
                if (identity := paragraph.get(W14 + "paraId")) is not None:
                    by_paragraph[identity] = name
        for one in extended.iter(W15 + "commentEx") if extended is not None else ():
            name = by_paragraph.get(one.get(W15 + "paraId", ""), "")
            parent = by_paragraph.get(one.get(W15 + "paraIdParent", ""), "")
            if name and one.get(W15 + "done", "0") in ("1", "true"):
                self._notes[name] = replace(self._notes[name], resolved=True)
            if name and parent and parent != name and parent not in self._answers:
                self._replies.setdefault(parent, []).append(name)
                self._answers.add(name)

    def edges(self, element: Element) -> tuple[list[Inline], list[Inline]]:
        """Of a tracked change around runs, or of the end of a paragraph."""
        self._keys += 1
        note = _note(element)
        notes = (note,) if note.author or note.date else ()
        kind = CHANGES[element.tag]
        return [Edge(kind, True, self._keys, notes)], [Edge(kind, False, self._keys, notes)]

    def of_end(self, properties: Element | None) -> tuple[list[Inline], list[Inline]]:
        """Around the end of a paragraph, by its properties."""
        begun: list[Inline] = []
        ended: list[Inline] = []
        marks = properties.find(W + "rPr") if properties is not None else None
        for mark in marks if marks is not None else ():
            if mark.tag in CHANGES:
                opens, closes = self.edges(mark)
                begun, ended = [*begun, *opens], [*closes, *ended]
        return begun, ended

    def range_edge(self, element: Element) -> list[Inline]:
        name = element.get(W + "id", "")
        opens = element.tag == W + "commentRangeStart"
        if name not in self._notes or name in self._answers or name in (self._begun if opens else self._ended):
            return []
        (self._begun if opens else self._ended).add(name)
        return [self._edge(name, opens)]

    def reference(self, element: Element) -> list[Inline]:
        """A comment without a passage stands where it is referred to."""
        name = element.get(W + "id", "")
        if name not in self._notes or name in self._answers or name in self._ended:
            return []
        begun = name in self._begun
        self._begun.add(name)
        self._ended.add(name)
        return [self._edge(name, False)] if begun else [self._edge(name, True), self._edge(name, False)]

    def unplaced(self) -> int:
        """Comments that nothing in the text refers to."""
        placed = {name for begun in self._ended & self._begun for name in self._thread(begun)}
        return len(self._notes.keys() - placed)

    def _edge(self, name: str, opens: bool) -> Edge:
        notes = tuple(self._notes[one] for one in self._thread(name))
        return Edge("comment", opens, list(self._notes).index(name), notes)

    def _thread(self, name: str) -> Iterator[str]:
        yield name
        for reply in self._replies.get(name, ()):
            yield from self._thread(reply)


def _note(element: Element) -> Note:
    author = " ".join(element.get(W + "author", "").split())
    date = element.get(W + "date", "")[:19].replace("T", " ")
    # LibreOffice writes a year of nothing where there is no date.
    date = date if _DATE.fullmatch(date) else ""
    if not date and author == UNNAMED:
        author = ""
    date = date.removesuffix(":00") if len(date) == 19 else date
    return Note("", author, date.removesuffix(" 00:00"))


def _text(comment: Element) -> str:
    lines = []
    for paragraph in comment.iter(W + "p"):
        parts = []
        for one in paragraph.iter():
            if one.tag == W + "t":
                parts.append(one.text or "")
            elif one.tag in (W + "tab", W + "br"):
                parts.append(" ")
        lines.append("".join(parts).strip())
    return "\n".join(line for line in lines if line)
