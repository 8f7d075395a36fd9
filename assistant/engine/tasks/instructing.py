"""Doing what an instruction says with a text: at once, or paragraph by paragraph with all that is not prose left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.style import Ask
from assistant.engine.tasks import long_text, paragraphs
from assistant.engine.tasks.fitting import FittingWork
from assistant.errors import PromptTooLong
from assistant.tasks import Event, Instruct, Pair, Progress

_SMALLEST_UNIT = 16  # tokens


class Instructing(FittingWork):
    def ask_of(self, task: Instruct) -> Ask:
        """The whole text as one prompt. Raises `PromptTooLong`."""
        limit = self._context - self._reserve(task.limits)
        size = self._size(task.text)
        if size > 2 * limit:  # far too long, which need not be known to the token
            raise PromptTooLong(size, limit)
        ask = Ask("instruct", task.text, instruction=task.instruction, examples=task.examples)
        return self._with_passages(ask, task.context, limit)

    def _events(self, task: Instruct) -> Iterator[Event]:
        if task.by == "paragraph":
            yield from self._paragraphs(task)
            return
        ask = self.ask_of(task)
        asked = f"{task.instruction}\n{task.text}"
        written = self._write(
            self._style.render(ask), task.sampling, task.limits, [shaping.Trim()], cache=self._style.preamble,
            stops_loops=False, refuses_to=asked,
        )  # fmt: skip
        for piece, tokens in written:
            yield from self._emit(piece, tokens)
        self._finish()

    def unit_limit(self, task: Instruct) -> int:
        """Tokens of the longest paragraph that is read at once; its answer may be as long. Raises `PromptTooLong`."""
        around = len(self._style.render(self._around(task)).ids)
        limit = (self._context - around) // (1 if self._loaded.kind == "seq2seq" else 2)
        if limit < _SMALLEST_UNIT:
            raise PromptTooLong(around + 2 * _SMALLEST_UNIT, self._context)
        return limit

    def _around(self, task: Instruct) -> Ask:
        ask = Ask("instruct", "", instruction=task.instruction, examples=task.examples)
        return self._with_passages(ask, task.context, self._context // 2)

    def _paragraphs(self, task: Instruct) -> Iterator[Event]:
        ask, limit = self._around(task), self.unit_limit(task)
        blocks = paragraphs.blocks(task.text)
        total, done = sum(block.work for block in blocks), 0
        if total > 1:
            yield Progress("writing", 0, total)
        for block in blocks:
            if not block.work:
                yield from self._emit(block.text)
                continue
            answer, tokens, flags = "", 0, list[str]()
            for part in long_text.split_parts(block.text, self._count, limit):
                bare = part.strip()
                space = part[len(part.rstrip()) :]
                written, size, wrong = self._paragraph(replace(ask, text=bare), task, heading=block.heading)
                if self._tally.finish == "cancelled":
                    return
                answer, tokens = answer + written + space, tokens + size
                flags += wrong
            self._tally.pairs += (Pair(block.text, answer, tuple(dict.fromkeys(flags))),)
            yield from self._emit(answer, tokens)
            done += 1
            if total > 1:
                yield Progress("writing", done, total)

    def _paragraph(self, ask: Ask, task: Instruct, *, heading: bool) -> tuple[str, int, list[str]]:
        """What takes the place of one paragraph, its tokens, and what was wrong. The paragraph itself where nothing may."""
        tokens, attempt = 0, ask
        for _ in range(2):
            answer, size = self._answered(attempt, task, one_line=heading or "\n" not in ask.text)
            tokens += size
            if self._tally.finish == "cancelled":
                return "", tokens, []
            if not answer:
                return ask.text, tokens, ["empty"]
            if heading and len(answer) > 2 * len(ask.text) + 20:
                return ask.text, tokens, ["too-long"]
            lost = paragraphs.lost(ask.text, answer)
            if not lost:
                return answer, tokens, []
            kept = "\n".join(lost)
            attempt = replace(ask, instruction=f"{ask.instruction}\nKeep this word for word:\n{kept}")
        return ask.text, tokens, ["protected"]

    def _answered(self, ask: Ask, task: Instruct, *, one_line: bool) -> tuple[str, int]:
        limits = replace(task.limits, max_tokens=min(task.limits.max_tokens, self._context // 2))
        filters: list[shaping.Filter] = [shaping.Trim(one_line=one_line), shaping.Unquote(ask.text)]
        found = list(
            self._write(
                self._style.render(ask), task.sampling, limits, filters, cache=self._style.preamble,
                refuses_to=f"{task.instruction}\n{ask.text}",
            )
        )  # fmt: skip
        self._finish()
        return "".join(text for text, _ in found).strip(), sum(size for _, size in found)
