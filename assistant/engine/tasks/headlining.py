"""A headline, from as much of a text's beginning as the context holds."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.summarising import ShorteningTask
from assistant.tasks import Event, Headline


class Headlining(ShorteningTask[Headline]):
    def fit(self) -> Fit:
        head, rest = self._divided()
        return self._fit(PromptParts("headline", head.strip()), self._size(rest))

    def _events(self) -> Iterator[Event]:
        head, rest = self._divided()
        self._tally.dropped_tokens = round(len(rest) * self._count(head) / len(head))
        for piece, size in self._answer(PromptParts("headline", head.strip()), one_line=True):
            yield from self._emit(piece, size)
        self._finish()

    def _divided(self) -> tuple[str, str]:
        """The beginning of the text that is read, and the rest. Raises `PromptTooLong`."""
        text = self._task.text.strip()
        head = long_text.beginning(text, self._count, self._room(PromptParts("headline", text), self._task.limits))
        return head, text[len(head) :]
