"""The thread that checks paragraphs; the window hands it a few at a time and goes on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from assistant import window_threads
from assistant.proofing.checker import Checker, Options
from assistant.proofing.issues import Issue
from assistant.window_threads import WindowThread

_log = logging.getLogger(__name__)


class _Worker(QObject):
    checked = Signal(int, object)
    suggested = Signal(int, object)
    hindered = Signal(object)

    def __init__(self, halted: threading.Event) -> None:
        super().__init__()
        self._halted = halted
        self._checker: Checker | None = None

    @Slot(object)
    def use(self, options: Options) -> None:
        self._checker = Checker(options)
        self.hindered.emit(self._checker.hindrances())

    @Slot(int, str, object)
    def check(self, generation: int, sample: str, paragraphs: list[str]) -> None:
        if self._checker is None:
            return
        self._checker.begin(sample)
        found = []
        for paragraph in paragraphs:
            if self._halted.is_set():
                break
            found.append((paragraph, self._check(self._checker, paragraph)))
        self.checked.emit(generation, found)

    @Slot(int, object)
    def suggest(self, number: int, issue: Issue) -> None:
        self.suggested.emit(number, self._checker.suggest(issue) if self._checker is not None else ())

    @staticmethod
    def _check(checker: Checker, paragraph: str) -> tuple[Issue, ...]:
        try:
            return checker.check(paragraph)
        except BaseException:  # A panic of Rust code is no Exception; the paragraph goes without marks.
            _log.exception("a paragraph of %d characters was not checked", len(paragraph))
            return ()


class ProofingThread(QObject):
    """Starts when it is first asked for something.

    `checked(generation, [(paragraph, issues), …])` answers `check`, `suggested(number, suggestions)` answers `suggest`,
    `hindered({"spelling" or "grammar": detail})` follows `use`.
    """

    checked = Signal(int, object)
    suggested = Signal(int, object)
    hindered = Signal(object)
    _use = Signal(object)
    _check = Signal(int, str, object)
    _suggest = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: WindowThread | None = None
        self._worker: _Worker | None = None
        self._halted = threading.Event()
        self._options: Options | None = None

    def use(self, options: Options) -> None:
        """Before anything else, and again when they change."""
        self._options = options
        if self._thread is not None:
            self._use.emit(options)

    def start(self) -> None:
        if self._thread is not None:
            return
        # One of its own: a thread that was left must stay halted when the next one checks.
        self._halted = threading.Event()
        worker = self._worker = _Worker(self._halted)
        queued = Qt.ConnectionType.QueuedConnection
        self._use.connect(worker.use, queued)
        self._check.connect(worker.check, queued)
        self._suggest.connect(worker.suggest, queued)
        worker.checked.connect(self.checked, queued)
        worker.suggested.connect(self.suggested, queued)
        worker.hindered.connect(self.hindered, queued)
        self._thread = window_threads.start_loop("proofing", worker, priority=QThread.Priority.LowPriority)
        if self._options is not None:
            self._use.emit(self._options)

    def check(self, generation: int, sample: str, paragraphs: Sequence[str]) -> None:
        """`sample` is the beginning of the document, which says what language short paragraphs are likely in."""
        self.start()
        self._halted.clear()
        self._check.emit(generation, sample, list(paragraphs))

    def halt(self) -> None:
        """End the running check after its current paragraph: `checked` comes soon, with the issues found so far."""
        self._halted.set()

    def suggest(self, number: int, issue: Issue) -> None:
        self.start()
        self._suggest.emit(number, issue)

    def stop(self) -> None:
        """Leave the thread, which ends after its current paragraph; its last results are dropped."""
        if self._thread is None or self._worker is None:
            return
        self._halted.set()
        for signal in (self._use, self._check, self._suggest):
            signal.disconnect()
        for signal in (self._worker.checked, self._worker.suggested, self._worker.hindered):
            signal.disconnect()
        self._thread.leave()
        self._thread = self._worker = None
