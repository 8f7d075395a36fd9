"""Where the tracked changes and comments of the page's text stand, in UTF-16 units."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.text import critic_edits, critic_look, critic_marks
from assistant.text.counting import Counts, count, units
from assistant.text.critic_look import Part
from assistant.text.critic_marks import SIZE, Mark
from assistant.text.history import Change
from assistant.ui.page.document_text import DocumentText

PAUSE_MILLISECONDS = 150
_SIGNS = frozenset("{}+-~=<>`$\\")


@dataclass(slots=True)
class _Found:
    marks: list[Mark]
    parts: list[Part]
    reach: list[int]
    """How far the parts up to each one go at most."""


class ChangeMarks(QObject):
    """Moves along with edits, and reads the text again a moment after one that may have made or ended a mark.

    `changed()` after such a reading, where there are marks or were some; `remade()` where the page is to be drawn anew.
    """

    changed = Signal()
    remade = Signal()

    def __init__(self, text: DocumentText) -> None:
        super().__init__(text)
        self._text = text
        self._found = _Found([], [], [])
        self._stale = False
        self.unread = Counts()
        """Of the signs, the comments and the deleted passages, which are no words of the text."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.read)
        text.edited.connect(self._on_edited)
        text.loaded.connect(self.read)
        if text.length:
            self.read()  # a second page of a text that is there

    @property
    def marks(self) -> list[Mark]:
        """As the text is now."""
        if self._stale:
            self.read()
        return self._found.marks

    def parts(self, start: int, end: int) -> list[Part]:
        """The parts that touch a stretch, as last read."""
        found = self._found
        if not found.parts:
            return []
        index = bisect.bisect_left(found.parts, end, key=lambda part: part.start) - 1
        touched = []
        while index >= 0 and found.reach[index] > start:
            if found.parts[index].end > start:
                touched.append(found.parts[index])
            index -= 1
        # Around what lies in it; and a sign is a sign wherever it lies.
        return sorted(touched, key=lambda part: (part.kind == "sign", part.start, -part.end))

    def is_read(self, start: int, end: int) -> bool:
        """Whether a stretch belongs to the words of the text: no sign, no comment, nothing deleted."""
        return not any(part.kind in ("sign", "note", "deletion") for part in self.parts(start, max(end, start + 1)))

    def accepted_before(self, text: str, end: int) -> str:
        """`text`, which ends at the place `end`, as it reads with all changes accepted; `end` may lie within one."""
        for mark in (one for one in self.marks if one.start < end < one.end):
            begin = mark.middle + 2 if mark.kind == "replacement" else mark.start + SIZE
            stop = min(end, mark.inner_end - SIZE)
            kept = self._text.slice(begin, stop) if begin < stop and mark.kind not in ("deletion", "comment") else ""
            text = text.removesuffix(self._text.slice(mark.start, end)) + kept
            if not kept:
                break
        return critic_edits.accepted(text)

    def accepted_slice(self, start: int, end: int) -> str:
        """The same of the text between two places."""
        return self.accepted_before(self._text.slice(start, end), end)

    @Slot()
    def read(self) -> None:
        self._timer.stop()
        self._stale = False
        before, text = self._found, self._text.text()
        if not critic_marks.found_in(text):
            self._found, self.unread = _Found([], [], []), Counts()
            if before.marks:
                self.remade.emit()
                self.changed.emit()
            return
        marks = critic_marks.marks(text)
        self.unread = _unread(text, marks)
        parts = [part for mark in marks for part in critic_look.parts(text, mark)]
        if not text.isascii():
            marks, parts = _in_units(text, marks, parts)
        parts.sort(key=lambda part: part.start)
        self._found = _Found(marks, parts, list(_reach(parts)))
        if parts != before.parts:
            self.remade.emit()
        if marks or before.marks:
            self.changed.emit()

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self._found.marks:
            self._follow(change)
        end = change.position + units(change.added)
        around = self._text.slice(change.position - 3, end + 3) if len(change.added) < 1000 else change.added
        signs = not _SIGNS.isdisjoint(change.removed) or not _SIGNS.isdisjoint(around)
        lines = "\n" in change.removed or "\n" in change.added
        if self._found.marks and (signs or lines):
            self._stale = True
        elif signs and not self._stale:
            # Far enough to hold the other sign of a mark that the edit has closed.
            most = critic_marks.LONGEST
            self._stale = critic_marks.found_in(self._text.slice(change.position - most, end + most))
        if self._stale or self._found.marks:
            self._timer.start()

    def _follow(self, change: Change) -> None:
        begin, end, growth = change.position, change.end, change.growth

        def first(place: int) -> int:
            return place if place < begin else place + growth if place >= end else begin

        def last(place: int) -> int:
            return place if place <= begin else place + growth if place >= end else begin

        def moved(part: Part) -> Part:
            # What is typed at the end of words is one of them, and at the end of a sign it is none of it.
            stop = last if part.kind in ("sign", "note") else first
            return Part(first(part.start), max(first(part.start), stop(part.end)), part.kind)

        found = self._found
        found.parts = [moved(part) for part in found.parts]
        found.reach = list(_reach(found.parts))
        found.marks = [
            replace(
                mark, start=first(mark.start), inner_end=last(mark.inner_end), end=last(mark.end), middle=first(mark.middle)
            )
            for mark in found.marks
        ]  # fmt: skip


def _reach(parts: list[Part]) -> Iterator[int]:
    furthest = 0
    for part in parts:
        furthest = max(furthest, part.end)
        yield furthest


def _unread(text: str, marks: list[Mark]) -> Counts:
    """Counted mark by mark, with the words that they stand in."""
    found, end = Counts(), 0
    for mark in marks:
        if mark.start < end:
            continue
        begin = max(text.rfind(" ", 0, mark.start), text.rfind("\n", 0, mark.start)) + 1
        stops = [stop for stop in (text.find(" ", mark.end), text.find("\n", mark.end)) if stop >= 0]
        end = min(stops, default=len(text))
        passage = text[max(begin, mark.start - 200) : end]
        found += count(passage) - count(critic_edits.accepted(passage))
    return found


def _in_units(text: str, marks: list[Mark], parts: list[Part]) -> tuple[list[Mark], list[Part]]:
    places = sorted({place for part in parts for place in part[:2]} | {
        place for mark in marks for place in (mark.start, mark.inner_end, mark.end, mark.middle)
    })  # fmt: skip
    at: dict[int, int] = {}
    counted = passed = 0
    for place in places:
        counted, passed = counted + units(text[passed:place]), place
        at[place] = counted
    made = [
        replace(mark, start=at[mark.start], inner_end=at[mark.inner_end], end=at[mark.end], middle=at[mark.middle])
        for mark in marks
    ]
    return made, [Part(at[part.start], at[part.end], part.kind) for part in parts]
