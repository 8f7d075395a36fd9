"""Structure to plain text: the words as one would type them without any marks."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.formats import arranging, runs
from assistant.formats.structure import (
    Block,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inlines,
    Item,
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


def write(document: Document) -> str:
    """With one line end at its end; "" for a document with nothing in it."""
    numbers = {label: number for number, label in enumerate(document.footnotes, 1)}
    parts = [_block(block, numbers) for block in arranging.with_every_note_referenced(document).blocks]
    for label, blocks in document.footnotes.items():
        parts.append(f"[{numbers[label]}] {_blocks(blocks, numbers)}")
    text = "\n\n".join(part for part in parts if part.strip())
    return text + "\n" if text else ""


def _blocks(blocks: Iterable[Block], numbers: dict[str, int]) -> str:
    return "\n\n".join(_block(block, numbers) for block in blocks)


def _block(block: Block, numbers: dict[str, int]) -> str:
    match block:
        case Heading() | Paragraph():
            return _inlines(block.inlines, numbers)
        case Quote():
            return _indented(_blocks(block.blocks, numbers), "    ")
        case CodeBlock():
            return _indented(block.text, "    ")
        case Rule():
            return "* * *"
        case PageBreak():
            return ""
        case Listing():
            return "\n".join(_item(block, number, item, numbers) for number, item in enumerate(block.items))
        case Table():
            return "\n".join(
                "\t".join(_inlines(cell, numbers).replace("\n", " ") for cell in row) for row in block.rows
            )


def _item(listing: Listing, number: int, item: Item, numbers: dict[str, int]) -> str:
    mark = "-" if listing.start is None else f"{listing.start + number}."
    box = "" if item.ticked is None else f"{arranging.BOXES[item.ticked]} "
    lines = "\n".join(_block(block, numbers) for block in item.blocks)
    return f"{mark} {box}{_indented(lines, ' ' * (len(mark) + 1)).lstrip(' ')}"


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line if line else "" for line in text.split("\n"))


def _inlines(inlines: Inlines, numbers: dict[str, int]) -> str:
    parts = []
    address, words = "", ""
    for inline in (*inlines, Span("")):
        if inline.style.address != address:
            if address and words.strip() not in (address, address.removeprefix("mailto:")):
                parts.append(f" ({address})")
            address, words = inline.style.address, ""
        match inline:
            case Span():
                text = runs.scripted(inline.text, inline.style.script)
                parts.append(text)
                words += text
            case Formula():
                parts.append(inline.source)
            case Picture():
                parts.append(inline.alt)
            case LineBreak():
                parts.append("\n")
            case Reference() if inline.label in numbers:
                parts.append(f"[{numbers[inline.label]}]")
    return "".join(parts)
