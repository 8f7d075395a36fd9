"""A model folder whose matrices lie in 8 bits, as small models are shipped.

A matrix is NAME in int8 and NAME_scale in float32, one for each row; config.json says so, which transformers answers
with a warning. Norms are folded into the matrices behind them before rounding: so the engine, which folds them too,
rounds to the very same numbers again.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from torch import Tensor
from transformers import AutoModelForCausalLM

from assistant.engine.loaded.int8 import quantised
from assistant.engine.loaded.quantised_loading import parameters_on_meta
from assistant.errors import ModelDamaged, ModelIncomplete
from assistant.models.folder import INT8_METHOD, FolderFacts

_FOLDED = {
    "input_layernorm": ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
    "post_attention_layernorm": ("mlp.gate_proj", "mlp.up_proj"),
}


def is_int8(config: Mapping[str, Any]) -> bool:
    stated = config.get("quantization_config")
    return isinstance(stated, dict) and stated.get("quant_method") == INT8_METHOD


def rounded(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of a Llama model with tied embeddings as such a folder holds them."""
    folded = {name: tensor.detach().float().cpu().clone() for name, tensor in weights.items()}
    for name in list(folded):
        layer, _, norm = name.removesuffix(".weight").rpartition(".")
        for part in _FOLDED.get(norm, ()):
            folded[f"{layer}.{part}.weight"] *= folded[name]
        if norm in _FOLDED:
            folded[name] = torch.ones_like(folded[name])
    found = {}
    for name, tensor in folded.items():
        if tensor.ndim == 2:
            found[name], found[f"{name}_scale"] = quantised(tensor)
        else:
            found[name] = tensor.bfloat16()
    return found


def tensors(folder: Path, files: tuple[str, ...]) -> dict[str, Tensor]:
    """All tensors of safetensors files, 8-bit tensors as float32. Raises `SafetensorError` and `OSError`."""
    stored: dict[str, Tensor] = {}
    for name in files:
        with safe_open(folder / name, "pt") as file:
            stored |= {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118 (no mapping)
    return {
        name: tensor.float() * stored[f"{name}_scale"][:, None] if f"{name}_scale" in stored else tensor
        for name, tensor in stored.items()
        if not name.endswith("_scale")
    }


def model(facts: FolderFacts, config: Any, dtype: torch.dtype) -> Any:
    """The model of such a folder with weights of `dtype`. Raises `ModelDamaged` and `ModelIncomplete`."""
    found = tensors(facts.path, facts.weight_files)
    with parameters_on_meta():
        made = AutoModelForCausalLM.from_config(config).eval()
    own = made.state_dict()
    tied = set(getattr(made, "_tied_weights_keys", None) or ()) if config.tie_word_embeddings else set()
    if missing := sorted(own.keys() - found.keys() - tied):
        raise ModelIncomplete(facts.path, tuple(missing))
    for name, tensor in found.items():
        if name in own and tensor.shape != own[name].shape:
            detail = f"{name} is {tuple(tensor.shape)} where config.json asks for {tuple(own[name].shape)}"
            raise ModelDamaged(facts.path, facts.weight_files[0], detail)
    made.load_state_dict({name: found[name].to(dtype) for name in own if name in found}, strict=False, assign=True)
    made.tie_weights()
    return made
