"""How well a few typed letters fit a name: all of them in order, best at the beginnings of words and side by side."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    """Small letters without accents, one for each character of the text."""
    if text.isascii():
        return text.lower()
    bare = (unicodedata.normalize("NFD", character)[0] for character in text)
    return "".join(character.casefold()[:1] or character for character in bare)


def score(typed: str, name: str) -> float:
    """Above 0 where every word of `typed` is found in `name`, in any order; more for a better fit, 0 for none."""
    hay = _folded(name)
    points = [_word(word, hay) for word in _folded(typed).split()]
    return sum(points) / len(points) - 0.001 * len(hay) if points and all(points) else 0.0


def _word(word: str, hay: str) -> float:
    whole = hay.find(word)
    while whole >= 0:
        if whole == 0 or not hay[whole - 1].isalnum():
            return 4.0 if whole == 0 else 3.5
        whole = hay.find(word, whole + 1)
    if word in hay:
        return 3.0
    return _scattered(word, hay)


def _scattered(word: str, hay: str) -> float:
    """Letters in order, the first at the beginning of a word; a long gap costs, so that not every name fits."""
    best = 0.0
    for first, letter in enumerate(hay):
        if letter != word[0] or (first and hay[first - 1].isalnum()):
            continue
        place, fit = first, 1.0
        for wanted in word[1:]:
            found = hay.find(wanted, place + 1)
            if found < 0:
                break
            starts = not hay[found - 1].isalnum()
            fit += 1.0 if found == place + 1 or starts else -0.2 * min(found - place, 5)
            place = found
        else:
            best = max(best, fit / len(word))
    return max(0.0, best)
