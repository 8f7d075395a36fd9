"""Jobs for the engine, run one after another in the one thread that owns it.

The window talks to `Jobs`. Its worker lives in a `QThread`, makes the engine there with the callable it was handed
(so that torch is imported off the UI thread), and joins the pieces of a stream for `COALESCE_SECONDS` before it
signals. Each job has a number and a cancel token of its own and ends with exactly one of `finished` or `failed`.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from assistant.errors import EngineFailed, LonghandError
from assistant.tasks import (
    TASK_NAMES,
    Continue,
    EngineDoor,
    FellBack,
    Load,
    ModelReady,
    OnModel,
    Outcome,
    Piece,
    Progress,
    Task,
)  # fmt: skip

COALESCE_SECONDS = 0.03
MakeEngine = Callable[[], EngineDoor]
# Threads that did not end in time. To destroy one that runs would abort the process.
_left_running: list[tuple[QThread, QObject]] = []
_log = logging.getLogger(__name__)


class _Worker(QObject):
    """Lives in the job thread; everything that touches the engine happens in its slots."""

    started = Signal(int)
    pieces = Signal(int, str, int)
    alternative = Signal(int, int, str)
    progress = Signal(int, object)
    fell_back = Signal(int, object)
    ready = Signal(object)
    finished = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._make_engine: MakeEngine | None = None
        self._engine: EngineDoor | None = None

    @Slot(object)
    def use(self, make_engine: MakeEngine) -> None:
        """Close the engine there is; the next job makes the new one."""
        self.close_engine()
        self._make_engine = make_engine

    @Slot()
    def close_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            try:
                engine.close()
            except Exception:
                _log.exception("closing the engine failed")

    @Slot()
    def end(self) -> None:
        self.close_engine()
        QThread.currentThread().quit()

    @Slot(int, object, object)
    def run(self, job: int, task: Task, token: threading.Event) -> None:
        self.started.emit(job)
        try:
            outcome = self._stream(job, task, token)
        except LonghandError as error:
            _log.info("job %d failed: %r", job, error)
            self.failed.emit(job, error)
        except BaseException:
            detail = traceback.format_exc()
            _log.error("job %d failed\n%s", job, detail)
            self.failed.emit(job, EngineFailed(detail))
        else:
            self.finished.emit(job, outcome)

    def _stream(self, job: int, task: Task, token: threading.Event) -> Outcome:
        if token.is_set():
            return Outcome("", "cancelled")
        if self._engine is None:
            if self._make_engine is None:
                raise EngineFailed("no engine was given")
            self.progress.emit(job, Progress("importing"))
            self._engine = self._make_engine()
        waiting: dict[int, list[Piece]] = {}
        on_guest = isinstance(task, OnModel)
        asked = task.task if isinstance(task, OnModel) else task
        several = isinstance(asked, Continue) and asked.alternatives > 1
        # Long ago: the first piece is not kept waiting.
        last = 0.0

        def flush() -> None:
            for number, came in waiting.items():
                text = "".join(piece.text for piece in came)
                if several:
                    self.alternative.emit(job, number, text)
                else:
                    self.pieces.emit(job, text, sum(piece.tokens for piece in came))
            waiting.clear()

        try:
            for event in self._engine.stream(task, token.is_set):
                if isinstance(event, Piece):
                    waiting.setdefault(event.alternative, []).append(event)
                    now = time.monotonic()
                    if now - last >= COALESCE_SECONDS:
                        flush()
                        last = now
                    continue
                flush()
                if isinstance(event, Outcome):
                    return event
                if isinstance(event, ModelReady):
                    # The model of a single action is not the one in use.
                    if not on_guest:
                        self.ready.emit(event)
                elif isinstance(event, FellBack):
                    on_guest = False
                    _log.warning("job %d: %s cannot be had: %r", job, event.folder, event.error)
                    self.fell_back.emit(job, event)
                else:
                    self.progress.emit(job, event)
        finally:
            flush()
        raise EngineFailed("the stream ended without an outcome")


class Jobs(QObject):
    """Starts, stops and ends jobs; use it from one thread only, the one that made it.

    Signals: `started(job)` when the worker takes it up, `progressed(job, text, tokens)`, or where alternatives were
    asked for `alternative(job, number, text)`, `progress(job, Progress)`, `fell_back(job, FellBack)`,
    `model_ready(ModelReady)`, `model_dropped()`, then one of `finished(job, Outcome)` and `failed(job, LonghandError)`,
    and `idle()` after the last one.
    """

    started = Signal(int)
    progressed = Signal(int, str, int)
    alternative = Signal(int, int, str)
    progress = Signal(int, object)
    fell_back = Signal(int, object)
    model_ready = Signal(object)
    model_dropped = Signal()
    finished = Signal(int, object)
    failed = Signal(int, object)
    idle = Signal()

    _run = Signal(int, object, object)
    _use = Signal(object)
    _end_thread = Signal()

    def __init__(self, make_engine: MakeEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens: dict[int, threading.Event] = {}
        self._yielding: set[int] = set()
        self._last_job = 0
        self._model: ModelReady | None = None
        self._down = False
        self._thread = QThread()
        self._thread.setObjectName("engine")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._run.connect(self._worker.run, queued)
        self._use.connect(self._worker.use, queued)
        self._end_thread.connect(self._worker.end, queued)
        self._worker.started.connect(self.started, queued)
        self._worker.pieces.connect(self._on_pieces, queued)
        self._worker.alternative.connect(self._on_alternative, queued)
        self._worker.progress.connect(self._on_progress, queued)
        self._worker.fell_back.connect(self._on_fell_back, queued)
        self._worker.ready.connect(self._on_ready, queued)
        self._worker.finished.connect(self._on_finished, queued)
        self._worker.failed.connect(self._on_failed, queued)
        self._thread.start()
        self._use.emit(make_engine)

    @property
    def model(self) -> ModelReady | None:
        """The model in memory, None while there is none yet."""
        return self._model

    @property
    def down(self) -> bool:
        """Whether `shutdown` was called, after which nothing can be started."""
        return self._down

    @property
    def busy(self) -> bool:
        return bool(self._tokens)

    @property
    def engaged(self) -> bool:
        """Whether a job that does not yield is running or waiting."""
        return bool(self._tokens.keys() - self._yielding)

    def start(self, task: Task, *, yields: bool = False) -> int:
        """Queue a task and return its job number at once.

        A job that `yields` is stopped by the start of any other, so that nobody waits for what nobody asked for.
        """
        if self._down:
            raise RuntimeError("jobs were shut down")
        for earlier in self._yielding:
            self.stop(earlier)
        self._last_job += 1
        job, token = self._last_job, threading.Event()
        self._tokens[job] = token
        if yields:
            self._yielding.add(job)
        _log.info("job %d: %s", job, TASK_NAMES[type(task)])
        self._run.emit(job, task, token)
        return job

    def stop(self, job: int) -> None:
        """Ask a job to end within one token; what came is kept and `finished` follows. Unknown jobs are none."""
        token = self._tokens.get(job)
        if token is not None:
            token.set()

    def stop_all(self) -> None:
        for token in self._tokens.values():
            token.set()

    def use_engine(self, make_engine: MakeEngine) -> None:
        """Replace the engine after the jobs that were queued before."""
        self._model = None
        self.model_dropped.emit()
        self._use.emit(make_engine)

    def wake(self) -> int:
        """Load the model before anyone waits for it."""
        return self.start(Load())

    def shutdown(self, milliseconds: int = 15_000) -> bool:
        """Stop all jobs, close the engine, end the thread. False when the thread did not end in time: it ends when its
        job lets it, and a process that ends before must not end in Python's own way, which destroys it."""
        if self._down:
            return self._thread.isFinished()
        self._down = True
        self.stop_all()
        self._end_thread.emit()
        ended = self._thread.wait(milliseconds)
        if not ended:
            _log.error("the engine thread did not end within %d ms", milliseconds)
            _left_running.append((self._thread, self._worker))
        return ended

    @Slot(int, str, int)
    def _on_pieces(self, job: int, text: str, tokens: int) -> None:
        self.progressed.emit(job, text, tokens)

    @Slot(int, int, str)
    def _on_alternative(self, job: int, number: int, text: str) -> None:
        self.alternative.emit(job, number, text)

    @Slot(int, object)
    def _on_progress(self, job: int, progress: Progress) -> None:
        self.progress.emit(job, progress)

    @Slot(int, object)
    def _on_fell_back(self, job: int, event: FellBack) -> None:
        self.fell_back.emit(job, event)

    @Slot(object)
    def _on_ready(self, model: ModelReady) -> None:
        self._model = model
        self.model_ready.emit(model)

    @Slot(int, object)
    def _on_finished(self, job: int, outcome: Outcome) -> None:
        self._end(job, self.finished, outcome)

    @Slot(int, object)
    def _on_failed(self, job: int, error: LonghandError) -> None:
        self._end(job, self.failed, error)

    def _end(self, job: int, signal: Any, result: object) -> None:
        self._tokens.pop(job, None)
        self._yielding.discard(job)
        signal.emit(job, result)
        if not self._tokens:
            self.idle.emit()
