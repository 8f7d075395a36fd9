"""One text on two pages: the second page has a document of its own for its layout, and everything else of the first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from assistant.text.history import Change
from assistant.ui.page.document_text import DocumentText

Around = Callable[[], AbstractContextManager[None]]
"""Keeps what a page shows in its place while text that is not typed there changes."""


class Page(Protocol):
    @property
    def text(self) -> DocumentText: ...
    def kept_view(self) -> AbstractContextManager[None]: ...


def text_of(document: QTextDocument, of: Page | None, around: Around) -> DocumentText:
    """The text of a new page: its own, or that of the page `of`."""
    return DocumentText(document) if of is None else SharedText(document, of.text, of.kept_view, around)


class SharedText(DocumentText):
    """The text and the history are those of `first`. What is written here goes through `first`, which tells its journal
    and everyone else, and what is written there comes here; nothing is recorded twice.
    """

    def __init__(self, document: QTextDocument, first: DocumentText, around_first: Around, around: Around) -> None:
        self._first = first
        super().__init__(document)
        self._around_first, self._around = around_first, around
        self._sending = self._receiving = False
        first.edited.connect(self._on_first_edited)
        first.loaded.connect(self._on_first_loaded)
        first.history_changed.connect(self.history_changed)
        first.modification_changed.connect(self.modification_changed)
        self._take()

    @property
    def typing(self) -> bool:
        return super().typing and not self._receiving

    @property
    def author(self) -> str:
        return self._first.author

    @author.setter
    def author(self, action: str) -> None:
        self._first.author = action

    def load(self, text: str) -> None:
        self._first.load(text)

    def mark_saved(self) -> None:
        self._first.mark_saved()

    def mark_unsaved(self) -> None:
        self._first.mark_unsaved()

    def _take(self) -> None:
        """All of the first text, as after it was loaded."""
        self._buffer, self._history = self._first._buffer, self._first._history
        self._loading = True
        try:
            self._document.clear()
            QTextCursor(self._document).insertText(self.text())
        finally:
            self._loading = False

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        change = None if self._loading else self._change(position, removed, added)
        if change is None:
            return
        self._sending = True
        try:
            with self._around_first():
                self._first.put_for(change, bool(self._programmed), self._replaying)
        finally:
            self._sending = False
        self._mend()

    @Slot(object)
    def _on_first_edited(self, change: Change) -> None:
        if self._sending:
            self.edited.emit(change)
            return
        self._loading = self._receiving = True
        try:
            with self._around():
                self._put(change.position, change.end, change.added)
            self.edited.emit(change)
        finally:
            self._loading = self._receiving = False
        self._mend()

    @Slot()
    def _on_first_loaded(self) -> None:
        self._take()
        self.loaded.emit()

    def _mend(self) -> None:
        """No page may show another text than the one that is saved."""
        if self._document.characterCount() - 1 != self.length:
            self._take()
            self.loaded.emit()

    def _tell(self) -> None:
        self._first._tell()
