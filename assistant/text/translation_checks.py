"""Likely faults in the translation of a sentence, found without a model: names of flags as `tasks.Pair` lists them.

Of 2,400 good translations, 300 sentences of Tatoeba in each direction, 13 have a flag, and none one for its length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.text import languages, names
from assistant.text.languages import is_han
from assistant.text.numbers import number_words, numbers, supported

_URL = re.compile(r"https?://[^\s<>()\[\]，。；、）”\"]+[^\s<>()\[\]，。；、）”\".,;:!?']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# A Chinese character says about as much as three letters and a half.
_HAN_WEIGHT = 3.5
_LONGEST, _SHORTEST, _SLACK = 2.0, 0.42, 18.0
# Faults of an answer, worst first; of two answers the better is kept.
_SEVERITY = {
    "empty": 10.0, "untranslated": 6.0, "repeated": 6.0, "too-short": 3.0, "too-long": 3.0, "url": 2.0, "glossary": 2.0,
    "number": 2.0, "name": 1.0,
}  # fmt: skip


def flags(
    source: str, target: str, source_language: str, target_language: str, glossary: Sequence[tuple[str, str]] = ()
) -> tuple[str, ...]:
    """Names of the likely faults, worst first; none for a good translation and for a source without a word."""
    if not _WORD.search(source):
        return ()
    if not any(character.isalnum() for character in target):
        return ("empty",)
    found: list[str] = []
    if _is_untranslated(source, target, source_language, target_language):
        found.append("untranslated")
    if repeats(target) and not repeats(source):
        found.append("repeated")
    before, after = weight(source), weight(target)
    if after > _LONGEST * before + _SLACK:
        found.append("too-long")
    elif before > _SLACK and after < _SHORTEST * before - 4:
        found.append("too-short")
    if Counter(_URL.findall(source)) != Counter(_URL.findall(target)):
        found.append("url")
    if missing_terms(source, target, glossary):
        found.append("glossary")
    if _numbers_differ(source, target):
        found.append("number")
    if _names_are_missing(source, target, source_language, target_language, glossary):
        found.append("name")
    return tuple(found)


def severity(found: Sequence[str]) -> float:
    return sum(_SEVERITY[flag] for flag in found)


def weight(text: str) -> float:
    """The length of a text in letters, comparable across scripts."""
    return sum(_HAN_WEIGHT if is_han(character) else 1.0 for character in text if not character.isspace())


def missing_terms(source: str, target: str, glossary: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Terms of the glossary in `source` whose translation is missing in `target`."""
    return [
        (term, wanted)
        for term, wanted in glossary
        if term.strip() and contains(source, term) and not contains(target, wanted)
    ]


def contains(text: str, term: str) -> bool:
    """Whether `term` stands in `text` as whole words, in any case; a Latin one may have an ending of up to two letters."""
    return term_pattern(term).search(text) is not None


def term_pattern(term: str) -> re.Pattern[str]:
    term = term.strip()
    if names.has_han(term):
        return re.compile(re.escape(term))
    ending = r"[^\W\d_]{0,2}" if term[-1:].isalpha() and len(term) > 3 else ""
    return re.compile(rf"(?<![^\W_]){re.escape(term)}{ending}(?![^\W_])", re.IGNORECASE)


def repeats(text: str) -> bool:
    """Whether the same words come at once again: one or two of them four times, three or more twice at length."""
    words: list[str] = []
    for word in re.findall(r"[^\W_]+", text.lower()):
        words += list(word) if is_han(word[0]) else [word]
    for size in range(1, len(words) // 2 + 1):
        needed = 4 if size == 1 else 3 if size < 4 else 2
        run = 0
        for place in range(size, len(words)):
            run = run + 1 if words[place] == words[place - size] else 0
            if run >= size * (needed - 1):
                return True
    # A loop with small changes: hardly any word is a new one.
    return len(words) >= 24 and len(set(words)) * 4 < len(words)


def _is_untranslated(source: str, target: str, source_language: str, target_language: str) -> bool:
    words = [word for word in _WORD.findall(_URL.sub(" ", source)) if word[0].islower() or is_han(word[0])]
    if not words:
        return False  # names and numbers stay as they are
    if " ".join(source.lower().split()) == " ".join(target.lower().split()):
        return len(words) > 1 or is_han(words[0][0])
    letters = [character for character in _URL.sub("", target) if character.isalpha()]
    if not letters:
        return True
    han = sum(map(is_han, letters))
    if target_language == "zh":
        return han * 4 < len(letters) - han
    if han * 5 > len(letters):
        return True
    scores = languages.scores(target)
    wanted = scores.pop(target_language, 0.0)
    other = max(scores, key=lambda code: scores[code])
    # Few words are in no language for sure; so another one must be far ahead.
    if scores[other] >= 1.8 and scores[other] > 2 * wanted + 0.6:
        return True
    if source_language == "zh":
        return False
    known = {word.lower() for word in words if len(word) > 3}
    copied = [word for word in _WORD.findall(target) if len(word) > 3 and word[0].islower()]
    kept = sum(word.lower() in known for word in copied)
    return len(copied) >= 3 and kept >= 0.6 * len(copied)


def _numbers_differ(source: str, target: str) -> bool:
    source, target = _URL.sub(" ", source), _URL.sub(" ", target)
    stated, kept = supported(source), supported(target)
    lost = any(not number.values & kept for number in numbers(source))
    # Chinese writes ten thousands where others write thousands in words, so words are looked at where they are large.
    lost = lost or any(
        max(number.values) > 12 and number.end - number.start > 1 and not number.values & kept
        for number in number_words(source)
    )
    return lost or any(not number.values & stated for number in numbers(target))


def _names_are_missing(
    source: str, target: str, source_language: str, target_language: str, glossary: Sequence[tuple[str, str]]
) -> bool:
    """Whether a name is gone. A name that is translated counts as kept: as many strange names came as went."""
    for term, _ in glossary:
        source = term_pattern(term).sub(" ", source) if term.strip() else source
    if "zh" in (source_language, target_language):
        if source_language != "zh":
            return False  # names become Chinese characters
        latin = [name for name in names.names(source, "zh") if not names.has_han(name.words[0])]
        return any(name.words[0].lower() not in target.lower() for name in latin if name.sure)
    known = names.Known(target)
    lost = [
        name
        for name in names.names(source, source_language)
        # Another language has other words, and so other initials.
        if name.sure
        and not (len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) < 5)
        and not any(known.has(word, loosely=True) for word in name.words)
    ]
    if not lost:
        return False
    own = names.Known(source)
    strange = [
        name
        for name in names.names(target, target_language)
        if not name.opens and not any(own.has(word, loosely=True) for word in name.words)
    ]
    return len(lost) > len(strange)
