"""Decoding in buffers of a fixed length, as a GPU does it: the same logits as transformers', without the recording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from assistant.engine.loaded import graphs
from assistant.engine.loaded.graphs import GraphDecoder
from assistant.engine.loaded.loading import LoadedModel
from tests.engine.conftest import DECODERS

Models = Callable[[str], LoadedModel]
IDS = torch.randint(4, 390, (60,), generator=torch.Generator().manual_seed(8)).tolist()
OTHER = IDS[::-1]
STATIC = sorted(DECODERS.keys() - {"mamba"})


@pytest.fixture(autouse=True)
def _short_buffers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphs, "_SHORTEST", 16)


def played(work: Callable[[], Tensor]) -> Callable[[], Tensor]:
    """As a graph does, it answers in the same memory every time; and it was tried before."""
    work()
    result = work().clone()
    return lambda: result.copy_(work())


@torch.inference_mode()
def exact(model: Any, ids: list[int]) -> Tensor:
    logits: Tensor = model(input_ids=torch.tensor([ids])).logits[0]
    return logits


def near(result: Tensor, expected: Tensor) -> bool:
    return bool((result - expected).abs().max() < 1e-4 * expected.abs().max())


@pytest.mark.parametrize("name", STATIC)
@torch.inference_mode()
def test_token_after_token(name: str, tiny_model: Models) -> None:
    model = tiny_model(name).model
    expected = exact(model, IDS)
    decoder = GraphDecoder(model, played)
    cache = decoder.new_cache()
    rows = [decoder(IDS[:9], cache, 2), *(decoder([id], cache) for id in IDS[9:50]), decoder(IDS[50:58], cache, 8)]
    rows += [decoder([id], cache) for id in IDS[58:]]
    assert near(torch.cat(rows), expected[7:])


@torch.inference_mode()
def test_two_texts_take_turns_and_tokens_are_taken_back(tiny_model: Models) -> None:
    model = tiny_model("llama").model
    decoder = GraphDecoder(model, played)
    texts = [(IDS, decoder.new_cache()), (OTHER, decoder.new_cache())]
    for ids, cache in texts:
        decoder(ids[:5], cache)
    for place in range(5, 40):
        for ids, cache in texts:
            for wrong in IDS[:3]:
                decoder([wrong], cache)
            cache.crop(-3)
            row = decoder([ids[place]], cache)
            assert near(row, exact(model, ids[: place + 1])[-1:])
    kept = texts[0][1]
    del texts, cache
    assert near(decoder([IDS[40]], kept), exact(model, IDS[:41])[-1:])


@torch.inference_mode()
def test_several_texts_at_once(tiny_model: Models) -> None:
    from assistant.engine.decoding.parallel_rows import repeated

    model = tiny_model("qwen3").model
    decoder = GraphDecoder(model, played)
    cache = decoder.new_cache()
    decoder(IDS[:7], cache)
    decoder([IDS[7]], cache)
    rows = decoder.together(IDS[20:23], repeated(cache, 3))
    assert near(rows, torch.stack([exact(model, [*IDS[:8], id])[-1] for id in IDS[20:23]]))


@torch.inference_mode()
def test_work_that_cannot_be_recorded_is_done_every_time(tiny_model: Models) -> None:
    tries: list[None] = []

    def refuse(work: Callable[[], Tensor]) -> Callable[[], Tensor]:
        tries.append(None)
        raise RuntimeError("operation not permitted when stream is capturing")

    model = tiny_model("gpt2").model
    decoder = GraphDecoder(model, refuse)
    cache = decoder.new_cache()
    rows = [decoder([id], cache) for id in IDS[:40]]
    assert near(torch.cat(rows), exact(model, IDS[:40])) and len(tries) == 1 and not decoder.records


def test_what_is_recorded_is_recorded_once_for_each_length(tiny_model: Models) -> None:
    lengths: list[int] = []

    def count(work: Callable[[], Tensor]) -> Callable[[], Tensor]:
        lengths.append(decoder._slots[0][0].shape[2])
        return work

    decoder = GraphDecoder(tiny_model("llama").model, count)
    cache = decoder.new_cache()
    with torch.inference_mode():
        for id in IDS:
            decoder([id], cache)
    assert lengths == [16, 32, 64]


def test_models_that_it_takes(tiny_model: Models) -> None:
    assert graphs.can_be_static(tiny_model("llama").model) and not graphs.can_be_static(tiny_model("mamba").model)
    assert graphs.decoder(tiny_model("llama").model) is None  # not on a GPU


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no GPU")
def test_a_graph_gives_the_logits_of_the_model(tiny_model: Models) -> None:
    import copy

    model = copy.deepcopy(tiny_model("llama").model).to("cuda")
    decoder = graphs.decoder(model)
    assert decoder is not None
    with torch.inference_mode():
        cache = decoder.new_cache()
        rows = [decoder(IDS[:9], cache), *(decoder([id], cache) for id in IDS[9:])]
        expected = model(input_ids=torch.tensor([IDS], device="cuda")).logits[0, 8:]
    assert (torch.cat(rows) - expected).abs().max() < 1e-2 * expected.abs().max()
    assert decoder.records
