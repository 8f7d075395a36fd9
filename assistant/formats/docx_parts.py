"""The parts of a .docx beside its text: what its styles, numberings and relationships mean."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from assistant.formats.archive import Archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/drawingml/main}": "{http://schemas.openxmlformats.org/drawingml/2006/main}",
}
_OFF = ("0", "false", "off", "none")
_CODE = frozenset(
    ("source code", "preformatted text", "html preformatted", "code", "code block", "macro text", "macro")
)
_CODE_TEXT = frozenset(
    ("verbatim char", "source text", "html code", "code char", "inline code", "html typewriter", "html keyboard")
)
_QUOTES = frozenset(("quote", "intense quote", "block text", "quotations", "block quotation", "blockquote"))


class Relation(NamedTuple):
    kind: str
    """The last word of its type: "image", "hyperlink", "styles" …"""
    target: str
    """The name of a part, or an address where it is external."""
    external: bool


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """By their ids."""
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = {}
    for one in root.iter(_RELATIONSHIP) if root is not None else ():
        external = one.get("TargetMode") == "External"
        target = one.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[one.get("Id", "")] = Relation(one.get("Type", "").rsplit("/", 1)[-1], target, external)
    return found


def without_strict_names(root: Element) -> Element:
    """The names of ISO's strict variant, turned into the usual names."""
    for one in root.iter():
        space, _, name = one.tag.rpartition("}")
        if f"{space}}}" in _STRICT:
            one.tag = _STRICT[f"{space}}}"] + name
            for key in [key for key in one.keys() if f"{key.rpartition('}')[0]}}}" in _STRICT]:  # noqa: SIM118
                space, _, name = key.rpartition("}")
                one.set(_STRICT[f"{space}}}"] + name, one.attrib.pop(key))
    return root


def is_on(properties: Element | None, name: str) -> bool | None:
    """A switch of a run or a paragraph; None where nothing is said."""
    one = properties.find(W + name) if properties is not None else None
    return None if one is None else one.get(W + "val", "1").lower() not in _OFF


def value(properties: Element | None, name: str) -> str | None:
    one = properties.find(W + name) if properties is not None else None
    return None if one is None else one.get(W + "val", "")


def script_of(properties: Element | None, otherwise: Literal["", "super", "sub"]) -> Literal["", "super", "sub"]:
    """Whether a run is raised or lowered."""
    said = value(properties, "vertAlign")
    if said is None:
        # Or moved by hand, in half points; a little is for the looks of a line.
        moved = re.fullmatch(r"(-?)0*([4-9]|[1-9]\d{1,3})", value(properties, "position") or "")
        if moved is None:
            return otherwise
        return "sub" if moved[1] else "super"
    return "super" if said == "superscript" else "sub" if said == "subscript" else ""


@dataclass(frozen=True, slots=True)
class StyleFacts:
    name: str = ""
    level: int = 0
    """The level of a heading; 0 for other styles."""
    kind: str = ""
    """"code", "quote", "rule", or ""."""
    number: tuple[str, int] | None = None
    strong: bool = False
    emphasis: bool = False
    strong_other: bool = False
    """The letters of scripts that run from right to left have switches of their own."""
    emphasis_other: bool = False
    strike: bool = False
    code: bool = False
    hidden: bool = False
    script: Literal["", "super", "sub"] = ""


