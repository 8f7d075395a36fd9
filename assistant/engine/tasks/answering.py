"""A question about a text: the answer, the sentences it rests on, or the finding that the text does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks import evidence, relevance
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.fitting import FittingTask
from assistant.engine.tasks.relevance import Stretch
from assistant.errors import PromptTooLong
from assistant.tasks import Context, Event, Progress, Question, Span
from assistant.text import languages, sentences

# Parts of a text longer than the context that are asked in turn; parts of a lower rank say least about the question.
_MOST_LOTS = 4
_SMALLEST_ROOM = 24  # tokens
_CANDIDATES = 6
_MOST_EVIDENCE = 3
# Of the best sentence; a weaker one is no evidence.
_NEARLY_AS_GOOD = 0.6
_GROUNDED = 0.5
_FEW_TOKENS = 40
_STILL_GOOD = 0.35
# What `_speaks_of` weighs: the share of the question's words in one sentence, how much likelier the text makes the question
# (0 to 3 nats a token), and what is taken off where no sentence has the kind of thing that is asked for.
_GAIN_WEIGHT, _NO_SUCH_THING = 0.15, 0.5
_LEAST, _LEAST_TOLD = 0.45, 0.2
_OTHER_WORDS = 0.25  # a question in another language than the text has no word of it
_JUDGED_ITSELF = 100_000_000  # parameters; of smaller ones the likelihood of a question says nothing
_DENIAL = re.compile(
    r"\b(?:not|no|nothing|never|nobody|none|neither)\b|n['’]t\b|\bne\b|\bpas\b|\bnicht|\bkein|\bnie\b|\bnunca\b|\bnada\b|[不没无]",
    re.IGNORECASE,
)
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


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of the text that is read, and how much each says about the question."""

    stretches: list[Stretch]
    texts: list[str]
    weights: list[float]

    @property
    def order(self) -> list[int]:
        return sorted(range(len(self.weights)), key=lambda place: (-self.weights[place], place))

    def best(self, count: int) -> list[Stretch]:
        """In the order of the text."""
        return [self.stretches[place] for place in sorted(self.order[:count])]


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
            found = self._found(lot)
            if self._should_stop():
                self._tally.finish = "cancelled"
                return
            if not self._speaks_of(here, found):
                continue
            if not self._style.told:  # a small model answers better from little
                here = replace(here, text=relevance.joined(found.best(_MOST_EVIDENCE), task.text))
            prompt, limits = self._style.render(here), task.limits
            if not self._style.told:  # what it says behind the answer is of its own making
                limits = replace(limits, max_tokens=min(limits.max_tokens, _FEW_TOKENS), stop=(*limits.stop, "\n"))
            pieces = list(self._write(prompt, task.sampling, limits, [shaping.Trim()], cache=self._style.preamble))
            self._finish()
            if self._tally.finish == "cancelled":
                return
            raw, answer = self._last_text, "".join(text for text, _ in pieces)
            if self._style.told:
                spans = self._grounds(here, prompt, found, answer, raw)
            else:
                answer, spans = self._taken(found, answer)
            if self._should_stop():
                self._tally.finish = "cancelled"
                return
            if spans:
                self._tally.spans = spans
                if not self._style.told:
                    self._tally.finish = "stop"
                yield from self._emit(answer, sum(tokens for _, tokens in pieces))
                return

    def _found(self, lot: Sequence[Stretch]) -> Sentences:
        stretches = relevance.sentences_of(self._task.text, lot)
        texts = [each.of(self._task.text) for each in stretches]
        return Sentences(stretches, texts, evidence.ranked(self._task.question, texts))

    def _speaks_of(self, parts: PromptParts, found: Sentences) -> bool:
        """Whether the text says anything about the question.

        A sentence names it, and the question is likelier behind the text than behind none. Measured on 27 pairs of a text
        and a question, half of them mismatched, the sum of both tells them apart in 98 of 100 comparisons.
        """
        question, told = self._task.question, self._style.told
        if not found.texts:
            return False
        coverage = evidence.coverage(question, found.texts)
        if not any(evidence.can_answer(question, found.texts[place]) for place in found.order[:_MOST_EVIDENCE]):
            coverage -= _NO_SUCH_THING
        if told and self._loaded.parameters < _JUDGED_ITSELF:
            return coverage > 0
        own, asked = languages.detect(self._task.text), languages.detect(question)
        if own and asked and own != asked and languages.is_surely(question, asked):
            coverage += _OTHER_WORDS
        gain = self._gain_of_question(parts) if self._loaded.kind == "decoder" else 0.0
        return coverage + _GAIN_WEIGHT * gain >= (_LEAST_TOLD if told else _LEAST)

    def _gain_of_question(self, parts: PromptParts) -> float:
        """By how much the text makes the question likelier, in nats a token."""
        whole, empty = self._style.render(parts), self._style.render(replace(parts, text=""))
        nothing = self._style.render(replace(parts, question="")).ids
        start = next((n for n, (a, b) in enumerate(zip(whole.ids, nothing, strict=False)) if a != b), len(nothing))
        size = len(whole.ids) - len(nothing)
        if size < 1 or not 0 < start < len(whole.ids):
            return 0.0
        asked = whole.ids[start : start + size]
        place = len(empty.ids) - (len(whole.ids) - start)  # what stands behind the question is the same
        if place < 1 or empty.ids[place : place + size] != asked:
            return 0.0
        behind = self._likely(replace(whole, ids=whole.ids[:start]), asked)
        return behind - self._likely(replace(empty, ids=empty.ids[:place]), asked)

    def _taken(self, found: Sentences, answer: str) -> tuple[str, tuple[Span, ...]]:
        """The answer of a model that may make things up, and its grounds; the best sentence itself where it has none in them."""
        question = set(relevance.terms(self._task.question))
        first = next(iter(sentences.split(answer.strip())), None)
        broken = self._last_finish == "length" and first is not None and first.text == answer.strip()
        answer = first.text if first is not None else ""
        said = set(relevance.terms(answer)) - question
        share = [
            len(said & set(relevance.terms(text))) / len(said) if said else 0.0 for text in found.texts
        ]  # fmt: skip
        score = [weight / (max(found.weights) or 1.0) + share[place] for place, weight in enumerate(found.weights)]
        order = sorted(range(len(score)), key=lambda place: (-score[place], place))
        best = score[order[0]]
        kept = [place for place in order[:_MOST_EVIDENCE] if score[place] >= _STILL_GOOD * best]
        grounds = " ".join(found.texts[place] for place in kept)
        sound = bool(said) and len(said & set(relevance.terms(grounds))) >= _GROUNDED * len(said)
        denies = _DENIAL.search(answer) is not None and _DENIAL.search(grounds) is None
        if not sound or denies or broken or is_unanswered(answer, self._style.unanswerable):
            answer = " ".join(found.texts[order[0]].split())
        spans = tuple(
            Span(found.stretches[place].start, found.stretches[place].end, round(score[place] / best, 3))
            for place in sorted(kept)
        )
        return answer, spans

    def _grounds(self, parts: PromptParts, prompt: Prompt, found: Sentences, answer: str, raw: str) -> tuple[Span, ...]:
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
        candidates = found.stretches
        words = [relevance.shared(answer, text) + 0.5 * relevance.shared(parts.question, text) for text in found.texts]
        order = sorted(range(len(candidates)), key=lambda number: (-words[number], number))[:_CANDIDATES]
        gains: dict[int, float] = {}
        for number in order:
            if self._should_stop():
                return ()
            alone = self._style.render(replace(parts, text=found.texts[number]))
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
