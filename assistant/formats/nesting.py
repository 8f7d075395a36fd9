"""Styled runs as marks that open and close, for formats in which styles enclose text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from assistant.formats.structure import Inline, Style


class Mark(NamedTuple):
    kind: Literal["link", "strong", "emphasis", "strike", "super", "sub"]
    address: str = ""
    title: str = ""


class Opens(NamedTuple):
    mark: Mark


class Closes(NamedTuple):
    mark: Mark


def _marks(style: Style) -> list[Mark]:
    found = []
    if style.address:
        found.append(Mark("link", style.address, style.title))
    if style.strong:
        found.append(Mark("strong"))
    if style.emphasis:
        found.append(Mark("emphasis"))
    if style.strike:
        found.append(Mark("strike"))
    if style.script:
        found.append(Mark(style.script))
    return found


def nested(inlines: Sequence[Inline]) -> Iterator[Opens | Closes | Inline]:
    """The marks that last longest enclose the others; one that ends inside another closes and opens that again."""
    wanted = [_marks(inline.style) for inline in inlines]
    lasts: list[dict[Mark, int]] = [{} for _ in inlines]
    for index in range(len(inlines) - 1, -1, -1):
        later = lasts[index + 1] if index + 1 < len(inlines) else {}
        lasts[index] = {mark: later.get(mark, index) for mark in wanted[index]}
    stack: list[Mark] = []
    for index, inline in enumerate(inlines):
        keep = 0
        while keep < len(stack) and stack[keep] in wanted[index]:
            keep += 1
        while len(stack) > keep:
            yield Closes(stack.pop())
        new = [mark for mark in wanted[index] if mark not in stack]
        for mark in sorted(new, key=lambda mark: -lasts[index][mark]):
            stack.append(mark)
            yield Opens(mark)
        yield inline
    while stack:
        yield Closes(stack.pop())
