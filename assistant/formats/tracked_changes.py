"""The edges of tracked changes and comments in a document: counted, brought in order, and accepted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.formats import runs, structure
from assistant.formats.structure import (
    Block,
    Blocks,
    Document,
    Edge,
    Inline,
    Inlines,
    LeftOut,
)
from assistant.text.critic_marks import Note


def has_edges(document: Document) -> bool:
    stories = (document.blocks, *document.footnotes.values())
    return any(isinstance(one, Edge) for story in stories for row in structure.inlines_of(story) for one in row)


def counted(document: Document) -> tuple[int, int]:
    """How many changes and how many comments."""
    found: Counter[str] = Counter()
    for story in (document.blocks, *document.footnotes.values()):
        for row in structure.inlines_of(story):
            for one in row:
                if isinstance(one, Edge) and one.opens:
                    found[one.kind] += len(one.notes) if one.kind == "comment" else 1
    return found["insertion"] + found["deletion"], found["comment"]


def as_accepted(document: Document) -> tuple[Document, Counter[LeftOut]]:
    """With all changes accepted and without comments, for formats that have neither; and how many of them there were."""
    if not has_edges(document):
        return document, Counter()
    changes, comments = counted(document)
    made = replace(
        document,
        blocks=_accepted(document.blocks),
        footnotes={label: _accepted(blocks) for label, blocks in document.footnotes.items()},
    )
    gone = _labels(document) - _labels(made)
    made = replace(made, footnotes={label: made.footnotes[label] for label in made.footnotes if label not in gone})
    return made, +Counter[LeftOut]({"change": changes, "comment": comments})


def _labels(document: Document) -> set[str]:
    """Of the notes that something refers to."""
    rows = (row for story in (document.blocks, *document.footnotes.values()) for row in structure.inlines_of(story))
    return {one.label for row in rows for one in row if isinstance(one, structure.Reference)}


def _accepted(blocks: Blocks) -> Blocks:
    rows: list[Inlines | None] = []
    deleted: set[int] = set()
    joined: list[int] = []
    for number, (row, in_table) in enumerate(zip(structure.inlines_of(blocks), _in_table(blocks), strict=True)):
        kept: list[Inline] = []
        goes_on = bool(deleted) and bool(joined) and not in_table
        for one in row:
            if isinstance(one, Edge) and one.kind == "deletion":
                deleted = deleted | {one.key} if one.opens else deleted - {one.key}
            elif not isinstance(one, Edge) and not deleted:
                kept.append(one)
        if goes_on and (before := rows[joined[-1]]) is not None:
            rows[joined[-1]] = runs.tidy((*before, *kept))
            rows.append(None)
            continue
        gone = not kept and any(not isinstance(one, Edge) for one in row) and not in_table
        rows.append(None if gone and not deleted else runs.tidy(kept))
        joined = [] if in_table else [number]
        if rows[-1] is None:
            joined = []
    emptied = structure.with_rows(blocks, iter([row if row is not None else (_GONE,) for row in rows]))
    return _pruned(emptied)


_GONE = Edge("deletion", True, 0)


def _in_table(blocks: Blocks) -> Iterator[bool]:
    """For each row of runs."""
    for block in blocks:
        if isinstance(block, structure.Table):
            yield from (True for row in block.rows for _ in row)
        elif isinstance(block, structure.Heading | structure.Paragraph):
            yield False
        for inner in structure.children(block):
            yield from _in_table(inner)


def _pruned(blocks: Blocks) -> Blocks:
    """Without the paragraphs that are gone, and without lists and quotes that held nothing else."""
    found: list[Block] = []
    for block in blocks:
        match block:
            case structure.Heading() | structure.Paragraph() if block.inlines == (_GONE,):
                continue
            case structure.Quote():
                if inner := _pruned(block.blocks):
                    found.append(structure.Quote(inner))
            case structure.Listing():
                pairs = [(item, _pruned(item.blocks)) for item in block.items]
                items = tuple(replace(item, blocks=inner) for item, inner in pairs if inner or not item.blocks)
                if items:
                    found.append(replace(block, items=items))
            case _:
                found.append(block)
    return tuple(found)


def normalised(document: Document) -> Document:
    """With edges in pairs, one pair within another or beside it, and none of a change with nothing in it."""
    if not has_edges(document):
        return document
    return replace(
        document,
        blocks=_in_order(document.blocks),
        footnotes={label: _in_order(blocks) for label, blocks in document.footnotes.items()},
    )


def _in_order(blocks: Blocks) -> Blocks:
    rows = [*structure.inlines_of(blocks)]
    return structure.with_rows(blocks, iter(_Ordering(rows).rows()))


_Change = tuple[str, tuple[Note, ...]]


@dataclass(slots=True)
class _Item:
    """A run, or the end of a paragraph where `inline` is None."""

    inline: Inline | None
    changes: tuple[_Change, ...] = ()
    """The changes that it lies in, an insertion before a deletion."""


@dataclass(slots=True)
class _Comment:
    """From the item `start` to the one before `end`."""

    start: int
    end: int
    notes: tuple[Note, ...]


@dataclass(slots=True)
class _Ordering:
    source: Sequence[Inlines]
    _out: list[list[Inline]] = field(default_factory=lambda: [[]])
    _open: list[tuple[_Change, int]] = field(default_factory=list)
    _keys: int = 0

    def rows(self) -> list[Inlines]:
        items, comments = self._items()
        _leave_out_last_ends(items)
        ends, starts = defaultdict[int, list[_Comment]](list), defaultdict[int, list[_Comment]](list)
        keys: dict[int, int] = {}
        for comment in _nested(comments):
            starts[comment.start].append(comment)
            ends[comment.end].insert(0, comment)
        for place in range(len(items) + 1):
            for comment in ends[place]:
                if comment.start < place:
                    self._comment(comment, items, False, keys)
            for comment in starts[place]:
                self._comment(comment, items, True, keys)
                if comment.end == place:
                    self._comment(comment, items, False, keys)
            if place == len(items):
                break
            self._go_to(items[place].changes)
            one = items[place].inline
            if one is None:
                self._out.append([])
            else:
                self._out[-1].append(one)
        self._go_to(())
        return [tuple(row) for row in self._out]

    def _items(self) -> tuple[list[_Item], list[_Comment]]:
        flat: list[Inline | None] = []
        for number, row in enumerate(self.source):
            flat += [None] * (number > 0) + list(row)
        pairs = _pairs(flat)
        found: list[_Item] = []
        comments: dict[int, _Comment] = {}
        now: list[Edge] = []
        for place, one in enumerate(flat):
            if not isinstance(one, Edge):
                inner = {edge.kind: (edge.kind, edge.notes) for edge in now}
                found.append(_Item(one, tuple(inner[kind] for kind in ("insertion", "deletion") if kind in inner)))
            elif place not in pairs:
                continue
            elif one.kind == "comment":
                comments.setdefault(one.key, _Comment(len(found), len(found), one.notes)).end = len(found)
            elif one.opens:
                now.append(one)
            else:
                now = [edge for edge in now if (edge.kind, edge.key) != (one.kind, one.key)]
        return found, [*comments.values()]

    def _comment(self, comment: _Comment, items: Sequence[_Item], opens: bool, keys: dict[int, int]) -> None:
        around = items[max(0, comment.start - 1) : comment.end + 1]
        if len({item.changes for item in around}) > 1:
            # A change goes on behind the edge as one of its own.
            self._go_to(())
        if opens:
            self._keys += 1
            keys[id(comment)] = self._keys
        self._out[-1].append(Edge("comment", opens, keys[id(comment)], comment.notes))

    def _go_to(self, wanted: tuple[_Change, ...]) -> None:
        same = 0
        while same < min(len(self._open), len(wanted)) and self._open[same][0] == wanted[same]:
            same += 1
        while len(self._open) > same:
            (kind, notes), key = self._open.pop()
            self._out[-1].append(Edge(kind, False, key, notes))  # type: ignore[arg-type]
        for kind, notes in wanted[same:]:
            self._keys += 1
            self._open.append(((kind, notes), self._keys))
            self._out[-1].append(Edge(kind, True, self._keys, notes))  # type: ignore[arg-type]


def _leave_out_last_ends(items: Sequence[_Item]) -> None:
    """Paragraphs that are changed as a whole are so with their ends, which need no saying."""
    begun: dict[_Change, bool] = {}
    at_start = True
    for place, item in enumerate(items):
        begun = {change: begun.get(change, at_start and item.inline is not None) for change in item.changes}
        if item.inline is None:
            following = items[place + 1].changes if place + 1 < len(items) else ()
            item.changes = tuple(one for one in item.changes if not begun[one] or one in following)
            begun = {change: begun[change] for change in item.changes}
        at_start = item.inline is None


def _pairs(flat: Sequence[Inline | None]) -> set[int]:
    """The places of edges whose other one is there too."""
    begun: dict[tuple[str, int], int] = {}
    found: dict[tuple[str, int], tuple[int, int]] = {}
    for place, one in enumerate(flat):
        if isinstance(one, Edge):
            name = (one.kind, one.key)
            if one.opens:
                begun.setdefault(name, place)
            elif name in begun:
                found.setdefault(name, (begun[name], place))
    return {place for pair in found.values() for place in pair}


def _nested(comments: Sequence[_Comment]) -> list[_Comment]:
    """One within another or beside it: of two passages that overlap, the later begins where the earlier ends."""
    around: list[_Comment] = []
    for comment in sorted(comments, key=lambda one: (one.start, -one.end)):
        while around and (around[-1].end <= comment.start or around[-1].end < comment.end):
            comment.start = max(comment.start, around.pop().end)
        around.append(comment)
    return sorted(comments, key=lambda one: (one.start, -one.end))
