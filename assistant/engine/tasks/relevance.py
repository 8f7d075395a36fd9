"""Which passages of a text speak of a question: BM25 over words, in plain Python."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.text import sentences
from assistant.text.languages import is_han

_WORD = re.compile(r"[^\W_]+")
# What stands for a part that is left out.
_GAP = "\n…\n"
# The usual constants of BM25.
_K, _B = 1.5, 0.75
# Asked about by every question, and said by every sentence.
_EMPTY = frozenset(
    """a an the of to in on at by for with from and or but is are was were be been do does did has have had it its this that
    these those what which who whom whose when where why how many much there here will would can could should may might not no
    le la les un une des du de à au aux en et ou est sont était que qui quoi quand où pourquoi comment quel quelle ce cette il elle
    der die das ein eine einer eines dem den des und oder ist sind war waren zu im in am wer was wann wo warum wie welche welcher es sie er
    el los las una unos unas del al y o es son era que quién qué cuándo dónde por cómo cuál se su
    的 了 是 在 有 和 与 什 么 谁 哪 里 吗 呢 何 为 这 那 个 多 少 怎""".split()
)


def terms(text: str) -> list[str]:
    """Words in lower case without their commonest endings, Chinese as single characters and pairs of them."""
    found: list[str] = []
    for word in _WORD.findall(text.lower().replace("’s", "").replace("'s", "")):
        if is_han(word[0]):
            found += [c for c in word if c not in _EMPTY]
            found += [left + right for left, right in pairwise(word)]
        elif word not in _EMPTY:
            found.append(_stem(word))
    return found


def _stem(word: str) -> str:
    if len(word) > 3 and word.isalpha():
        for ending in ("ing", "ies", "ed", "es", "en", "s", "e", "y", "n"):
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word.removesuffix(ending)
    return word


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def sentences_of(text: str, within: Sequence[Stretch] | None = None) -> list[Stretch]:
    """The sentences of a text, or of the stretches `within`: a sentence that a stretch cuts is cut there."""
    found, place = [], 0
    for sentence in sentences.split(text):
        if any(character.isalnum() for character in sentence.text):
            found.append(Stretch(place, place + len(sentence.text)))
        place += len(sentence.text) + len(sentence.space)
    if within is None:
        return found
    return [
        Stretch(max(each.start, part.start), min(each.end, part.end))
        for part in within
        for each in found
        if each.start < part.end and part.start < each.end
    ]


def passages(text: str, count: Callable[[str], int], size: int) -> list[Stretch]:
    """`text` cut between sentences into stretches of about `size` tokens; joined they are the text but for white space."""
    result: list[Stretch] = []
    start: int | None = None
    end, held = 0, 0
    for sentence in sentences_of(text):
        tokens = count(sentence.of(text))
        if start is not None and held + tokens > size:
            result.append(Stretch(start, end))
            start, held = None, 0
        start = sentence.start if start is None else start
        end, held = sentence.end, held + tokens
    if start is not None:
        result.append(Stretch(start, end))
    return result


def scores(query: str, texts: Sequence[str]) -> list[float]:
    """BM25 of each text for `query`; 0 where they share no word that says anything."""
    bags = [Counter(terms(text)) for text in texts]
    lengths = [max(1, bag.total()) for bag in bags]
    mean = sum(lengths) / max(1, len(lengths))
    wanted = set(terms(query))
    holding = {term: sum(term in bag for bag in bags) for term in wanted}
    rarity = {t: math.log(1 + (len(bags) - n + 0.5) / (n + 0.5)) for t, n in holding.items()}
    return [
        sum(
            rarity[term] * bag[term] * (_K + 1) / (bag[term] + _K * (1 - _B + _B * length / mean))
            for term in wanted
            if bag[term]
        )
        for bag, length in zip(bags, lengths, strict=True)
    ]


def shared(left: str, right: str) -> float:
    """The share of the words of `left` that `right` has too, 0 to 1."""
    wanted, there = set(terms(left)), set(terms(right))
    return len(wanted & there) / len(wanted) if wanted else 0.0


def batches(text: str, query: str, count: Callable[[str], int], room: int) -> list[list[Stretch]]:
    """All of `text` in lots that fit into `room` tokens; the sentences about `query` come in the first lots, each lot in the text's order."""
    cut = passages(text, count, max(16, min(160, room // 4)))
    cut = [part for whole in cut for part in _fitting(whole, text, count, room)]
    ranked = scores(query, [part.of(text) for part in cut])
    order = sorted(range(len(cut)), key=lambda number: (-ranked[number], number))
    lots: list[list[Stretch]] = []
    used, gap = 0, count(_GAP)
    for number in order:
        tokens = count(cut[number].of(text)) + gap
        if not lots or used + tokens > room:
            lots.append([])
            used = 0
        lots[-1].append(cut[number])
        used += tokens
    return [sorted(lot, key=lambda part: part.start) for lot in lots]


def _fitting(whole: Stretch, text: str, count: Callable[[str], int], room: int) -> list[Stretch]:
    """Halves and quarters of a sentence that is longer than all there is room for."""
    if count(whole.of(text)) + count(_GAP) <= room or whole.end - whole.start < 2:
        return [whole]
    middle = (whole.start + whole.end) // 2
    left, right = Stretch(whole.start, middle), Stretch(middle, whole.end)
    return _fitting(left, text, count, room) + _fitting(right, text, count, room)


def joined(parts: Sequence[Stretch], text: str) -> str:
    """Parts as one text: neighbours stay as they are, and a line of dots stands for a gap."""
    said, end = "", None
    for part in parts:
        gap = "" if end is None else text[end : part.start] if not text[end : part.start].strip() else _GAP
        said += gap + part.of(text)
        end = part.end
    return said
