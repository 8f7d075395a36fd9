"""A GGUF file as a model of transformers: its small files made once and kept in the cache folder, its matrices read block by block."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn
from transformers import CONFIG_MAPPING, MODEL_FOR_CAUSAL_LM_MAPPING, AutoModelForCausalLM
from transformers.initialization import no_init_weights

from assistant.engine.loaded import gguf_folder, gguf_weights
from assistant.engine.loaded.quantised_loading import parameters_on_meta
from assistant.errors import ModelDamaged, ModelUnsupported
from assistant.models import gguf_config, gguf_file, gguf_tokenizer
from assistant.models.folder import FolderFacts
from assistant.system.disk import put_folder_in_place

_LARGEST_KEPT = 2_000_000_000
"""Bytes of a model whose parameters are kept as they were made of the blocks."""
_ALL_KEPT = 8_000_000_000
"""Bytes of the cache; the models that were used last stay."""
_MOST_KEPT = 20
"""Files whose small files stay in the cache; a vocabulary of 262,144 tokens is 30 MB."""


def prepared(facts: FolderFacts) -> FolderFacts:
    """The same model as a folder with config.json and a tokenizer, beside which the weights are the GGUF file's own.

    Raises `ModelError`s.
    """
    try:
        folder = gguf_folder.place(facts)
        if not (folder / "config.json").exists():
            _write(facts, folder)
        os.utime(folder)
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelDamaged(facts.path, facts.path.name, str(error)) from error
    return replace(facts, path=folder, config=config)


def model(facts: FolderFacts, config: Any, dtype: torch.dtype, from_blocks: bool) -> nn.Module:
    """`from_blocks` leaves matrices in the file: see `from_blocks`. Raises `ModelError`s."""
    with parameters_on_meta(), no_init_weights():
        made: nn.Module = AutoModelForCausalLM.from_config(config).eval()
    kept = facts.path / f"weights-{str(dtype).removeprefix('torch.')}.safetensors"
    if not from_blocks and _fill_from(kept, made):
        return made
    file = gguf_file.read(Path(facts.weight_files[0]), vocabulary=False)
    weights = gguf_weights.Weights(file, made)
    try:
        gguf_weights.fill(made, weights, dtype, from_blocks)
    except (ValueError, OSError) as error:
        raise ModelDamaged(file.path, file.path.name, str(error)) from error
    if not from_blocks:
        _keep(made, kept)
    return made


def _fill_from(kept: Path, made: nn.Module) -> bool:
    """The parameters as they were made of the blocks the last time; False where they were not kept, or not whole."""
    if not kept.exists():
        return False
    try:
        found = load_file(kept)
        own = {name: parameter.shape for name, parameter in made.named_parameters(remove_duplicate=False)}
        # The head that is the embedding is kept once.
        own = {name: shape for name, shape in own.items() if name in found or not _is_tied(made, name)}
        if {name: tensor.shape for name, tensor in found.items()} != own:
            return False
        made.load_state_dict(found, strict=False, assign=True)
    except (OSError, ValueError, RuntimeError, SafetensorError):
        return False
    made.requires_grad_(False)
    made.tie_weights()
    return True


def _is_tied(made: Any, name: str) -> bool:
    return (
        made.config.tie_word_embeddings and made.get_submodule(name.rpartition(".")[0]) is made.get_output_embeddings()
    )


def _keep(made: nn.Module, kept: Path) -> None:
    """A small model's parameters, so that the next load copies what this one had to make."""
    tensors = {name: parameter.detach() for name, parameter in made.named_parameters()}
    size = sum(tensor.nbytes for tensor in tensors.values())
    half = kept.with_suffix(".part")
    with contextlib.suppress(OSError, RuntimeError, SafetensorError):
        if size > _LARGEST_KEPT or shutil.disk_usage(kept.parent).free < 4 * size:
            return
        try:
            os.close(os.open(half, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
            save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, half)
            half.replace(kept)
        finally:
            half.unlink(missing_ok=True)
        _tidy(kept.parent)


def _write(facts: FolderFacts, folder: Path) -> None:
    """All four files, or none. Those of an earlier content of the same file go, and the oldest ones of others."""
    file = gguf_file.read(Path(facts.weight_files[0]))
    found = gguf_config.config(file)
    _refuse_guesses(file, found)
    tokenizer, about = gguf_tokenizer.tokenizer(file)
    values = dict(found.values)
    ends = gguf_tokenizer.ends(file)
    generation = {
        "bos_token_id": values["bos_token_id"], "eos_token_id": ends if len(ends) > 1 else values["eos_token_id"],
        "pad_token_id": values["pad_token_id"],
    }  # fmt: skip
    half = Path(tempfile.mkdtemp(dir=folder.parent, suffix=".part"))
    try:
        for name, content in (
            ("tokenizer.json", tokenizer), ("tokenizer_config.json", about), ("generation_config.json", generation),
            ("config.json", values),
        ):  # fmt: skip
            with open(half / name, "w", encoding="utf-8", opener=_private) as target:
                # `json.dump` would make a large vocabulary in Python, not in C.
                target.write(json.dumps(content, ensure_ascii=False))
        with contextlib.suppress(OSError):  # another window may have been first
            put_folder_in_place(half, folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    _tidy(folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _tidy(kept: Path) -> None:
    place = kept.name.partition("-")[0]
    others = [other for other in kept.parent.iterdir() if other != kept and not other.name.endswith(".part")]
    others.sort(key=lambda other: -other.stat().st_mtime)
    size = _bytes(kept)
    for number, other in enumerate(others):
        size += _bytes(other)
        if other.name.startswith(place) or number + 1 >= _MOST_KEPT or size > _ALL_KEPT:
            shutil.rmtree(other, ignore_errors=True)


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())


def _refuse_guesses(file: gguf_file.GgufFile, found: gguf_config.GgufConfig) -> None:
    """A family that is not known by name is tried, but never with a number left out that it was made with."""
    if found.known and "expert_count" not in found.unread:
        return
    model_type = found.values["model_type"]
    if model_type not in CONFIG_MAPPING or CONFIG_MAPPING[model_type] not in MODEL_FOR_CAUSAL_LM_MAPPING:
        raise ModelUnsupported(file.path, file.architecture)
    if found.unread:
        raise ModelUnsupported(file.path, f"{file.architecture} ({found.unread[0]})")
