"""What other programs ask of the model: raw texts, turns in its own template, likelihoods, JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Callable

import pytest

from assistant.engine.engine import Engine
from assistant.errors import EmptyText, LonghandError, PromptTooLong, SchemaInvalid, TaskUnsupported
from assistant.tasks import GREEDY, Complete, Inspect, Limits, Outcome, Piece, Sampling

MakeEngine = Callable[[str], Engine]
STYLES = ("chat", "gpt2", "starter")


def never() -> bool:
    return False


def done(engine: Engine, task: Complete) -> tuple[Outcome, list[Piece]]:
    events = list(engine.stream(task, never))
    assert isinstance(events[-1], Outcome)
    return events[-1], [event for event in events if isinstance(event, Piece)]


@pytest.mark.parametrize("style", STYLES)
def test_a_text_goes_on_as_it_stands(engine: MakeEngine, style: str) -> None:
    task = Complete("The quick brown fox  ", sampling=Sampling(seed=4), limits=Limits(12))
    first, pieces = done(engine(style), task)
    assert first.text == "".join(piece.text for piece in pieces) == done(engine(style), task)[0].text
    assert first.new_tokens <= 12 and first.prompt_tokens > 0


@pytest.mark.parametrize("style", STYLES)
def test_ratings_are_the_models_own_numbers(engine: MakeEngine, style: str) -> None:
    task = Complete("The quick brown fox", sampling=GREEDY, limits=Limits(8), ratings=3)
    outcome, pieces = done(engine(style), task)
    rated = [each for piece in pieces for each in piece.rated]
    assert 0 < len(rated) <= 8 and sum(piece.tokens for piece in pieces) == len(rated)
    for each in rated:
        assert len(each.choices) == 3 and 0 < each.probability <= 1
        assert each.choices[0][1] == pytest.approx(max(chance for _, chance in each.choices))
        assert each.probability == pytest.approx(each.choices[0][1]), "greedy takes the likeliest"
    unrated, _ = done(engine(style), Complete("The quick brown fox", sampling=GREEDY, limits=Limits(8)))
    assert outcome.text == unrated.text


def test_ratings_of_an_answer_are_those_of_reading_it(engine: MakeEngine) -> None:
    made, compared = engine("gpt2"), 0
    for begin in ("The old king", "The river runs", "Once upon a", "Der alte Mann", "three sons; the"):
        outcome, pieces = done(made, Complete(begin, sampling=GREEDY, limits=Limits(6), ratings=0))
        rated = [each for piece in pieces for each in piece.rated]
        text = begin + outcome.text
        (*_, read) = made.stream(Inspect(text, len(begin), 0), never)
        assert isinstance(read, Outcome)
        for one, other in zip(rated, read.tokens, strict=False):
            # A random model writes half characters, which are read as other tokens, and so is a text that divides differently.
            if "\ufffd" in one.text or one.text != text[other.start : other.end]:
                break
            assert math.log(one.probability) == pytest.approx(math.log(other.probability), abs=0.05)
            compared += 1
    assert compared >= 8


def test_turns_are_put_into_the_models_own_template(engine: MakeEngine) -> None:
    turns = (("system", "Be kind."), ("user", "Hello"), ("assistant", "Good day."), ("user", "Go on."))
    outcome, _ = done(engine("chat"), Complete(turns=turns, sampling=GREEDY, limits=Limits(8)))
    alone, _ = done(engine("chat"), Complete(turns=turns[-1:], sampling=GREEDY, limits=Limits(8)))
    assert outcome.prompt_tokens > alone.prompt_tokens


def test_a_text_model_is_shown_turns_as_a_pattern_and_the_starter_does_not_chat(engine: MakeEngine) -> None:
    assert done(engine("gpt2"), Complete(turns=(("user", "Hello"),), limits=Limits(4)))[0].prompt_tokens
    with pytest.raises(TaskUnsupported):
        done(engine("starter"), Complete(turns=(("user", "Hello"),), limits=Limits(4)))


SCHEMA = json.dumps({"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]})


@pytest.mark.parametrize("style", STYLES)
def test_json_fits_its_schema(engine: MakeEngine, style: str) -> None:
    outcome, _ = done(engine(style), Complete("JSON: ", sampling=Sampling(seed=2), limits=Limits(40), schema=SCHEMA))
    assert isinstance(json.loads(outcome.text)["name"], str)


@pytest.mark.parametrize(
    ("task", "kind"),
    [(Complete("fox " * 900), PromptTooLong), (Complete(turns=(("system", "Be kind."),)), EmptyText),
     (Complete("a", schema='{"type": "nonsense"}'), SchemaInvalid)],
)  # fmt: skip
def test_what_cannot_be_done_is_said(engine: MakeEngine, task: Complete, kind: type[LonghandError]) -> None:
    with pytest.raises(kind):
        done(engine("chat"), task)


def test_a_stop_string_ends_it(engine: MakeEngine) -> None:
    whole, _ = done(engine("gpt2"), Complete("The quick", sampling=GREEDY, limits=Limits(30)))
    stop = whole.text[len(whole.text) // 2 :][:3]
    cut, _ = done(engine("gpt2"), Complete("The quick", sampling=GREEDY, limits=Limits(30, (stop,))))
    assert cut.text == whole.text[: whole.text.index(stop)] and cut.finish == "stop"
