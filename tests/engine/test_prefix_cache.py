from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import LlamaConfig, MistralConfig

from assistant.engine.decoding.generation import generate
from assistant.engine.decoding.prefix_cache import Entry, PrefixCache, can_crop, common_prefix
from assistant.engine.loaded.caches_of_modules import new_cache
from assistant.engine.loaded.kv_cache import GrowingLayer, nbytes
from assistant.engine.loaded.loading import LoadedModel
from assistant.tasks import GREEDY, Limits


class Configured:
    """As much of a model as `new_cache` looks at."""

    def __init__(self, sliding: int | None = None) -> None:
        sizes = {"num_hidden_layers": 2, "num_attention_heads": 2, "hidden_size": 16}
        self.config = MistralConfig(sliding_window=sliding, **sizes) if sliding else LlamaConfig(**sizes)


def entry(ids: list[int], sliding: int | None = None) -> Entry:
    past = new_cache(Configured(sliding))
    for place, id in enumerate(ids):
        states = torch.full((1, 2, 1, 8), float(id)) + torch.tensor(place / 1000)
        for layer in range(2):
            past.update(states, -states, layer)
    return Entry(past, list(ids))


def held(kept: Entry) -> list[int]:
    """The ids back out of the keys of the last layer."""
    return [int(key) for key in kept.past.layers[-1].keys[0, 0, :, 0]]


@given(left=st.lists(st.integers(0, 2), max_size=30), right=st.lists(st.integers(0, 2), max_size=30))
def test_common_prefix(left: list[int], right: list[int]) -> None:
    expected = next(
        (at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    assert common_prefix(left, right) == expected


def test_the_longest_beginning_is_taken_and_cropped() -> None:
    cache = PrefixCache(1)
    for ids in ([1, 2, 3, 4, 5], [1, 9], [7, 7, 7]):
        cache.put(entry(ids))
    kept, shared = cache.take([1, 2, 3, 4, 8, 8])
    assert kept is not None and shared == 4
    assert kept.ids == held(kept) == [1, 2, 3, 4]
    assert len(cache) == 2
    assert cache.take([5, 5]) == (None, 0)


def test_the_last_token_is_always_left_to_read() -> None:
    cache = PrefixCache(1)
    cache.put(entry([1, 2, 3]))
    kept, shared = cache.take([1, 2, 3])
    assert shared == 2 and kept is not None and held(kept) == [1, 2]
    assert cache.take([]) == (None, 0)


def test_another_text_with_the_same_beginning_gets_a_copy() -> None:
    cache = PrefixCache(1)
    cache.put(entry([1, 2, 3, 4, 5, 6, 7, 8]))
    kept, shared = cache.take([1, 2, 9, 9])
    assert kept is not None and shared == 2 and held(kept) == [1, 2]
    states = torch.full((1, 2, 1, 8), 9.0)
    for layer in range(2):
        kept.past.update(states, states, layer)
    kept.ids.append(9)
    cache.put(kept)
    first, shared = cache.take([1, 2, 3, 4, 5, 6, 7, 8, 9])
    assert first is not None and shared == 8 and held(first) == [1, 2, 3, 4, 5, 6, 7, 8]
    second, shared = cache.take([1, 2, 9, 9])
    assert second is not None and shared == 3 and held(second) == [1, 2, 9]


def test_a_beginning_of_a_kept_text_is_not_kept_beside_it() -> None:
    cache = PrefixCache(1)
    cache.put(entry([1, 2, 3]))
    cache.put(entry([1, 2, 3, 4]))
    assert len(cache) == 1
    cache.put(entry([1, 2]))
    assert len(cache) == 1
    assert cache.take([1, 2, 3, 4, 5])[1] == 4


def test_least_recently_used_goes_first() -> None:
    one = nbytes(entry([1] * 3000).past)
    cache = PrefixCache(3 * one // 2**20)
    assert 1 < cache.limit / one < 3
    cache.put(entry([1] * 3000))
    cache.put(entry([2] * 3000))
    kept, _ = cache.take([1] * 3001)
    assert kept is not None
    cache.put(kept)
    cache.put(entry([3] * 3000))
    assert cache.bytes <= cache.limit
    assert cache.take([2] * 5) == (None, 0)
    assert cache.take([3] * 5)[1] == 4


def test_no_memory_keeps_nothing() -> None:
    cache = PrefixCache(0)
    cache.put(entry([1, 2]))
    assert len(cache) == 0 == cache.bytes


def test_clear() -> None:
    cache = PrefixCache(1)
    cache.put(entry([1, 2]))
    assert cache.bytes > 0
    cache.clear()
    assert len(cache) == 0


def test_a_window_that_slid_is_reused_only_whole() -> None:
    slid, short = entry(list(range(1, 10)), sliding=4), entry([1, 2], sliding=4)
    assert not can_crop(slid.past) and can_crop(short.past)
    cache = PrefixCache(1)
    cache.put(slid)
    assert cache.take([1, 2, 3, 4, 5]) == (None, 0)
    kept, shared = cache.take([*range(1, 10), 11])
    assert kept is slid and shared == 9


def test_growing_layer_is_the_concatenation() -> None:
    layer, whole = GrowingLayer(), []
    torch.manual_seed(0)
    for tokens in (3, 1, 300, 1, 1, 700):
        states = torch.randn(1, 2, tokens, 4)
        whole.append(states)
        keys, values = layer.update(states, -states)
        assert torch.equal(keys, torch.cat(whole, -2)) and torch.equal(values, -torch.cat(whole, -2))
    layer.crop(-1000)
    keys, _ = layer.update(torch.ones(1, 2, 1, 4), torch.ones(1, 2, 1, 4))
    assert layer.get_seq_length() == 7 == keys.shape[-2]
    assert torch.equal(keys[:, :, :6], torch.cat(whole, -2)[:, :, :6]) and keys[0, 0, 6, 0] == 1


@pytest.mark.parametrize("name", ["llama", "gemma3"])
def test_two_documents_side_by_side(name: str, tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded, cache = tiny_model(name), PrefixCache(64)
    first = loaded.tokenizer("Once upon a time there was an old king who had three sons").input_ids
    second = loaded.tokenizer("The quick brown fox jumps over the lazy dog, and the river").input_ids
    cached = []
    for ids in (first, second, [*first, 40], [*second, 41]):
        run = generate(loaded, ids, GREEDY, Limits(0), lambda: False, cache)
        with pytest.raises(StopIteration) as end:
            next(run)
        cached.append(end.value.value.cached_tokens)
    assert cached[2:] == [len(first), len(second)]
