"""Words and characters as a reader sees them: by Unicode's rules (UAX 29), and by BudouX where no space stands between words.

Places count Python's characters. Chinese, Japanese and Thai have no words by those rules: every character would be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple, Protocol

import regex

UNSPACED = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Characters of scripts that put no space between words, for the inside of a class in an expression."""
_BOUNDARY = regex.compile(r"\b", regex.WORD)
_CLUSTER = regex.compile(r"\X")
_RUNS = regex.compile(f"(?P<dense>[{UNSPACED}]+)|[^{UNSPACED}]+")
_UNDERSCORES = regex.compile(r"(_*)(.*?)(_*)", regex.DOTALL)
_WORD = regex.compile(r"[\p{L}\p{N}]")
_SPACE = regex.compile("[\\s\u200b]+")
_KANA = regex.compile("[\u3040-\u30ff]")
_THAI = regex.compile("[\u0e00-\u0e7f]")
# Characters that simplified Chinese has not, among the commonest.
_TRADITIONAL = regex.compile(
    "[這個們來為國說時會對於著過發後裡經麼學現當沒動還進樣開從實種問題東車書長門間見話語請讓誰嗎點無與]"
)
# BudouX leaves particles with the Japanese noun before them, which breaks lines well and is no word.
_PARTICLES = regex.compile(
    "(?<=[\u30a0-\u30ff\u3400-\u9fffー])(?:"
    "から|まで|より|など|だけ|ほど|ばかり|には|では|とは|への|での|との|からの|までの|にも|でも|とも"
    "|は|が|を|に|へ|と|で|も|の|や|か|です|でした|でしょう|だ|だった|である|ですか|ですね"
    ")$"
)
_WHOLE = regex.compile(
    "[\\p{Extended_Pictographic}\\p{Regional_Indicator}\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
_REACH = 200
_CLUSTER_REACH = 64
_LONGEST_RUN = 400


class Piece(NamedTuple):
    """A stretch of a text; the pieces of a text join to it."""

    start: int
    end: int
    kind: str
    """"word", "space", or "mark" for all else: one after another, marks are one piece."""


def pieces(text: str) -> Iterator[Piece]:
    """Words, the marks between them and the space."""
    held: Piece | None = None
    for start, end, kind in _cut(text):
        if held is not None and held.kind == kind != "word":
            held = Piece(held.start, end, kind)
            continue
        if held is not None:
            yield held
        held = Piece(start, end, kind)
    if held is not None:
        yield held


def word_at(text: str, place: int) -> tuple[int, int]:
    """The span that a double click on the character behind `place` selects: the word there, or the marks, or the space.

    Before space, and at the end of the text, the span that ends at `place`. `place` twice in an empty text.
    """
    low, _, near = _around(text, place)
    here = next((one for one in near if low + one.start <= place < low + one.end), None)
    if here is None or here.kind == "space":
        here = next((one for one in near if low + one.end == place), here)
    return (place, place) if here is None else (low + here.start, low + here.end)


def next_stop(text: str, place: int) -> int:
    """Where Ctrl+Right goes from `place`: to the next word, or the next marks, behind the space between."""
    low, high, near = _around(text, place)
    for one in near:
        if one.kind != "space" and low + one.start > place:
            return low + one.start
    return high


def previous_stop(text: str, place: int) -> int:
    """Where Ctrl+Left goes from `place`: to the beginning of the word, or of the marks, before it."""
    low, _, near = _around(text, place)
    for one in reversed(near):
        if one.kind != "space" and low + one.start < place:
            return low + one.start
    return low


def composed_before(text: str, place: int) -> int:
    """Where the character that ends at `place` begins, if a person sees one and does not know its parts: a family, a flag,
    a keycap, a skin tone. `place` itself where Backspace has nothing to take at once."""
    before = text[max(0, place - _CLUSTER_REACH) : place]
    if before.isascii():
        return place
    cluster = _CLUSTER.findall(before)[-1]
    return place - len(cluster) if len(cluster) > 1 and _WHOLE.search(cluster) else place


def segments(run: str) -> list[str]:
    """A run of Chinese, Japanese or Thai cut as it is read, by phrases; its characters, where BudouX is not installed.

    A word with its mark in Chinese, a word with its particles in Japanese.
    """
    language = (
        "ja" if _KANA.search(run) else "th" if _THAI.search(run) else "hant" if _TRADITIONAL.search(run) else "hans"
    )
    parser = _parser(language)
    return parser.parse(run) if parser is not None else list(run)


def _around(text: str, place: int) -> tuple[int, int, list[Piece]]:
    """The pieces near a place, from a beginning and to an end. More of the text where one word fills all of it."""
    reach = _REACH
    while True:
        low, high = max(0, place - reach), min(len(text), place + reach)
        near = list(pieces(text[low:high]))
        # The first and the last piece may have been cut, and what is cut may be other words.
        left = low == 0 or sum(low + one.start < place for one in near if one.kind != "space") > 1
        right = high == len(text) or sum(low + one.start > place for one in near if one.kind != "space") > 1
        if left and right:
            return low, high, near
        reach *= 4


def _cut(text: str) -> Iterator[tuple[int, int, str]]:
    for run in _RUNS.finditer(text):
        start = run.start()
        for piece in _dense(run[0]) if run["dense"] else _by_rule(run[0]):
            yield start, start + len(piece), _kind(piece)
            start += len(piece)


def _kind(piece: str) -> str:
    return "space" if _SPACE.fullmatch(piece) else "word" if _WORD.search(piece) else "mark"


def _by_rule(text: str) -> Iterator[str]:
    places = [0, *(found.start() for found in _BOUNDARY.finditer(text)), len(text)]
    for start, end in pairwise(places):
        piece = text[start:end]
        if "_" not in piece:
            if piece:
                yield piece
            continue
        # Underscores belong to a name inside it and are marks of emphasis around it.
        found = _UNDERSCORES.fullmatch(piece)
        yield from (part for part in (found.groups() if found else (piece,)) if part)


def _dense(run: str) -> Iterator[str]:
    for start in range(0, len(run), _LONGEST_RUN):
        for phrase in segments(run[start : start + _LONGEST_RUN]):
            particle = _PARTICLES.search(phrase)
            if particle is not None:
                yield phrase[: particle.start()]
                yield particle[0]
            else:
                yield phrase


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


@cache
def _parser(language: str) -> _Parser | None:
    try:
        # Needed at the first word of such a script, and a tenth of a second to load.
        import budoux
    except ImportError:
        return None
    load = {
        "ja": budoux.load_default_japanese_parser,
        "th": budoux.load_default_thai_parser,
        "hant": budoux.load_default_traditional_chinese_parser,
        "hans": budoux.load_default_simplified_chinese_parser,
    }
    made: _Parser = load[language]()
    return made
