"""Words of the document and of the selection, a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.text import critic_edits
from assistant.text.counting import CONTEXT, Counts, count, difference, units
from assistant.text.history import Change
from assistant.ui.page.editor import Editor

PAUSE_MILLISECONDS = 150
AT_ONCE = 200_000
"""UTF-16 units that are counted in one go, in a few milliseconds; more of a text is counted between events."""


class TextCounts(QObject):
    """Emits `changed`. An edit costs the words around it, and of a new text the first part is counted at once.

    `written` is how many words edits have added, less those they took away.
    """

    changed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._counted = editor.text.length
        self._raw = count(editor.text.text())
        self.written = 0
        self.selected: Counts | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.update)
        self._counting = QTimer(self)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self._count_on)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._on_loaded)
        editor.selectionChanged.connect(self._start)
        editor.changes.changed.connect(self._start)

    @property
    def total(self) -> Counts:
        """With tracked changes counted as if accepted, and comments not at all."""
        return self._raw - self._editor.changes.unread

    @property
    def whole(self) -> bool:
        """Whether `total` is that of all of the text."""
        return not self._counting.isActive()

    @Slot()
    def update(self) -> None:
        """Look at the selection now, and say so."""
        self._timer.stop()
        start, end = self._editor.selection()
        if end <= start:
            self.selected = None
        elif self.whole and (start, end) == (0, self._editor.text.length):
            self.selected = self.total
        else:
            self.selected = count(critic_edits.accepted(self._editor.text.slice(start, end)))
        self.changed.emit()

    @Slot()
    def _start(self) -> None:
        # Not put off by further keys, so that the numbers move while someone types on.
        if not self._timer.isActive():
            self._timer.start()

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        text, end = self._editor.text, change.position + units(change.added)
        before = text.slice(change.position - CONTEXT, change.position)
        more = difference(before, change.removed, change.added, text.slice(end, end + CONTEXT))
        self.written += more.words
        if self.whole or change.end < self._counted - 1:
            self._raw += more
            self._counted += change.growth
        elif change.position < self._counted:
            # The counted part of the text ends inside the change.
            self._counted, self._raw = 0, Counts()
        self._start()

    @Slot()
    def _on_loaded(self) -> None:
        self._counted, self._raw = 0, Counts()
        self._counting.start()
        self._count_on()
        self.update()

    @Slot()
    def _count_on(self) -> None:
        text = self._editor.text
        part = text.slice(self._counted, self._counted + AT_ONCE)
        if self._counted + units(part) < text.length:
            part = part[: max(part.rfind("\n"), part.rfind(" ")) + 1] or part
        self._raw += count(part)
        self._counted += units(part)
        if self._counted >= text.length:
            self._counting.stop()
            if not self._timer.isActive():
                self.update()
