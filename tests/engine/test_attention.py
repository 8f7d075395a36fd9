"""Attention of one token as two products: the same logits as transformers' own, in every family that takes it."""

from __future__ import annotations

from typing import Any

import pytest
import torch
import transformers as hf
from torch import Tensor

from assistant.engine.loaded import attention
from assistant.engine.loaded.caches_of_modules import new_cache
from assistant.engine.loaded.kv_cache import feed
from tests.engine.conftest import DECODERS, SEQ2SEQ

IDS = torch.randint(4, 190, (2, 24), generator=torch.Generator().manual_seed(3))
NEW = 4
# "eager" attention of their own, or none.
WITHOUT = {"gemma2", "falcon", "mamba"}


def model_of(name: str) -> Any:
    torch.manual_seed(1)
    auto = hf.AutoModelForCausalLM if name in DECODERS else hf.AutoModelForSeq2SeqLM
    return auto.from_config((DECODERS | SEQ2SEQ)[name]()).eval()


@torch.inference_mode()
def logits(model: Any, mask: Tensor) -> Tensor:
    """Of the last tokens, each fed by itself to a cache that holds those before."""
    rows, length = [], IDS.shape[1]
    encoder = model.config.is_encoder_decoder
    past = hf.EncoderDecoderCache(new_cache(model), hf.DynamicCache()) if encoder else new_cache(model)
    read = model.get_encoder()(input_ids=IDS, attention_mask=mask) if encoder else None
    for end in range(length - NEW, length):
        start = 0 if end == length - NEW else end - 1
        if encoder:
            given = {"encoder_outputs": read, "decoder_input_ids": IDS[:, start:end], "attention_mask": mask}
        else:
            given = {"input_ids": IDS[:, start:end], "attention_mask": mask[:, :end]}
        rows.append(feed(model, past, **given).logits[:, -1])
    return torch.stack(rows)


@pytest.mark.parametrize("name", sorted(DECODERS.keys() | SEQ2SEQ.keys()))
@pytest.mark.parametrize("padded", [0, 5])
def test_logits_are_those_of_transformers(name: str, padded: int, monkeypatch: pytest.MonkeyPatch) -> None:
    model = model_of(name)
    if name in WITHOUT:
        assert not attention.use(model) and model.config._attn_implementation != "longhand_rows"
        return
    mask = torch.ones_like(IDS)
    mask[1, :padded] = 0
    expected = logits(model, mask)
    calls: list[int] = []
    stock = attention.sdpa_attention_forward

    def counted(module: Any, query: Tensor, *arguments: Any, **named: Any) -> Any:
        calls.append(query.shape[2])
        return stock(module, query, *arguments, **named)

    monkeypatch.setattr(attention, "sdpa_attention_forward", counted)
    assert attention.use(model)
    result = logits(model, mask)
    assert (result - expected).abs().max() < 1e-4 * expected.abs().max()
    assert calls and 1 not in calls  # several tokens go the usual way


def test_half_precision_is_as_close_as_the_usual_way() -> None:
    model = model_of("llama")
    mask = torch.ones_like(IDS)
    exact = logits(model, mask)
    model = model.bfloat16()
    usual = (logits(model, mask) - exact).abs().mean()
    attention.use(model)
    assert (logits(model, mask) - exact).abs().mean() < 1.5 * usual


def test_what_it_does_not_know_goes_the_usual_way() -> None:
    module = torch.nn.Module()
    query, keys = torch.randn(1, 4, 1, 8), torch.randn(1, 4, 9, 8)
    plain, _ = attention.sdpa_attention_forward(module, query, keys, keys, None, is_causal=False)
    dropped, _ = attention.attend(module, query, keys, keys, None, dropout=0.5, is_causal=False)
    ours, _ = attention.attend(module, query, keys, keys, None)
    assert torch.allclose(ours, plain, atol=1e-5) and not torch.allclose(dropped, plain, atol=1e-3)
    with pytest.raises(ValueError, match="softcap"):
        attention.attend(module, query, keys, keys, None, softcap=20.0)
