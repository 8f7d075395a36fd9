"""A change is worth what two whole readings say, however it was read."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
import torch

from assistant.engine.decoding.branches import Branch, ReadText, branch
from assistant.engine.loaded.loaded_model import LoadedModel

NAMES = ["gpt2", "llama", "mistral", "qwen3", "gemma2", "gemma3", "mamba", "opt"]
TEXT = list(range(20, 60))
CHANGES = [
    [*TEXT[:10], 99, *TEXT[11:]],  # one token for another
    [*TEXT[:30], 97, 98, *TEXT[30:]],  # two put in
    [*TEXT[:5], *TEXT[7:]],  # two taken out
    [*TEXT[:-1], 95],  # the last one
    TEXT[:-1],
]


def likelihood(loaded: LoadedModel, ids: list[int], start: int, end: int) -> float:
    with torch.inference_mode():
        logits = loaded.model(input_ids=torch.tensor([ids])).logits[0].float()
        return float(logits[:-1].log_softmax(-1).gather(1, torch.tensor(ids[1:])[:, None])[start - 1 : end - 1].sum())


@pytest.mark.parametrize("name", NAMES)
def test_a_gain_is_the_difference_of_two_readings(tiny_model: Callable[[str], LoadedModel], name: str) -> None:
    loaded = tiny_model(name)
    read = ReadText(loaded, TEXT)
    branches = [found for changed in CHANGES if (found := branch(TEXT, changed))]
    assert len(branches) == len(CHANGES)
    for _ in range(2):  # what was read for one change must not stand in the way of another
        for one, changed, gain in zip(branches, CHANGES, read.gains(branches), strict=True):
            after = likelihood(loaded, changed, one.start, one.start + len(one.ids)) if one.ids else 0.0
            before = likelihood(loaded, TEXT, one.start, one.end)
            assert gain == pytest.approx(after - before, abs=2e-3)


def test_many_changes_are_read_in_several_turns(tiny_model: Callable[[str], LoadedModel]) -> None:
    read = ReadText(tiny_model("llama"), TEXT)
    chances = random.Random(3)
    changed = [[*TEXT[:at], chances.randrange(100, 300), *TEXT[at + 1 :]] for at in range(1, 39) for _ in range(4)]
    branches = [found for each in changed if (found := branch(TEXT, each))]
    together = read.gains(branches)
    alone = [read.gains([one])[0] for one in branches]
    assert sum(len(one.ids) for one in branches) > 640
    assert together == pytest.approx(alone, abs=2e-3)


def test_a_branch_ends_a_few_tokens_behind_the_change() -> None:
    assert branch(TEXT, TEXT) is None
    found = branch(TEXT, [*TEXT[:10], 99, *TEXT[11:]])
    assert found == Branch(10, 17, (99, *TEXT[11:17]))
    chances = random.Random(8)
    for _ in range(300):
        before = [chances.randrange(4) for _ in range(chances.randrange(1, 20))]
        after = list(before)
        at = chances.randrange(len(after) + 1)
        after[at : at + chances.randrange(3)] = [chances.randrange(4) for _ in range(chances.randrange(3))]
        one = branch(before, after)
        if one is None:
            assert before == after
            continue
        assert [*before[: one.start], *one.ids, *before[one.end :]] == after
