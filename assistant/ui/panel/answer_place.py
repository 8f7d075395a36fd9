"""Where an answer in the panel came from, and its way back into the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.documents.counting import units
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import TrackedText
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.ties import Ties

PAUSE_MILLISECONDS = 200


class AnswerPlace(QObject):
    """`refused()` when an answer was to go into a document that nobody may write in; `gone(why)` when a passage of the
    text that was read is to be shown and is there no more."""

    refused = Signal()
    gone = Signal(str)

    def __init__(self, panel: PromptPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._editor: Editor
        self._ties = Ties()
        self._busy = self._handed_on = False
        self._author = "answer"
        self.source: TrackedText | None = None
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(PAUSE_MILLISECONDS)
        self._check.timeout.connect(self.tell)
        panel.replace_requested.connect(self.replace)
        panel.insert_requested.connect(self.insert)

    def show(self, editor: Editor) -> None:
        """Answers go into this page from now on."""
        self._ties.cut()
        self._editor = editor
        self._ties.tie((editor.text.edited, self._check.start))
        self.tell()

    def leave(self, editor: Editor) -> bool:
        """The page gets another text, or goes; whether the answer was made from it."""
        if self.source is None or self.source.editor is not editor:
            return False
        self.source.deleteLater()
        self.source = None
        self.tell()
        return True

    def take(self, span: tuple[int, int], for_review: bool, author: str) -> TrackedText:
        """The next answer is made from this passage of the page in sight, by the action `author`."""
        self._author = author
        old, self.source = self.source, TrackedText(self._editor, *span, parent=self._editor)
        # A review that waits in another tab still goes by its own.
        if old is not None and (old.editor is self._editor or not self._handed_on):
            old.deleteLater()
        self._handed_on = for_review
        return self.source

    def here(self) -> TrackedText | None:
        """The passage, where it is one of the page in sight."""
        return self.source if self.source is not None and self.source.editor is self._editor else None

    def found(self) -> tuple[int, int] | None:
        """Where the passage stands in the page in sight, as it was read."""
        source = self.here()
        return source.find() if source is not None else None

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.tell()

    @Slot(str)
    def replace(self, answer: str) -> None:
        """Put the answer in the place of the text it was made from."""
        found = self.found()
        if found is None or self._editor.isReadOnly():
            self.tell()
            return
        self._put(*found, answer)
        self.tell()

    @Slot(str)
    def insert(self, answer: str) -> None:
        """Put the answer where the caret stands, behind a selection."""
        if self._editor.isReadOnly():
            self.refused.emit()
            return
        end = self._editor.selection()[1]
        self._put(end, end, answer)

    @Slot(int, int)
    def show_span(self, start: int, end: int) -> None:
        """Select characters `start` to `end` of the text that was read, where it still stands."""
        source, found = self.here(), self.found()
        if source is None or found is None:
            self.tell_gone()
            return
        first = found[0] + units(source.original[:start])
        self._editor.set_caret(first + units(source.original[start:end]), first)

    def tell_gone(self) -> None:
        """Say why the passage is not to be had."""
        if self.source is not None and self.here() is None:
            self.gone.emit(self.tr("This answer was made from a text in another tab."))
        else:
            self.gone.emit(self.tr("The text that this answer was made from has changed."))

    def _put(self, start: int, end: int, answer: str) -> None:
        answer = cleaned(answer)
        with self._editor.text.written_by(self._author):
            self._editor.text.replace(start, end, answer)
        self._editor.set_caret(start + units(answer))
        self._editor.setFocus()

    @Slot()
    def tell(self) -> None:
        """Offer the replacement, or say why it is not to be had."""
        if self.source is None or self._busy:
            self._panel.set_replace_enabled(False, "")
        elif self.here() is None:
            self._panel.set_replace_enabled(False, self.tr("This answer was made from a text in another tab."))
        elif self._editor.isReadOnly():
            self._panel.set_replace_enabled(False, self.tr("The document is open for reading only."))
        elif self.found() is None:
            self._panel.set_replace_enabled(False, self.tr("The text that this answer was made from has changed."))
        else:
            self._panel.set_replace_enabled(True, "")
