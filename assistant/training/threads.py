"""How many processor threads a run computes with, on a computer that others use too.

Threads that meet at a barrier wait for the slowest: with a core taken by another program two threads were at times slower
than one. What is free changes all the time, so both counts are tried now and then, and the quicker is kept.
"""

from __future__ import annotations

from collections.abc import Callable

_TRIAL_EVERY = 24  # steps
_TRIAL = 4  # steps with the other count
_WORTH = 0.95  # of the time a step takes; less gain is noise


class ThreadChoice:
    """`step_took` after each step sets the count for the next through `set_threads`."""

    def __init__(self, most: int, set_threads: Callable[[int], None]) -> None:
        self.count, self._most, self._set = most, most, set_threads
        self._seconds: list[float] = []
        self._before: float | None = None  # mean of the count in use, while another is tried

    def step_took(self, seconds: float) -> None:
        if self._most < 2:
            return
        self._seconds.append(seconds)
        if self._before is None and len(self._seconds) == _TRIAL_EVERY:
            self._before = _mean(self._seconds[-_TRIAL:])
            self._change()
        elif self._before is not None and len(self._seconds) == _TRIAL:
            if _mean(self._seconds[1:]) > _WORTH * self._before:  # the first step wakes the threads up
                self._change()
            else:
                self._seconds = []
            self._before = None

    def _change(self) -> None:
        self.count = 1 if self.count == self._most else self._most
        self._set(self.count)
        self._seconds = []


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
