"""An .odt to structure, from the XML that LibreOffice and its relatives write."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from assistant.errors import DocumentDamaged, DocumentEncrypted
from assistant.formats import addresses, arranging, formulas, pictures, runs, structure
from assistant.formats.archive import Archive
from assistant.formats.growing_lists import GrowingList
from assistant.formats.odt_styles import DRAW, OFFICE, SVG, TABLE, TEXT, XLINK, StyleFacts, Styles
from assistant.formats.structure import (
    PLAIN,
    Alignment,
    Block,
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inline,
    Inlines,
    Item,
    LeftOut,
    LineBreak,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Style,
)

_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_MATH = "{http://www.w3.org/1998/Math/MathML}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_BLANKS = re.compile("[ \t\r\n]+")
_MOST_CELLS = 200_000
_DROPPED = frozenset(
    (
        *(TEXT + name for name in ("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls")),
        OFFICE + "forms",
        "{urn:oasis:names:tc:opendocument:xmlns:script:1.0}script",
        TEXT + "script",
    )
)


def read(archive: Archive, path: Path, pictures_folder: str) -> Document:
    """`pictures_folder` is where the addresses of the pictures inside the file will lead.

    Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentTooLarge`.
    """
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(_MANIFEST + "encryption-data"), None) is not None:
        raise DocumentEncrypted(path)
    root = archive.xml("content.xml")
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or text is None:
        raise DocumentDamaged(path, "content.xml")
    reading = _Reading(archive, Styles(archive.xml("styles.xml"), root), pictures_folder)
    blocks = reading.blocks(text)
    reading.left_out["deletion"] = sum(1 for _ in text.iter(TEXT + "deletion"))
    meta = archive.xml("meta.xml")
    title = next((one.text or "" for one in meta.iter(_TITLE)), "").strip() if meta is not None else ""
    return Document(blocks, reading.notes, title, pictures=reading.kept, left_out=+reading.left_out)


class _Reading:
    def __init__(self, archive: Archive, styles: Styles, pictures_folder: str) -> None:
        self._archive, self._styles, self._folder = archive, styles, pictures_folder
        self._counts: dict[tuple[str, int], int] = {}
        self._boxes: list[Element] = []
        self._last_list = ""
        self.notes: dict[str, Blocks] = {}
        self.kept: dict[str, bytes] = {}
        self.left_out: Counter[LeftOut] = Counter()

    def blocks(self, container: Element) -> Blocks:
        found: list[Block | GrowingList] = []
        paragraphs: list[Block | None] = []
        for child in container:
            if child.tag in (TEXT + "p", TEXT + "h"):
                made = self._paragraph(child)
                # An empty paragraph keeps what is around it apart, and so does one with something beside it.
                paragraphs += made if len(made) == 1 else (None, *made, None)
                continue
            found += arranging.joined(paragraphs)
            paragraphs.clear()
            if child.tag == TEXT + "section" and child.get(TEXT + "display") == "none":
                self.left_out["hidden"] += any(one.strip() for one in child.itertext())
                continue
            if child.tag == TEXT + "numbered-paragraph":
                self._add_numbered(found, child)
            elif child.tag == TEXT + "list":
                self._add_list(found, child)
            elif child.tag == TABLE + "table":
                found += self._table(child)
            elif child.tag in (DRAW + "frame", DRAW + "g", DRAW + "a", DRAW + "custom-shape"):
                holder = Element(TEXT + "p")
                holder.append(child)
                found += self._paragraph(holder)
            elif child.tag not in _DROPPED:
                found += self.blocks(child)
        whole = (one.done() if isinstance(one, GrowingList) else one for one in found)
        return (*whole, *arranging.joined(paragraphs))

    def _add_list(self, found: list[Block | GrowingList], element: Element) -> None:
        """A list, or a part of the list before: LibreOffice ends a list where another kind begins inside it."""
        name = element.get(TEXT + "style-name", "")
        inner, depth = element, 1
        while _is_only_a_list(inner):
            inner = next(iter(next(iter(inner))))
            depth += 1
        before = _growing(found)
        facts = self._styles.list_level(name, depth)
        own_id = element.get(_XML_ID, "")
        goes_on = element.get(TEXT + "continue-list", "")
        if before is not None and (depth > 1 or not facts.marked):
            made = self._list(inner, name, depth)
            if not facts.marked:
                made = tuple(
                    block for one in made if isinstance(one, Listing) for item in one.items for block in item.blocks
                )
            before.add_blocks(made, depth - 1 if facts.marked else depth)
            return
        made = self._list(element, name, 1)
        only = made[0] if len(made) == 1 else None
        if before is not None and goes_on and goes_on == self._last_list and isinstance(only, Listing):
            before.add_items(only, 1)
            return
        self._last_list = own_id or goes_on
        found += made

    def _add_numbered(self, found: list[Block | GrowingList], element: Element) -> None:
        """A paragraph that is an item of a list by itself, on a level of its own."""
        said = element.get(TEXT + "level", "1")
        level = min(10, max(1, int(said))) if said.isdecimal() and len(said) < 4 else 1
        name = element.get(TEXT + "style-name", "")
        facts = self._styles.list_level(name, level)
        blocks = self.blocks(element)
        if not facts.marked or not blocks or all(isinstance(block, Heading) for block in blocks):
            found += blocks
            return
        start = element.get(TEXT + "start-value", "")
        first = min(999_999_999, int(start)) if start.isdecimal() and len(start) < 12 else facts.start
        made = Listing((arranging.task_of(blocks),), first if facts.ordered else None)
        before = _growing(found) if not start else None
        if before is None:
            found.append(made)
        else:
            before.add_items(made, min(level, before.depth() + 1))

    def _paragraph(self, paragraph: Element) -> Blocks:
        facts = self._styles.facts("paragraph", paragraph.get(TEXT + "style-name"))
        before, after = ((PageBreak(),) if facts.page == side else () for side in ("before", "after"))
        return (*before, *self._words_of(paragraph, facts), *after)

    def _words_of(self, paragraph: Element, facts: StyleFacts) -> Blocks:
        self._boxes = []
        if facts.hidden:
            self.left_out["hidden"] += any(one.strip() for one in paragraph.itertext())
            return ()
        raw = list(self._inlines(paragraph, PLAIN))
        boxes = self._boxes
        inner = tuple(block for box in boxes for block in self.blocks(box))
        if facts.kind == "code":
            lines = [
                "\n" if isinstance(one, LineBreak) else one.text if isinstance(one, Span) else ""
                for one in _collapsed(raw)
            ]
            return (CodeBlock("".join(lines)), *inner)
        inlines = runs.tidy(_collapsed(raw))
        if not inlines:
            return (Rule(), *inner) if facts.kind == "rule" and not inner else inner
        if paragraph.tag == TEXT + "h" or facts.level:
            level = paragraph.get(TEXT + "outline-level", "")
            return (
                Heading(min(6, int(level) if level.isdecimal() and int(level) else facts.level or 1), inlines),
                *inner,
            )
        block = Paragraph(inlines)
        return (Quote((block,)) if facts.kind == "quote" else block, *inner)

    def _inlines(self, element: Element, style: Style) -> Iterator[Inline]:
        if element.text:
            yield Span(element.text, style)
        for child in element:
            yield from self._piece(child, style)
            if child.tail:
                yield Span(child.tail, style)

    def _piece(self, piece: Element, style: Style) -> Iterator[Inline]:
        match piece.tag.removeprefix(TEXT):
            case "span":
                facts = self._styles.facts("text", piece.get(TEXT + "style-name"))
                if facts.hidden:
                    self.left_out["hidden"] += any(one.strip() for one in piece.itertext())
                else:
                    yield from self._inlines(piece, _styled(style, facts))
            case "hidden-text" | "hidden-paragraph":
                self.left_out["hidden"] += any(one.strip() for one in piece.itertext())
            case "a":
                address = addresses.safe_address(piece.get(XLINK + "href", ""))
                # What leads elsewhere in the document leads nowhere in Markdown.
                linked = address if not address.startswith("#") else ""
                title = piece.get(OFFICE + "title", "")
                yield from self._inlines(piece, replace(style, address=linked, title=title) if linked else style)
            case "s":
                count = piece.get(TEXT + "c", "1")
                yield Span(_KEPT_BLANK * (min(1000, int(count)) if count.isdecimal() else 1), style)
            case "tab":
                yield Span("\ue001", style)
            case "line-break":
                yield LineBreak(style)
            case "note":
                label = str(len(self.notes) + 1)
                self.notes[label] = ()
                boxes, body = self._boxes, piece.find(TEXT + "note-body")
                self.notes[label] = self.blocks(body) if body is not None else ()
                self._boxes = boxes
                yield Reference(label, style)
            case "ruby":
                for name, sign in (("ruby-base", "{}"), ("ruby-text", "({})")):
                    part = piece.find(TEXT + name)
                    words = "".join(part.itertext()) if part is not None else ""
                    yield Span(sign.format(words) if words else "", style)
            case "tracked-changes" | "note-citation" | "script":
                pass
            case _:
                yield from self._other(piece, style)

    def _other(self, piece: Element, style: Style) -> Iterator[Inline]:
        if piece.tag in _DROPPED:
            return
        if piece.tag == OFFICE + "annotation":
            self.left_out["comment"] += 1
        elif piece.tag == DRAW + "frame":
            yield from self._frame(piece, style)
        elif piece.tag.startswith(DRAW) and piece.tag not in (DRAW + "a", DRAW + "g"):
            # A shape; what is written on it is text all the same.
            self.left_out["drawing"] += 1
            if any(one.tag == TEXT + "p" for one in piece):
                self._boxes.append(piece)
        elif piece.tag != OFFICE + "annotation-end":
            yield from self._inlines(piece, style)

    def _frame(self, frame: Element, style: Style) -> Iterator[Inline]:
        alt = " ".join((frame.findtext(SVG + "desc") or frame.findtext(SVG + "title") or "").split())
        boxes = frame.findall(DRAW + "text-box")
        self._boxes += boxes
        if boxes:
            return
        objects = frame.findall(DRAW + "object")
        if objects:
            # The picture beside an object is only its looks.
            name = unquote(objects[0].get(XLINK + "href", "")).removeprefix("./")
            content = self._archive.xml(f"{name}/content.xml") if name else None
            math = objects[0].find(_MATH + "math") if content is None else content
            if math is not None and math.tag == _MATH + "math":
                if source := formulas.of_mathml(math):
                    yield Formula(source, math.get("display") == "block", style)
                    return
                self.left_out["equation"] += 1
                yield Span(" ".join("".join(one.itertext()) for one in math.iter(_MATH + "annotation")) or alt, style)
                return
            self.left_out["drawing"] += 1
            yield Span(alt, style)
            return
        for image in frame.findall(DRAW + "image")[:1]:
            name = unquote(image.get(XLINK + "href", "")).removeprefix("./")
            address = pictures.keep(self._archive.read(name, pictures.ALL_TOGETHER), self.kept, self._folder)
            if address:
                yield Picture(alt, address, "", style)
            else:
                self.left_out["image"] += 1
                yield Span(alt, style)
            return
        self.left_out["drawing"] += 1
        yield Span(alt, style)

    def _list(self, element: Element, style_name: str, level: int) -> Blocks:
        facts = self._styles.list_level(style_name, level)
        key = (style_name, level)
        goes_on = element.get(TEXT + "continue-numbering") == "true" or element.get(TEXT + "continue-list") is not None
        start = facts.start + (self._counts.get(key, 0) if goes_on else 0)
        items: list[Item] = []
        head: list[Block] = []
        for child in element:
            if child.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            said = child.get(TEXT + "start-value", "")
            if not items and said.isdecimal():
                start = min(999_999_999, int(said))
            blocks = self._item(child, style_name, level)
            if child.tag == TEXT + "list-header":
                # It has no number: words above the list, or a part of the item before.
                if items:
                    items[-1] = replace(items[-1], blocks=(*items[-1].blocks, *blocks))
                else:
                    head += blocks
            else:
                items.append(arranging.task_of(blocks))
        self._counts[key] = start - facts.start + len(items)
        if items and all(item.blocks and all(isinstance(block, Heading) for block in item.blocks) for item in items):
            # Chapters that count themselves are headings and no list.
            return (*head, *(block for item in items for block in item.blocks))
        if (
            not head
            and len(items) == 1
            and len(items[0].blocks) == 1
            and isinstance(items[0].blocks[0], Listing)
            and level < 10
        ):
            only = next((child for child in element if child.tag == TEXT + "list-item"), None)
            if only is not None and all(child.tag == TEXT + "list" for child in only):
                # LibreOffice begins a list on a deeper level by empty lists around it.
                return items[0].blocks
        return (*head, Listing(tuple(items), start if facts.ordered else None)) if items else tuple(head)

    def _item(self, item: Element, style_name: str, level: int) -> Blocks:
        found: list[Block] = []
        holder = Element("item")

        def flush() -> None:
            nonlocal holder
            found.extend(self.blocks(holder))
            holder = Element("item")

        for child in item:
            if child.tag == TEXT + "list":
                flush()
                found += self._list(child, child.get(TEXT + "style-name") or style_name, level + 1)
            else:
                holder.append(child)
        flush()
        return tuple(found)

    def _table(self, table: Element) -> Blocks:
        grid: list[list[Inlines]] = []
        alignments: list[Alignment] = []
        apart: list[Block] = []
        merged = nested = False
        for row in _rows(table):
            line: list[Inlines] = []
            for cell in row:
                if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                    continue
                blocks = self.blocks(cell)
                apart += blocks
                nested = nested or any(isinstance(block, structure.Table) for block in blocks)
                merged = merged or cell.tag == TABLE + "covered-table-cell"
                count = cell.get(TABLE + "number-columns-repeated", "1")
                repeated = min(1000, int(count)) if count.isdecimal() else 1
                line += [arranging.lines_of(blocks)] * repeated
                if not grid:
                    first = cell.find(TEXT + "p")
                    facts = self._styles.facts(
                        "paragraph", first.get(TEXT + "style-name") if first is not None else None
                    )
                    alignments += [facts.alignment] * repeated
            grid.append(line)
        width = max(map(len, grid), default=0)
        if nested or len(grid) * width > _MOST_CELLS:
            # A table around tables is there for the looks of a page.
            return tuple(apart)
        if merged:
            self.left_out["merged_cells"] += 1
        made = structure.table(arranging.with_plain_head(grid), alignments)
        return (made,) if made and any(map(any, grid)) else ()


_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def _growing(found: list[Block | GrowingList]) -> GrowingList | None:
    """The list that stands last, made ready for more."""
    last = found[-1] if found else None
    if isinstance(last, Listing) and last.items:
        last = found[-1] = GrowingList(last)
    return last if isinstance(last, GrowingList) else None


def _is_only_a_list(element: Element) -> bool:
    """A list with nothing in it but a list, to begin on a deeper level."""
    items = list(element)
    return len(items) == 1 and [child.tag for child in items[0]] == [TEXT + "list"]


_KEPT_BLANK = "\ue000"
"""Stands for a blank that counts, until the others are joined."""


def _collapsed(inlines: list[Inline]) -> Iterator[Inline]:
    blank = True
    for inline in inlines:
        if not isinstance(inline, Span):
            blank = False
            yield inline
            continue
        text = _BLANKS.sub(" ", inline.text)
        text = text[1:] if blank and text.startswith(" ") else text
        if text:
            blank = text.endswith(" ")
            yield replace(inline, text=text.replace(_KEPT_BLANK, " ").replace("\ue001", "\t"))


def _styled(style: Style, facts: StyleFacts) -> Style:
    said = {name: getattr(facts, name) for name in ("strong", "emphasis", "strike", "code", "script")}
    return replace(style, **{name: value for name, value in said.items() if value is not None})


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows(child)
