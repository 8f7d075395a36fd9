"""Lists as a .docx has them, paragraphs with a level each, put into each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from assistant.formats import arranging
from assistant.formats.docx_parts import Numberings
from assistant.formats.structure import Block, Blocks, Listing, Paragraph

_LEVELS = 9


@dataclass(slots=True)
class _Open:
    level: int
    family: str
    ordered: bool
    start: int
    items: list[list[Block | None]] = field(default_factory=list)


@dataclass(slots=True)
class Counts:
    """How far the numberings of a text have come. They go on in and behind the cells of a table."""

    counts: Counter[tuple[str, int]] = field(default_factory=Counter)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    used: dict[int, set[str]] = field(default_factory=dict)


class Assembly:
    """Takes blocks one after another, in lists or not, and gives them back nested."""

    def __init__(self, numberings: Numberings, counts: Counts) -> None:
        self._numberings = numberings
        self._blocks: list[Block | None] = []
        self._open: list[_Open] = []
        self._counts, self._starts, self._used = counts.counts, counts.starts, counts.used
        self._apart = True

    def add(self, block: Block) -> None:
        """Add a block outside lists; a paragraph of code or of a quote is joined with a like one right before it."""
        self._close(-1)
        _append(self._blocks, block, self._apart)
        self._apart = False

    def part(self) -> None:
        """The next item begins a new list."""
        self._apart = True

    def add_to_list(self, block: Block | None, number: str, index: int) -> bool:
        """Whether the paragraph is in a list; None is an empty one, which still begins an item."""
        level = self._numberings.level(number, index)
        if level is None:
            return False
        if level.continues:
            self._close(index)
            if not self._open:
                return False
            if block is not None:
                _append(self._open[-1].items[-1], block, False)
            return True
        self._close(index)
        here = self._open[-1] if self._open and self._open[-1].level == index else None
        used = self._used.setdefault(index, set())
        fresh = level.restarts and number not in used
        if fresh:
            self._counts[level.family, index] = 0
        if here is not None and (here.family != level.family or fresh or here.ordered != level.ordered):
            self._close(index - 1)
        for deeper in [one for one in self._used if one > index]:
            del self._used[deeper]
        used.add(number)
        for deeper in range(index + 1, _LEVELS):
            self._counts.pop((level.family, deeper), None)
        self._counts[level.family, index] += 1
        if not self._open or self._open[-1].level < index:
            self._starts.setdefault((level.family, index), level.start)
            if fresh or self._counts[level.family, index] == 1:
                self._starts[level.family, index] = level.start
            start = self._starts[level.family, index] + self._counts[level.family, index] - 1
            self._open.append(_Open(index, level.family, level.ordered, start))
        self._open[-1].items.append([] if block is None else [block])
        return True

    def done(self) -> Blocks:
        self._close(-1)
        return arranging.joined(self._blocks)

    def _close(self, level: int) -> None:
        """End the lists deeper than `level`."""
        while self._open and self._open[-1].level > level:
            ended = self._open.pop()
            items = tuple(arranging.task_of(arranging.joined(blocks)) for blocks in ended.items)
            listing = Listing(items, ended.start if ended.ordered else None)
            target = self._open[-1].items[-1] if self._open else self._blocks
            target.append(listing)


def _append(blocks: list[Block | None], block: Block, apart: bool) -> None:
    """None stands where the block before is not to be joined with the one behind."""
    if apart:
        blocks.append(None)
    if not (isinstance(block, Paragraph) and not block.inlines):
        blocks.append(block)
