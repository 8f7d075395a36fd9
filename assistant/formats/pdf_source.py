"""Structure to the source of Typst, which lays out the pages of a PDF: notes at their foot, contents, and tags for readers.

Every word of the document goes into the source as a string, so that nothing in it is read as markup or as a program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from assistant.formats import addresses, arranging, export_options, pictures, runs, tracked_changes
from assistant.formats.export_options import ExportOptions
from assistant.formats.nesting import Closes, Mark, Opens, nested
from assistant.formats.pictures import Facts
from assistant.formats.structure import (
    Block,
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
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

Fit = Callable[[bytes], tuple[bytes, Facts] | None]
"""Draws the bytes of a picture as a PNG file, with the size it shall have in pixels of 1/96 inch; None where it cannot."""
_PAPERS = {"a4": "a4", "letter": "us-letter", "a5": "a5", "b5": "iso-b5", "legal": "us-legal"}
_TAGS = {"strong": "strong", "emphasis": "emph", "strike": "strike", "super": "super", "sub": "sub"}
_SERIFS = (
    "Source Serif 4",
    "Source Serif Pro",
    "Georgia",
    "Libertinus Serif",
    "Noto Serif CJK SC",
    "Noto Serif CJK JP",
)
_UNBROKEN = re.compile(r"[^\s\u200b]{60}(?=[^\s\u200b])")
_CODE = re.compile(r"[a-z]{2,3}")
_SHEET = """\
#set heading(bookmarked: true)
#show heading: it => block(above: 1.5em, below: 0.8em, sticky: true, text(hyphenate: false, it))
#show heading.where(level: 1): set text(size: 1.5em)
#show heading.where(level: 2): set text(size: 1.3em)
#show heading.where(level: 3): set text(size: 1.2em)
#show title: set text(size: 1.9em)
#show title: it => block(below: 1.2em, text(hyphenate: false, it))
#let in-contents = state("in-contents", false)
#let heading-note(body) = context if not in-contents.get() { footnote(body) }
#show outline: it => { in-contents.update(true); set text(hyphenate: false); it; in-contents.update(false); v(1.5em) }
#set raw(theme: none)
#show raw.where(block: true): it => block(width: 100%, inset: 6pt, fill: luma(245), it)
#set table(stroke: 0.5pt + luma(120), inset: 5pt)
#show table.cell: set par(justify: false)
#show table.cell.where(y: 0): strong
#show quote.where(block: true): set pad(x: 1.5em)
#show link: it => if type(it.dest) == str { text(fill: rgb("#1F4A75"), it) } else { it }
"""


def write(
    document: Document, title: str, folder: Path | None, options: ExportOptions, fit: Fit
) -> tuple[str, dict[str, bytes], Counter[LeftOut]]:
    """The source, the pictures that it names, and a count of all that was left out. The document may show pictures of
    `folder` alone."""
    document, as_accepted = tracked_changes.as_accepted(document)
    writing = _Writing(arranging.with_every_note_referenced(document), folder, options, fit)
    writing.left_out += as_accepted
    language = export_options.language_of(document, options)
    blocks = writing.document.blocks
    head = [_preamble(title, language, options)]
    if export_options.title_heading(document, options) and isinstance(blocks[0], Heading):
        head.append(f"#title[{writing.inlines(blocks[0].inlines)}]\n")
        blocks = blocks[1:]
    if options.contents:
        head.append(f"#outline(title: {_string(export_options.contents_heading(language))}, indent: auto)\n")
    body = writing.blocks(blocks, top=True)
    if options.notes == "end":
        body += writing.end_notes(export_options.notes_heading(language))
    return "".join(head) + body, writing.files, writing.left_out


def _preamble(title: str, language: str, options: ExportOptions) -> str:
    code = language.split("-")[0].split("_")[0].lower()
    authors = "".join(f"{_string(one.strip())}, " for one in options.author.split(";") if one.strip())
    fonts = ", ".join(map(_string, (*((options.font,) if options.font else ()), *_SERIFS)))
    numbering = '"1"' if options.page_numbers else "none"
    said = f", lang: {_string(code)}" if _CODE.fullmatch(code) else ""
    return (
        f"#set document(title: {_string(title)}, author: ({authors}))\n"
        f"#set page(paper: {_string(_PAPERS[options.paper])}, margin: {options.margin}mm, numbering: {numbering})\n"
        f"#set text(font: ({fonts}), size: {options.font_size}pt{said})\n"
        f"#set par(justify: true, leading: 0.75em, spacing: 1.05em)\n{_SHEET}"
    )


class _Writing:
    def __init__(self, document: Document, folder: Path | None, options: ExportOptions, fit: Fit) -> None:
        self.document, self._folder, self._options, self._fit = document, folder, options, fit
        self._numbers = {label: number for number, label in enumerate(document.footnotes, 1)}
        self._written: set[str] = set()
        self._open: set[str] = set()
        """Notes that are being written: one that refers to itself would have no end."""
        self._width, self._height = export_options.text_size(options)
        self._columns = 1
        self._in_heading = False
        self._names: dict[bytes, tuple[str, Facts]] = {}
        self.files: dict[str, bytes] = {}
        self.left_out: Counter[LeftOut] = Counter()

    def blocks(self, blocks: Iterable[Block], top: bool = False) -> str:
        return "".join(self._block(block, top) for block in blocks)

    def _block(self, block: Block, top: bool) -> str:
        match block:
            case Heading():
                self._in_heading = True
                words = self.inlines(block.inlines)
                self._in_heading = False
                return _directed(block.inlines, f"#heading(level: {min(6, max(1, block.level))})[{words}]\n")
            case Paragraph():
                return _directed(block.inlines, f"#par[{self.inlines(block.inlines)}]\n")
            case Listing():
                tag = "list(" if block.start is None else f"enum(start: {block.start}, "
                return f"#{tag}{', '.join(map(self._item, block.items))})\n"
            case Table():
                return self._table(block)
            case Quote():
                return f"#quote(block: true)[{self.blocks(block.blocks)}]\n"
            case CodeBlock():
                name = " ".join(runs.for_xml(block.language).split()[:1])
                language = f", lang: {_string(name)}" if name else ""
                return f"#raw({_string(_breakable(block.text))}, block: true{language})\n"
            case Rule():
                return "#line(length: 100%, stroke: 0.5pt + luma(120))\n"
            case PageBreak():
                # Inside of something else no page can end.
                return "#pagebreak(weak: true)\n" if top else ""

    def _item(self, item: Item) -> str:
        box = ""
        if item.ticked is not None:
            # Of the typefaces that come along, this one has both boxes.
            box = f'#text(font: "DejaVu Sans Mono", {_string(arranging.BOXES[item.ticked])});#" ";'
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            return f"[{box}{self.inlines(first.inlines)}\n{self.blocks(item.blocks[1:])}]"
        return f"[{box}{self.blocks(item.blocks)}]"

    def _table(self, table: Table) -> str:
        self._columns = len(table.alignments)
        aligned = ", ".join(one or "auto" for one in table.alignments)
        cells = [[f"[{self.inlines(cell)}]" for cell in row] for row in table.rows]
        marked = any(isinstance(one, Reference) for cell in table.rows[0] for one in cell)
        # A head that comes again on every page would bring its notes again.
        head = f"table.header(repeat: {'false' if marked else 'true'}, {', '.join(cells[0])})"
        rest = "".join(f"{', '.join(row)},\n" for row in cells[1:])
        small = f"#set text(size: {max(0.6, 6 / self._columns):.2f}em);" if self._columns > 6 else ""
        made = f"#table(columns: {self._columns}, align: ({aligned},), {head},\n{rest})"
        self._columns = 1
        return f"#[{small}{made}]\n"

    def inlines(self, inlines: Inlines) -> str:
        parts = []
        for event in nested(inlines):
            match event:
                case Opens(mark):
                    parts.append(_opening(mark))
                case Closes():
                    parts.append("];")
                case Span() if event.style.code:
                    parts.append(f"#raw({_string(_breakable(event.text))});")
                case Span():
                    parts.append(f"#{_string(_breakable(event.text))};")
                case LineBreak():
                    parts.append("#linebreak();")
                case Formula():
                    self.left_out["equation"] += 1
                    parts.append(f"#raw({_string(event.source)});")
                case Reference():
                    parts.append(self._reference(event.label))
                case Picture():
                    parts.append(self._picture(event))
        return "".join(parts)

    def _reference(self, label: str) -> str:
        number = self._numbers.get(label)
        if number is None:
            return ""
        if self._options.notes == "end":
            return f"#super[#link(<note-{number}>)[{number}]];"
        if label in self._written and not self._in_heading:
            return f"#footnote(<note-{number}>);"
        if label in self._open:
            return f"#super[{number}];"
        self._open.add(label)
        note = self._note(self.document.footnotes[label])
        self._open.discard(label)
        if self._in_heading:
            # Contents repeat a heading, but not its notes; and a name may stand in a document once.
            return f"#heading-note[{note}];"
        self._written.add(label)
        return f"#footnote[{note}]<note-{number}>"

    def _note(self, blocks: Blocks) -> str:
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph):
            return f"{self.inlines(first.inlines)}\n{self.blocks(blocks[1:])}"
        return self.blocks(blocks)

    def end_notes(self, heading: str) -> str:
        if not self._numbers:
            return ""
        notes = (
            f"#[#enum(start: {self._numbers[label]}, [{self._note(blocks)}])]<note-{self._numbers[label]}>\n"
            for label, blocks in self.document.footnotes.items()
        )
        return f"#heading(level: 1)[#{_string(heading)};]\n{''.join(notes)}"

    def _picture(self, picture: Picture) -> str:
        data = self.document.pictures.get(picture.address) or pictures.load(self._folder, picture.address)
        if data not in self._names and (kept := self._fit(data) if data else None) is not None:
            name = f"picture-{len(self.files) + 1}.png"
            self.files[name], self._names[data] = kept[0], (name, kept[1])
        if data not in self._names:
            self.left_out["image"] += 1
            return f"#{_string(picture.alt)};" if picture.alt else ""
        name, facts = self._names[data]
        width, height = facts.width * 0.75, facts.height * 0.75
        scale = min(1.0, self._width / self._columns / max(1.0, width), 0.9 * self._height / max(1.0, height))
        alt = f", alt: {_string(picture.alt)}" if picture.alt else ""
        return f"#box(image({_string(name)}, width: {width * scale:.2f}pt{alt}));"


def _opening(mark: Mark) -> str:
    if mark.kind != "link":
        return f"#{_TAGS[mark.kind]}["
    address = runs.for_xml(addresses.safe_address(mark.address)).strip()
    # An address inside of the document leads to a heading, which has no name here.
    return f"#link({_string(address)})[" if address and not address.startswith("#") else "#["


def _directed(inlines: Inlines, made: str) -> str:
    return f"#[#set text(dir: rtl);{made}]\n" if runs.is_right_to_left(inlines) else made


def _breakable(text: str) -> str:
    """An address or a key without a blank may end a line somewhere, as it would run out of the page."""
    return _UNBROKEN.sub("\\g<0>\u200b", text) if len(text) > 60 else text


def _string(text: str) -> str:
    escaped = runs.for_xml(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
