"""A model in 8 bits: mapped from the user's cache folder, or quantised now and saved there for the next time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM
from transformers.initialization import no_init_weights

from assistant.engine.loaded import calibration, families, fused_weights, quantised_files
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.quantised_files import QuantisedFile
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
    if file is None:
        return (yield from _quantised(config, tokenizer, context_length, read, path))
    return (yield from _from_file(config, file)) if file.usable else None


def _from_file(config: Any, file: QuantisedFile) -> Generator[Progress, None, Int8Model]:
    model = frame(config)
    shape = families.shape_of(model)
    if shape is None:
        _fill(model, file)
        file.release()
        return model, None
    return model, (yield from fused_weights.from_file(shape, file, partial(families.angles, model)))


def _quantised(
    config: Any, tokenizer: Any, context_length: int, read: Callable[[], Any], path: Path | None
) -> Generator[Progress, None, Int8Model | None]:
    model = read()
    shape = families.shape_of(model)
    ids = calibration.calibration_ids(tokenizer, model.get_input_embeddings().num_embeddings, context_length)
    writer: quantised_files.Writer | None = None
    try:
        if path is not None:
            writer = quantised_files.Writer(path, 5 * len(model.state_dict()) + 64)
        tensors: MutableMapping[str, Tensor] = writer if writer is not None else {}
        if shape is None:
            found = calibration.quantise_modules(model, ids, tensors)
        else:
            found = yield from calibration.quantise_known(model, shape, ids, tensors)
        if writer is not None:
            writer.finish(found.kept if found else (), found.divergence if found else 0.0, usable=found is not None)
    except OSError:
        if writer is None:
            raise
        # A full disk costs the next load its time, and this one a second try.
        return (yield from _quantised(config, tokenizer, context_length, read, None))
    finally:
        if writer is not None:
            writer.discard()
    if found is None:
        return None
    if shape is None:
        return model, None
    file = quantised_files.read(path) if path is not None else None
    if file is not None:
        model = frame(config)  # which lets the stored precision go
    angles = partial(families.angles, model)
    return model, fused_weights.decoder(shape, file or tensors, angles, found.products.__getitem__)


def frame(config: Any) -> Any:
    """The model with its modules, rotary tables and no weights."""
    auto = AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM
    # Drawing random numbers without memory for them takes a third of a small model's load.
    with parameters_on_meta(), no_init_weights():
        return auto.from_config(config).eval()


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
