"""Structure to one HTML page that needs nothing beside it: pictures are inside, and there is no script."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from assistant.formats import (
    addresses,
    arranging,
    export_options,
    formula_writing,
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

_STYLE = """\
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font-family: Georgia, serif; line-height: 1.5; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999999; padding: 4px 8px; }
blockquote { margin-left: 1.5em; color: #444444; }
code, pre { font-family: monospace; white-space: pre-wrap; }
img { max-width: 100%; }"""
PAGE_BREAK = '<div style="page-break-after: always"></div>\n'
_TAGS = {"strong": "strong", "emphasis": "em", "strike": "s", "super": "sup", "sub": "sub"}

Fit = Callable[[bytes], tuple[bytes, pictures.Facts] | None]
"""Turns the bytes of a picture into bytes that a page can show, with their facts; None for a picture to leave out."""


def write(
    document: Document, title: str, folder: Path | None, options: ExportOptions = PLAIN_EXPORT
) -> tuple[bytes, Counter[LeftOut]]:
    """The page, and a count of all that was left out. The document may show pictures of `folder` alone."""
    writing = Writing(document, folder)
    language = export_options.language_of(document, options)
    body = writing.body()
    if options.contents:
        body = writing.contents(export_options.contents_heading(language)) + body
    spoken = f' lang="{escape(language)}"' if language else ""
    author = f'<meta name="author" content="{escape(runs.for_xml(options.author))}">\n' if options.author else ""
    page = (
        f'<!DOCTYPE html>\n<html{spoken}>\n<head>\n<meta charset="utf-8">\n<title>{text_of(title)}</title>\n{author}'
        f"<style>\n{_STYLE}\n</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace"), writing.left_out


def for_paper(document: Document, folder: Path | None, widest: int, fit: Fit) -> tuple[str, Counter[LeftOut]]:
    """The body for a text engine that lays out pages: boxes of tasks as characters, and pictures no more
    than `widest` pixels wide, as `fit` has drawn them."""
    writing = Writing(document, folder, widest, fit)
    return writing.body(), writing.left_out


def for_screen(document: Document) -> str:
    """The body for a text engine that scrolls: pictures stay addresses, which it draws itself."""
    return _ForScreen(document, None, 1).body()


class Writing:
    """The HTML of a document; formats that are made of HTML change single elements of it."""

    void = ""
    """At the end of a tag that has no other."""

    def __init__(
        self, document: Document, folder: Path | None, widest: int = 0, fit: Fit = pictures.fit_to_keep
    ) -> None:
        document, self.left_out = tracked_changes.as_accepted(document)
        self.document = arranging.with_every_note_referenced(document)
        self._folder, self._widest, self._fit = folder, widest, fit
        self.numbers = {label: number for number, label in enumerate(self.document.footnotes, 1)}
        self.referred: Counter[str] = Counter()
        self.headings: list[tuple[int, str, str]] = []
        """The level of each heading written so far, its name as a target of links, and its words."""

    def body(self) -> str:
        body = self.blocks(self.document.blocks)
        if not self.numbers:
            return body
        notes = []
        for label, blocks in self.document.footnotes.items():
            number = self.numbers[label]
            back = "" if self._widest else f'<a href="#fnref-{number}" class="footnote-back">↩</a>'
            last = blocks[-1] if blocks else None
            if isinstance(last, Paragraph):
                inner = (
                    f"{self.blocks(blocks[:-1])}<p{direction(last.inlines)}>{self.inlines(last.inlines)} {back}</p>\n"
                )
            else:
                inner = f"{self.blocks(blocks)}<p>{back}</p>\n"
            notes.append(f'<li id="fn-{number}">\n{inner}</li>\n')
        return f'{body}<section class="footnotes">\n<hr>\n<ol>\n{"".join(notes)}</ol>\n</section>\n'

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return f"<p{direction(block.inlines)}>{self.inlines(block.inlines)}</p>\n"
            case Listing():
                tag = "ul" if block.start is None else "ol"
                start = f' start="{block.start}"' if block.start not in (None, 1) else ""
                return f"<{tag}{start}>\n{''.join(map(self._item, block.items))}</{tag}>\n"
            case Table():
                return self._table(block)
            case Quote():
                return f"<blockquote>\n{self.blocks(block.blocks)}</blockquote>\n"
            case CodeBlock():
                name = " ".join(runs.for_xml(block.language).split()[:1])
                language = f' class="language-{escape(name)}"' if name else ""
                # A line end right behind "<pre>" is dropped by every reader, so the first of the text is safe behind it.
                return f"<pre>\n<code{language}>{text_of(block.text)}</code></pre>\n"
            case Rule():
                return f"<hr{self.void}>\n"
            case PageBreak():
                return PAGE_BREAK

    def heading(self, heading: Heading) -> str:
        level = min(6, max(1, heading.level))
        name = f"section-{len(self.headings) + 1}"
        self.headings.append((level, name, structure.text_of(heading.inlines).strip()))
        named = "" if self._widest else f' id="{name}"'
        return f"<h{level}{named}{direction(heading.inlines)}>{self.inlines(heading.inlines)}</h{level}>\n"

    def contents(self, heading: str) -> str:
        """Links to the headings that were written, in lists within each other."""
        if not self.headings:
            return ""
        links = [(level, f"#{name}", words) for level, name, words in self.headings]
        return f"<nav>\n<h2>{text_of(heading)}</h2>\n{nested_links(links)}</nav>\n"

    def _item(self, item: Item) -> str:
        first = item.blocks[0] if item.blocks else None
        box = ""
        if item.ticked is not None:
            checked = " checked" if item.ticked else ""
            signs = self._widest or self.void
            box = f"{arranging.BOXES[item.ticked]} " if signs else f'<input type="checkbox" disabled{checked}> '
        if isinstance(first, Paragraph):
            return f"<li{direction(first.inlines)}>{box}{self.inlines(first.inlines)}\n{self.blocks(item.blocks[1:])}</li>\n"
        return f"<li>{box}{self.blocks(item.blocks)}</li>\n"

    def _table(self, table: Table) -> str:
        lines = []
        for number, row in enumerate(table.rows):
            tag = "td" if number else "th"
            cells = []
            for cell, alignment in zip(row, table.alignments, strict=True):
                style = f' style="text-align: {alignment}"' if alignment else ""
                cells.append(f"<{tag}{style}{direction(cell)}>{self.inlines(cell)}</{tag}>")
            lines.append(f"<tr>{''.join(cells)}</tr>\n")
        # The engine that lays out pages takes the width of lines from here.
        border = ' border="1" cellspacing="0" cellpadding="4"' if self._widest else ""
        return f"<table{border}>\n<thead>\n{lines[0]}</thead>\n<tbody>\n{''.join(lines[1:])}</tbody>\n</table>\n"

    def inlines(self, inlines: Inlines) -> str:
        parts = []
        for event in nested(inlines):
            match event:
                case Opens(mark):
                    parts.append(self.opening(mark))
                case Closes(mark):
                    parts.append("</a>" if mark.kind == "link" else f"</{_TAGS[mark.kind]}>")
                case Span() if event.style.code:
                    parts.append(f"<code>{text_of(event.text)}</code>")
                case Span():
                    parts.append(text_of(event.text))
                case LineBreak():
                    parts.append(f"<br{self.void}>\n")
                case Formula():
                    parts.append(self._formula(event))
                case Reference():
                    parts.append(self.reference(event))
                case Picture():
                    parts.append(self._picture(event))
        return "".join(parts)

    def _formula(self, formula: Formula) -> str:
        made = "" if self._widest else formula_writing.mathml(formula.source, formula.display)
        if not made:
            # The engine that lays out pages knows no formulas.
            self.left_out["equation"] += 1
            return text_of(formula.source)
        return made

    def reference(self, reference: Reference) -> str:
        number = self.numbers.get(reference.label)
        if number is None:
            return ""
        self.referred[reference.label] += 1
        again = self.referred[reference.label]
        name = f"fnref-{number}" if again == 1 else f"fnref-{number}-{again}"
        return f'<sup><a href="#fn-{number}" id="{name}">{number}</a></sup>'

    def _picture(self, picture: Picture) -> str:
        title = f' title="{escape(picture.title)}"' if picture.title else ""
        data = self.document.pictures.get(picture.address) or pictures.load(self._folder, picture.address)
        kept = self._fit(data)
        if kept is None:
            self.left_out["image"] += 1
            return text_of(picture.alt)
        data, facts = kept
        width = f' width="{self._widest}"' if 0 < self._widest < facts.width else ""
        alt = escape(runs.for_xml(picture.alt))
        return f'<img src="{self.picture_source(data, facts)}" alt="{alt}"{title}{width}{self.void}>'

    def opening(self, mark: Mark) -> str:
        if mark.kind != "link":
            return f"<{_TAGS[mark.kind]}>"
        title = f' title="{escape(runs.for_xml(mark.title))}"' if mark.title else ""
        return f'<a href="{escape(runs.for_xml(self.target(mark.address)))}"{title}>'

    def target(self, address: str) -> str:
        """Where a link leads."""
        return addresses.safe_address(address)

    def picture_source(self, data: bytes, facts: pictures.Facts) -> str:
        return f"data:{pictures.MEDIA[facts.kind]};base64,{base64.b64encode(data).decode('ascii')}"


class _ForScreen(Writing):
    def _picture(self, picture: Picture) -> str:
        return f'<img src="{escape(runs.for_xml(picture.address))}" alt="{escape(runs.for_xml(picture.alt))}">'

    def reference(self, reference: Reference) -> str:
        number = self.numbers.get(reference.label)
        return "" if number is None else f'<sup><a href="#fn-{number}" name="fnref-{number}">{number}</a></sup>'

    def body(self) -> str:
        body = self.blocks(self.document.blocks)
        notes = []
        for label, blocks in self.document.footnotes.items():
            number = self.numbers[label]
            back = f'<a name="fn-{number}" href="#fnref-{number}">{number}</a> '
            first = blocks[0] if blocks else None
            lead, rest = (first.inlines, blocks[1:]) if isinstance(first, Paragraph) else ((), blocks)
            notes.append(f"<p{direction(lead)}>{back}{self.inlines(lead)}</p>\n{self.blocks(rest)}")
        return f"{body}<hr>\n{''.join(notes)}" if notes else body


def nested_links(entries: list[tuple[int, str, str]]) -> str:
    """Levels, targets and words as ordered lists; a level that was left out makes no list of its own."""
    parts: list[str] = []
    open_levels: list[int] = []
    for level, target, words in entries:
        while len(open_levels) > 1 and open_levels[-1] > level and open_levels[-2] >= level:
            parts.append("</li>\n</ol>\n")
            open_levels.pop()
        if open_levels and open_levels[-1] >= level:
            parts.append("</li>\n")
            open_levels[-1] = level
        else:
            parts.append("<ol>\n")
            open_levels.append(level)
        parts.append(f'<li><a href="{escape(target)}">{text_of(words) or "…"}</a>')
    parts.append("</li>\n</ol>\n" * len(open_levels))
    return "".join(parts)


def text_of(text: str) -> str:
    return escape(runs.for_xml(text), quote=False)


def direction(inlines: Inlines) -> str:
    return ' dir="rtl"' if runs.is_right_to_left(inlines) else ""
