"""Structure to .odt: the handful of parts that the standard asks for, with the style names that LibreOffice knows."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from assistant.formats import (
    arranging,
    export_options,
    formula_writing,
    odt_template,
    pictures,
    runs,
    structure,
    tracked_changes,
)
from assistant.formats.export_options import PLAIN_EXPORT, ExportOptions
from assistant.formats.nesting import Closes, Mark, Opens, nested
from assistant.formats.structure import (
    Block,
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
    Table,
)

_STYLES = {
    "strong": "Strong_20_Emphasis",
    "emphasis": "Emphasis",
    "strike": "Strikethrough",
    "super": "Superscript",
    "sub": "Subscript",
}
_WIDEST, _HIGHEST = 6.2, 8.5
"""Inches: what a page has room for."""


def write(
    document: Document, title: str, folder: Path | None, options: ExportOptions = PLAIN_EXPORT
) -> tuple[bytes, Counter[LeftOut]]:
    """The file's bytes, and a count of all that was left out. The document may show pictures of `folder` alone."""
    document, as_accepted = tracked_changes.as_accepted(document)
    document = arranging.with_every_note_referenced(document)
    language = export_options.language_of(document, options)
    writing = _Writing(document, folder, options.notes == "end")
    lead, blocks = "", document.blocks
    if export_options.title_heading(document, options) and isinstance(blocks[0], Heading):
        lead, blocks = writing.title(blocks[0]), blocks[1:]
    text = writing.blocks(blocks)
    if options.contents:
        lead += writing.contents(export_options.contents_heading(language))
    content = odt_template.content(lead + text)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # The kind of the file stands at a fixed place in its bytes: first, and not packed.
        archive.writestr(zipfile.ZipInfo("mimetype"), odt_template.MEDIA_TYPE, zipfile.ZIP_STORED)
        parts = {
            "content.xml": content,
            "styles.xml": odt_template.styles(options, language),
            "meta.xml": odt_template.meta(_text(title), _text(options.author), _text(language)),
        }
        parts |= writing.formulas
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8"))
        for name, data in writing.pictures.items():
            archive.writestr(name, data)
        archive.writestr("META-INF/manifest.xml", odt_template.manifest([*parts, *writing.pictures]).encode("utf-8"))
    return file.getvalue(), writing.left_out + as_accepted


