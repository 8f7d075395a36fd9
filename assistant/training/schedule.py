"""Warm up, stay, anneal to zero: by steps, or by seconds of work."""

from __future__ import annotations

from dataclasses import dataclass

WARMUP_STEPS = 100
ANNEAL_SHARE = 0.4  # of the whole run; an annealed end is worth more than a longer stay
LONGEST_STEP = 30.0  # seconds; a longer gap was a machine asleep or a process stopped,
_SLOWER = 4.0  # unless the step before took a good part of it


@dataclass(frozen=True, slots=True)
class Budget:
    """Exactly one of the two: a number of steps, or seconds of work."""

    steps: int | None = None
    seconds: float | None = None

    def __post_init__(self) -> None:
        if (self.steps is None) == (self.seconds is None):
            raise ValueError("a budget is steps or seconds")

    def fraction(self, step: int, seconds: float) -> float:
        """How much of the run is over; 1 or more is the end."""
        if self.steps is not None:
            return step / self.steps if self.steps else 1.0
        assert self.seconds is not None
        return seconds / self.seconds if self.seconds else 1.0


def factor(step: int, fraction: float, warmup: int = WARMUP_STEPS, anneal: float = ANNEAL_SHARE) -> float:
    """The factor of the learning rates at a step (from 0 on)."""
    warm = min(1.0, (step + 1) / warmup)
    return warm * min(1.0, max(0.0, (1 - fraction) / anneal))


class Clock:
    """Seconds of work from one step to the next. A gap that no step takes counts as the step before it."""

    def __init__(self, now: float, spent: float = 0.0) -> None:
        self.spent, self._last, self._usual = spent, now, 0.0

    def tick(self, now: float) -> float:
        """Seconds that the step took."""
        gap = now - self._last
        # A large model on a busy processor takes minutes for a step, and each of its steps does.
        if gap <= LONGEST_STEP or gap <= _SLOWER * self._usual or not self._usual:
            self._usual = gap
        self.spent += self._usual
        self._last = now
        return self._usual
