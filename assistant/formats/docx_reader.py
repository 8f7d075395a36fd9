"""A .docx to structure, from its XML: python-docx has no objects for notes, changes, fields and content controls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from assistant.errors import DocumentDamaged
from assistant.formats import (
    addresses,
    arranging,
    docx_breaks,
    docx_symbols,
    formulas,
    pictures,
    runs,
    structure,
    tracked_changes,
)
from assistant.formats.archive import Archive
from assistant.formats.docx_changes import CHANGES, RANGE_EDGES, Changes
from assistant.formats.docx_chunks import Chunks
from assistant.formats.docx_elements import MATH, MC, PASSED_OVER, A, V, below, block_elements, chosen, columns
from assistant.formats.docx_fields import Fields, address_of
from assistant.formats.docx_lists import Assembly, Counts
from assistant.formats.docx_paragraphs import block_of, is_rule, style_of
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
    script_of,
    value,
    without_strict_names,
)
from assistant.formats.formulas import M
from assistant.formats.structure import (
    PLAIN,
    Alignment,
    Blocks,
    Document,
    Edge,
    Formula,
    Heading,
    Inline,
    Inlines,
    LeftOut,
    LineBreak,
    PageBreak,
    Paragraph,
    Picture,
    Reference,
    Rule,
    Span,
    Style,
)

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_O = "{urn:schemas-microsoft-com:office:office}"
MOST_CELLS = 200_000
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ALIGNED: dict[str, Alignment] = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}


def read(archive: Archive, path: Path, pictures_folder: str, depth: int = 0) -> Document:
    """`pictures_folder` is where the addresses of the pictures inside the file will lead; `depth` is how many documents
    there are around this one.

    Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentTooLarge`.
    """
    main = next(
        (one.target for one in relations(archive, "").values() if one.kind == "officeDocument"), "word/document.xml"
    )
    root = archive.xml(main)
    body = without_strict_names(root).find(W + "body") if root is not None else None
    if body is None:
        raise DocumentDamaged(path, main)
    chunks = Chunks(archive, path, pictures_folder, depth, read)
    return _Reading(archive, main, pictures_folder, chunks).document(body)


class _Reading:
    def __init__(self, archive: Archive, main: str, pictures_folder: str, chunks: Chunks) -> None:
        self._archive, self._folder, self._chunks = archive, pictures_folder, chunks
        self._relations = relations(archive, main)
        self._styles = Styles(self._part("styles"))
        self._numberings = Numberings(self._part("numbering"))
        self._notes: dict[tuple[str, str], str] = {}
        self._kept: dict[str, bytes] = {}
        self._left_out: Counter[LeftOut] = Counter()
        self._fields = Fields()
        self._counts = Counts()
        self._boxes: list[Element] = []
        self._chunk_notes: dict[str, Blocks] = {}
        self._title = ""
        self._changes = Changes(self._part("comments"), self._part("commentsExtended"))

    def document(self, body: Element) -> Document:
        self._fields.begin_story(body)
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
                self._fields.begin_story(note)
                self._counts = Counts()
                notes[self._notes[key]] = self._blocks(note)
        notes |= self._chunk_notes
        self._left_out["comment"] = self._changes.unplaced()
        for name in self._archive.names:
            if re.fullmatch(r"word/(header|footer)\d*\.xml", name):
                part_root = self._archive.xml(name)
                if part_root is not None and any((one.text or "").strip() for one in part_root.iter(W + "t")):
                    self._left_out["page_header"] += 1
        core = self._archive.xml("docProps/core.xml")
        title = (core.findtext(_TITLE) or "").strip() if core is not None else ""
        made = Document(
            docx_breaks.trimmed(blocks), notes, title or self._title, pictures=self._kept, left_out=+self._left_out
        )
        return tracked_changes.normalised(made)

    def _part(self, kind: str) -> Element | None:
        name = next((one.target for one in self._relations.values() if one.kind == kind and not one.external), "")
        root = self._archive.xml(name) if name else None
        return without_strict_names(root) if root is not None else None

    def _blocks(self, container: Element) -> Blocks:
        assembly = Assembly(self._numberings, self._counts)
        carried: list[Inline] = []
        for child in block_elements(container):
            if child.tag == W + "p":
                # The end of a paragraph may be inserted or deleted, and the next one begins with the edge of that.
                carried = self._paragraph(child, assembly, carried)
                continue
            carried, passed = [], carried
            if child.tag in RANGE_EDGES:
                carried = [*passed, *self._changes.range_edge(child)]
                continue
            if any(isinstance(one, Edge) and one.kind == "comment" for one in passed):
                assembly.add(Paragraph(tuple(passed)))
            if child.tag == W + "tbl":
                for block in self._table(child):
                    assembly.add(block)
            elif child.tag == W + "altChunk":
                for block in self._chunk(child):
                    assembly.add(block)
            else:
                assembly.add(Paragraph(tuple(self._equations(child, PLAIN))))
        if any(isinstance(one, Edge) and one.kind == "comment" for one in carried):
            assembly.add(Paragraph(tuple(carried)))
        return assembly.done()

    def _chunk(self, chunk: Element) -> Blocks:
        relation = self._relations.get(chunk.get(R + "id", ""))
        read = None if relation is None or relation.external else self._chunks.read(relation.target)
        if read is None:
            self._left_out["embedded"] += 1
            return ()
        self._left_out += read.left_out
        self._kept |= {address: data for address, data in read.pictures.items() if address not in self._kept}
        names = {label: f"{label}-{len(self._chunk_notes) + number}" for number, label in enumerate(read.footnotes, 1)}
        self._chunk_notes |= {
            names[label]: structure.with_labels(blocks, names) for label, blocks in read.footnotes.items()
        }
        return structure.with_labels(read.blocks, names)

    def _paragraph(self, paragraph: Element, assembly: Assembly, before: list[Inline]) -> list[Inline]:
        """Read a paragraph that begins with the inlines `before`; returns the inlines that the next paragraph begins with."""
        properties = paragraph.find(W + "pPr")
        facts = self._styles.facts(value(properties, "pStyle"))
        self._boxes = []
        raw = [*before, *self._inlines(paragraph, style_of(facts), facts)]
        begun, ended = self._changes.of_end(properties)
        if raw and all(isinstance(one, Edge) for one in raw):
            self._add(paragraph, [], assembly)
            return [*raw, *begun, *ended]
        self._add(paragraph, [*raw, *begun] if raw else [], assembly)
        return ended if raw else []

    def _add(self, paragraph: Element, raw: list[Inline], assembly: Assembly) -> None:
        pages = docx_breaks.pages(paragraph.find(W + "pPr"), raw)
        for number, page in enumerate(pages):
            if number:
                assembly.add(PageBreak())
            # Boxes stand at the paragraph, which may be on two pages.
            if len(pages) == 1 or runs.tidy(page) or (self._boxes and number == len(pages) - 1):
                self._add_text(paragraph, page, assembly)

    def _add_text(self, paragraph: Element, raw: list[Inline], assembly: Assembly) -> None:
        properties = paragraph.find(W + "pPr")
        facts = self._styles.facts(value(properties, "pStyle"))
        outline = value(properties, "outlineLvl")
        level = int(outline) + 1 if outline and outline.isdecimal() and int(outline) < 9 else facts.level
        number = number_of(properties) or facts.number
        boxes, self._boxes = self._boxes, []
        block = block_of(raw, facts, level)
        if facts.name == "title" and not self._title and isinstance(block, Heading):
            self._title = structure.text_of(block.inlines)
        if block is None and is_rule(paragraph, properties, facts):
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
            elif child.tag in CHANGES:
                begun, ended = self._changes.edges(child)
                found += [*begun, *self._inlines(child, style, facts), *ended]
            elif child.tag in RANGE_EDGES:
                found += self._changes.range_edge(child)
            elif child.tag == W + "fldSimple":
                address = address_of(child.get(W + "instr", ""))
                found += self._inlines(child, replace(style, address=address) if address else style, facts)
            elif child.tag == MC + "AlternateContent":
                found += self._inlines(chosen(child), style, facts)
            elif child.tag in MATH:
                found += [] if self._fields.hides else self._equations(child, style)
            elif child.tag not in PASSED_OVER and len(child):
                found += self._inlines(child, style, facts)
        return found

    def _equations(self, element: Element, style: Style) -> Iterator[Inline]:
        inner = [element] if element.tag == M + "oMath" else list(element.iter(M + "oMath"))
        for one in inner:
            if source := formulas.of_omml(one):
                yield Formula(source, element.tag == M + "oMathPara", style)

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
        named = value(properties, "rStyle")
        own = self._styles.facts(named)
        hidden = is_on(properties, "vanish")
        if own.hidden or facts.hidden if hidden is None else hidden:
            self._left_out["hidden"] += any(
                one.text or one.tag != W + "t" for one in run if one.tag not in PASSED_OVER and one.tag != W + "tab"
            )
            return []
        other = "Cs" if is_on(properties, "rtl") or is_on(properties, "cs") else ""
        strong, emphasis = is_on(properties, f"b{other}"), is_on(properties, f"i{other}")
        if other and not facts.level and not facts.kind:
            style = replace(style, strong=facts.strong_other, emphasis=facts.emphasis_other)
        own_strong, own_emphasis = (own.strong_other, own.emphasis_other) if other else (own.strong, own.emphasis)
        strike, twice = is_on(properties, "strike"), is_on(properties, "dstrike")
        strike = twice if not strike and twice is not None else strike
        style = replace(
            style,
            strong=own_strong or style.strong if strong is None else strong,
            emphasis=own_emphasis or style.emphasis if emphasis is None else emphasis,
            strike=own.strike or style.strike if strike is None else strike,
            code=own.code and facts.kind != "code",
            script=script_of(properties, own.script or style.script),
        )
        if not style.address and (address := self._fields.address):
            style = replace(style, address=address)
        fonts = properties.find(W + "rFonts") if properties is not None else None
        font = "" if fonts is None else fonts.get(W + "ascii", "") or fonts.get(W + "hAnsi", "")
        found: list[Inline] = []
        for child in run:
            found += self._piece(child, style, font)
        return found

    def _piece(self, piece: Element, style: Style, font: str = "") -> list[Inline]:
        name = piece.tag.removeprefix(W)
        if name == "fldChar":
            return self._fields.mark(piece, style)
        if name == "instrText":
            self._fields.instruct(piece.text or "")
            return []
        if name == "commentReference":
            return self._changes.reference(piece)
        if self._fields.hides:
            if name == "t":
                self._fields.instruct(piece.text or "")
            return []
        match name:
            case "t" | "delText":
                return [Span(docx_symbols.text(font, (piece.text or "").replace("\n", " ")), style)]
            case "tab" | "ptab":
                return [Span("\t", style)]
            case "br" if piece.get(W + "type") == "page":
                return [docx_breaks.NEW_PAGE]
            case "br" | "cr":
                return [LineBreak(style)]
            case "noBreakHyphen":
                return [Span("\u2011", style)]
            case "softHyphen":
                return [Span("\u00ad", style)]
            case "sym":
                sign = docx_symbols.sign(piece.get(W + "font", ""), piece.get(W + "char", ""))
                self._left_out["character"] += sign == docx_symbols.UNKNOWN
                return [Span(sign, style)]
            case "footnoteReference" | "endnoteReference":
                key = (name.removesuffix("Reference"), piece.get(W + "id", ""))
                return [Reference(self._notes.setdefault(key, str(len(self._notes) + 1)), style)]
            case "ruby":
                return self._ruby(piece, style)
            case "drawing" | "pict" | "object":
                return self._drawing(piece, style)
        if piece.tag == MC + "AlternateContent":
            return [one for inner in chosen(piece) for one in self._piece(inner, style, font)]
        if piece.tag in MATH:
            return list(self._equations(piece, style))
        if piece.tag in PASSED_OVER:
            return []
        return [one for inner in piece for one in self._piece(inner, style, font)]

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
            shape = next(drawing.iter(V + "shape"), None)
            alt = (shape.get("alt") or "") if shape is not None else ""
        alt = " ".join(alt.split())
        sources = [(one.get(R + "embed"), one.get(R + "link")) for one in drawing.iter(A + "blip")]
        sources += [(one.get(R + "id"), None) for one in drawing.iter(V + "imagedata")]
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
        rows = [row for row in below(table, "tr", "tbl") if not self._is_deleted(row, "trPr", "del")]
        cells = [
            [cell for cell in below(row, "tc", "tbl") if not self._is_deleted(cell, "tcPr", "cellDel")] for row in rows
        ]
        inner = [[self._blocks(cell) for cell in row] for row in cells]
        if any(isinstance(block, structure.Table) for row in inner for blocks in row for block in blocks):
            # A table around tables is there for the looks of a page.
            return tuple(block for row in inner for blocks in row for block in blocks)
        grid: list[list[Inlines]] = []
        alignments: list[Alignment] = []
        merged, width = False, 0
        for number, (row, contents) in enumerate(zip(cells, inner, strict=True)):
            line: list[Inlines] = [()] * columns(rows[number], "gridBefore")
            if number == 0:
                alignments.extend("" for _ in line)
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
            line += [()] * columns(rows[number], "gridAfter")
            grid.append(line)
            width = max(width, len(line))
            if len(grid) * width > MOST_CELLS:
                return tuple(block for row in inner for blocks in row for block in blocks)
        if merged:
            self._left_out["merged_cells"] += 1
        made = structure.table(arranging.with_plain_head(grid), alignments)
        return (made,) if made and any(map(any, grid)) else ()

    def _is_deleted(self, element: Element, properties: str, name: str) -> bool:
        deleted = element.find(f"{W}{properties}/{W}{name}") is not None
        self._left_out["deletion"] += deleted
        return deleted
