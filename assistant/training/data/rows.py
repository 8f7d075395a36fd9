"""Exercises as rows of tokens of one length: several in a row, which do not see each other, and learned from in their answers.

Every step has the same shape, because the kernels of a processor are built anew for every shape. Rows that are filled up
with other exercises have next to no padding: of the corpus's corrections in rows of 256 tokens, 2 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from assistant.engine.prompts.codec import Codec
from assistant.models.adapters import Form
from assistant.training.data.errors import TrainingError
from assistant.training.data.exercises import Exercise

_WAITING = 48  # exercises that a row is filled from
_ANSWERS = 64  # the count of learned positions of a step is rounded up to a multiple of it
_DROPPED_AT_MOST = 1000  # in a row, before it is said that nothing fits


@dataclass(frozen=True, slots=True)
class Tokens:
    """One exercise: `answer` of its `ids`, from the end, are learned."""

    ids: list[int]
    answer: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one step, each (rows, length): `numbers` tell the exercises of a row apart, 0 is padding; `targets` are the next
    tokens where they are learned, -100 elsewhere."""

    ids: Tensor
    positions: Tensor
    numbers: Tensor
    targets: Tensor

    def learned(self) -> int:
        return int((self.targets >= 0).sum())

    def filled(self) -> int:
        return int((self.numbers > 0).sum())


def places(targets: Tensor) -> tuple[Tensor, Tensor]:
    """Places of learned positions in rows laid end to end, and their targets; filled up to a round number with -100."""
    flat = targets.flatten()
    found = (flat >= 0).nonzero().flatten()
    missing = max(1, -(-len(found) // _ANSWERS)) * _ANSWERS - len(found)
    return F.pad(found, (0, missing)), F.pad(flat[found], (0, missing), value=-100)


class Encoder:
    """Exercises to tokens, as the engine asks and as the model ends."""

    def __init__(self, codec: Codec, forms: Mapping[str, Form], end: int) -> None:
        self._codec, self._forms, self._end = codec, forms, end
        self._before = codec.frame()[0]

    def tokens(self, exercise: Exercise) -> Tokens:
        if exercise.task == "continue":
            ids = self._codec.plain(exercise.answer)
            return Tokens([*self._before, *ids, self._end], len(ids) + (1 if self._before else 0))
        asked = self._forms[exercise.task].filled(exercise.text, exercise.question)
        answer = [*self._codec.plain(" " + exercise.answer), self._end]
        return Tokens([*self._before, *self._codec.plain(asked), *answer], len(answer))


def batches(
    drawn: Iterator[tuple[int, Exercise]], encoder: Encoder, rows: int, length: int, pad: int, alone: bool = False
) -> Iterator[tuple[int, Batch]]:
    """Steps without end, each with its round through the exercises. Those longer than a row are left out.

    `alone`: one exercise a row, for models that cannot keep several apart. Raises `TrainingError` where none fits.
    """
    waiting: list[Tokens] = []
    epoch, dropped = 0, 0
    while True:
        made: list[list[Tokens]] = []
        while len(made) < rows:
            while len(waiting) < _WAITING:
                epoch, exercise = next(drawn)
                found = encoder.tokens(exercise)
                if len(found.ids) <= length:
                    waiting.append(found)
                    dropped = 0
                elif (dropped := dropped + 1) > _DROPPED_AT_MOST:
                    raise TrainingError(
                        f"Nothing of the data fits into rows of {length} tokens. Give --length a larger number."
                    )
            made.append([waiting.pop(0)] if alone else filled_row(waiting, length))
        yield epoch, batch(made, length, pad)


def batch(made: Sequence[Sequence[Tokens]], length: int, pad: int) -> Batch:
    shape = (len(made), length)
    ids, positions = torch.full(shape, pad), torch.zeros(shape, dtype=torch.long)
    numbers, targets = torch.zeros(shape, dtype=torch.long), torch.full(shape, -100)
    for row, exercises in enumerate(made):
        start = 0
        for number, tokens in enumerate(exercises, 1):
            end = start + len(tokens.ids)
            ids[row, start:end] = torch.tensor(tokens.ids)
            positions[row, start:end] = torch.arange(len(tokens.ids))
            numbers[row, start:end] = number
            first = end - tokens.answer
            targets[row, first - 1 : end - 1] = ids[row, first:end]
            start = end
    return Batch(ids, positions, numbers, targets)


def mask(numbers: Tensor, dtype: torch.dtype) -> Tensor:
    """The attention bias, (rows, 1, length, length): a token attends to the earlier tokens of its own exercise alone."""
    length = numbers.shape[1]
    seen = (numbers[:, :, None] == numbers[:, None, :]) & torch.ones(
        length, length, dtype=torch.bool, device=numbers.device
    ).tril()
    return torch.zeros(seen.shape, dtype=dtype, device=numbers.device).masked_fill_(~seen, torch.finfo(dtype).min)[
        :, None
    ]


def filled_row(waiting: list[Tokens], length: int) -> list[Tokens]:
    """The exercise that has waited longest, and the longest other exercises that still fit."""
    row = [waiting.pop(0)]
    room = length - len(row[0].ids)
    while True:
        fitting = [place for place, tokens in enumerate(waiting) if len(tokens.ids) <= room]
        if not fitting:
            return row
        best = max(fitting, key=lambda place: (len(waiting[place].ids), -place))
        row.append(waiting.pop(best))
        room -= len(row[-1].ids)
