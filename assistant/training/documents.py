"""Documents packed into one sequence: where each begins, and attention that does not look across.

On a GPU flex attention (torch's fused kernel that skips blocks outside a document) computes it; elsewhere, and where that
kernel does not compile, torch's own kernels with the mask written out.
"""

from __future__ import annotations

from typing import Any, Literal

import torch
import torch.nn.functional as F
from torch import Tensor

from assistant.engine import light_import

Kernel = Literal["flex", "mask"]
_BLOCK = 128  # rows and columns of a block of the mask


def layout(inputs: Tensor, end: int) -> tuple[Tensor, Tensor]:
    """Number of the document, and position within it, of each token of (rows, length). `end` closes a document."""
    ends = inputs == end
    first = torch.zeros_like(ends)
    first[:, 1:] = ends[:, :-1]
    places = torch.arange(inputs.shape[1], device=inputs.device).expand_as(inputs)
    begun = torch.where(first, places, torch.zeros_like(places)).cummax(dim=1).values
    return first.long().cumsum(dim=1), places - begun


def mask_of(documents: Tensor, kernel: Kernel) -> Any:
    """The attention mask for `attend`, with documents numbered as in `layout`: causal, and within each document alone."""
    rows, length = documents.shape
    if kernel == "mask":
        ahead = torch.ones(length, length, dtype=torch.bool, device=documents.device).tril()
        return (documents[:, None, :, None] == documents[:, None, None, :]) & ahead
    light_import.bring_back()
    from torch.nn.attention.flex_attention import create_block_mask

    def visible(row: Tensor, head: Tensor, query: Tensor, key: Tensor) -> Tensor:
        return (query >= key) & (documents[row, query] == documents[row, key])

    return create_block_mask(visible, rows, None, length, length, device=documents.device, BLOCK_SIZE=_BLOCK)


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Any, kernel: Kernel) -> Tensor:
    """(rows, heads, length, width) each, and the same shape back."""
    if kernel == "mask":
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    from torch.nn.attention.flex_attention import flex_attention

    found: Tensor = flex_attention(query, key, value, block_mask=mask)
    return found
