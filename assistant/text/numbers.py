"""The numbers that a text states, in digits or words, as values that can be compared across five languages."""

from __future__ import annotations

import re
from functools import cache
from math import prod
from typing import NamedTuple

from assistant.text.number_words import DAYPARTS, MONTHS, SCALES, WORDS


class Number(NamedTuple):
    """At characters `start` to `end`; `values` has more than one where the writing is ambiguous: 1.000 is one or a thousand."""

    start: int
    end: int
    values: frozenset[float]
    in_words: bool = False


_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_SCALE_WORDS = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
# 1亿2000万 is one number; a scale in letters is a whole word.
_DIGITS = re.compile(
    r"(?<!\d)(?:\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
    rf"(?:(?P<han>[百千]?[万亿]|[百千])(?P<rest>\d+(?:\.\d+)?万)?|[ \u00a0\u202f-]?(?P<scale>(?:{_SCALE_WORDS})(?![^\W\d_])))?",
    re.IGNORECASE,
)
_HAN = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_HAN_DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = re.compile(r"\b(?=[IVXLC]{2})(C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?<=[IVXLC]{2})(?:er?|ème)?\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def numbers(text: str) -> list[Number]:
    """The numbers written in digits, multiplied by a scale such as "million" or 万; a date counts as its parts."""
    found: list[Number] = []
    for match in _DIGITS.finditer(text.translate(_FULL_WIDTH)):
        scale = match["scale"] or match["han"] or ""
        rest = match["rest"] or ""
        body = match.group()[: len(match.group()) - len(scale) - len(rest)].rstrip(" \u00a0\u202f-")
        factor = prod(SCALES[mark] for mark in scale) if match["han"] else SCALES[scale.lower()] if scale else 1.0
        more = float(rest[:-1]) * SCALES["万"] if rest else 0.0
        end = match.end() if scale else match.start() + len(body)
        readings = _readings(body)
        if readings:
            found.append(Number(match.start(), end, frozenset(round(value * factor + more, 6) for value in readings)))
            continue
        found += [
            Number(match.start() + part.start(), match.start() + part.end(), frozenset({float(part.group())}))
            for part in re.finditer(r"\d+", body)
        ]
    return found


def number_words(text: str) -> list[Number]:
    """The numbers written in words or in Chinese characters."""
    found = [
        Number(match.start(), match.end(), frozenset({_word_value(match)}), True)
        for match in _words_pattern().finditer(text)
    ]
    for match in _HAN.finditer(text):
        value = han_value(match.group())
        if value is not None:
            found.append(Number(match.start(), match.end(), frozenset({value}), True))
    return found


def supported(text: str) -> set[float]:
    """All values that `text` may be said to state: in digits, words, months, centuries, and hours after noon."""
    values: set[float] = set()
    for number in (*numbers(text), *number_words(text)):
        values |= number.values
    lowered = text.lower()
    values |= {month for word, month in MONTHS.items() if re.search(rf"\b{word}\b", lowered)}
    for found in _ROMAN.finditer(text):
        values.add(_roman(found[1]))
    if DAYPARTS.search(lowered):
        values |= {value + 12 for value in values if value < 12} | {value - 12 for value in values if 12 < value < 24}
    # "The 1990s" are "les années 90".
    values |= {value % 100 for value in values if 1900 <= value < 2100 and value % 10 == 0}
    values |= {1900 + value for value in values if value in range(10, 100, 10)}
    return values


def _readings(body: str) -> set[float]:
    """The values that the digits may have; empty for several numbers in a row, such as 3.5.2024."""
    body = re.sub(r"[ \u00a0\u202f\u2009'’]", "", body)
    marks = re.findall(r"[.,]", body)
    parts = re.split(r"[.,]", body)
    if not marks:
        return {float(body)}
    grouped = 1 <= len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    whole = float("".join(parts))
    if len(marks) == 1:
        decimal = float(".".join(parts))
        return {whole, decimal} if grouped else {decimal}
    if len(set(marks)) == 1:
        return {whole} if grouped else set()
    inner = parts[1:-1]
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and all(len(part) == 3 for part in inner):
        return {float("".join(parts[:-1]) + "." + parts[-1])}
    return set()


@cache
def _words_pattern() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(word).replace(r"\ ", "[ -]") for word in WORDS), key=len, reverse=True))
    return re.compile(
        rf"(?<![^\W_])(?<!\bpour )(?<!\bpor )(?<!\bper )(?P<word>{names})(?:[ -](?P<scale>{_SCALE_WORDS}))?(?![^\W_])",
        re.IGNORECASE,
    )


def _word_value(found: re.Match[str]) -> float:
    word = found["word"].lower()
    value = WORDS[word] if word in WORDS else WORDS[re.sub(r"[ -]", " ", word)]
    return value * (SCALES[found["scale"].lower()] if found["scale"] else 1)


def han_value(text: str) -> float | None:
    """三十五 and 二〇二四 as numbers; None for characters in an order that is none."""
    if not any(mark in "十百千万亿" for mark in text):
        return float("".join(str(_HAN_DIGITS[mark]) for mark in text))
    total, section, digit = 0.0, 0.0, None
    for mark in text:
        if mark in _HAN_DIGITS:
            digit = _HAN_DIGITS[mark]
        elif mark in _HAN_UNITS:
            section += (1 if digit is None or digit == 0 else digit) * _HAN_UNITS[mark]
            digit = None
        else:
            section += digit or 0
            if total == section == 0:
                return None  # a scale that stands at digits, such as 3万, or means "very many"
            total = (total + section) * (10_000 if mark == "万" else 100_000_000)
            section, digit = 0.0, None
    return total + section + (digit or 0)


def _roman(text: str) -> float:
    values = [_ROMAN_VALUES[mark] for mark in text]
    following = [*values[1:], 0]
    return float(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))
