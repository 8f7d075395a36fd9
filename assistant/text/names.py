"""Names in a text, by capital letters in Western languages and by surnames and forms of address in Chinese."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from assistant.text.languages import is_han
from assistant.text.number_words import MONTHS, WORDS


class Name(NamedTuple):
    """A run of capitalised words, or a Chinese name, at characters `start` to `end`; `words` are the words that must be known.

    `sure` is False for a single word where a capital letter says little: at the start of a sentence (`opens`) and in
    German.
    """

    start: int
    end: int
    words: tuple[str, ...]
    sure: bool
    opens: bool = False


_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’.-][^\W\d_]+)*"
_PARTICLES = "von|van|der|den|de|del|della|di|da|du|la|le|al|bin|ibn|zu|y"


def _runs(particles: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_CAPITAL})(?:[ \u00a0]+(?:(?:{particles})\s+){{0,3}}{_CAPITAL})*")


_RUN, _GERMAN_RUN = _runs(_PARTICLES), _runs("von|van|zu|de")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;\n|]|[-–—*•]\s|\d\.)[\s\"'“”„«»‘’(\[*_>#¿¡-]*\Z")
_OPENED = re.compile(r"[\"“„«‘'(\[]\s?\Z")
# Words with a capital letter that are no names.
_COMMON_TEXT = """i i'm i've i'll i'd mr mrs ms dr prof sir madam m mme mlle herr frau señor señora sr sra dr. don doña lord
lady monday tuesday wednesday thursday friday saturday sunday english french german spanish chinese american
british european christmas easter sie ihr ihre ihnen ihren ihrem usted ustedes ok god"""
_COMMON = frozenset(_COMMON_TEXT.split())
_ARTICLES_TEXT = """the a an this that these those he she it we they you his her its our their my your in on at from to for of
with by as but and or if when while after before then there here what who why how where which not no yes so
all both one two some le la les un une des ce cette ces il elle ils elles nous vous on son sa ses leur mais et
ou si quand dans sur pour par avec au aux en de du der die das ein eine er es wir ihr und aber oder wenn als
im am zum zur mit nach bei von aus auf el los las lo una unos unas ella ellos ellas nosotros su sus pero y o
cuando con por para en al del"""
_ARTICLES = frozenset(_ARTICLES_TEXT.split())
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
_HAN = r"[\u4e00-\u9fff]"
# A surname alone is an everyday character; beside a form of address or a verb of speaking it is a person.
_HAN_PERSON = re.compile(
    rf"(?<!{_HAN})(?P<name>[{_SURNAMES}]{_HAN}{{1,2}}?)(?=先生|女士|小姐|教授|博士|医生|老师|总统|主席|总理|部长|经理|表示|认为|指出|强调|宣布|说[，：:道])"
)
_HAN_FOREIGN = re.compile(rf"{_HAN}{{1,6}}[·•]{_HAN}{{1,6}}(?:[·•]{_HAN}{{1,6}})?")
_HAN_TITLE = re.compile(r"《([^》\n]{1,40})》")


def names(text: str, language: str | None) -> list[Name]:
    """In their order. Headings in title case, shouting and words that everybody capitalises are none."""
    if language == "zh":
        found = [Name(m.start(), m.end(), (m.group(),), True) for m in _HAN_FOREIGN.finditer(text)]
        found += [Name(m.start(1), m.end(1), (m[1],), True) for m in _HAN_TITLE.finditer(text)]
        found += [Name(m.start("name"), m.end("name"), (m["name"],), True) for m in _HAN_PERSON.finditer(text)]
        found += [
            Name(m.start(), m.end(), (m.group(),), m.group()[:1].isupper() or any(c.isdigit() for c in m.group()))
            for m in re.finditer(r"[A-Za-z][A-Za-z0-9.+-]*[A-Za-z0-9+]", text)
        ]
        return sorted(found)
    titles = [(line.start(), line.end()) for line in _LINE.finditer(text) if _is_title(line.group())]
    found = []
    for run in (_GERMAN_RUN if language == "de" else _RUN).finditer(text):
        in_title = any(start <= run.start() < end for start, end in titles)
        found += [name._replace(sure=False) if in_title else name for name in _split(text, run, language)]
    return found


_LINE = re.compile(r"[^\n]+")


def _is_title(line: str) -> bool:
    """Whether a line has capitals because it is a heading."""
    if line.rstrip("\"'”’»*_ ")[-1:] in (".", "!", "。", "…"):
        return False
    words = [word for word in _WORD.findall(line) if len(word) > 3 and not _is_plain(word)]
    return len(words) > 1 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _split(text: str, run: re.Match[str], language: str | None) -> list[Name]:
    first = _SENTENCE_START.search(text, 0, run.start()) is not None if run.start() < 200 else (
        _SENTENCE_START.search(text[run.start() - 200 : run.start()]) is not None
    )  # fmt: skip
    words = list(_WORD.finditer(run.group()))
    if first and language == "de" and len(words) > 1:
        words = words[1:]  # "Diese Arbeit": what opens a sentence says nothing where every noun has its capital
    # "The Johnson report": an article, or a word in front of a sentence, is no part of the name.
    while words and (first or words[0].group().lower() in _COMMON) and _is_plain(words[0].group()):
        words, first = words[1:], False
    kept = [word for word in words if not _is_plain(word.group())]
    capital = [word for word in kept if word.group()[:1].isupper()]
    if not capital:
        return []
    if first and len(capital) > 2:
        # "According Marta Ruiz": the first of three may be any word.
        kept, capital, first = kept[kept.index(capital[1]) :], capital[1:], False
    alone = len(capital) < 2
    single = capital[0].group()
    shout = single.isupper() and len(single) > 1
    doubtful = alone and not shout and (first or language == "de" or _OPENED.search(text, 0, run.start()) is not None)
    start, end = run.start() + kept[0].start(), run.start() + kept[-1].end()
    needed = tuple(word.group() for word in (capital[1:] if first and not alone else capital))
    return [Name(start, end, needed, not doubtful, first and alone)]


def _is_plain(word: str) -> bool:
    lowered = word.lower()
    return lowered in _COMMON or lowered in _ARTICLES or lowered in MONTHS or lowered in WORDS


class Known:
    """The words of a text, to be asked for in another case, with another ending, or as another language spells them."""

    def __init__(self, text: str) -> None:
        self._words: set[str] = set()
        self._by_start: dict[str, set[str]] = {}  # the first three letters
        self._capital: dict[str, set[str]] = {}  # the first letter of a word written with a capital
        for written in set(_WORD.findall(text)):
            for part in {written, *re.split(r"['’]", written)} - {""}:
                word = folded(part)
                self._words.add(word)
                self._by_start.setdefault(word[:3], set()).add(word)
                if part[0].isupper():
                    self._capital.setdefault(word[:1], set()).add(word)
        self._asked: dict[tuple[str, bool], bool] = {}

    def has(self, word: str, *, loosely: bool = False) -> bool:
        """Whether the text has the word; `loosely` also as another language may spell a name."""
        if (word, loosely) not in self._asked:
            self._asked[word, loosely] = self._has(folded(re.sub(r"['’]s?\Z", "", word)), loosely)
        return self._asked[word, loosely]

    def _has(self, plain: str, loosely: bool) -> bool:
        if plain in self._words or len(plain) < 2:
            return True
        for other in self._by_start.get(plain[:3], ()):
            shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(plain, other, strict=False)))
            if shared >= 4 and shared >= max(len(plain), len(other)) - 3:
                return True
            if shared == min(len(plain), len(other)) and abs(len(plain) - len(other)) <= 2:
                return True
        if not loosely or len(plain) < 4:
            return False
        return any(
            0.4 < len(plain) / len(other) < 2.5 and SequenceMatcher(None, plain, other).ratio() >= 0.6
            for other in self._capital.get(plain[:1], ())
        )


def folded(word: str) -> str:
    """Small letters without accents."""
    spread = unicodedata.normalize("NFD", word.casefold().replace("ß", "ss"))
    return "".join(character for character in spread if not unicodedata.combining(character))


def has_han(text: str) -> bool:
    return any(is_han(character) for character in text)
