"""The search in a folder, off the UI thread: the newest search wins, and the one before ends with its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.documents import folder_search
from assistant.documents.folder_search import Searched
from assistant.errors import ExpressionError
from assistant.text.finding import Query
from assistant.window_threads import ShouldStop, Tell, WindowThread


class FolderSearch(QObject):
    """`found([Found, …])` for each file with hits, then one of `ended(Searched)` and `failed(ExpressionError)`."""

    found = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: WindowThread | None = None

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(
        self,
        folder: Path,
        query: Query,
        files: Sequence[Path] | None = None,
        texts: Mapping[Path, str] | None = None,
    ) -> None:
        """In all files of the folder, or in these; `texts` are those of open documents."""
        self.give_up()

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            try:
                for one in folder_search.search(folder, query, should_stop, files, texts):
                    if should_stop():
                        return
                    tell(one)
            except ExpressionError as error:
                tell(error)

        self._thread = window_threads.start("folder search", work, self._on_came)

    def give_up(self) -> None:
        """Drop the running search: it sends no more results and ends by itself after its current file."""
        if self._thread is not None:
            self._thread.leave()
            self._thread = None

    @Slot(object)
    def _on_came(self, what: object) -> None:
        if isinstance(what, list):
            self.found.emit(what)
            return
        self._thread = None
        if isinstance(what, Searched):
            self.ended.emit(what)
        else:
            self.failed.emit(what)
