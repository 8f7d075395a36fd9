"""A decoder whose every next token is told by a rule: behaviour that random weights cannot show, through the real engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from assistant.engine.engine import Engine
from assistant.engine.loaded.kv_cache import growing_cache
from assistant.tasks import Load

Rule = Callable[[list[int]], Tensor]


class Planted:
    """`step` of a `LoadedModel`. Its cache holds the tokens themselves as keys, so it is cropped and forked as any other."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self.fed = 0

    def new_cache(self) -> Any:
        return growing_cache(1)

    def __call__(self, tokens: Sequence[int] | Tensor, cache: Any, last: int = 1) -> Tensor:
        new = torch.as_tensor(tokens).float()
        self.fed += len(new)
        keys, _ = cache.layers[0].update(new[None, None, :, None], new[None, None, :, None].clone())
        ids = [int(id) for id in keys[0, 0, :, 0]]
        return torch.stack([self._rule(ids[: len(ids) - place]) for place in reversed(range(last))])


def plant(engine: Engine, rule: Rule) -> Planted:
    """Let the engine, which must be the caller's own, answer by `rule`: logits for the tokens so far."""
    for _ in engine.stream(Load(), lambda: False):
        pass
    assert engine._loaded is not None
    step: Any = Planted(rule)
    engine._loaded = replace(engine._loaded, step=step)
    return step  # type: ignore[no-any-return]
