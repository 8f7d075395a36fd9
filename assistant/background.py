"""Tasks for the engine, run one after another in the thread that owns it.

`EngineThread(make_engine)` belongs to the window. `run = engine_thread.start(task)` queues a task and hands a `Run` back:
connect to its signals at once, call `run.stop()` to end it early. Exactly one of `finished` and `failed` comes.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from assistant import answer_guard, window_threads
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
"""After which a stopped run that does not end is left, where another waits for its thread. Not while a model is loaded,
which takes its time and must not be done twice at once."""
WATCH_MILLISECONDS = 500
TURN_SECONDS = 0.03
"""How long the work of another program goes on at a time, before a person's may go between."""
MakeEngine = Callable[[], EngineDoor]


class Turnwise(Protocol):
    """Work for another program, in short turns: `serving.served.Served`."""

    def advance(self, engine: EngineDoor, seconds: float, wanted: Callable[[], bool]) -> bool: ...

    def leave(self, error: LonghandError | None = None) -> None: ...


_log = logging.getLogger(__name__)


class _Worker(QObject):
    """Lives in the engine's thread; everything that touches the engine happens in its slots.

    It makes the engine there, so that torch is imported off the UI thread, and joins the pieces of a stream for
    `COALESCE_SECONDS` before it signals. A run is a number here: its `Run` belongs to the thread of the window.
    """

    started = Signal(int)
    pieces = Signal(int, str, int)
    alternative = Signal(int, int, str)
    progress = Signal(int, object)
    fell_back = Signal(int, object)
    ready = Signal(object)
    finished = Signal(int, object)
    failed = Signal(int, object)
    _again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_engine: MakeEngine | None = None
        self._engine: EngineDoor | None = None
        self._served: deque[Turnwise] = deque()
        self.waiting: SimpleQueue[int] = SimpleQueue()
        """A mark for each run that was queued and has not begun."""
        self._again.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def use(self, make_engine: MakeEngine) -> None:
        """Close the engine there is; the next run makes the new one."""
        self.close_engine()
        self._make_engine = make_engine

    @Slot(object)
    def serve(self, served: Turnwise) -> None:
        self._served.append(served)
        if len(self._served) == 1:
            self._again.emit()

    @Slot()
    def _turn(self) -> None:
        """One turn of the first that waits; runs that were queued meanwhile come before the next."""
        if not self._served:
            return
        try:
            if self._engine is None:
                if self._make_engine is None:
                    raise EngineFailed("no engine was given")
                self._engine = self._make_engine()
            goes_on = self._served[0].advance(self._engine, TURN_SECONDS, lambda: not self.waiting.empty())
            if not goes_on:
                self._served.popleft()
        except Exception as error:
            known = error if isinstance(error, LonghandError) else EngineFailed(error_facts.trace(error))
            self._served.popleft().leave(known)
        if self._served:
            self._again.emit()

    @Slot()
    def close_engine(self) -> None:
        while self._served:
            self._served.popleft().leave()
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
    def run(self, number: int, task: Task, token: threading.Event) -> None:
        with suppress(Empty):
            self.waiting.get_nowait()
        self.started.emit(number)
        try:
            outcome = self._stream(number, task, token)
        except LonghandError as error:
            _log.info("run %d failed: %s", number, error_facts.facts(error))
            if isinstance(error, EngineFailed):
                _log.error("run %d failed", number, exc_info=error)
            self.failed.emit(number, error)
        except BaseException as error:
            _log.exception("run %d failed", number)
            self.failed.emit(number, EngineFailed(error_facts.trace(error)))
        else:
            self.finished.emit(number, outcome)

    def _stream(self, number: int, task: Task, token: threading.Event) -> Outcome:
        if token.is_set():
            return Outcome("", "cancelled")
        if self._engine is None:
            if self._make_engine is None:
                raise EngineFailed("no engine was given")
            self.progress.emit(number, Progress("importing"))
            self._engine = self._make_engine()
        waiting: dict[int, list[Piece]] = {}
        on_guest = isinstance(task, OnModel)
        asked = task.task if isinstance(task, OnModel) else task
        several = isinstance(asked, Continue) and asked.alternatives > 1
        # Long ago: the first piece is not kept waiting.
        last = 0.0

        def flush() -> None:
            for alternative, came in waiting.items():
                text = "".join(piece.text for piece in came)
                if several:
                    self.alternative.emit(number, alternative, text)
                else:
                    self.pieces.emit(number, text, sum(piece.tokens for piece in came))
            waiting.clear()

        try:
            for event in answer_guard.stream(self._engine, task, token.is_set):
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
                    if not on_guest and not event.alone:
                        self.ready.emit(event)
                elif isinstance(event, FellBack):
                    on_guest = False
                    _log.warning("run %d: its model cannot be had: %s", number, error_facts.facts(event.error))
                    self.fell_back.emit(number, event)
                else:
                    self.progress.emit(number, event)
        finally:
            flush()
        raise EngineFailed("the stream ended without an outcome")


