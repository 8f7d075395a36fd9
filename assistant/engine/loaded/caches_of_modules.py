"""The caches that a module of transformers is called with, their layers of full attention growing in place."""

from __future__ import annotations

from typing import Any

from transformers import DynamicCache
from transformers.cache_utils import DynamicLayer

from assistant.engine.loaded import kv_cache


class GrowingLayer(kv_cache.GrowingLayer, DynamicLayer):
    """`kv_cache.GrowingLayer` with the methods that masks and beam search call."""


def new_cache(model: Any) -> DynamicCache:
    """A cache of the model's own kind."""
    past = DynamicCache(config=model.config)
    past.layers = [GrowingLayer() if type(layer) is DynamicLayer else layer for layer in past.layers]
    return past


def growing_cache(layers: int) -> DynamicCache:
    """A cache whose layers all keep everything, also where the model looks back only so far: any end can be cut off."""
    past = DynamicCache()
    past.layers = [GrowingLayer() for _ in range(layers)]
    return past


def keeps_keys(layer: Any) -> bool:
    """Whether the layer has keys and values of its tokens and nothing else, so that it can be repeated for several texts."""
    return isinstance(layer, DynamicLayer)
