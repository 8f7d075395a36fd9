"""Keeps title, status bar and panel up to date with the document in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from assistant.text import languages
from assistant.ui.asking.suggestions import Suggestions
from assistant.ui.document.document import Document
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.status_bar import StatusBar
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.panes.writing_goal import WritingGoal

_SAMPLE = 4000  # characters that tell a language


class PageStatus(QObject):
    def __init__(
        self, window: QMainWindow, bar: StatusBar, panel: PromptPanel, suggestions: Suggestions, goal: WritingGoal
    ) -> None:
        super().__init__(window)
        self._window, self._bar, self._panel, self._suggestions, self._goal = window, bar, panel, suggestions, goal
        self._document: Document
        self._connections = Connections()
        suggestions.changed.connect(self._show_suggestions)
        goal.changed.connect(self._show_goal)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Speak of this one from now on. Call it before anything is to be said."""
        self._connections.disconnect_all()
        self._document = document
        self._connections.connect(
            (document.text.modification_changed, self._window.setWindowModified),
            (document.session.document_changed, self.show_document),
            (document.counts.changed, self._show_counts),
        )
        self.show_document()
        document.counts.update()
        self._show_suggestions()

    @Slot()
    def show_document(self) -> None:
        session = self._document.session
        name = session.name
        if session.read_only:
            name = self.tr("{name} (read-only)").format(name=name)
        self._window.setWindowTitle(f"{name}[*] — Longhand")
        self._window.setWindowFilePath(str(session.path or ""))
        self._window.setWindowModified(session.modified)
        self._bar.set_document(name, session.encoding, session.newline)

    @Slot()
    def _show_counts(self) -> None:
        total, selected = self._document.counts.total, self._document.counts.selected
        self._bar.set_counts(
            total.words,
            total.characters,
            selected.words if selected else None,
            selected.characters if selected else None,
        )
        counted = selected.words if selected else total.words
        self._panel.set_input(counted, selected is not None, self._language, self._sample())

    def _sample(self) -> str:
        """How the text begins that an action would read."""
        editor = self._document.editor
        start, end = editor.selection()
        start, end = (start, end) if start < end else (0, editor.text.length)
        return editor.text.slice(start, min(end, start + _SAMPLE))

    def _language(self) -> str:
        """Of what an action would read; English where nothing tells."""
        return languages.detect(self._sample()) or "en"

    @Slot()
    def _show_goal(self) -> None:
        self._bar.set_goal(self._goal.reached, self._goal.target, self._goal.for_day)

    @Slot()
    def _show_suggestions(self) -> None:
        self._bar.set_suggestions(self._suggestions.mode, self._suggestions.snoozed_until)
