"""Words of the document and of the selection, a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.documents.counting import Counts, Tally, count
from assistant.ui.editor import Editor
from assistant.ui.history import Change

PAUSE_MILLISECONDS = 150


class TextCounts(QObject):
    """Emits `changed`. A key costs nothing here; the paragraphs between the first and the last changed one are
    counted again when the pause comes. `written` is how many words edits have added, less those they took away."""

    changed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._tally = Tally([""])
        self._before = self._after = 0
        self._dirty = False
        self.total = Counts()
        self.written = 0
        self.selected: Counts | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.update)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._on_loaded)
        editor.selectionChanged.connect(self._start)

    @Slot()
    def update(self) -> None:
        """Count now what waits to be counted."""
        self._timer.stop()
        if self._dirty:
            document, blocks = self._editor.document(), self._editor.document().blockCount()
            first, behind = self._before, min(self._after, blocks - self._before - 1)
            last = document.findBlockByNumber(blocks - behind - 1)
            start = document.findBlockByNumber(first).position()
            text = self._editor.text.slice(start, last.position() + last.length() - 1)
            before = self.total.words
            self.total = self._tally.replace(first, len(self._tally) - first - behind, text.split("\n"))
            self.written += self.total.words - before
            self._dirty = False
        start, end = self._editor.selection()
        self.selected = count(self._editor.text.slice(start, end)) if end > start else None
        self.changed.emit()

    @Slot()
    def _start(self) -> None:
        # Not put off by further keys, so that the numbers move while someone types on.
        if not self._timer.isActive():
            self._timer.start()

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        document = self._editor.document()
        number = document.findBlock(change.position).blockNumber()
        behind = document.blockCount() - number - 1 - change.added.count("\n")
        if self._dirty:
            number, behind = min(number, self._before), min(behind, self._after)
        self._before, self._after, self._dirty = number, behind, True
        self._start()

    @Slot()
    def _on_loaded(self) -> None:
        self._tally = Tally(self._editor.text.text().split("\n"))
        self.total, self._dirty = self._tally.total, False
        self.update()
