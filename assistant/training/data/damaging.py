"""Sentences with the slips that people make, put in by rule, for a model to learn correction from."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

AGREEING = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do", "do": "does",
    "doesn't": "don't", "don't": "doesn't", "isn't": "aren't", "aren't": "isn't", "this": "these", "these": "this",
    "wasn't": "weren't", "weren't": "wasn't",
}  # fmt: skip
SOUNDING = {
    "their": "there", "there": "their", "they're": "their", "its": "it's", "it's": "its", "your": "you're",
    "you're": "your", "to": "too", "too": "to", "then": "than", "than": "then", "affect": "effect", "effect": "affect",
    "lose": "loose", "loose": "lose", "whose": "who's", "who's": "whose", "were": "where", "where": "were",
    "whether": "weather", "weather": "whether", "accept": "except", "passed": "past", "past": "passed",
    "quite": "quiet", "quiet": "quite", "principal": "principle", "principle": "principal", "of": "off",
    "advice": "advise", "piece": "peace", "by": "buy", "right": "write", "know": "no", "here": "hear", "hear": "here",
}  # fmt: skip
_BESIDE = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
UNHARMED = 0.15  # of the sentences: what is right has to be left alone too
_TWICE = 0.35


def damaged(sentence: str, chances: random.Random) -> str:
    """The sentence with no, one or two slips."""
    if chances.random() < UNHARMED:
        return sentence
    for _ in range(2 if chances.random() < _TWICE else 1):
        ways = list(_WAYS)
        chances.shuffle(ways)
        for way in ways:
            found = way(sentence, chances)
            if found is not None and found != sentence:
                sentence = found
                break
    return sentence


def mistyped(sentence: str, chances: random.Random) -> str | None:
    """Letters swapped, left out, doubled, or the key beside."""
    word = some_word(sentence, chances, lambda text: len(text) > 3 and text.islower())
    if word is None:
        return None
    text, place = word[0], chances.randrange(1, len(word[0]) - 1)
    how = chances.randrange(4)
    if how == 0:
        text = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    elif how == 1:
        text = text[:place] + text[place + 1 :]
    elif how == 2:
        text = text[:place] + text[place] + text[place:]
    else:
        text = text[:place] + chances.choice(_BESIDE.get(text[place], text[place])) + text[place + 1 :]
    return put(sentence, word, text)


def disagreeing(sentence: str, chances: random.Random) -> str | None:
    return exchanged(sentence, chances, AGREEING)


def misheard(sentence: str, chances: random.Random) -> str | None:
    return exchanged(sentence, chances, SOUNDING)


def inflected(sentence: str, chances: random.Random) -> str | None:
    """An ending too many or too few."""
    word = some_word(sentence, chances, lambda text: len(text) > 4 and text.islower() and "'" not in text)
    if word is None:
        return None
    text = word[0]
    for ending, other in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if text.endswith(ending) and not text.endswith("ss"):
            return put(sentence, word, text[: len(text) - len(ending)] + other)
    return put(sentence, word, f"{text}s")


def without_article(sentence: str, chances: random.Random) -> str | None:
    """An article left out, or "a" before a vowel."""
    word = some_word(sentence, chances, lambda text: text in ("a", "an", "the"))
    if word is None:
        return None
    if word[0] != "the" and chances.random() < 0.5:
        return put(sentence, word, "an" if word[0] == "a" else "a")
    return sentence[: word.start()] + sentence[word.end() :].lstrip(" ")


def mispunctuated(sentence: str, chances: random.Random) -> str | None:
    """A mark left out, or a small letter at the head."""
    ways = [sentence[:1].lower() + sentence[1:]] if sentence[:1].isupper() and not sentence.startswith("I ") else []
    ways += [sentence[: mark.start()] + sentence[mark.end() :] for mark in re.finditer(r"[,']|[.?!]$", sentence)]
    return chances.choice(ways) if ways else None


def repeated(sentence: str, chances: random.Random) -> str | None:
    word = some_word(sentence, chances, lambda text: 1 < len(text) < 5 and text.islower())
    return None if word is None else put(sentence, word, f"{word[0]} {word[0]}")


_WAYS: tuple[Callable[[str, random.Random], str | None], ...] = (
    mistyped, mistyped, disagreeing, misheard, inflected, without_article, mispunctuated, repeated,
)  # fmt: skip


def some_word(sentence: str, chances: random.Random, fits: Callable[[str], bool]) -> re.Match[str] | None:
    found = [word for word in WORD.finditer(sentence) if fits(word[0])]
    return chances.choice(found) if found else None


def exchanged(sentence: str, chances: random.Random, table: dict[str, str]) -> str | None:
    word = some_word(sentence, chances, lambda text: text.lower() in table)
    if word is None:
        return None
    other = table[word[0].lower()]
    return put(sentence, word, other[:1].upper() + other[1:] if word[0][:1].isupper() else other)


def put(sentence: str, word: re.Match[str], text: str) -> str:
    return sentence[: word.start()] + text + sentence[word.end() :]
