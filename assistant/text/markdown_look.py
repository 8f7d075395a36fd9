"""Which parts of a line of Markdown are marks, and how the others are meant: for a page that shows it as a text.

Places count Python's characters. Nothing here looks at other lines: whether a line is code is said by who calls.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.text import inline_marks, markdown_lists

Kind = Literal[
    "mark", "heading", "strong", "emphasis", "strike", "code", "link", "target", "footnote", "bullet", "quote",
    "fence", "table", "rule",
]  # fmt: skip
LONGEST, MOST_MARKS = 4_000, 150
"""Characters of a line that is searched for marks inside it, and signs in it that could be some: the search takes the
longer the more of them stand open, and is done at every key."""
_HEADING = re.compile(r"(#{1,6})[ \t]+")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_RULE = re.compile(r"[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_RULED_ROW = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
_DEFINITION = re.compile(r"\[\^[^\[\]\s]+\]:")
_PROMISING = re.compile(r"[*_`~\[<$]|://|@")  # what begins a part
_TICKS = re.compile("`+")
_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """Parts may lie in one another; a later one lies upon an earlier."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Line:
    level: int = 0
    """The level of a heading, 1 to 6."""
    hanging: int = 0
    """Where the words begin below which the line goes on when it is broken."""
    quoted: bool = False
    ruled: bool = False
    parts: tuple[Part, ...] = ()


def look(line: str, *, code: bool = False) -> Line:
    """How a line is meant. `code` where it stands within fences, or is one."""
    if code:
        return Line(parts=(Part(0, len(line), "fence"),))
    if not line.strip():
        return Line()
    if _RULE.match(line):
        return Line(ruled=True, parts=(Part(0, len(line), "rule"),))
    heading = _HEADING.match(line)
    if heading:
        start = heading.end()
        parts = [Part(0, len(line), "heading"), Part(0, start, "mark"), *_inline(line, start)]
        return Line(level=len(heading[1]), parts=tuple(parts))
    if "|" in line and (_ROW.match(line) or _RULED_ROW.match(line)):
        return Line(parts=tuple(_row(line)))
    return _paragraph(line)


def _paragraph(line: str) -> Line:
    parts: list[Part] = []
    quote = _QUOTE.match(line)
    start = quote.end() if quote else 0
    if quote:
        parts += [Part(0, len(line), "quote"), Part(0, start, "mark")]
    item = markdown_lists.item(line[start:])
    if item is not None and item.marker:
        bullet = start + len(item.indent)
        parts.append(Part(bullet, start + len(item.prefix.rstrip()), "bullet"))
        start += len(item.prefix)
    return Line(hanging=start, quoted=quote is not None, parts=(*parts, *_inline(line, start)))


def _row(line: str) -> list[Part]:
    parts = [Part(0, len(line), "table")]
    if _RULED_ROW.match(line):
        return [*parts, Part(0, len(line), "mark")]
    at = 0
    for cell in inline_marks.cells(line):
        if cell == "|":
            parts.append(Part(at, at + 1, "mark"))
        else:
            parts += _inline(line[: at + len(cell)], at)
        at += len(cell)
    return parts


def _inline(line: str, start: int) -> list[Part]:
    text = line[start:]
    if len(text) > LONGEST or not 0 < len(_PROMISING.findall(text)) <= MOST_MARKS:
        return []
    return _atoms(text, start)


def _atoms(text: str, at: int) -> list[Part]:
    parts: list[Part] = []
    for atom in inline_marks.atoms(text):
        size = len(atom.raw)
        if atom.kind == "literal":
            parts += _literal(atom.text, at)
        elif atom.kind in ("link", "emphasis"):
            inner, end = at + len(atom.before), at + size - len(atom.after)
            if atom.kind == "link":
                parts.append(Part(inner, end, "link"))
                parts += [Part(at, inner, "mark"), Part(end, end + 1, "mark"), Part(end + 1, at + size, "target")]
            else:
                stars = len(atom.before)
                if atom.before == "~~":
                    parts.append(Part(inner, end, "strike"))
                else:
                    parts += [Part(inner, end, "strong")] * (stars > 1) + [Part(inner, end, "emphasis")] * (stars != 2)
                parts += [Part(at, inner, "mark"), Part(end, at + size, "mark")]
            parts += _atoms(atom.text, inner)
        at += size
    return parts


def _literal(text: str, at: int) -> list[Part]:
    end = at + len(text)
    begun = _TICKS.match(text)
    if begun:
        ticks = begun.end()
        return [
            Part(at + ticks, end - ticks, "code"),
            Part(at, at + ticks, "mark"),
            Part(end - ticks, end, "mark"),
        ]
    image = _IMAGE.match(text)
    if image:
        words = at + 2 + len(image[1])
        return [
            Part(at + 2, words, "link"),
            Part(at, at + 2, "mark"),
            Part(words, words + 1, "mark"),
            Part(words + 1, end, "target"),
        ]
    if text.startswith("[^"):
        return [Part(at, end, "footnote"), Part(at, at + 2, "mark"), Part(end - 1, end, "mark")]
    if text.startswith("<") and "://" not in text and "@" not in text:
        return [Part(at, end, "mark")]
    return [] if text.startswith(("$", "[[")) else [Part(at, end, "link")]
