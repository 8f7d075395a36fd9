"""A text as windows of one length, each cut where the last one ended, and elsewhere in every round."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from assistant.training.data import rows
from assistant.training.data.rows import Batch, Tokens

_SHORTEST = 16  # tokens of a window; fewer say nothing


def batches(
    runs: Sequence[list[int]], before: list[int], count: int, length: int, pad: int, seed: int, alone: bool = False
) -> Iterator[tuple[int, Batch]]:
    """Steps of `count` rows without end, each with its round through the runs; `before` stands at the head of every window.

    `alone`: one window a row, for models that cannot keep several apart.
    """
    waiting: list[Tokens] = []
    drawn = _drawn(runs, before, length, seed)
    epoch = 0
    while True:
        made: list[list[Tokens]] = []
        while len(made) < count:
            while len(waiting) < 4 * count:
                epoch, window = next(drawn)
                waiting.append(window)
            made.append([waiting.pop(0)] if alone else rows.filled_row(waiting, length))
        yield epoch, rows.batch(made, length, pad)


def steps_a_round(runs: Sequence[list[int]], count: int, length: int) -> float:
    return sum(map(len, runs)) / (count * length)


def whole(
    runs: Sequence[list[int]], before: list[int], count: int, length: int, pad: int, alone: bool = False
) -> list[Batch]:
    """Every token of the runs once, in steps of the same shape."""
    windows = [window for run in runs for window in _windows(run, before, length, 0)]
    found = []
    while windows:
        made: list[list[Tokens]] = []
        while windows and len(made) < count:
            made.append([windows.pop(0)] if alone else rows.filled_row(windows, length))
        found.append(rows.batch([*made, *([] for _ in range(count - len(made)))], length, pad))
    return found


def _drawn(runs: Sequence[list[int]], before: list[int], length: int, seed: int) -> Iterator[tuple[int, Tokens]]:
    epoch = 0
    while True:
        chances = random.Random(f"{seed}/{epoch}")
        room = length - len(before)
        windows = [window for run in runs for window in _windows(run, before, length, chances.randrange(room))]
        chances.shuffle(windows)
        for window in windows:
            yield epoch, window
        epoch += 1


def _windows(run: list[int], before: list[int], length: int, shift: int) -> Iterator[Tokens]:
    """Windows of a run of tokens, the first of them `shift` tokens shorter."""
    room = length - len(before)
    start, end = 0, room - shift
    while start < len(run):
        piece = run[start:end]
        if len(piece) >= min(_SHORTEST, len(run)) and len(piece) > 1:
            # The first token is not foretold where nothing stands before it.
            yield Tokens([*before, *piece], len(piece) - (not before))
        start, end = end, end + room
