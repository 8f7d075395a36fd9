"""The words of a document, in their order, whatever stands around them."""

from __future__ import annotations

import re

from assistant.formats import structure
from assistant.formats.structure import (
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inlines,
    Listing,
    Paragraph,
    Quote,
    Span,
    Table,
)


def of(document: Document) -> list[str]:
    found = _of_blocks(document.blocks)
    for blocks in document.footnotes.values():
        found += _of_blocks(blocks)
    return found


def _of_inlines(inlines: Inlines) -> list[str]:
    """A formula is no words."""
    return of_text(structure.text_of(Span(" ") if isinstance(one, Formula) else one for one in inlines))


def of_text(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _of_blocks(blocks: Blocks) -> list[str]:
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                found += _of_inlines(block.inlines)
            case CodeBlock():
                found += of_text(block.text)
            case Quote():
                found += _of_blocks(block.blocks)
            case Listing():
                for item in block.items:
                    found += _of_blocks(item.blocks)
            case Table():
                for row in block.rows:
                    for cell in row:
                        found += _of_inlines(cell)
    return found
