"""Lists and quotes of Markdown that go on by themselves; nothing here knows Qt. Columns count Python's characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<quote>(?:>[ \t]?)*)(?P<inner>[ \t]*)"
    r"(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})(?P<point>[.)]))(?P<gap>[ \t]+)(?P<box>\[[ xX]\][ \t]+)?"
)
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")


@dataclass(frozen=True, slots=True)
class Item:
    """The beginning of a line that makes it an item: `prefix` as it stands and `following`, that of the next item."""

    prefix: str
    following: str
    indent: str
    number: int | None = None
    marker: str = ""
    """"- " or "12. "; a deeper item is indented by its width."""


def item(line: str) -> Item | None:
    """None for a line that is no item and no quote."""
    found = _ITEM.match(line)
    if found is None or _RULE.match(line):
        quote = _QUOTE.match(line)
        return Item(quote[0], quote[0], "") if quote else None
    before = found["indent"] + found["quote"] + found["inner"]
    number = None if found["number"] is None else int(found["number"])
    mark = found["bullet"] or f"{found['number']}{found['point']}"
    next_mark = found["bullet"] or f"{int(found['number']) + 1}{found['point']}"
    box = "[ ] " if found["box"] else ""
    indent = before if not found["quote"] else ""
    return Item(found[0], f"{before}{next_mark}{found['gap']}{box}", indent, number, mark + found["gap"])


def on_enter(line: str, column: int) -> tuple[int, str] | None:
    """The edit that Enter makes at `column` of an item: the column from which to delete up to it, and the text to insert.

    None where Enter is a plain line break.
    """
    found = item(line)
    if found is None or column < len(found.prefix):
        return None
    if not line[len(found.prefix) :].strip():
        return 0, ""
    return column, "\n" + found.following


def renumbered(line: str, below: Iterable[str], by: int) -> Iterator[tuple[int, str, str]]:
    """The items below a numbered one that go on counting from it, as they read when an item is put between (`by` 1) or
    this one goes (-1): which line of `below`, and of its beginning what there is and what it becomes.

    Ends where the numbers do not follow each other: such a list is numbered on purpose as it is.
    """
    found = _ITEM.match(line)
    if found is None or found["number"] is None:
        return
    number, blank = int(found["number"]), False
    for index, other in enumerate(below):
        item_below = _ITEM.match(other)
        if item_below is None or _RULE.match(other):
            # A line without an indent belongs to an item only right below it.
            if other.strip() and blank and other[0] not in " \t":
                return
            blank = not other.strip()
            continue
        blank = False
        if item_below["quote"].count(">") != found["quote"].count(">"):
            return
        deeper = _width(_before(item_below)) - _width(_before(found))
        if deeper > 0:
            continue
        number += 1
        if deeper < 0 or item_below["point"] != found["point"] or int(item_below["number"]) != number:
            return
        before = _before(item_below)
        yield index, f"{before}{item_below['number']}", f"{before}{number + by}"


def _before(found: re.Match[str]) -> str:
    return found["indent"] + found["quote"] + found["inner"]


def on_tab(line: str, above: Iterable[str], back: bool = False) -> tuple[str, str] | None:
    """The beginning of an item and its replacement, which indents the item by a level or, with `back`, outdents it.

    `above` are the lines before it, the nearest first: a numbered item goes on with their numbers, or begins with 1.
    None for a line that is no item of a list; the same twice where it can go no further.
    """
    found = item(line)
    if found is None or not found.marker or not line.startswith(found.indent + found.marker):
        return None
    levels = _levels(above)
    width = _width(found.indent)
    if back:
        new = max((level for level, _ in levels if level < width), default=max(0, width - len(found.marker)))
    else:
        # Under the words of the item above, where Markdown looks for its children.
        parent = next((content for level, content in levels if level <= width), None)
        new = parent if parent is not None else width + len(found.marker)
    if new == width:
        return found.prefix, found.prefix
    marker = found.marker
    if found.number is not None:
        marker = f"{_number(above, new)}{marker.lstrip('0123456789')}"
    return found.prefix, " " * new + marker + found.prefix[len(found.indent) + len(found.marker) :]


def _levels(above: Iterable[str]) -> list[tuple[int, int]]:
    """For each item above that this item could follow: the width of its indent, and of all before its words."""
    levels: list[tuple[int, int]] = []
    for line in above:
        found = item(line)
        if found is None or not found.marker:
            if not line.strip() or line[0] in " \t":
                continue
            break
        width = _width(found.indent)
        if not levels or width < levels[-1][0]:
            levels.append((width, width + len(found.marker)))
        if width == 0:
            break
    return levels


def _number(above: Iterable[str], width: int) -> int:
    for line in above:
        found = item(line)
        if found is None or not found.marker:
            if not line.strip() or line[0] in " \t":
                continue
            break
        if _width(found.indent) < width:
            break
        if _width(found.indent) == width and found.number is not None:
            return found.number + 1
    return 1


def _width(indent: str) -> int:
    return len(indent.expandtabs(4))
