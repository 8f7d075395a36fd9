"""An engine that does what a test says, behind the door of the real one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.errors import LonghandError
from assistant.tasks import TASK_NAMES, Continue, Event, Load, ModelReady, OnModel, Outcome, Piece, Progress, Task

MODEL = ModelReady(
    name="Scripted",
    device="cpu",
    precision="float32",
    parameters=1_000,
    context_length=512,
    tasks=tuple(TASK_NAMES.values()),
    languages=("en", "zh", "fr", "de", "es"),
)


@dataclass
class ScriptedEngine:
    """Writes `pieces`, or what `answer` makes of the task, with `delay` seconds before each; then raises `error` if
    there is one. `outcome` holds what else it ends with. `gate`, when given, has to be set before the first piece comes."""

    pieces: Sequence[str] = ("Once ", "upon ", "a time.")
    delay: float = 0.0
    error: LonghandError | None = None
    answer: Callable[[Task], Iterable[str]] | None = None
    gate: threading.Event | None = None
    model: ModelReady = MODEL
    tasks: list[Task] = field(default_factory=list)
    outcome: Outcome | None = None
    closed: bool = False
    _ready: bool = False

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        self.tasks.append(task)
        if not self._ready:
            yield Progress("loading", 1, 1)
            self._ready = True
            yield self.model
        if isinstance(task, Load):
            yield Outcome("", "stop")
            return
        yield Progress("reading", 0, 1)
        while self.gate is not None and not self.gate.wait(0.01):
            if should_stop():
                break
        pause = threading.Event()
        came: list[str] = []
        inner = task.task if isinstance(task, OnModel) else task
        if isinstance(inner, Continue) and inner.alternatives > 1:
            texts = [f"{number} {''.join(self.pieces)}" for number in range(inner.alternatives)]
            for number, text in enumerate(texts):
                yield Piece(text, 1, number)
            yield Outcome(texts[0], "stop", new_tokens=3, decode_seconds=1.0, others=tuple(texts[1:]))
            return
        for piece in self.answer(task) if self.answer else self.pieces:
            if self.delay:
                pause.wait(self.delay)
            if should_stop():
                yield Outcome("".join(came), "cancelled", new_tokens=len(came), decode_seconds=1.0)
                return
            came.append(piece)
            yield Piece(piece)
        if self.error is not None:
            raise self.error
        ended = self.outcome or Outcome("", "stop")
        text = ended.text or "".join(came)
        yield replace(ended, text=text, new_tokens=len(came), decode_seconds=1.0)

    def close(self) -> None:
        self.closed = True
