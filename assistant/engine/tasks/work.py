"""Each task on a loaded model: what is read, in which parts, and what of it goes to the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from assistant.engine.decoding import shaping
from assistant.engine.prompts import thinking
from assistant.engine.prompts.offered_tasks import offered
from assistant.engine.prompts.style import Ask, Prompt, Style
from assistant.engine.tasks import long_text, refusals, summarising, translating
from assistant.errors import EmptyText, LanguageAlready, LanguageUnsupported, PromptTooLong, TaskUnsupported
from assistant.tasks import (
    GREEDY,
    TASK_NAMES,
    Chat,
    Classify,
    Correct,
    Event,
    Extract,
    Headline,
    Inspect,
    Instruct,
    Limits,
    Load,
    Measure,
    OnModel,
    Outcome,
    Pair,
    Piece,
    Progress,
    Question,
    Rewrite,
    Sampling,
    Span,
    Summarize,
    Task,
    Translate,
)
from assistant.text import languages

if TYPE_CHECKING:
    from assistant.engine.decoding.drafting import Drafting
    from assistant.engine.decoding.generation import Run
    from assistant.engine.decoding.prefix_cache import PrefixCache
    from assistant.engine.loaded.loading import LoadedModel

# A summary of several parts is summarised once more where it is longer than this, in tokens.
_ONE_SUMMARY = 120
# What a sentence may grow by beside its multiple, in tokens: short sentences grow most.
_SLACK = 20
SMALLEST_ROOM = 8
_LONGEST_UNIT = 600


def check_text(task: Task) -> None:
    """Raises `EmptyText` where there is nothing to work on, `LanguageAlready` where a translation would change nothing."""
    if isinstance(task, Load | Measure | OnModel):
        return
    if not all(part.strip() for part in _needed(task)):
        raise EmptyText
    if isinstance(task, Translate) and task.source is None and languages.is_surely(task.text, task.target):
        raise LanguageAlready(task.target)


def _needed(task: Any) -> tuple[str, ...]:
    """What of a task may not be empty."""
    match task:
        case Instruct():
            return (task.instruction, task.text) if task.by == "paragraph" else (task.instruction,)
        case Question():
            return task.text, task.question
        case Chat():
            last = task.messages[-1] if task.messages else None
            return (last.text if last is not None and last.role == "writer" else "",)
        case _:
            return (task.text,)


@dataclass
class _Tally:
    texts: list[str] = field(default_factory=list)
    finish: Literal["stop", "length", "cancelled"] = "stop"
    prompt_tokens: int = 0
    cached_tokens: int = 0
    dropped_tokens: int = 0
    new_tokens: int = 0
    prefill_seconds: float = 0.0
    decode_seconds: float = 0.0
    others: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    read_share: float = 1.0
    spans: tuple[Span, ...] = ()

    def add(self, run: Run) -> None:
        self.prompt_tokens += run.prompt_tokens
        self.cached_tokens += run.cached_tokens
        self.new_tokens += run.new_tokens
        self.prefill_seconds += run.prefill_seconds
        self.decode_seconds += run.decode_seconds

    def outcome(self) -> Outcome:
        return Outcome(
            "".join(self.texts), self.finish, self.prompt_tokens, self.cached_tokens, self.dropped_tokens, self.new_tokens,
            self.prefill_seconds, self.decode_seconds, self.others, self.pairs, self.read_share, self.spans,
        )  # fmt: skip


class Work:
    """One job on one model. `drafting` is what earlier jobs of its kind have shown.

    Kinds of tasks that need more than this have a class of their own, which `assistant.engine.tasks.table` knows.
    """

    def __init__(
        self, loaded: LoadedModel, style: Style, cache: PrefixCache | None, should_stop: Callable[[], bool],
        drafting: Drafting | None = None,
    ) -> None:  # fmt: skip
        self._loaded = loaded
        self._style = style
        self._cache = cache
        self._should_stop = should_stop
        self._drafting = drafting
        self._count = style.codec.count
        self._context = loaded.context_length
        self._tally = _Tally()
        self._task = ""
        self._last_finish = "stop"
        self._last_text = ""  # of the last run, as the model wrote it

    def do(self, task: Task) -> Iterator[Event]:
        """Events up to the `Outcome`."""
        self._task = TASK_NAMES[type(task)]
        self._refuse(task)
        if self._should_stop():
            yield Outcome("", "cancelled")
            return
        if isinstance(task, Classify | Extract | Inspect):
            yield from self._judged(task)
            return
        yield from self._events(task)
        yield self._tally.outcome()

    def _judged(self, task: Classify | Extract | Inspect) -> Iterator[Event]:
        """What is read out of the logits themselves, and tells its own outcome."""
        from assistant.engine.tasks import classifying, extracting, inspecting

        match task:
            case Classify():
                yield from classifying.classify(self._loaded, self._style, task, self._should_stop)
            case Extract():
                yield from extracting.extract(self._loaded, self._style, self._cache, task, self._should_stop)
            case Inspect():
                yield from inspecting.inspect(self._loaded, self._style, self._cache, task, self._should_stop)

    def _refuse(self, task: Task) -> None:
        """Raises what stands against `task` before anything is read."""
        name = TASK_NAMES[type(task)]
        if name not in offered(self._style, self._loaded):
            if self._style.hindrance is not None:
                raise self._style.hindrance
            raise TaskUnsupported(name, self._loaded.name)
        if name in self._style.english_tasks and not isinstance(task, Load | Measure | OnModel):
            found = languages.detect(task.text)
            if found not in (None, "en") and languages.is_surely(task.text, found):
                raise LanguageUnsupported(found, ("en",))

    def _events(self, task: Any) -> Iterator[Event]:
        """All but the `Outcome`, which is made of the tally."""
        match task:
            case Summarize():
                yield from self._summarize(task)
            case Headline():
                yield from self._headline(task)
            case Translate():
                yield from self._translate(task)
            case Correct() | Rewrite():
                yield from self._sentences(task)

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

        Where the answer is to be put into a text, `refuses_to` is what was asked: a refusal of it raises `ModelRefused`.
        """
        from assistant.engine.decoding.generation import generate

        if sampling == GREEDY:
            sampling = replace(sampling, repetition_penalty=self._style.greedy_penalty.get(self._task, 1.0))
        seq2seq = self._loaded.kind == "seq2seq"
        if len(prompt.ids) > self._context - (0 if seq2seq else 1):
            raise PromptTooLong(len(prompt.ids), self._context)
        limits = Limits(limits.max_tokens, (*limits.stop, *prompt.stop))
        answer = thinking.Answering(prompt, limits.max_tokens) if prompt.thinking else None
        first: list[shaping.Filter] = list(answer.filters) if answer is not None else []
        if answer is not None:
            limits = replace(limits, max_tokens=limits.max_tokens + answer.more_tokens)
        if refuses_to is not None:
            first.append(refusals.Refusal(refuses_to, self._loaded.name))
        shaper = shaping.Chain(first + list(filters))
        raw, tokens, looping, ended = "", 0, False, False
        running = generate(
            self._loaded, prompt.ids, sampling, limits, lambda: looping or ended or self._should_stop(),
            self._cache if cache else None, decoder_start=prompt.decoder_start, forced_first=prompt.forced_first,
            drafting=self._drafting, shown=prompt.shown,
        )  # fmt: skip
        with closing(running):
            while True:
                try:
                    step = next(running)
                except StopIteration as returned:
                    run: Run = returned.value
                    break
                tokens += step.token_count
                if stops_loops:
                    raw = (raw + step.text)[-1000:]
                    looping = looping or long_text.is_looping(raw)
                text = shaper.feed(step.text)
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

    def _finish(self) -> None:
        """Take the end of the last run into the outcome: cancelled outweighs length, and length stop."""
        if self._last_finish == "cancelled" or self._tally.finish == "cancelled":
            self._tally.finish = "cancelled"
        elif self._last_finish == "length":
            self._tally.finish = "length"

    def _reserve(self, limits: Limits) -> int:
        """Tokens of the context that are kept free for an answer."""
        return 0 if self._loaded.kind == "seq2seq" else min(limits.max_tokens, self._context // 4)

    def _room(self, ask: Ask, limits: Limits) -> int:
        """How many tokens of text fit into a prompt. Raises `PromptTooLong` where the rest of the prompt fills it."""
        around = len(self._style.render(replace(ask, text="")).ids)
        room = self._context - self._reserve(limits) - around
        if room < SMALLEST_ROOM:
            raise PromptTooLong(around + SMALLEST_ROOM, self._context - self._reserve(limits))
        return min(room, self._style.part_limit or room)

    def _answer(self, ask: Ask, task: Summarize | Headline, *, one_line: bool) -> Iterator[tuple[str, int]]:
        filters: list[shaping.Filter] = [shaping.Trim(one_line=one_line), shaping.Unquote(ask.text)]
        yield from self._write(
            self._style.render(ask),
            task.sampling,
            task.limits,
            filters,
            cache=self._style.preamble,
            refuses_to=ask.text,
        )

    def _headline(self, task: Headline) -> Iterator[Event]:
        ask = Ask("headline", task.text.strip())
        head = long_text.beginning(ask.text, self._count, self._room(ask, task.limits))
        self._tally.dropped_tokens = round((len(ask.text) - len(head)) * self._count(head) / len(head))
        for piece, size in self._answer(replace(ask, text=head.strip()), task, one_line=True):
            yield from self._emit(piece, size)
        self._finish()

    def _summarize(self, task: Summarize) -> Iterator[Event]:
        ask = Ask("summarize", task.text.strip())
        limit = self._room(ask, task.limits)
        job = summarising.Summary(
            task, ask.text, lambda text: _parts(text, self._count, limit), self._count,
            lambda part, one_line: self._answer(replace(ask, text=part), task, one_line=one_line),
            lambda: self._last_finish, one_summary=_ONE_SUMMARY,
        )  # fmt: skip
        yield from self._told(job.run())
        self._last_finish = job.finish
        self._finish()
        self._tally.pairs, self._tally.read_share = tuple(job.pairs), job.read_share

    def _told(self, events: Iterator[Piece | Progress]) -> Iterator[Event]:
        """The events of a job, its pieces kept for the outcome."""
        for event in events:
            if isinstance(event, Piece):
                self._tally.texts.append(event.text)
            yield event

    def _translate(self, task: Translate) -> Iterator[Event]:
        source = task.source
        if source is None or source == task.target:
            source = languages.source_for(task.text, task.target)
        self._style.check_pair(source, task.target)
        ask = Ask("translate", "", source=source, target=task.target)
        job = translating.Translation(
            task, ask, lambda each, sampling: self._translated(each, sampling, task.limits), self._spans(task.text, ask),
            self._should_stop, marks=not self._style.sentencewise,
        )  # fmt: skip
        yield from self._told(job.run())
        self._last_finish = job.finish
        self._finish()
        self._tally.pairs, self._tally.read_share = tuple(job.pairs), min(1.0, job.read / len(task.text))

    def _translated(self, ask: Ask, sampling: Sampling, limits: Limits) -> translating.Answer:
        most = min(limits.max_tokens, self._style.growth * self._count(ask.text) + _SLACK)
        filters = (shaping.Trim(one_line=True), shaping.Unquote(ask.text))
        before = self._tally.new_tokens
        written = self._write(
            self._style.render(ask), sampling, Limits(most, limits.stop), filters, cache=self._style.preamble
        )
        text = "".join(piece for piece, _ in written)
        return translating.Answer(text, self._last_finish, self._tally.new_tokens - before)

    def _spans(self, text: str, ask: Ask) -> list[long_text.Span]:
        # Source and answer share the context, and an answer may be longer than its source.
        limit = max(1, self._room(ask, Limits(0)) // (1 if self._loaded.kind == "seq2seq" else 3))
        return long_text.spans(text, self._count, min(limit, _LONGEST_UNIT), sentencewise=self._style.sentencewise)

    def _sentences(self, task: Correct | Rewrite) -> Iterator[Event]:
        ask = Ask(TASK_NAMES[type(task)], "")
        spans = self._spans(task.text, ask)
        total, done = sum(span.work for span in spans), 0
        if total > 1:
            yield Progress("writing", 0, total)
        for span in spans:
            if not span.work:
                yield from self._emit(span.text + span.space)
                continue
            yield from self._sentence(replace(ask, text=span.text), task)
            if self._tally.finish == "cancelled":
                return
            yield from self._emit(span.space)
            done += 1
            if total > 1:
                yield Progress("writing", done, total)

    def _sentence(self, ask: Ask, task: Correct | Rewrite) -> Iterator[Event]:
        filters: list[shaping.Filter] = [shaping.Trim(one_line=True), shaping.Unquote(ask.text)]
        if self._style.straight and shaping.is_curly(ask.text):
            filters.append(shaping.Curl())
        most = min(task.limits.max_tokens, self._style.growth * self._count(ask.text) + _SLACK)
        limits = Limits(most, task.limits.stop)
        empty = True
        written = self._write(
            self._style.render(ask), task.sampling, limits, filters, cache=self._style.preamble, refuses_to=ask.text
        )
        for piece, size in written:
            empty = False
            yield from self._emit(piece, size)
        self._finish()
        if empty and self._last_finish != "cancelled":
            # Nothing of the writer's is lost because a model has no answer to it.
            yield from self._emit(ask.text)


def _parts(text: str, count: Callable[[str], int], limit: int) -> list[str]:
    return [part.strip() for part in long_text.split_parts(text, count, limit) if part.strip()]
