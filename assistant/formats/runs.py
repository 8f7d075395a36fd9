"""Rows of styled runs made tidy: joined, trimmed, and with nothing in them that a format cannot write."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable

from assistant.formats.structure import PLAIN, Edge, Inline, Inlines, LineBreak, Span, Style, text_of


def tidy(inlines: Iterable[Inline]) -> Inlines:
    """Runs of one style joined, empty ones left out, no breaks at the ends; blanks between two runs have what both have in common."""
    return trimmed(_joined(_with_plain_edges([_upright(one) for one in inlines], _BLANKS)))


def _upright(inline: Inline) -> Inline:
    """Words alone are raised or lowered: the mark of a note is raised by itself."""
    if isinstance(inline, Span) or not inline.style.script:
        return inline
    return dataclasses.replace(inline, style=dataclasses.replace(inline.style, script=""))


_BLANKS = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_EDGES = re.compile(r"^([\W_]*)(.*?)([\W_]*)$", re.DOTALL)


def without_styled_punctuation(inlines: Inlines) -> Inlines:
    """Punctuation at the ends of an emphasis is set free of it: Markdown cannot write it beside a letter."""
    return _joined(_with_plain_edges(list(inlines), _EDGES))


def _with_plain_edges(inlines: list[Inline], edges: re.Pattern[str]) -> list[Inline]:
    pieces: list[tuple[Inline, bool]] = []
    for inline in inlines:
        if isinstance(inline, Span) and not inline.style.code and inline.style != PLAIN:
            # The sign of a raised number is raised with it.
            match = (_BLANKS if inline.style.script else edges).match(inline.text)
            head, core, tail = match.groups() if match else ("", inline.text, "")
            parts = [(head, True), (core, False), (tail, True)]
            pieces += [(Span(text, inline.style), edge) for text, edge in parts if text]
        elif isinstance(inline, Span):
            if inline.text:
                pieces.append((inline, not inline.text.strip() and not inline.style.code))
        else:
            pieces.append((inline, isinstance(inline, LineBreak | Edge)))
    result: list[Inline] = []
    following: list[Style] = [PLAIN] * len(pieces)
    style = PLAIN
    for index in range(len(pieces) - 1, -1, -1):
        following[index] = style
        if not pieces[index][1]:
            style = pieces[index][0].style
    before = PLAIN
    for (inline, edge), after in zip(pieces, following, strict=True):
        if edge:
            inline = dataclasses.replace(inline, style=_common(inline.style, before, after))
        else:
            before = inline.style
        result.append(inline)
    return result


def _common(own: Style, before: Style, after: Style) -> Style:
    link = (own.address, own.title) == (before.address, before.title) == (after.address, after.title)
    return Style(
        own.strong and before.strong and after.strong,
        own.emphasis and before.emphasis and after.emphasis,
        own.strike and before.strike and after.strike,
        False,
        own.address if link else "",
        own.title if link else "",
        own.script if own.script == before.script == after.script else "",
    )


def _joined(inlines: Iterable[Inline]) -> Inlines:
    result: list[Inline] = []
    parts: list[str] = []
    style = PLAIN
    for inline in inlines:
        if isinstance(inline, Span):
            if parts and inline.style != style:
                result.append(Span("".join(parts), style))
                parts.clear()
            style = inline.style
            parts.append(inline.text)
            continue
        if parts:
            result.append(Span("".join(parts), style))
            parts.clear()
        result.append(inline)
    if parts:
        result.append(Span("".join(parts), style))
    return tuple(one for one in result if not isinstance(one, Span) or one.text)


def trimmed(inlines: Inlines) -> Inlines:
    """Without blanks at the ends and around breaks."""
    result = list(inlines)
    for index, inline in enumerate(result):
        if not isinstance(inline, Span) or inline.style.code:
            continue
        text = inline.text
        if index == 0 or isinstance(result[index - 1], LineBreak):
            text = text.lstrip()
        if index == len(result) - 1 or isinstance(result[index + 1], LineBreak):
            text = text.rstrip()
        result[index] = dataclasses.replace(inline, text=text)
    kept = [one for one in result if not isinstance(one, Span) or one.text]
    first = next((place for place, one in enumerate(kept) if not isinstance(one, LineBreak)), len(kept))
    del kept[:first]
    while kept and isinstance(kept[-1], LineBreak):
        kept.pop()
    # Taking an empty run away may leave another one at an end.
    return tuple(kept) if len(kept) == len(inlines) else trimmed(_joined(kept))


_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def scripted(text: str, script: str) -> str:
    """Raised or lowered text where nothing can be raised: signs that are so by themselves, or behind a mark."""
    if not script or not text.strip():
        return text
    table, mark = (_RAISED, "^") if script == "super" else (_LOWERED, "_")
    if all(ord(sign) in table for sign in text):
        return text.translate(table)
    return f"{mark}{text}" if text.isalnum() else f"{mark}({text})"


def is_right_to_left(inlines: Iterable[Inline]) -> bool:
    """Decided by the first letter that has a direction."""
    for character in text_of(inlines):
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def for_xml(text: str) -> str:
    """Without the characters that XML has no way to write."""
    return _NOT_IN_XML.sub("", text)
