"""Keys and values of the tokens that were read, in buffers with room to spare.

transformers' own `DynamicCache` copies all of them for every token. What stands in here does without that library, whose
classes of caches are in `caches_of_modules`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import torch
from torch import Tensor

# transformers 5.24 gave one name to all classes; before, it was Mamba's for states and the second for keys and values.
_ARGUMENTS = ("cache", "past_key_values", "cache_params")
_ROOM = 256  # tokens; how much a full buffer grows by at least


class GrowingLayer:
    """One layer's keys and values; `keys` and `values` are views, made when asked for, (texts, heads, tokens, width)."""

    is_sliding = False
    is_croppable = True
    is_initialized = False
    dtype: torch.dtype
    device: torch.device
    _buffers: tuple[Tensor, Tensor] | None = None  # (texts, heads, room, width)
    _both: Tensor | None = (
        None  # keys and values in one, (2, texts, heads, room, width), where their widths are the same
    )
    _flat: Tensor  # the same, (2, texts * heads, room, width)
    _length = 0

    @property
    def keys(self) -> Tensor | None:
        return None if self._buffers is None else self._buffers[0][:, :, : self._length]

    @keys.setter
    def keys(self, states: Tensor | None) -> None:
        self._replace(0, states)

    @property
    def values(self) -> Tensor | None:
        return None if self._buffers is None else self._buffers[1][:, :, : self._length]

    @values.setter
    def values(self, states: Tensor | None) -> None:
        self._replace(1, states)

    def _replace(self, place: int, states: Tensor | None) -> None:
        """Take the tensor that the base class puts in the place of all keys (`place` 0) or all values (1)."""
        if states is None or self._buffers is None:
            self._buffers = self._both = None
            self._length = 0
            return
        buffers = list(self._buffers)
        buffers[place] = states
        self._buffers, self._both = (buffers[0], buffers[1]), None

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        start, length = self._length, self._length + key_states.shape[-2]
        if self._buffers is None or length > min(buffer.shape[-2] for buffer in self._buffers):
            self._grow(key_states, value_states, length)
        assert self._buffers is not None
        keys, values = self._buffers
        keys[:, :, start:length] = key_states
        values[:, :, start:length] = value_states
        self._length = length
        return keys[:, :, :length], values[:, :, :length]

    def push(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """`update` for one token: keys and values together, (2, texts, heads, width).

        Gives all of them in the shape of a batched product, (texts * heads, tokens, width).
        """
        length = self._length + 1
        if self._both is None or length > self._both.shape[3]:
            keys, values = self.update(*states.unsqueeze(3).unbind())
            return keys.flatten(0, 1), values.flatten(0, 1)
        self._both.select(3, self._length).copy_(states)
        self._length = length
        keys, values = self._flat.narrow(2, 0, length).unbind()
        return keys, values

    def lengthen(self, count: int) -> None:
        """`count` tokens more were written into the buffers by somebody else."""
        self._length += count

    def stands_in(self, buffers: tuple[Tensor, Tensor]) -> bool:
        return self._buffers is buffers

    def move(self, buffers: tuple[Tensor, Tensor]) -> None:
        """Go on in other buffers, which have room for all that is here."""
        assert self._buffers is not None
        for buffer, old in zip(buffers, self._buffers, strict=True):
            buffer[:, :, : self._length] = old[:, :, : self._length]
        self._buffers, self._both = buffers, None

    def crop(self, tokens_to_remove: int) -> None:
        self._length = max(0, self._length + tokens_to_remove)

    def fork(self, length: int) -> GrowingLayer:
        """A layer of its own with the first `length` tokens."""
        layer = type(self)()
        if self._buffers is not None:
            keys, values = self._buffers
            layer.update(keys[:, :, :length], values[:, :, :length])
        return layer

    def get_seq_length(self) -> int:
        return self._length

    def _grow(self, key_states: Tensor, value_states: Tensor, needed: int) -> None:
        room = needed + max(_ROOM, needed // 4)
        shapes = [(*states.shape[:2], room, states.shape[-1]) for states in (key_states, value_states)]
        both = key_states.new_empty((2, *shapes[0])) if shapes[0] == shapes[1] else None
        grown = (
            (both[0], both[1])
            if both is not None
            else (key_states.new_empty(shapes[0]), value_states.new_empty(shapes[1]))
        )
        if self._buffers is not None:
            for buffer, old in zip(grown, self._buffers, strict=True):
                buffer[:, :, : self._length] = old[:, :, : self._length]
        self._buffers, self._both = grown, both
        if both is not None:
            self._flat = both.view(2, -1, room, shapes[0][-1])
        self.dtype, self.device, self.is_initialized = key_states.dtype, key_states.device, True


class GrowingCache:
    """A cache whose layers all keep everything, also where the model looks back only so far: any end can be cut off."""

    def __init__(self, layers: Iterable[GrowingLayer] = ()) -> None:
        self.layers = list(layers)

    def get_seq_length(self) -> int:
        return self.layers[0].get_seq_length() if self.layers else 0

    def crop(self, tokens_to_remove: int) -> None:
        """Negative, as in transformers' caches."""
        for layer in self.layers:
            layer.crop(tokens_to_remove)

    def activate_past_recording(self) -> None:
        """No layer forgets what an undo would want back."""


def argument(model: Any) -> str | None:
    """The name of the cache among the arguments of the model's `forward`; None where it takes no cache of transformers."""
    return next((name for name in _ARGUMENTS if takes(model, name)), None)


def takes(model: Any, name: str) -> bool:
    """Whether `forward` has an argument of that name, and does not just swallow it."""
    return name in _taken(type(model).forward)


@cache
def _taken(forward: Callable[..., Any]) -> frozenset[str]:
    return frozenset(inspect.signature(forward).parameters)


def feed(model: Any, past: Any, **inputs: Any) -> Any:
    """The output of `model` for `inputs` at the end of the cache `past`."""
    name = argument(model)
    assert name is not None  # or it would not have been loaded
    return model(use_cache=True, **{name: past}, **inputs)


def growing_cache(layers: int) -> GrowingCache:
    return GrowingCache(GrowingLayer() for _ in range(layers))


def positions(past: Any, ids: Tensor) -> Tensor:
    """The positions of `ids`, shape (texts, tokens), behind the tokens in `past`; the same shape."""
    start = past.get_seq_length()
    return torch.arange(start, start + ids.shape[1], device=ids.device).expand(ids.shape)


def is_empty(past: Any) -> bool:
    """Whether no layer keeps anything, as after a pass through a class that took no notice of the cache."""
    past = getattr(past, "self_attention_cache", past)  # of an encoder-decoder
    return not any(tensor.numel() for layer in past.layers for tensor in _held(layer))


def nbytes(past: Any) -> int:
    """Bytes of keys, values and states that a cache keeps alive, views of a cropped cache counted in full."""
    storages: dict[int, int] = {}
    for layer in past.layers:
        for tensor in _held(layer):
            storage = tensor.untyped_storage()
            storages[storage.data_ptr()] = storage.nbytes()
    return sum(storages.values())


def _held(layer: Any) -> Iterator[Tensor]:
    held = [getattr(layer, name, None) for name in ("keys", "values", "indexer_keys")]
    for name in ("conv_states", "recurrent_states"):
        held.extend((getattr(layer, name, None) or {}).values())
    return (tensor for tensor in held if isinstance(tensor, Tensor))
