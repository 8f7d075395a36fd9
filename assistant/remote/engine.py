"""The engine that is elsewhere: a task in, a stream of events out, by requests to a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from assistant.engine.prompts.offered_tasks import offered
from assistant.engine.tasks import table
from assistant.engine.tasks.checks import check_text
from assistant.engine.tasks.engine_task import ModelInUse
from assistant.engine.tasks.key_sentence_selection import KeySentenceSelection
from assistant.errors import EngineFailed, LonghandError, TaskUnsupported
from assistant.remote import answers, capabilities
from assistant.remote.capabilities import Capabilities
from assistant.remote.connection import Connection
from assistant.remote.prompts import RemoteChatStyle, RemotePlainStyle
from assistant.remote.replies import Patience
from assistant.remote.writing import RemoteWriter
from assistant.system import error_facts, server_address, server_keys
from assistant.system.server_errors import ServerModelMissing, ServerOffline, ServerUnknown
from assistant.tasks import (
    TASK_NAMES,
    EngineOptions,
    Event,
    Inspect,
    KeySentences,
    Load,
    Measure,
    ModelReady,
    OnModel,
    Outcome,
    Progress,
    Task,
)


@dataclass(frozen=True, slots=True)
class RemoteModel:
    """The facts of a model on a server that tasks ask of a loaded model."""

    name: str
    context_length: int
    kind: str = "remote"
    parameters: int = 0


class RemoteEngine:
    """One model of one server behind `tasks.EngineDoor`. Making it connects nothing; the first task asks the server what it can.

    `key` gives the key of the server, "" for none; it is asked once, in the thread of the engine.
    """

    def __init__(
        self, options: EngineOptions, *, key: Callable[[str], str] = server_keys.get, patience: Patience | None = None
    ) -> None:
        self._options, self._key, self._patience = options, key, patience
        self._connection: Connection | None = None
        self._writer: RemoteWriter | None = None

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Raises `LonghandError`s only; every other exception becomes `EngineFailed`."""
        try:
            yield from self._stream(task, should_stop)
        except (ServerModelMissing, ServerUnknown):
            # Another server may stand there by now.
            self._forget()
            raise
        except LonghandError:
            raise
        except Exception as error:
            raise EngineFailed(error_facts.trace(error)) from error
        finally:
            if self._writer is not None:
                self._writer.forget_expected()

    def close(self) -> None:
        connection, self._connection, self._writer = self._connection, None, None
        if connection is not None:
            connection.close()

    def _forget(self) -> None:
        if self._connection is not None:
            capabilities.remember(self._connection.address.base, self._options.server_model, None)
        self._writer = None

    def _stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        check_text(task)
        if isinstance(task, KeySentences):
            yield from KeySentenceSelection(task, should_stop).run()
            return
        known_before = self._writer is not None
        if not known_before:
            yield Progress("loading")
            if not self._connect(should_stop):
                yield Outcome("", "cancelled")
                return
        writer = self._writer
        assert writer is not None
        if not known_before or isinstance(task, Load):
            yield self._ready(writer.known)
        if isinstance(task, Load):
            yield Outcome("", "cancelled" if should_stop() else "stop")
            return
        inner = task.task if isinstance(task, Measure) else task
        if isinstance(inner, OnModel | Inspect):
            raise TaskUnsupported(TASK_NAMES[type(inner)], writer.known.model)
        before = writer.known
        yield from self._done(task, inner, writer, should_stop)
        if writer.known != before:
            capabilities.remember(self._address.base, self._options.server_model, writer.known)

    def _done(self, task: Task, inner: Task, writer: RemoteWriter, should_stop: Callable[[], bool]) -> Iterator[Event]:
        known = writer.known
        loaded: Any = RemoteModel(known.model, known.context_length)
        model = ModelInUse(loaded, self._style(known), writer=writer)
        kind = (table.writing_classes() | answers.classes())[type(inner)]
        one = kind(inner, model, should_stop)
        yield from one.measure() if isinstance(task, Measure) else one.run()

    @staticmethod
    def _style(known: Capabilities) -> RemoteChatStyle | RemotePlainStyle:
        return RemoteChatStyle(known) if known.chat else RemotePlainStyle(known)

    def _connect(self, should_stop: Callable[[], bool]) -> bool:
        """Whether it was not stopped. Raises `ServerError`s."""
        options = self._options
        self._address = address = server_address.parse(options.server, allow_http=options.server_http)
        if options.offline and not address.loopback:
            raise ServerOffline(address.host)
        if self._connection is None:
            self._connection = Connection(address, lambda: self._key(address.base), self._patience)
        known = capabilities.recalled(address.base, options.server_model)
        if known is None:
            known = capabilities.ask(self._connection, options.server_model, should_stop)
            if known is None:
                return False
            capabilities.remember(address.base, options.server_model, known)
        if options.server_context:
            known = replace(known, context_length=options.server_context)
        self._writer = RemoteWriter(self._connection, known)
        return True

    def _ready(self, known: Capabilities) -> ModelReady:
        style, model = self._style(known), RemoteModel(known.model, known.context_length)
        tasks = offered(style, model)  # type: ignore[arg-type]
        return ModelReady(
            known.model, self._address.host, "", 0, known.context_length, tasks, style.languages,
            leaves_to="" if self._address.loopback else self._address.host,
        )  # fmt: skip
