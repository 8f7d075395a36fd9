"""An instruction carried out on a text: on the whole, or paragraph by paragraph; text that is no prose stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.prompts.prompt_files import task_words
from assistant.engine.tasks import long_text, paragraphs
from assistant.engine.tasks.engine_task import Fit, ModelInUse
from assistant.engine.tasks.fitting import FittingTask
from assistant.errors import ModelRefused, PromptTooLong
from assistant.tasks import Event, Instruct, Limits, Pair, Progress, Sampling

_SMALLEST_UNIT = 16  # tokens
# Other words where the likeliest were a refusal, and hardly any nonsense.
SECOND_TRY = Sampling(temperature=0.4, top_k=20, top_p=0.9, repetition_penalty=1.0, seed=1)


class Instructing(FittingTask[Instruct]):
    def __init__(self, task: Instruct, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._refusals: list[ModelRefused] = []  # of single paragraphs

    def fit(self) -> Fit:
        """A whole text that is too long raises no `PromptTooLong`: the part "text" says how many tokens are too many."""
        if self._task.by == "paragraph":
            units = [block.text for block in paragraphs.blocks(self._task.text) if block.work]
            return self._fit_units(self._around(), units, self._unit_limit())
        try:
            return self._fit(self._whole())
        except PromptTooLong:
            bare = replace(self._bare(), context=replace(self._task.context, passages=()))
            room = self._context - self._reserve(self._task.limits) - len(self._style.render(bare).ids)
            head = long_text.beginning(self._task.text, self._count, room) if room > 0 else ""
            dropped = max(1, self._size(self._task.text) - self._count(head))
            return self._fit(replace(bare, text=head), dropped)

    def _bare(self) -> PromptParts:
        return PromptParts("instruct", "", instruction=self._task.instruction, examples=self._task.examples)

    def _whole(self) -> PromptParts:
        """The whole text as one prompt. Raises `PromptTooLong`."""
        task = self._task
        limit = self._context - self._reserve(task.limits)
        size = self._size(task.text)
        if size > 2 * limit:  # far too long, which need not be known to the token
            raise PromptTooLong(size, limit)
        return self._with_passages(replace(self._bare(), text=task.text), task.context, limit)

    def _events(self) -> Iterator[Event]:
        task = self._task
        if task.by == "paragraph":
            yield from self._paragraphs()
            return
        parts = self._whole()
        asked = f"{task.instruction}\n{task.text}"
        written = self._write(
            self._style.render(parts), task.sampling, task.limits, [shaping.Trim()], cache=self._style.preamble,
            refuses_to=asked,
        )  # fmt: skip
        for piece, tokens in written:
            yield from self._emit(piece, tokens)
        self._finish()

    def _unit_limit(self) -> int:
        """Tokens of the longest paragraph that is read at once; its answer may be as long. Raises `PromptTooLong`."""
        around = len(self._style.render(self._around()).ids)
        limit = (self._context - around) // (1 if self._loaded.kind == "seq2seq" else 2)
        if limit < _SMALLEST_UNIT:
            raise PromptTooLong(around + 2 * _SMALLEST_UNIT, self._context)
        return limit

    def _around(self) -> PromptParts:
        """The prompt of a paragraph without the paragraph. Raises `PromptTooLong`."""
        return self._with_passages(self._bare(), self._task.context, self._context // 2)

    def _paragraphs(self) -> Iterator[Event]:
        task, parts, limit = self._task, self._around(), self._unit_limit()
        blocks = paragraphs.blocks(task.text)
        total, done = sum(block.work for block in blocks), 0
        waiting = ""  # while there is nothing but refusals
        if total > 1:
            yield Progress("writing", 0, total)
        units = dict.fromkeys(
            part.strip()
            for block in blocks
            if block.work
            for part in long_text.split_parts(block.text, self._count, limit)
        )
        self._expect([replace(parts, text=text) for text in units], task.sampling, lambda _: self._unit_limits())
        for block in blocks:
            if not block.work:
                waiting += block.text
                if not (self._tally.pairs and self._all_refused()):
                    yield from self._emit(waiting)
                    waiting = ""
                continue
            answer, tokens, flags = "", 0, list[str]()
            for part in long_text.split_parts(block.text, self._count, limit):
                bare = part.strip()
                space = part[len(part.rstrip()) :]
                written, size, wrong = self._paragraph(replace(parts, text=bare), heading=block.heading)
                if self._tally.finish == "cancelled":
                    return
                answer, tokens = answer + written + space, tokens + size
                flags += wrong
            self._tally.pairs += (Pair(block.text, answer, tuple(dict.fromkeys(flags))),)
            waiting += answer
            if not self._all_refused():
                yield from self._emit(waiting, tokens)
                waiting = ""
            done += 1
            if total > 1:
                yield Progress("writing", done, total)
        if self._refusals and self._all_refused():
            raise self._refusals[0]

    def _all_refused(self) -> bool:
        return all("refused" in pair.flags for pair in self._tally.pairs)

    def _paragraph(self, parts: PromptParts, *, heading: bool) -> tuple[str, int, list[str]]:
        """The answer to one paragraph, its tokens, and what was wrong; the paragraph itself where no answer may replace it."""
        tokens, attempt = 0, parts
        for sampling in (self._task.sampling, None):
            try:
                answer, size = self._answered(attempt, sampling, one_line=heading or "\n" not in parts.text)
            except ModelRefused as refusal:
                self._refusals.append(refusal)
                lost = []
                continue
            tokens += size
            if self._tally.finish == "cancelled":
                return "", tokens, []
            if not answer:
                return parts.text, tokens, ["empty"]
            if heading and len(answer) > 2 * len(parts.text) + 20:
                return parts.text, tokens, ["too-long"]
            lost = paragraphs.lost(parts.text, answer)
            if not lost:
                return answer, tokens, []
            kept = "\n".join(lost)
            attempt = replace(parts, instruction=parts.instruction + task_words("instruct")["keep"].format(text=kept))
        return parts.text, tokens, ["protected" if lost else "refused"]

    def _unit_limits(self) -> Limits:
        return replace(self._task.limits, max_tokens=min(self._task.limits.max_tokens, self._context // 2))

    def _answered(self, parts: PromptParts, sampling: Sampling | None, *, one_line: bool) -> tuple[str, int]:
        """With the task's sampling; a second time with None, which finds other words where the likeliest were wrong."""
        task = self._task
        sampling = sampling or (task.sampling if parts.instruction != task.instruction else SECOND_TRY)
        filters: list[shaping.Filter] = [shaping.Trim(one_line=one_line), shaping.Unquote(parts.text)]
        found = list(
            self._write(
                self._style.render(parts), sampling, self._unit_limits(), filters, cache=self._style.preamble,
                refuses_to=f"{task.instruction}\n{parts.text}",
            )
        )  # fmt: skip
        self._finish()
        return "".join(text for text, _ in found).strip(), sum(size for _, size in found)
