"""Words and characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from assistant.text.letters import EACH, JOINERS, LETTER

_INSIDE = "'’‘-‐‑.,·:@/&_\u00ad"
_WORD = regex.compile(rf"(?:{LETTER})++(?:[{re.escape(_INSIDE)}{JOINERS}]++(?:{LETTER})++)*+")
_RUN = re.compile(rf"[{EACH}]+")
# Most Western text becomes Latin-1 by these, each one character for one, and Latin-1 is counted ten times as fast.
_TO_LATIN_1 = {"’": "'", "‘": "'", "‐": "-", "‑": "-"} | dict.fromkeys("“”„—–…", "!")
_LETTERS_OR_SPACE = bytes(code if chr(code).isalnum() else 0x20 for code in range(256))
_INSIDE_BYTES = bytes(ord(mark) for mark in _INSIDE if ord(mark) < 256)
_SPACES = bytes(code for code in range(256) if chr(code).isspace())


LONGEST = 50 * 2**20
"""Characters that a text may have; a file may have as many bytes."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A text that is cut at line ends has the sum of its parts' counts."""

    words: int = 0
    characters: int = 0
    """Code points, line ends not counted."""
    characters_without_spaces: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.words + other.words,
            self.characters + other.characters,
            self.characters_without_spaces + other.characters_without_spaces,
        )

    def __sub__(self, other: Counts) -> Counts:
        return Counts(
            self.words - other.words,
            self.characters - other.characters,
            self.characters_without_spaces - other.characters_without_spaces,
        )


def count(text: str) -> Counts:
    """Words are runs of letters and digits, with apostrophes and hyphens inside ("don't", "well-known", "3.5"), and each
    Chinese or Japanese character. For a document being typed use `difference`."""
    line_ends = text.count("\n") + text.count("\r") + text.count("\u2029")
    words, dense = _count(text)
    return Counts(words, len(text) - line_ends, dense)


def _count(text: str) -> tuple[int, int]:
    """Words, and characters that are no white space."""
    each = 0
    dense = None
    if not text.isascii():
        rest, runs = _RUN.subn("\n", text)
        if runs:
            each, dense, text = len(text) - len(rest) + runs, sum(map(len, text.split())), rest
        for mark, same in _TO_LATIN_1.items():
            text = text.replace(mark, same)
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        lines = text.split("\n")
        if len(lines) > 1 and not each:
            parts = [_count(line) for line in lines]
            return sum(words for words, _ in parts), sum(solid for _, solid in parts)
        return each + len(_WORD.findall(text)), sum(map(len, text.split())) if dense is None else dense
    # Marks inside words are deleted and all else but letters becomes space, so that what is left between spaces are words.
    words = each + len(data.translate(_LETTERS_OR_SPACE, _INSIDE_BYTES).split())
    return words, len(data.translate(None, _SPACES)) if dense is None else dense


def counts_characters(text: str) -> bool:
    """Whether most words that `count` finds in a text are single characters, as in Chinese and Japanese."""
    each = sum(map(len, _RUN.findall(text)))
    return 2 * each > count(text).words


def difference(before: str, removed: str, added: str, after: str) -> Counts:
    """By how much an edit changes the counts of a text: `removed`, which stood between `before` and `after`, gave way to
    `added`. So much of either as `CONTEXT` is enough, as words are judged by what they touch."""
    before, after = _last_words(before), _first_words(after)
    return count(before + added + after) - count(before + removed + after)


CONTEXT = 200


def units(text: str) -> int:
    """Length in UTF-16 units, in which Qt, the journal and all positions on a page count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, length: int) -> int:
    """How many characters the first so many UTF-16 units are."""
    return (
        length
        if text.isascii()
        else len(text.encode("utf-16-le", "surrogatepass")[: 2 * length].decode("utf-16-le", "ignore"))
    )


def _last_words(text: str) -> str:
    text = text[-CONTEXT:]
    return text[max(text.rfind(" "), text.rfind("\n"), 0) :]


def _first_words(text: str) -> str:
    text = text[:CONTEXT]
    ends = [end for end in (text.find(" "), text.find("\n")) if end >= 0]
    return text[: min(ends)] if ends else text