class Run(QObject):
    """The handle to one task on its way through the engine. It lives until it has ended.

    Signals: `started()` when the engine takes the task up; `progressed(text, tokens)`, or where alternatives were asked
    for `alternative(number, text)`; `progress(Progress)`; `fell_back(FellBack)`; then one of `finished(Outcome)` and
    `failed(LonghandError)`. None of them comes before `EngineThread.start` has returned to the event loop.
    """

    started = Signal()
    progressed = Signal(str, int)
    alternative = Signal(int, str)
    progress = Signal(object)
    fell_back = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Task, yields: bool, on_stop: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.task, self.yields = task, yields
        self.token = threading.Event()
        self.stopped_at: float | None = None
        self.ended = False
        self._on_stop = on_stop

    def stop(self) -> None:
        """Ask the run to end within one token; the text so far is kept and `finished` follows. No effect on an ended run."""
        if not self.ended and self.stopped_at is None:
            self.stopped_at = time.monotonic()
            self.token.set()
            self._on_stop()

    def drop(self) -> None:
        """Stop it, and let it signal nothing more."""
        if not self.ended:
            self.stop()
            self.blockSignals(True)

    def end(self, result: Outcome | LonghandError) -> None:
        """For `EngineThread` alone: signal how it ended."""
        self.ended = True
        (self.finished if isinstance(result, Outcome) else self.failed).emit(result)
        self.deleteLater()


