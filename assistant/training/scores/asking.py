"""An engine asked as the program asks it, and rows of a corpus chosen by a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, TypeVar

from assistant.engine.engine import Engine
from assistant.errors import LanguageUnsupported, TaskError, TaskUnsupported
from assistant.tasks import EngineOptions, Load, ModelReady, Outcome, Task, Translate
from assistant.text.repetition import is_looping
from assistant.training.data.errors import TrainingError

T = TypeVar("T")


class Asked:
    """A model behind the engine, on the processor. Leave it with `close`."""

    def __init__(self, folder: str, precision: Any = "auto", adapters: tuple[str, ...] | None = None) -> None:
        self._engine = Engine(EngineOptions(folder=folder, device="cpu", precision=precision, adapters=adapters))
        events = self._engine.stream(Load(), lambda: False)
        self.refused = 0  # texts that the engine would not read; they count as answered by nothing
        self.ready = next(event for event in events if isinstance(event, ModelReady))

    def answer(self, task: Task) -> Outcome:
        """Raises the engine's `LonghandError`s: `LanguageUnsupported` where no text of the direction could be read."""
        try:
            return next(event for event in self._engine.stream(task, lambda: False) if isinstance(event, Outcome))
        except TaskError as error:
            if isinstance(error, TaskUnsupported) or (
                isinstance(task, Translate) and isinstance(error, LanguageUnsupported)
            ):
                raise
            self.refused += 1
            return Outcome("", "stop")

    def text(self, task: Task) -> str:
        return self.answer(task).text.strip()

    def close(self) -> None:
        self._engine.close()


def chosen(rows: Sequence[T], count: int, seed: int) -> list[T]:
    return random.Random(seed).sample(rows, min(count, len(rows)))


def in_turn(files: Sequence[Sequence[T]], count: int, seed: int) -> list[T]:
    """`count` rows, as evenly from the files as their lengths let."""
    shuffled = [chosen(rows, count, seed) for rows in files]
    found: list[T] = []
    for turn in range(count):
        found += [rows[turn] for rows in shuffled if turn < len(rows)]
        if len(found) >= count:
            break
    return found[:count]


def loops(outcome: Outcome) -> bool:
    """Whether the engine ended it because it went round, or would have."""
    return is_looping(outcome.text[-1000:])


def chrf(got: Sequence[str], wanted: Sequence[str]) -> float:
    metrics = _sacrebleu()
    return round(float(metrics.CHRF().corpus_score(list(got), [list(wanted)]).score), 1)


def bleu(got: Sequence[str], wanted: Sequence[str], language: str) -> float:
    """Words as `13a` cuts them; characters for Chinese."""
    metric = _sacrebleu().BLEU(tokenize="zh" if language == "zh" else "13a")
    return round(float(metric.corpus_score(list(got), [list(wanted)]).score), 1)


def _sacrebleu() -> Any:
    try:
        from sacrebleu import metrics
    except ImportError as error:
        raise TrainingError("Scores need sacrebleu: install the program with its `train` extra.") from error
    return metrics
