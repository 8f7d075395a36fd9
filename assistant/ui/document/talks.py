"""The talks about one document, loaded when it is opened and stored when they change or it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.documents import talks as store
from assistant.documents.talks import Talk
from assistant.ui.document.document_session import DocumentSession

SETTLE_MS = 500


class Talks(QObject):
    """At least one talk, which may be empty, and the one that is shown. `changed()` when other talks are there.

    A document without a file keeps its talks in memory, until it has one.
    """

    changed = Signal()

    def __init__(self, session: DocumentSession | None = None) -> None:
        super().__init__(session)
        self._session = session
        self.all: list[Talk] = [Talk()]
        self.current = self.all[0]
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._write)
        if session is not None:
            session.opened.connect(self._recall)
            session.recovered.connect(self._recall)
            session.saved.connect(self._keep)
            session.leaving.connect(self._flush)

    def add(self, talk: Talk | None = None) -> Talk:
        """Begin another talk, or take this one, and show it; an empty one that is there already is shown again."""
        empty = next((one for one in self.all if not one.turns and not one.name), None)
        if talk is None and empty is not None:
            talk = empty
        elif talk is None:
            talk = Talk()
        if talk not in self.all:
            self.all.append(talk)
        self.show(talk)
        return talk

    def show(self, talk: Talk) -> None:
        self.current = talk
        self.changed.emit()

    def rename(self, talk: Talk, name: str) -> None:
        """An empty name goes back to the first words."""
        talk.name = name
        self.edited()
        self.changed.emit()

    def remove(self, talk: Talk) -> None:
        self.all = [one for one in self.all if one is not talk] or [Talk()]
        if self.current is talk:
            self.current = self.all[-1]
        self.edited()
        self.changed.emit()

    def edited(self) -> None:
        """Something was said: store it soon."""
        self._settle.start()

    @Slot()
    def _flush(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._write()
        # Another text comes to this document; a run that still writes into the old talk holds it itself.
        self.all = [Talk()]
        self.current = self.all[0]
        self.changed.emit()

    @Slot()
    def _write(self) -> None:
        if self._session is not None and self._session.path is not None:
            store.keep(self._session.path, self.all)

    def _recall(self, path: Path) -> None:
        self.all = store.recall(path) or [Talk()]
        self.current = self.all[-1]
        self.changed.emit()

    def _keep(self, path: Path) -> None:
        self._settle.stop()
        store.keep(path, self.all)
