"""Muon for weight matrices (K. Jordan et al., 2024, https://kellerjordan.github.io/posts/muon/).

Each update is the nearest orthogonal matrix to the momentum, found by a quintic Newton-Schulz iteration. At 6.9 M
parameters it stood at loss 5.0 after 1.4 M tokens, where AdamW at 2e-3 was far above.

`torch.optim.Muon` makes the same steps but rounds to bfloat16 at other places: its updates differ by 3 % of their length, so
a run could not be repeated. It also takes one matrix at a time, which is a fifth slower for 24 matrices of 256 x 256.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch

MOMENTUM = 0.95
DECAY = 0.1  # of the weights, times the learning rate


def orthogonal(gradients: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """(n, rows, columns) to the same shape in float32; singular values end between about 0.7 and 1.2."""
    x = gradients.bfloat16()
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        a = x @ x.mT
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return (x.mT if tall else x).float()


class Muon:
    """`matrices` are updated in place. Matrices of one shape go through the iteration together."""

    def __init__(self, matrices: Mapping[str, torch.Tensor], rate: float) -> None:
        self.matrices, self.rate = dict(matrices), rate
        self.momentum = {name: torch.zeros_like(matrix) for name, matrix in matrices.items()}
        self._alike: dict[torch.Size, list[str]] = {}
        for name, matrix in matrices.items():
            self._alike.setdefault(matrix.shape, []).append(name)

    def step(self, gradients: Mapping[str, torch.Tensor], factor: float) -> None:
        """`factor` of the schedule scales the rate."""
        rate = self.rate * factor
        with torch.no_grad():
            for (rows, columns), names in self._alike.items():
                ahead = []
                for name in names:
                    gradient = gradients[name].float()
                    self.momentum[name].mul_(MOMENTUM).add_(gradient)
                    ahead.append(gradient.add(self.momentum[name], alpha=MOMENTUM))
                updates = orthogonal(torch.stack(ahead))
                for name, update in zip(names, updates, strict=True):
                    scale = max(1.0, rows / columns) ** 0.5
                    self.matrices[name].mul_(1 - rate * DECAY).add_(update, alpha=-rate * scale)
