"""The loop of a run: steps until the budget is spent, a line of the log now and then, checkpoints on the way."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

import torch

from assistant.training import checkpoint, schedule
from assistant.training.data.errors import CheckpointMismatch
from assistant.training.group import Group
from assistant.training.run_folder import CHECKPOINT, LOG, forget_lines_after
from assistant.training.threads import ThreadChoice

_REPORT_EVERY = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Progress:
    """A line of the log. `seconds` of work so far, `left` an estimate in seconds, `loss` the mean since the last line."""

    step: int
    epoch: int
    loss: float
    tokens: int
    tokens_per_s: int
    seconds: int
    lr: float
    left: int

    def __str__(self) -> str:
        return (
            f"step {self.step}  {self.tokens / 1e6:.2f} M tokens  loss {self.loss:.3f}  {self.tokens_per_s} tokens/s  "
            f"rate x{self.lr:.2f}  {self.left // 60} min {self.left % 60:02d} s left"
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The length of a run, the interval of its checkpoints, and the factor of its learning rates."""

    budget: schedule.Budget
    save_every: float
    rate: float
    seed: int
    warmup: int = schedule.WARMUP_STEPS
    anneal: float = schedule.ANNEAL_SHARE
    adapts: bool = False  # the count of threads, also where the run is bounded by steps


class Recipe(Protocol):
    """The part of a preset that the loop looks at."""

    @property
    def accumulation(self) -> int: ...

    @property
    def dropout(self) -> float: ...

    @property
    def tokens_per_step(self) -> int: ...

    def shape(self) -> dict[str, Any]: ...


class Learner(Protocol):
    """A model and its optimiser, or the adapters of a model and theirs."""

    device: torch.device

    def step(self, batches: Sequence[Any], factor: float) -> torch.Tensor: ...

    def tensors(self) -> dict[str, torch.Tensor]: ...

    def restore(self, saved: dict[str, torch.Tensor]) -> None: ...

    def begin_from(self, folder: Path) -> None: ...


class Run:
    """Where a run stands: counters, clock, log. Of several processes the first alone writes."""

    def __init__(self, out: Path, plan: Plan, preset: Recipe, learner: Learner, group: Group) -> None:
        self.plan, self.preset, self.learner, self.group = plan, preset, learner, group
        self.step, self.tokens, self.spent = 0, 0, 0.0
        self._checkpoint, self._log = out / CHECKPOINT, out / LOG

    def resume(self, report: Callable[[str], None], begin_from: Path | None = None) -> None:
        """Take the state of the checkpoint; without one begin, with the weights of `begin_from` if given."""
        if not self._checkpoint.exists():
            if self.group.first:
                self._log.unlink(missing_ok=True)
            if begin_from:
                self.learner.begin_from(begin_from)
                report(f"beginning with the weights of {begin_from}")
            return
        tensors, facts = checkpoint.read(self._checkpoint)
        if facts.get("shape") != self.preset.shape():
            raise CheckpointMismatch(
                f"{self._checkpoint} was made with the shape {facts.get('shape')}. Go on with its preset, or choose a new --out."
            )
        self.learner.restore(tensors)
        self.step, self.tokens, self.spent = facts["step"], facts["tokens"], facts["spent"]
        if self.group.first:
            forget_lines_after(self._log, self.step)
        report(f"going on from step {self.step}, {self.tokens / 1e6:.2f} M tokens")

    def save(self) -> None:
        if self.group.first:
            facts = {"shape": self.preset.shape(), "step": self.step, "tokens": self.tokens, "spent": self.spent}
            checkpoint.write(self._checkpoint, self.learner.tensors(), facts)

    def learn(
        self, stream: Iterator[Any], report: Callable[[str], None], should_stop: Callable[[], bool],
        after_step: Callable[[int], None] = lambda step: None,
    ) -> bool:  # fmt: skip
        """Steps until the budget is spent (True) or a stop is asked for (False); a checkpoint stands at the end.

        `after_step` is called with the number of steps made, in every process.
        """
        budget, device = self.plan.budget, self.learner.device
        start = reported = saved = time.monotonic()
        clock, losses, lines_from = schedule.Clock(start, self.spent), [], (self.tokens, self.spent)
        # The count of threads may change the last bits of a sum, and a run of so many steps is to be repeatable.
        adapts = (budget.seconds is not None or self.plan.adapts) and device.type == "cpu" and self.group.size == 1
        threads = ThreadChoice(torch.get_num_threads() if adapts else 1, torch.set_num_threads)
        finished = False
        while True:
            said = [budget.fraction(self.step, self.spent), float(should_stop()) if self.group.first else 0.0]
            fraction, stopped = self.group.agreed(said, device)
            finished = fraction >= 1 and not stopped
            if stopped or finished:
                break
            epochs, batches = zip(*(next(stream) for _ in range(self.preset.accumulation)), strict=True)
            factor = self.plan.rate * schedule.factor(self.step, fraction, self.plan.warmup, self.plan.anneal)
            if self.preset.dropout:
                # What is dropped is a function of the step too, so that a run that was stopped ends as one that was not.
                torch.manual_seed((self.plan.seed * 1_000_003 + self.step) * 1009 + self.group.rank)
            losses.append(self.learner.step(batches, factor))
            if device.type == "cuda":
                torch.cuda.synchronize(device)  # or the clock would count steps that are only asked for
            now = time.monotonic()
            threads.step_took(clock.tick(now))
            self.step, self.tokens, self.spent = self.step + 1, self.tokens + self.preset.tokens_per_step, clock.spent
            if now - reported > _REPORT_EVERY or self.step == 1:
                speed = (self.tokens - lines_from[0]) / max(1e-9, self.spent - lines_from[1])
                lines_from, reported = (self.tokens, self.spent), now
                line = Progress(
                    self.step, epochs[-1] + 1, round(torch.stack(losses).mean().item(), 4), self.tokens, round(speed),
                    round(self.spent), round(factor, 4), self.left(),
                )  # fmt: skip
                losses = []
                self._write_line(line)
                report(str(line))
            after_step(self.step)
            if now - saved > self.plan.save_every:
                self.save()
                saved = now
        self.save()
        return finished

    def left(self) -> int:
        """Seconds until the budget is spent, by the steps so far."""
        budget = self.plan.budget
        if budget.seconds is not None:
            return max(0, round(budget.seconds - self.spent))
        return round(self.spent / max(1, self.step) * max(0, (budget.steps or 0) - self.step))

    def _write_line(self, line: Progress) -> None:
        if self.group.first:
            with open(self._log, "a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(line)) + "\n")
