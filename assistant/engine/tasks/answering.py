"""A question about a text: the answer, the sentences it rests on, or the finding that the text does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks import relevance
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.fitting import FittingTask
from assistant.engine.tasks.relevance import Stretch
from assistant.errors import PromptTooLong
from assistant.tasks import Context, Event, Progress, Question, Span

# Of a text longer than the context, how many parts are asked in turn; those behind them speak least of the question.
_MOST_LOTS = 4
_SMALLEST_ROOM = 24  # tokens
_CANDIDATES = 6
_MOST_EVIDENCE = 3
# Of the best sentence; a weaker one is no evidence.
_NEARLY_AS_GOOD = 0.6
_GROUNDED = 0.5
_UNANSWERED = re.compile(
    r"(?:the (?:text|passage|article|document) (?:does not|doesn't) (?:say|mention|state|specify|tell|provide|contain|give)"
    r"|(?:it is |it's )?not (?:stated|mentioned|specified|given|said|clear from)|unanswerable|n/?a\b|i (?:do not|don't) know|no answer"
    r"|(?:文中|文章|文本|原文|文字)(?:中|里)?(?:并)?(?:没有|未)|(?:le texte|le passage) ne (?:le )?(?:dit|mentionne|précise) pas"
    r"|der text (?:sagt|erwähnt|nennt)(?: \w+)? nicht|das steht nicht im text|el texto no (?:lo )?(?:dice|menciona|indica))",
    re.IGNORECASE,
)


def is_unanswered(answer: str, phrase: str) -> bool:
    """Whether an answer says that there is none, in the words it was told or in the like."""
    plain = answer.strip().strip("\"'“”*_.").replace("’", "'").lower()
    return not plain or plain.startswith(phrase.strip(".").lower()) or _UNANSWERED.match(plain) is not None


class Answering(FittingTask[Question]):
    def fit(self) -> Fit:
        parts, lots = self._asked()
        limit = self._context - self._reserve(self._task.limits)
        parts, _ = self._with_lot(parts, self._task.text, lots[0] if lots else [], limit)
        return self._fit(parts, max(0, self._size(self._task.text) - self._count(parts.text)))

    def _asked(self) -> tuple[PromptParts, list[list[Stretch]]]:
        """The question without a text, and the text in lots that fit, the most promising first. Raises `PromptTooLong`."""
        task = self._task
        limit = self._context - self._reserve(task.limits)
        bare = PromptParts("question", "", question=task.question.strip(), context=replace(task.context, passages=()))
        around = len(self._style.render(bare).ids)
        room = limit - around
        if room < _SMALLEST_ROOM:
            raise PromptTooLong(around + _SMALLEST_ROOM, limit)
        whole = self._count(task.text) if len(task.text) < 40 * room else room + 1
        if whole < room:
            return self._pinned(bare, task.context, limit - whole), [[Stretch(0, len(task.text))]]
        parts = self._pinned(bare, task.context, around + room // 3)
        room = limit - len(self._style.render(parts).ids)
        return parts, relevance.batches(task.text, task.question, self._count, room)

    def _pinned(self, parts: PromptParts, context: Context, limit: int) -> PromptParts:
        return self._with_passages(parts, context, max(limit, len(self._style.render(parts).ids)))

    def _events(self) -> Iterator[Event]:
        task = self._task
        parts, lots = self._asked()
        lots = lots[:_MOST_LOTS]
        read = 0
        for number, lot in enumerate(lots):
            if len(lots) > 1:
                yield Progress("reading", number, len(lots))
            here, lot = self._with_lot(parts, task.text, lot, self._context - self._reserve(task.limits))
            read += sum(part.end - part.start for part in lot)
            self._tally.read_share = 1.0 if len(lots) == 1 and lot[0] == Stretch(0, len(task.text)) else min(
                1.0, read / max(1, len(task.text.strip()))
            )  # fmt: skip
            prompt = self._style.render(here)
            pieces = list(self._write(prompt, task.sampling, task.limits, [shaping.Trim()], cache=self._style.preamble))
            self._finish()
            if self._tally.finish == "cancelled":
                return
            raw, answer = self._last_text, "".join(text for text, _ in pieces)
            spans = self._grounds(here, prompt, task.text, lot, answer, raw)
            if self._should_stop():
                self._tally.finish = "cancelled"
                return
            if spans:
                self._tally.spans = spans
                yield from self._emit(answer, sum(tokens for _, tokens in pieces))
                return

    def _grounds(
        self, parts: PromptParts, prompt: Prompt, text: str, lot: Sequence[Stretch], answer: str, raw: str
    ) -> tuple[Span, ...]:
        """The sentences that the answer rests on; none where the text does not say it."""
        if is_unanswered(answer, self._style.unanswerable):
            return ()
        codec = self._style.codec
        # A thinking model's thoughts are no part of its answer.
        lead = "" if prompt.thinking else raw[: len(raw) - len(raw.lstrip())]
        # An answer in rare letters may take more tokens to read than it took to write.
        given = codec.plain(lead + answer)[: max(1, self._context - len(prompt.ids))]
        none = codec.plain(lead + self._style.unanswerable)
        # As many tokens of each, since every further one costs something.
        least = min(len(given), len(none))
        if self._likely(prompt, none[:least]) > self._likely(prompt, given[:least]):
            return ()
        empty = self._likely(self._style.render(replace(parts, text="")), given)
        candidates = relevance.sentences_of(text, lot)
        words = [
            relevance.shared(answer, each.of(text)) + 0.5 * relevance.shared(parts.question, each.of(text))
            for each in candidates
        ]
        order = sorted(range(len(candidates)), key=lambda number: (-words[number], number))[:_CANDIDATES]
        gains: dict[int, float] = {}
        for number in order:
            if self._should_stop():
                return ()
            alone = self._style.render(replace(parts, text=candidates[number].of(text)))
            gains[number] = max(0.0, self._likely(alone, given) - empty)
        best_gain = max(gains.values(), default=0.0)
        if not best_gain and max((words[number] for number in order), default=0.0) < _GROUNDED:
            return ()
        score = {number: words[number] + (gains[number] / best_gain if best_gain else 0.0) for number in order}
        best = max(score.values(), default=0.0)
        if best <= 0:
            return ()
        chosen = [n for n in sorted(score, key=lambda n: -score[n]) if score[n] >= _NEARLY_AS_GOOD * best]
        return tuple(
            Span(candidates[n].start, candidates[n].end, round(score[n] / best, 3))
            for n in sorted(chosen[:_MOST_EVIDENCE])
        )

    def _likely(self, prompt: Prompt, answer: list[int]) -> float:
        from assistant.engine.decoding.likelihood import log_likelihood

        cache = self._cache if self._style.preamble else None
        return log_likelihood(self._loaded, prompt, answer, cache)
