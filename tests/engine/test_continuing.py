"""Where a continuation ends that the length limit stops, with a model that writes what the test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import torch
from torch import Tensor

from assistant.engine.engine import Engine
from assistant.system import paths
from assistant.tasks import GREEDY, Continue, EngineOptions, Headline, Limits, Outcome, Piece, Rewrite
from tests.engine.planted import plant


@pytest.fixture(scope="module")
def starter() -> Iterator[Engine]:
    engine = Engine(EngineOptions(folder=str(paths.starter_model()), device="cpu", precision="float32", threads=1))
    yield engine
    engine.close()


def written(
    engine: Engine, before: str, text: str, tokens: int, should_stop: Callable[[], bool] = lambda: False
) -> tuple[str, Outcome, int]:
    """The pieces joined and the outcome of `text` written behind `before` by at most `tokens`; how many `text` has."""
    plant(engine, lambda ids: rule(ids))
    assert engine._loaded is not None
    tokenizer = engine._loaded.tokenizer
    wanted: list[int] = tokenizer(text, add_special_tokens=False).input_ids

    def rule(ids: list[int]) -> Tensor:
        done = next(n for n in range(len(wanted), -1, -1) if ids[len(ids) - n :] == wanted[:n])
        logits = torch.zeros(len(tokenizer))
        logits[wanted[done] if done < len(wanted) else min(engine._loaded.end_ids)] = 9.0  # type: ignore[union-attr]
        return logits

    events = list(engine.stream(Continue(before, GREEDY, Limits(tokens)), should_stop))
    outcome = events[-1]
    assert isinstance(outcome, Outcome)
    return "".join(event.text for event in events if isinstance(event, Piece)), outcome, len(wanted)


@pytest.mark.parametrize(
    ("before", "text", "kept"),
    [
        ("The rain", " fell. Then the old man went", " fell."),
        ("她", "走了。然后他们一起去", "走了。"),
        ("- apples", "\n- pears\n- plums and", "\n- pears\n- plums and"),
        ("The rain", " fell and fell upon the", " fell and fell upon the"),
    ],
)
def test_the_outcome_of_the_length_limit_ends_with_a_sentence(
    starter: Engine, before: str, text: str, kept: str
) -> None:
    _, _, size = written(starter, before, text, 400)
    pieces, outcome, _ = written(starter, before, text, size)
    assert (pieces, outcome.text, outcome.finish, outcome.new_tokens) == (text, kept, "length", size)


def test_an_ending_of_the_models_own_stays_as_it_is(starter: Engine) -> None:
    pieces, outcome, _ = written(starter, "The rain", " fell. Then the old man went", 400)
    assert (pieces, outcome.text, outcome.finish) == (outcome.text, " fell. Then the old man went", "stop")


@pytest.mark.parametrize(("task", "repeats"), [(Headline("The rain fell."), False), (Rewrite("The rain fell."), True)])
def test_the_greedy_penalty_of_a_task_keeps_it_from_repeating(
    starter: Engine, task: Headline | Rewrite, repeats: bool
) -> None:
    """The model would rather say "rain" again than "sun", but not by much."""
    plant(starter, lambda ids: rule(ids))
    loaded = starter._loaded
    assert loaded is not None
    rain, sun = (loaded.tokenizer(word, add_special_tokens=False).input_ids[0] for word in (" rain", " sun"))
    read: list[int] = []

    def rule(ids: list[int]) -> Tensor:
        read.append(len(ids))
        logits = torch.zeros(len(loaded.tokenizer))
        logits[rain], logits[sun] = 9.0, 8.9
        if len(ids) > read[0]:
            logits[min(loaded.end_ids)] = 20.0
        return logits

    outcome = list(starter.stream(task, lambda: False))[-1]
    assert isinstance(outcome, Outcome)
    assert outcome.text.strip() == ("rain" if repeats else "sun")
