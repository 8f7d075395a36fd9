"""How many processor threads write, on a computer that others use too.

Threads that meet at the end of every operation wait for the slowest: with a core taken by another program two threads
were at times a tenth as fast as one. What is free changes all the time, so another count is tried now and then, between
two tokens, and the quicker is kept. libgomp's own way of waiting is left alone: its threads spin for some milliseconds,
longer than from one token to the next, and then sleep.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median

import torch

DEFAULT = torch.get_num_threads()  # one for each physical core
_SMALL = 50_000_000  # parameters; a token of a smaller model is not quicker on several threads
_FIRST = 12  # steps until another count is tried for the first time
_RARELY = 192  # steps between trials that keep failing
_TRIAL = 6  # steps; the first of them wakes the threads up and does not count
_WORTH = 0.95  # of the time a step takes; less gain is noise
_WORTH_MORE = 0.85  # more threads, that may come to wait for each other, must promise more
_COLLAPSED = 4  # times as long as before, once: other programs have taken a core
_FREE = 0.85  # of one thread's time; all threads take less where their cores are free
_LOOK_AGAIN = 2.0  # seconds
_SLOWED = 1.5  # times as long as before: something has changed, look again


def counts_for(most: int) -> list[int]:
    """The counts worth trying: one, all, and halves between."""
    counts = {most}
    while most > 1:
        most = (most + 1) // 2
        counts.add(most)
    return sorted(counts)


def choice_for(parameters: int) -> ThreadChoice:
    """Thread counts for a model of `parameters` where no count is prescribed; sets the largest count."""
    most = 1 if parameters < _SMALL else DEFAULT
    torch.set_num_threads(most)
    return ThreadChoice(counts_for(most), torch.set_num_threads)


def seconds_of_a_product(count: int) -> float:
    """Seconds that a product of about half a millisecond takes on `count` threads now. Leaves torch at `count` threads."""
    torch.set_num_threads(count)
    times = []
    with torch.inference_mode():
        rows, weight = torch.ones(64, 512), torch.ones(512, 512)
        for _ in range(4):
            began = time.perf_counter()
            torch.mm(rows, weight)
            times.append(time.perf_counter() - began)
    return max(times[1:])  # the first wakes the threads up


class ThreadChoice:
    """`took` after each token sets the count for the next through `set_threads`; `reading` is for prompts.

    It begins with the largest count.
    """

    def __init__(
        self, counts: Sequence[int], set_threads: Callable[[int], None],
        probe: Callable[[int], float] = seconds_of_a_product,
    ) -> None:  # fmt: skip
        self._counts, self._set, self._probe = list(counts), set_threads, probe
        self._place = len(self._counts) - 1
        self._looked: float | None = None
        self._reading = self._counts[-1]
        self._tried: int | None = None  # place of the count on trial
        self._up = False
        self._recent: deque[float] = deque(maxlen=5)
        self._usual: float | None = None
        self._trial: list[float] = []
        self._interval = self._left = _FIRST

    @property
    def count(self) -> int:
        return self._counts[self._place if self._tried is None else self._tried]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Computes with all threads if all are free, which a short product tells, and else with one."""
        if len(self._counts) > 1:
            now = time.monotonic()
            if self._looked is None or now - self._looked > _LOOK_AGAIN:
                most = self._counts[-1]
                busy = self._probe(most) > _FREE * self._probe(1)
                self._looked, self._reading = now, 1 if busy else most
                if busy and self._tried is None and self._place:
                    self._place, self._usual, self._left = 0, None, self._interval
                    self._recent.clear()
            self._set(self._reading)
        try:
            yield
        finally:
            if len(self._counts) > 1:
                self._set(self.count)

    def took(self, seconds: float) -> None:
        if len(self._counts) < 2:
            return
        if self._tried is not None:
            self._judge(seconds)
            return
        if self._place and self._usual is not None and seconds > _COLLAPSED * self._usual:
            self._place, self._usual, self._left = 0, None, _RARELY
            self._recent.clear()
            self._set(self.count)
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
        hopeless = len(self._trial) > 1 and seconds > 1.7 * before
        if len(self._trial) < _TRIAL and not hopeless:
            return
        worth = _WORTH_MORE if self.count > self._counts[self._place] else _WORTH
        if median(self._trial[1:]) < worth * before:
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
