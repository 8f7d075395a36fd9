"""A question about a text with examples, put to whatever kind of model: how labels and JSON are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.engine.prompts.style import Ask, PlainStyle, Prompt, Style
from assistant.tasks import Example


def ask(style: Style, instruction: str, text: str, examples: Sequence[Example]) -> Prompt:
    """The prompt after which the answer comes. A model that only goes on with patterns is shown one."""
    if isinstance(style, PlainStyle):
        shown = "".join(f"Text: {_line(each.text)}\nAnswer: {_line(each.answer)}\n\n" for each in examples)
        pattern = f"{instruction}\n\n{shown}Text: {_line(text)}\nAnswer:"
        return style.render(Ask("continue", pattern))
    shown = "".join(f"\n\nText: {each.text}\nAnswer: {each.answer}" for each in examples)
    return style.render(Ask("instruct", text, instruction=instruction + shown + ("\n" if shown else "")))


def answer_ids(style: Style, answer: str) -> list[int]:
    """The tokens of an answer right behind the prompt."""
    plain = style.codec.plain(answer)
    if not isinstance(style, PlainStyle):
        return plain
    # After "Answer:" comes a space, which some tokenizers put before every text by themselves.
    tokenizer: Any = style.codec.tokenizer
    head = style.codec.plain("Answer:")
    spaced = style.codec.plain(" " + answer)
    return (
        spaced if tokenizer.decode(head + spaced, clean_up_tokenization_spaces=False) == f"Answer: {answer}" else plain
    )


def _line(text: str) -> str:
    return " ".join(text.split())
