"""The likelihood of an answer is what the whole text, computed at once, says of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from assistant.engine.decoding.likelihood import log_likelihood
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts.prompt import Prompt
from assistant.errors import PromptTooLong

PROMPT, ANSWER = list(range(20, 60)), [70, 71, 72, 80, 81]


def expected(loaded: LoadedModel, answer: list[int]) -> float:
    with torch.inference_mode():
        if loaded.kind == "seq2seq":
            start = loaded.stated.decoder_start_token_id
            decoder = torch.tensor([[start, *answer[:-1]]])
            logits = loaded.model(input_ids=torch.tensor([PROMPT]), decoder_input_ids=decoder).logits[0]
        else:
            logits = loaded.model(input_ids=torch.tensor([PROMPT + answer[:-1]])).logits[0, -len(answer) :]
        return float(torch.log_softmax(logits.float(), -1)[range(len(answer)), answer].mean())


@pytest.mark.parametrize("name", ["gpt2", "llama", "mistral", "mamba", "gemma3", "t5", "bart"])
@pytest.mark.parametrize("answer", [ANSWER, ANSWER[:1]], ids=["long", "one"])
def test_it_is_that_of_the_whole(tiny_model: Callable[[str], LoadedModel], name: str, answer: list[int]) -> None:
    loaded = tiny_model(name)
    cache = PrefixCache(64)
    for _ in range(2):  # from nothing, and from what is kept
        assert log_likelihood(loaded, Prompt(PROMPT), answer, cache) == pytest.approx(
            expected(loaded, answer), abs=2e-3
        )


def test_an_empty_answer_is_certain_and_a_long_one_is_refused(tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded = tiny_model("gpt2")
    assert log_likelihood(loaded, Prompt(PROMPT), []) == 0.0
    with pytest.raises(PromptTooLong):
        log_likelihood(loaded, Prompt([20] * 250), ANSWER * 2)
