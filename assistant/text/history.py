"""Undo and redo of one document, typing and model alike.

Qt's own stack is linear: a continuation that streams in while the person types elsewhere would fall apart into
many steps there. Here the continuation is one step that can grow below later ones; `History.extend` moves those along.
Positions and lengths count UTF-16 units, as Qt does. Nothing here knows Qt.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field, replace

from assistant.text.counting import units

MAX_UNITS = 64_000_000


def _common(left: str, right: str) -> int:
    """How many characters at the start are the same; compares slices, as a paragraph may be a megabyte."""
    longest = min(len(left), len(right))
    return bisect.bisect_left(range(longest), True, key=lambda length: left[: length + 1] != right[: length + 1])


@dataclass(frozen=True, slots=True)
class Change:
    """At `position`, `removed` gave way to `added`."""

    position: int
    removed: str
    added: str

    @property
    def end(self) -> int:
        """Where the removed text ended."""
        return self.position + units(self.removed)

    @property
    def growth(self) -> int:
        return units(self.added) - units(self.removed)

    def inverse(self) -> Change:
        return Change(self.position, self.added, self.removed)

    def trimmed(self) -> Change:
        """Without the beginning and the end that both sides share."""
        same = _common(self.removed, self.added)
        head, removed, added = self.removed[:same], self.removed[same:], self.added[same:]
        same = _common(removed[::-1], added[::-1])
        return Change(self.position + units(head), removed[: len(removed) - same], added[: len(added) - same])

    def touches(self, position: int) -> bool:
        return self.position <= position <= self.end


@dataclass(slots=True, eq=False)
class Step:
    """The changes that one undo reverts. An open step takes in further typing next to it."""

    changes: list[Change] = field(default_factory=list)
    open: bool = False

    @property
    def size(self) -> int:
        return sum(len(change.removed) + len(change.added) for change in self.changes)


class History:
    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._group: Step | None = None
        self._clean: Step | None = None
        self._clean_reachable = True
        self._size = 0

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def top(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def clean(self) -> bool:
        """Whether the text is as it was at `mark_clean`."""
        return self._clean_reachable and self.top is self._clean

    def mark_clean(self) -> None:
        self.seal()
        self._clean, self._clean_reachable = self.top, True

    def mark_dirty(self) -> None:
        """From now on, no undo leads back to the text on disk."""
        self._clean, self._clean_reachable = None, False

    def seal(self) -> None:
        """Later typing starts a step of its own."""
        if self._done:
            self._done[-1].open = False

    def begin(self) -> None:
        """Everything recorded until `end` is one step."""
        self.seal()
        self._group = Step()

    def end(self) -> Step | None:
        """The step since `begin`; None when nothing was recorded."""
        group, self._group = self._group, None
        return group if group and group.changes else None

    def record(self, change: Change, typed: bool = False) -> Step:
        """Record a change that was made; steps that were undone before it can no longer be redone."""
        self._forget_undone()
        self._size += len(change.removed) + len(change.added)
        if self._group is not None:
            if not self._group.changes:
                self._done.append(self._group)
            self._group.changes.append(change)
            return self._group
        top = self.top
        if typed and top is not None and top.open and (joined := _joined(top.changes[-1], change)):
            top.changes[-1] = joined
            return top
        self.seal()
        step = Step([change], open=typed)
        self._done.append(step)
        self._trim()
        return step

    def extend(self, step: Step, text: str) -> int | None:
        """Lengthen a step's last insertion by `text`, whatever was done after it.

        Returns the position now where the text belongs, None when the step was undone or a later change stands right
        at its end, where the order of the two is not known.
        """
        index = next((i for i in range(len(self._done) - 1, -1, -1) if self._done[i] is step), None)
        if index is None:
            return None
        last = step.changes[-1]
        here, length = last.position + units(last.added), units(text)
        position = here
        moved: list[tuple[Step, list[Change]]] = []
        above = self._done[index + 1 :]
        for number, later in enumerate([*above, *reversed(self._undone)], start=1):
            shifted = []
            for change in later.changes:
                if change.touches(here):
                    return None
                if change.position > here:
                    shifted.append(replace(change, position=change.position + length))
                else:
                    shifted.append(change)
                    here += change.growth
            moved.append((later, shifted))
            if number == len(above):
                position = here
        for later, shifted in moved:
            later.changes[:] = shifted
        step.changes[-1] = replace(last, added=last.added + text)
        self._size += len(text)
        if self._clean is not None and all(self._clean is not earlier for earlier in self._done[:index]):
            self.mark_dirty()
        return position

    def shorten(self, step: Step, length: int) -> int | None:
        """Take the last `length` units off a step's last insertion, whatever was done after it.

        Returns the position where the text without them ends now, None when the step was undone or a later change stands
        in them or right beside them.
        """
        index = next((i for i in range(len(self._done) - 1, -1, -1) if self._done[i] is step), None)
        if index is None:
            return None
        last = step.changes[-1]
        start = last.position + units(last.added) - length
        position = start
        moved: list[tuple[Step, list[Change]]] = []
        above = self._done[index + 1 :]
        for number, later in enumerate([*above, *reversed(self._undone)], start=1):
            shifted = []
            for change in later.changes:
                if change.position <= start + length and change.end >= start:
                    return None
                if change.position > start:
                    shifted.append(replace(change, position=change.position - length))
                else:
                    shifted.append(change)
                    start += change.growth
            moved.append((later, shifted))
            if number == len(above):
                position = start
        for later, shifted in moved:
            later.changes[:] = shifted
        raw = last.added.encode("utf-16-le", "surrogatepass")
        step.changes[-1] = replace(last, added=raw[: len(raw) - 2 * length].decode("utf-16-le", "surrogatepass"))
        self._size -= len(last.added) - len(step.changes[-1].added)
        if self._clean is not None and all(self._clean is not earlier for earlier in self._done[:index]):
            self.mark_dirty()
        return position

    def undo(self) -> list[Change]:
        """The changes that take back the last step, in the order to make them."""
        if not self._done:
            return []
        step = self._done.pop()
        step.open = False
        self._undone.append(step)
        return [change.inverse() for change in reversed(step.changes)]

    def redo(self) -> list[Change]:
        if not self._undone:
            return []
        step = self._undone.pop()
        self._done.append(step)
        return list(step.changes)

    def _forget_undone(self) -> None:
        if self._clean in self._undone:
            self.mark_dirty()
        self._size -= sum(step.size for step in self._undone)
        self._undone.clear()

    def _trim(self) -> None:
        while self._size > MAX_UNITS and len(self._done) > 1:
            oldest = self._done.pop(0)
            self._size -= oldest.size
            if self._clean is oldest:
                self._clean = None
            elif self._clean is None:
                self.mark_dirty()


def _joined(last: Change, new: Change) -> Change | None:
    """Both as one when a person would call them one act: a word typed on, or letters rubbed out in a row."""
    if not last.removed and not new.removed and new.position == last.position + units(last.added):
        starts_word = last.added[-1:].isspace() and not new.added[:1].isspace()
        return None if starts_word or "\n" in new.added else replace(last, added=last.added + new.added)
    if not last.added and not new.added:
        if new.end == last.position:
            return Change(new.position, new.removed + last.removed, "")
        if new.position == last.position:
            return replace(last, removed=last.removed + new.removed)
    return None
