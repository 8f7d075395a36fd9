"""Which language a decoded text looks like, by how often its letters follow each other there.

The pairs come from `resources/encodings/letter_pairs.json`, counted in Wikipedia by langdetect (Apache 2.0): for every
language how many quarters of a bit a pair is worth. Pairs of ASCII alone say nothing of an encoding and are left out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache

from assistant.system import paths

SAMPLE = 20_000
_UNKNOWN = 68
"""Quarters of a bit for a pair that the language does not have."""
_RARE = 20
"""Extra cost of a pair of letters over its rarer letter, where the language has the letter and not the pair."""
_EXPECTED, _WORST = 36.0, 66.0
_INSIDE = re.compile(
    r"[^\W\d_][^\w\s'’‘\-‐.&/\u0300-\u036f\u0e30-\u0e4e\u064b-\u0652\u05b0-\u05c7·\u200c\u200d]+(?=[^\W\d_])"
)
_JUMPS = re.compile(r"[a-zß-öø-ÿа-яёєіїґα-ωά-ώąćęłńóśźżčďěňřšťůžőű][A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-ΩĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽŐŰ]")
_MIXED = re.compile("[A-Za-z][\u0370-\u1cff]|[\u0370-\u1cff][A-Za-z]")
_ODD = re.compile("[\x80-\x9f\u2500-\u25ff\ufffd\ue000-\uf8ff¯¨¬¦¤¸]")


@cache
def _pairs(language: str) -> dict[str, int]:
    found = _all()[language]["pairs"]
    return {group[place : place + 2]: int(worth) for worth, group in found.items() for place in range(0, len(group), 2)}


@cache
def _letters(language: str) -> dict[str, int]:
    return {letter: int(worth) for worth, group in _all()[language]["letters"].items() for letter in group}


@cache
def _all() -> dict[str, dict[str, dict[str, str]]]:
    return dict(json.loads(paths.resource("encodings/letter_pairs.json").read_text("utf-8")))


def _cost(pair: str, pairs: dict[str, int], letters: dict[str, int]) -> int:
    if (known := pairs.get(pair)) is not None:
        return known
    return max(min(_UNKNOWN, letters.get(letter, _UNKNOWN) + _RARE) for letter in pair if letter > "\x7f")


def _other(text: str) -> bool:
    return any("\u0370" <= letter < "\u1e00" for letter in text)


def score(text: str, languages: tuple[str, ...]) -> float:
    """About 1 where the text looks like one of these languages, 0 and less where it looks like none; 0 as well for a
    text with no letters but those of ASCII, and less where it has signs inside its words."""
    text = unicodedata.normalize("NFC", text[:SAMPLE])
    lower = text.replace("\u0130", "i").lower()
    pairs: Counter[str] = Counter()
    before = " "
    for letter in lower:
        here = letter if letter.isalpha() or unicodedata.category(letter) in ("Mn", "Mc") else " "
        if (here > "\x7f" or before > "\x7f") and not (here == before == " "):
            pairs[before + here] += 1
        before = here
    total = pairs.total()
    high = sum(1 for letter in text if letter > "\x7f")
    # What no language has: boxes and controls, signs inside words, and capitals behind small letters.
    faults = 2 * len(_ODD.findall(text)) + len(_INSIDE.findall(text)) + len(_JUMPS.findall(text))
    faults += len(_MIXED.findall(text))
    blame = 1.5 * faults / high if high else 0.0
    if not total:
        return -blame
    if sum(1 for letter in text if "\u0370" <= letter < "\u1e00") * 4 < sum(map(str.isascii, text)) and _other(text):
        # One letter of another script among Western words is an accent, read in the wrong encoding.
        blame += 0.8
    if total >= 8 and pairs.most_common(1)[0][1] > 0.6 * total:
        # One sign again and again is no writing.
        blame += 1.0
    costs = []
    for language in languages:
        known, letters = _pairs(language), _letters(language)
        costs.append(sum(_cost(pair, known, letters) * count for pair, count in pairs.items()) / total)
    return (_WORST - min(costs)) / (_WORST - _EXPECTED) - blame
