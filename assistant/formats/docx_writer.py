"""Structure to .docx: python-docx's own template with its styles, and the text as the XML that Word writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from assistant.formats import (
    arranging,
    docx_change_marks,
    docx_pages,
    docx_pictures,
    docx_template,
    export_options,
    formula_writing,
    runs,
    structure,
)
from assistant.formats.export_options import PLAIN_EXPORT, ExportOptions
from assistant.formats.structure import (
    Block,
    CodeBlock,
    Document,
    Edge,
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
    Table,
)

if TYPE_CHECKING:
    from docx.opc.part import Part

_INDENT = 720
"""Twentieths of a point for a level of a list or a quote."""
_DEEPEST = 8


def write(
    document: Document, title: str, folder: Path | None, options: ExportOptions = PLAIN_EXPORT
) -> tuple[bytes, Counter[LeftOut]]:
    """The file's bytes, and a count of all that was left out. The document may show pictures of `folder` alone."""
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    document = arranging.with_every_note_referenced(document)
    made = docx.Document()
    language = export_options.language_of(document, options)
    docx_pages.prepare(made, title, language, options)
    docx_template.add_styles(made)
    numbers = docx_template.Numbers(made.part.numbering_part.element)
    labels = {label: number for number, label in enumerate(document.footnotes, 1)}
    changes = docx_change_marks.ChangeMarks()
    body = _Story(document, made.part, numbers, labels, folder, changes)
    body.width = docx_pages.text_twips(options)
    text = ""
    blocks = document.blocks
    if export_options.title_heading(document, options) and isinstance(blocks[0], Heading):
        text, blocks = body.paragraph(blocks[0].inlines, "Title"), blocks[1:]
    rest = body.blocks(blocks)
    if options.contents:
        text += docx_pages.contents(body.headings, export_options.contents_heading(language), options)
        docx_pages.ask_for_page_numbers(made)
    text += rest
    for element in list(parse_xml(docx_template.wrapped("body", text))):
        made.element.body.insert(len(made.element.body) - 1, element)
    left_out = body.left_out
    changes.add_parts(made.part)
    if labels:
        part = docx_template.footnotes_part(made.part.package)
        notes = _Story(
            document, part, numbers, labels, None, docx_change_marks.ChangeMarks(in_note=True, after=changes)
        )
        notes.is_body = False
        parts = [docx_template.SEPARATORS]
        for number, label in [*enumerate(labels, 1), *body.repeated]:
            mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            blocks = document.footnotes[label]
            first = blocks[0] if blocks and isinstance(blocks[0], Paragraph) else Paragraph(())
            lead = notes.paragraph(first.inlines, "FootnoteText", before=mark + _text_run(" ", Style(), False))
            rest = notes.blocks(blocks[1:] if blocks[:1] == (first,) else blocks)
            parts.append(f'<w:footnote w:id="{number}">{lead}{rest}</w:footnote>')
        part._blob = docx_template.wrapped("footnotes", "".join(parts)).encode("utf-8")
        made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        left_out += notes.left_out
    file = BytesIO()
    made.save(file)
    return file.getvalue(), +left_out


