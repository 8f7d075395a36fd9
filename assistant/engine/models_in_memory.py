"""Several models in memory: the model in use, and one or two others that single actions ask for."""

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
class _OtherModel:
    engine: EngineDoor
    used: float
    ready: ModelReady | None = None


class ModelsInMemory:
    """`EngineDoor` over the engine of the model in use and the engines of other models, by folder.

    Another model is loaded with its first task. It is dropped when two others were used since, when the next task comes
    ten minutes after its last, or when its memory is needed. Where it cannot be loaded or does not do the task, `FellBack`
    says why and the model in use answers. `memory` tells how many bytes are free, None where that is unknown.
    """

    def __init__(
        self, options: EngineOptions, make: MakeEngine, *, most: int = _MOST, idle_seconds: float = _IDLE_SECONDS,
        memory: Callable[[], int | None] | None = None, clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._options, self._make = options, make
        self._in_use = make(options)
        self._others: dict[str, _OtherModel] = {}
        self._most, self._idle_seconds, self._clock = most, idle_seconds, clock
        self._memory = memory or _available
        self._threads = _Threads()

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        self._give_back()
        if not isinstance(task, OnModel):
            yield from self._on_model_in_use(task, should_stop)
            return
        folder = self._folder(task.folder)
        if folder == self._folder(self._options.folder):
            yield from self._on_model_in_use(task.task, should_stop)
            return
        try:
            yield from self._on_other(folder, task, should_stop)
        except _Unavailable as why:
            yield FellBack(task.folder, why.error)
            yield from self._on_model_in_use(task.task, should_stop)

    def close(self) -> None:
        for folder in list(self._others):
            self._others.pop(folder).engine.close()
        self._in_use.close()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of the other models in memory, the least recently used first."""
        return tuple(sorted(self._others, key=lambda folder: self._others[folder].used))

    @staticmethod
    def _folder(name: str | None) -> str:
        from assistant.system import paths

        return str((Path(name) if name else paths.starter_model()).resolve())

    def _on_model_in_use(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        with self._threads.of(""):
            yield from self._in_use.stream(task, should_stop)

    def _on_other(self, folder: str, task: OnModel, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Raises `_Unavailable` where the model cannot answer and has written nothing yet."""
        written = False
        try:
            other = self._other(folder)
            name = TASK_NAMES[type(task.task)]
            if other.ready is not None:
                if name not in other.ready.tasks:
                    raise TaskUnsupported(name, other.ready.name)
                # The window asks who answers; a model that stands ready would not say so by itself.
                yield other.ready
            with self._threads.of(folder):
                for event in other.engine.stream(task.task, should_stop):
                    if isinstance(event, ModelReady):
                        other.ready = event
                    written = written or isinstance(event, Piece | Outcome)
                    yield event
        except (ModelError, DeviceError, TaskUnsupported, LanguageUnsupported) as error:
            if isinstance(error, ModelError | DeviceError):
                self._drop(folder)
            if written:
                raise
            raise _Unavailable(error) from error
        else:
            other.used = self._clock()

    def _other(self, folder: str) -> _OtherModel:
        if folder not in self._others:
            # Cheap, and before anything else makes room.
            facts = model_folder.check(Path(folder))
            while len(self._others) >= self._most:
                self._drop(self.folders[0])
            needed = facts.weight_bytes
            while (free := self._memory()) is not None and needed > free * _SHARE:
                if not self._others:
                    raise OutOfMemory("cpu", needed, int(free * _SHARE))
                self._drop(self.folders[0])
            # Adapters that were named belong to the model in use; "no adapters" is said for all models.
            adapters = None if self._options.adapters else self._options.adapters
            engine = self._make(replace(self._options, folder=folder, adapters=adapters))
            self._others[folder] = _OtherModel(engine, self._clock())
        other = self._others[folder]
        other.used = self._clock()
        return other

    def _give_back(self) -> None:
        for folder, other in list(self._others.items()):
            if self._clock() - other.used > self._idle_seconds:
                self._drop(folder)

    def _drop(self, folder: str) -> None:
        other = self._others.pop(folder, None)
        if other is not None:
            other.engine.close()


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
