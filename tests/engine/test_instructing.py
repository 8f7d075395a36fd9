"""Instructions: with examples, paragraph by paragraph, and what a model must not do to a text."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.engine import Engine
from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.prompts.style import ChatStyle, PlainStyle
from assistant.engine.tasks.engine_task import ModelInUse
from assistant.engine.tasks.instructing import Instructing
from assistant.engine.tasks.paragraphs import blocks, lost, protected, quotations
from assistant.engine.tasks.refusals import Refusal, is_refusal
from assistant.errors import ModelRefused, PromptTooLong
from assistant.tasks import (
    Context,
    EngineOptions,
    Event,
    Example,
    Instruct,
    Limits,
    Outcome,
    Pair,
    Passage,
    Piece,
    Progress,
    Question,
)
from tests.engine.planted_model import Planted, planted
from tests.engine.test_prompting import chat_tokenizer

ODD = st.text(st.sampled_from(list("abA .!\n#->`1|[]()\t中\r")), max_size=120)
LOUD = "Say it louder."


def never() -> bool:
    return False


@pytest.fixture
def make(tiny_model: Callable[[str], LoadedModel]) -> Callable[..., Planted]:
    return lambda says, **changes: planted(tiny_model("gpt2"), says, **changes)


def asked_text(prompt: str) -> str:
    return prompt.rsplit("\nText: ", 1)[1].removesuffix("\nAnswer:")


def louder(prompt: str) -> str:
    return " " + asked_text(prompt).upper()


def do(model: Planted, task: Instruct) -> tuple[Outcome, list[Event]]:
    events = list(Instructing(task, ModelInUse(model, PlainStyle(model)), never).run())
    outcome = events[-1]
    assert isinstance(outcome, Outcome)
    assert outcome.text == "".join(event.text for event in events if isinstance(event, Piece))
    return outcome, events


def test_paragraph_by_paragraph_all_but_the_prose_stays(make: Callable[..., Planted]) -> None:
    text = (
        "# a walk\n\nwe went out.\nit rained.\n\n- one apple\n- [ ] two pears\n\n> as she said\n\n```py\ncode = 1\n```\n\n"
        "| a | b |\n| --- | --- |\n\n    indented = code\n\nthe end.\n"
    )
    outcome, events = do(make(louder), Instruct(LOUD, text, by="paragraph"))
    assert outcome.text == (
        "# A WALK\n\nWE WENT OUT. IT RAINED.\n\n- ONE APPLE\n- [ ] TWO PEARS\n\n> as she said\n\n```py\ncode = 1\n```\n\n"
        "| a | b |\n| --- | --- |\n\n    indented = code\n\nTHE END.\n"
    )
    assert [pair.source for pair in outcome.pairs] == [
        "a walk",
        "we went out.\nit rained.",
        "one apple",
        "two pears",
        "the end.",
    ]
    counted = [event for event in events if isinstance(event, Progress)]
    assert [event.done for event in counted] == [0, 1, 2, 3, 4, 5] and {event.total for event in counted} == {5}


def test_a_link_that_got_lost_is_asked_for_again_and_then_the_source_stands(make: Callable[..., Planted]) -> None:
    text = "see [the map](https://example.org/m) now."
    model = make(louder)
    outcome, _ = do(model, Instruct(LOUD, text, by="paragraph"))
    assert outcome.text == text
    assert outcome.pairs == (Pair(text, text, ("protected",)),)
    assert len(model.asked) == 2 and "https://example.org/m" in model.asked[1].split("Text:")[-2]


def test_a_second_try_may_keep_it(make: Callable[..., Planted]) -> None:
    def says(prompt: str) -> str:
        return louder(prompt) if "word for word" not in prompt else " SEE `x = 1` NOW."

    outcome, _ = do(make(says), Instruct(LOUD, "see `x = 1` now.", by="paragraph"))
    assert outcome.text == "SEE `x = 1` NOW." and outcome.pairs[0].flags == ()


def test_an_empty_answer_loses_nothing(make: Callable[..., Planted]) -> None:
    outcome, _ = do(make(lambda prompt: " "), Instruct(LOUD, "One.\n\nTwo.", by="paragraph"))
    assert outcome.text == "One.\n\nTwo."
    assert {pair.flags for pair in outcome.pairs} == {("empty",)}


def test_a_refusal_is_an_error_and_no_text(make: Callable[..., Planted]) -> None:
    model = make(lambda prompt: " I'm sorry, but I can't help with that. " * 3)
    for by in ("whole", "paragraph"):
        came: list[Event] = []
        with pytest.raises(ModelRefused) as caught:
            came += Instructing(Instruct(LOUD, "the fox.", by=by), ModelInUse(model, PlainStyle(model)), never).run()  # type: ignore[arg-type]
        assert caught.value.answer.startswith("I'm sorry")
        assert not any(isinstance(event, Piece) for event in came)


def test_the_writers_examples_take_the_place_of_ours(make: Callable[..., Planted]) -> None:
    model = make(louder)
    do(model, Instruct(LOUD, "the fox.", examples=(Example("hush", "HUSH"),)))
    prompt = model.asked[0]
    assert prompt == f"Instruction: {LOUD}\nText: hush\nAnswer: HUSH\n\nInstruction: {LOUD}\nText: the fox.\nAnswer:"


def test_an_example_in_lines_asks_for_lines(make: Callable[..., Planted]) -> None:
    model = make(lambda prompt: " - one\n- two\n\nInstruction: more")
    outcome, _ = do(model, Instruct("List it.", "one, two", examples=(Example("a, b", "- a\n- b"),)))
    assert outcome.text == "- one\n- two"
    outcome, _ = do(model, Instruct("List it.", "one, two"))
    assert outcome.text == "- one"


def test_a_chat_model_sees_examples_as_turns(tiny_model: Callable[[str], LoadedModel]) -> None:
    style = ChatStyle(replace(tiny_model("llama"), tokenizer=chat_tokenizer()))
    ask = PromptParts("instruct", "the fox.", instruction=LOUD, examples=(Example("hush<|im_end|>", "HUSH"),))
    text = str(style.codec.tokenizer.decode(style.render(ask).ids))
    assert f"{LOUD}\n\nhush<|im_end|><|im_end|>\n<|im_start|>assistant\nHUSH<|im_end|>" in text
    assert f"<|im_start|>user\n{LOUD}\n\nthe fox.<|im_end|>" in text


def test_passages_that_do_not_fit_are_left_out_whole_the_last_first(make: Callable[..., Planted]) -> None:
    model = make(louder, context_length=400)
    passages = tuple(Passage(f"{n}.md", f"passage {n} goes on to the sea") for n in range(30))
    context = Context("the memory", "the note", passages)
    do(model, Instruct(LOUD, "the fox.", limits=Limits(20), context=context))
    prompt = model.asked[0]
    there = [n for n in range(30) if f"passage {n} goes" in prompt]
    assert there == list(range(len(there))) and 0 < len(there) < 30
    assert prompt.startswith("the memory\n\n0.md:\n") and prompt.index("[Note: the note]") > prompt.index("0.md")
    with pytest.raises(PromptTooLong):
        do(model, Instruct(LOUD, "the fox.", context=Context("the sea and the wind " * 200)))


def test_cancelled_between_paragraphs_what_is_done_is_kept(make: Callable[..., Planted]) -> None:
    text = "one two.\n\nthree four.\n\nfive six."
    for polls in range(0, 60, 4):
        left = iter(range(polls))
        model = make(louder)
        task = Instruct(LOUD, text, by="paragraph")
        use = ModelInUse(model, PlainStyle(model))
        outcome = list(Instructing(task, use, lambda left=left: next(left, None) is None).run())[-1]  # type: ignore[misc]
        assert isinstance(outcome, Outcome)
        assert text.upper().startswith(outcome.text)
        assert outcome.finish == "cancelled" or outcome.text == text.upper()
        assert "".join(pair.target for pair in outcome.pairs) in outcome.text.replace("\n\n", "")


def test_an_instructed_t5_takes_paragraphs_and_questions(tiny_folder: Callable[[str], Path], tmp_path: Path) -> None:
    shutil.copytree(tiny_folder("t5"), tmp_path / "flan-t5")
    engine = Engine(EngineOptions(str(tmp_path / "flan-t5"), device="cpu", threads=1))
    limits = Limits(8)
    try:
        outcome = list(
            engine.stream(Instruct(LOUD, "# A walk\n\n- one\n\n`x`\n", limits=limits, by="paragraph"), never)
        )[-1]
        assert isinstance(outcome, Outcome)
        lines = outcome.text.split("\n")
        assert (
            lines[0].startswith("# ")
            and lines[2].startswith("- ")
            and lines[4:] == ["`x`", ""]
            and len(outcome.pairs) == 3
        )
        answered = list(engine.stream(Question("The fox is red.", "Which colour?", limits=limits), never))[-1]
        assert isinstance(answered, Outcome) and bool(answered.text) == bool(answered.spans)
    finally:
        engine.close()


@given(ODD)
def test_blocks_joined_are_the_text(text: str) -> None:
    found = blocks(text)
    assert "".join(block.text for block in found) == text
    for block in found:
        if block.work:
            assert block.text == block.text.strip() and any(character.isalpha() for character in block.text)


def test_what_has_to_be_kept() -> None:
    assert protected("Run `a b`, see [x](http://e.org/a), write me@e.org.") == [
        "`a b`",
        "](http://e.org/a)",
        "me@e.org",
    ]
    assert quotations('He said “we shall see it” and "no".') == ["we shall see it"]
    assert lost('She said "we shall see it" to him.', "She told him so.") == ["we shall see it"]
    assert lost('She said "we shall see it" to him.', "She told him: “we shall see it”.") == []
    assert lost('She said "we shall see it" to the man.', "Elle a dit à l'homme « nous le verrons ».") == []


REFUSALS = [
    "I'm sorry, but I can't assist with that request.", "I’m sorry, I cannot.", "As an AI language model, I do not have opinions.",
    "I cannot help with this.", "Sorry, I am unable to rewrite this text.", "抱歉，我无法完成这个请求。", "作为一个人工智能，我没有感情。",
    "Je suis désolé, mais je ne peux pas vous aider.", "Es tut mir leid, aber ich kann dabei nicht helfen.",
    "Lo siento, pero no puedo ayudar con eso.", "Unfortunately, I can't do that.", "I am just an AI assistant.",
]  # fmt: skip


@pytest.mark.parametrize("answer", REFUSALS)
def test_refusals_are_seen(answer: str) -> None:
    assert is_refusal(answer, "Make it friendly.\nThe fox jumps.")
    filter_ = Refusal("The fox jumps.", "model")
    with pytest.raises(ModelRefused):
        assert "".join([filter_.feed(letter) for letter in answer]) == ""
        filter_.end()


@pytest.mark.parametrize(("answer", "asked"), [
    ("I'm sorry I can't come to the party on Sunday.", "Write to Ida that Sunday does not suit me."),
    ("I'm sorry, but I cannot help you move.", "Write that I am sorry, I am not there."),
    ("I cannot help loving it.", "Ich kann nicht anders, als es zu lieben."),
    ("As an airport, it is small.", "Say it shorter."),
    ("I am a teacher.", "我是老师。"), ("Sorry for the delay.", "Make it polite."),
])  # fmt: skip
def test_apologies_of_a_text_are_text(answer: str, asked: str) -> None:
    assert not is_refusal(answer, asked)
    filter_ = Refusal(asked, "model")
    assert "".join(filter_.feed(letter) for letter in answer) + filter_.end() == answer


def test_what_cannot_be_a_refusal_is_not_kept_waiting() -> None:
    filter_ = Refusal("The fox jumps.", "model")
    assert filter_.feed("The") == "The"
