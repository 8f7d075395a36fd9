"""Fields of a .docx: which words are their result, and which belong to their instruction; where their links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from assistant.formats import addresses, arranging, docx_field_words
from assistant.formats.docx_parts import W, is_on, value
from assistant.formats.structure import Inline, Span, Style

_ARGUMENT = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_DEEPEST = 50
_LONGEST = 10_000
_WITH_ARGUMENT = frozenset(("\\l", "\\o", "\\t", "\\m"))


def address_of(instruction: str) -> str:
    """Where a HYPERLINK leads; "" for other fields, and for places in the document itself."""
    words = _ARGUMENT.findall(instruction)
    if not words or (words[0][1] or words[0][0]).upper() != "HYPERLINK":
        return ""
    place, anchor, skip = "", "", ""
    for quoted, bare in words[1:]:
        if skip:
            anchor = (quoted or bare) if skip == "\\l" else anchor
            skip = ""
        elif bare.lower() in _WITH_ARGUMENT:
            skip = bare.lower()
        elif not bare.startswith("\\") and not place:
            place = quoted.replace("\\\\", "\\") or bare
    return addresses.safe_address(f"{place}#{anchor}" if place and anchor else place)


def unfinished(story: Element) -> set[int]:
    """The ids of field marks that have no partner: what stands behind them is text all the same."""
    begun: list[Element | None] = []
    alone: set[int] = set()
    for mark in story.iter(W + "fldChar"):
        kind = mark.get(W + "fldCharType", "")
        if kind == "begin":
            # Deeper than people nest them, a field is no field.
            deep = len(begun) >= _DEEPEST
            begun.append(None if deep else mark)
            if deep:
                alone.add(id(mark))
        elif kind == "separate":
            if begun and begun[-1] is None:
                alone.add(id(mark))
        elif kind == "end" and (not begun or begun.pop() is None):
            alone.add(id(mark))
    return alone | {id(mark) for mark in begun if mark is not None}


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    separated: bool = False
    address: str = ""


class Fields:
    """The fields that are open where the text is being read."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._alone: set[int] = set()

    def begin_story(self, story: Element) -> None:
        self._alone = unfinished(story)
        self._open.clear()

    @property
    def hides(self) -> bool:
        """Whether words here are part of an instruction."""
        return any(not field.separated for field in self._open)

    @property
    def address(self) -> str:
        return next((field.address for field in reversed(self._open) if field.address), "")

    def instruct(self, text: str) -> None:
        for field in reversed(self._open):
            if not field.separated:
                if len(field.instruction) < _LONGEST:
                    field.instruction += text
                return

    def mark(self, mark: Element, style: Style) -> list[Inline]:
        """What the mark stands for: the box or the choice of an old form, or a field that shows its own instruction."""
        if id(mark) in self._alone:
            return []
        kind = mark.get(W + "fldCharType", "")
        if kind == "begin":
            shown = "" if self.hides else _form(mark)
            self._open.append(_Field())
            return [Span(shown, style)] if shown else []
        if kind == "separate" and self._open:
            self._open[-1].separated = True
            self._open[-1].address = address_of(self._open[-1].instruction)
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if not ended.separated and not self.hides:
                return docx_field_words.shown(ended.instruction, style)
        return []


def _form(mark: Element) -> str:
    data = mark.find(W + "ffData")
    if data is None:
        return ""
    box, choices = data.find(W + "checkBox"), data.find(W + "ddList")
    if box is not None:
        checked = is_on(box, "checked")
        return arranging.BOXES[bool(is_on(box, "default") if checked is None else checked)]
    if choices is not None:
        entries = [one.get(W + "val", "") for one in choices.findall(W + "listEntry")]
        said = value(choices, "result") or value(choices, "default") or "0"
        place = int(said) if said.isdecimal() and len(said) < 9 else 0
        return entries[place] if place < len(entries) else ""
    return ""
