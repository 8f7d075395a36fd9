"""Jobs for the engine, run one after another in the one thread that owns it.

The window talks to `Jobs`. Its worker lives in a thread of `window_threads`, makes the engine there with the callable it was handed
(so that torch is imported off the UI thread), and joins the pieces of a stream for `COALESCE_SECONDS` before it
signals. Each job has a number and a cancel token of its own and ends with exactly one of `finished` or `failed`.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from assistant import window_threads
from assistant.errors import EngineFailed, LonghandError
from assistant.system import error_facts
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
STUCK_SECONDS = 20.0
"""After which a stopped job that does not end is left, where another waits for its thread. Not while a model is loaded,
which takes its time and must not be done twice at once."""
WATCH_MILLISECONDS = 500
MakeEngine = Callable[[], EngineDoor]
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
        QThread.currentThread().quit()

    @Slot(int, object, object)
    def run(self, job: int, task: Task, token: threading.Event) -> None:
        self.started.emit(job)
        try:
            outcome = self._stream(job, task, token)
        except LonghandError as error:
            _log.info("job %d failed: %s", job, error_facts.facts(error))
            if isinstance(error, EngineFailed):
                _log.error("job %d failed", job, exc_info=error)
            self.failed.emit(job, error)
        except BaseException as error:
            _log.exception("job %d failed", job)
            self.failed.emit(job, EngineFailed(error_facts.trace(error)))
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
                    _log.warning("job %d: its model cannot be had: %s", job, error_facts.facts(event.error))
                    self.fell_back.emit(job, event)
                else:
                    self.progress.emit(job, event)
        finally:
            flush()
        raise EngineFailed("the stream ended without an outcome")


class EngineThread(QObject):
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
        self._tasks: dict[int, Task] = {}
        self._stopped_at: dict[int, float] = {}
        self._current, self._loading = 0, False
        self._yielding: set[int] = set()
        self._last_job = 0
        self._model: ModelReady | None = None
        self._down = False
        self._make_engine = make_engine
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MILLISECONDS)
        self._watch.timeout.connect(self._look_for_a_stuck_job)
        self._begin_thread()

    def _begin_thread(self) -> None:
        self._worker = _Worker()
        queued = Qt.ConnectionType.QueuedConnection
        self._run.connect(self._worker.run, queued)
        self._use.connect(self._worker.use, queued)
        self._end_thread.connect(self._worker.end, queued)
        self._worker.started.connect(self._on_started, queued)
        self._worker.pieces.connect(self._on_pieces, queued)
        self._worker.alternative.connect(self._on_alternative, queued)
        self._worker.progress.connect(self._on_progress, queued)
        self._worker.fell_back.connect(self._on_fell_back, queued)
        self._worker.ready.connect(self._on_ready, queued)
        self._worker.finished.connect(self._on_finished, queued)
        self._worker.failed.connect(self._on_failed, queued)
        self._thread = window_threads.start_loop("engine", self._worker, at_end=self._worker.close_engine)
        self._use.emit(self._make_engine)

    @property
    def model(self) -> ModelReady | None:
        """The model in memory, None while there is none yet."""
        return self._model

    @property
    def down(self) -> bool:
        """Whether `end` or `shutdown` was called, after which nothing can be started."""
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
        self._tokens[job], self._tasks[job] = token, task
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
            self._stopped_at.setdefault(job, time.monotonic())
            self._watch.start()

    def stop_all(self) -> None:
        for job in self._tokens:
            self.stop(job)

    def use_engine(self, make_engine: MakeEngine) -> None:
        """Replace the engine after the jobs that were queued before."""
        self._make_engine = make_engine
        self._model = None
        self.model_dropped.emit()
        self._use.emit(make_engine)

    def wake(self) -> int:
        """Load the model before anyone waits for it."""
        return self.start(Load())

    def end(self) -> None:
        """Stop all jobs and let the thread end, with the engine, when its job lets it. Nobody waits for it here."""
        if not self._down:
            self._down = True
            self.stop_all()
            self._end_thread.emit()

    def shutdown(self, seconds: float = 15.0) -> bool:
        """The same, and wait so long at most; False when the thread goes on."""
        self.end()
        return window_threads.wait(self._thread, seconds)

    @Slot()
    def _look_for_a_stuck_job(self) -> None:
        since = self._stopped_at.get(self._current)
        waiting = [job for job, token in self._tokens.items() if not token.is_set()]
        if not self._stopped_at or self._down:
            self._watch.stop()
        elif since is not None and waiting and not self._loading and time.monotonic() - since > STUCK_SECONDS:
            self._leave_the_thread(waiting)

    def _leave_the_thread(self, waiting: list[int]) -> None:
        """The job in hand hears nothing: those that wait go to a new thread with an engine of its own."""
        _log.error("job %d did not stop; its thread is left", self._current)
        worker = self._worker
        for signal in (self._run, self._use, self._end_thread):
            signal.disconnect()
        for signal in (
            worker.started, worker.pieces, worker.alternative, worker.progress, worker.fell_back, worker.ready,
            worker.finished, worker.failed,
        ):  # fmt: skip
            signal.disconnect()
        self._thread.leave()
        self._model = None
        self.model_dropped.emit()
        gone = [job for job in self._tokens if job not in waiting]
        for job in waiting:
            # The queue of the thread that is left still has it.
            self._tokens[job].set()
            self._tokens[job] = threading.Event()
        self._begin_thread()
        for job in waiting:
            self._run.emit(job, self._tasks[job], self._tokens[job])
        for job in gone:
            self._end(job, self.finished, Outcome("", "cancelled"))

    @Slot(int)
    def _on_started(self, job: int) -> None:
        self._current, self._loading = job, False
        self.started.emit(job)

    @Slot(int, str, int)
    def _on_pieces(self, job: int, text: str, tokens: int) -> None:
        self.progressed.emit(job, text, tokens)

    @Slot(int, int, str)
    def _on_alternative(self, job: int, number: int, text: str) -> None:
        self.alternative.emit(job, number, text)

    @Slot(int, object)
    def _on_progress(self, job: int, progress: Progress) -> None:
        self._loading = progress.stage in ("importing", "loading")
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
        if self._tokens.pop(job, None) is None:
            # Said by a thread that was left, of a job that has ended since.
            return
        self._tasks.pop(job, None)
        self._stopped_at.pop(job, None)
        self._yielding.discard(job)
        signal.emit(job, result)
        if not self._tokens:
            self.idle.emit()