class _Story:
    """The XML of blocks for one part, which holds the relationships that they need."""

    def __init__(
        self,
        document: Document,
        part: Part,
        numbers: docx_template.Numbers,
        labels: dict[str, int],
        folder: Path | None,
        changes: docx_change_marks.ChangeMarks,
    ) -> None:
        self._changes = changes
        self._document, self._part, self._numbers, self._labels, self._folder = document, part, numbers, labels, folder
        self._pictures = 0
        self.width = 9000
        """Of the text, in twentieths of a point."""
        self.is_body = True
        self._marked: set[str] = set()
        self.repeated: list[tuple[int, str]] = []
        """The number and the label of each note that is referred to once more."""
        self.headings: list[docx_pages.Entry] = []
        self.left_out: Counter[LeftOut] = changes.left_out

    def blocks(self, blocks: Iterable[Block], level: int = -1, quoted: int = 0) -> str:
        """`level` is the list around them, -1 for none; `quoted` how many quotes there are around them."""
        parts: list[str] = []
        before: Block | None = None
        for block in blocks:
            same = type(before) is type(block) and isinstance(block, Quote | CodeBlock | Table)
            if same or (isinstance(before, Quote) and quoted):
                # Without a line between them they would be one.
                parts.append("<w:p/>")
            parts.append(self._block(block, level, quoted))
            before = block
        if isinstance(before, Table):
            parts.append("<w:p/>")
        return "".join(parts)

    def _block(self, block: Block, level: int, quoted: int) -> str:
        match block:
            case Heading():
                depth, number = min(6, max(1, block.level)), len(self.headings) + 1
                named = docx_pages.Entry(depth, structure.text_of(block.inlines), f"_Toc{number}")
                self.headings.append(named)
                mark = docx_pages.bookmark(number, named.bookmark)
                return self.paragraph(block.inlines, f"Heading{depth}", self._continued(level), before=mark)
            case Paragraph():
                style = "Quote" if quoted else "ListParagraph" if level >= 0 else ""
                indent = _INDENT * (quoted + level + 1) if quoted else None
                return self.paragraph(block.inlines, style, self._continued(level), indent=indent)
            case Quote():
                return self.blocks(block.blocks, level, quoted + 1)
            case CodeBlock():
                lines = "<w:r><w:br/></w:r>".join(_text_run(line, Style(), False) for line in block.text.split("\n"))
                lines = self._changes.around(lines)
                return f"<w:p>{_properties('SourceCode', self._continued(level))}{lines}</w:p>"
            case Rule():
                border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
                return f"<w:p><w:pPr>{border}</w:pPr></w:p>"
            case PageBreak():
                return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
            case Listing():
                return self._listing(block, min(_DEEPEST, level + 1), quoted)
            case Table():
                return self._table(block)

    def _continued(self, level: int) -> tuple[str, int] | None:
        return (self._numbers.without_mark, level) if level >= 0 else None

    def _listing(self, listing: Listing, level: int, quoted: int) -> str:
        number = self._numbers.new(listing.start, level)
        return "".join(self._item(item, (number, level), quoted) for item in listing.items)

    def _item(self, item: Item, number: tuple[str, int], quoted: int) -> str:
        first = item.blocks[0] if item.blocks else None
        box: Inlines = () if item.ticked is None else (Span(f"{arranging.BOXES[item.ticked]} "),)
        if isinstance(first, Paragraph):
            head, rest = self.paragraph((*box, *first.inlines), "ListParagraph", number), item.blocks[1:]
        else:
            head, rest = self.paragraph(box, "ListParagraph", number), item.blocks
        return head + self.blocks(rest, number[1], quoted)

    def _table(self, table: Table) -> str:
        width = self.width // len(table.alignments)
        columns = f'<w:gridCol w:w="{width}"/>' * len(table.alignments)
        rows = []
        for number, row in enumerate(table.rows):
            cells = []
            for cell, alignment in zip(row, table.alignments, strict=True):
                words = self.paragraph(cell, "", alignment=alignment, strong=number == 0, ends=False)
                cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>')
            head = "" if number else "<w:trPr><w:tblHeader/></w:trPr>"
            rows.append(f"<w:tr>{head}{''.join(cells)}</w:tr>")
        properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def paragraph(
        self,
        inlines: Inlines,
        style: str,
        number: tuple[str, int] | None = None,
        *,
        indent: int | None = None,
        alignment: str = "",
        strong: bool = False,
        before: str = "",
        ends: bool = True,
    ) -> str:
        """`ends` where another paragraph may follow that its end keeps apart."""
        backwards = runs.is_right_to_left(inlines)
        words = self._runs(inlines, backwards, strong)
        marks = self._changes.of_end() if ends else ""
        properties = _properties(style, number, backwards, indent, alignment, marks)
        return f"<w:p>{properties}{before}{words}</w:p>"

    def _runs(self, inlines: Inlines, backwards: bool, strong: bool) -> str:
        parts: list[str] = []
        link = ("", "")
        self._changes.begin(inlines)
        for inline in inlines:
            here = (inline.style.address, inline.style.title)
            if here != link:
                parts.append("</w:hyperlink>" if link[0] else "")
                parts.append(self._link(*here) if here[0] else "")
                link = here
            if isinstance(inline, Edge):
                parts.append(self._changes.pass_edge(inline))
            else:
                parts.append(self._changes.around(self._run(inline, backwards, strong)))
        return "".join(parts) + ("</w:hyperlink>" if link[0] else "")

    def _link(self, address: str, title: str) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE

        relation = self._part.relate_to(runs.for_xml(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        tip = f" w:tooltip={_quoted(title)}" if title else ""
        return f'<w:hyperlink r:id="{relation}"{tip}>'

    def _run(self, inline: Inline, backwards: bool, strong: bool) -> str:
        match inline:
            case Span():
                return _text_run(inline.text, inline.style, backwards, strong)
            case LineBreak():
                return "<w:r><w:br/></w:r>"
            case Formula():
                if made := formula_writing.omml(inline.source, inline.display):
                    return made
                self.left_out["equation"] += 1
                return _text_run(inline.source, inline.style, backwards, strong)
            case Reference():
                number = self._labels.get(inline.label)
                if number is None:
                    return ""
                if inline.label in self._marked and self.is_body:
                    # Word knows one mark for each note: what is referred to again comes again.
                    number = len(self._labels) + len(self.repeated) + 1
                    self.repeated.append((number, inline.label))
                self._marked.add(inline.label)
                style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                return f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'
            case Picture():
                self._pictures += 1
                drawing = docx_pictures.drawing(self._part, self._document, inline, self._folder, self._pictures)
                if drawing:
                    return f"<w:r>{drawing}</w:r>"
                self.left_out["image"] += 1
                return _text_run(inline.alt, inline.style, backwards, strong) if inline.alt else ""
            case Edge():
                return ""


def _properties(
    style: str,
    number: tuple[str, int] | None = None,
    backwards: bool = False,
    indent: int | None = None,
    alignment: str = "",
    marks: str = "",
) -> str:
    """In the order that the standard asks for."""
    parts = []
    if style:
        parts.append(f'<w:pStyle w:val="{style}"/>')
    if number:
        parts.append(f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>')
    if backwards:
        parts.append("<w:bidi/>")
    if indent is not None:
        parts.append(f'<w:ind w:left="{indent}"/>')
    if alignment:
        parts.append(f'<w:jc w:val="{alignment}"/>')
    if marks:
        parts.append(f"<w:rPr>{marks}</w:rPr>")
    return f"<w:pPr>{''.join(parts)}</w:pPr>" if parts else ""


def _text_run(text: str, style: Style, backwards: bool, strong: bool = False) -> str:
    parts = []
    if style.code:
        parts.append('<w:rStyle w:val="VerbatimChar"/>')
    elif style.address:
        parts.append('<w:rStyle w:val="Hyperlink"/>')
    if style.strong or strong:
        parts.append("<w:b/><w:bCs/>")
    if style.emphasis:
        parts.append("<w:i/><w:iCs/>")
    if style.strike:
        parts.append("<w:strike/>")
    if style.script:
        parts.append(f'<w:vertAlign w:val="{"superscript" if style.script == "super" else "subscript"}"/>')
    if backwards:
        parts.append("<w:rtl/>")
    properties = f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""
    pieces = []
    for number, piece in enumerate(runs.for_xml(text).split("\t")):
        pieces.append("<w:tab/>" if number else "")
        pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "")
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def _quoted(text: str) -> str:
    return quoteattr(runs.for_xml(text))
