"""Whether a model that is asked to correct a sentence would write anything but the sentence, told in one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.engine.decoding.branches import ReadText
from assistant.engine.prompts.adapter import AdapterStyle
from assistant.engine.prompts.plain import PlainStyle

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.codec import Codec
    from assistant.engine.prompts.prompt import Prompt, Style


def lead_of(style: Style) -> str:
    """The text between a prompt and its answer."""
    return " " if isinstance(style, AdapterStyle | PlainStyle) else ""


def departs(loaded: LoadedModel, codec: Codec, prompt: Prompt, answer: str) -> bool:
    """Whether greedy decoding would leave `answer` before its end. Reads prompt and answer at once: a copy costs no decoding."""
    ids = [*prompt.ids, *codec.plain(answer)]
    if len(ids) >= loaded.context_length:
        return True
    read = ReadText(loaded, ids)
    return any(read.likeliest(place) != ids[place] for place in range(max(1, len(prompt.ids)), len(ids)))
