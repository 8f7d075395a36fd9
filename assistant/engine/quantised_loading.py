"""A decoder in 8 bits: mapped from the user's cache folder, or quantised now and saved there for the next time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import AutoModelForCausalLM

from assistant.engine import calibration, families, folding, quantised_files
from assistant.engine.fused import FusedDecoder
from assistant.engine.quantised_files import QuantisedFile
from assistant.models.folder import FolderFacts
from assistant.tasks import Progress

# A model and its fused step, or the model alone where its family is not known.
Int8Model = tuple[Any, FusedDecoder | None]


def load(
    facts: FolderFacts, config: Any, tokenizer: Any, context_length: int, read: Callable[[], Any]
) -> Generator[Progress, None, Int8Model | None]:
    """None where 8 bits would cost this model more than they are worth. `read` gives it in its stored precision."""
    try:
        path: Path | None = quantised_files.path_for(facts.path, facts.weight_files)
    except OSError:  # no room for a cache folder
        path = None
    file = quantised_files.read(path) if path is not None else None
    if file is not None and not file.usable:
        return None
    if file is None:
        made = yield from _quantised(config, tokenizer, context_length, read, path)
        if made is None or isinstance(made, tuple):
            return made
        file = made
    return (yield from _from_file(config, file))


def _from_file(config: Any, file: QuantisedFile) -> Generator[Progress, None, Int8Model]:
    with parameters_on_meta():
        model = AutoModelForCausalLM.from_config(config).eval()
    shape = families.shape_of(model)
    if shape is None:
        _fill(model, file)
        file.release()
        return model, None
    blocks = []
    for number in range(shape.layers):
        yield Progress("loading", number, shape.layers)
        blocks.append(folding.block(number, file, lambda name: folding.product(file, name)))
        file.release()
    step = folding.decoder(model, shape, file, blocks)
    file.release()
    yield Progress("loading", shape.layers, shape.layers)
    return model, step


def _quantised(
    config: Any, tokenizer: Any, context_length: int, read: Callable[[], Any], path: Path | None
) -> Generator[Progress, None, Int8Model | QuantisedFile | None]:
    model = read()
    shape = families.shape_of(model)
    ids = calibration.calibration_ids(tokenizer, model.get_input_embeddings().num_embeddings, context_length)
    if shape is None:
        found = calibration.quantise_modules(model, ids)
    else:
        found = yield from calibration.quantise_known(model, shape, ids)
    if path is not None:
        with contextlib.suppress(OSError):  # a full disk costs the next load its time, nothing else
            if found is None:
                quantised_files.write(path, {}, (), 0.0, usable=False)
                return None
            quantised_files.write(path, found.tensors, found.kept, found.divergence, usable=True)
            file = quantised_files.read(path)
            if file is not None:
                return file
    if found is None:
        return None
    return model, folding.decoder(model, shape, found.tensors) if shape is not None else None


def _fill(model: Any, file: QuantisedFile) -> None:
    for name in [name.removesuffix(".scale") for name in file if name.endswith(".scale")]:
        if file[f"{name}.weight"].dtype == torch.int8:
            model.set_submodule(name, calibration.module_of(file, name))
    own = model.state_dict()
    model.load_state_dict({name: file[name].clone() for name in file if name in own}, strict=False, assign=True)
    model.tie_weights()


@contextlib.contextmanager
def parameters_on_meta() -> Iterator[None]:
    """Modules made in here have parameters without memory, but real buffers, which no file holds."""
    register = nn.Module.register_parameter

    def on_meta(module: nn.Module, name: str, parameter: nn.Parameter | None) -> None:
        if parameter is not None and not parameter.is_meta:
            parameter = nn.Parameter(parameter.to("meta"), requires_grad=False)
        register(module, name, parameter)

    nn.Module.register_parameter = on_meta
    try:
        yield
    finally:
        nn.Module.register_parameter = register
