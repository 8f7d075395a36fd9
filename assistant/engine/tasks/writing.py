"""A task whose answer the model writes freely: one prompt sent, and the answer shaped as it comes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.engine.decoding import shaping
from assistant.engine.prompts import thinking
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks import refusals
from assistant.engine.tasks.engine_task import SMALLEST_ROOM, EngineTask, ModelInUse, T
from assistant.errors import PromptTooLong
from assistant.tasks import GREEDY, Event, Limits, Piece, Sampling
from assistant.text.repetition import is_looping

if TYPE_CHECKING:
    from assistant.engine.decoding.generated import Generated, Step


class WritingTask(EngineTask[T]):
    def __init__(self, task: T, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._last_finish = "stop"
        self._last_text = ""  # the last answer, as the model wrote it

    def _emit(self, text: str, tokens: int = 0) -> Iterator[Event]:
        if text:
            self._tally.texts.append(text)
            yield Piece(text, tokens)

    def _write(
        self,
        prompt: Prompt,
        sampling: Sampling,
        limits: Limits,
        filters: Sequence[shaping.Filter],
        *,
        cache: bool,
        stops_loops: bool = True,
        refuses_to: str | None = None,
    ) -> Iterator[tuple[str, int]]:
        """Shaped text with its number of tokens; `_last_finish` is how it ended.

        An answer that goes into a text names what was asked in `refuses_to`: a refusal of it raises `ModelRefused`.
        """
        seq2seq = self._loaded.kind == "seq2seq"
        if len(prompt.ids) > self._context - (0 if seq2seq else 1):
            raise PromptTooLong(len(prompt.ids), self._context)
        answer = thinking.Answering(prompt, limits.max_tokens) if prompt.thinking else None
        measured = self._style.greedy_penalty.get(self._name, 1.0) if sampling == GREEDY else 1.0
        goes_on = self._name in ("continue", "complete") or measured != 1.0
        sampling, limits = self._as_sent(prompt, sampling, limits)
        first: list[shaping.Filter] = list(answer.filters) if answer is not None else []
        if refuses_to is not None:
            first.append(refusals.Refusal(refuses_to, self._loaded.name))
        shaper = shaping.Chain(first + list(filters))
        raw, tokens, looping, ended = "", 0, False, False
        running = self._generate(
            prompt, sampling, limits, lambda: looping or ended or self._should_stop(), cache=cache, goes_on=goes_on
        )
        with closing(running):
            while True:
                try:
                    step = next(running)
                except StopIteration as returned:
                    run: Generated = returned.value
                    break
                tokens += step.token_count
                text = shaper.feed(step.text)
                if stops_loops:
                    # Thoughts may turn in circles and come to an end.
                    raw = (raw + (step.text if answer is None else text))[-1000:]
                    looping = looping or is_looping(raw)
                if answer is not None:
                    answer.wrote(step.token_count)
                    ended = answer.finish is not None
                if text:
                    yield text, tokens
                    tokens = 0
        self._tally.add(run)
        self._last_text = run.text
        self._last_finish = run.finish
        if run.finish == "cancelled" and not self._should_stop():
            self._last_finish = (answer.finish if answer is not None else None) or "length"
        elif looping:
            self._last_finish = "length"
        rest = shaper.end()
        if rest:
            yield rest, tokens

    def _generate(
        self,
        prompt: Prompt,
        sampling: Sampling,
        limits: Limits,
        should_stop: Callable[[], bool],
        *,
        cache: bool,
        goes_on: bool,
    ) -> Generator[Step, None, Generated]:
        if self._writer is not None:
            return self._writer.generate(prompt, sampling, limits, should_stop)
        from assistant.engine.decoding.generation import generate

        return generate(
            self._loaded, prompt.ids, sampling, limits, should_stop, self._cache if cache else None,
            decoder_start=prompt.decoder_start, forced_first=prompt.forced_first, drafting=self._drafting,
            shown=prompt.shown, goes_on=goes_on,
        )  # fmt: skip

    def _as_sent(self, prompt: Prompt, sampling: Sampling, limits: Limits) -> tuple[Sampling, Limits]:
        """With the penalty of this style, the ends of the prompt's own form, and room for thoughts."""
        if sampling == GREEDY:
            sampling = replace(sampling, repetition_penalty=self._style.greedy_penalty.get(self._name, 1.0))
        more = thinking.Answering(prompt, limits.max_tokens).more_tokens if prompt.thinking else 0
        return sampling, Limits(limits.max_tokens + more, (*limits.stop, *prompt.stop))

    def _expect(self, parts: Sequence[PromptParts], sampling: Sampling, limits: Callable[[str], Limits]) -> None:
        """Announce the next prompts to an engine that can begin several of them at once."""
        if self._writer is not None and len(parts) > 1:
            asked = ((self._style.render(each), limits(each.text)) for each in parts)
            self._writer.expect([(prompt, *self._as_sent(prompt, sampling, own)) for prompt, own in asked])

    def _finish(self) -> None:
        """Take the end of the last prompt into the outcome."""
        self._tally.end(self._last_finish)

    def _room(self, parts: PromptParts, limits: Limits) -> int:
        """How many tokens of text fit into a prompt. Raises `PromptTooLong` where the rest of the prompt fills it."""
        around = len(self._style.render(replace(parts, text="")).ids)
        room = self._context - self._reserve(limits) - around
        if room < SMALLEST_ROOM:
            raise PromptTooLong(around + SMALLEST_ROOM, self._context - self._reserve(limits))
        return min(room, self._style.part_limit or room)