class _Writing:
    def __init__(self, document: Document, folder: Path | None, notes_at_end: bool) -> None:
        self._document, self._folder = document, folder
        self._note_class = "endnote" if notes_at_end else "footnote"
        self._headings: list[tuple[int, str]] = []
        self._numbers = {label: number for number, label in enumerate(document.footnotes, 1)}
        self._in_note = False
        self._tables = 0
        self.pictures: dict[str, bytes] = {}
        self.formulas: dict[str, str] = {}
        self.left_out: Counter[LeftOut] = Counter()

    def blocks(self, blocks: Iterable[Block], quoted: bool = False) -> str:
        parts: list[str] = []
        before: Block | None = None
        for block in (one for outer in blocks for one in _without_tables_in_lists(outer)):
            if isinstance(block, Quote | CodeBlock) and type(before) is type(block):
                # Without a line between them they would be one.
                parts.append('<text:p text:style-name="Standard"/>')
            parts.append(self._block(block, quoted))
            before = block
        return "".join(parts)

    def _block(self, block: Block, quoted: bool) -> str:
        match block:
            case Heading():
                level = min(6, max(1, block.level))
                name = f"Heading_20_{level}"
                self._headings.append((level, structure.text_of(block.inlines)))
                mark = f'<text:bookmark text:name="_Toc{len(self._headings)}"/>'
                return f'<text:h text:style-name="{name}" text:outline-level="{level}">{mark}{self._inlines(block.inlines)}</text:h>'
            case Paragraph():
                return self._paragraph(block.inlines, "Quotations" if quoted else "Text_20_body")
            case Quote():
                return self.blocks(block.blocks, True)
            case CodeBlock():
                lines = "<text:line-break/>".join(map(_spaced, block.text.split("\n")))
                return f'<text:p text:style-name="Preformatted_20_Text">{lines}</text:p>'
            case Rule():
                return '<text:p text:style-name="Horizontal_20_Line"/>'
            case PageBreak():
                return '<text:p text:style-name="Page_20_Break"/>'
            case Listing():
                return self._listing(block, quoted)
            case Table():
                return self._table(block)

    def title(self, heading: Heading) -> str:
        return f'<text:p text:style-name="Title">{self._inlines(heading.inlines)}</text:p>'

    def contents(self, heading: str) -> str:
        """An index as LibreOffice makes them, with the headings written so far; it knows the pages when it lays them out."""
        shown = [(f"_Toc{number}", *one) for number, one in enumerate(self._headings, 1) if one[0] <= 3]
        lines = "".join(
            f'<text:p text:style-name="Contents_20_{level}"><text:a xlink:type="simple" xlink:href="#{name}">{_text(words)}'
            f'<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="{name}"/></text:a></text:p>'
            for name, level, words in shown
        )
        title = f'<text:index-title text:name="Contents_Head"><text:p text:style-name="Contents_20_Heading">{_text(heading)}</text:p></text:index-title>'
        source = '<text:table-of-content-source text:outline-level="3"/>'
        body = f"<text:index-body>{title}{lines}</text:index-body>"
        made = (
            f'<text:table-of-content text:name="Contents" text:protected="false">{source}{body}</text:table-of-content>'
        )
        return made if shown else ""

    def _paragraph(self, inlines: Inlines, style: str, before: str = "") -> str:
        if runs.is_right_to_left(inlines) and style in odt_template.WITH_DIRECTION:
            style += "_20_RTL"
        return f'<text:p text:style-name="{style}">{before}{self._inlines(inlines)}</text:p>'

    def _listing(self, listing: Listing, quoted: bool) -> str:
        style = "Bullets" if listing.start is None else "Numbers"
        items = []
        for number, item in enumerate(listing.items):
            start = f' text:start-value="{listing.start}"' if number == 0 and listing.start is not None else ""
            items.append(f"<text:list-item{start}>{self._item(item, quoted)}</text:list-item>")
        return f'<text:list text:style-name="{style}">{"".join(items)}</text:list>'

    def _item(self, item: Item, quoted: bool) -> str:
        box = "" if item.ticked is None else f"{arranging.BOXES[item.ticked]} "
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            return self._paragraph(first.inlines, "List_20_Contents", box) + self.blocks(item.blocks[1:], quoted)
        head = (
            f'<text:p text:style-name="List_20_Contents">{box}</text:p>'
            if box or not item.blocks or isinstance(first, Listing)
            else ""
        )
        return head + self.blocks(item.blocks, quoted)

    def _table(self, table: Table) -> str:
        self._tables += 1
        if self._in_note:
            # A note holds no tables.
            return "".join(
                self._paragraph(arranging.lines_of((replace(table, rows=(row,)),)), "Footnote") for row in table.rows
            )
        lines = []
        for number, row in enumerate(table.rows):
            cells = []
            for cell, alignment in zip(row, table.alignments, strict=True):
                style = ("Table_20_Contents" if number else "Table_20_Heading") + (
                    f"_20_{alignment}" if alignment else ""
                )
                cells.append(
                    '<table:table-cell table:style-name="Cell" office:value-type="string">'
                    f'<text:p text:style-name="{style}">{self._inlines(cell)}</text:p></table:table-cell>'
                )
            line = f"<table:table-row>{''.join(cells)}</table:table-row>"
            lines.append(line if number else f"<table:table-header-rows>{line}</table:table-header-rows>")
        columns = f'<table:table-column table:number-columns-repeated="{len(table.alignments)}"/>'
        return f'<table:table table:name="Table{self._tables}">{columns}{"".join(lines)}</table:table>'

    def _inlines(self, inlines: Inlines) -> str:
        parts = []
        for event in nested(inlines):
            match event:
                case Opens(mark):
                    parts.append(_opening(mark))
                case Closes(mark):
                    parts.append("</text:a>" if mark.kind == "link" else "</text:span>")
                case Span() if event.style.code:
                    parts.append(f'<text:span text:style-name="Source_20_Text">{_spaced(event.text)}</text:span>')
                case Span():
                    parts.append(_spaced(event.text))
                case LineBreak():
                    parts.append("<text:line-break/>")
                case Formula():
                    parts.append(self._formula(event))
                case Reference() | Picture():
                    parts.append(self._object(event))
        return "".join(parts)

    def _formula(self, formula: Formula) -> str:
        made = formula_writing.mathml(formula.source, formula.display)
        if not made:
            self.left_out["equation"] += 1
            return _spaced(formula.source)
        name = f"Object {len(self.formulas) + 1}"
        self.formulas[f"{name}/content.xml"] = made
        return (
            '<draw:frame text:anchor-type="as-char"><draw:object '
            f'xlink:href="./{name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
        )

    def _object(self, inline: Inline) -> str:
        if isinstance(inline, Picture):
            return self._picture(inline)
        if not isinstance(inline, Reference) or inline.label not in self._numbers or self._in_note:
            return ""
        number = self._numbers[inline.label]
        self._in_note = True
        blocks = self._document.footnotes[inline.label]
        parts = [
            self._paragraph(one.inlines, "Footnote") if isinstance(one, Paragraph) else self.blocks((one,))
            for one in blocks
        ]
        self._in_note = False
        return (
            f'<text:note text:id="ftn{number}" text:note-class="{self._note_class}"><text:note-citation>{number}</text:note-citation>'
            f"<text:note-body>{''.join(parts)}</text:note-body></text:note>"
        )

    def _picture(self, picture: Picture) -> str:
        data = self._document.pictures.get(picture.address) or pictures.load(self._folder, picture.address)
        kept = pictures.fit_to_keep(data)
        if kept is None:
            self.left_out["image"] += 1
            return _spaced(picture.alt)
        data, facts = kept
        name = next((name for name, kept in self.pictures.items() if kept == data), "")
        if not name:
            name = f"Pictures/{len(self.pictures) + 1}.{facts.kind}"
            self.pictures[name] = data
        width, height = (facts.width or 300) / 96, (facts.height or 200) / 96
        scale = min(1.0, _WIDEST / width, _HIGHEST / height)
        return (
            f'<draw:frame text:anchor-type="as-char" svg:width="{width * scale:.3f}in" svg:height="{height * scale:.3f}in">'
            f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            f"<svg:desc>{_text(picture.alt)}</svg:desc></draw:frame>"
        )


