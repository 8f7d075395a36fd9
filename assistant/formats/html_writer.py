"""Structure to one HTML page that needs nothing beside it: pictures are inside, and there is no script."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from assistant.formats import addresses, arranging, formula_writing, pictures, runs, tracked_changes
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
_TAGS = {"strong": "strong", "emphasis": "em", "strike": "s", "super": "sup", "sub": "sub"}

Fit = Callable[[bytes], tuple[bytes, pictures.Facts] | None]
"""Turns the bytes of a picture into bytes that a page can show, with their facts; None for a picture to leave out."""


def write(document: Document, title: str, folder: Path | None) -> tuple[bytes, Counter[LeftOut]]:
    """The page, and a count of all that was left out. The document may show pictures of `folder` alone."""
    writing = _Writing(document, folder)
    body = writing.body()
    page = (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{_text(title)}</title>\n'
        f"<style>\n{_STYLE}\n</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace"), writing.left_out


def for_paper(document: Document, folder: Path | None, widest: int, fit: Fit) -> tuple[str, Counter[LeftOut]]:
    """The body for a text engine that lays out pages: boxes of tasks as characters, and pictures no more
    than `widest` pixels wide, as `fit` has drawn them."""
    writing = _Writing(document, folder, widest, fit)
    return writing.body(), writing.left_out


class _Writing:
    def __init__(
        self, document: Document, folder: Path | None, widest: int = 0, fit: Fit = pictures.fit_to_keep
    ) -> None:
        document, self.left_out = tracked_changes.as_accepted(document)
        self._document = arranging.with_every_note_referenced(document)
        self._folder, self._widest, self._fit = folder, widest, fit
        self._numbers = {label: number for number, label in enumerate(self._document.footnotes, 1)}
        self._referred: Counter[str] = Counter()

    def body(self) -> str:
        body = self._blocks(self._document.blocks)
        if not self._numbers:
            return body
        notes = []
        for label, blocks in self._document.footnotes.items():
            number = self._numbers[label]
            back = "" if self._widest else f'<a href="#fnref-{number}" class="footnote-back">↩</a>'
            last = blocks[-1] if blocks else None
            if isinstance(last, Paragraph):
                inner = f"{self._blocks(blocks[:-1])}<p{_direction(last.inlines)}>{self._inlines(last.inlines)} {back}</p>\n"
            else:
                inner = f"{self._blocks(blocks)}<p>{back}</p>\n"
            notes.append(f'<li id="fn-{number}">\n{inner}</li>\n')
        return f'{body}<section class="footnotes">\n<hr>\n<ol>\n{"".join(notes)}</ol>\n</section>\n'

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                level = min(6, max(1, block.level))
                return f"<h{level}{_direction(block.inlines)}>{self._inlines(block.inlines)}</h{level}>\n"
            case Paragraph():
                return f"<p{_direction(block.inlines)}>{self._inlines(block.inlines)}</p>\n"
            case Listing():
                tag = "ul" if block.start is None else "ol"
                start = f' start="{block.start}"' if block.start not in (None, 1) else ""
                return f"<{tag}{start}>\n{''.join(map(self._item, block.items))}</{tag}>\n"
            case Table():
                return self._table(block)
            case Quote():
                return f"<blockquote>\n{self._blocks(block.blocks)}</blockquote>\n"
            case CodeBlock():
                name = " ".join(runs.for_xml(block.language).split()[:1])
                language = f' class="language-{escape(name)}"' if name else ""
                # A line end right behind "<pre>" is dropped by every reader, so the first of the text is safe behind it.
                return f"<pre>\n<code{language}>{_text(block.text)}</code></pre>\n"
            case Rule():
                return "<hr>\n"

    def _item(self, item: Item) -> str:
        first = item.blocks[0] if item.blocks else None
        box = ""
        if item.ticked is not None:
            checked = " checked" if item.ticked else ""
            box = f"{arranging.BOXES[item.ticked]} " if self._widest else f'<input type="checkbox" disabled{checked}> '
        if isinstance(first, Paragraph):
            return f"<li{_direction(first.inlines)}>{box}{self._inlines(first.inlines)}\n{self._blocks(item.blocks[1:])}</li>\n"
        return f"<li>{box}{self._blocks(item.blocks)}</li>\n"

    def _table(self, table: Table) -> str:
        lines = []
        for number, row in enumerate(table.rows):
            tag = "td" if number else "th"
            cells = []
            for cell, alignment in zip(row, table.alignments, strict=True):
                style = f' style="text-align: {alignment}"' if alignment else ""
                cells.append(f"<{tag}{style}{_direction(cell)}>{self._inlines(cell)}</{tag}>")
            lines.append(f"<tr>{''.join(cells)}</tr>\n")
        # The engine that lays out pages takes the width of lines from here.
        border = ' border="1" cellspacing="0" cellpadding="4"' if self._widest else ""
        return f"<table{border}>\n<thead>\n{lines[0]}</thead>\n<tbody>\n{''.join(lines[1:])}</tbody>\n</table>\n"

    def _inlines(self, inlines: Inlines) -> str:
        parts = []
        for event in nested(inlines):
            match event:
                case Opens(mark):
                    parts.append(_opening(mark))
                case Closes(mark):
                    parts.append("</a>" if mark.kind == "link" else f"</{_TAGS[mark.kind]}>")
                case Span() if event.style.code:
                    parts.append(f"<code>{_text(event.text)}</code>")
                case Span():
                    parts.append(_text(event.text))
                case LineBreak():
                    parts.append("<br>\n")
                case Formula():
                    parts.append(self._formula(event))
                case Reference():
                    parts.append(self._reference(event))
                case Picture():
                    parts.append(self._picture(event))
        return "".join(parts)

    def _formula(self, formula: Formula) -> str:
        made = "" if self._widest else formula_writing.mathml(formula.source, formula.display)
        if not made:
            # The engine that lays out pages knows no formulas.
            self.left_out["equation"] += 1
            return _text(formula.source)
        return made

    def _reference(self, reference: Reference) -> str:
        number = self._numbers.get(reference.label)
        if number is None:
            return ""
        self._referred[reference.label] += 1
        again = self._referred[reference.label]
        name = f"fnref-{number}" if again == 1 else f"fnref-{number}-{again}"
        return f'<sup><a href="#fn-{number}" id="{name}">{number}</a></sup>'

    def _picture(self, picture: Picture) -> str:
        title = f' title="{escape(picture.title)}"' if picture.title else ""
        data = self._document.pictures.get(picture.address) or pictures.load(self._folder, picture.address)
        kept = self._fit(data)
        if kept is None:
            self.left_out["image"] += 1
            return _text(picture.alt)
        data, facts = kept
        width = f' width="{self._widest}"' if 0 < self._widest < facts.width else ""
        source = f"data:{pictures.MEDIA[facts.kind]};base64,{base64.b64encode(data).decode('ascii')}"
        return f'<img src="{source}" alt="{escape(runs.for_xml(picture.alt))}"{title}{width}>'


def _opening(mark: Mark) -> str:
    if mark.kind != "link":
        return f"<{_TAGS[mark.kind]}>"
    title = f' title="{escape(runs.for_xml(mark.title))}"' if mark.title else ""
    return f'<a href="{escape(runs.for_xml(addresses.safe_address(mark.address)))}"{title}>'


def _text(text: str) -> str:
    return escape(runs.for_xml(text), quote=False)


def _direction(inlines: Inlines) -> str:
    return ' dir="rtl"' if runs.is_right_to_left(inlines) else ""
