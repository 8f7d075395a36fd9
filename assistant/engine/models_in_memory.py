"""Several models behind one door: the one in use, and beside it one or two that single actions ask for."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.errors import DeviceError, LanguageUnsupported, LonghandError, ModelError, OutOfMemory, TaskUnsupported
from assistant.models import folder as model_folder
from assistant.tasks import (
    TASK_NAMES,
    EngineDoor,
    EngineOptions,
    Event,
    FellBack,
    ModelReady,
    OnModel,
    Outcome,
    Piece,
    Task,
)

MakeEngine = Callable[[EngineOptions], EngineDoor]
_MOST = 2
_IDLE_SECONDS = 600.0
# Of the memory that is free; the rest is for the text, the answer and everybody else.
_SHARE = 0.7


@dataclass
class _Guest:
    engine: EngineDoor
    used: float
    ready: ModelReady | None = None


class Shelf:
    """`EngineDoor` over the main engine and its guests, by folder.

    A guest is loaded with its first task and given back when two others were used since, when nobody has used it for
    ten minutes by the next job, or when the memory is wanted. Where it cannot be had, or was not made for the task,
    `FellBack` says why and the main engine answers. `memory` tells how many bytes are free, None where nobody knows.
    """

    def __init__(
        self, options: EngineOptions, make: MakeEngine, *, most: int = _MOST, idle_seconds: float = _IDLE_SECONDS,
        memory: Callable[[], int | None] | None = None, clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._options, self._make = options, make
        self._main = make(options)
        self._guests: dict[str, _Guest] = {}
        self._most, self._idle_seconds, self._clock = most, idle_seconds, clock
        self._memory = memory or _available
        self._threads = _Threads()

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        self._give_back()
        if not isinstance(task, OnModel):
            yield from self._on_main(task, should_stop)
            return
        folder = self._folder(task.folder)
        if folder == self._folder(self._options.folder):
            yield from self._on_main(task.task, should_stop)
            return
        try:
            yield from self._on_guest(folder, task, should_stop)
        except _Unavailable as why:
            yield FellBack(task.folder, why.error)
            yield from self._on_main(task.task, should_stop)

    def close(self) -> None:
        for folder in list(self._guests):
            self._guests.pop(folder).engine.close()
        self._main.close()

    @property
    def folders(self) -> tuple[str, ...]:
        """The guests in memory, the least recently used first."""
        return tuple(sorted(self._guests, key=lambda folder: self._guests[folder].used))

    @staticmethod
    def _folder(name: str | None) -> str:
        from assistant.system import paths

        return str((Path(name) if name else paths.starter_model()).resolve())

    def _on_main(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        with self._threads.of(""):
            yield from self._main.stream(task, should_stop)

    def _on_guest(self, folder: str, task: OnModel, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Raises `_Unavailable` as long as nothing was written."""
        written = False
        try:
            guest = self._guest(folder)
            name = TASK_NAMES[type(task.task)]
            if guest.ready is not None:
                if name not in guest.ready.tasks:
                    raise TaskUnsupported(name, guest.ready.name)
                # The window asks who answers; a guest that stands ready would not say so by itself.
                yield guest.ready
            with self._threads.of(folder):
                for event in guest.engine.stream(task.task, should_stop):
                    if isinstance(event, ModelReady):
                        guest.ready = event
                    written = written or isinstance(event, Piece | Outcome)
                    yield event
        except (ModelError, DeviceError, TaskUnsupported, LanguageUnsupported) as error:
            if isinstance(error, ModelError | DeviceError):
                self._drop(folder)
            if written:
                raise
            raise _Unavailable(error) from error
        else:
            guest.used = self._clock()

    def _guest(self, folder: str) -> _Guest:
        if folder not in self._guests:
            # Cheap, and before anything else makes room.
            facts = model_folder.check(Path(folder))
            while len(self._guests) >= self._most:
                self._drop(self.folders[0])
            needed = facts.weight_bytes
            while (free := self._memory()) is not None and needed > free * _SHARE:
                if not self._guests:
                    raise OutOfMemory("cpu", needed, int(free * _SHARE))
                self._drop(self.folders[0])
            # Adapters that were named are the main model's; that there be none is said for all.
            adapters = None if self._options.adapters else self._options.adapters
            engine = self._make(replace(self._options, folder=folder, adapters=adapters))
            self._guests[folder] = _Guest(engine, self._clock())
        guest = self._guests[folder]
        guest.used = self._clock()
        return guest

    def _give_back(self) -> None:
        for folder, guest in list(self._guests.items()):
            if self._clock() - guest.used > self._idle_seconds:
                self._drop(folder)

    def _drop(self, folder: str) -> None:
        guest = self._guests.pop(folder, None)
        if guest is not None:
            guest.engine.close()


class _Threads:
    """torch has one number of threads for all models; each engine finds it as it left it."""

    def __init__(self) -> None:
        self._left: dict[str, int] = {}

    @contextmanager
    def of(self, engine: str) -> Iterator[None]:
        torch = sys.modules.get("torch")  # nobody has to import it before the first engine does
        if torch is not None and engine in self._left:
            torch.set_num_threads(self._left[engine])
        try:
            yield
        finally:
            torch = sys.modules.get("torch")
            if torch is not None:
                self._left[engine] = torch.get_num_threads()


class _Unavailable(Exception):
    def __init__(self, error: LonghandError) -> None:
        super().__init__(error)
        self.error = error


def _available() -> int | None:
    from assistant.engine.loaded.memory_budget import available_memory

    return available_memory()
