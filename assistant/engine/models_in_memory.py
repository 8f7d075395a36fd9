"""Several models in memory: the model in use, and one or two others that single tasks ask for, or are given to."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.engine import importing
from assistant.errors import DeviceError, LanguageUnsupported, LonghandError, ModelError, OutOfMemory, TaskUnsupported
from assistant.models import fitting
from assistant.models import folder as model_folder
from assistant.models.choice import Team
from assistant.tasks import (
    TASK_NAMES,
    Continue,
    EngineDoor,
    EngineOptions,
    Event,
    FellBack,
    Load,
    Measure,
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
    ten minutes after its last, or when its memory is needed; so is the model in use. Where another cannot be loaded or does
    not do the task, `FellBack` says why and the model in use answers. `memory` tells how many bytes are free, None where
    that is unknown.

    `team` finds the models among which each task goes to the best one, for a person who has chosen none. It is asked
    with the first task.
    """

    def __init__(
        self, options: EngineOptions, make: MakeEngine, *, most: int = _MOST, idle_seconds: float = _IDLE_SECONDS,
        memory: Callable[[], int | None] | None = None, clock: Callable[[], float] = time.monotonic,
        team: Callable[[], Team] | None = None,
    ) -> None:  # fmt: skip
        self._options, self._make = options, make
        self._in_use = make(options)
        self._ready: ModelReady | None = None  # what the model in use says of itself while it is in memory
        self._find_team = team
        self._team: Team | None = None
        self._others: dict[str, _OtherModel] = {}
        self._most, self._idle_seconds, self._clock = most, idle_seconds, clock
        self._memory = memory or _available
        self._threads = _Threads()

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        self._give_back()
        if isinstance(task, Load):
            yield from self._load(task, should_stop)
            return
        named = isinstance(task, OnModel)
        asked = task if isinstance(task, OnModel) else self._chosen(task)
        if asked is None or self._folder(asked.folder) == self._folder(self._options.folder):
            yield from self._on_model_in_use(asked.task if asked is not None else task, should_stop)
            return
        try:
            yield from self._on_other(self._folder(asked.folder), asked, should_stop)
        except _Unavailable as why:
            unable = isinstance(why.error, TaskUnsupported | LanguageUnsupported)
            if not named and unable and not self._may_do(asked.task):
                raise why.error from why
            if named or not unable:
                yield FellBack(asked.folder, why.error)
            yield from self._on_model_in_use(asked.task, should_stop)

    def _load(self, task: Load, should_stop: Callable[[], bool]) -> Iterator[Event]:
        yield from self._on_model_in_use(task, should_stop, last=not task.ahead)
        if not task.ahead:
            return
        ahead = self._chosen(Continue("")) if not should_stop() else None
        if ahead is not None:
            # A failure to load it is reported to the task that asks for it.
            with contextlib.suppress(_Unavailable):
                for event in self._on_other(self._folder(ahead.folder), OnModel(task, ahead.folder), should_stop):
                    if not isinstance(event, Outcome):
                        yield event
        yield Outcome("", "cancelled" if should_stop() else "stop")

    def _chosen(self, task: Task) -> OnModel | None:
        """The task on the best model for it, None where that is the model in use."""
        folder = self._its_team().folder_for(task) if self._find_team is not None else ""
        return OnModel(task, folder) if folder else None  # type: ignore[arg-type]

    def _its_team(self) -> Team:
        if self._team is None:
            assert self._find_team is not None
            self._team = self._find_team()
        return self._team

    def _may_do(self, task: Task) -> bool:
        """Whether the model in use is not known to lack the task."""
        return self._ready is None or _name(task) in self._ready.tasks

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

    def _on_model_in_use(self, task: Task, should_stop: Callable[[], bool], *, last: bool = True) -> Iterator[Event]:
        """Without its outcome where it is not the `last` to answer."""
        if self._ready is None:
            self._make_room()
        with self._threads.of(""):
            for event in self._in_use.stream(task, should_stop):
                if isinstance(event, ModelReady):
                    self._ready, event = event, self._with_others(event)
                if last or not isinstance(event, Outcome):
                    yield event

    def _with_others(self, ready: ModelReady) -> ModelReady:
        if self._find_team is None:
            return ready
        others = self._its_team().others()
        tasks = dict.fromkeys((*ready.tasks, *(one.task for one in others)))
        return replace(ready, tasks=tuple(tasks), others=others)

    def _bytes_in_use(self) -> int:
        """Of the model in use; 0 where it cannot be looked at, which is said when it is loaded."""
        try:
            return fitting.memory_of(model_folder.check(Path(self._folder(self._options.folder))))
        except ModelError:
            return 0

    def _make_room(self) -> None:
        """For the model in use, which is loaded whether or not there is room."""
        needed = self._bytes_in_use() if self._others else 0
        while self._others and (free := self._memory()) is not None and needed > free * _SHARE:
            self._drop(self.folders[0])

    def _on_other(self, folder: str, task: OnModel, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Raises `_Unavailable` where the model cannot answer and has written nothing yet."""
        written = False
        try:
            name = _name(task.task)
            other = self._other(folder, beside=name == "load")
            if other.ready is not None:
                if name != "load" and name not in other.ready.tasks:
                    raise TaskUnsupported(name, other.ready.name)
                # The window asks who answers; a model that stands ready would not say so by itself.
                yield other.ready
            with self._threads.of(folder):
                for event in other.engine.stream(task.task, should_stop):
                    if isinstance(event, ModelReady):
                        other.ready = event = replace(event, alone=True)
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

    def _other(self, folder: str, beside: bool) -> _OtherModel:
        """`beside` leaves the model in use where it is."""
        if folder not in self._others:
            # Cheap, and before anything else makes room.
            facts = model_folder.check(Path(folder))
            while len(self._others) >= self._most:
                self._drop(self.folders[0])
            needed = fitting.memory_of(facts)
            while (free := self._memory()) is not None and needed > free * _SHARE:
                if self._others:
                    self._drop(self.folders[0])
                elif self._ready is not None and not beside and needed <= (free + self._bytes_in_use()) * _SHARE:
                    # One after the other, where they do not fit beside each other.
                    self._in_use.close()
                    self._ready = None
                else:
                    raise OutOfMemory("cpu", needed, int(free * _SHARE))
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


def _name(task: Task) -> str:
    """Of the task itself, where another only measures it."""
    return TASK_NAMES[type(task.task if isinstance(task, Measure) else task)]


class _Threads:
    """torch has one number of threads for all models; each engine finds it as it left it."""

    def __init__(self) -> None:
        self._left: dict[str, int] = {}

    @contextmanager
    def of(self, engine: str) -> Iterator[None]:
        torch = sys.modules.get("torch")  # the first engine imports it
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
    importing.prepare_torch()  # or the next line would import it, and stop the window's thread
    from assistant.engine.loaded.memory_budget import available_memory

    return available_memory()
