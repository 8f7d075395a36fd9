"""The queue of answers for other programs: waiting and refused requests, and the thread that answers them."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from assistant.errors import EngineFailed, LonghandError
from assistant.system import error_facts
from assistant.tasks import EngineDoor, Event, Load, ModelReady, Outcome, Piece, Task

Heard = Event | LonghandError
_log = logging.getLogger(__name__)


class Served:
    """One task of another program. `hear` is told every event, last the `Outcome` or a `LonghandError`, in the thread of the
    engine; after `cancel` an `Outcome` at the next token.

    It is done in short turns, so that the work of a person can go between them.
    """

    def __init__(self, task: Task, hear: Callable[[Heard], object]) -> None:
        self._task, self._hear = task, hear
        self._cancelled = threading.Event()
        self._running: Iterator[Event] | None = None
        self._written = False
        self._gives_way = False

    def cancel(self) -> None:
        self._cancelled.set()

    def advance(self, engine: EngineDoor, seconds: float, wanted: Callable[[], bool]) -> bool:
        """Go on for about so long; whether there is more to do. Never raises.

        Where the engine is `wanted` by a person while the prompt is read, the reading is broken off and begun again in the next
        turn; the prefix cache has kept what was read.
        """
        until = time.monotonic() + seconds
        try:
            if self._running is None:
                self._gives_way = False
                self._running = engine.stream(self._task, lambda: self._should_stop(wanted))
            for event in self._running:
                if isinstance(event, Outcome):
                    self._running = None
                    if self._gives_way and not self._cancelled.is_set():
                        return True
                    self._hear(event)
                    return False
                self._written = self._written or isinstance(event, Piece)
                self._hear(event)
                if time.monotonic() >= until or wanted():
                    return True
            raise EngineFailed("the stream ended without an outcome")
        except LonghandError as error:
            self._hear(error)
        except Exception as error:
            _log.exception("an answer for another program failed")
            self._hear(EngineFailed(error_facts.trace(error)))
        self._running = None
        return False

    def _should_stop(self, wanted: Callable[[], bool]) -> bool:
        if not self._written and wanted():
            self._gives_way = True
        return self._gives_way or self._cancelled.is_set()

    def leave(self, error: LonghandError | None = None) -> None:
        """It will not be gone on with."""
        running, self._running = self._running, None
        if running is not None:
            with suppress(Exception):
                running.close()  # type: ignore[attr-defined]
        self._hear(error if error is not None else Outcome("", "cancelled"))


class ModelThread:
    """The thread that owns the engine where there is no window; it does the requests one after another."""

    def __init__(self, make_engine: Callable[[], EngineDoor]) -> None:
        self._make_engine = make_engine
        self._waiting: queue.SimpleQueue[Served | None] = queue.SimpleQueue()
        self._ending = threading.Event()
        self._current: Served | None = None
        # `end` waits for it as long as its caller likes; a model in the middle of a step must not keep the process.
        self._thread = threading.Thread(target=self._run, name="model", daemon=True)
        self._thread.start()

    def submit(self, served: Served) -> None:
        self._waiting.put(served)

    def load(self) -> ModelReady:
        """Waits until the model is there. Raises `LonghandError`s."""
        heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self.submit(Served(Load(), heard.put))
        ready: ModelReady | None = None
        while not isinstance(event := heard.get(), Outcome):
            if isinstance(event, LonghandError):
                raise event
            if isinstance(event, ModelReady):
                ready = event
        if ready is None:
            raise EngineFailed("no model was loaded")
        return ready

    def end(self, seconds: float = 10.0) -> bool:
        """Cancel the current answer, refuse waiting requests, and close the engine; False when that takes longer."""
        self._ending.set()
        current = self._current
        if current is not None:
            current.cancel()
        self._waiting.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        engine: EngineDoor | None = None
        try:
            while (served := self._waiting.get()) is not None:
                if self._ending.is_set():
                    served.leave()
                    continue
                self._current = served
                try:
                    engine = engine or self._make_engine()
                except LonghandError as error:
                    served.leave(error)
                    continue
                while served.advance(engine, 60.0, lambda: False):
                    pass
                self._current = None
        finally:
            with suppress(queue.Empty):
                while (left := self._waiting.get_nowait()) is not None:
                    left.leave()
            if engine is not None:
                engine.close()
