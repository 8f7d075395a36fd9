"""Linear modules whose matrix stays in a file of blocks, and is made of them each time that it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import torch
from torch import Tensor, nn


class Source(Protocol):
    """Parameters by their names in the model."""

    def tensor(self, name: str, dtype: torch.dtype, shape: tuple[int, ...]) -> Tensor: ...
    def rows(self, name: str) -> Iterator[Tensor]: ...
    def release(self) -> None: ...


class FromBlocks:
    """A model of a billion parameters is quantised so with one matrix in memory at a time."""

    blocks: Source
    blocks_name: str
    blocks_shape: tuple[int, ...]

    @property
    def weight(self) -> Tensor:
        found = self.blocks.tensor(self.blocks_name, torch.float32, self.blocks_shape)
        self.blocks.release()
        return found


def with_its_matrix(module: Any) -> None:
    """A module whose matrix was left in the file gets it for good."""
    if isinstance(module, FromBlocks):
        weight = module.weight
        into: Any = module
        into.__class__ = type(into).__bases__[1]  # behind `FromBlocks`
        into._parameters["weight"] = nn.Parameter(weight, requires_grad=False)
