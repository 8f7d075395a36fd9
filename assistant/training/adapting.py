"""One run that teaches a model a task by adapters: exercises, steps until the budget is spent, peft's files at the end."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from assistant.engine.loaded.int8 import has_bfloat16
from assistant.engine.prompts.codec import Codec
from assistant.models import adapters
from assistant.training import schedule
from assistant.training.adapter_learner import RATE, Adapter, AdapterLearner
from assistant.training.base_model import Base, opened
from assistant.training.data import corpus, exercises, rows
from assistant.training.data.exercises import Pool
from assistant.training.group import Group, joined
from assistant.training.loop import Plan, Run
from assistant.training.loss_curve import draw
from assistant.training.run_folder import LOG, RUN, read_log, write_text

ADAPTER = "adapter"  # in the run's folder: what is there after the last checkpoint, and at the end
_DEV = "dev.jsonl"  # loss on the dev files, by step
_WARMUP = 20  # steps
_DEV_STEPS = 6  # batches of the dev files that are looked at
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """`out` is the run's folder, `cache` holds what can be made again. At least one of `corpus` and `pairs` is given.

    `tokens` of the rows, padding counted, or `seconds` of work; `rows` of `length` tokens are a step, and `rate` scales the
    learning rate. A text that is surely in none of `languages` is left to the base. `precision` of the base: "auto" takes
    bfloat16 where the processor multiplies it itself. `adapts` tries fewer threads now and then, at the price of the last
    bits. `save_every` in seconds, `watch_every` in steps.
    """

    base: Path
    out: Path
    cache: Path
    tasks: tuple[str, ...]
    corpus: Path | None = None
    pairs: Path | None = None
    tokens: int | None = None
    seconds: float | None = None
    length: int = 256
    rows: int = 4
    rank: int = 16
    alpha: int = 32
    rate: float = 1.0
    seed: int = 0
    save_every: float = 120.0
    watch_every: int = 100
    device: str = "auto"
    precision: str = "auto"
    threads: int | None = None
    adapts: bool = False
    begin_from: Path | None = None
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class _Recipe:
    """The settings of a run; a checkpoint with other settings cannot be resumed."""

    base: str
    adapter: Adapter
    length: int
    rows: int
    accumulation: int = 1
    dropout: float = 0.0

    @property
    def tokens_per_step(self) -> int:
        return self.length * self.rows

    def shape(self) -> dict[str, Any]:
        return {"base": self.base, "rank": self.adapter.rank, "alpha": self.adapter.alpha}


def adapt(
    options: Options, report: Report = lambda line: None, should_stop: Callable[[], bool] = lambda: False
) -> bool:
    """Begin a run in `options.out`, or go on with the run that is there; True where it came to its end.

    Raises `TrainingError`, `ModelError` and `OSError`.
    """
    if options.threads:
        torch.set_num_threads(options.threads)
    wanted = options.device if options.device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    with joined(torch.device(wanted)) as (group, device):
        return _adapt(options, group, device, report if group.first else lambda line: None, should_stop)


def _adapt(
    options: Options, group: Group, device: torch.device, report: Report, should_stop: Callable[[], bool]
) -> bool:
    options.out.mkdir(parents=True, exist_ok=True)
    dtype = _precision(options.precision, device)
    if group.first:
        opened(options.base, options.cache, dtype, report)  # the others find what the first has unpacked
    group.wait()
    base = opened(options.base, options.cache, dtype, report)
    learner = AdapterLearner(base.model, Adapter(options.rank, options.alpha), device, options.seed, group)
    report(
        f"{learner.parameters / 1e6:.2f} M parameters on {base.name} in {str(dtype).removeprefix('torch.')} on {device}, "
        f"{options.rows} rows of {options.length} tokens a step"
    )
    pools, dev = _pools(options, "train"), _pools(options, "dev")
    recipe = _Recipe(base.fingerprints[0], Adapter(options.rank, options.alpha), options.length, options.rows)
    if options.tokens is not None:
        budget = schedule.Budget(steps=-(-options.tokens // recipe.tokens_per_step))
    else:
        budget = schedule.Budget(seconds=3600.0 if options.seconds is None else options.seconds)
    encoder = rows.Encoder(Codec(base.tokenizer), adapters.forms(), base.end)
    plan = Plan(budget, options.save_every, options.rate, options.seed, _WARMUP, 1.0, options.adapts)
    run = Run(options.out, plan, recipe, learner, group)
    run.resume(report, options.begin_from)
    facts = _facts(options, base, pools)
    if group.first:
        write_text(options.out / RUN, json.dumps(facts, indent=1))
        _forget_after(options.out / _DEV, run.step)

    def batches(of: list[Pool], seed: int) -> Any:
        drawn = exercises.drawn(of, seed)
        return rows.batches(drawn, encoder, options.rows, options.length, base.pad, alone=not learner.packs)

    held_back = (
        [batch for _, batch in itertools.islice(batches(dev, 0), _DEV_STEPS)] if any(p.things for p in dev) else []
    )

    def after_step(step: int) -> None:
        if step % options.watch_every:
            return
        if group.first:
            so_far = facts | {"seen": {"steps": step, "tokens": step * recipe.tokens_per_step, "finished": False}}
            save(learner, base, options, so_far, options.out / ADAPTER)
        if held_back:
            loss = learner.loss(held_back)
            report(f"step {step}  dev loss {loss:.4f}")
            if group.first:
                with open(options.out / _DEV, "a", encoding="utf-8") as file:
                    file.write(json.dumps({"step": step, "loss": round(loss, 4)}) + "\n")

    # What was drawn before is drawn again and passed over: seconds for a million tokens.
    stream = itertools.islice(batches(pools, options.seed), run.step, None)
    finished = run.learn(stream, report, should_stop, after_step)
    if group.first:
        facts["seen"] = {"steps": run.step, "tokens": run.tokens, "seconds": round(run.spent), "finished": finished}
        write_text(options.out / RUN, json.dumps(facts, indent=1))
        save(learner, base, options, facts, options.out / ADAPTER)
        write_text(options.out / "loss.svg", draw(read_log(options.out / LOG)))
        end = "finished" if finished else f"stopped after step {run.step}; the same command goes on from here"
        report(f"{end}: the adapter is in {options.out / ADAPTER}")
    group.wait()
    return finished


def save(learner: AdapterLearner, base: Base, options: Options, facts: dict[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    learner.write(folder, base.name)
    used = {task: form for task, form in adapters.forms().items() if task in options.tasks}
    about = {
        "base": {"name": base.name, "fingerprints": list(base.fingerprints)}, "tasks": list(options.tasks),
        "languages": list(options.languages),
        "training": {key: facts[key] for key in ("adapter", "seed", "rate", "data", "seen") if key in facts},
    }  # fmt: skip
    adapters.write_facts(folder, about, used)


def _pools(options: Options, split: str) -> list[Pool]:
    pools: list[Pool] = []
    if options.corpus is not None:
        folder = corpus.open_corpus(options.corpus, options.cache)
        pools += exercises.of_corpus(folder, options.tasks, split, made=split == "train")
    if options.pairs is not None and (split == "train" or any(options.pairs.glob(f"*.{split}.*"))):
        pools += exercises.of_pairs(options.pairs, options.tasks, split, options.length // 2)
    return pools


def _precision(wanted: str, device: torch.device) -> torch.dtype:
    if wanted == "auto":
        wanted = "bfloat16" if device.type == "cuda" or has_bfloat16() else "float32"
    return {"bfloat16": torch.bfloat16, "float32": torch.float32}[wanted]


def _facts(options: Options, base: Base, pools: list[Pool]) -> dict[str, Any]:
    return {
        "base": base.name, "fingerprints": list(base.fingerprints), "tasks": list(options.tasks), "seed": options.seed,
        "adapter": {"rank": options.rank, "alpha": options.alpha}, "rate": options.rate * RATE, "length": options.length, "rows": options.rows,
        "data": {pool.name: {"things": len(pool.things), "weight": pool.weight, "sources": pool.sources} for pool in pools},
    }  # fmt: skip


def _forget_after(path: Path, step: int) -> None:
    if path.exists():
        kept = [line for line in path.read_text("utf-8").splitlines() if json.loads(line)["step"] <= step]
        write_text(path, "".join(f"{line}\n" for line in kept))
