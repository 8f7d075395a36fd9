"""How likely each token was: places, chances and choices against one pass of the whole model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from assistant.engine.engine import Engine
from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.tasks import inspecting
from assistant.errors import EmptyText, TaskUnsupported
from assistant.tasks import EngineOptions, Inspect, Limits, Outcome
from tests.engine.test_engine import SEEDED, Continue, never, run

TEXT = "The old man said: “I was 北京 there 👩‍👩‍👧.”\n\nThen <|end|> he left  the house, and é."


@pytest.mark.parametrize("style", ["starter-like", "chat", "gpt2", "starter"])
def test_tokens_stand_side_by_side(engine: Callable[[str], Engine], style: str) -> None:
    outcome = run(engine(style), Inspect(TEXT))
    assert outcome.text == "" and outcome.read_share == 1.0
    at = outcome.tokens[0].start
    assert at <= 4
    for token in outcome.tokens:
        assert token.start == at < token.end
        at = token.end
        assert 0 < token.probability <= 1 and token.rank >= 1
        assert len(token.choices) <= 10 and all("\ufffd" not in text for text, _ in token.choices)
        chances = [chance for _, chance in token.choices]
        assert chances == sorted(chances, reverse=True)
        if token.rank == 1 and TEXT[token.start : token.end].isascii():
            assert token.probability <= chances[0] + 1e-6
    assert at == len(TEXT)


@pytest.mark.parametrize("name", ["gpt2", "gemma3", "mamba", "mistral"])
def test_the_numbers_are_those_of_the_model(
    tiny_model: Callable[[str], LoadedModel],
    tiny_folder: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setattr(inspecting, "_BLOCK_NUMBERS", 400 * 8)  # blocks of eight tokens
    loaded = tiny_model(name)
    text = "The quick brown fox jumps over the lazy dog, and the river runs on to the sea. " * 2
    ids = loaded.tokenizer(text)["input_ids"]
    with torch.inference_mode():
        logits = loaded.model(torch.tensor([ids])).logits[0].float().log_softmax(-1)
    model = Engine(EngineOptions(folder=str(tiny_folder(name)), device="cpu", precision="float32", threads=1))
    for task in (Inspect(text), Inspect(text, start=100), Inspect(text, choices=0)):
        outcome = run(model, task)
        places = {token.end: token for token in outcome.tokens}
        end = 0
        for place, id in enumerate(ids):
            end += len(loaded.tokenizer.decode([id]))
            if place and end > task.start:
                own = float(logits[place - 1, id])
                assert places[end].probability == pytest.approx(float(torch.tensor(own).exp()), rel=1e-3, abs=1e-5)
                assert abs(places[end].rank - int((logits[place - 1] > own).sum()) - 1) <= 1
        assert min(places) > task.start
    model.close()


def test_only_the_end_of_a_long_text_is_read_and_what_was_read_before_serves(engine: Callable[[str], Engine]) -> None:
    text = "The river runs on to the sea. " * 100
    outcome = run(engine("gpt2"), Inspect(text))
    assert outcome.tokens[-1].end == len(text) and outcome.tokens[0].start > 100
    assert outcome.dropped_tokens > 0 and 0 < outcome.read_share < 1
    short = "Once upon a time there was an old king. He had three sons."
    run(engine("gpt2"), Continue(short, SEEDED, Limits(2)))
    assert run(engine("gpt2"), Inspect(short, start=len(short) - 5)).cached_tokens > 5


def test_bad_input_and_a_stop(engine: Callable[[str], Engine]) -> None:
    with pytest.raises(TaskUnsupported):
        run(engine("bart"), Inspect("The fox."))
    with pytest.raises(EmptyText):
        run(engine("gpt2"), Inspect(""))
    assert run(engine("gpt2"), Inspect("x")).tokens == ()
    assert run(engine("gpt2"), Inspect("The fox.", start=99)).tokens == ()
    stopped = list(engine("gpt2").stream(Inspect("The river runs on to the sea."), lambda: True))[-1]
    assert isinstance(stopped, Outcome) and stopped.finish == "cancelled"
    assert run(engine("gpt2"), Inspect("The river runs.")).finish == "stop" and not never()
