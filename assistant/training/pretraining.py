"""One run: tokenizer, packed corpus, steps until the budget is spent, checkpoints on the way, weights at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from assistant.system.private_files import make_folder
from assistant.training import export, mixture, parcel, schedule
from assistant.training.data import corpus, packing, tokenizer
from assistant.training.data.errors import TokenizerMismatch
from assistant.training.data.rendering import END, PAD
from assistant.training.group import Group, joined
from assistant.training.learner import Learner, configuration
from assistant.training.loop import Plan, Run
from assistant.training.mixture import weight
from assistant.training.presets import PRESETS, Preset
from assistant.training.resident import Resident
from assistant.training.run_folder import MODEL, RUN, TOKENIZER, write_text


@dataclass(frozen=True, slots=True)
class Options:
    """`out` is the run's folder; `cache` holds files that can be made again. `save_every` in seconds.

    A new run takes weights and tokenizer of the model folder `begin_from`; without one it begins at random.
    `rate` scales all learning rates: an annealed model that goes on for a short time wants less than 1.
    `data` may be a folder that `train pack` wrote. `compiler`: "auto" compiles on a GPU, "off", or a backend's name.
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
    compiler: str = "auto"

    def backend(self, device: torch.device) -> str:
        """The backend for `torch.compile`, "" for no compilation."""
        if self.compiler == "auto":
            return "inductor" if device.type == "cuda" else ""
        return "" if self.compiler == "off" else self.compiler


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
    """Begin a run in `options.out`, or go on with the run that is there. Raises `TrainingError` and `OSError`."""
    with joined(torch.device(_device(options.device))) as (group, device):
        if not group.first:
            report = _quiet
        return _pretrain(options, group, device, report, should_stop)


def _pretrain(
    options: Options, group: Group, device: torch.device, report: Callable[[str], None], should_stop: Callable[[], bool]
) -> Result:
    preset = PRESETS[options.preset]
    make_folder(options.out)
    if group.first:
        _prepared(options, preset, report)
    group.wait()  # the others find what the first has made
    packed, vocabulary = _prepared(options, preset, report)
    weights = [weight(name, preset.mixture) for name in packed.names]
    config = configuration(preset, tokenizer.token_id(vocabulary, END), tokenizer.token_id(vocabulary, PAD))
    learner = Learner(config, device, options.seed, preset, group)
    run = Run(options.out, Plan(options.budget, options.save_every, options.rate, options.seed), preset, learner, group)
    run.resume(report, options.begin_from)
    facts = _facts(options, packed, weights, device)
    if group.first:
        write_text(options.out / RUN, json.dumps(facts, indent=1))
    report(f"{learner.parameters / 1e6:.1f} M parameters on {device}, {preset.tokens_per_step} tokens a step")
    rows = group.rows(preset.sequences)
    first = run.step * preset.accumulation
    stream: Iterator[Any]
    if preset.resident:
        there = Resident(packed, device)
        stream = there.batches(weights, options.seed, preset.sequences, preset.context, first, rows)
        head = next(stream)
        learner.warm_up(head[1], options.backend(device), report)
        stream = chain([head], stream)
    else:
        stream = packing.batches(packed, weights, options.seed, preset.sequences, preset.context, first, rows)
    finished = run.learn(stream, report, should_stop)
    if finished and group.first:
        export.write_model(options.out / MODEL, learner.model, vocabulary, int8=preset.int8)
        facts["finished"] = {"steps": run.step, "tokens": run.tokens, "seconds": round(run.spent)}
        write_text(options.out / RUN, json.dumps(facts, indent=1))
        report(f"finished: the weights are in {options.out / MODEL}")
    elif not finished:
        report(f"stopped after step {run.step}; the same command goes on from here")
    group.wait()
    return Result(finished, run.step, run.tokens)


def _prepared(
    options: Options, preset: Preset, report: Callable[[str], None]
) -> tuple[packing.PackedCorpus, Tokenizer]:
    """The encoded corpus and its tokenizer, made unless they are there."""
    words = options.out / TOKENIZER
    if parcel.is_parcel(options.data):
        packed, brought = parcel.opened(options.data, options.cache)
        if not words.exists():
            tokenizer.save(brought, words)
        vocabulary = _fitting(words, options.preset)
        if vocabulary.to_str() != brought.to_str():
            raise TokenizerMismatch(f"{options.data} was encoded with another tokenizer than {words}.")
        return packed, vocabulary
    sources = mixture.sources(corpus.open_corpus(options.data, options.cache), preset.mixture)
    if not words.exists() and options.begin_from:
        tokenizer.save(tokenizer.load(options.begin_from / TOKENIZER), words)
    elif not words.exists():
        report(f"training a tokenizer of {preset.vocabulary} tokens")
        tokenizer.save(tokenizer.train(sources, preset.vocabulary, options.seed), words)
    vocabulary = _fitting(words, options.preset)
    return packing.pack(sources, vocabulary, options.cache, report), vocabulary


def _fitting(words: Path, preset: str) -> Tokenizer:
    vocabulary, room = tokenizer.load(words), PRESETS[preset].vocabulary
    if vocabulary.get_vocab_size() > room:
        raise TokenizerMismatch(
            f"{words} has {vocabulary.get_vocab_size()} tokens, and the preset {preset} has room for {room}."
        )
    return vocabulary


def _quiet(line: str) -> None:
    """The report of all processes but the first: none."""


def _device(wanted: str) -> str:
    if wanted != "auto":
        return wanted
    return "cuda" if torch.cuda.is_available() else "cpu"


def _facts(
    options: Options, packed: packing.PackedCorpus, weights: list[float], device: torch.device
) -> dict[str, Any]:
    shown = {
        name: {**counts, "weight": share} for (name, counts), share in zip(packed.counts.items(), weights, strict=True)
    }
    return {
        "preset": options.preset,
        "seed": options.seed,
        "device": device.type.upper().replace("CUDA", "GPU"),
        "mixture": shown,
    }
