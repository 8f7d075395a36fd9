from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import (
    LogitsProcessorList,
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

from assistant.engine.decoding.sampling import NotANumber, Sampler
from assistant.tasks import GREEDY, Sampling

LOGITS = torch.tensor([2.0, 1.0, 0.5, 0.0, -1.0, -3.0])


def shares(
    sampling: Sampling, logits: torch.Tensor = LOGITS, history: tuple[int, ...] = (), draws: int = 3000
) -> torch.Tensor:
    counts = torch.zeros(len(logits))
    sampler = Sampler(sampling, list(history))
    for _ in range(draws):
        counts[sampler(logits.clone())] += 1
    return counts / draws


def test_greedy_takes_the_likeliest() -> None:
    assert Sampler(GREEDY, [])(LOGITS.clone()) == 0


@pytest.mark.parametrize(
    ("sampling", "possible"),
    [
        (Sampling(temperature=1.0, top_k=2, top_p=1.0, repetition_penalty=1.0), {0, 1}),
        (Sampling(temperature=1.0, top_k=0, top_p=0.6, repetition_penalty=1.0), {0, 1}),
        (Sampling(temperature=1.0, top_k=0, top_p=0.01, repetition_penalty=1.0), {0}),
        (Sampling(temperature=1.0, top_k=0, top_p=1.0, min_p=0.2, repetition_penalty=1.0), {0, 1, 2}),
        (Sampling(temperature=1.0, top_k=1000, top_p=1.0, repetition_penalty=1.0), {0, 1, 2, 3, 4, 5}),
        (Sampling(temperature=1e-6, top_k=0, top_p=1.0, repetition_penalty=1.0), {0}),
    ],
)
def test_filters(sampling: Sampling, possible: set[int]) -> None:
    assert set(shares(sampling).nonzero().flatten().tolist()) == possible


@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(temperature=0.7, top_k=4, top_p=0.9, repetition_penalty=1.0, seed=3),
        Sampling(temperature=1.3, top_k=0, top_p=1.0, min_p=0.1, repetition_penalty=1.0, seed=3),
    ],
)
def test_shares_are_those_of_transformers(sampling: Sampling) -> None:
    chain = LogitsProcessorList([TemperatureLogitsWarper(sampling.temperature)])
    if sampling.top_k:
        chain.append(TopKLogitsWarper(sampling.top_k))
    chain.append(TopPLogitsWarper(sampling.top_p))
    if sampling.min_p:
        chain.append(MinPLogitsWarper(sampling.min_p))
    expected = torch.softmax(chain(torch.zeros(1, 1, dtype=torch.long), LOGITS[None].clone())[0], -1)
    assert (shares(sampling) - expected).abs().max() < 0.03


@given(history=st.lists(st.integers(0, 5), max_size=10), penalty=st.floats(1.01, 2.0))
@settings(max_examples=60, deadline=None)
def test_penalty_is_that_of_transformers(history: list[int], penalty: float) -> None:
    sampler = Sampler(Sampling(temperature=0.0, repetition_penalty=penalty), history)
    expected = LOGITS.clone()
    if history:
        expected = RepetitionPenaltyLogitsProcessor(penalty)(torch.tensor([history]), LOGITS[None].clone())[0]
    assert sampler(LOGITS.clone()) == int(expected.argmax())


def test_penalty_reaches_back_256_tokens() -> None:
    close = torch.tensor([1.0, 0.99, -5.0])
    sampling = Sampling(temperature=0.0, repetition_penalty=1.5)
    assert Sampler(sampling, [0] + [2] * 255)(close.clone()) == 1
    assert Sampler(sampling, [0] + [2] * 256)(close.clone()) == 0


def test_new_tokens_are_penalised_too() -> None:
    sampler = Sampler(Sampling(temperature=0.0, repetition_penalty=2.0), [])
    assert [sampler(LOGITS.clone()) for _ in range(3)] == [0, 0, 0]  # 2.0 / 2 is still no less than 1.0
    close = torch.tensor([1.0, 0.9, 0.8])
    sampler = Sampler(Sampling(temperature=0.0, repetition_penalty=2.0), [])
    assert [sampler(close.clone()) for _ in range(4)] == [0, 1, 2, 0]


def test_banned_tokens_never_come() -> None:
    assert Sampler(GREEDY, [], banned=frozenset({0, 1}))(LOGITS.clone()) == 2


def test_impossible_tokens_never_come() -> None:
    logits = torch.tensor([-torch.inf, 0.0, -torch.inf, 0.0])
    found = shares(Sampling(temperature=2.0, top_k=0, top_p=1.0, repetition_penalty=1.1), logits, draws=500)
    assert set(found.nonzero().flatten().tolist()) == {1, 3}


@pytest.mark.parametrize("sampling", [GREEDY, Sampling(), Sampling(top_k=0)])
def test_nan_is_noticed(sampling: Sampling) -> None:
    with pytest.raises(NotANumber):
        Sampler(sampling, [])(torch.tensor([1.0, float("nan"), 2.0]))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision(dtype: torch.dtype) -> None:
    assert Sampler(GREEDY, [])(LOGITS.to(dtype)) == 0
    assert 0 <= Sampler(Sampling(seed=1), [1, 2])(LOGITS.to(dtype)) < 6
