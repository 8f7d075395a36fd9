"""Which label fits a text: by the likelihood of each behind the prompt, and which words of the text speak for it.

A label that is likely behind any text says nothing, so its likelihood behind texts without content is taken off
(contextual calibration, Zhao et al., 2021). What carries the label is found by leaving words out and asking again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from math import exp, log
from typing import NamedTuple

import torch

from assistant.engine.decoding.generation import checked, model_errors
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.decoding.reading import Decoder, EncoderDecoder, Reader
from assistant.engine.decoding.sampling import numbers
from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts import examples
from assistant.engine.prompts.style import Prompt, Style
from assistant.engine.tasks import long_text
from assistant.errors import EmptyText, PromptTooLong
from assistant.tasks import Classify, Event, Label, Outcome, Piece, Progress, Span
from assistant.text import sentences
from assistant.text.languages import is_han

_INSTRUCTION = "Which of these fits the text: {labels}?"
_NEUTRAL = ("N/A", "...")
# Times that the text is read with something left out.
_MOST_UNITS = 24
_CACHE_MB = 256
_SMALLEST_WEIGHT = 0.1
_SMALLEST_ROOM = 4


class _Stopped(Exception):
    pass


class _Tally:
    prompt_tokens = 0
    cached_tokens = 0


def labels_of(task: Classify) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label.strip() for label in task.labels if label.strip()))


def prompt_of(style: Style, task: Classify, text: str | None = None) -> Prompt:
    instruction = task.instruction or _INSTRUCTION.format(labels=", ".join(labels_of(task)))
    return examples.ask(style, instruction, task.text.strip() if text is None else text, task.examples)


def classify(loaded: LoadedModel, style: Style, task: Classify, should_stop: Callable[[], bool]) -> Iterator[Event]:
    """Events up to the `Outcome`, whose text is the likeliest label. A stop leaves the words out, or everything."""
    labels = labels_of(task)
    if not labels:
        raise EmptyText
    answers = [examples.answer_ids(style, label) for label in labels]
    text, dropped = _fitting(loaded, style, task, answers)
    tally = _Tally()
    # Apart from the writer's texts, which are wanted again once this is done.
    cache = PrefixCache(_CACHE_MB)

    def scores(of: str) -> list[float]:
        return _scores(loaded, prompt_of(style, task, of), answers, cache, should_stop, tally)

    share = len(text) / len(task.text.strip())
    found: tuple[Label, ...] = ()
    spans: tuple[Span, ...] = ()
    finish = "stop"
    try:
        with model_errors(loaded):
            yield Progress("reading", 0, 1)
            neutral = [scores(each) for each in _NEUTRAL] if len(labels) > 1 else [[0.0]]
            prior = [sum(each[place] for each in neutral) / len(neutral) for place in range(len(labels))]
            whole = [own - before for own, before in zip(scores(text), prior, strict=True)]
            chances = _softmax(whole)
            ranked = sorted(range(len(labels)), key=lambda place: -chances[place])
            found = tuple(Label(labels[place], chances[place]) for place in ranked)
            yield Piece(found[0].name, 0)
            if len(labels) > 1:
                weights = _Weights(scores, prior, ranked[0], whole, should_stop)
                yield from weights.measure(text)
                offset = task.text.index(text)
                spans = tuple(Span(offset + unit.start, offset + unit.end, weight) for unit, weight in weights.scaled())
    except _Stopped:
        finish = "cancelled"
    yield Outcome(
        found[0].name if found else "", "cancelled" if finish == "cancelled" else "stop", tally.prompt_tokens,
        tally.cached_tokens, dropped, labels=found, spans=spans, read_share=share if found else 0.0,
    )  # fmt: skip


def _fitting(loaded: LoadedModel, style: Style, task: Classify, answers: Sequence[Sequence[int]]) -> tuple[str, int]:
    """The head of the text that fits, and how many tokens do not. Raises `PromptTooLong`."""
    text = task.text.strip()
    longest = max(len(answer) for answer in answers)
    around = len(prompt_of(style, task, "").ids)
    room = loaded.context_length - around - (longest if loaded.kind == "decoder" else 0) - 2
    if room < _SMALLEST_ROOM:
        raise PromptTooLong(around + longest + _SMALLEST_ROOM, loaded.context_length)
    head = long_text.beginning(text, style.codec.count, room).strip()
    # A text may take a token more inside its prompt than alone.
    while len(prompt_of(style, task, head).ids) + longest >= loaded.context_length and len(head) > 1:
        head = head[: len(head) * 9 // 10].strip() or head[:1]
    return head, style.codec.count(text[len(head) :]) if len(head) < len(text) else 0


def _scores(
    loaded: LoadedModel, prompt: Prompt, answers: Sequence[list[int]], cache: PrefixCache,
    should_stop: Callable[[], bool], tally: _Tally,
) -> list[float]:  # fmt: skip
    """The log likelihood of each answer behind the prompt, which is read once."""
    ids = checked(loaded, prompt.ids)
    if loaded.kind == "seq2seq":
        reader: Reader = EncoderDecoder(loaded, ids, prompt.decoder_start, prompt.forced_first)
    else:
        reader = Decoder(loaded, ids, cache)
    for _ in reader.read():
        if should_stop():
            raise _Stopped
    tally.prompt_tokens += reader.prompt_tokens
    tally.cached_tokens += reader.cached_tokens
    first = _log_softmax(reader.logits)
    result = []
    can_undo = all(len(answer) < 2 for answer in answers) or reader.allow_undo()
    for answer in answers:
        score = float(first[answer[0]])
        if len(answer) > 1:
            if should_stop():
                raise _Stopped
            if can_undo:
                rows = reader.feed(answer[:-1])
                reader.undo(len(answer) - 1)
            else:  # a recurrent state cannot be taken back
                rows = loaded.forward([*ids, *answer[:-1]], loaded.new_cache(), len(answer) - 1)
            likely = _log_softmax(rows)
            score += sum(float(likely[place, token]) for place, token in enumerate(answer[1:]))
        result.append(score)
    reader.keep()
    return result


def _log_softmax(logits: torch.Tensor) -> torch.Tensor:
    with torch.inference_mode():
        return numbers(logits.float().log_softmax(-1))


def _softmax(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    parts = [exp(score - highest) for score in scores]
    return [part / sum(parts) for part in parts]


class _Unit(NamedTuple):
    start: int
    end: int


class _Weights:
    """How much the odds of the label fall where a unit is left out; several forward passes, bounded in number."""

    def __init__(
        self, scores: Callable[[str], list[float]], prior: list[float], best: int, whole: list[float],
        should_stop: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._scores, self._prior, self._best, self._should_stop = scores, prior, best, should_stop
        self._odds = _odds(whole, best)
        self._found: dict[_Unit, float] = {}

    def measure(self, text: str) -> Iterator[Progress]:
        """Words of a short text; of a longer one sentences, and the words of those that carry most."""
        words = _words(text, 0, len(text))
        if len(words) <= _MOST_UNITS:
            yield from self._leave_out(text, words, 0, len(words))
            return
        groups = _sentences(text)
        most = len(groups) + _MOST_UNITS
        yield from self._leave_out(text, groups, 0, most)
        done = len(groups)
        for group in sorted(groups, key=lambda unit: -abs(self._found.get(unit, 0.0))):
            inner = _words(text, group.start, group.end)
            if done + len(inner) > most or not inner:
                continue
            # A sentence is its words: the one stands in the place of the others.
            before = self._found.pop(group)
            yield from self._leave_out(text, inner, done, most)
            done += len(inner)
            if not any(unit in self._found for unit in inner):
                self._found[group] = before
        yield Progress("reading", most, most)

    def _leave_out(self, text: str, units: Sequence[_Unit], done: int, total: int) -> Iterator[Progress]:
        # From the last to the first: all before the gap is read already.
        for place, unit in enumerate(reversed(units)):
            if self._should_stop():
                raise _Stopped
            yield Progress("reading", done + place, total)
            rest = (text[: unit.start].rstrip() + " " + text[unit.end :].lstrip()).strip()
            if not rest:
                continue
            without = [own - prior for own, prior in zip(self._scores(rest), self._prior, strict=True)]
            self._found[unit] = self._odds - _odds(without, self._best)

    def scaled(self) -> list[tuple[_Unit, float]]:
        """Units with their weight from -1 to 1 in the order of the text, those of next to none left out."""
        most = max((abs(weight) for weight in self._found.values()), default=0.0)
        if most == 0.0:
            return []
        kept = [(unit, weight / most) for unit, weight in sorted(self._found.items())]
        return [(unit, weight) for unit, weight in kept if abs(weight) >= _SMALLEST_WEIGHT]


def _odds(scores: Sequence[float], best: int) -> float:
    chance = min(max(_softmax(scores)[best], 1e-9), 1 - 1e-9)
    return log(chance / (1 - chance))


_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|[^\W_\u3400-\u9fff]+(?:['’-][^\W_\u3400-\u9fff]+)*")


def _words(text: str, start: int, end: int) -> list[_Unit]:
    """Words; Chinese in pairs of characters."""
    return [_Unit(found.start(), found.end()) for found in _WORD.finditer(text, start, end)]


def _sentences(text: str) -> list[_Unit]:
    """Sentences, neighbours taken together where there are more than may be left out in turn."""
    units, at = [], 0
    for sentence in sentences.split(text):
        if any(character.isalnum() or is_han(character) for character in sentence.text):
            units.append(_Unit(at, at + len(sentence.text)))
        at += len(sentence.text) + len(sentence.space)
    size = -(-len(units) // _MOST_UNITS)
    return [
        _Unit(units[place].start, units[min(place + size, len(units)) - 1].end) for place in range(0, len(units), size)
    ]
