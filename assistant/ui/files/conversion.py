"""One conversion of a document in a thread of its own, so that a long one leaves the window alive."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance

from assistant.errors import DocumentDamaged, DocumentError

_log = logging.getLogger(__name__)
Work = Callable[[Callable[[], bool]], object]
"""Does the work and returns what came of it; it is handed a question to ask now and then: whether to stop."""


class Conversion(QThread):
    """Ends with exactly one of `done(result)` and `failed(DocumentError)`, or with neither when it was asked to stop."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.path, self._work = path, work

    def run(self) -> None:
        try:
            result = self._work(self.isInterruptionRequested)
        except DocumentError as error:
            self._end(self.failed, error)
        except Exception as error:
            # A file that nobody foresaw must not end the program.
            _log.exception("converting %s", self.path.suffix)
            self._end(self.failed, DocumentDamaged(self.path, type(error).__name__))
        else:
            self._end(self.done, result)

    def _end(self, signal: SignalInstance, result: object) -> None:
        if not self.isInterruptionRequested():
            signal.emit(result)
