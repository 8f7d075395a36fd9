"""Letters with the marks that belong to them, whether these stand in one character or in two."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import regex

# Scripts written without spaces, where every character counts as a word; Korean is not one of them.
EACH = "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
LETTER = rf"(?![{EACH}])[\p{{L}}\p{{N}}]\p{{M}}*+"
"""A letter or a digit and its marks, for expressions of `regex`."""
JOINERS = "\u200c\u200d\u2060"
SOFT_HYPHEN = "\u00ad"
_MARKED = regex.compile(r"\P{M}\p{M}+|\u00ad+")
_NEEDED = regex.compile(r"[\p{M}\u00ad]")
_CHINESE = regex.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def is_accent(character: str) -> bool:
    """Whether it is a mark that is written above, below or through the letter before it."""
    return unicodedata.combining(character) > 0 if character > "\x7f" else False


def is_inside(left: str, right: str) -> bool:
    """Whether no word ends between two characters that stand beside each other; "" is the end of a text."""
    if not left or not right:
        return False
    if unicodedata.category(right)[0] == "M" or right in JOINERS or right == SOFT_HYPHEN:
        return _is_letter(left) or unicodedata.category(left)[0] == "M"
    if left in JOINERS or left == SOFT_HYPHEN or unicodedata.category(left)[0] == "M":
        return _is_letter(right)
    return _is_letter(left) and _is_letter(right)


def _is_letter(character: str) -> bool:
    # Chinese and Japanese have no spaces between words, so there any place may be the end of one.
    return (character.isalnum() or character == "_") and not _CHINESE.match(character)


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with every letter and its marks in one character where there is one, and without soft hyphens."""

    text: str
    _places: Sequence[int] = ()
    _origins: Sequence[int] = ()

    def origin(self, place: int) -> int:
        """Where in the text that it was made of a place of this one is."""
        if not self._places:
            return place
        index = bisect.bisect_right(self._places, place) - 1
        if index < 0:
            return place
        return self._origins[index] + place - self._places[index]


def composed(text: str) -> Composed:
    if text.isascii() or _NEEDED.search(text) is None:
        return Composed(text)
    parts: list[str] = []
    places, origins = [0], [0]
    position = length = 0
    for found in _MARKED.finditer(text):
        kept = text[position : found.start()]
        made = "" if found[0][0] == SOFT_HYPHEN else unicodedata.normalize("NFC", found[0])
        parts += (kept, made)
        length += len(kept) + len(made)
        position = found.end()
        if len(made) != len(found[0]):
            places.append(length)
            origins.append(position)
    parts.append(text[position:])
    return Composed("".join(parts), places, origins)
