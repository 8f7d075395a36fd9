"""The local engine and the engine on a server, behind one interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.errors import TaskUnsupported
from assistant.remote.engine import RemoteEngine
from assistant.system.server_errors import ServerError
from assistant.tasks import (
    ON_SERVER,
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


class EngineChoice:
    """With `use_server` the server does all tasks except tasks that ask for a local model; without, it does only tasks
    that ask for the server. The local engine is made with the first task that needs it.

    Where an action's own server cannot be reached, `FellBack` reports it and the local model answers; no text goes
    to the server because a local model is missing.
    """

    def __init__(
        self, options: EngineOptions, make_local: Callable[[], EngineDoor], remote: EngineDoor | None = None
    ) -> None:
        self._options, self._make_local = options, make_local
        self._remote: EngineDoor = remote or RemoteEngine(options)
        self._local: EngineDoor | None = None
        self._ready: ModelReady | None = None

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        if not isinstance(task, OnModel):
            yield from (self._elsewhere if self._options.use_server else self._here)(task, should_stop)
        elif task.folder != ON_SERVER:
            yield from self._here(task, should_stop)
        elif self._options.use_server:
            yield from self._elsewhere(task.task, should_stop)
        else:
            yield from self._as_guest(task, should_stop)

    def close(self) -> None:
        self._remote.close()
        local, self._local = self._local, None
        if local is not None:
            local.close()

    def _here(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        if self._local is None:
            self._local = self._make_local()
        yield from self._local.stream(task, should_stop)

    def _elsewhere(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        yield from self._remote.stream(task, should_stop)

    def _as_guest(self, task: OnModel, should_stop: Callable[[], bool]) -> Iterator[Event]:
        written = False
        try:
            if self._ready is not None:
                name = TASK_NAMES[type(task.task)]
                if name not in self._ready.tasks:
                    raise TaskUnsupported(name, self._ready.name)
                # The window asks who answers; a server that was asked before would not say so by itself.
                yield self._ready
            for event in self._elsewhere(task.task, should_stop):
                if isinstance(event, ModelReady):
                    self._ready = event
                written = written or isinstance(event, Piece | Outcome)
                yield event
        except (ServerError, TaskUnsupported) as error:
            if written:
                raise
            self._ready = None
            yield FellBack(task.folder, error)
            yield from self._here(task.task, should_stop)
