"""Questions: the answer and its grounds, and the finding that the text does not say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts.style import PlainStyle
from assistant.engine.tasks.answering import Answering, is_unanswered
from assistant.engine.tasks.engine_task import ModelInUse
from assistant.tasks import Context, Limits, Outcome, Passage, Piece, Progress, Question
from tests.engine.planted_model import Planted, planted

TEXT = (
    "The bakery on Quay Street opens at six. Old Mrs. Lund runs it with her daughter. "
    "In winter the harbour freezes. Then the boats wait for spring."
)
BLOCK = re.compile(r"Text: ([^\n]*)\nQuestion: ([^\n]*)\nAnswer:\Z")


def knows(facts: dict[str, str]) -> Callable[[str], str]:
    """Answers with a fact that the text it is shown holds, and says otherwise that there is none."""

    def says(prompt: str) -> str:
        found = BLOCK.search(prompt)
        text = found[1] if found else ""
        return next((f" {fact}" for fact, needed in facts.items() if needed in text), " The text does not say.")

    return says


@pytest.fixture
def make(tiny_model: Callable[[str], LoadedModel]) -> Callable[..., Planted]:
    return lambda says, **changes: planted(tiny_model("gpt2"), says, **changes)


def ask(model: Planted, task: Question, stop_after: int | None = None) -> tuple[Outcome, list[object]]:
    polls = iter(range(10**6))
    events = list(
        Answering(
            task, ModelInUse(model, PlainStyle(model)), lambda: stop_after is not None and next(polls) >= stop_after
        ).run()
    )
    outcome = events[-1]
    assert isinstance(outcome, Outcome)
    assert outcome.text == "".join(event.text for event in events if isinstance(event, Piece))
    return outcome, events


def grounds(outcome: Outcome, text: str) -> list[str]:
    return [text[span.start : span.end] for span in outcome.spans]


def test_an_answer_comes_with_the_sentence_it_rests_on(make: Callable[..., Planted]) -> None:
    outcome, _ = ask(make(knows({"Mrs. Lund": "Lund runs"})), Question(TEXT, "Who runs the bakery?"))
    assert outcome.text == "Mrs. Lund"
    assert grounds(outcome, TEXT) == ["Old Mrs. Lund runs it with her daughter."]
    assert outcome.spans[0].weight == 1.0 and outcome.read_share == 1.0


def test_the_words_alone_do_not_choose_the_sentence(make: Callable[..., Planted]) -> None:
    text = "The bakery runs well. Nobody runs it but Ida. A bakery runs on bread."
    outcome, _ = ask(make(knows({"She does": "but Ida"})), Question(text, "Who runs the bakery?"))
    best = max(outcome.spans, key=lambda span: span.weight)
    assert text[best.start : best.end] == "Nobody runs it but Ida."


def test_what_the_text_does_not_say_has_no_answer(make: Callable[..., Planted]) -> None:
    outcome, events = ask(make(knows({})), Question(TEXT, "What does a loaf cost?"))
    assert (outcome.text, outcome.spans, outcome.finish) == ("", (), "stop")
    assert not any(isinstance(event, Piece) for event in events)


def test_what_a_model_would_say_anyway_is_no_answer(make: Callable[..., Planted]) -> None:
    outcome, _ = ask(make(lambda prompt: " Paris"), Question(TEXT, "Which town is it?"))
    assert (outcome.text, outcome.spans) == ("", ())


def test_a_model_that_finds_no_answer_likelier_has_none(make: Callable[..., Planted]) -> None:
    class Doubting(Planted):
        def _logits(self, tokens: list[int]):  # type: ignore[no-untyped-def]
            logits = super()._logits(tokens)
            read = self.tokenizer.decode(tokens, clean_up_tokenization_spaces=False)
            written = read[read.rindex("Answer:") + 7 :]
            phrase = " The text does not say."
            if written and phrase.startswith(written) and written != phrase:
                logits[self.tokenizer(phrase[len(written) :])["input_ids"][0]] = 60.0
            elif not written:
                logits[self.tokenizer(phrase)["input_ids"][0]] = 8.9
            return logits

    sure = make(knows({"Mrs. Lund": "Lund runs"}))
    doubting = Doubting(**{name: getattr(sure, name) for name in Planted.__dataclass_fields__})
    outcome, _ = ask(doubting, Question(TEXT, "Who runs the bakery?"))
    assert (outcome.text, outcome.spans) == ("", ())


def test_of_a_long_text_the_passages_that_speak_of_it_are_read_first(make: Callable[..., Planted]) -> None:
    filler = "The river runs on to the sea and the wind goes with it. " * 40
    text = filler + "The lighthouse was built by Captain Brand. " + filler
    model = make(knows({"Captain Brand": "Captain Brand"}), context_length=400)
    outcome, events = ask(model, Question(text, "Who built the lighthouse?", limits=Limits(20)))
    assert outcome.text == "Captain Brand"
    assert grounds(outcome, text) == ["The lighthouse was built by Captain Brand."]
    assert 0 < outcome.read_share < 0.5
    assert [event.done for event in events if isinstance(event, Progress)] == [0]
    silent, more = ask(
        make(knows({}), context_length=400), Question(text, "Who built the lighthouse?", limits=Limits(20))
    )
    assert silent.text == "" and silent.read_share > outcome.read_share
    assert len([event for event in more if isinstance(event, Progress)]) == 4


def test_a_sentence_longer_than_the_context_is_read_in_parts(make: Callable[..., Planted]) -> None:
    text = "the wind and the sea and " * 300 + "the lighthouse of Captain Brand " + "and the sand and the stones " * 300
    model = make(knows({"Captain Brand": "Captain Brand"}), context_length=256)
    outcome, _ = ask(model, Question(text, "Whose lighthouse?", limits=Limits(16)))
    assert outcome.text == "Captain Brand"
    assert "Captain Brand" in text[outcome.spans[0].start : outcome.spans[0].end]


def test_what_is_pinned_is_read_too(make: Callable[..., Planted]) -> None:
    model = make(knows({"Mrs. Lund": "Lund runs"}))
    context = Context("We are in Norway.", "Be short.", (Passage("notes.md", "Ida is eight."),))
    ask(model, Question(TEXT, "Who runs the bakery?", context=context))
    prompt = model.asked[0]
    assert prompt.startswith("We are in Norway.\n\nnotes.md:\nIda is eight.\n\n")
    assert prompt.index("[Note: Be short.]") > prompt.index("Mill Street")


def test_a_stop_brings_nothing_half(make: Callable[..., Planted]) -> None:
    for polls in (0, 1, 3, 8, 12):
        outcome, _ = ask(make(knows({"Mrs. Lund": "Lund runs"})), Question(TEXT, "Who?"), polls)
        assert (outcome.text, outcome.spans, outcome.finish) == ("", (), "cancelled")


@pytest.mark.parametrize("answer", [
    "The text does not say.", "\"the text doesn’t mention it.\"", "Unanswerable", "文中没有提到。", "Le texte ne le dit pas.", "",
    "I don't know.", "Not mentioned in the text",
])  # fmt: skip
def test_no_answer_in_many_words(answer: str) -> None:
    assert is_unanswered(answer, "The text does not say.")


@pytest.mark.parametrize("answer", ["No.", "Nadia", "The text is from 1820.", "Not much: two euros."])
def test_answers_are_not_taken_for_none(answer: str) -> None:
    assert not is_unanswered(answer, "The text does not say.")
