"""The prompts of a model with an adapter: they have the form that the adapter was trained with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.errors import LonghandError, TaskUnsupported
from assistant.text.quotation_marks import straighten

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Style
    from assistant.models.adapters import Adapter


class AdapterStyle:
    """The tasks of one adapter; all else is as in `base`, the style of the model without the adapter."""

    sentencewise = True
    growth = 3
    greedy_penalty: Mapping[str, float] = {}
    ends_fragments = False
    preamble = True
    told = True
    hindrance: LonghandError | None = None  # an adapter asks in a form of its own, not by the model's template

    def __init__(self, loaded: LoadedModel, base: Style, adapter: Adapter) -> None:
        self.codec = Codec(loaded.tokenizer)
        self._base, self._adapter, self._name = base, adapter, loaded.name
        self._before = self.codec.frame()[0]
        self.straight = adapter.straight
        self.tasks: tuple[str, ...] = adapter.tasks
        self.languages: tuple[str, ...] = adapter.languages
        self.english_tasks: tuple[str, ...] = adapter.tasks if adapter.languages == ("en",) else ()
        self.part_limit: int | None = 400  # tokens; it was trained on documents of up to about 320 words
        self.forms: Forms = base.forms
        self.end_ids: frozenset[int] = base.end_ids
        question = adapter.forms.get("question")
        self.unanswerable = question.unanswerable if question is not None else base.unanswerable

    def check_pair(self, source: str, target: str) -> None:
        self._base.check_pair(source, target)

    def render(self, parts: PromptParts) -> Prompt:
        if parts.task == "continue" and "continue" in self.tasks:
            shown = self.forms.around(parts.text, parts.context)
            return Prompt(self._before + self.codec.plain(straighten(shown) if self.straight else shown))
        form = self._adapter.forms.get(parts.task)
        if form is None:
            raise TaskUnsupported(parts.task, self._name)
        return Prompt(self._before + self.codec.plain(form.filled(parts.text, parts.question)), ("\n",))
