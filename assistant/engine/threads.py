"""How many processor threads write, on a computer that others use too.

Threads that meet at the end of every operation wait for the slowest: with a core taken by another program two threads
were at times a tenth as fast as one. What is free changes all the time, so another count is tried now and then, between
two tokens, and the quicker is kept. libgomp's own way of waiting is left alone: its threads spin for some milliseconds,
longer than from one token to the next, and then sleep.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from statistics import median

_FIRST = 12  # steps until another count is tried for the first time
_RARELY = 192  # steps between trials that keep failing
_TRIAL = 4  # steps; the first of them wakes the threads up and does not count
_WORTH = 0.95  # of the time a step takes; less gain is noise
_SLOWED = 1.5  # times as long as before: something has changed, look again


def counts_for(most: int) -> list[int]:
    """The counts worth trying: one, all, and halves between."""
    counts = {most}
    while most > 1:
        most = (most + 1) // 2
        counts.add(most)
    return sorted(counts)


class ThreadChoice:
    """`took` after each token sets the count for the next through `set_threads`; it begins with the largest."""

    def __init__(self, counts: Sequence[int], set_threads: Callable[[int], None]) -> None:
        self._counts, self._set = list(counts), set_threads
        self._place = len(self._counts) - 1
        self._tried: int | None = None  # place of the count on trial
        self._up = False
        self._recent: deque[float] = deque(maxlen=5)
        self._usual: float | None = None
        self._trial: list[float] = []
        self._interval = self._left = _FIRST

    @property
    def count(self) -> int:
        return self._counts[self._place if self._tried is None else self._tried]

    def took(self, seconds: float) -> None:
        if len(self._counts) < 2:
            return
        if self._tried is not None:
            self._judge(seconds)
            return
        self._recent.append(seconds)
        self._left -= 1
        if len(self._recent) < 5:
            return
        now = median(self._recent)
        if self._usual is None:
            self._usual = now
        elif now > _SLOWED * self._usual:
            self._usual, self._left, self._interval = now, 0, _FIRST
        else:
            self._usual = min(self._usual * 1.002, now)  # a longer text takes a little longer
        if self._left <= 0:
            self._begin()

    def _begin(self) -> None:
        step = 1 if self._up else -1
        if not 0 <= self._place + step < len(self._counts):
            step = -step
        self._up = step < 0  # the other direction is next
        self._tried, self._trial = self._place + step, []
        self._set(self.count)

    def _judge(self, seconds: float) -> None:
        self._trial.append(seconds)
        before = median(self._recent)
        hopeless = len(self._trial) > 1 and seconds > 2 * before
        if len(self._trial) < _TRIAL and not hopeless:
            return
        if median(self._trial[1:]) < _WORTH * before:
            assert self._tried is not None
            self._up = self._tried > self._place
            self._place, self._tried, self._usual = self._tried, None, None
            self._recent.clear()
            self._interval = _FIRST
        else:
            self._tried = None
            self._interval = min(2 * self._interval, _RARELY)
            self._set(self.count)
        self._left = self._interval
