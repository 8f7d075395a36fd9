"""Words for numbers, scales and months in English, French, German and Spanish."""

from __future__ import annotations

import re

SCALES: dict[str, float] = {
    "万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2,
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12,
    "bn": 1e9, "mn": 1e6, "mio": 1e6, "mio.": 1e6, "mrd": 1e9, "mrd.": 1e9,
    "cent": 1e2, "cents": 1e2, "mille": 1e3, "milliard": 1e9, "milliards": 1e9,
    "hundert": 1e2, "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "billionen": 1e12,
    "cien": 1e2, "cientos": 1e2, "mil": 1e3, "millón": 1e6, "millones": 1e6, "mil millones": 1e9,
}  # fmt: skip

_EN_ONES_TEXT = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_EN_ONES = _EN_ONES_TEXT.split()
_EN_TENS_TEXT = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN_TENS = _EN_TENS_TEXT.split()
_EN_ORDINALS_TEXT = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_EN_ORDINALS = _EN_ORDINALS_TEXT.split()
_FR_ONES_TEXT = """zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
dix-huit dix-neuf"""
_FR_ONES = _FR_ONES_TEXT.split()
_FR_TENS: dict[int, str] = {
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    80: "quatre-vingt",
}
_DE_ONES_TEXT = """null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
siebzehn achtzehn neunzehn"""
_DE_ONES = _DE_ONES_TEXT.split()
_DE_TENS_TEXT = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_DE_TENS = _DE_TENS_TEXT.split()
_DE_ORDINALS_TEXT = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"
_DE_ORDINALS = _DE_ORDINALS_TEXT.split()
_ES_ONES_TEXT = """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
veintiocho veintinueve"""
_ES_ONES = _ES_ONES_TEXT.split()
_ES_TENS_TEXT = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_ES_TENS = _ES_TENS_TEXT.split()


def _english() -> dict[str, float]:
    words: dict[str, float] = {word: value for value, word in enumerate(_EN_ONES)}
    for place, ten in enumerate(_EN_TENS):
        words |= {ten: 20 + 10 * place} | {f"{ten} {_EN_ONES[one]}": 20 + 10 * place + one for one in range(1, 10)}
        words |= {f"{ten} {_EN_ORDINALS[one - 1]}": 20 + 10 * place + one for one in range(1, 10)}
    words |= {word: value + 1 for value, word in enumerate(_EN_ORDINALS)}
    return words | {"hundred": 100, "thousand": 1000, "million": 1e6, "dozen": 12, "twice": 2, "half": 0.5}


def _french() -> dict[str, float]:
    words: dict[str, float] = {word: value for value, word in enumerate(_FR_ONES)}
    words |= {"une": 1}
    for base, ten in _FR_TENS.items():
        words |= {ten: base, f"{ten}s": base, f"{ten} et un": base + 1, f"{ten} et une": base + 1}
        words |= {f"{ten}-{_FR_ONES[one]}": base + one for one in range(1, 20 if base in (60, 80) else 10)}
    words |= {"soixante et onze": 71, "premier": 1, "première": 1, "second": 2, "seconde": 2}
    words |= {f"{word.removesuffix('e')}ième": value for word, value in list(words.items()) if value > 1}
    return words | {"cinquième": 5, "neuvième": 9, "cent": 100, "mille": 1000, "million": 1e6, "douzaine": 12}


def _german() -> dict[str, float]:
    words: dict[str, float] = {word: value for value, word in enumerate(_DE_ONES)}
    words |= dict.fromkeys(("ein", "eine", "einen", "einem", "einer"), 1)
    for place, ten in enumerate(_DE_TENS):
        base = 20 + 10 * place
        words[ten] = base
        words |= {f"{'ein' if one == 1 else _DE_ONES[one]}und{ten}": base + one for one in range(1, 10)}
    ordinals: dict[str, float] = {stem: place + 1 for place, stem in enumerate(_DE_ORDINALS)}
    ordinals |= {f"{word}t": value for word, value in words.items() if 12 < value < 20}
    ordinals |= {f"{word}st": value for word, value in words.items() if value >= 20}
    words |= {stem + ending: value for stem, value in ordinals.items() for ending in ("e", "en", "er", "es", "em")}
    return words | {"hundert": 100, "tausend": 1000, "dutzend": 12}


def _spanish() -> dict[str, float]:
    words: dict[str, float] = {word: value for value, word in enumerate(_ES_ONES)}
    words |= {"un": 1, "una": 1}
    for place, ten in enumerate(_ES_TENS):
        base = 30 + 10 * place
        words |= {ten: base} | {f"{ten} y {_ES_ONES[one]}": base + one for one in range(1, 10)}
    ordinals = ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim"]
    words |= {stem + ending: place + 1 for place, stem in enumerate(ordinals) for ending in ("o", "a")}
    return words | {"primer": 1, "tercer": 3, "cien": 100, "ciento": 100, "mil": 1000, "docena": 12}


# A word of two languages has one value in both, except "once" and "six", which do no harm.
WORDS: dict[str, float] = _spanish() | _german() | _french() | _english()

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
MONTHS: dict[str, float] = {
    word: place for words in _MONTHS.values() for place, word in enumerate(words.split(), start=1)
}
DAYPARTS = re.compile(
    r"\b[ap]\.?m\b|o'clock|\bnoon\b|afternoon|evening|après-midi|\bsoir\b|nachmittag|abend|\btarde\b|\bnoche\b|下午|晚上|傍晚"
)
