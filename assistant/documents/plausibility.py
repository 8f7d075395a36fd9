"""How much a decoded text looks like writing: about 1 for real sentences, 0 and below for bytes read in a wrong encoding.

Judged by letter frequency: the hundred commonest Chinese characters are 40 % of any text, Japanese is half kana,
accents in Western words touch plain letters, and Russian is mostly small letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

_SAMPLE = 200_000
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日"
    "這個們來為國說時會對於著過發後裡經麼學現當沒動還進樣開從實種"
)
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉「」『』【】—…·～　")
_COMMON_RUSSIAN = frozenset("оеаинтсрвлкмдпу")
_COMMON_KOREAN = frozenset("이다는의에을를가은한고하지로도서사나어기대아자그리니들있것해수게라시인정과와")
_LONE_WORDS = frozenset("àÀáéÉèÈêóòôìùúíœæ")
_SYMBOLS = frozenset("°§£€©®½¼¾²³µ×·ªº±¢¥™\xa0")
_QUOTES = frozenset("«»“”‘’‚„‹›–—…¿¡•†")


def _mean(text: str, weight: Callable[[str], float]) -> float:
    counts = Counter(character for character in text[:_SAMPLE] if character > "\x7f")
    total = sum(counts.values())
    return sum(weight(character) * number for character, number in counts.items()) / total if total else 0.0


def _level_one(codec: str, first: int, last: int) -> Callable[[str], bool]:
    def inside(character: str) -> bool:
        try:
            code = character.encode(codec)
        except UnicodeEncodeError:
            return False
        return len(code) == 2 and first <= code[0] * 256 + code[1] <= last

    return inside


def _east_asian(
    frequent: Callable[[str], bool], rare: Callable[[str], bool], common: float, kana: float, hangul: float
) -> Callable[[str], float]:
    def weight(character: str) -> float:
        if "\u3041" <= character <= "\u30fe":
            return kana
        if "\uac00" <= character <= "\ud7a3":
            return hangul + (0.8 if character in _COMMON_KOREAN else 0.0) if frequent(character) else -0.4
        if character in _PUNCTUATION:
            return 1.0
        if character in _COMMON:
            return common
        if frequent(character):
            return 0.6
        if "\uff01" <= character <= "\uff5e":
            return 0.6
        return 0.0 if rare(character) else -0.4

    def judge(text: str) -> float:
        text = text[:_SAMPLE]
        wide = sum(1 for character in text if character > "\x7f")
        # One character between Western letters is an accent, read in the wrong encoding.
        return _mean(text, weight) - len(_AMONG_LETTERS.findall(text)) / wide if wide else 0.0

    return judge


_AMONG_LETTERS = re.compile("(?<=[a-zA-Z])[^\x00-\x7f]{1,2}(?=[a-z])")


def _western(text: str) -> float:
    score = total = 0.0
    text = text[:_SAMPLE]
    for run in re.finditer(r"[^\x00-\x7f]+", text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        for part in re.finditer(r"[^\W\d_]+|.", run.group(), re.DOTALL):
            letters, length = part.group(), len(part.group())
            total += length
            touching = (part.start() == 0 and before.isalpha()) or (part.end() == len(run.group()) and after.isalpha())
            if letters in _SYMBOLS:
                score += 0.7 if len(run.group()) <= 2 else -0.5
            elif letters in _QUOTES:
                score += 0.8 if len(run.group()) <= 3 else -0.5
            elif not letters.isalpha():
                score -= length
            elif touching and length <= 2 and (letters.islower() or letters[1:] == letters[1:].upper()):
                score += length
            elif letters in _LONE_WORDS:
                score += 0.8
            else:
                score -= length
    return score / total if total else 0.0


def _russian(text: str) -> float:
    text = text[:_SAMPLE]
    inside = len(re.findall(r"(?<=[а-яё])[А-ЯЁ]", text))

    def weight(character: str) -> float:
        if character in _COMMON_RUSSIAN:
            return 1.0
        if "а" <= character <= "я" or character == "ё":
            return 0.3
        if "А" <= character <= "Я" or character in "Ё«»—–…№“”„\xa0":
            return 0.2
        return -1.0

    runs = re.findall(r"[^\x00-\x7f]+", text)
    high = sum(map(len, runs))
    # A lone high letter is more likely an accent among Western letters than a Russian word.
    return min(1.0, high / len(runs) / 3) * _mean(text, weight) - 2 * inside / high if runs else 0.0


def of_utf16(text: str) -> float:
    """Text of one script, or of one and Latin: bytes that are no text fall into many."""
    counts = Counter(text[:_SAMPLE])
    total = max(1, counts.total())
    blocks: Counter[int] = Counter()
    for character, number in counts.items():
        blocks[ord(character) >> 7] += number
    # A script has one, two or four of these blocks; Chinese has hundreds, and is told by its common characters.
    common = {block for block, number in blocks.most_common(3) if number >= 0.05 * total and 3 <= block < 0x1E0 >> 1}

    def weight(character: str) -> float:
        if " " <= character <= "~" or character in "\n\r\t\ufeff":
            return 1.0
        if character in _COMMON or character in _PUNCTUATION:
            return 1.0
        if "\u3041" <= character <= "\u30fe":
            return 0.9
        if "\uac00" <= character <= "\ud7a3":
            return 1.0 if character in _COMMON_KOREAN else 0.4
        category = unicodedata.category(character)
        if category in ("Cn", "Co", "Cc", "Cs"):
            return -1.0
        if ord(character) >> 7 in common and category[0] in "LMNPS":
            return 0.9
        if "\xa0" <= character <= "\u04ff" or "\u2010" <= character <= "\u203a":
            return 0.7
        if "\u4e00" <= character <= "\u9fff":
            return 0.5
        return -1.0

    return sum(weight(character) * number for character, number in counts.items()) / total


JUDGES: dict[str, Callable[[str], float]] = {
    "gb18030": _east_asian(_level_one("gb2312", 0xB0A1, 0xD7F9), _level_one("gb2312", 0xA1A1, 0xFEFE), 2.0, 0.2, -0.4),
    "big5-hkscs": _east_asian(
        _level_one("cp950", 0xA440, 0xC67E), _level_one("big5hkscs", 0x8740, 0xFEFE), 1.9, 0.2, -0.4
    ),
    "big5": _east_asian(_level_one("cp950", 0xA440, 0xC67E), _level_one("cp950", 0xA140, 0xF9D5), 2.0, 0.2, -0.4),
    "shift_jis": _east_asian(_level_one("cp932", 0x889F, 0x9872), _level_one("cp932", 0x8140, 0xEAA4), 0.9, 1.3, -0.4),
    "euc-jp": _east_asian(_level_one("euc_jp", 0xB0A1, 0xCFD3), _level_one("euc_jp", 0xA1A1, 0xFEFE), 0.9, 1.3, -0.4),
    "euc-kr": _east_asian(_level_one("euc_kr", 0xB0A1, 0xC8FE), _level_one("euc_kr", 0xA1A1, 0xFEFE), 0.2, 0.1, 0.5),
    "windows-1252": _western,
    "windows-1251": _russian,
    "koi8-r": _russian,
}
