"""A list that items and blocks are put to one after another, wherever in it: each costs the same, however long the list is."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.formats.structure import Block, Blocks, Item, Listing


class GrowingList:
    def __init__(self, listing: Listing) -> None:
        self._start = listing.start
        self._items: list[Item] = []
        self._last: list[Block | GrowingList] = []
        self._ticked: bool | None = None
        self._begun = False
        self._add(listing.items)

    def depth(self) -> int:
        """How many lists there are in each other at its end."""
        inner = self._inner()
        return 1 + (inner.depth() if inner is not None else 0)

    def add_items(self, listing: Listing, depth: int) -> None:
        """Items behind the last one, `depth` lists deep; a deeper list begins in the last item."""
        inner = self._inner() if depth > 1 else None
        if depth <= 1:
            self._add(listing.items)
        elif inner is not None:
            inner.add_items(listing, depth - 1)
        else:
            self._last.append(listing)

    def add_blocks(self, blocks: Blocks, depth: int) -> None:
        """Blocks behind the last ones of the last item, `depth` lists deep."""
        inner = self._inner() if depth > 1 else None
        if inner is not None:
            inner.add_blocks(blocks, depth - 1)
        else:
            self._last += blocks

    def done(self) -> Listing:
        self._end_item()
        return Listing(tuple(self._items), self._start)

    def _add(self, items: Sequence[Item]) -> None:
        for item in items:
            self._end_item()
            self._last, self._ticked, self._begun = [*item.blocks], item.ticked, True

    def _end_item(self) -> None:
        if self._begun:
            blocks = (one.done() if isinstance(one, GrowingList) else one for one in self._last)
            self._items.append(Item(tuple(blocks), self._ticked))
            self._begun = False

    def _inner(self) -> GrowingList | None:
        last = self._last[-1] if self._last else None
        if isinstance(last, Listing) and last.items:
            last = self._last[-1] = GrowingList(last)
        return last if isinstance(last, GrowingList) else None
