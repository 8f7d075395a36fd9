"""Writing on from the end of a text, once or in several alternatives at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import SMALLEST_ROOM, Fit
from assistant.engine.tasks.fitting import FittingTask
from assistant.errors import PromptTooLong
from assistant.tasks import Continue, Event, Limits, Piece
from assistant.text import sentence_ends

if TYPE_CHECKING:
    from assistant.engine.decoding.generated import Generated, Step


@dataclass(frozen=True, slots=True)
class _Near:
    """The end of a text that is read: as the writer wrote it, as the model reads it, as much as fits, and the prompt's parts."""

    text: str
    shaped: shaping.Continuation
    tail: long_text.Tail
    parts: PromptParts


class Continuing(FittingTask[Continue]):
    def fit(self) -> Fit:
        near = self._near()
        return self._fit(near.parts, near.tail.dropped)

    def _near(self) -> _Near:
        """Raises `PromptTooLong`."""
        task = self._task
        room, step = max(self._context - task.limits.max_tokens, self._context // 4), self._context // 4
        bare = PromptParts("continue", "", context=replace(task.context, passages=()))
        around = len(self._style.render(bare).ids)
        if room - around < SMALLEST_ROOM:
            raise PromptTooLong(around + SMALLEST_ROOM, room)
        # The text itself gets the larger half of the tokens left.
        context = self._with_passages(bare, task.context, around + (room - around) // 2).context
        room -= len(self._style.render(replace(bare, context=context)).ids)
        far = long_text.far_head(task.text, room, step)
        near = task.text[far:]
        shaped = shaping.continuation(near, straight=self._style.straight)
        tail = long_text.ending(shaped.prompt, self._count, room, step)
        if far:
            # What is far away is not tokenised but estimated.
            there = round(far / len(near) * (tail.dropped + self._count(tail.text)))
            tail = tail._replace(dropped=tail.dropped + there)
        return _Near(near, shaped, tail, PromptParts("continue", tail.text, context=context))

    def _events(self) -> Iterator[Event]:
        task, read = self._task, self._near()
        near, shaped, tail, parts = read.text, read.shaped, read.tail, read.parts
        self._tally.dropped_tokens = tail.dropped
        if task.alternatives > 1:
            filters = [
                shaping.continuation(near, straight=self._style.straight).filters for _ in range(task.alternatives)
            ]
            yield from self._alternatives(parts, filters, near)
            return
        yield from self._continuation(parts, shaped.filters)
        if not self._tally.texts and self._tally.finish == "stop" and self._style.straight and tail.text[-1:] != "\n":
            # The model takes the text for finished; asked for more, it begins a new paragraph.
            again = shaping.continuation(near, straight=True).filters
            yield from self._emit(shaping.Chain(again).feed("\n"))
            yield from self._continuation(replace(parts, text=tail.text + "\n"), again)
        if self._tally.finish == "length":
            self._tally.texts = [_whole_sentences(near, "".join(self._tally.texts))]

    def _continuation(self, parts: PromptParts, filters: Sequence[shaping.Filter]) -> Iterator[Event]:
        task, prompt = self._task, self._style.render(parts)
        for piece, tokens in self._write(prompt, task.sampling, task.limits, filters, cache=True, stops_loops=False):
            yield from self._emit(piece, tokens)
        self._finish()

    def _alternatives(
        self, parts: PromptParts, filters: Sequence[Sequence[shaping.Filter]], near: str
    ) -> Iterator[Event]:
        task, prompt = self._task, self._style.render(parts)
        shapers = [shaping.Chain(list(each)) for each in filters]
        texts: list[list[str]] = [[] for _ in shapers]
        held = [0] * len(shapers)  # tokens whose text did not come yet
        limits = Limits(task.limits.max_tokens, (*task.limits.stop, *prompt.stop))
        running = self._together(prompt, limits, len(shapers))
        with closing(running):
            while True:
                try:
                    number, step = next(running)
                except StopIteration as ended:
                    runs: list[Generated] = ended.value
                    break
                held[number] += step.token_count
                if shaped := shapers[number].feed(step.text):
                    texts[number].append(shaped)
                    yield Piece(shaped, held[number], number)
                    held[number] = 0
        for number, shaper in enumerate(shapers):
            if rest := shaper.end():
                texts[number].append(rest)
                yield Piece(rest, held[number], number)
        for run in runs:
            self._tally.add(run)
        whole = ["".join(parts) for parts in texts]
        whole = [
            _whole_sentences(near, text) if run.finish == "length" else text
            for run, text in zip(runs, whole, strict=True)
        ]
        self._tally.texts, self._tally.others = [whole[0]], tuple(whole[1:])
        self._last_finish = runs[0].finish
        self._finish()

    def _together(
        self, prompt: Prompt, limits: Limits, count: int
    ) -> Generator[tuple[int, Step], None, list[Generated]]:
        sampling = self._task.sampling
        if self._writer is not None:
            return self._writer.generate_together(prompt, sampling, limits, count, self._should_stop)
        from assistant.engine.decoding.parallel_rows import generate_together

        return generate_together(self._loaded, prompt.ids, sampling, limits, count, self._should_stop, self._cache)


def _whole_sentences(before: str, text: str) -> str:
    """`text`, which the length limit broke off, without the sentence that was begun."""
    return text[: sentence_ends.finished(before, text)]
