"""By how much a model prefers each of many edits of a paragraph, and which of them it prefers enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.engine.decoding.branches import Branch, ReadText, branch
from assistant.engine.prompts.codec import Codec
from assistant.engine.tasks.inspecting import token_ends
from assistant.proofing.edits import Edit, Kind, applied

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel

# By how much the changed text must be likelier, in natural logarithms. Found on one half of a corpus of corrections; a sentence
# begins with a capital though the model has read many that do not.
MARGINS: dict[Kind, float] = {
    "spelling": 2.5, "certain": -4.0, "name": 10.0, "typo": 9.0, "confusion": 3.5, "form": 7.0, "in": 6.2, "out": 10.0, "exchanged": 7.0, "swapped": 7.5,
    "twice": 1.0, "opening": -1.5, "capital": 7.0, "ending": 0.0, "marks": 8.0, "checker": 3.5, "answer": 6.0,
}  # fmt: skip
# The same where the model has learned to mend sentences: of what a change adds to its own answer and a share of what it adds to
# the text. The answer tells right changes from wrong ones far better than the text alone.
ANSWER_MARGINS: dict[Kind, float] = {
    "spelling": 0.0, "certain": -5.0, "name": 5.0, "typo": 6.0, "confusion": 3.0, "form": 7.0, "in": 5.0, "out": 5.0, "exchanged": 2.0, "swapped": 1.0,
    "twice": 3.0, "opening": -2.0, "capital": 4.0, "ending": -8.0, "marks": 6.0, "checker": 5.0, "answer": 6.0,
}  # fmt: skip
_TEXT_SHARE = 0.5
_NEAR_MARGIN = 8.0  # of changes that make the text this much less likely than its margins want the answer is not asked
# Read first, whatever the model's surprise promises: there are few of them, and they are seldom wrong.
_FIRST = frozenset[Kind](("spelling", "certain", "name", "twice", "opening", "ending", "checker", "answer"))
# Edits of one kind at one place that are read, the most promising ones.
_MOST_EACH = 3
_SLACK = -4.0  # a promise is an estimate
_OWN_DOUBT, _DOUBT_BEHIND = -2.0, -9.0
_NEAR = 3  # tokens behind a word whose surprise may come from it
_USUAL = 2.0  # surprise of a token in a text without mistakes
_MOST_READ = 3  # tokens of changed texts for each token of the text
_FEWEST_READ = 80
# Characters within which one mistake misleads about another: a word that is no word about a sentence, another one about two words.
NEAR, _APART = 80, 12
_FIRST_WORD = re.compile(r"\s*(?:[^\W_]+|\S)?")


class Rated(NamedTuple):
    edit: Edit
    gain: float
    answer: float | None = None  # by how much the change is likelier in the model's own answer

    @property
    def answered(self) -> float:
        return (self.answer or 0.0) + _TEXT_SHARE * self.gain


class Judge:
    """Rates edits of one paragraph by the likelihood that a model gives to the text with and without them."""

    def __init__(self, loaded: LoadedModel, codec: Codec, text: str) -> None:
        # A line break where the model has no token for a beginning: the first word wants something to follow on.
        before = codec.frame()[0] or codec.plain("\n")
        self._codec, self._before, self._text = codec, before, text
        self._ids = lru_cache(maxsize=10_000)(lambda word: tuple(codec.plain(word)))
        self._placed = list(token_ends(codec, text + "\n"))
        self._read = ReadText(loaded, [*before, *(id for id, _ in self._placed)])
        self._first = [len(before)] * (len(text) + 2)
        at = 0
        for number, (_, end) in enumerate(self._placed):
            for place in range(at, end):
                self._first[place] = len(before) + number
            at = max(at, end)
        self._first[len(text) + 1] = len(self._read.ids)

    @property
    def tokens(self) -> int:
        return len(self._read.ids)

    def _own(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that hold these characters."""
        return self._first[start], (self._first[end - 1] + 1 if end > start else self._first[start])

    def doubts(self, start: int, end: int) -> bool:
        first, last = self._own(start, end)
        return self._read.between(first, last) < _OWN_DOUBT or self._behind(last) < _DOUBT_BEHIND

    def _behind(self, last: int) -> float:
        return self._read.between(last, min(last + _NEAR, len(self._read.ids)))

    def promise(self, edit: Edit) -> float:
        """An upper estimate of the gain of `edit`, made without a run of the model over the changed text."""
        text = self._text
        start = edit.start - 1 if text[edit.start - 1 : edit.start] == " " else edit.start
        changed = text[start : edit.start] + edit.text + text[edit.end : edit.end + 20]
        known, word = _first_word(text[start : start + 40]), _first_word(changed)
        first, last = self._own(edit.start, max(edit.end, edit.start + 1))
        ids, own = self._ids(word), self._ids(known)
        if not own or own != tuple(self._read.ids[first : first + len(own)]):
            return 0.0
        last = max(last, first + len(own))
        relief = max(0.0, -self._behind(last) - _NEAR * _USUAL)
        same = next(
            (place for place, pair in enumerate(zip(ids, own, strict=False)) if pair[0] != pair[1]),
            min(len(ids), len(own)),
        )
        surprise = -self._read.between(first + same, last)
        if same == len(ids):
            return surprise + relief - _USUAL
        likely = self._read.instead(first + same, ids[same]) - (len(ids) - same - 1)
        # A word put in explains half of the next one's surprise at best; another word has none of the first one's.
        return likely + (surprise / 2 + relief / 4 if edit.kind == "in" else surprise + relief * 0.7)

    def rated(self, edits: Sequence[Edit]) -> list[Rated]:
        """The most promising edits, each with its gain."""
        room = max(_FEWEST_READ, _MOST_READ * len(self._placed))
        taken: Counter[tuple[int, Kind]] = Counter()
        chosen: list[tuple[Edit, Branch]] = []
        for edit in self._in_order(edits):
            taken[edit.start, edit.kind] += 1
            if taken[edit.start, edit.kind] > _MOST_EACH * (2 if edit.kind in _FIRST else 1):
                continue
            changed = branch(self._read.ids, self._tokens_of(applied(self._text, [edit])))
            if changed is not None:
                room -= len(changed.ids)
                if room < 0:
                    break
                chosen.append((edit, changed))
        gains = self._read.gains([changed for _, changed in chosen])
        return [Rated(edit, gain) for (edit, _), gain in zip(chosen, gains, strict=True)]

    def _in_order(self, edits: Sequence[Edit]) -> list[Edit]:
        promised = [(edit.kind in _FIRST, self.promise(edit) - MARGINS[edit.kind], edit) for edit in edits]
        kept = [one for one in promised if one[0] or one[1] > _SLACK]
        return [edit for _, _, edit in sorted(kept, key=lambda one: (not one[0], -one[1]))]

    def _tokens_of(self, text: str) -> list[int]:
        return [*self._before, *self._codec.plain(text + "\n")]


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found.group() if found else ""