class Styles:
    def __init__(self, root: Element | None) -> None:
        self._elements = {one.get(W + "styleId", ""): one for one in root.iter(W + "style")} if root is not None else {}
        self._known: dict[str, StyleFacts] = {}

    def facts(self, style_id: str | None, depth: int = 0) -> StyleFacts:
        if not style_id:
            return StyleFacts()
        if style_id not in self._known:
            self._known[style_id] = self._made(style_id, depth)
        return self._known[style_id]

    def _made(self, style_id: str, depth: int) -> StyleFacts:
        style = self._elements.get(style_id)
        if style is None or depth > 20:
            # A style that is named and not there is told by its id, as "Heading1".
            return _by_name(StyleFacts(), re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", style_id).lower())
        base = self.facts(value(style, "basedOn"), depth + 1)
        facts = _by_name(base, (value(style, "name") or style_id).lower())
        paragraph, run = style.find(W + "pPr"), style.find(W + "rPr")
        outline = value(paragraph, "outlineLvl")
        if outline is not None and outline.isdecimal():
            facts = replace(facts, level=int(outline) + 1 if int(outline) < 9 else 0)
        if (number := number_of(paragraph)) is not None:
            facts = replace(facts, number=number)
        strong, emphasis, strike = (is_on(run, switch) for switch in ("b", "i", "strike"))
        strong_other, emphasis_other = is_on(run, "bCs"), is_on(run, "iCs")
        hidden, twice = is_on(run, "vanish"), is_on(run, "dstrike")
        strike = twice if strike is None else strike
        return replace(
            facts,
            strong=facts.strong if strong is None else strong,
            emphasis=facts.emphasis if emphasis is None else emphasis,
            strong_other=facts.strong_other if strong_other is None else strong_other,
            emphasis_other=facts.emphasis_other if emphasis_other is None else emphasis_other,
            strike=facts.strike if strike is None else strike,
            hidden=facts.hidden if hidden is None else hidden,
            script=script_of(run, facts.script),
        )


def _by_name(base: StyleFacts, name: str) -> StyleFacts:
    facts = replace(base, name=name)
    if match := re.fullmatch(r"(?:heading|überschrift|titre|标题) ?([1-9])", name):
        return replace(facts, level=int(match[1]))
    if name == "title":
        return replace(facts, level=1)
    if name in _CODE:
        return replace(facts, kind="code")
    if name in _QUOTES:
        return replace(facts, kind="quote")
    if name == "horizontal line":
        return replace(facts, kind="rule")
    if name in _CODE_TEXT:
        return replace(facts, code=True)
    return facts


def number_of(properties: Element | None) -> tuple[str, int] | None:
    """The numbering of a paragraph and its level; ("0", …) takes one of the style away."""
    found = properties.find(W + "numPr") if properties is not None else None
    if found is None:
        return None
    number = value(found, "numId")
    level = value(found, "ilvl") or "0"
    return (number, min(8, int(level)) if level.isdecimal() else 0) if number is not None else None


class Level(NamedTuple):
    family: str
    """Numberings of one family count on from each other."""
    ordered: bool
    continues: bool
    """Has no mark: a further paragraph of the item before."""
    start: int
    restarts: bool
    """The first paragraph of this numbering begins a list of its own."""


class Numberings:
    def __init__(self, root: Element | None) -> None:
        self._levels: dict[tuple[str, int], Level] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        if root is None:
            return
        for abstract in root.iter(W + "abstractNum"):
            name = abstract.get(W + "abstractNumId", "")
            for level in abstract.iter(W + "lvl"):
                self._levels[name, _whole(level.get(W + "ilvl"), 0)] = _level(level)
        for number in root.findall(W + "num"):
            name = number.get(W + "numId", "")
            self._abstract[name] = value(number, "abstractNumId") or ""
            for override in number.iter(W + "lvlOverride"):
                index = _whole(override.get(W + "ilvl"), 0)
                if (start := value(override, "startOverride")) is not None:
                    self._overrides[name, index] = _whole(start, 1)

    def level(self, number: str, index: int) -> Level | None:
        """None for a paragraph that is in no list after all."""
        if number not in self._abstract:
            return None
        family = self._abstract[number]
        level = self._levels.get((family, index), Level("", False, False, 1, False))
        override = self._overrides.get((number, index))
        start = level.start if override is None else override
        return level._replace(family=family, start=start, restarts=override is not None)


def _level(level: Element) -> Level:
    kind = value(level, "numFmt") or "decimal"
    text = value(level, "lvlText")
    # A blank of the symbol font is what LibreOffice makes of one.
    blank = kind == "none" or (kind == "bullet" and text is not None and not text.strip("\uf020 \t"))
    return Level("", kind not in ("bullet", "none"), blank, _whole(value(level, "start"), 1), False)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
