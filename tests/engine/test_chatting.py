"""A chat: what stands of the text and the turns, and which turns go first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts.prompt import Style
from assistant.engine.prompts.style import ChatStyle, PlainStyle
from assistant.engine.tasks.chatting import Chatting, Talk
from assistant.engine.tasks.checks import check_text
from assistant.engine.tasks.engine_task import ModelInUse
from assistant.errors import EmptyText, PromptTooLong
from assistant.tasks import Chat, Context, Limits, Message, Passage
from tests.engine.planted_model import planted
from tests.engine.test_prompting import chat_tokenizer

TEXT = "The old king had three sons."
TURNS = (Message("writer", "Is it good?"), Message("model", "It is short."), Message("writer", "How can it grow?"))


def never() -> bool:
    return False


def talk_of(task: Chat, style: Style, loaded: LoadedModel) -> Talk:
    return Chatting(task, ModelInUse(loaded, style), never).talk()


def read(style: Style, task: Chat, loaded: LoadedModel) -> str:
    talk = talk_of(task, style, loaded)
    return str(style.codec.tokenizer.decode(style.render(talk.parts).ids, skip_special_tokens=False))


@pytest.fixture
def chatty(tiny_model: Callable[[str], LoadedModel]) -> LoadedModel:
    return replace(tiny_model("llama"), tokenizer=chat_tokenizer(), context_length=2048)


def test_a_template_has_the_text_and_the_turns(chatty: LoadedModel) -> None:
    context = Context("The king is called Olaf.", "Be frank.", (Passage("plan.md", "A third son comes home."),))
    text = read(ChatStyle(chatty), Chat(TURNS, TEXT, context=context), chatty)
    system, rest = text.split("<|im_end|>", 1)
    for words in ("The king is called Olaf.", "From “plan.md”:\nA third son comes home.", TEXT):
        assert words in system
    assert rest.index("Is it good?") < rest.index("It is short.") < rest.index("How can it grow?")
    assert "How can it grow?\n\n[Note from the writer: Be frank.]<|im_end|>" in rest
    assert rest.count("<|im_start|>assistant") == 2


def test_a_template_sees_turns_in_turn(chatty: LoadedModel) -> None:
    turns = (Message("model", "Hello."), Message("writer", "One."), Message("writer", "Two."))
    text = read(ChatStyle(chatty), Chat(turns), chatty)
    assert "Hello." not in text and "One.\n\nTwo." in text


def test_a_base_model_goes_on_with_the_talk(tiny_model: Callable[[str], LoadedModel]) -> None:
    seen = planted(tiny_model("gpt2"), lambda prompt: " With a dragon.\nWriter: Oh", mark="Adviser:")
    style = PlainStyle(seen)
    events = list(Chatting(Chat(TURNS, TEXT), ModelInUse(seen, style), never).run())
    assert events[-1].text == "With a dragon."  # type: ignore[union-attr]
    assert seen.asked[0].endswith("Writer: Is it good?\nAdviser: It is short.\nWriter: How can it grow?\nAdviser:")
    assert TEXT in seen.asked[0]


def test_the_oldest_turns_are_left_out(tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded = tiny_model("gpt2")  # reads 256 tokens
    style = PlainStyle(loaded)
    turns = tuple(Message("writer" if n % 2 == 0 else "model", f"turn {n} goes on to the sea") for n in range(41))
    talk = talk_of(Chat(turns, TEXT, limits=Limits(20)), style, loaded)
    assert talk.turns_dropped > 0
    assert talk.parts.messages == turns[-len(talk.parts.messages) :] and 3 < len(talk.parts.messages) < 30
    assert len(style.render(talk.parts).ids) <= 256 - 20
    assert talk.parts.text == TEXT and talk.read_share == 1.0


def test_of_a_long_text_the_part_that_is_spoken_of_is_read(tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded = tiny_model("gpt2")
    text = "The river runs on. " * 60 + "The lighthouse is red. " + "The wind blows. " * 60
    talk = talk_of(Chat((Message("writer", "What of the lighthouse?"),), text), PlainStyle(loaded), loaded)
    assert "The lighthouse is red." in talk.parts.text
    assert 0 < talk.read_share < 0.5 and talk.text_dropped > 0


def test_a_turn_that_fills_the_context_is_said(tiny_model: Callable[[str], LoadedModel]) -> None:
    loaded = tiny_model("gpt2")
    with pytest.raises(PromptTooLong):
        talk_of(Chat((Message("writer", "word " * 300),)), PlainStyle(loaded), loaded)


@pytest.mark.parametrize("turns", [(), (Message("writer", " "),), (Message("writer", "Yes?"), Message("model", "No."))])
def test_there_is_nothing_to_answer(turns: tuple[Message, ...]) -> None:
    with pytest.raises(EmptyText):
        check_text(Chat(turns, TEXT))