def with_answers(rated: Sequence[Rated], gains: Callable[[list[Edit]], list[float | None]]) -> list[Rated]:
    """Those of `rated` that may be right, with what `gains` finds of them."""
    near = [one for one in rated if one.gain > MARGINS[one.edit.kind] - _NEAR_MARGIN]
    found = gains([one.edit for one in near]) if near else []
    return [one._replace(answer=answer) for one, answer in zip(near, found, strict=True)]


def chosen(
    rated: Sequence[Rated], margins: Mapping[Kind, float] = MARGINS, answers: Mapping[Kind, float] = ANSWER_MARGINS
) -> list[Edit]:
    """Edits that the model prefers by their margins, the clearest first; none beside another.

    Where a word is misspelt the model is a poor judge of the words around it, so they wait for another reading. What waits
    stands within `NEAR` characters of an edit that is chosen.
    """

    def lead(one: Rated) -> float:
        kind = one.edit.kind
        return one.gain - margins[kind] if one.answer is None else one.answered - answers[kind]

    found: list[Edit] = []
    for one in sorted(rated, key=lead, reverse=True):
        if lead(one) <= 0:
            break
        apart = 0 if one.edit.kind in _FIRST else _APART
        if not any(one.edit.touches(other, apart) for other in found):
            found.append(one.edit)
    first = [edit for edit in found if edit.kind in _FIRST]
    return [edit for edit in found if edit in first or not any(edit.touches(other, NEAR) for other in first)]
