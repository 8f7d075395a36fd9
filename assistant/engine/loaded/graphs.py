"""Decoding on a GPU: one token's work is recorded once as a CUDA graph and played for every token after.

A GPU is done with a token of a small model before Python has asked for half of it. A graph needs the same memory at every
playing, so keys and values stand in buffers of a fixed length, and where the token goes is a number in the GPU's memory.
All of it but the recording runs on a CPU too, which is how it is tested.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache
from transformers.cache_utils import StaticLayer

from assistant.engine.loaded.caches_of_modules import growing_cache
from assistant.engine.loaded.kv_cache import feed

_SHORTEST = 512  # tokens in the buffers, doubled whenever they are full; each length is recorded anew
_WARM = 3  # runs before recording, as libraries initialise themselves on their first call


class SlotLayer(StaticLayer):
    """One layer's buffers, (1, heads, room, width); `position` is shared by all layers and says where a token goes."""

    def __init__(self, keys: Tensor, values: Tensor, position: Tensor) -> None:
        super().__init__(keys.shape[2])
        self.keys, self.values, self.cumulative_length = keys, values, position
        self.dtype, self.device, self.is_initialized = keys.dtype, keys.device, True

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        assert self.keys is not None and self.values is not None
        self.keys.index_copy_(2, self.cumulative_length[None], key_states)
        self.values.index_copy_(2, self.cumulative_length[None], value_states)
        return self.keys, self.values


class GraphDecoder:
    """`step` of a `LoadedModel` on a GPU. Prompts, drafts and several texts at once go through the model as it is.

    One text at a time owns the buffers: the layers of its cache are views of them, so nothing is copied while it is written,
    and it takes its keys and values along when another comes. `record` makes a function that repeats what the one it
    is given did; None, and where recording fails, the work is done again for every token.
    """

    def __init__(self, model: Any, record: Callable[[Callable[[], Tensor]], Callable[[], Tensor]] | None) -> None:
        self._model, self._record = model, record
        self._layers = model.config.get_text_config(decoder=True).num_hidden_layers
        device = model.device
        self._token = torch.zeros(1, 1, dtype=torch.long, device=device)
        self._position = torch.zeros((), dtype=torch.long, device=device)
        self._slots: list[tuple[Tensor, Tensor]] = []
        self._owner: weakref.ref[DynamicCache] | None = None
        self._play: Callable[[], Tensor] | None = None

    @property
    def records(self) -> bool:
        """Whether tokens are played from a recording, so far as is known."""
        return self._record is not None

    def forget(self) -> None:
        """Record anew: the model computes something else from now on."""
        self._play = None

    def new_cache(self) -> DynamicCache:
        return growing_cache(self._layers)

    def __call__(self, tokens: Sequence[int] | Tensor, cache: DynamicCache, last: int = 1) -> Tensor:
        """Feed `tokens` at the end of `cache`; logits of the `last` positions, shape (last, vocabulary)."""
        if len(tokens) > 1 or cache.layers[0].get_seq_length() == 0:
            ids = torch.as_tensor(tokens, device=self._model.device)[None]
            output = feed(self._model, cache, input_ids=ids, logits_to_keep=last)
            rows: Tensor = output.logits[0, -last:]
            return rows
        position = cache.layers[0].get_seq_length()
        self._own(cache, position + 1)
        self._token.fill_(int(tokens[0]))
        self._position.fill_(position)
        logits = self._played()
        for layer in cache.layers:
            layer.lengthen(1)
        return logits[0, -1:].clone()  # the next playing writes over it

    def together(self, tokens: Sequence[int] | Tensor, cache: DynamicCache) -> Tensor:
        """One token for each of several texts of one length in `cache`; logits, shape (texts, vocabulary)."""
        ids = torch.as_tensor(tokens, device=self._model.device)[:, None]
        logits: Tensor = feed(self._model, cache, input_ids=ids).logits[:, -1]
        return logits

    def _own(self, cache: DynamicCache, needed: int) -> None:
        """Let the layers of `cache` be views of the buffers, which hold at least `needed` tokens."""
        room = self._slots[0][0].shape[2] if self._slots else 0
        if needed <= room and cache.layers[0].stands_in(self._slots[0]):
            return
        owner = self._owner() if self._owner is not None else None
        if owner is not None and owner is not cache:
            for layer, slot in zip(owner.layers, self._slots, strict=True):
                if layer.stands_in(slot):
                    layer.move(tuple(torch.empty_like(buffer) for buffer in slot))
        if needed > room:
            while room < needed:
                room = max(_SHORTEST, 2 * room)
            self._slots = [
                tuple(torch.zeros((*states.shape[:2], room, states.shape[3]), dtype=states.dtype, device=states.device)
                      for states in (layer.keys, layer.values))
                for layer in cache.layers
            ]  # fmt: skip
            self._play = None
        for layer, slot in zip(cache.layers, self._slots, strict=True):
            layer.move(slot)
        self._owner = weakref.ref(cache)

    def _played(self) -> Tensor:
        if self._play is None:
            past = DynamicCache()
            past.layers = [SlotLayer(*slot, self._position) for slot in self._slots]

            def work() -> Tensor:
                logits: Tensor = feed(self._model, past, input_ids=self._token).logits
                return logits

            self._play = work
            if self._record is not None:
                try:
                    self._play = self._record(work)
                except torch.OutOfMemoryError:
                    raise
                except RuntimeError:  # an operation that a graph cannot hold
                    self._record = None
        return self._play()


def decoder(model: Any) -> GraphDecoder | None:
    """None for a model that keeps more than keys and values of every token, or has no logits to choose from."""
    if model.device.type != "cuda" or not can_be_static(model):
        return None
    return GraphDecoder(model, recorded)


def can_be_static(model: Any) -> bool:
    past = DynamicCache(config=model.config)
    keeps_all = all(hasattr(layer, "keys") and not hasattr(layer, "recurrent_states") for layer in past.layers)
    return bool(keeps_all and model._can_compile_fullgraph)


def recorded(work: Callable[[], Tensor]) -> Callable[[], Tensor]:
    """`work` as a CUDA graph; it may be called several times before. Raises `RuntimeError` where it cannot be one."""
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(_WARM):
            work()
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        result = work()

    def play() -> Tensor:
        graph.replay()
        return result

    return play
