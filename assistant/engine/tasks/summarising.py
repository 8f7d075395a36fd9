"""A summary of a long text: its parts are summarised first, then their summaries, until the summary is short."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import Fit, ModelInUse
from assistant.engine.tasks.writing import WritingTask
from assistant.tasks import Event, Headline, Pair, Progress, Summarize
from assistant.text import languages, sentences

# A summary of several parts is summarised once more where it is longer than this, in tokens.
_ONE_SUMMARY = 120
S = TypeVar("S", bound=Summarize | Headline)


class ShorteningTask(WritingTask[S]):
    def _answer(self, parts: PromptParts, *, one_line: bool) -> Iterator[tuple[str, int]]:
        filters: list[shaping.Filter] = [shaping.Trim(one_line=one_line), shaping.Unquote(parts.text)]
        yield from self._write(
            self._style.render(parts), self._task.sampling, self._task.limits, filters, cache=self._style.preamble,
            refuses_to=parts.text,
        )  # fmt: skip


class Summarising(ShorteningTask[Summarize]):
    """The outcome's `pairs` are the parts that were read, with their summaries. Begun again with these pairs in `done`,
    the task comes to the same end."""

    def __init__(self, task: Summarize, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._text = task.text.strip()
        self._known = {pair.source: pair.target for pair in task.done}

    def fit(self) -> Fit:
        limit = self._part_limit()
        return self._fit_units(PromptParts("summarize", ""), self._cut(self._text, limit), limit)

    def _part_limit(self) -> int:
        return self._room(PromptParts("summarize", ""), self._task.limits)

    def _cut(self, text: str, limit: int) -> list[str]:
        return [part.strip() for part in long_text.split_parts(text, self._count, limit) if part.strip()]

    def _events(self) -> Iterator[Event]:
        limit = self._part_limit()
        parts = self._cut(self._text, limit)
        self._tally.read_share = 0.0
        level = 0
        while len(parts) > 1 and self._task.length == "short":
            summaries: list[str] = []
            self._expect_summaries(parts)
            for done, part in enumerate(parts):
                yield Progress("reading", done, len(parts))
                summary = self._summary(part)
                if summary is None:
                    break
                summaries.append(summary)
                if level == 0:
                    self._tally.read_share = _share(parts, done + 1)
            joined = sentences.joiner("", languages.detect(self._text) or "en").join(filter(None, summaries))
            again = self._cut(joined, limit)
            short_enough = self._count(joined) <= min(_ONE_SUMMARY, self._task.limits.max_tokens)
            if self._tally.finish == "cancelled" or short_enough or len(again) >= len(parts) or not joined:
                yield Progress("reading", len(summaries), len(parts))
                yield from self._emit(joined)
                return
            parts, level = again, level + 1
        yield from self._last(parts, whole=level == 0)

    def _expect_summaries(self, parts: list[str]) -> None:
        unknown = [PromptParts("summarize", part) for part in dict.fromkeys(parts) if part not in self._known]
        self._expect(unknown, self._task.sampling, lambda _: self._task.limits)

    def _summary(self, part: str) -> str | None:
        """The summary of one part, known or written; None where the task was stopped."""
        if part not in self._known:
            summary = "".join(text for text, _ in self._answer(PromptParts("summarize", part), one_line=True)).strip()
            self._finish()
            if self._last_finish == "cancelled":
                return None
            self._known[part] = summary
        self._tally.pairs += (Pair(part, self._known[part]),)
        return self._known[part]

    def _last(self, parts: list[str], *, whole: bool) -> Iterator[Event]:
        """The summaries of `parts`, a line each, as they go to the page; `whole` says that `parts` are the whole text."""
        shown = False
        self._expect_summaries(parts)
        for done, part in enumerate(parts):
            if len(parts) > 1:
                yield Progress("reading", done, len(parts))
            if shown:
                yield from self._emit("\n")
            written = ""
            known = self._known.get(part)
            for text, tokens in self._answered(part, len(parts) > 1) if known is None else [(known, 0)]:
                written += text
                shown = shown or bool(text)
                yield from self._emit(text, tokens)
            if known is None and self._last_finish == "cancelled":
                return
            self._known[part] = written
            self._tally.pairs += (Pair(part, written),)
            if whole:
                self._tally.read_share = _share(parts, done + 1)
        if len(parts) > 1:
            yield Progress("reading", len(parts), len(parts))

    def _answered(self, part: str, one_line: bool) -> Iterator[tuple[str, int]]:
        yield from self._answer(PromptParts("summarize", part), one_line=one_line)
        self._finish()


def _share(parts: list[str], read: int) -> float:
    """How much of the text the first `read` parts hold, 0 to 1."""
    return sum(map(len, parts[:read])) / max(1, sum(map(len, parts)))
