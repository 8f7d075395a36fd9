"""The search in a folder, off the UI thread: the newest search wins, and the one before ends with its file."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assistant.documents import folder_search
from assistant.documents.finding import Query
from assistant.documents.folder_search import Searched
from assistant.errors import ExpressionError

_END_SECONDS = 5.0


class FolderSearch(QObject):
    """`found([Found, …])` for each file with hits, then one of `ended(Searched)` and `failed(ExpressionError)`."""

    found = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._ending: list[threading.Thread] = []
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, folder: Path, query: Query) -> None:
        self.give_up()
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(self._number, folder, query, self._stop), name="folder search"
        )
        self._thread.start()

    def give_up(self) -> None:
        """Nothing more comes of the search in hand; it ends by itself, with its file, and nobody waits for it."""
        self._number += 1
        self._stop.set()
        self._ending = [thread for thread in self._ending if thread.is_alive()]
        if self._thread is not None:
            self._ending.append(self._thread)
            self._thread = None

    def stop(self) -> None:
        """The same, and wait until no search is under way."""
        self.give_up()
        for thread in self._ending:
            thread.join(_END_SECONDS)
        self._ending.clear()

    def _run(self, number: int, folder: Path, query: Query, stop: threading.Event) -> None:
        try:
            for one in folder_search.search(folder, query, stop.is_set):
                if stop.is_set():
                    return
                self._came.emit(number, one)
        except ExpressionError as error:
            self._came.emit(number, error)

    @Slot(int, object)
    def _on_came(self, number: int, what: object) -> None:
        if number != self._number:
            return
        if isinstance(what, list):
            self.found.emit(what)
            return
        if self._thread is not None:
            self._thread.join(_END_SECONDS)
            self._thread = None
        if isinstance(what, Searched):
            self.ended.emit(what)
        else:
            self.failed.emit(what)
