"""Changes to a passage that wait for a person's word. The document holds the original until one is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from assistant.text.counting import units
from assistant.text.fact_check import Doubt
from assistant.text.history import Change
from assistant.text.word_diff import Part
from assistant.ui.page.document_text import DocumentText


@dataclass(slots=True, eq=False)
class Piece:
    """A run of the passage: kept text (`old` is `new`), or a change. The document holds its `text`.

    `doubts` are facts that are new with the change or gone with it.
    """

    old: str
    new: str
    state: Literal["kept", "open", "accepted", "rejected"]
    doubts: tuple[Doubt, ...] = ()

    @property
    def text(self) -> str:
        return self.new if self.state == "accepted" else self.old


@dataclass(frozen=True, slots=True, eq=False)
class _Taken:
    """The edit that one acceptance made, by which its undo and redo are recognised."""

    pieces: tuple[Piece, ...]
    removed: str
    added: str


class Review(QObject):
    """Tracks the passage through every edit: joined, the `text`s of its pieces are what stands from `start` to `end`.

    Edits elsewhere move it. An edit inside takes away the changes it touches, which the person has resolved by it, and
    leaves the others; `edited` then says so. `gone` says that nothing of the passage is left.
    """

    changed = Signal()

    def __init__(
        self, text: DocumentText, start: int, parts: Sequence[Part], parent: QObject | None = None,
        doubts: Sequence[tuple[Doubt, ...]] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._text = text
        self._start = start
        self._pieces = [
            Piece(part.old, part.new, "open" if part.changed else "kept", doubts[number] if doubts else ())
            for number, part in enumerate(parts)
        ]
        self._taken: list[_Taken] = []
        self._taking = False
        self.edited = self.gone = False
        self._length = sum(units(piece.text) for piece in self._pieces)
        self._current: Piece | None = None
        self._go_on(0)
        text.edited.connect(self._on_edited)

    @property
    def start(self) -> int:
        return self._start

    @property
    def end(self) -> int:
        return self._start + self._length

    @property
    def pieces(self) -> Sequence[Piece]:
        return self._pieces

    @property
    def current(self) -> Piece | None:
        """The change that is spoken of; None when none is left."""
        return self._current

    def open(self) -> list[Piece]:
        """The changes without a decision, in their order."""
        return [piece for piece in self._pieces if piece.state == "open"]

    def choose(self, piece: Piece) -> None:
        if piece is not self._current and piece.state == "open" and piece in self._pieces:
            self._current = piece
            self._tell()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) change, round the end."""
        waiting = self.open()
        if waiting and self._current is not None:
            self._current = waiting[(waiting.index(self._current) + by) % len(waiting)]
            self._tell()

    def accept(self) -> bool:
        """Put the current change into the document, one undo step. False when the document is not as it should be."""
        return self._current is None or self._take([self._current])

    def accept_all(self) -> bool:
        """All that are open, as one undo step."""
        return self._take(self.open())

    def reject(self) -> None:
        if self._current is not None:
            place = self._pieces.index(self._current)
            self._current.state = "rejected"
            self._go_on(place)
            self._tell()

    def reject_all(self) -> None:
        for piece in self.open():
            piece.state = "rejected"
        self._current = None
        self._tell()

    def close(self) -> None:
        """No longer follow the document."""
        self._text.edited.disconnect(self._on_edited)

    def _take(self, chosen: list[Piece]) -> bool:
        if not chosen:
            return True
        first, last = self._pieces.index(chosen[0]), self._pieces.index(chosen[-1])
        concerned = self._pieces[first : last + 1]
        start = self._position(first)
        old = "".join(piece.text for piece in concerned)
        if self._text.slice(start, start + units(old)) != old:
            self.gone = True
            self._tell()
            return False
        marked = {id(piece) for piece in chosen}
        new = "".join(piece.new if id(piece) in marked else piece.text for piece in concerned)
        self._taking = True
        try:
            with self._text.written_by("review"):
                self._text.replace(start, start + units(old), new)
        finally:
            self._taking = False
        for piece in chosen:
            piece.state = "accepted"
        self._taken.append(_Taken(tuple(chosen), old, new))
        self._go_on(last)
        self._tell()
        return True

    def _tell(self) -> None:
        self._length = sum(units(piece.text) for piece in self._pieces)
        self.changed.emit()

    def _position(self, index: int) -> int:
        return self._start + sum(units(piece.text) for piece in self._pieces[:index])

    def _go_on(self, index: int) -> None:
        """The first open change from `index` on, or else the first of all."""
        waiting = self.open()
        behind = {id(piece) for piece in self._pieces[index:]}
        self._current = next((piece for piece in waiting if id(piece) in behind), waiting[0] if waiting else None)

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self._taking or self.gone or self._turned(change):
            return
        end = self.end
        if change.position >= end:
            return
        if change.end <= self._start:
            self._start += change.growth
            return
        if change.position <= self._start and change.end >= end:
            self._replaced(change)
            return
        if change.position < self._start:
            self._cut(self._start, change.end, "")
            self._start = change.position + units(change.added)
        elif change.end > end:
            self._cut(change.position, end, "")
        else:
            self._cut(change.position, change.end, change.added)
        self.edited = True
        if self._current is None or self._current not in self._pieces:
            self._go_on(0)
        self._tell()

    def _turned(self, change: Change) -> bool:
        """Whether this is the undo or the redo of an acceptance; its changes are then open, or accepted, again."""
        for taken in reversed(self._taken):
            accepted = taken.pieces[0].state == "accepted"
            then, now = (taken.removed, taken.added) if accepted else (taken.added, taken.removed)
            if (change.removed, change.added) != (now, then) or not set(map(id, taken.pieces)) <= set(
                map(id, self._pieces)
            ):
                continue
            first, last = self._pieces.index(taken.pieces[0]), self._pieces.index(taken.pieces[-1])
            marked = {id(piece) for piece in taken.pieces}
            concerned = self._pieces[first : last + 1]
            if (
                self._position(first) == change.position
                and now == "".join(piece.text for piece in concerned)
                and then == "".join((p.old if accepted else p.new) if id(p) in marked else p.text for p in concerned)
            ):
                for piece in taken.pieces:
                    piece.state = "open" if accepted else "accepted"
                self._current = taken.pieces[0] if accepted else None
                if not accepted:
                    self._go_on(last)
                self._tell()
                return True
        return False

    def _replaced(self, change: Change) -> None:
        """The whole passage gave way: to the whole answer, or to something else."""
        if change.added == "".join(piece.new for piece in self._pieces):
            for piece in self._pieces:
                piece.state = "accepted" if piece.state != "kept" else "kept"
            self._start = change.position
        else:
            self._start, self._pieces, self.gone = change.position, [], True
        self._current = None
        self._tell()

    def _cut(self, start: int, end: int, added: str) -> None:
        """Put `added` in the place of the text there; changes that it touches become plain text as it is now."""
        position, touched, before = self._start, [], 0
        for index, piece in enumerate(self._pieces):
            stop = position + units(piece.text)
            if position < end and stop > start:
                touched.append((index, position, stop))
            if stop <= start:
                before = index + 1
            position = stop
        if not touched:
            # Between two pieces: what is put in belongs to the kept one, and to neither of two changes.
            neighbour = self._pieces[before - 1] if before else None
            if neighbour is not None and neighbour.state == "kept":
                neighbour.old = neighbour.new = neighbour.old + added
            else:
                self._pieces.insert(before, Piece(added, added, "kept"))
            return
        (first, first_start, _), (last, _, last_stop) = touched[0], touched[-1]
        head = _part(self._pieces[first].text, 0, start - first_start)
        tail = _part(self._pieces[last].text, end - last_stop + units(self._pieces[last].text), None)
        whole = head + added + tail
        self._pieces[first : last + 1] = [Piece(whole, whole, "kept")] if whole else []
        if not self._pieces:
            self.gone = True


def _part(text: str, start: int, end: int | None) -> str:
    """A stretch of a text, in UTF-16 units."""
    start, end = max(0, start), None if end is None else max(0, end)
    if text.isascii():
        return text[start:end]
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * start : None if end is None else 2 * end].decode("utf-16-le", "surrogatepass")
