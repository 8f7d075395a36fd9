"""The door between an engine and a text: what is cut off an answer, what is asked for again, and when the text stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pytest

from assistant import answer_guard
from assistant.errors import AnswerUnfit, ModelRefused
from assistant.tasks import (
    GREEDY,
    Continue,
    Correct,
    Event,
    Example,
    Extract,
    Headline,
    Instruct,
    ModelReady,
    OnModel,
    Outcome,
    Pair,
    Piece,
    Rewrite,
    Summarize,
    Task,
)
from tests.scripted_engine import MODEL

LETTER = "Hi Laura,\n\nwe will take 86.40 euros of your rent, because the pipe was mended on Friday.\n\nBest,\nPeter"
WORDS = "We will take 86.40 euros of your rent, because the pipe was mended on Friday."
GOOD = "As the pipe was mended on Friday, we keep 86.40 euros of your rent."


@dataclass
class InTurn:
    """An engine that gives one answer after the other; an error among them is raised."""

    answers: Sequence[str | Outcome | ModelRefused]
    model: ModelReady = MODEL
    tasks: list[Task] = field(default_factory=list)

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        answer = self.answers[min(len(self.tasks), len(self.answers) - 1)]
        self.tasks.append(task)
        yield self.model
        if isinstance(answer, ModelRefused):
            raise answer
        outcome = answer if isinstance(answer, Outcome) else Outcome(answer, "stop", new_tokens=5)
        for place in range(0, len(outcome.text), 7):
            yield Piece(outcome.text[place : place + 7])
        yield outcome

    def close(self) -> None:
        pass


def ask(task: Task, *answers: str | Outcome | ModelRefused) -> tuple[Outcome, str, InTurn]:
    engine = InTurn(answers)
    events = list(answer_guard.stream(engine, task, lambda: False))
    outcome = events[-1]
    assert isinstance(outcome, Outcome) and not any(isinstance(event, Outcome) for event in events[:-1])
    return outcome, "".join(event.text for event in events if isinstance(event, Piece)), engine


@pytest.mark.parametrize("answer", [
    f"Sure! Here is the revised text:\n\n{GOOD}", f"Sure, here's a friendlier version: “{GOOD}”", f"**Revised version:** {GOOD}",
    f"{GOOD}\n\nI hope this helps!", f"{GOOD} (Note: I kept the amount.)", f"{GOOD} Let me know if you need any changes!",
    f"Certainly! {GOOD}", f"```\n{GOOD}\n```", f"Voici le texte révisé :\n{GOOD}", f"Natürlich! Hier ist der Text:\n{GOOD}",
    f"Claro, aquí está el texto:\n{GOOD}", f"当然，以下是修改后的文本：\n{GOOD}",
    f"<think>The user wants it friendly.</think>{GOOD}", f"The user wants it friendly.\n</think>\n\n{GOOD}", f"<thought>so</thought>{GOOD}",
    f"[THINK]so[/THINK]{GOOD}", f"◁think▷so◁/think▷{GOOD}", f"<seed:think>so</seed:think>{GOOD}",
    f"<|channel|>analysis<|message|>so<|end|><|start|>assistant<|channel|>final<|message|>{GOOD}<|return|>",
    f"<think>a</think><think>b</think>{GOOD}", f"<answer>{GOOD}</answer>",
])  # fmt: skip
def test_talk_and_thoughts_are_cut_off(answer: str) -> None:
    outcome, came, engine = ask(Instruct("Make it friendly.", WORDS, by="paragraph"), answer)
    assert outcome.text == GOOD and outcome.flags == () and len(engine.tasks) == 1
    whole, came, _ = ask(Instruct("Make it friendly.", WORDS), answer)
    assert whole.text == GOOD
    assert "<" not in came and "Sure" not in came and "here is" not in came.lower()


@pytest.mark.parametrize("answer", [
    "I'm sorry for any confusion. Please go ahead and provide the text again.",
    "I apologize for the confusion, but I need more context. Could you please provide the text?",
    "It looks like you forgot to include the text. Please share the text.", "I don't see any text in your message.",
    "How can I help you today?", "I'd be happy to help! Please provide the paragraph.", "As an AI language model, I have no rent.",
    "<think>The user wants", "Entschuldigung für die Verwirrung. Natürlich! Hier ist alles:", "请提供您要修改的文本。",
])  # fmt: skip
def test_an_answer_that_is_talk_alone_is_asked_for_again_and_then_the_text_stands(answer: str) -> None:
    again, _, engine = ask(Instruct("Make it friendly.", WORDS, GREEDY), answer, GOOD)
    assert again.text == GOOD and len(engine.tasks) == 2
    second = engine.tasks[1]
    assert isinstance(second, Instruct) and second.sampling.temperature > 0, "the same way gives the same answer"
    with pytest.raises(AnswerUnfit) as caught:
        ask(Instruct("Make it friendly.", WORDS), answer)
    assert caught.value.fault in ("talk", "thoughts") and caught.value.model == MODEL.name


@pytest.mark.parametrize(("source", "answer"), [
    ("Sorry about the mix-up with the keys.", "I am sorry for the mistake with the keys."),
    ("Tell me by Friday if you want boxes.", "Please let me know if you want boxes by Friday!"),
    ("Here is the corrected version: it has two pages.", "Here is the corrected version, which has two pages."),
    ("We will come on Sunday in any case.", "Of course we will come on Sunday."),
    ("The pool opens, which is great news.", "Great news: the pool opens."),
    ("Use <think> to mark thoughts.", "Mark thoughts with <think>."),
    ("I send you the list of keys.", "Here is the list of keys that I promised you."),
    ("The note says that it is late.", "It is late, says the note."),
])  # fmt: skip
def test_a_text_that_speaks_so_itself_is_no_talk(source: str, answer: str) -> None:
    outcome, came, engine = ask(Instruct("Make it warmer.", source, by="paragraph"), answer)
    assert (outcome.text, came, len(engine.tasks)) == (answer, answer, 1)


def test_a_reply_may_end_with_the_courtesies_of_a_letter() -> None:
    reply = "Dear Peter,\n\nthank you.\n\nPlease let me know if you need anything else.\n\nBest,\nLaura"
    outcome, came, _ = ask(Instruct("Write a short, polite reply to this text.", LETTER), reply)
    assert outcome.text == came == reply


EXAMPLES = (Example("Send me the signed form by Friday.", "Could you send me the signed form by Monday, please?"),)


def test_words_of_an_example_never_stand_in_the_text() -> None:
    leaked = f"{GOOD} Could you send me the signed form by Monday, please?"
    outcome, _, engine = ask(Instruct("Make it friendly.", WORDS, examples=EXAMPLES), leaked, GOOD)
    second = engine.tasks[1]
    assert outcome.text == GOOD and isinstance(second, Instruct) and second.examples == ()
    with pytest.raises(AnswerUnfit) as caught:
        ask(Instruct("Make it friendly.", WORDS, examples=EXAMPLES), leaked)
    assert caught.value.fault == "example"


def test_words_of_an_example_never_stand_in_a_table() -> None:
    shown = (Example("Anna is 30 and lives in Oslo.", '{"rows": [["Anna", "30", "Oslo"]]}'),)
    task = Extract("Ben is 41 and lives in Rome.", '{"type": "object"}', "Read it.", shown)
    outcome, _, _ = ask(task, '{"rows": [["Anna", "30", "Oslo"]]}', '{"rows": [["Ben", "41", "Rome"]]}')
    assert outcome.text == '{"rows": [["Ben", "41", "Rome"]]}'
    with pytest.raises(AnswerUnfit):
        ask(task, '{"rows": [["Anna", "30", "Oslo"]]}')


def test_the_source_unchanged_is_asked_for_once_more_and_then_said() -> None:
    outcome, _, engine = ask(Instruct("Make it friendly.", WORDS), WORDS, GOOD)
    assert (outcome.text, outcome.flags, len(engine.tasks)) == (GOOD, (), 2)
    outcome, _, engine = ask(Instruct("Make it friendly.", WORDS), WORDS)
    assert (outcome.text, outcome.flags, len(engine.tasks)) == (WORDS, ("unchanged",), 2)
    outcome, _, engine = ask(Correct(WORDS), WORDS)
    assert (outcome.flags, len(engine.tasks)) == ((), 1), "there was nothing to correct"


def test_of_several_paragraphs_only_the_unfit_ones_are_asked_for_again() -> None:
    parts = ["We come on Friday with all the boxes.", "The labels are with Ahmed in the hall.", "Best,"]
    text = "\n\n".join(parts)
    answers = ["Sure! We will gladly come on Friday with all the boxes.", "I'm sorry for any confusion.", "Best,"]
    pairs = tuple(Pair(source, target) for source, target in zip(parts, answers, strict=True))
    first = Outcome("\n\n".join(answers), "stop", pairs=pairs)
    task = OnModel(Instruct("Make it friendly.", text, by="paragraph"), "folder")
    outcome, _, engine = ask(task, first, "Ahmed in the hall has all the labels.")
    assert (
        outcome.text
        == "We will gladly come on Friday with all the boxes.\n\nAhmed in the hall has all the labels.\n\nBest,"
    )
    second = engine.tasks[1]
    assert isinstance(second, OnModel) and isinstance(second.task, Instruct) and second.task.text == parts[1]
    outcome, _, _ = ask(task, first, "I'm sorry for any confusion.")
    assert outcome.text == f"We will gladly come on Friday with all the boxes.\n\n{parts[1]}\n\nBest,"
    assert [pair.flags for pair in outcome.pairs] == [(), ("talk",), ()] and outcome.pairs[1].target == parts[1]


def test_where_no_paragraph_got_a_fitting_answer_it_is_said() -> None:
    pairs = (Pair(WORDS, "I'm sorry for any confusion."),)
    with pytest.raises(AnswerUnfit):
        ask(
            Instruct("Make it friendly.", WORDS, by="paragraph"),
            Outcome(pairs[0].target, "stop", pairs=pairs),
            "How can I help you?",
        )


def test_a_headline_is_no_cut_copy_of_the_beginning() -> None:
    copied = "We will take 86.40 euros of your rent, because the"
    outcome, _, _ = ask(Headline(WORDS), copied, "Rent and a mended pipe")
    assert outcome.text == "Rent and a mended pipe"
    with pytest.raises(AnswerUnfit) as caught:
        ask(Headline(WORDS), copied)
    assert caught.value.fault == "copy"


def test_a_summary_says_no_clause_twice() -> None:
    twice = "The bridge in Arnsby will be closed to cars. It is old. The bridge in Arnsby will be closed to cars from Monday."
    outcome, _, engine = ask(Summarize("The bridge in Arnsby closes. " * 3), twice)
    assert outcome.text == "The bridge in Arnsby will be closed to cars. It is old." and len(engine.tasks) == 1


def test_an_answer_that_goes_round_in_circles_says_it_once() -> None:
    outcome, _, _ = ask(Instruct("List the points.", WORDS), "- the pipe was mended\n" * 9)
    assert outcome.text == "- the pipe was mended"


def test_a_continuation_does_not_begin_with_talk() -> None:
    outcome, came, _ = ask(Continue("It was late"), "Sure, here is the continuation:\n and the lamps went out.")
    assert outcome.text == came == " and the lamps went out."
    for told in (
        " and the lamps went out.",
        "“Sure, here I am,” she said.\nHe laughed.",
        "\n\nHere is what they saw: a fox.\nIt ran.",
    ):
        outcome, came, _ = ask(Continue("It was late."), told)
        assert outcome.text == came == told


def test_a_refusal_is_asked_for_once_more() -> None:
    refusal = ModelRefused("m", "I cannot assist with that.")
    outcome, _, _ = ask(Summarize(LETTER), refusal, "They keep some rent.")
    assert outcome.text == "They keep some rent."
    with pytest.raises(ModelRefused):
        ask(Summarize(LETTER), refusal)


def test_stopped_answers_are_cut_clean_and_not_asked_for_again() -> None:
    stopped = Outcome("Sure! Here is the text:\nAs the pipe", "cancelled")
    outcome, _, engine = ask(Rewrite(WORDS), stopped)
    assert (outcome.text, outcome.finish, len(engine.tasks)) == ("As the pipe", "cancelled", 1)


def test_what_both_answers_cost_is_told() -> None:
    outcome, _, _ = ask(Instruct("Make it friendly.", WORDS), WORDS, GOOD)
    assert outcome.new_tokens == 10


def test_what_is_fit_passes_as_it_is() -> None:
    whole = replace(Outcome(GOOD, "length"), dropped_tokens=3)
    for task in (Rewrite(WORDS), Summarize(WORDS), Instruct("Make it friendly.", WORDS), Correct(WORDS)):
        outcome, came, engine = ask(task, whole)
        assert (outcome, came, len(engine.tasks)) == (whole, GOOD, 1)


@pytest.mark.parametrize("task", [Headline(LETTER), Rewrite(LETTER)])
def test_the_programs_own_examples_never_stand_in_a_text(task: Task) -> None:
    leaked = (
        "Cold spring delays strawberry harvest"
        if isinstance(task, Headline)
        else "The book is much better than the film."
    )
    outcome, _, _ = ask(task, leaked, "Rent and a mended pipe")
    assert outcome.text == "Rent and a mended pipe"
    with pytest.raises(AnswerUnfit):
        ask(task, leaked)


def test_an_answer_without_a_word_is_asked_for_again() -> None:
    outcome, _, engine = ask(Instruct("Write an outline.", WORDS), "[\n\n" * 40, GOOD)
    assert outcome.text == GOOD and len(engine.tasks) == 2
    with pytest.raises(AnswerUnfit) as caught:
        ask(Instruct("Write an outline.", WORDS), "[\n\n" * 40)
    assert caught.value.fault == "loop"


def test_words_of_the_schema_are_no_entries() -> None:
    schema = '{"type": "array", "maxItems": 5, "items": {"type": "string"}}'
    outcome, _, engine = ask(Extract(WORDS, schema), '["type", "items", "maxItems"]', '["the pipe"]')
    assert outcome.text == '["the pipe"]' and len(engine.tasks) == 2
