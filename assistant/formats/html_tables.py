"""Tables of HTML: which of them hold data and which the looks of a page, and the cells of one row after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.formats import arranging, runs, structure
from assistant.formats.html_tree import Node, styles
from assistant.formats.structure import Alignment, Blocks, Inlines, Style

_ALIGNED: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}
_GROUPS = ("thead", "tbody", "tfoot")
_LAYOUT = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "table"))
WIDEST = 1000
"""Columns that one cell may stretch over."""


@dataclass
class Parts:
    """The parts of a table, in reading order."""

    captions: list[Node] = field(default_factory=list)
    rows: list[list[Node]] = field(default_factory=list)
    outside: list[Node | str] = field(default_factory=list)
    """Content between the cells; browsers do not show it inside the table."""
    heads: int = 0


def parts(table: Node) -> Parts:
    found = Parts()
    groups: dict[str, list[list[Node]]] = {"thead": [], "tbody": [], "tfoot": []}

    def collect(node: Node, group: str) -> None:
        for child in node.children:
            if isinstance(child, str):
                if child.strip():
                    found.outside.append(child)
            elif child.tag == "caption":
                found.captions.append(child)
            elif child.tag in _GROUPS:
                collect(child, child.tag)
            elif child.tag == "tr":
                groups[group].append(list(_cells(child, found)))
            elif child.tag in ("td", "th"):
                groups[group].append([child])
            elif child.tag not in ("col", "colgroup"):
                found.outside.append(child)

    collect(table, "tbody")
    found.rows = [row for group in _GROUPS for row in groups[group]]
    found.heads = len(groups["thead"])
    return found


def _cells(row: Node, found: Parts) -> Iterator[Node]:
    for child in row.children:
        if isinstance(child, Node) and child.tag in ("td", "th"):
            yield child
        elif isinstance(child, Node) or child.strip():
            found.outside.append(child)


def is_layout(table: Node, made: Parts) -> bool:
    """Whether it is there for the looks of a page, so that its cells are read one after another."""
    if not made.rows or table.attributes.get("role", "").lower() in ("presentation", "none"):
        return True
    with_head = bool(made.heads) or any(cell.tag == "th" for row in made.rows for cell in row)
    single = max(map(len, made.rows)) <= 1
    seen = 0
    for row in made.rows:
        for cell in row:
            paragraphs = 0
            for node in cell.nodes():
                if node is not cell and node.tag == "table":
                    return True
                if node.tag in _LAYOUT and not with_head:
                    return True
                paragraphs += node.tag == "p"
            seen = max(seen, paragraphs)
    return not with_head and (single or (len(made.rows) == 1 and seen > 1))


def grid(
    rows: Sequence[Sequence[Node]], style: Style, read: Callable[[Node, Style], Blocks], most: int
) -> tuple[list[list[Inlines]], list[Alignment], bool]:
    """Cells with an empty one where a wide or a high one goes on, how the columns are aligned, and whether there are
    such cells. A table with more than `most` cells has none."""
    lines: list[list[Inlines]] = []
    alignments: list[Alignment] = []
    hanging: dict[int, int] = {}
    merged = False
    total = 0
    for row in rows:
        line: list[Inlines] = []
        for cell in row:
            _fill(line, hanging)
            bold = style if cell.tag == "td" else replace(style, strong=False)
            words = arranging.lines_of(read(cell, bold))
            if cell.tag == "th" and not lines:
                words = runs.tidy(replace(one, style=replace(one.style, strong=False)) for one in words)
            if not lines:
                value = styles(cell).get("text-align", cell.attributes.get("align", "").lower())
                alignments.append(_ALIGNED.get(value, ""))
            wide = max(1, min(WIDEST, number(cell.attributes.get("colspan", ""), 1)))
            tall = min(len(rows), number(cell.attributes.get("rowspan", ""), 1))
            if total + wide > most:
                wide = tall = 1
            merged = merged or wide > 1 or tall > 1
            for offset in range(wide):
                if tall > 1:
                    hanging[len(line)] = tall - 1
                line.append(words if offset == 0 else ())
                if offset and not lines:
                    alignments.append("")
        _fill(line, hanging)
        total += len(line)
        lines.append(line)
    return lines, alignments, merged


def _fill(line: list[Inlines], hanging: dict[int, int]) -> None:
    while hanging.get(len(line), 0):
        hanging[len(line)] -= 1
        line.append(())


def made(lines: list[list[Inlines]], alignments: list[Alignment]) -> Blocks:
    table = structure.table(lines, alignments)
    return (table,) if table is not None and any(map(any, lines)) else ()


def number(text: str, otherwise: int) -> int:
    match = re.match(r"\s*(\d{1,9})", text)
    return int(match[1]) if match else otherwise
