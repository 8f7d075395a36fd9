"""A question about a text with examples, put to whatever kind of model: how labels and JSON are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts, Style
from assistant.engine.prompts.prompt_files import task_words
from assistant.tasks import Example


def prompt(style: Style, instruction: str, text: str, examples: Sequence[Example]) -> Prompt:
    """The prompt after which the answer comes. A model that only goes on with patterns is shown one."""
    words = task_words("examples")
    if isinstance(style, PlainStyle):
        shown = "".join(words["pattern"].format(text=_line(each.text), answer=_line(each.answer)) for each in examples)
        pattern = words["pattern_prompt"].format(instruction=instruction, examples=shown, text=_line(text))
        return style.render(PromptParts("continue", pattern))
    shown = "".join(
        words["instructed"].format(text=each.text, answer=each.answer) for each in examples if not each.pattern
    )
    return style.render(PromptParts("instruct", text, instruction=instruction + shown + ("\n" if shown else "")))


def answer_ids(style: Style, answer: str) -> list[int]:
    """The tokens of an answer right behind the prompt."""
    plain = style.codec.plain(answer)
    if not isinstance(style, PlainStyle):
        return plain
    # The pattern's end is followed by a space, which some tokenizers put before every text by themselves.
    tokenizer: Any = style.codec.tokenizer
    end = task_words("examples")["pattern_end"]
    spaced = style.codec.plain(" " + answer)
    written = tokenizer.decode(style.codec.plain(end) + spaced, clean_up_tokenization_spaces=False)
    return spaced if written == f"{end} {answer}" else plain


def _line(text: str) -> str:
    return " ".join(text.split())
