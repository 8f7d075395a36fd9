"""Numbers, names and quotations in a summary or a translation that its source does not have.

Rather silent than wrong: a claim that may be another form of words in the source is not reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.text import languages, names, sentences
from assistant.text.numbers import Number, number_words, numbers, supported


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters `start` to `end` of the text are not in the source; the sentence they stand in goes from `sentence[0]` to `[1]`."""

    start: int
    end: int
    reason: Literal["number", "name", "quotation"]
    sentence: tuple[int, int]


_QUOTATION = re.compile(
    r"“([^“”\n]{2,300})”|„([^„“”\n]{2,300})[“”]|«\s?([^«»\n]{2,300}?)\s?»|「([^「」\n]{2,300})」|『([^『』\n]{2,300})』"
    r"|(?<![\w\"])\"([^\"\n]{2,300})\"(?![\w\"])"
)
_LIST_NUMBER = re.compile(r"^[ \t]*\d{1,3}[.)、](?=\s|[\u4e00-\u9fff])", re.MULTILINE)
_FEWEST_WORDS, _FEWEST_CHARACTERS = 3, 5
_LARGEST_SMALL = 12


def unsupported(source: str, text: str, *, translated: bool = False) -> list[Claim]:
    """Claims of `text`, a summary of `source` in its language or a `translated` one, in their order."""
    language, own = languages.detect(text), languages.detect(source)
    translated = translated or (language is not None and own is not None and language != own)
    found = [(number.start, number.end, "number") for number in _new_numbers(source, text)]
    found += [(start, end, "quotation") for start, end in _new_quotations(source, text, translated)]
    quoted = [(start, end) for start, end, _ in found]
    found += [
        (start, end, "name")
        for start, end in _new_names(source, text, own, language, translated)
        if not any(before <= start and end <= after for before, after in quoted)
    ]
    bounds = _sentence_bounds(text)
    return [
        Claim(start, end, reason, next(((a, b) for a, b in bounds if a <= start < b), (start, end)))  # type: ignore[arg-type]
        for start, end, reason in sorted(found)
    ]


def _new_numbers(source: str, text: str) -> list[Number]:
    stated = supported(source)
    listed = [(found.start(), found.end()) for found in _LIST_NUMBER.finditer(text)]
    new = [
        number
        for number in numbers(text)
        if not number.values & stated and not any(start <= number.start < end for start, end in listed)
    ]
    # A summary may count things by itself ("two of them"), and "one" is an article.
    for number in number_words(text):
        if min(number.values) > _LARGEST_SMALL and not number.values & stated:
            inside = any(other.start <= number.start < other.end for other in numbers(text))
            # 百 and 千 alone mean "many", and so do "hundred" and "thousand".
            if not inside and not _is_vague(text[number.start : number.end]):
                new.append(number)
    return new


def _is_vague(word: str) -> bool:
    return len(word) == 1 or word.lower() in ("hundred", "thousand", "million", "cent", "mille", "hundert", "tausend",
                                              "cien", "ciento", "mil", "dozen", "千万", "万千", "百万")  # fmt: skip


def _new_quotations(source: str, text: str, translated: bool) -> list[tuple[int, int]]:
    found = [(match.start(), match.end(), next(filter(None, match.groups()))) for match in _QUOTATION.finditer(text)]
    found = [each for each in found if _is_speech(each[2])]
    if translated:
        # The words are others, so only the number of quotations can be compared.
        return [] if len(_QUOTATION.findall(source)) >= len(found) else [(start, end) for start, end, _ in found]
    known = _bare(source)
    return [(start, end) for start, end, inside in found if _bare(inside) not in known]


def _is_speech(text: str) -> bool:
    """A quotation of a few words names or distances itself; only longer quotations repeat a person's words."""
    if names.has_han(text):
        return len(_bare(text)) >= _FEWEST_CHARACTERS
    return len(text.split()) >= _FEWEST_WORDS


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _new_names(
    source: str, text: str, own: str | None, language: str | None, translated: bool
) -> list[tuple[int, int]]:
    stated = [name for name in names.names(text, language) if name.sure]
    if language == "zh" or (translated and "zh" in (own, language)):
        if translated:
            # A name crosses scripts by its sound; only what is written in Latin letters on both sides can be told.
            lowered = source.lower()
            return [
                (name.start, name.end)
                for name in stated
                if language == "zh" and not names.has_han(name.words[0]) and name.words[0].lower() not in lowered
            ]
        lowered = source.lower()
        return [(name.start, name.end) for name in stated if name.words[0].lower() not in lowered]
    known = names.Known(source)
    new = [
        name
        for name in stated
        if not any(known.has(word, loosely=translated) for word in name.words)
        or (not translated and len(name.words) > 1 and not known.has(name.words[-1]))
    ]
    if not translated:
        initials = _initials(source)
        return [(name.start, name.end) for name in new if "".join(name.words) not in initials]
    translation = names.Known(text)
    gone = [
        name for name in names.names(source, own) if not any(translation.has(word, loosely=True) for word in name.words)
    ]
    # Germany becomes Deutschland: a strange name for each one that is gone is no invention.
    return [(name.start, name.end) for name in new[len(gone) :]]


def _initials(source: str) -> set[str]:
    """The initials of the names in `source`: a summary may write "United Nations" as UN."""
    found = set()
    for run in re.finditer(
        r"[A-ZÀ-Þ][\w'-]*(?:[ -](?:of|and|for|the|de|des|du|la|und|für|der|y|[A-ZÀ-Þ][\w'-]*))+", source
    ):
        words = [word for word in re.split(r"[ -]", run.group()) if word[:1].isupper()]
        for start in range(len(words)):
            for end in range(start + 2, len(words) + 1):
                found.add("".join(word[0] for word in words[start:end]))
    return found


def _sentence_bounds(text: str) -> list[tuple[int, int]]:
    bounds, at = [], 0
    for sentence in sentences.split(text):
        if sentence.text:
            bounds.append((at, at + len(sentence.text)))
        at += len(sentence.text) + len(sentence.space)
    return bounds
