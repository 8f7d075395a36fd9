"""The numbers of a config.json held against sense and against the weights, before a class of transformers is built.

A class builds what the numbers ask for: 20,000 layers take minutes, 100 million labels all of the memory.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.errors import ModelDamaged

_MOST_LABELS = 100_000
_MOST_LAYERS = 2_000
_FEW_LAYERS = 200  # whose weights the loading counts
_LAYERS = re.compile(r"(?:num_|n_)?(?:\w+_)?(?:layers?|blocks?|depth)(?:_\w+)?\Z")
# Sizes that equal a side of a weight, a part of that side, or a small multiple.
_SIDES = re.compile(
    r"(?:\w*hidden_size|\w*intermediate_size|d_model|d_ff|d_kv|d_inner|n_embd|n_inner|ffn_dim|\w*ffn_dim|head_dim|vocab_size"
    r"|\w*_vocab_size|embedding_size|word_embed_proj_dim|state_size|\w*_lora_rank|\w*_rank|num_(?:local_)?experts|n_routed_experts"
    r"|num_attention_heads|num_key_value_heads|n_head|n_heads|num_heads|\w*attention_heads|expand|conv_kernel)\Z"
)
_MULTIPLE, _COMMON_SIDE = 16, 4096
_MOST_EXPERTS = 4096
_POSITIONS = re.compile(r"(?:max_position_embeddings|n_positions|max_\w+_positions|max_seq\w*_len\w*)\Z")
_COUNTS = re.compile(r"(?:num_|n_|max_)\w+\Z|\w+_(?:size|dim|length|window|layers|heads|positions)\Z")
_MOST_OF_ANY = 2**40


def check(folder: Path, config: dict[str, Any], *, longest_side: int, tensors: int) -> None:
    """Raises `ModelDamaged` that names the number. `longest_side` is the largest dimension of any weight."""
    for name, value in _numbers(config):
        if isinstance(value, float):
            if not math.isfinite(value):
                raise _wrong(folder, f"{name} is {value}")
            continue
        if name == "num_labels" and not 0 <= value <= _MOST_LABELS:
            raise _wrong(folder, f"{name} is {value}")
        if _LAYERS.match(name) and not 0 <= value <= _MOST_LAYERS:
            raise _wrong(folder, f"{name} is {value}")
        if _LAYERS.match(name) and "num" in name and value > max(tensors, _FEW_LAYERS):
            raise _wrong(folder, f"{name} is {value} where the weights have {tensors} tensors")
        if _SIDES.match(name) and value > _MULTIPLE * max(longest_side, _COMMON_SIDE):
            raise _wrong(folder, f"{name} is {value} where the longest side of a weight is {longest_side}")
        if "experts" in name and value > _MOST_EXPERTS:
            raise _wrong(folder, f"{name} is {value}")
        if _COUNTS.match(name) and abs(value) > _MOST_OF_ANY:
            raise _wrong(folder, f"{name} is {value}")


def ask_for_more(config: dict[str, Any], *, longest_side: int) -> bool:
    """Whether the numbers may ask for a larger model than the weights are, so that it should be counted before it is made."""
    return any(
        value > 4 * max(longest_side, 1)
        for name, value in _numbers(config)
        if isinstance(value, int) and (_SIDES.match(name) or _POSITIONS.match(name))
    )


def _numbers(config: dict[str, Any]) -> Iterator[tuple[str, int | float]]:
    """Names and numbers, also of the configurations inside; lists count by their entries, named as the list is."""
    waiting: list[tuple[str, Any]] = list(config.items())
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, bool):
            continue
        if isinstance(value, int | float):
            yield str(name), value
        elif isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(name, each) for each in value if isinstance(each, dict)]


def _wrong(folder: Path, detail: str) -> ModelDamaged:
    return ModelDamaged(folder, "config.json", detail[:200])
