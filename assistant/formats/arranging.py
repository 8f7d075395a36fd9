"""Structure put so that formats with less of it can hold it: cells with lines alone, tasks with boxes, notes with marks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from assistant.formats.runs import tidy
from assistant.formats.structure import (
    Block,
    Blocks,
    CodeBlock,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Listing,
    Paragraph,
    Quote,
    Reference,
    Span,
    Style,
    Table,
    inlines_of,
)

BOXES = {False: "☐", True: "☑"}
"""How a task is marked where a format has no tasks; read back as tasks."""
_TICKS = {"☐": False, "☑": True, "☒": True}


def task_of(blocks: Blocks) -> Item:
    """An item that begins with a box is a task."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and first.inlines and isinstance(first.inlines[0], Span):
        text = first.inlines[0].text
        if text[:1] in _TICKS and text[1:2] in ("", " ", "\u2002", "\u00a0", "\t"):
            rest = tidy((dataclasses.replace(first.inlines[0], text=text[1:]), *first.inlines[1:]))
            return Item((*((Paragraph(rest),) if rest else ()), *blocks[1:]), _TICKS[text[:1]])
    return Item(blocks)


def joined(blocks: Iterable[Block | None]) -> Blocks:
    """Paragraphs of code, and of a quote, that came one by one become one; None keeps two of them apart."""
    found: list[Block] = []
    waiting: list[Block] = []

    def flush() -> None:
        first = waiting[0] if waiting else None
        if isinstance(first, Quote):
            found.append(Quote(tuple(block for one in waiting if isinstance(one, Quote) for block in one.blocks)))
        elif isinstance(first, CodeBlock):
            text = "\n".join(one.text for one in waiting if isinstance(one, CodeBlock))
            found.append(CodeBlock(text, first.language))
        waiting.clear()

    for block in blocks:
        if waiting and type(block) is not type(waiting[0]):
            flush()
        if isinstance(block, Quote | CodeBlock):
            waiting.append(block)
        elif block is not None:
            found.append(block)
    flush()
    return tuple(found)


def lines_of(blocks: Iterable[Block]) -> Inlines:
    """Blocks as lines of runs, for the cell of a table."""
    lines: list[Inlines] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                lines.append(block.inlines)
            case CodeBlock():
                lines += [(Span(line, Style(code=True)),) for line in block.text.split("\n")]
            case Listing():
                for number, item in enumerate(block.items):
                    mark = "•" if block.start is None else f"{block.start + number}."
                    mark = mark if item.ticked is None else BOXES[item.ticked]
                    lines.append((Span(f"{mark} "), *lines_of(item.blocks)))
            case Quote():
                lines.append(lines_of(block.blocks))
            case Table():
                for row in block.rows:
                    cells = [cell for cell in row if cell]
                    lines.append(tuple(one for cell in cells for one in (*cell, Span(" "))))
    joined: list[Inline] = []
    for line in filter(None, map(tidy, lines)):
        joined += [LineBreak(), *line] if joined else line
    return tuple(joined)


def with_plain_head(rows: list[list[Inlines]]) -> list[list[Inlines]]:
    """A head that is bold as a whole is bold because it is the head."""
    words = [one for cell in rows[0] for one in cell if isinstance(one, Span)] if rows else []
    if not words or not all(one.style.strong or not one.text.strip() for one in words):
        return rows
    head = [
        tidy(dataclasses.replace(one, style=dataclasses.replace(one.style, strong=False)) for one in cell)
        for cell in rows[0]
    ]
    return [head, *rows[1:]]


def with_every_note_referenced(document: Document) -> Document:
    """A note that nothing refers to would be lost in formats where notes hang on their marks: its mark goes to the end."""
    rows = [*inlines_of(document.blocks)]
    for blocks in document.footnotes.values():
        rows += inlines_of(blocks)
    named = {inline.label for row in rows for inline in row if isinstance(inline, Reference)}
    alone = tuple(Reference(label) for label in document.footnotes if label not in named)
    if not alone:
        return document
    return dataclasses.replace(document, blocks=(*document.blocks, Paragraph(alone)))
