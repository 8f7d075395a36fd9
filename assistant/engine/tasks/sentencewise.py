"""A text written anew sentence by sentence, its line breaks kept: correcting and rewriting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.writing import WritingTask
from assistant.tasks import Correct, Event, Limits, Progress, Rewrite, Translate

# What a sentence may grow by beside its multiple, in tokens: short sentences grow most.
_SLACK = 20
_LONGEST_UNIT = 600  # tokens
S = TypeVar("S", bound=Correct | Rewrite | Translate)


class SentencewiseTask(WritingTask[S]):
    def _unit_limit(self, parts: PromptParts) -> int:
        """Tokens of the longest stretch that is sent at once. Raises `PromptTooLong`."""
        # Source and answer share the context, and an answer may be longer than its source.
        limit = max(1, self._room(parts, Limits(0)) // (1 if self._loaded.kind == "seq2seq" else 3))
        return min(limit, _LONGEST_UNIT)

    def _spans(self, parts: PromptParts) -> list[long_text.Span]:
        limit = self._unit_limit(parts)
        return long_text.spans(self._task.text, self._count, limit, sentencewise=self._style.sentencewise)

    def _fit_spans(self, parts: PromptParts) -> Fit:
        units = [span.text for span in self._spans(parts) if span.work]
        return self._fit_units(parts, units, self._unit_limit(parts))

    def _limits(self, text: str) -> Limits:
        """The task's limits, and no more tokens than the answer to `text` can need."""
        limits = self._task.limits
        return Limits(min(limits.max_tokens, self._style.growth * self._count(text) + _SLACK), limits.stop)


class Correcting(SentencewiseTask[Correct | Rewrite]):
    def fit(self) -> Fit:
        return self._fit_spans(PromptParts(self._name, ""))

    def _events(self) -> Iterator[Event]:
        spans = self._spans(PromptParts(self._name, ""))
        total, done = sum(span.work for span in spans), 0
        if total > 1:
            yield Progress("writing", 0, total)
        units = dict.fromkeys(span.text for span in spans if span.work)
        self._expect([PromptParts(self._name, text) for text in units], self._task.sampling, self._limits)
        for span in spans:
            if not span.work:
                yield from self._emit(span.text + span.space)
                continue
            yield from self._sentence(span.text)
            if self._tally.finish == "cancelled":
                return
            yield from self._emit(span.space)
            done += 1
            if total > 1:
                yield Progress("writing", done, total)

    def _sentence(self, text: str) -> Iterator[Event]:
        filters: list[shaping.Filter] = [shaping.Trim(one_line=True), shaping.Unquote(text)]
        if self._style.straight and shaping.is_curly(text):
            filters.append(shaping.Curl())
        empty = True
        prompt = self._style.render(PromptParts(self._name, text))
        written = self._write(
            prompt, self._task.sampling, self._limits(text), filters, cache=self._style.preamble, refuses_to=text
        )
        for piece, size in written:
            empty = False
            yield from self._emit(piece, size)
        self._finish()
        if empty and self._last_finish != "cancelled":
            # Nothing of the writer's is lost because a model has no answer to it.
            yield from self._emit(text)
