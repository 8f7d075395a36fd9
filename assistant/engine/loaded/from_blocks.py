"""Linear modules whose matrix stays in a file of blocks, and is made of them each time that it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from transformers.pytorch_utils import Conv1D


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


class _LinearFromBlocks(FromBlocks, nn.Linear):
    pass


class _Conv1DFromBlocks(FromBlocks, Conv1D):
    pass


KINDS: dict[type[nn.Module], type[nn.Module]] = {nn.Linear: _LinearFromBlocks, Conv1D: _Conv1DFromBlocks}


def with_its_matrix(module: Any) -> None:
    """A module whose matrix was left in the file gets it for good."""
    if isinstance(module, FromBlocks):
        weight, linear = module.weight, isinstance(module, nn.Linear)
        into: Any = module
        into.__class__ = nn.Linear if linear else Conv1D
        into._parameters["weight"] = nn.Parameter(weight, requires_grad=False)
