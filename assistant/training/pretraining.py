"""One run: tokenizer, packed corpus, steps until the budget is spent, checkpoints on the way, weights at the end."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from assistant.training import checkpoint, corpus, export, packing, schedule, tokenizer
from assistant.training.errors import CheckpointMismatch, TokenizerMismatch
from assistant.training.learner import Learner, configuration
from assistant.training.mixture import weight
from assistant.training.presets import PRESETS, Preset
from assistant.training.rendering import END, PAD
from assistant.training.run_folder import CHECKPOINT, LOG, MODEL, RUN, TOKENIZER, forget_lines_after, write_text
from assistant.training.threads import ThreadChoice

_REPORT_EVERY = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Options:
    """`out` is the run's folder; `cache` holds what can be made again. `save_every` in seconds.

    A new run takes weights and tokenizer of the model folder `begin_from`; without one it begins at random.
    `rate` scales all learning rates: an annealed model that goes on for a short time wants less than 1.
    """

    data: Path
    out: Path
    cache: Path
    budget: schedule.Budget
    preset: str = "cpu"
    seed: int = 0
    save_every: float = 60.0
    device: str = "auto"
    begin_from: Path | None = None
    rate: float = 1.0


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
class Result:
    """`finished` is False where the run was stopped; the same call goes on from there."""

    finished: bool
    step: int
    tokens: int


def pretrain(
    options: Options,
    report: Callable[[str], None] = lambda line: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Result:
    """Begin a run in `options.out`, or go on with the one that is there. Raises `TrainingError` and `OSError`."""
    preset = PRESETS[options.preset]
    options.out.mkdir(parents=True, exist_ok=True)
    device = torch.device(_device(options.device))
    sources = corpus.sources(corpus.open_corpus(options.data, options.cache))
    words = options.out / TOKENIZER
    if not words.exists() and options.begin_from:
        tokenizer.save(tokenizer.load(options.begin_from / TOKENIZER), words)
    elif not words.exists():
        report(f"training a tokenizer of {preset.vocabulary} tokens")
        tokenizer.save(tokenizer.train(sources, preset.vocabulary, options.seed), words)
    vocabulary = tokenizer.load(words)
    if vocabulary.get_vocab_size() > preset.vocabulary:
        raise TokenizerMismatch(
            f"{words} has {vocabulary.get_vocab_size()} tokens, and the preset {options.preset} has room for {preset.vocabulary}."
        )
    packed = packing.pack(sources, vocabulary, options.cache, report)
    weights = [weight(source) for source in sources]
    config = configuration(preset, tokenizer.token_id(vocabulary, END), tokenizer.token_id(vocabulary, PAD))
    learner = Learner(config, device, options.seed)
    run = _Run(options, preset, learner)
    run.resume(report)
    facts = _facts(options, packed, weights, device)
    write_text(options.out / RUN, json.dumps(facts, indent=1))
    report(f"{learner.parameters / 1e6:.1f} M parameters on {device}, {preset.tokens_per_step} tokens a step")
    stream = packing.batches(
        packed, weights, options.seed, preset.sequences, preset.context, run.step * preset.accumulation
    )
    finished = run.learn(stream, report, should_stop)
    if finished:
        export.write_model(options.out / MODEL, learner.model, vocabulary)
        facts["finished"] = {"steps": run.step, "tokens": run.tokens, "seconds": round(run.spent)}
        write_text(options.out / RUN, json.dumps(facts, indent=1))
        report(f"finished: the weights are in {options.out / MODEL}")
    else:
        report(f"stopped after step {run.step}; the same command goes on from here")
    return Result(finished, run.step, run.tokens)


class _Run:
    """Where a run stands: counters, clock, log."""

    def __init__(self, options: Options, preset: Preset, learner: Learner) -> None:
        self.options, self.preset, self.learner = options, preset, learner
        self.step, self.tokens, self.spent = 0, 0, 0.0
        self._checkpoint, self._log = options.out / CHECKPOINT, options.out / LOG

    def resume(self, report: Callable[[str], None]) -> None:
        if not self._checkpoint.exists():
            self._log.unlink(missing_ok=True)
            if self.options.begin_from:
                self.learner.begin_from(self.options.begin_from)
                report(f"beginning with the weights of {self.options.begin_from}")
            return
        tensors, facts = checkpoint.read(self._checkpoint)
        if facts.get("shape") != self.preset.shape():
            raise CheckpointMismatch(
                f"{self._checkpoint} was made with the shape {facts.get('shape')}. Go on with its preset, or choose a new --out."
            )
        self.learner.restore(tensors)
        self.step, self.tokens, self.spent = facts["step"], facts["tokens"], facts["spent"]
        forget_lines_after(self._log, self.step)
        report(f"going on from step {self.step}, {self.tokens / 1e6:.2f} M tokens")

    def save(self) -> None:
        facts = {"shape": self.preset.shape(), "step": self.step, "tokens": self.tokens, "spent": self.spent}
        checkpoint.write(self._checkpoint, self.learner.tensors(), facts)

    def learn(self, stream: Any, report: Callable[[str], None], should_stop: Callable[[], bool]) -> bool:
        """Steps until the budget is spent (True) or a stop is asked for (False); a checkpoint stands at the end."""
        budget = self.options.budget
        start = reported = saved = time.monotonic()
        clock, losses, lines_from = schedule.Clock(start, self.spent), [], (self.tokens, self.spent)
        # The count of threads may change the last bits of a sum, and a run of so many steps is to be repeatable.
        adapts = budget.seconds is not None and self.learner.device.type == "cpu"
        threads = ThreadChoice(torch.get_num_threads() if adapts else 1, torch.set_num_threads)
        finished = False
        while not should_stop():
            fraction = budget.fraction(self.step, self.spent)
            if fraction >= 1:
                finished = True
                break
            epochs, batches = zip(*(next(stream) for _ in range(self.preset.accumulation)), strict=True)
            factor = self.options.rate * schedule.factor(self.step, fraction)
            losses.append(self.learner.step(batches, factor))
            now = time.monotonic()
            threads.step_took(clock.tick(now))
            self.step, self.tokens, self.spent = self.step + 1, self.tokens + self.preset.tokens_per_step, clock.spent
            if now - reported > _REPORT_EVERY or self.step == 1:
                speed = (self.tokens - lines_from[0]) / max(1e-9, self.spent - lines_from[1])
                lines_from, reported = (self.tokens, self.spent), now
                line = Progress(
                    self.step, epochs[-1] + 1, round(torch.stack(losses).mean().item(), 4), self.tokens, round(speed),
                    round(self.spent), round(factor, 4), self._left(budget),
                )  # fmt: skip
                losses = []
                self._write_line(line)
                report(str(line))
            if now - saved > self.options.save_every:
                self.save()
                saved = now
        self.save()
        return finished

    def _left(self, budget: schedule.Budget) -> int:
        if budget.seconds is not None:
            return max(0, round(budget.seconds - self.spent))
        return round(self.spent / max(1, self.step) * max(0, (budget.steps or 0) - self.step))

    def _write_line(self, line: Progress) -> None:
        with open(self._log, "a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(line)) + "\n")


def _device(wanted: str) -> str:
    if wanted != "auto":
        return wanted
    return "cuda" if torch.cuda.is_available() else "cpu"


def _facts(
    options: Options, packed: packing.PackedCorpus, weights: list[float], device: torch.device
) -> dict[str, Any]:
    mixture = {
        name: {**counts, "weight": share} for (name, counts), share in zip(packed.counts.items(), weights, strict=True)
    }
    return {
        "preset": options.preset,
        "seed": options.seed,
        "device": device.type.upper().replace("CUDA", "GPU"),
        "mixture": mixture,
    }
