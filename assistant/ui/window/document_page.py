"""The widgets of one open document: its page, the marks on it, and the review of its changes."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.documents.session_file import Place
from assistant.settings import Settings
from assistant.ui.asking.runs import Runs
from assistant.ui.asking.token_view import TokenView
from assistant.ui.document.document import Document
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.scrolling import Strip
from assistant.ui.page.editor import Editor
from assistant.ui.page.typewriter import Typewriter
from assistant.ui.proofing.proofing import Proofing
from assistant.ui.proofing.proofing_marks import ProofingMarks
from assistant.ui.review.reviewing import Reviewing
from assistant.ui.review.suggested_changes import SuggestedChanges


class DocumentPage(QWidget):
    """Everything that a document keeps to itself while another one is shown. A run that writes here goes on meanwhile."""

    def __init__(
        self, current: CurrentSettings, runs: Runs, proofing: Proofing, of: DocumentPage | None = None
    ) -> None:
        """A second page of the document of `of`, where there is one."""
        super().__init__()
        self._current, self._runs = current, runs
        self.of: DocumentPage | None = of
        self._top: int | None = None
        self.editor: Editor = Editor(current.settings, of=of.editor if of is not None else None)
        self.document: Document = Document(
            self.editor, current, runs.model_name, self, of.document if of is not None else None
        )
        if of is not None:
            of.document.session.document_changed.connect(self._on_document)
            self._on_document()
        self.marks = ProofingMarks(self.editor, proofing)
        self.typewriter = Typewriter(self.editor)
        self.typewriter.switch(current.settings.writing.typewriter)
        self.token_view = TokenView(self.editor, runs.engine_thread)
        self.reviewing = Reviewing(self.editor, runs, current, self)
        self.suggested = SuggestedChanges(self.editor, current, self)
        self.reviewing.bar.keep.clicked.connect(self._keep_suggestions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(Strip(self.reviewing.bar))
        self.setFocusProxy(self.editor)
        self.editor.text.loaded.connect(self._on_loaded)
        current.watch(lambda settings: settings.writing.typewriter, self._on_typewriter)
        current.watch(_of_the_page, self._on_look)

    def place(self) -> Place:
        """Where the person is in it."""
        cursor = self.editor.textCursor()
        if self._top is not None:
            return Place(cursor.position(), cursor.anchor(), self._top)
        first = self.editor.cursorForPosition(self.editor.viewport().rect().topLeft())
        at_top = self.editor.verticalScrollBar().value() == 0
        return Place(cursor.position(), cursor.anchor(), 0 if at_top else first.position())

    def go_to(self, place: Place) -> None:
        """Scroll there when the page is next in sight: until then its line breaks are unknown."""
        length = self.editor.text.length
        self.editor.set_caret(min(place.caret, length), min(place.anchor, length))
        self._top = min(place.top, length)
        if self.isVisible():
            QTimer.singleShot(0, self, self._scroll)

    @Slot()
    def _scroll(self) -> None:
        if self._top is None or not self.isVisible():
            return
        top, self._top = self._top, None
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(min(top, self.editor.text.length))
        bar = self.editor.verticalScrollBar()
        bar.setValue(bar.value() + self.editor.cursorRect(cursor).top() if top else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._top is not None:
            QTimer.singleShot(0, self, self._scroll)

    @Slot()
    def _keep_suggestions(self) -> None:
        self.reviewing.keep(self.suggested)

    @Slot()
    def _on_loaded(self) -> None:
        self._top = None
        self._runs.leave(self.editor)

    @Slot()
    def _on_document(self) -> None:
        self.editor.setReadOnly(self.document.session.read_only)

    @Slot()
    def _on_typewriter(self) -> None:
        self.typewriter.switch(self._current.settings.writing.typewriter)

    @Slot()
    def _on_look(self) -> None:
        self.editor.use(self._current.settings)


def _of_the_page(settings: Settings) -> object:
    """The settings that an editor reads."""
    writing = settings.writing
    return writing.font, writing.font_size, writing.line_width, writing.smart_lists, writing.marks
