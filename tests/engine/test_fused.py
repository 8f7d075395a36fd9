"""The hand-written step against transformers, family by family: the same logits, however the tokens come."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, LlamaConfig, Phi3Config

from assistant.engine.loaded import families, fused, fused_weights
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.loading import LoadedModel
from tests.engine.conftest import DECODERS

KNOWN = ("llama", "llama_tied", "mistral", "qwen2", "qwen3", "gemma2", "gemma3", "phi3")
IDS = torch.randint(4, 390, (60,), generator=torch.Generator().manual_seed(5))


def fresh(folder: Path) -> torch.nn.Module:
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def unquantised(model: torch.nn.Module) -> FusedDecoder:
    """Folded like an int8 decoder, its weights left in float32."""
    shape = families.shape_of(model)
    assert shape is not None
    tensors = {"embedding": model.get_input_embeddings().weight, **fused_weights.norms(model, shape)}
    every = [linear for number in range(shape.layers) for linear in families.linears(model, number)]
    for linear in (*every, families.head(model)):
        weight, bias = fused_weights.folded(model, shape, linear)
        tensors[f"{linear.name}.weight"] = weight
        if bias is not None:
            tensors[f"{linear.name}.bias"] = bias
    return fused_weights.decoder(shape, tensors, partial(families.angles, model))


def logits(decoder: FusedDecoder) -> Tensor:
    """Of every position: a prompt, a second part behind it, several tokens at once, and single ones."""
    cache = decoder.new_cache()
    parts = [decoder(IDS[start:end], cache, end - start) for start, end in ((0, 30), (30, 48), (48, 53))]
    return torch.cat([*parts, *(decoder([id], cache) for id in IDS[53:].tolist())])


@torch.inference_mode()
@pytest.mark.parametrize("way", ["as it is", "folded"])
@pytest.mark.parametrize("name", KNOWN)
def test_same_logits_as_transformers(name: str, way: str, tiny_folder: Callable[[str], Path]) -> None:
    model = fresh(tiny_folder(name))
    expected = model(IDS[None]).logits[0]
    decoder = fused.as_it_is(model) if way == "as it is" else unquantised(model)
    assert decoder is not None
    torch.testing.assert_close(logits(decoder), expected, rtol=1e-4, atol=1e-4)
    assert torch.equal(model(IDS[None]).logits[0], expected)


@torch.inference_mode()
@pytest.mark.parametrize("blocks", [0, 512])
@pytest.mark.parametrize("name", ["llama", "gemma2", "qwen3"])
def test_a_prompt_of_several_blocks(
    name: str, blocks: int, tiny_folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fused, "_IN_BLOCKS", blocks)
    model = fresh(tiny_folder(name))
    ids = IDS.repeat(4)[:230]
    expected = model(ids[None]).logits[0]
    decoder = fused.as_it_is(model)
    assert decoder is not None
    cache = decoder.new_cache()
    parts = [decoder(ids[start:end], cache, end - start) for start, end in ((0, 150), (150, 230))]
    torch.testing.assert_close(torch.cat(parts), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("name", sorted(DECODERS.keys() - set(KNOWN)))
def test_the_others_are_left_to_transformers(name: str, tiny_folder: Callable[[str], Path]) -> None:
    assert fused.as_it_is(fresh(tiny_folder(name))) is None


@torch.inference_mode()
def test_partly_turned_heads() -> None:
    torch.manual_seed(1)
    rope = {"rope_type": "default", "rope_theta": 1e4, "partial_rotary_factor": 0.5}
    config = Phi3Config(
        hidden_size=64, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
        vocab_size=400, initializer_range=0.3, rope_parameters=rope, pad_token_id=0,
    )  # fmt: skip
    model = AutoModelForCausalLM.from_config(config).eval()
    expected = model(IDS[None]).logits[0]
    for decoder in (fused.as_it_is(model), unquantised(model)):
        assert decoder is not None
        torch.testing.assert_close(logits(decoder), expected, rtol=1e-4, atol=1e-4)


def test_angles_that_depend_on_the_length_are_left_to_transformers() -> None:
    rope = {"rope_type": "dynamic", "rope_theta": 1e4, "factor": 2.0}
    sizes = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 4}
    assert fused.as_it_is(AutoModelForCausalLM.from_config(LlamaConfig(**sizes, rope_parameters=rope))) is None


@torch.inference_mode()
@pytest.mark.parametrize("name", ["llama", "gemma3", "gemma2"])
def test_several_texts_at_once(name: str, tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded = tiny_model(name)
    singly, together = [], loaded.new_cache()
    for text in range(3):
        cache = loaded.new_cache()
        loaded.forward(IDS[:20] + text, cache)
        singly.append(cache)
    for layer, *each in zip(together.layers, *(cache.layers for cache in singly), strict=True):
        layer.update(torch.cat([one.keys for one in each]), torch.cat([one.values for one in each]))
    for step in range(3):
        tokens = [5 + step, 9 + step, 70 + step]
        rows = loaded.forward_together(tokens, together)
        expected = torch.cat([loaded.forward([id], cache) for id, cache in zip(tokens, singly, strict=True)])
        torch.testing.assert_close(rows, expected, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
@pytest.mark.parametrize("name", KNOWN)
def test_any_end_can_be_cut_off(name: str, tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded, cache, short = tiny_model(name), tiny_model(name).new_cache(), tiny_model(name).new_cache()
    loaded.forward(IDS, cache)
    cache.crop(-20)
    loaded.forward(IDS[:40], short)
    torch.testing.assert_close(loaded.forward([7], cache), loaded.forward([7], short), rtol=1e-4, atol=1e-4)