class EngineThread(QObject):
    """Starts and ends runs; use it only from the thread that made it.

    Signals: `loading(Progress)` of whichever run loads the model and `loading(None)` when that is over;
    `model_ready(ModelReady)`; `model_dropped()`; `idle()` after the last run.
    """

    loading = Signal(object)
    model_ready = Signal(object)
    model_dropped = Signal()
    idle = Signal()

    _run = Signal(int, object, object)
    _use = Signal(object)
    _serve = Signal(object)
    _end_thread = Signal()

    def __init__(self, make_engine: MakeEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[int, Run] = {}
        self._last_number = self._current = 0
        self._loading = False
        self._model: ModelReady | None = None
        self._down = False
        self._make_engine = make_engine
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MILLISECONDS)
        self._watch.timeout.connect(self._look_for_a_stuck_run)
        self._begin_thread()

    def _begin_thread(self) -> None:
        self._worker = _Worker()
        queued = Qt.ConnectionType.QueuedConnection
        self._run.connect(self._worker.run, queued)
        self._use.connect(self._worker.use, queued)
        self._serve.connect(self._worker.serve, queued)
        self._end_thread.connect(self._worker.end, queued)
        self._worker.started.connect(self._on_started, queued)
        self._worker.pieces.connect(self._on_pieces, queued)
        self._worker.alternative.connect(self._on_alternative, queued)
        self._worker.progress.connect(self._on_progress, queued)
        self._worker.fell_back.connect(self._on_fell_back, queued)
        self._worker.ready.connect(self._on_ready, queued)
        self._worker.finished.connect(self._on_ended, queued)
        self._worker.failed.connect(self._on_ended, queued)
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
        return bool(self._runs)

    @property
    def engaged(self) -> bool:
        """Whether a run that does not yield is in hand or waiting."""
        return any(not run.yields for run in self._runs.values())

    def start(self, task: Task, *, yields: bool = False) -> Run:
        """Queue a task and return at once.

        A run that `yields` is stopped by the start of any other, so that no person waits for one that the program began.
        """
        if self._down:
            raise RuntimeError("the thread of the engine was ended")
        for earlier in self._runs.values():
            if earlier.yields:
                earlier.stop()
        self._last_number += 1
        number, run = self._last_number, Run(task, yields, self._watch.start, self)
        self._runs[number] = run
        _log.info("run %d: %s", number, TASK_NAMES[type(task)])
        self._worker.waiting.put(number)
        self._run.emit(number, task, run.token)
        return run

    def serve(self, served: Turnwise) -> None:
        """Do this for another program when no run is in hand or waiting. From any thread."""
        if self._down:
            served.leave()
        else:
            self._serve.emit(served)

    def stop_all(self) -> None:
        for run in self._runs.values():
            run.stop()

    def use_engine(self, make_engine: MakeEngine) -> None:
        """Replace the engine after the runs that were queued before."""
        self._make_engine = make_engine
        self._model = None
        self.model_dropped.emit()
        self._use.emit(make_engine)

    def wake(self) -> Run:
        """Load the model before anyone waits for it."""
        if self._model is None:
            self.loading.emit(Progress("importing"))
        return self.start(Load(ahead=True))

    def end(self) -> None:
        """Stop all runs and let the thread end, with the engine, when its run lets it. Nobody waits for it here."""
        if not self._down:
            self._down = True
            self.stop_all()
            self._end_thread.emit()

    def shutdown(self, seconds: float = 15.0) -> bool:
        """The same, and wait so long at most; False when the thread goes on."""
        self.end()
        return window_threads.wait(self._thread, seconds)

    @Slot()
    def _look_for_a_stuck_run(self) -> None:
        current = self._runs.get(self._current)
        since = current.stopped_at if current is not None else None
        waiting = [number for number, run in self._runs.items() if run.stopped_at is None]
        if len(waiting) == len(self._runs) or self._down:
            self._watch.stop()
        elif since is not None and waiting and not self._loading and time.monotonic() - since > STUCK_SECONDS:
            self._leave_the_thread(waiting)

    def _leave_the_thread(self, waiting: list[int]) -> None:
        """The current run does not react: move the waiting runs to a new thread with an engine of its own."""
        _log.error("run %d did not stop; its thread is left", self._current)
        worker = self._worker
        for signal in (self._run, self._use, self._serve, self._end_thread):
            signal.disconnect()
        for signal in (
            worker.started, worker.pieces, worker.alternative, worker.progress, worker.fell_back, worker.ready,
            worker.finished, worker.failed,
        ):  # fmt: skip
            signal.disconnect()
        self._thread.leave()
        self._model = None
        self.model_dropped.emit()
        gone = [number for number in self._runs if number not in waiting]
        for number in waiting:
            # The queue of the thread that is left still has it.
            self._runs[number].token.set()
            self._runs[number].token = threading.Event()
        self._begin_thread()
        for number in waiting:
            self._worker.waiting.put(number)
            self._run.emit(number, self._runs[number].task, self._runs[number].token)
        for number in gone:
            self._on_ended(number, Outcome("", "cancelled"))

    @Slot(int)
    def _on_started(self, number: int) -> None:
        self._current, self._loading = number, False
        if (run := self._runs.get(number)) is not None:
            run.started.emit()

    @Slot(int, str, int)
    def _on_pieces(self, number: int, text: str, tokens: int) -> None:
        if (run := self._runs.get(number)) is not None:
            run.progressed.emit(text, tokens)

    @Slot(int, int, str)
    def _on_alternative(self, number: int, alternative: int, text: str) -> None:
        if (run := self._runs.get(number)) is not None:
            run.alternative.emit(alternative, text)

    @Slot(int, object)
    def _on_progress(self, number: int, progress: Progress) -> None:
        self._loading = progress.stage in ("importing", "loading")
        if self._model is None:
            self.loading.emit(progress)
        if (run := self._runs.get(number)) is not None:
            run.progress.emit(progress)

    @Slot(int, object)
    def _on_fell_back(self, number: int, event: FellBack) -> None:
        if (run := self._runs.get(number)) is not None:
            run.fell_back.emit(event)

    @Slot(object)
    def _on_ready(self, model: ModelReady) -> None:
        self._model = model
        self.loading.emit(None)
        self.model_ready.emit(model)

    @Slot(int, object)
    def _on_ended(self, number: int, result: Outcome | LonghandError) -> None:
        run = self._runs.pop(number, None)
        if run is None:
            # Said by a thread that was left, of a run that has ended since.
            return
        if self._model is None:
            # Whichever run was to load it was stopped, or failed, before it had.
            self.loading.emit(None)
        run.end(result)
        if not self._runs:
            self.idle.emit()
