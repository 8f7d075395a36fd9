"""Labels by likelihood: chances that are some, words that carry them, any kind of model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from assistant.engine.engine import Engine
from assistant.errors import EmptyText, PromptTooLong, TaskUnsupported
from assistant.tasks import Classify, EngineOptions, Example, Inspect, Outcome, Progress
from tests.engine.planted import plant
from tests.engine.test_engine import check_grammar, never, run

LABELS = ("positive", "negative", "mixed feelings")
TEXT = "The food was good. The rooms were cold, and nobody smiled."


@pytest.mark.parametrize("style", ["chat", "gpt2", "t5"])
@pytest.mark.parametrize("examples", [(), (Example("I love it.", "positive"), Example("I hate it.", "negative"))])
def test_every_kind_of_model_weighs_the_labels(
    engine: Callable[[str], Engine], style: str, examples: tuple[Example, ...]
) -> None:
    task = Classify(TEXT, LABELS, examples=examples)
    outcome = run(engine(style), task)
    assert {label.name for label in outcome.labels} == set(LABELS)
    assert sum(label.probability for label in outcome.labels) == pytest.approx(1)
    chances = [label.probability for label in outcome.labels]
    assert chances == sorted(chances, reverse=True) and outcome.text == outcome.labels[0].name
    assert all(-1 <= span.weight <= 1 for span in outcome.spans)
    if outcome.labels[0].probability < 0.999:  # where one label has all of the likelihood, no word moves it
        assert max(abs(span.weight) for span in outcome.spans) == pytest.approx(1)
    assert all(TEXT[span.start : span.end].isalpha() for span in outcome.spans)
    again = run(engine(style), task)
    assert again.labels == outcome.labels and again.spans == outcome.spans


def test_a_recurrent_model_comes_to_the_same_as_one_pass(tiny_folder: Callable[[str], Path]) -> None:
    model = Engine(EngineOptions(folder=str(tiny_folder("mamba")), device="cpu", threads=1))
    outcome = run(model, Classify("The fox jumps.", LABELS))
    assert sum(label.probability for label in outcome.labels) == pytest.approx(1)
    model.close()


def test_models_without_words_for_a_question_refuse(engine: Callable[[str], Engine]) -> None:
    for style in ("bart", "marian", "starter"):
        with pytest.raises(TaskUnsupported):
            run(engine(style), Classify(TEXT, LABELS))


def test_in_8_bits_it_comes_to_nearly_the_same(
    tiny_folder: Callable[[str], Path], engine: Callable[[str], Engine]
) -> None:
    """The products of 8 bits, and the fused step that they run in."""
    found = {}
    for precision in ("int8", "float32"):
        options = EngineOptions(folder=str(tiny_folder("llama")), device="cpu", precision=precision, threads=1)  # type: ignore[arg-type]
        model = Engine(options)
        found[precision] = {label.name: label.probability for label in run(model, Classify(TEXT, LABELS)).labels}
        tokens = run(model, Inspect(TEXT)).tokens
        assert tokens[-1].end == len(TEXT) and all(0 < token.probability <= 1 for token in tokens)
        model.close()
    assert found["int8"] == pytest.approx(found["float32"], abs=0.2)


@pytest.fixture
def judge(style_folder: Callable[[str], Path]) -> Iterator[Engine]:
    """Says "yes" (of two tokens or more) the likelier the more often "good" stands in the prompt, and "no" by itself."""
    model = Engine(EngineOptions(folder=str(style_folder("gpt2")), device="cpu", threads=1))

    def rule(ids: list[int]) -> torch.Tensor:
        assert model._style is not None and model._loaded is not None
        codec = model._style.codec
        text = codec.tokenizer.decode(ids)
        asked = text.rpartition("Text:")[2]
        logits = torch.zeros(400)
        logits[codec.plain(" no")[0]] = 6.0  # likely behind any text at all
        logits[codec.plain(" yes")[0]] = 1.0 + 3.0 * asked.count("good") - 3.0 * asked.count("awful")
        return logits

    plant(model, rule)
    yield model
    model.close()


def test_calibrated_labels_and_the_words_that_carry_them(judge: Engine) -> None:
    text = "The soup was good but the chairs were hard."
    outcome = run(judge, Classify(text, ("no", "yes")))
    # Though "no" is the likelier token, the text speaks for "yes".
    assert outcome.text == "yes" and outcome.labels[0].probability > 0.9
    assert [(text[span.start : span.end], span.weight) for span in outcome.spans] == [("good", 1.0)]
    both = "It was good and good and awful there."
    outcome = run(judge, Classify(both, ("no", "yes")))
    weights = {both[span.start : span.end]: span.weight > 0 for span in outcome.spans}
    assert weights == {"good": True, "awful": False}
    nothing = run(judge, Classify("The train leaves at nine.", ("no", "yes")))
    assert nothing.labels[0].probability == pytest.approx(0.5, abs=0.01)


def test_in_a_long_text_the_sentence_and_its_words(judge: Engine) -> None:
    text = "We came late. " * 4 + "The soup was good. " + "They left soon. " * 4
    events = list(judge.stream(Classify(text.strip(), ("no", "yes")), never))
    outcome = check_grammar(events)
    assert [text[span.start : span.end] for span in outcome.spans] == ["good"]
    told = [event for event in events if isinstance(event, Progress)]
    assert len(told) < 60 and all(event.done <= event.total for event in told)


def test_too_long_a_text_is_read_from_its_head(judge: Engine) -> None:
    outcome = run(judge, Classify("This is good. " + "We went on and on. " * 200, ("no", "yes")))
    assert outcome.text == "yes"
    assert 0 < outcome.read_share < 0.5 and outcome.dropped_tokens > 0
    with pytest.raises(PromptTooLong):
        run(judge, Classify("Good.", ("no", "yes"), instruction="word " * 400))


def test_stopped_at_any_event(engine: Callable[[str], Engine]) -> None:
    whole: list[Any] = list(engine("chat").stream(Classify(TEXT, LABELS), never))
    for after in range(0, len(whole) - 1, 3):
        events: list[Any] = []
        for event in engine("chat").stream(Classify(TEXT, LABELS), lambda: len(events) >= after):  # noqa: B023
            events.append(event)
        assert isinstance(events[-1], Outcome) and events[-1].finish == "cancelled"
        assert events[-1].spans == ()


def test_labels_that_are_none_and_twice_the_same(engine: Callable[[str], Engine]) -> None:
    with pytest.raises(EmptyText):
        run(engine("chat"), Classify(TEXT, ("", " ")))
    outcome = run(engine("chat"), Classify(TEXT, ("one", "one ", "")))
    assert [(label.name, label.probability) for label in outcome.labels] == [("one", 1.0)]
    with pytest.raises(EmptyText):
        run(engine("chat"), Classify(" ", LABELS))
