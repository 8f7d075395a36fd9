"""How far today's words, or the document's, are on their way to the goal."""

from __future__ import annotations

import datetime
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from assistant.ui.document.document import Document
from assistant.ui.kit import ini_files
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.text_counts import TextCounts


class WritingGoal(QObject):
    """Emits `changed`. A day's count is the words added less the words removed, in all documents, kept between starts."""

    changed = Signal()

    def __init__(self, counts: TextCounts, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts, self._current = counts, current
        stored = _file()
        self._day = str(stored.value("day", ""))
        self._earlier = ini_files.number(stored.value("words"), 0, -(10**8), 10**8)
        self._seen: dict[TextCounts, int] = {}
        self.watch(counts)
        current.watch(lambda settings: (settings.writing.goal, settings.writing.goal_for), self._on_goal)

    def watch(self, counts: TextCounts) -> None:
        """Words written in this document belong to the day from now on."""
        self._seen[counts] = counts.written
        counts.changed.connect(partial(self._on_counts, counts))

    def forget(self, counts: TextCounts) -> None:
        """The document goes; what was written in it stays written."""
        counts.update()
        self._seen.pop(counts, None)

    def turn_to(self, document: Document) -> None:
        """A goal for the document is for this one."""
        self._counts = document.counts
        self.changed.emit()

    @property
    def today(self) -> int:
        """Net words since midnight, never below 0."""
        return max(0, self._earlier) if self._day == _today() else 0

    @property
    def target(self) -> int:
        """0 without a goal."""
        return self._current.settings.writing.goal

    @property
    def for_day(self) -> bool:
        return self._current.settings.writing.goal_for == "day"

    @property
    def reached(self) -> int:
        return self.today if self.for_day else self._counts.total.words

    def keep(self) -> None:
        """Write the day's words down for the next start."""
        stored = _file()
        stored.setValue("day", self._day)
        stored.setValue("words", self._earlier)
        stored.sync()

    def _on_counts(self, counts: TextCounts) -> None:
        added = counts.written - self._seen.get(counts, counts.written)
        self._seen[counts] = counts.written
        if added:
            if self._day != _today():
                self._day, self._earlier = _today(), 0
            self._earlier += added
        self.changed.emit()

    @Slot()
    def _on_goal(self) -> None:
        self.changed.emit()


def _today() -> str:
    return datetime.date.today().isoformat()


def _file() -> QSettings:
    return ini_files.opened("goal.ini")
