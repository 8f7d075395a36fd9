"""One document in memory: blocks, and in them runs of text with their style. Every format is read into it and written from it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from assistant.text.critic_marks import Note


@dataclass(frozen=True, slots=True)
class Style:
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    address: str = ""
    """Where a link leads; "" when the text is none."""
    title: str = ""
    script: Literal["", "super", "sub"] = ""
    """Raised or lowered."""


PLAIN = Style()
Switch = Literal["strong", "emphasis", "strike", "code", "super", "sub"]


def with_style(style: Style, name: Switch) -> Style:
    """The style, and one more of its switches on."""
    match name:
        case "super" | "sub":
            return dataclasses.replace(style, script=name)
        case "strong":
            return dataclasses.replace(style, strong=True)
        case "emphasis":
            return dataclasses.replace(style, emphasis=True)
        case "strike":
            return dataclasses.replace(style, strike=True)
    return dataclasses.replace(style, code=True)


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    """Without line ends."""
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Picture:
    alt: str
    address: str
    title: str = ""
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Reference:
    """To the footnote with this label."""

    label: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class LineBreak:
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Formula:
    source: str
    """In LaTeX, without line ends at its ends."""
    display: bool = False
    """On a line of its own."""
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a tracked change, or the passage of a comment, begins or ends; another paragraph may hold its other edge.

    A paragraph end between the two is inserted or deleted with the words.
    """

    kind: Literal["insertion", "deletion", "comment"]
    opens: bool
    key: int
    """The same on both edges, and unique among those of a kind."""
    notes: tuple[Note, ...] = ()
    """Author and date of a change; of a comment what was said, and the replies."""
    style: Style = PLAIN


Inline = Span | Picture | Reference | LineBreak | Formula | Edge
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    """1 to 6."""
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    blocks: tuple[Block, ...]
    ticked: bool | None = None
    """None where the item is no task."""


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Item, ...]
    start: int | None = None
    """The first number; None for bullets."""


Alignment = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Table:
    """The first row is the head. All rows have the same number of cells, which have no blocks, only lines."""

    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str
    """Without the last line end."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    pass


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Listing | Table | Quote | CodeBlock | Rule | PageBreak
Blocks = tuple[Block, ...]

LeftOut = Literal[
    "image",
    "comment",
    "change",
    "deletion",
    "drawing",
    "equation",
    "merged_cells",
    "page_header",
    "page",
    "hidden",
    "embedded",
    "character",
]


@dataclass(frozen=True, slots=True)
class Document:
    blocks: Blocks = ()
    footnotes: dict[str, Blocks] = field(default_factory=dict)
    title: str = ""
    front_matter: str = ""
    """The YAML at the head of a Markdown text, as it is, without its fences."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Bytes of the pictures inside the file, by the addresses in the blocks."""
    left_out: Counter[LeftOut] = field(default_factory=Counter)


def table(rows: Iterable[Iterable[Inlines]], alignments: Iterable[Alignment] = ()) -> Table | None:
    """Rows made equally long; None when there is no cell."""
    found = [tuple(row) for row in rows]
    width = max(map(len, found), default=0)
    if not width:
        return None
    aligned = [*alignments][:width]
    aligned.extend("" for _ in range(width - len(aligned)))
    return Table(tuple((*row, *((),) * (width - len(row))) for row in found), tuple(aligned))


def children(block: Block) -> Iterator[Blocks]:
    """The blocks inside a block."""
    match block:
        case Quote():
            yield block.blocks
        case Listing():
            for item in block.items:
                yield item.blocks


def inlines_of(blocks: Iterable[Block]) -> Iterator[Inlines]:
    """Every row of runs, in the order of the text."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.inlines
            case Table():
                for row in block.rows:
                    yield from row
        for inner in children(block):
            yield from inlines_of(inner)


def with_rows(blocks: Blocks, rows: Iterator[Inlines]) -> Blocks:
    """The same with other rows of runs, as many as `inlines_of` finds and in its order."""
    found: list[Block] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                found.append(dataclasses.replace(block, inlines=next(rows)))
            case Table():
                found.append(
                    dataclasses.replace(block, rows=tuple(tuple(next(rows) for _ in row) for row in block.rows))
                )
            case Quote():
                found.append(Quote(with_rows(block.blocks, rows)))
            case Listing():
                items = [dataclasses.replace(item, blocks=with_rows(item.blocks, rows)) for item in block.items]
                found.append(dataclasses.replace(block, items=tuple(items)))
            case _:
                found.append(block)
    return tuple(found)


def with_labels(blocks: Blocks, names: dict[str, str]) -> Blocks:
    """The same with other labels of footnotes."""

    def named(one: Inline) -> Inline:
        return dataclasses.replace(one, label=names.get(one.label, one.label)) if isinstance(one, Reference) else one

    return changed(blocks, named) if names else blocks


def with_pictures(blocks: Blocks, address: Callable[[str], str]) -> Blocks:
    """The same with other addresses of pictures; one whose address is "" becomes its words."""

    def named(one: Inline) -> Inline:
        if not isinstance(one, Picture):
            return one
        found = address(one.address)
        return dataclasses.replace(one, address=found) if found else Span(one.alt, one.style)

    return changed(blocks, named)


def changed(blocks: Blocks, change: Callable[[Inline], Inline]) -> Blocks:
    """The same with every run changed."""
    found: list[Block] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                found.append(dataclasses.replace(block, inlines=tuple(map(change, block.inlines))))
            case Table():
                rows = tuple(tuple(tuple(map(change, cell)) for cell in row) for row in block.rows)
                found.append(dataclasses.replace(block, rows=rows))
            case Quote():
                found.append(Quote(changed(block.blocks, change)))
            case Listing():
                items = (dataclasses.replace(item, blocks=changed(item.blocks, change)) for item in block.items)
                found.append(dataclasses.replace(block, items=tuple(items)))
            case _:
                found.append(block)
    return tuple(found)


def text_of(inlines: Iterable[Inline]) -> str:
    """The words alone, a space where a line breaks."""
    parts = []
    for inline in inlines:
        match inline:
            case Span():
                parts.append(inline.text)
            case Picture():
                parts.append(inline.alt)
            case Formula():
                parts.append(inline.source)
            case LineBreak():
                parts.append(" ")
    return "".join(parts)


def title_of(document: Document, otherwise: str = "") -> str:
    if document.title:
        return document.title
    first = next((block for block in document.blocks if isinstance(block, Heading)), None)
    return (text_of(first.inlines).strip() if first else "") or otherwise
