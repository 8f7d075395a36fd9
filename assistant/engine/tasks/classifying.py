"""Which label fits a text, by the likelihood of each label behind the prompt, and which words of the text speak for it.

A label that is likely behind any text says nothing, so its likelihood behind texts without content is taken off
(contextual calibration, Zhao et al., 2021). Words that carry the label are found by leaving them out and asking again.
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
from assistant.engine.prompts import examples
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.prompts.prompt_files import task_words
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import EngineTask, Fit, ModelInUse
from assistant.errors import EmptyText, PromptTooLong
from assistant.tasks import Classify, Event, Label, Piece, Progress, Span
from assistant.text import sentences
from assistant.text.languages import is_han

_NEUTRAL = ("N/A", "...")
# Times that the text is read with something left out.
_MOST_UNITS = 24
_CACHE_MB = 256
_SMALLEST_WEIGHT = 0.1
_SMALLEST_ROOM = 4


class _Stopped(Exception):
    pass


class Classifying(EngineTask[Classify]):
    """The outcome's text is the likeliest label. Raises `EmptyText` without labels. A stop leaves out the weights of the words, or everything."""

    def __init__(self, task: Classify, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._labels = tuple(dict.fromkeys(label.strip() for label in task.labels if label.strip()))
        self._answers = [examples.answer_ids(self._style, label) for label in self._labels]
        # Apart from the writer's texts, which are wanted again once the task is done.
        self._own_cache = PrefixCache(_CACHE_MB)

    def fit(self) -> Fit:
        head, dropped = self._fitting()
        shown = PromptParts("instruct", head, examples=self._task.examples)
        return self._fit(shown, dropped, prompt=self._prompt(head))

    def _prompt(self, text: str) -> Prompt:
        instruction = self._task.instruction or task_words("classify")["instruction"].format(
            labels=", ".join(self._labels)
        )
        return examples.prompt(self._style, instruction, text, self._task.examples)

    def _fitting(self) -> tuple[str, int]:
        """The head of the text that fits, and how many tokens do not. Raises `PromptTooLong`."""
        text = self._task.text.strip()
        longest = max((len(answer) for answer in self._answers), default=0)
        around = len(self._prompt("").ids)
        room = self._context - around - (longest if self._loaded.kind == "decoder" else 0) - 2
        if room < _SMALLEST_ROOM:
            raise PromptTooLong(around + longest + _SMALLEST_ROOM, self._context)
        head = long_text.beginning(text, self._count, room).strip()
        # A text may take a token more inside its prompt than alone.
        while len(self._prompt(head).ids) + longest >= self._context and len(head) > 1:
            head = head[: len(head) * 9 // 10].strip() or head[:1]
        return head, self._count(text[len(head) :]) if len(head) < len(text) else 0

    def _events(self) -> Iterator[Event]:
        if not self._labels:
            raise EmptyText
        text, self._tally.dropped_tokens = self._fitting()
        self._tally.read_share = 0.0
        several = len(self._labels) > 1
        try:
            with model_errors(self._loaded):
                yield Progress("reading", 0, 1)
                neutral = [self._scores(each) for each in _NEUTRAL] if several else [[0.0]]
                prior = [sum(each[place] for each in neutral) / len(neutral) for place in range(len(self._labels))]
                whole = [own - before for own, before in zip(self._scores(text), prior, strict=True)]
                chances = _softmax(whole)
                ranked = sorted(range(len(self._labels)), key=lambda place: -chances[place])
                self._tally.labels = tuple(Label(self._labels[place], chances[place]) for place in ranked)
                self._tally.texts = [self._labels[ranked[0]]]
                self._tally.read_share = len(text) / len(self._task.text.strip())
                yield Piece(self._labels[ranked[0]], 0)
                if several:
                    weights = _Weights(self._scores, prior, ranked[0], whole, self._should_stop)
                    yield from weights.measure(text)
                    offset = self._task.text.index(text)
                    self._tally.spans = tuple(
                        Span(offset + unit.start, offset + unit.end, weight) for unit, weight in weights.scaled()
                    )
        except _Stopped:
            self._tally.finish = "cancelled"

    def _scores(self, text: str) -> list[float]:
        """The log likelihood of each label behind the prompt for `text`, which is read once."""
        prompt = self._prompt(text)
        ids = checked(self._loaded, prompt.ids)
        if self._loaded.kind == "seq2seq":
            reader: Reader = EncoderDecoder(self._loaded, ids, prompt.decoder_start, prompt.forced_first)
        else:
            reader = Decoder(self._loaded, ids, self._own_cache)
        for _ in reader.read():
            if self._should_stop():
                raise _Stopped
        self._tally.prompt_tokens += reader.prompt_tokens
        self._tally.cached_tokens += reader.cached_tokens
        first = _log_softmax(reader.logits)
        result = []
        can_undo = all(len(answer) < 2 for answer in self._answers) or reader.allow_undo()
        for answer in self._answers:
            score = float(first[answer[0]])
            if len(answer) > 1:
                if self._should_stop():
                    raise _Stopped
                if can_undo:
                    rows = reader.feed(answer[:-1])
                    reader.undo(len(answer) - 1)
                else:  # a recurrent state cannot be taken back
                    rows = self._loaded.forward([*ids, *answer[:-1]], self._loaded.new_cache(), len(answer) - 1)
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
        """Weigh the words of a short text; of a longer text the sentences, and the words of the sentences that carry most."""
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
        """Units with their weight from -1 to 1 in the order of the text, without the units that weigh next to nothing."""
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
