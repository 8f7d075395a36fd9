"""Continuations in the writer's style and without it, side by side and blind: which one reads more like the writer?"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.models.style import store
from assistant.models.style.store import Style
from assistant.tasks import Continue, Limits, OnModel, Sampling
from assistant.text import sentences
from assistant.text.counting import count

PAIRS = 3
_BEFORE = 90  # words that both go on from
_WRITTEN = 60  # tokens


@dataclass(frozen=True, slots=True)
class Question:
    """The same start for two continuations, of which `styled` (0 or 1) is to be in the writer's style."""

    start: str
    styled: int
    seed: int

    def task(self, number: int, style: Style, base: str) -> OnModel:
        """Of continuation `number`, on the model that the style was learned on."""
        folder = str(style.adapter.path) if number == self.styled else ""
        sampling = Sampling(temperature=0.7, seed=self.seed)
        return OnModel(Continue(self.start, sampling, Limits(max_tokens=_WRITTEN), style=folder), base)


def questions(style: Style, seed: int) -> list[Question]:
    """From pages that were held back; fewer where they are few, and in another order with every seed."""
    chances = random.Random(seed)
    starts = [start for page in store.held_back(style) if (start := _start(page))]
    chances.shuffle(starts)
    return [Question(start, chances.randrange(2), seed + number) for number, start in enumerate(starts[:PAIRS])]


def chosen_styled(asked: Sequence[Question], answers: Sequence[int | None]) -> tuple[int, int]:
    """How often the continuation in the style was chosen, and how often any; None chooses neither."""
    told = [(one.styled, answer) for one, answer in zip(asked, answers, strict=False) if answer is not None]
    return sum(styled == answer for styled, answer in told), len(told)


def _start(page: str) -> str:
    """The first sentences of a page, "" where it has only few words."""
    start = ""
    for sentence in sentences.split(page):
        start += sentence.text + sentence.space
        if count(start).words >= _BEFORE:
            return start.rstrip()
    return ""
