"""Attention of one token on a CPU, through transformers' own door, for every architecture that goes through it.

`scaled_dot_product_attention` over bfloat16 takes five to fifteen times as long there as two batched products do, and over
float32 it reads the keys of grouped heads once for each head.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from transformers import AttentionInterface, AttentionMaskInterface
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import sdpa_mask

_NAME = "longhand_rows"
# What changes the scores in ways that the two products do not know.
_OTHERS = ("softcap", "cache", "s_aux")


def use(model: Any) -> bool:
    """Let `model` compute attention by this function. False where its class does not allow that, and nothing is changed."""
    if model.config._attn_implementation != "sdpa":
        return False
    AttentionInterface.register(_NAME, attend)
    AttentionMaskInterface.register(_NAME, sdpa_mask)
    try:
        model.set_attn_implementation(_NAME)
    except (ValueError, AttributeError):
        return False
    return bool(model.config._attn_implementation == _NAME)


def attend(
    module: nn.Module, query: Tensor, key: Tensor, value: Tensor, attention_mask: Tensor | None, dropout: float = 0.0,
    scaling: float | None = None, is_causal: bool | None = None, position_bias: Tensor | None = None, **others: Any,
) -> tuple[Tensor, None]:  # fmt: skip
    """Called by transformers: query (texts, heads, positions, width), keys and values (texts, groups, tokens, width)."""
    texts, heads, positions, width = query.shape
    unknown = dropout > 0 or any(others.get(name) is not None for name in _OTHERS)
    if positions != 1 or query.device.type != "cpu" or unknown:
        result: tuple[Tensor, None] = sdpa_attention_forward(
            module, query, key, value, attention_mask, dropout, scaling, is_causal, position_bias, **others
        )
        return result
    groups = key.shape[1]
    # The heads of a group are rows of one query block: one pass over the keys serves all of them.
    rows = query.reshape(texts * groups, heads // groups, width)
    scores = torch.bmm(rows, key.flatten(0, 1).transpose(1, 2)).mul_(width**-0.5 if scaling is None else scaling)
    by_head = scores.view(texts, heads, 1, -1)
    if position_bias is not None:
        by_head.add_(position_bias)
    if attention_mask is not None and attention_mask.dtype == torch.bool:
        by_head.masked_fill_(~attention_mask, torch.finfo(scores.dtype).min)
    elif attention_mask is not None:
        by_head.add_(attention_mask)
    mixed = torch.bmm(scores.softmax(-1), value.flatten(0, 1))
    return mixed.view(texts, 1, heads, -1), None
