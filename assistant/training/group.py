"""Several processes that train one model: torchrun or accelerate starts them, `torch.distributed` joins them.

Each computes its rows of every step, DistributedDataParallel averages the gradients, and all make the same update. The
first decides when to stop and writes the files, so the run's folder and the cache are to be on a disk that all see.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from assistant.training.data.errors import TrainingError


@dataclass(frozen=True, slots=True)
class Group:
    """This process among `size`; a lone one is a group of itself."""

    rank: int = 0
    size: int = 1

    @property
    def first(self) -> bool:
        return self.rank == 0

    def rows(self, sequences: int) -> slice:
        """Which rows of a step are this process's. Raises `TrainingError` where they cannot be shared out evenly."""
        if sequences % self.size:
            raise TrainingError(f"{sequences} sequences a step cannot be shared by {self.size} processes evenly.")
        return slice(self.rank, None, self.size)

    def agreed(self, values: list[float], device: torch.device) -> list[float]:
        """The values of the first process, in all processes."""
        if self.size == 1:
            return values
        said = torch.tensor(values, dtype=torch.float64, device=device)
        dist.broadcast(said, 0)
        return [float(value) for value in said.tolist()]

    def mean(self, value: torch.Tensor) -> torch.Tensor:
        if self.size > 1:
            dist.all_reduce(value)
            value /= self.size
        return value

    def wait(self) -> None:
        if self.size > 1:
            dist.barrier()

    def wrapped(self, objective: nn.Module, device: torch.device) -> nn.Module:
        if self.size == 1:
            return objective
        return DistributedDataParallel(objective, device_ids=[device.index] if device.type == "cuda" else None)


@contextmanager
def joined(device: torch.device) -> Iterator[tuple[Group, torch.device]]:
    """The group that the environment names, and this process's own device in it."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield Group(), device
        return
    if device.type == "cuda":
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield Group(dist.get_rank(), size), device
    finally:
        dist.destroy_process_group()
