"""How likely each token of a text was: one pass over it, the logits taken in blocks so that memory stays bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch

from assistant.engine.decoding.detokenising import Detokeniser
from assistant.engine.decoding.generation import model_errors
from assistant.engine.decoding.prefix_cache import Entry, PrefixCache, is_recurrent
from assistant.engine.decoding.sampling import numbers
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks.engine_task import EngineTask, Fit
from assistant.tasks import Event, Inspect, Progress, Token
from assistant.text.quotation_marks import straighten

_BLOCK_NUMBERS = 2**24  # logits at once: 64 MB of float32
_MOST_AT_ONCE = 512
_CHARACTERS_A_TOKEN = 16
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")


class _Placed(NamedTuple):
    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Read:
    """The tokens that are read: `before` stand at the beginning of a text, `dropped` counts the tokens that do not fit."""

    before: list[int]
    placed: list[_Placed]
    dropped: int

    @property
    def ids(self) -> list[int]:
        return [*self.before, *(token.id for token in self.placed)]


class Inspecting(EngineTask[Inspect]):
    """The outcome's `tokens` stand side by side and cover the text from the first one on.

    Of a text longer than the context the end is read. The first token of a text has no likelihood and is left out,
    unless the model knows a token for the beginning. A character of several tokens has the probability of all of them.
    """

    def fit(self) -> Fit:
        read = self._read()
        text = self._task.text[read.placed[0].start :] if read.placed else ""
        return self._fit(PromptParts("inspect", text), read.dropped, prompt=Prompt(read.ids))

    def _read(self) -> _Read:
        text = self._task.text
        before = self._style.codec.frame()[0]
        room = self._context - len(before)
        cut = max(0, len(text) - room * _CHARACTERS_A_TOKEN)
        placed = [
            _Placed(token.id, cut + token.start, cut + token.end)
            for token in _tokens(self._style.codec, text[cut:], straight=self._style.straight)
        ]
        dropped = max(0, len(placed) - room)
        # The end of a text is no beginning.
        return _Read([] if cut or dropped else before, placed[dropped:], dropped)

    def _events(self) -> Iterator[Event]:
        read = self._read()
        before, placed, ids = read.before, read.placed, read.ids
        wanted = next((place for place, token in enumerate(placed) if token.end > self._task.start), len(placed))
        first = max(wanted, 0 if before else 1)
        tokens: list[Token] = []
        length = max(1, len(self._task.text))
        self._tally.prompt_tokens, self._tally.dropped_tokens = len(ids), read.dropped
        self._tally.read_share = (length - (placed[0].start if placed else 0)) / length
        if first < len(placed):
            with model_errors(self._loaded):
                reading = _Reading(self._loaded, self._cache, ids, len(before) + first, self._task.choices)
                self._tally.cached_tokens = reading.cached
                for done, rated in reading.blocks():
                    for place, (probability, rank, choices) in rated:
                        token = placed[place - len(before)]
                        tokens.append(Token(token.start, token.end, probability, rank, choices))
                    yield Progress("reading", done, len(ids))
                    if self._should_stop():
                        self._tally.finish = "cancelled"
                        break
        self._tally.tokens = tuple(_whole(tokens))


def _tokens(codec: Codec, text: str, *, straight: bool) -> list[_Placed]:
    """Tokens with their characters in `text`, as a model is given them: `straight` ones know one line a paragraph."""
    shown, origin = text, list(range(len(text) + 1))
    if straight:
        shown, origin = "", []
        at = 0
        for gap in _BLANK_LINES.finditer(text):
            shown += text[at : gap.start()] + "\n"
            origin += [*range(at, gap.start()), gap.start()]
            at = gap.end()
        shown = straighten(shown + text[at:])
        origin += [*range(at, len(text) + 1)]
    result: list[_Placed] = []
    last = 0
    for id, end in token_ends(codec, shown):
        end = max(end, last)
        result.append(_Placed(id, origin[last], origin[end]))
        last = end
    if result and origin[last] < len(text):
        result[-1] = result[-1]._replace(end=len(text))
    return result


def token_ends(codec: Codec, text: str) -> Iterator[tuple[int, int]]:
    """Each token and where its text ends; characters between two tokens belong to the second."""
    ids = codec.plain(text)
    encoded = codec.tokenizer(text, add_special_tokens=False, verbose=False, return_offsets_mapping=True) if getattr(
        codec.tokenizer, "is_fast", False) else None  # fmt: skip
    if encoded is not None and list(encoded["input_ids"]) == ids:
        places = list(encoded["offset_mapping"])
        last = 0
        for place, (id, (_, end)) in enumerate(zip(ids, places, strict=True)):
            # Of a character of several tokens each has all of it: the last one shall.
            if place + 1 == len(ids) or places[place + 1][0] >= end:
                last = end
            yield id, last
        return
    # A control token typed by the writer was cut, or the tokenizer tells no places: by the text that comes of them.
    detokeniser, at = Detokeniser(codec.tokenizer), 0
    for place, id in enumerate(ids):
        written = detokeniser.add(id) + (detokeniser.flush() if place == len(ids) - 1 else "")
        found = text.find(written, at, at + len(written) + 8) if written else at
        at = (found if found >= 0 else at) + len(written)
        yield id, min(at, len(text))


Rating = tuple[int, tuple[float, int, tuple[tuple[str, float], ...]]]


class _Reading:
    """Reads `ids` and rates the tokens from `first` on."""

    def __init__(
        self, loaded: LoadedModel, cache: PrefixCache | None, ids: list[int], first: int, choices: int
    ) -> None:
        self._loaded, self._cache, self._ids, self._first, self._choices = loaded, cache, ids, first, choices
        # The logits of the token before the first one are needed too, so the cache may serve only the tokens before both.
        entry, self.cached = cache.take(ids[:first]) if cache is not None else (None, 0)
        self._entry = entry or Entry(loaded.new_cache())
        self._texts: dict[int, str] = {}

    def blocks(self) -> Iterator[tuple[int, list[Rating]]]:
        """How many tokens are read, and the rating of each token with its place in `ids`."""
        block = max(8, min(_MOST_AT_ONCE, _BLOCK_NUMBERS // self._loaded.rows))
        at, stop = self.cached, len(self._ids) - 1  # nothing comes after the last
        if is_recurrent(self._entry.past):
            block = max(1, stop)
        while at < stop:
            silent = at < self._first - 1
            if silent and not is_recurrent(self._entry.past):
                end = min(at + _MOST_AT_ONCE, self._first - 1)
                self._forward(at, end, 1)
                at = end
                yield at, []
                continue
            end = min(at + block, stop)
            rows = self._forward(at, end, end - at)
            rated = self._rated(rows, at)
            at = end
            if at == stop and self._cache is not None:
                self._cache.put(self._entry)
            yield at + 1, rated

    def _forward(self, start: int, end: int, last: int) -> torch.Tensor:
        rows = self._loaded.forward(self._ids[start:end], self._entry.past, last)
        self._entry.ids.extend(self._ids[start:end])
        return rows

    def _rated(self, rows: torch.Tensor, at: int) -> list[Rating]:
        with torch.inference_mode():
            likely = numbers(rows.float().log_softmax(-1))
            target = torch.tensor(self._ids[at + 1 : at + 1 + len(rows)], device=likely.device)
            own = likely.gather(1, target[:, None])
            ranks = ((likely > own).sum(-1) + 1).tolist()
            top = likely.topk(min(self._choices, likely.shape[-1]), -1) if self._choices > 0 else None
            chances = own[:, 0].exp().tolist()
            values = top.values.exp().tolist() if top is not None else [[]] * len(rows)
            tokens = top.indices.tolist() if top is not None else [[]] * len(rows)
        result: list[Rating] = []
        for place in range(len(rows)):
            if at + 1 + place < self._first:
                continue
            likeliest = ((self._text(id), chance) for id, chance in zip(tokens[place], values[place], strict=True))
            # A person cannot choose half a character.
            choices = tuple((text, chance) for text, chance in likeliest if "\ufffd" not in text)
            result.append((at + 1 + place, (chances[place], int(ranks[place]), choices)))
        return result

    def _text(self, id: int) -> str:
        """The text that a token would write in the middle of a text; "" for a token that ends it."""
        if id not in self._texts:
            detokeniser = Detokeniser(self._loaded.tokenizer, self._ids[-1:])
            self._texts[id] = detokeniser.add(id) + detokeniser.flush()
        return self._texts[id]


def _whole(tokens: list[Token]) -> Iterator[Token]:
    """Tokens without characters of their own are joined to the token that completes the character."""
    held: list[Token] = []
    for token in tokens:
        held.append(token)
        if token.end > token.start:
            yield _together(held)
            held = []


def _together(held: list[Token]) -> Token:
    chance, rank = 1.0, 1
    for token in held:
        chance *= token.probability
        rank = max(rank, token.rank)
    return Token(held[0].start, held[-1].end, chance, rank, held[0].choices)
