"""A text cut into sentences, with nothing lost: English, French, German, Spanish and Chinese rules at once."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text.languages import is_han


class Sentence(NamedTuple):
    """`text` neither starts nor ends with white space; `space` is the white space up to the next sentence."""

    text: str
    space: str


_CLOSING = "\"'”’»›)\\]】〕』」》）*_"
_END = re.compile(
    rf"(?P<cjk>[。！？｡][。！？｡!?…]*[{_CLOSING}]*)"
    # A German quotation ends with the mark that opens an English one.
    rf"|(?P<mark>[.!?…‽؟۔।॥։።។]+)(?P<closing>(?:[ \u00a0\u202f](?=[»]))?[{_CLOSING}“]*)"
    r"|(?P<line>[\n\r\u2028\u2029]\s*)"
)
_SPACE = re.compile(r"\s+")
_OPENING = "\"'“‘«‹„‚([{¿¡*_—–-「『《（"

_TITLES, _BEFORE_NUMBERS, _FREE = (
    frozenset(words.split())
    for words in (
        # A full stop after these does not end a sentence, whatever follows.
        """mr mrs ms dr prof st sr mme mlle mm hr gen col lt sgt capt rev hon gov sen rep pres ing dipl fam frl sra srta
        dra d.h z.b u.a i.d.r s.o z.t o.ä e.g i.e cf vs ca bzw ggf evtl vgl sog inkl zzgl bspw gem p.ex c.-à-d env ud uds
        vd vds u.s u.k u.n ee u.s.a approx resp incl excl viz jan feb aug sept okt oct nov dez dec ave blvd avda""",
        # These end one only when no number follows.
        "no nr p pp vol fig art núm pág págs s abs abb bd kap cap chap sec eq tab ch bl z n°",
        # These end one when the next word begins like a sentence.
        "etc usw inc ltd co corp jr a.m p.m j.-c usf ph.d b.c a.d ss.mm",
    )
)
_GERMAN_AFTER_ORDINAL = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrtausend|Klasse|"
    r"Stock|Platz|Mal|Geburtstag|Auflage|Kapitel|Lebensjahr|Etage|Weltkrieg|Tag|Woche|Runde|Semester)"
)
_LONGEST_WORD = 40
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»„(\[{]+\Z")
_SPEECH_AFTER_QUOTE = re.compile(r"[，、；：,;]|[^。！？，\s]{0,4}?(?:说|道|问|喊|叫|答|想)")


def _next_visible(text: str, position: int) -> str:
    """The first character at or after `position` that is neither white space nor an opening mark; empty at the end."""
    while position < len(text) and (text[position].isspace() or text[position] in _OPENING):
        position += 1
    return text[position : position + 1]


def _ends_latin(text: str, found: re.Match[str], start: int) -> bool:
    after = found.end()
    if after == len(text):
        return True
    following = text[after]
    mark = found["mark"]
    if not following.isspace():
        # Chinese written with ASCII marks has no space after them.
        return mark[0] in "!?" and is_han(following) and found.start() > start and is_han(text[found.start() - 1])
    upcoming = _next_visible(text, after)
    if upcoming.islower():
        return False
    if mark != "." or found["closing"].strip():
        return True
    word = _WORD_BEFORE.search(text, max(start, found.start() - _LONGEST_WORD), found.start())
    if word is None:
        return True
    before = word.group()
    plain = before.lower()
    if plain in _TITLES:
        return False
    if plain in _BEFORE_NUMBERS and upcoming.isdigit():
        return False
    if plain in _FREE:
        return upcoming.isupper() or is_han(upcoming)
    if before.isdigit() and len(before) <= 3:
        # A list number, or a German ordinal such as "3. Mai".
        alone = not text[start : word.start()].strip()
        return not alone and not _GERMAN_AFTER_ORDINAL.match(text, _SPACE.match(text, after).end())  # type: ignore[union-attr]
    if len(before) == 1 and before.isalpha() and not is_han(before):
        # An initial ("J. Smith"), or half of "z. B."; "I" and a vowel of one letter also end sentences.
        return before in "IÀày" and start < word.start()
    # "U.S.A.", "J.R.R.": single letters between full stops.
    return not re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", before)


def _ends_chinese(text: str, found: re.Match[str]) -> bool:
    mark = found["cjk"]
    return mark[-1] not in "”’」』" or not _SPEECH_AFTER_QUOTE.match(text, found.end())


def split(text: str) -> list[Sentence]:
    """Sentences in order; their texts and spaces joined are `text`. A line break always ends a sentence.

    White space before the first sentence comes as a sentence without text.
    """
    result: list[Sentence] = []
    start = 0

    def cut(end: int) -> None:
        nonlocal start
        space = _SPACE.match(text, end)
        after = space.end() if space else end
        result.append(Sentence(text[start:end], text[end:after]))
        start = after

    if text[:1].isspace():
        cut(0)
    for found in _END.finditer(text):
        if found.end() <= start:
            continue
        if found["line"] is not None:
            cut(start + len(text[start : found.start()].rstrip()))
        elif (found["cjk"] is not None and _ends_chinese(text, found)) or (
            found["cjk"] is None and _ends_latin(text, found, start)
        ):
            cut(found.end())
    if start < len(text):
        body = text[start:].rstrip()
        cut(start + len(body))
    return result


def joiner(space: str, target: str | None) -> str:
    """The white space between two sentences of a text in `target`: Chinese needs no space, the others one.

    `target` None keeps `space` as it is.
    """
    if target is None or any(mark in space for mark in "\n\r\u2028\u2029"):
        return space
    if target == "zh":
        return ""
    return space or " "


_ENDED = re.compile(rf"[.!?…。！？｡:：;；,，][{_CLOSING}“ \u00a0]*\Z")


def is_ended(text: str) -> bool:
    """Whether a mark stands at its end. Without one it may be a heading, a name, an entry of a list."""
    return _ENDED.search(text.rstrip()) is not None
