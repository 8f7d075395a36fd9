"""A document as plain lists and words, to be handed from one process to another; what does not fit is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any, get_args

from assistant.formats.structure import (
    PLAIN,
    Alignment,
    Block,
    Blocks,
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
from assistant.text.critic_marks import Note

_KINDS = [type(one.default) for one in fields(Style)]
_LEFT_OUT: tuple[LeftOut, ...] = get_args(LeftOut)
_ALIGNMENTS = frozenset(get_args(Alignment))


def packed(document: Document) -> dict[str, Any]:
    """All but the bytes of its pictures."""
    return {
        "blocks": _blocks(document.blocks),
        "footnotes": {label: _blocks(blocks) for label, blocks in document.footnotes.items()},
        "title": document.title,
        "front_matter": document.front_matter,
        "left_out": dict(document.left_out),
    }


def unpacked(found: dict[str, Any], pictures: dict[str, bytes]) -> Document:
    """Raises `ValueError`, `KeyError` or `TypeError` for data that `packed` has not made."""
    return Document(
        _blocks_of(found["blocks"]),
        {str(label): _blocks_of(blocks) for label, blocks in found["footnotes"].items()},
        str(found["title"]),
        str(found["front_matter"]),
        pictures,
        left_out(found["left_out"]),
    )


def left_out(found: dict[str, Any]) -> Counter[LeftOut]:
    return Counter({name: int(found.get(name, 0)) for name in _LEFT_OUT if found.get(name)})


def _style(style: Style) -> list[Any]:
    return [] if style == PLAIN else list(astuple(style))


def _inlines(inlines: Inlines) -> list[list[Any]]:
    found: list[list[Any]] = []
    for one in inlines:
        match one:
            case Span():
                found.append(["s", _style(one.style), one.text])
            case Picture():
                found.append(["i", _style(one.style), one.alt, one.address, one.title])
            case Reference():
                found.append(["r", _style(one.style), one.label])
            case LineBreak():
                found.append(["b", _style(one.style)])
            case Formula():
                found.append(["f", _style(one.style), one.source, one.display])
            case Edge():
                notes = [list(astuple(note)) for note in one.notes]
                found.append(["e", _style(one.style), one.kind, one.opens, one.key, notes])
    return found


def _blocks(blocks: Blocks) -> list[list[Any]]:
    found: list[list[Any]] = []
    for block in blocks:
        match block:
            case Paragraph():
                found.append(["p", _inlines(block.inlines)])
            case Heading():
                found.append(["h", block.level, _inlines(block.inlines)])
            case Listing():
                found.append(["l", block.start, [[item.ticked, _blocks(item.blocks)] for item in block.items]])
            case Table():
                found.append(["t", [[_inlines(cell) for cell in row] for row in block.rows], list(block.alignments)])
            case Quote():
                found.append(["q", _blocks(block.blocks)])
            case CodeBlock():
                found.append(["c", block.text, block.language])
            case Rule():
                found.append(["-"])
            case PageBreak():
                found.append(["/"])
    return found


def _style_of(found: Sequence[Any]) -> Style:
    if not found:
        return PLAIN
    if [type(one) for one in found] != _KINDS or found[-1] not in ("", "super", "sub"):
        raise ValueError("style")
    return Style(*found)


def _inlines_of(found: Sequence[Sequence[Any]]) -> Inlines:
    return tuple(map(_inline_of, found))


def _inline_of(found: Sequence[Any]) -> Inline:
    style = _style_of(found[1])
    match found[0]:
        case "s":
            return Span(str(found[2]), style)
        case "i":
            return Picture(str(found[2]), str(found[3]), str(found[4]), style)
        case "r":
            return Reference(str(found[2]), style)
        case "b":
            return LineBreak(style)
        case "f":
            return Formula(str(found[2]), bool(found[3]), style)
        case "e" if found[2] in ("insertion", "deletion", "comment"):
            notes = (Note(str(text), str(name), str(date), bool(done)) for text, name, date, done in found[5])
            return Edge(found[2], bool(found[3]), int(found[4]), tuple(notes), style)
    raise ValueError("inline")


def _blocks_of(found: Sequence[Sequence[Any]]) -> Blocks:
    return tuple(map(_block_of, found))


def _block_of(found: Sequence[Any]) -> Block:
    match found[0]:
        case "p":
            return Paragraph(_inlines_of(found[1]))
        case "h":
            return Heading(int(found[1]), _inlines_of(found[2]))
        case "l":
            items = tuple(
                Item(_blocks_of(blocks), None if ticked is None else bool(ticked)) for ticked, blocks in found[2]
            )
            return Listing(items, None if found[1] is None else int(found[1]))
        case "t":
            if not _ALIGNMENTS.issuperset(found[2]):
                raise ValueError("alignment")
            return Table(tuple(tuple(map(_inlines_of, row)) for row in found[1]), tuple(found[2]))
        case "q":
            return Quote(_blocks_of(found[1]))
        case "c":
            return CodeBlock(str(found[1]), str(found[2]))
        case "-":
            return Rule()
        case "/":
            return PageBreak()
    raise ValueError("block")
