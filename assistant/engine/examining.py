"""An account of a model without reading its weights: its kind of prompt, its tasks, the ends of its turns.

`assistant.engine.importing.prepare` is called before this module is imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.engine.loaded import device_and_precision, loading
from assistant.engine.prompts import style as prompting
from assistant.engine.prompts.chat import ChatStyle
from assistant.engine.prompts.offered_tasks import offered
from assistant.errors import LonghandError
from assistant.models.folder import FolderFacts, check

_STYLES = {
    "StarterStyle": "task tokens of Longhand's own models", "ChatStyle": "a chat template",
    "PlainStyle": "patterns to go on with (a base model)", "MarianStyle": "a text to translate",
    "MultilingualStyle": "a text with language tokens", "T5Style": "a task in words", "SummaryStyle": "the text alone",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """`asked_by` is in English words, `ends` are tokens as they are written, `memory` bytes of the weights as they would
    be loaded, and `hindrance` says why some tasks cannot be asked."""

    facts: FolderFacts
    asked_by: str
    tasks: tuple[str, ...]
    languages: tuple[str, ...]
    ends: tuple[str, ...]
    context_length: int
    precision: str
    memory: int
    hindrance: LonghandError | None


def account_of(chosen: Path) -> Account:
    """Costs seconds for a large vocabulary. Raises the `ModelError` that would keep the model from being used."""
    facts = check(chosen)
    loaded = loading.without_weights(facts)
    style = prompting.style_of(loaded)
    ends = sorted(loaded.end_ids | style.end_ids)
    precision = device_and_precision.usual_precision(facts)
    marks = [str(loaded.tokenizer.convert_ids_to_tokens(id)) for id in ends if id < len(loaded.tokenizer)]
    if isinstance(style, ChatStyle):
        marks += [repr(mark) for mark in style.end_marks if mark not in marks]
    return Account(
        facts=facts, asked_by=_STYLES[type(style).__name__], tasks=offered(style, loaded), languages=style.languages,
        ends=tuple(marks), context_length=loaded.context_length, precision=precision,
        memory=facts.parameters * device_and_precision.bytes_of(precision), hindrance=style.hindrance,
    )  # fmt: skip