def _opening(mark: Mark) -> str:
    if mark.kind != "link":
        return f'<text:span text:style-name="{_STYLES[mark.kind]}">'
    title = f" office:title={quoteattr(runs.for_xml(mark.title))}" if mark.title else ""
    return f'<text:a xlink:type="simple" xlink:href={quoteattr(runs.for_xml(mark.address))}{title}>'


def _text(text: str) -> str:
    return escape(runs.for_xml(text))


def _spaced(text: str) -> str:
    """Blanks after each other, and at the ends, would be taken for one."""
    escaped = _text(text.replace("\n", " "))
    escaped = re.sub(r"(?<= ) +|^ +| +$", lambda blanks: f'<text:s text:c="{len(blanks[0])}"/>', escaped)
    return escaped.replace("\t", "<text:tab/>")


def _without_tables_in_lists(block: Block) -> list[Block]:
    """An item of a list may hold no table: the list ends before it and goes on after it."""
    if not isinstance(block, Listing):
        return [block]
    result: list[Block] = []
    items: list[Item] = []
    begun = 0
    for number, item in enumerate(block.items):
        inner = [one for outer in item.blocks for one in _without_tables_in_lists(outer)]
        place = next((index for index, one in enumerate(inner) if isinstance(one, Table)), len(inner))
        items.append(replace(item, blocks=tuple(inner[:place])))
        if place < len(inner):
            result += [_part_of(block, items, begun), *inner[place:]]
            items, begun = [], number + 1
    if items:
        result.append(_part_of(block, items, begun))
    return result


def _part_of(listing: Listing, items: list[Item], begun: int) -> Listing:
    return Listing(tuple(items), None if listing.start is None else listing.start + begun)
