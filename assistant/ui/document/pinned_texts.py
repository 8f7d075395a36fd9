"""The texts pinned beside one document, loaded when it is opened and stored when it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.documents import pinned as store
from assistant.documents.pinned import Pinned
from assistant.tasks import Context
from assistant.ui.document.document_session import DocumentSession

SETTLE_MS = 500


class PinnedContext(QObject):
    """`missing(list[Path])` names files that could not be read for a run; `changed()` when something else is pinned."""

    changed = Signal()
    missing = Signal(object)

    def __init__(self, session: DocumentSession) -> None:
        super().__init__(session)
        self._session = session
        self.pinned = Pinned()
        self._told: list[Path] = []
        # A file that is safe on the disk with every letter would hold up the typing.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._write)
        session.opened.connect(self._recall)
        session.recovered.connect(self._recall)
        session.saved.connect(self._keep)
        session.leaving.connect(self._flush)

    def pin(self, pinned: Pinned) -> None:
        self.pinned = pinned
        self._session.annotated = not pinned.empty
        self._told = []
        self._settle.start()
        self.changed.emit()

    def context(self) -> Context:
        """For the engine; files are read now. What is missing is told once, until something else is."""
        context, missing = store.context(self.pinned)
        if missing and missing != self._told:
            self.missing.emit(missing)
        self._told = missing
        return context

    @Slot()
    def _flush(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._write()

    @Slot()
    def _write(self) -> None:
        if self._session.path is not None:
            store.keep(self._session.path, self.pinned)

    def _recall(self, path: Path) -> None:
        self.pinned, self._told = store.recall(path), []
        self._session.annotated = not self.pinned.empty
        self.changed.emit()

    def _keep(self, path: Path) -> None:
        self._settle.stop()
        store.keep(path, self.pinned)
