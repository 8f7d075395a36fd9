"""Keys and values of what was read, in buffers with room to spare: `DynamicCache` copies all of them for every token."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache
from transformers.cache_utils import DynamicLayer

_ROOM = 256  # tokens; how much a full buffer grows by at least


class GrowingLayer(DynamicLayer):
    """One layer's keys and values, shown as views of shape (texts, heads, tokens, width)."""

    _buffer: Tensor | None = None  # (2, texts, heads, room, width), where keys and values are of one shape
    _buffers: tuple[Tensor, Tensor]
    _length = 0

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        start, length = self._length, self._length + key_states.shape[-2]
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
            self._grow(key_states, value_states, length)
        elif length > self._buffers[0].shape[-2]:
            self._grow(key_states, value_states, length)
        keys, values = self._buffers
        keys[:, :, start:length] = key_states
        values[:, :, start:length] = value_states
        self._length = length
        self.keys, self.values = keys[:, :, :length], values[:, :, :length]
        return self.keys, self.values

    def push(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """`update` for one token: keys and values together, shape (2, texts, heads, width)."""
        length = self._length + 1
        if self._buffer is None or length > self._buffer.shape[3]:
            return self.update(*states.unsqueeze(3).unbind())
        self._buffer.select(3, self._length).copy_(states)
        self._length = length
        self.keys, self.values = self._buffer.narrow(3, 0, length).unbind()
        return self.keys, self.values

    def crop(self, tokens_to_remove: int) -> None:
        super().crop(tokens_to_remove)
        if self.is_initialized:
            self._length = self.keys.shape[-2]

    def fork(self, length: int) -> GrowingLayer:
        """A layer of its own with the first `length` tokens."""
        layer = GrowingLayer()
        if self.is_initialized:
            layer.update(self.keys[:, :, :length], self.values[:, :, :length])
        return layer

    def get_seq_length(self) -> int:
        return self._length

    def _grow(self, key_states: Tensor, value_states: Tensor, needed: int) -> None:
        room = needed + max(_ROOM, needed // 4)
        shapes = [(*states.shape[:2], room, states.shape[-1]) for states in (key_states, value_states)]
        self._buffer = key_states.new_empty((2, *shapes[0])) if shapes[0] == shapes[1] else None
        grown = (
            (self._buffer[0], self._buffer[1])
            if self._buffer is not None
            else (key_states.new_empty(shapes[0]), value_states.new_empty(shapes[1]))
        )
        if self._length:
            for buffer, old in zip(grown, (self.keys, self.values), strict=True):
                buffer[:, :, : self._length] = old
        self._buffers = grown


def new_cache(model: Any) -> DynamicCache:
    """A cache of the model's own kind, its layers of full attention growing in place."""
    past = DynamicCache(config=model.config)
    past.layers = [GrowingLayer() if type(layer) is DynamicLayer else layer for layer in past.layers]
    return past


def growing_cache(layers: int) -> DynamicCache:
    """A cache whose layers all keep everything, also where the model looks back only so far: any end can be cut off."""
    past = DynamicCache()
    past.layers = [GrowingLayer() for _ in range(layers)]
    return past


def nbytes(past: Any) -> int:
    """Bytes of keys, values and states that a cache keeps alive, views of a cropped cache counted in full."""
    storages: dict[int, int] = {}
    for layer in past.layers:
        held = [getattr(layer, name, None) for name in ("keys", "values", "indexer_keys")]
        for name in ("conv_states", "recurrent_states"):
            held.extend((getattr(layer, name, None) or {}).values())
        for tensor in held:
            if isinstance(tensor, torch.Tensor):
                storage = tensor.untyped_storage()
                storages[storage.data_ptr()] = storage.nbytes()
    return sum(storages.values())
