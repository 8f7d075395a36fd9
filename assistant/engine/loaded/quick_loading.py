"""A model in 8 bits that was loaded here before, without transformers, whose modelling takes seconds to import.

`assistant.engine.importing.prepare_torch` is called before this module is imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from functools import cache
from pathlib import Path

import torch
from torch import nn

from assistant.engine.loaded import (
    device_and_precision,
    fused_weights,
    generation_settings,
    gguf_folder,
    quantised_files,
    quick_facts,
    text_ends,
    threads,
)
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.loaded.memory_budget import memory_errors
from assistant.engine.loaded.plain_tokenizer import PlainTokenizer
from assistant.models import identity
from assistant.models.folder import FolderFacts, check
from assistant.system import paths
from assistant.tasks import EngineOptions, Progress


def chosen(options: EngineOptions) -> tuple[FolderFacts, str, str]:
    """The model of `options`, the device and the precision. Raises `ModelError`s and `DeviceError`s."""
    facts = check(Path(options.folder) if options.folder else paths.starter_model())
    device = device_and_precision.device(options.device)
    torch.set_num_threads(options.threads or threads.DEFAULT)
    precision = device_and_precision.precision(options.precision, device, facts)
    device_and_precision.check_memory(facts, device, precision)
    return facts, device, precision


def load_in_steps(
    options: EngineOptions, frame: Callable[[FolderFacts], nn.Module]
) -> Generator[Progress, None, LoadedModel | None]:
    """None where `loading` must do it: another kind of model, another device or precision, or nothing kept of a load before.

    `frame` makes the module of transformers without weights, for callers that need one. Raises `ModelError`s and
    `DeviceError`s, as `loading` would.
    """
    started = time.perf_counter()
    model, device, precision = chosen(options)
    facts = gguf_folder.kept(model) if model.gguf else model
    if facts is None or facts.kind != "decoder" or (device, precision) != ("cpu", "int8"):
        return None
    try:
        weights = quantised_files.path_for(facts.path, facts.weight_files)
    except OSError:
        return None
    quick = quick_facts.read(facts, weights)
    file = quantised_files.read(weights) if quick is not None else None
    if quick is None or file is None or not file.usable:
        return None
    try:
        tokenizer = PlainTokenizer(quick.tokenizer_file, quick.tokenizer)
    except Exception:  # the Rust library raises no other; `loading` will say what is wrong
        return None
    yield Progress("loading", 0, quick.shape.layers)
    with memory_errors(device):
        step = yield from fused_weights.from_file(
            quick.shape, file, lambda name, positions: quick.ropes[name].angles(positions)
        )
    stated = generation_settings.read(facts.path, facts.config, quick.rows)
    ends = text_ends.declared(stated.eos_token_id, quick.ends, tokenizer.eos_token_id)
    return LoadedModel(
        make_model=cache(lambda: frame(facts)), tokenizer=tokenizer, folder=model.path, name=model.name, kind=facts.kind,
        device=device, precision=precision, parameters=facts.parameters, context_length=quick.context_length,
        end_ids=text_ends.with_turns(ends, tokenizer, quick.rows), rows=quick.rows, stated=stated, step=step,
        threads=None if options.threads else threads.choice_for(facts.parameters),
        seconds=time.perf_counter() - started, config=facts.config, names=identity.names(model.path, facts.config),
        declared_ends=ends,
    )  # fmt: skip
