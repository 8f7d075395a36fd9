"""The meaning of the styles of an .odt: named styles, and automatic styles of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from assistant.formats.structure import Alignment

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"

_ALIGNED: dict[str, Alignment] = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_CODE = frozenset(("preformatted text", "source code", "code", "code block"))
_CODE_TEXT = frozenset(("source text", "source_text", "teletype", "verbatim char", "inline code", "code"))
_QUOTES = frozenset(("quotations", "quote", "block text", "block quotation", "intense quote"))


@dataclass(frozen=True, slots=True)
class StyleFacts:
    level: int = 0
    """Of a title, which is a heading whatever element it is; 0 for others."""
    kind: str = ""
    """"code", "quote", "rule", or ""."""
    strong: bool | None = None
    """None where nothing is said, so that what is around counts."""
    emphasis: bool | None = None
    strike: bool | None = None
    code: bool | None = None
    hidden: bool = False
    script: Literal["", "super", "sub"] | None = None
    alignment: Alignment = ""
    page: Literal["", "before", "after"] = ""
    """Where a new page begins."""


class ListLevel(NamedTuple):
    marked: bool
    """A paragraph without a mark belongs to the item before."""
    ordered: bool
    start: int


class Styles:
    def __init__(self, *roots: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._known: dict[tuple[str, str], StyleFacts] = {}
        for root in roots:
            for style in root.iter(STYLE + "style") if root is not None else ():
                self._elements[style.get(STYLE + "family", ""), style.get(STYLE + "name", "")] = style
            for style in root.iter(TEXT + "list-style") if root is not None else ():
                self._lists[style.get(STYLE + "name", "")] = dict(map(_list_level, style))

    def facts(self, family: str, name: str | None, depth: int = 0) -> StyleFacts:
        if not name or depth > 20:
            return StyleFacts()
        key = (family, name)
        if key not in self._known:
            self._known[key] = self._made(family, name, depth)
        return self._known[key]

    def list_level(self, name: str, level: int) -> ListLevel:
        return self._lists.get(name, {}).get(level, ListLevel(True, False, 1))

    def _made(self, family: str, name: str, depth: int) -> StyleFacts:
        style = self._elements.get((family, name))
        shown = re.sub(r"_([0-9a-fA-F]{2})_", lambda code: chr(int(code[1], 16)), name).lower()
        if style is None:
            return _by_name(StyleFacts(), family, shown)
        facts = self.facts(family, style.get(STYLE + "parent-style-name"), depth + 1)
        facts = _by_name(replace(facts, page=""), family, shown)
        facts = _by_name(facts, family, style.get(STYLE + "display-name", "").lower())
        text = style.find(STYLE + "text-properties")
        if text is not None:
            facts = _with_text(facts, text)
        paragraph = style.find(STYLE + "paragraph-properties")
        if paragraph is not None:
            aligned = _ALIGNED.get(paragraph.get(FO + "text-align", ""))
            facts = replace(facts, alignment=aligned or facts.alignment)
            if paragraph.get(FO + "break-before") == "page":
                facts = replace(facts, page="before")
            elif paragraph.get(FO + "break-after") == "page":
                facts = replace(facts, page="after")
            border = paragraph.get(FO + "border-bottom", "none")
            if border != "none" and not facts.kind:
                facts = replace(facts, kind="rule")
        return facts


def _with_text(facts: StyleFacts, text: Element) -> StyleFacts:
    if weight := text.get(FO + "font-weight"):
        facts = replace(facts, strong=weight in ("bold", "600", "700", "800", "900"))
    if slant := text.get(FO + "font-style"):
        facts = replace(facts, emphasis=slant in ("italic", "oblique"))
    if line := text.get(STYLE + "text-line-through-style", text.get(STYLE + "text-line-through-type")):
        facts = replace(facts, strike=line != "none")
    if shown := text.get(TEXT + "display"):
        facts = replace(facts, hidden=shown == "none")
    if place := text.get(STYLE + "text-position", "").split():
        facts = replace(facts, script=_script(place[0]))
    return facts


def _script(place: str) -> Literal["", "super", "sub"]:
    """By its word, or by how many hundredths of the letters' height it is raised."""
    if place in ("super", "sub"):
        return "super" if place == "super" else "sub"
    try:
        raised = float(place.rstrip("%"))
    except ValueError:
        return ""
    return "super" if raised > 5 else "sub" if raised < -5 else ""


def _by_name(facts: StyleFacts, family: str, name: str) -> StyleFacts:
    if family == "text":
        return replace(facts, code=True) if name in _CODE_TEXT else facts
    if name == "title":
        return replace(facts, level=1)
    if name in _CODE:
        return replace(facts, kind="code")
    if name in _QUOTES:
        return replace(facts, kind="quote")
    return replace(facts, kind="rule") if name == "horizontal line" else facts


def _list_level(level: Element) -> tuple[int, ListLevel]:
    number = _whole(level.get(TEXT + "level"), 1)
    ordered = level.tag == TEXT + "list-level-style-number" and bool(level.get(STYLE + "num-format"))
    bullet = level.get(TEXT + "bullet-char", "").strip("\uf020 ")
    marked = ordered or (level.tag == TEXT + "list-level-style-bullet" and bool(bullet))
    marked = marked or level.tag == TEXT + "list-level-style-image"
    return number, ListLevel(marked, ordered, _whole(level.get(TEXT + "start-value"), 1))


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise
