"""Facts that a new wording has and its source has not, and the other way round: names, numbers, dates, units, quotations.

Made, as `claims`, to be silent rather than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.text import claims
from assistant.text.number_words import MONTHS
from assistant.text.numbers import number_words, numbers, supported
from assistant.text.word_diff import Part

Kind = Literal["number", "name", "quotation", "date", "unit", "address", "entry"]


@dataclass(frozen=True, slots=True)
class Fact:
    """Characters `start` to `end` of the text that has it."""

    kind: Kind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that only the answer has, or one of the source that is `gone` from it."""

    kind: Kind
    text: str
    gone: bool = False


_UNITS_TEXT = """
euro: € eur euro euros 欧元
dollar: $ usd us$ dollar dollars dólar dólares 美元
sterling: £ gbp pound pounds quid livre livres pfund libra libras 英镑
yuan: ¥ cny rmb yen yuan 元 人民币 块
franc: chf franc francs franken franco francos 法郎
percent: % percent prozent %
kilometre: km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros 公里 千米
metre: m metre metres meter meters mètre mètres metro metros 米
centimetre: cm centimetre centimetres centimeter centimeters centimètres zentimeter centímetros 厘米
millimetre: mm millimetre millimetres millimeter millimeters
mile: mile miles mi meile meilen milla millas 英里
foot: ft foot feet fuß pied pieds
inch: inch inches zoll pouce pouces pulgada pulgadas
yard: yard yards
kilogram: kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes 公斤 千克
gram: g gram grams gramm gramme grammes gramo gramos 克
ounce: oz ounce ounces
ton: t ton tons tonne tonnes tonnen toneladas 吨
litre: l litre litres liter liters litro litros 升
millilitre: ml millilitre millilitres milliliter milliliters 毫升
gallon: gallon gallons
celsius: °c ℃ celsius 摄氏度
fahrenheit: °f fahrenheit
second: second seconds sekunde sekunden seconde secondes segundo segundos 秒
minute: minute minutes minuten minuto minutos 分钟
hour: hour hours hr hrs stunde stunden heure heures hora horas 小时
day: day days tag tage tagen jour jours día días 天
week: week weeks woche wochen semaine semaines semana semanas 周 星期
month: month months monat monate monaten mois mes meses 个月
year: year years jahr jahre jahren an ans année années año años 年
morning: am a.m. a.m
afternoon: pm p.m. p.m
kilowatt-hour: kwh
"""
_UNITS = {
    word: name.strip()
    for name, _, words in (line.partition(":") for line in _UNITS_TEXT.strip().splitlines())
    for word in words.split()
}
_WORDS = "|".join(sorted((re.escape(word) for word in _UNITS), key=len, reverse=True))
_BEHIND = re.compile(
    rf"[ \u00a0\u202f-]?(?P<unit>{_WORDS})(?![^\W_])|\s?(?P<han>[元块米克升天年秒吨周])", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:us)?([€$£¥])[ \u00a0]?\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"”]+[^\s<>()\[\]\"”.,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CONTENT = re.compile(r"[a-zà-ÿ]{3,}|[\u4e00-\u9fff]")
_NUMBER = re.compile(r"\d")
_HOUR = re.compile(r"\d{1,2}[:.]\Z")
_HALF_PAST = re.compile(r"\bhalf past\b|\bhalb\b|\bet demie\b|\by media\b|半", re.IGNORECASE)
# A single word at the start of a sentence may be anything; one that says, has or wants something may be a person.
_OPENING = re.compile(
    r"(?:\A|(?<=[.!?…\n]))[\s\"“‘(*_-]*(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?)(?=(?:'s|’s)? (?:has|had|said|says|asked|asks|told"
    r"|will|would|thinks|thought|wants|wanted|lives|lived|works|worked|went|goes|came|comes|called|calls|wrote|writes|gave|gives|took|takes"
    r"|leads|owns|runs|knows|knew|sends|sent|orders|ordered|and I)\b)"
)
_NOBODY = frozenset(
    """everyone everybody someone somebody anyone anybody nobody noone none people whoever neither both each nothing everything
    something anything work life time she they you this that these those there here what who which many most some few one two
    three four five six seven eight nine ten all another other others such it he we nobody never yesterday today tomorrow
    everywhere him her them us me mother father god love hope death nature man woman mankind""".split()
)
_NOT_A_NAME = re.compile(r"(?:ing|tion|ment|ness|ity|ers|[^s]s)\Z")
_LARGEST_SMALL = 12  # what is larger in words is looked for by `claims`
_PER_CENT = re.compile(r"[ \u00a0]?(?:per cent|pour cent|por ciento)\b", re.IGNORECASE)
_DAYS = (
    "monday montag lundi lunes 星期一 周一", "tuesday dienstag mardi martes 星期二 周二",
    "wednesday mittwoch mercredi miércoles 星期三 周三", "thursday donnerstag jeudi jueves 星期四 周四",
    "friday freitag vendredi viernes 星期五 周五", "saturday samstag sonnabend samedi sábado 星期六 周六",
    "sunday sonntag dimanche domingo 星期日 星期天 周日",
)  # fmt: skip
_DAY_NUMBERS = {word: number for number, words in enumerate(_DAYS) for word in words.split()}
_DAY = re.compile(
    rf"(?<![a-zà-ÿ])(?:{'|'.join(sorted(_DAY_NUMBERS, key=len, reverse=True))})(?=s?(?![a-zà-ÿ]))", re.IGNORECASE
)
_MONTH_NAMES = "|".join(sorted((re.escape(word) for word in MONTHS if word.isalpha()), key=len, reverse=True))
# "May" and "march" are months beside a number or a word that dates something.
_MONTH = re.compile(
    rf"(?:(?<=\d)(?:st|nd|rd|th|\.|er)?(?: de| of)? |\b(?:in|since|until|till|by|from|early|late|mid|last|next|of|im|seit|bis|ab|en|de|depuis|jusqu'en|desde|hasta) )"
    rf"(?P<after>{_MONTH_NAMES})\b|\b(?P<before>{_MONTH_NAMES})\.? (?=\d)",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(r"\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b")


def new(source: str, text: str, *, translated: bool = False, rewritten: bool = False) -> list[Fact]:
    """Facts of `text` that `source` has not, in their order. Dates and units only within one language.

    A text that is the source `rewritten` counts nothing by itself: a small number in words that takes another's place counts too.
    """
    found = [
        Fact(one.reason, one.start, one.end, text[one.start : one.end])
        for one in claims.unsupported(source, text, translated=translated)
    ]
    found += [
        Fact("address", one.start(), one.end(), one.group())
        for one in _ADDRESS.finditer(text)
        if one.group().casefold() not in source.casefold()
    ]
    if not translated:
        found += [*_new_dates(source, text), *_new_units(source, text, found), *_new_opening_names(source, text, found)]
        found += _new_small_numbers(source, text, found, rewritten)
    half = _HALF_PAST.search(source) is not None
    return sorted(
        (
            fact
            for fact in found
            if not (half and fact.kind == "number" and fact.text == "30")
            # "May" is a month in both, though only one of them has a word before it that shows so.
            and not (fact.kind == "date" and re.search(rf"\b{re.escape(fact.text)}\b", source))
        ),
        key=lambda fact: fact.start,
    )


def gone(source: str, text: str, *, rewritten: bool = False) -> list[Fact]:
    """Facts of `source` that `text` has not, in their order."""
    return new(text, source, rewritten=rewritten)


def doubts(source: str, text: str, *, translated: bool = False, whole: bool = False) -> list[Doubt]:
    """Facts of an answer that its reader should check. A `whole` answer replaces all of the source and may lose no fact."""
    found = [Doubt(fact.kind, fact.text) for fact in new(source, text, translated=translated, rewritten=whole)]
    if whole:
        found += [Doubt(fact.kind, fact.text, gone=True) for fact in gone(source, text, rewritten=True)]
    return list(dict.fromkeys(found))


def of_values(source: str, values: Sequence[str]) -> list[Doubt]:
    """Values of a table, a list or JSON that the source does not have; an "entry" shares no word with the source."""
    found: list[Doubt] = []
    known = {word[:5] for word in _CONTENT.findall(source.casefold())}
    for value in values:
        facts = [Doubt(fact.kind, fact.text) for fact in new(source, value)]
        words = _CONTENT.findall(value.casefold())
        if not facts and words and not any(word[:5] in known for word in words) and not _NUMBER.search(value):
            facts = [Doubt("entry", value)]
        found += facts
    return list(dict.fromkeys(found))


def of_changes(parts: list[Part]) -> list[tuple[Doubt, ...]]:
    """The doubts of each part of a comparison: facts that its new wording has alone, and facts that went with its old one.

    Numbers, dates and units are looked for in the paragraph around the change, names in the whole text.
    """
    old, new_text = "".join(part.old for part in parts), "".join(part.new for part in parts)
    added, lost = _by_paragraph(old, new_text, parts)
    found: list[tuple[Doubt, ...]] = []
    at = place = 0
    for part in parts:
        doubted: list[Doubt] = []
        if part.changed:
            doubted += [Doubt(f.kind, f.text) for f in added if _touches(f, place, place + len(part.new))]
            doubted += [Doubt(f.kind, f.text, gone=True) for f in lost if _touches(f, at, at + len(part.old))]
        found.append(tuple(dict.fromkeys(doubted)))
        at, place = at + len(part.old), place + len(part.new)
    return found


def _touches(fact: Fact, start: int, end: int) -> bool:
    return fact.start < end and start < fact.end


def _by_paragraph(old: str, text: str, parts: list[Part]) -> tuple[list[Fact], list[Fact]]:
    """New facts with their places in `text`, and gone ones with their places in `old`."""
    added = [fact for fact in new(old, text) if fact.kind in ("name", "quotation")]
    lost = [fact for fact in gone(old, text) if fact.kind in ("name", "quotation")]
    for (start, end), (first, last) in _paragraphs(parts):
        before, after = old[start:end], text[first:last]
        if before == after:
            continue
        added += [_moved(f, first) for f in new(before, after, rewritten=True) if f.kind not in ("name", "quotation")]
        lost += [_moved(f, start) for f in gone(before, after, rewritten=True) if f.kind not in ("name", "quotation")]
    return added, lost


def _moved(fact: Fact, by: int) -> Fact:
    return Fact(fact.kind, fact.start + by, fact.end + by, fact.text)


def _paragraphs(parts: list[Part]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of both texts between line ends that both have."""
    at = place = start = first = 0
    for part in parts:
        if not part.changed:
            for found in re.finditer("\n", part.old):
                yield (start, at + found.start()), (first, place + found.start())
                start, first = at + found.end(), place + found.end()
        at, place = at + len(part.old), place + len(part.new)
    yield (start, at), (first, place)


def _new_opening_names(source: str, text: str, known: list[Fact]) -> list[Fact]:
    said = source.casefold()
    return [
        Fact("name", found.start("name"), found.end("name"), found["name"])
        for found in _OPENING.finditer(text)
        if found["name"].casefold() not in said
        and found["name"].casefold() not in _NOBODY
        and not _NOT_A_NAME.search(found["name"])
        and not any(_touches(fact, found.start("name"), found.end("name")) for fact in known)
    ]


def _dates(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _DAY.finditer(text):
        yield found.start(), found.end(), f"day {_DAY_NUMBERS[found.group().lower()]}"
    for found in _MONTH.finditer(text):
        name = "after" if found["after"] else "before"
        yield found.start(name), found.end(name), f"month {MONTHS[found[name].lower()]:g}"


def _new_dates(source: str, text: str) -> list[Fact]:
    known = {date for _, _, date in _dates(source)}
    for found in _NUMERIC_DATE.finditer(source):
        known |= {f"month {int(part)}" for part in re.split(r"[-./]", found.group()) if int(part) <= 12}
    return [Fact("date", start, end, text[start:end]) for start, end, date in _dates(text) if date not in known]


@dataclass(frozen=True, slots=True)
class _Quantity:
    start: int
    end: int
    values: frozenset[float]
    unit: str


def _quantities(text: str) -> list[_Quantity]:
    found = []
    digits = numbers(text)
    inside = [(number.start, number.end) for number in digits]
    spelled = [one for one in number_words(text) if not any(start <= one.start < end for start, end in inside)]
    for number in (*digits, *spelled):
        start, end, unit = number.start, number.end, ""
        if before := _BEFORE.search(text, max(0, start - 5), start):
            start, unit = before.start(), _UNITS[before[1]]
        elif per_cent := _PER_CENT.match(text, end):
            end, unit = per_cent.end(), "percent"
        elif behind := _BEHIND.match(text, end):
            end, unit = behind.end(), _UNITS[(behind["unit"] or behind["han"]).lower()]
            if hour := _HOUR.search(text, max(0, start - 3), start):
                start = hour.start()
        found.append(_Quantity(start, end, number.values, unit))
    return found


def _new_units(source: str, text: str, known: list[Fact]) -> list[Fact]:
    stated = _quantities(source)
    found = []
    for one in _quantities(text):
        alike = [other for other in stated if other.values & one.values]
        if (
            one.unit
            and alike
            and all(other.unit != one.unit for other in alike)
            and not any(fact.kind == "number" and _touches(fact, one.start, one.end) for fact in known)
        ):
            found.append(Fact("unit", one.start, one.end, text[one.start : one.end]))
    return found


def _new_small_numbers(source: str, text: str, known: list[Fact], rewritten: bool) -> list[Fact]:
    """Numbers in words up to twelve: those with a unit, and in a text that is `rewritten` those that stand for another one."""
    stated, said = supported(source), supported(text)
    found = [
        one
        for one in _quantities(text)
        if text[one.start].isalpha()
        and 1 < max(one.values) <= _LARGEST_SMALL
        and not one.values & stated
        and not any(_touches(fact, one.start, one.end) for fact in known)
    ]
    replaced = rewritten and any(
        max(one.values) > 1 and not one.values & said for one in (*number_words(source), *numbers(source))
    )
    return [Fact("number", one.start, one.end, text[one.start : one.end]) for one in found if one.unit or replaced]
