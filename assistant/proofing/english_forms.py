"""The other forms of an English word: endings by rule, irregular ones by table. Some of them are no words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from assistant.proofing.word_tables import tables

_VOWELS = "aeiou"


@cache
def forms(word: str) -> tuple[str, ...]:
    """Forms of a lower-case word, without the word itself. A dictionary must tell which of them are words."""
    found: dict[str, None] = dict.fromkeys(tables().irregular.get(word, ()))
    for stem in dict.fromkeys(_stems(word)):
        found |= dict.fromkeys(_inflected(stem))
        found |= dict.fromkeys(tables().irregular.get(stem, ()))
    found.pop(word, None)
    return tuple(found)


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending in ("s", "es", "ed", "d", "ing", "ly", "er", "est", "'s", "r"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)]
            yield stem
            if ending in ("ed", "ing", "er", "est"):
                yield stem + "e"
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    if word.endswith("ly"):
        yield word[:-1] + "e"
    if word.endswith("ying"):
        yield word[:-4] + "ie"


def _inflected(stem: str) -> Iterator[str]:
    yield stem
    yield stem + "s"
    yield stem + "ing"
    yield stem + "ed"
    yield stem + "ly"
    if stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        yield stem + "es"
    if stem.endswith("y") and len(stem) > 2 and stem[-2] not in _VOWELS:
        yield from (stem[:-1] + ending for ending in ("ies", "ied", "ily", "ier", "iest"))
    if stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing", stem + "r", stem + "st")
    else:
        yield from (stem + "er", stem + "est")
    if stem.endswith("ie"):
        yield stem[:-2] + "ying"
    if stem.endswith("le"):
        yield stem[:-1] + "y"
    if stem.endswith("ic"):
        yield stem + "ally"
    if len(stem) > 2 and stem[-1] not in _VOWELS + "wxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS:
        yield from (stem + stem[-1] + ending for ending in ("ed", "ing", "er", "est"))
