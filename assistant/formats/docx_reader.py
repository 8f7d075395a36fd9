"""A .docx to structure, from its XML: python-docx has no objects for notes, changes, fields and content controls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from assistant.errors import DocumentDamaged
from assistant.formats import addresses, arranging, pictures, runs, structure
from assistant.formats.archive import Archive
from assistant.formats.docx_lists import Assembly
from assistant.formats.docx_parts import (
    Numberings,
    R,
    Relation,
    StyleFacts,
    Styles,
    W,
    is_on,
    number_of,
    relations,
    value,
    without_strict_names,
)
from assistant.formats.structure import (
    PLAIN,
    Alignment,
    Block,
    Blocks,
    CodeBlock,
    Document,
    Heading,
    Inline,
    Inlines,
    LeftOut,
    LineBreak,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Style,
)

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LINK_FIELD = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"')
_ALIGNED: dict[str, Alignment] = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
# Boxes of forms, which Word takes from its symbol fonts.
_SYMBOLS = {"F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F0B7": "•", "F0E0": "→"}
_THROUGH = {
    W + name for name in ("ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "rubyBase", "fldSimple")
}


def read(archive: Archive, path: Path, pictures_folder: str) -> Document:
    """`pictures_folder` is where the addresses of the pictures inside the file will lead.

    Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentTooLarge`.
    """
    main = next(
        (one.target for one in relations(archive, "").values() if one.kind == "officeDocument"), "word/document.xml"
    )
    root = archive.xml(main)
    body = without_strict_names(root).find(W + "body") if root is not None else None
    if body is None:
        raise DocumentDamaged(path, main)
    return _Reading(archive, main, pictures_folder).document(body)


class _Reading:
    def __init__(self, archive: Archive, main: str, pictures_folder: str) -> None:
        self._archive, self._folder = archive, pictures_folder
        self._relations = relations(archive, main)
        self._styles = Styles(self._part("styles"))
        self._numberings = Numberings(self._part("numbering"))
        self._notes: dict[tuple[str, str], str] = {}
        self._kept: dict[str, bytes] = {}
        self._left_out: Counter[LeftOut] = Counter()
        self._field: list[str] = []
        self._field_links: list[str] = []
        self._boxes: list[Element] = []

    def document(self, body: Element) -> Document:
        blocks = self._blocks(body)
        notes: dict[str, Blocks] = {}
        parts = {"footnote": ("footnotes", self._relations), "endnote": ("endnotes", self._relations)}
        found: dict[tuple[str, str], tuple[Element, dict[str, Relation]]] = {}
        for kind, (name, all_relations) in parts.items():
            part = next((one.target for one in all_relations.values() if one.kind == name), "")
            root = self._part(name)
            own = relations(self._archive, part) if part else {}
            for note in root.iter(W + kind) if root is not None else ():
                found[kind, note.get(W + "id", "")] = (note, own)
        # A note may refer to another one, so the list grows while it is read.
        done: set[tuple[str, str]] = set()
        while waiting := [key for key in self._notes if key not in done]:
            for key in waiting:
                done.add(key)
                note, self._relations = found.get(key, (Element("none"), self._relations))
                notes[self._notes[key]] = self._blocks(note)
        comments = self._archive.xml("word/comments.xml")
        self._left_out["comment"] = len(comments.findall(W + "comment")) if comments is not None else 0
        for name in self._archive.names:
            if re.fullmatch(r"word/(header|footer)\d*\.xml", name):
                part_root = self._archive.xml(name)
                if part_root is not None and any((one.text or "").strip() for one in part_root.iter(W + "t")):
                    self._left_out["page_header"] += 1
        core = self._archive.xml("docProps/core.xml")
        title = (core.findtext(_TITLE) or "").strip() if core is not None else ""
        return Document(blocks, notes, title, pictures=self._kept, left_out=+self._left_out)

    def _part(self, kind: str) -> Element | None:
        name = next((one.target for one in self._relations.values() if one.kind == kind and not one.external), "")
        root = self._archive.xml(name) if name else None
        return without_strict_names(root) if root is not None else None

    def _blocks(self, container: Element) -> Blocks:
        assembly = Assembly(self._numberings)
        for child in _block_elements(container):
            if child.tag == W + "tbl":
                for block in self._table(child):
                    assembly.add(block)
            else:
                self._paragraph(child, assembly)
        return assembly.done()

    def _paragraph(self, paragraph: Element, assembly: Assembly) -> None:
        properties = paragraph.find(W + "pPr")
        facts = self._styles.facts(value(properties, "pStyle"))
        outline = value(properties, "outlineLvl")
        level = int(outline) + 1 if outline and outline.isdecimal() and int(outline) < 9 else facts.level
        number = number_of(properties) or facts.number
        self._boxes = []
        raw = self._inlines(paragraph, PLAIN, facts)
        boxes = self._boxes
        block = _block_of(raw, facts, level)
        if block is None and _is_rule(paragraph, properties, facts):
            assembly.add(Rule())
        elif isinstance(block, Heading) and not (
            number and (found := self._numberings.level(*number)) and found.continues
        ):
            # Chapters that count themselves are headings and no list.
            assembly.add(block)
        elif number is None or not assembly.add_to_list(block, *number):
            if block is not None:
                assembly.add(block)
            else:
                assembly.part()
        for box in boxes:
            for inner in self._blocks(box):
                assembly.add(inner)

    def _inlines(self, element: Element, style: Style, facts: StyleFacts) -> list[Inline]:
        found: list[Inline] = []
        for child in element:
            if child.tag == W + "r":
                found += self._run(child, style, facts)
            elif child.tag == W + "hyperlink":
                found += self._inlines(child, self._linked(child, style), facts)
            elif child.tag in (W + "del", W + "moveFrom"):
                self._left_out["deletion"] += child.tag == W + "del"
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                found += self._inlines(content, style, facts) if content is not None else []
            elif child.tag in _THROUGH:
                found += self._inlines(child, style, facts)
            elif child.tag in (_M + "oMath", _M + "oMathPara"):
                self._left_out["equation"] += 1
                found.append(Span("".join(one.text or "" for one in child.iter(_M + "t")), style))
        return found

    def _linked(self, link: Element, style: Style) -> Style:
        relation = self._relations.get(link.get(R + "id", ""))
        address = relation.target if relation and relation.external else ""
        anchor = link.get(W + "anchor")
        if address and anchor:
            address += f"#{anchor}"
        address = addresses.safe_address(address)
        return replace(style, address=address, title=link.get(W + "tooltip", "") if address else "")

    def _run(self, run: Element, style: Style, facts: StyleFacts) -> list[Inline]:
        properties = run.find(W + "rPr")
        if is_on(properties, "vanish"):
            return []
        own = self._styles.facts(value(properties, "rStyle"))
        said = {switch: is_on(properties, switch) for switch in ("b", "i", "strike")}
        style = replace(
            style,
            strong=own.strong if said["b"] is None else said["b"],
            emphasis=own.emphasis if said["i"] is None else said["i"],
            strike=own.strike if said["strike"] is None else said["strike"],
            code=own.code and facts.kind != "code",
        )
        if self._field_links and not style.address:
            style = replace(style, address=self._field_links[-1])
        found: list[Inline] = []
        for child in run:
            found += self._piece(child, style)
        return found

    def _piece(self, piece: Element, style: Style) -> list[Inline]:
        match piece.tag.removeprefix(W):
            case "t":
                return [Span((piece.text or "").replace("\n", " "), style)]
            case "tab" | "ptab":
                return [Span("\t", style)]
            case "br" | "cr":
                return [] if piece.get(W + "type") in ("page", "column") else [LineBreak(style)]
            case "noBreakHyphen":
                return [Span("\u2011", style)]
            case "sym":
                return [Span(_SYMBOLS.get(piece.get(W + "char", "").upper(), ""), style)]
            case "footnoteReference" | "endnoteReference":
                key = (piece.tag.removeprefix(W).removesuffix("Reference"), piece.get(W + "id", ""))
                return [Reference(self._notes.setdefault(key, str(len(self._notes) + 1)), style)]
            case "fldChar":
                self._on_field(piece.get(W + "fldCharType", ""))
            case "instrText":
                if self._field:
                    self._field[-1] += piece.text or ""
            case "ruby":
                return self._ruby(piece, style)
            case "drawing" | "pict" | "object":
                return self._drawing(piece, style)
        if piece.tag == _MC + "AlternateContent":
            choices = [one for one in (piece.find(_MC + "Choice"), piece.find(_MC + "Fallback")) if one is not None]
            # Both say the same; one has what this program knows how to read.
            readable = [one for one in choices if _shows_something(one)]
            for chosen in (readable or choices)[:1]:
                return [inline for inner in chosen for inline in self._piece(inner, style)]
        return []

    def _on_field(self, kind: str) -> None:
        if kind == "begin":
            self._field.append("")
        elif kind == "separate" and self._field:
            match = _LINK_FIELD.match(self._field[-1])
            self._field_links.append(addresses.safe_address(match[1]) if match else "")
        elif kind == "end" and self._field:
            self._field.pop()
            if len(self._field_links) > len(self._field):
                self._field_links.pop()

    def _ruby(self, ruby: Element, style: Style) -> list[Inline]:
        parts = []
        for name in ("rubyBase", "rt"):
            text = "".join(one.text or "" for part in ruby.findall(W + name) for one in part.iter(W + "t"))
            parts.append(text if name == "rubyBase" or not text else f"({text})")
        return [Span("".join(parts), style)]

    def _drawing(self, drawing: Element, style: Style) -> list[Inline]:
        boxes = list(drawing.iter(W + "txbxContent"))
        self._boxes += boxes
        found: list[Inline] = []
        facts = next(drawing.iter(_WP + "docPr"), None)
        alt = (facts.get("descr") or "") if facts is not None else ""
        if facts is None:
            shape = next(drawing.iter(_V + "shape"), None)
            alt = (shape.get("alt") or "") if shape is not None else ""
        alt = " ".join(alt.split())
        sources = [(one.get(R + "embed"), one.get(R + "link")) for one in drawing.iter(_A + "blip")]
        sources += [(one.get(R + "id"), None) for one in drawing.iter(_V + "imagedata")]
        for embedded, linked in sources:
            relation = self._relations.get(embedded or linked or "", Relation("", "", True))
            data = b"" if relation.external else self._archive.read(relation.target, pictures.ALL_TOGETHER)
            address = pictures.keep(data, self._kept, self._folder)
            if address:
                found.append(Picture(alt, address, "", style))
                continue
            self._left_out["image"] += 1
            if alt:
                found.append(Span(alt, style))
        if not sources and not boxes and not any(one.get(_O + "hr") for one in drawing.iter()):
            self._left_out["drawing"] += 1
            if alt:
                found.append(Span(alt, style))
        return found

    def _table(self, table: Element) -> Blocks:
        rows = list(_below(table, "tr", "tbl"))
        cells = [list(_below(row, "tc", "tbl")) for row in rows]
        inner = [[self._blocks(cell) for cell in row] for row in cells]
        if any(isinstance(block, structure.Table) for row in inner for blocks in row for block in blocks):
            # A table around tables is there for the looks of a page.
            return tuple(block for row in inner for blocks in row for block in blocks)
        grid: list[list[Inlines]] = []
        alignments: list[Alignment] = []
        merged = False
        for number, (row, contents) in enumerate(zip(cells, inner, strict=True)):
            line: list[Inlines] = []
            for cell, blocks in zip(row, contents, strict=True):
                properties = cell.find(W + "tcPr")
                span = value(properties, "gridSpan") or "1"
                wide = min(1000, int(span)) if span.isdecimal() else 1
                merge = properties.find(W + "vMerge") if properties is not None else None
                continued = merge is not None and merge.get(W + "val", "continue") == "continue"
                merged = merged or wide > 1 or continued
                lines = arranging.lines_of(blocks)
                line += [lines, *((),) * (wide - 1)]
                if number == 0:
                    first = cell.find(f"{W}p/{W}pPr/{W}jc")
                    aligned = first.get(W + "val", "") if first is not None else ""
                    alignments.append(_ALIGNED.get(aligned, ""))
                    alignments.extend("" for _ in range(wide - 1))
            grid.append(line)
        if merged:
            self._left_out["merged_cells"] += 1
        made = structure.table(arranging.with_plain_head(grid), alignments)
        return (made,) if made and any(map(any, grid)) else ()


def _block_of(raw: list[Inline], facts: StyleFacts, level: int) -> Block | None:
    """None for a paragraph with nothing in it."""
    if facts.kind == "code":
        text = "".join("\n" if isinstance(one, LineBreak) else one.text if isinstance(one, Span) else "" for one in raw)
        return CodeBlock(text)
    inlines = runs.tidy(raw)
    if not inlines:
        return None
    if level:
        bold = all(one.style.strong for one in inlines)
        plain = runs.tidy(
            replace(one, style=replace(one.style, strong=one.style.strong and not bold)) for one in inlines
        )
        return Heading(min(6, level), plain)
    return Quote((Paragraph(inlines),)) if facts.kind == "quote" else Paragraph(inlines)


def _is_rule(paragraph: Element, properties: Element | None, facts: StyleFacts) -> bool:
    if facts.kind == "rule" or any(one.get(_O + "hr") for one in paragraph.iter(_V + "rect")):
        return True
    border = properties.find(f"{W}pBdr/{W}bottom") if properties is not None else None
    return border is not None and border.get(W + "val") not in ("nil", "none")


def _block_elements(container: Element) -> Iterator[Element]:
    """Paragraphs and tables, also those in content controls and around changes."""
    for child in container:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _block_elements(content)
        elif child.tag in (W + "customXml", W + "ins", W + "moveTo", W + "smartTag"):
            yield from _block_elements(child)
        elif child.tag == _MC + "AlternateContent":
            choice = child.find(_MC + "Choice")
            if choice is not None:
                yield from _block_elements(choice)


def _below(element: Element, name: str, barrier: str) -> Iterator[Element]:
    """The nearest elements of a name, not those inside another table."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins") and child.tag != W + barrier:
            yield from _below(child, name, barrier)


def _shows_something(element: Element) -> bool:
    names = (W + "txbxContent", _A + "blip", _V + "imagedata", W + "t")
    return any(one.tag in names for one in element.iter())
