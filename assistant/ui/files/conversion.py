"""One conversion of a document in a thread of its own, so that a long one leaves the window alive."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.errors import DocumentDamaged, DocumentError
from assistant.window_threads import ShouldStop, Tell

_log = logging.getLogger(__name__)
Work = Callable[[ShouldStop], object]
"""Does the work and returns what came of it; it is handed a question to ask now and then: whether to stop."""


class Conversion(QObject):
    """Begins at once, and ends with exactly one of `done(result)`, `failed(DocumentError)` and `stopped()`."""

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, path: Path, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.busy = True
        self._thread = window_threads.start("conversion", _told(path, work), self._on_came)

    @Slot()
    def stop(self) -> None:
        """End with `stopped`; no other signal follows, even where the thread cannot be interrupted."""
        if self.busy:
            self.busy = False
            self._thread.leave()
            self.stopped.emit()

    @Slot(object)
    def _on_came(self, result: object) -> None:
        self.busy = False
        if isinstance(result, DocumentError):
            self.failed.emit(result)
        else:
            self.done.emit(result)


def _told(path: Path, work: Work) -> window_threads.Work:
    def run(should_stop: ShouldStop, tell: Tell) -> None:
        try:
            tell(work(should_stop))
        except DocumentError as error:
            tell(error)
        except BaseException as error:
            # An unforeseen file must not end the program; a panic of Rust code is no Exception.
            _log.exception("converting %s", path.suffix)
            tell(DocumentDamaged(path, type(error).__name__))

    return run
