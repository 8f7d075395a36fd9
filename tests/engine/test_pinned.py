"""Memory, passages and the note: what fits, and where it stands in a text that is written on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.engine import Engine
from assistant.engine.prompts.pinned_context import fit
from assistant.engine.prompts.prompt_files import pinned_forms
from assistant.errors import PromptTooLong
from assistant.tasks import Context, Continue, EngineOptions, Limits, Measure, Outcome, Passage, Sampling

STORY = "The king slept. The wind rose. The sea was black. A boat came in. Nobody saw it."
NOTE = Context(note="Be grim.")

FORMS = pinned_forms("starter")


def never() -> bool:
    return False


def words(text: str) -> int:
    return len(text.split())


def test_the_note_stands_before_the_last_two_sentences() -> None:
    assert FORMS.around(STORY, NOTE) == (
        "The king slept. The wind rose. The sea was black.\n[Note: Be grim.]\nA boat came in. Nobody saw it."
    )
    assert FORMS.around("One.", NOTE) == "[Note: Be grim.]\nOne."
    assert FORMS.around("", NOTE) == "[Note: Be grim.]\n"
    assert FORMS.around(STORY, Context()) == STORY


@given(st.text(st.sampled_from(list("ab. \n。")), max_size=1500))
def test_nothing_of_a_text_is_lost_around_a_note(text: str) -> None:
    found = FORMS.around(text, Context("memory", "note", (Passage("a", "b"),)))
    head, rest = found.split("[Note: note]\n")
    assert head.startswith("memory\n\na:\nb\n\n")
    assert "".join((head.removeprefix("memory\n\na:\nb\n\n") + rest).split()) == "".join(text.split())


def test_passages_are_kept_whole_from_the_first_on() -> None:
    passages = tuple(Passage(str(n), "one two three") for n in range(4))
    assert fit(Context(passages=passages), words, FORMS, 9).context.passages == passages[:2]
    assert fit(Context(passages=passages), words, FORMS, 9).left_out == (3, 3)
    long_first = (Passage("a", "one " * 20), *passages)
    assert fit(Context(passages=long_first), words, FORMS, 9).context.passages == ()


@pytest.mark.parametrize("style", ["starter-like", "gpt2"])
def test_a_text_is_written_on_beneath_what_is_pinned(engine: Callable[[str], Engine], style: str) -> None:
    context = Context(
        "It rains.", "Be grim.", (Passage("plan", "A boat comes."), Passage("far", "The river runs. " * 90))
    )
    task = Continue(STORY * 6, Sampling(seed=3), Limits(8), context=context)
    events = list(engine(style).stream(Measure(task), never))
    assert isinstance(events[-1], Outcome)
    prompt = events[-1].text
    assert prompt.startswith("It rains.\n\nplan:\nA boat comes.\n\n") and "The river runs" not in prompt
    assert prompt.endswith("[Note: Be grim.]\nA boat came in. Nobody saw it.")
    ran = list(engine(style).stream(task, never))[-1]
    assert isinstance(ran, Outcome) and ran.prompt_tokens == events[-1].prompt_tokens <= 256 - 8
    assert ran.dropped_tokens > 0


def test_what_is_pinned_and_fills_all_is_said(engine: Callable[[str], Engine]) -> None:
    with pytest.raises(PromptTooLong):
        list(engine("gpt2").stream(Continue(STORY, context=Context("The sea and the wind. " * 80)), never))


def test_a_cache_serves_a_text_that_grows_beneath_a_memory(style_folder: Callable[[str], Path]) -> None:
    model = Engine(EngineOptions(folder=str(style_folder("gpt2")), device="cpu", threads=1))
    context = Context("It rains, and it has rained for days.")
    try:
        first = list(model.stream(Continue(STORY, Sampling(seed=3), Limits(4), context=context), never))[-1]
        second = list(model.stream(Continue(STORY + " The fox", Sampling(seed=3), Limits(4), context=context), never))[
            -1
        ]
    finally:
        model.close()
    assert isinstance(first, Outcome) and isinstance(second, Outcome)
    assert second.cached_tokens > 0.9 * first.prompt_tokens
