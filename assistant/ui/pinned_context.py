"""What is pinned beside one document, from opening to saving and on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assistant.documents import pinned as store
from assistant.documents.pinned import Pinned
from assistant.tasks import Context
from assistant.ui.document_session import DocumentSession


class PinnedContext(QObject):
    """`missing(list[Path])` names files that could not be read for a run; `changed()` when something else is pinned."""

    changed = Signal()
    missing = Signal(object)

    def __init__(self, session: DocumentSession) -> None:
        super().__init__(session)
        self._session = session
        self.pinned = Pinned()
        session.opened.connect(self._recall)
        session.recovered.connect(self._recall)
        session.saved.connect(self._keep)

    def pin(self, pinned: Pinned) -> None:
        self.pinned = pinned
        self._session.annotated = not pinned.empty
        if self._session.path is not None:
            store.keep(self._session.path, pinned)
        self.changed.emit()

    def context(self) -> Context:
        """For the engine; files are read now."""
        context, missing = store.context(self.pinned)
        if missing:
            self.missing.emit(missing)
        return context

    def _recall(self, path: Path) -> None:
        self.pinned = store.recall(path)
        self._session.annotated = not self.pinned.empty
        self.changed.emit()

    def _keep(self, path: Path) -> None:
        store.keep(path, self.pinned)
