"""Candidate corrections of an English text, word by word: far more than there are errors, for a model to choose from."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal

from assistant.proofing import dictionaries, english, protected
from assistant.proofing.dictionaries import Dictionary
from assistant.proofing.edits import Edit, Kind
from assistant.proofing.english_forms import forms
from assistant.proofing.issues import Issue
from assistant.proofing.word_tables import tables

# A word in one of these is written with a capital though it be no name.
Opening = Literal["sentence", "quotation", ""]
Doubts = Callable[[int, int], bool]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 24  # letters; what is longer is no word that people mistype by a letter
_MOST_SUGGESTED = 6
_SPACED = re.compile(r"(?<=\w) +(?=[,;:.?!](?:\s|\Z))|(?<=[a-z][,;])(?=[A-Za-z]{2})|(?<=[^\s.!?]) {2,}(?=\S)")
_COMMA = re.compile(r"(?<=\w),(?= [a-z])")
_END = re.compile(r"[.?!](?=[\"'”’)]*\s*\Z)")
_ARTICLES = ("a", "an")
_VOWEL = re.compile(
    r"(?i)(?!u(?:ni(?!n|m)|se|sa|su|ti|r[aie]|k)|eu|ew|one|once|ouija)[aeiou]|hour|honest|honou?r|heir|8|1[18]\b"
)
# Spellings of one word in Britain and America; neither is a mistake.
_DIALECT = (
    (r"our", "or"), (r"is(?=e|ing|ation|er)", "iz"), (r"ys(?=e|ing)", "yz"), (r"ll(?=ed|ing|ers?\b|ors?\b|ous)", "l"), (r"([bcdghpt])re(?=s?$)", r"\1er"),
    (r"ogue", "og"), (r"ae|oe", "e"), (r"ence(?=s?$)", "ense"), (r"grey", "gray"), (r"mme(?=s?$)", "m"), (r"dgement", "dgment"),
    (r"que(?=s?$)", "ck"), (r"wards$", "ward"), (r"(earn|ean|ell|elt|ill|oil|urn|ream)t$", r"\1ed"), (r"licence", "license"),
)  # fmt: skip


class Proposals:
    """Use it from one thread; the dictionary is opened with it. Without Hunspell it knows fewer changes."""

    def __init__(self, dialect: str = "US") -> None:
        self._dialect = dialect
        self._harper = not english.hindrance()
        self._dictionary = _dictionary()
        self._others = lru_cache(maxsize=20_000)(self._other_words)

    def knows(self, word: str) -> bool:
        """Whether it is a word; every one is, where no dictionary can tell."""
        if self._dictionary is None or self._dictionary.knows(word):
            return True
        lowered = word.lower()
        return self._dictionary.knows(lowered) or self._dictionary.knows(_plain(lowered))

    def of(self, text: str, *, prose: bool = True, doubts: Doubts = lambda start, end: True) -> list[Edit]:
        """Edits of one paragraph, each alone; none touches what is protected. Without `prose` the text is the entry of a
        list: whether it begins with a capital and ends with a full stop is the writer's matter. Of a word without `doubts` only what the dictionary
        and the checker say is told."""
        issues = english.check(text, self._dialect) if self._harper else []
        flagged = {issue.text.lower() for issue in issues}

        def knows(word: str) -> bool:
            # The checker knows the newer words, such as "app" and "blog".
            return self.knows(word) or (self._harper and word.lower() not in flagged)

        barred = protected.ranges(text, self.knows if self._dictionary is not None else None)
        starts = set(protected.sentence_starts(text))
        words = [found for found in _WORD.finditer(text) if not protected.touches(barred, *found.span())]
        found: list[Edit] = []
        for place, word in enumerate(words):
            following = words[place + 1] if place + 1 < len(words) else None
            adjacent = following is not None and text[word.end() : following.start()].isspace()
            if not _is_alone(text, *word.span()):
                continue
            doubted = doubts(*word.span())
            opens = _opens(text, word.start(), starts)
            at = self._at(text, word, opens=opens, doubted=doubted, known=knows(word.group()))
            found += [edit for edit in at if prose or edit.kind != "opening" or place > 0]
            if (
                adjacent and following is not None and _is_alone(text, *following.span())
                and (doubted or word.group().lower() == following.group().lower())
            ):  # fmt: skip
                found += self._with_next(text, word, following)
        found += _marks(text, prose=prose)
        found += self._checked(text, issues)
        kept: dict[tuple[int, int, str], Edit] = {}
        for edit in found:
            if text[edit.start : edit.end] != edit.text and not protected.touches(barred, edit.start, edit.end):
                kept.setdefault((edit.start, edit.end, edit.text), edit)
        return list(kept.values())

    def _at(self, text: str, word: re.Match[str], *, opens: Opening, doubted: bool, known: bool) -> Iterator[Edit]:
        start, end, written = word.start(), word.end(), word.group()
        lowered = written.replace("’", "'").lower()
        if len(written) > _LONGEST or (written[1:] != written[1:].lower() and written[-2:] not in ("'S", "’S")):
            return
        capital = written[0].isupper()
        small = lowered in ("i", "i'm", "i've", "i'll", "i'd")
        name = capital and not opens and not small
        if not doubted and (name or known) and not (opens and not capital):
            return
        if name:
            if lowered.endswith("s") and "'" not in lowered and len(lowered) > 3:
                yield Edit(start, end, f"{written[:-1]}{_apostrophe(text)}s", "marks")
            return
        if not capital:
            yield Edit(start, end, written[0].upper() + written[1:], "opening" if opens == "sentence" else "capital")
        for other, kind in self._others(lowered, known):
            if other in _ARTICLES and other != _article(text[end:]):
                continue
            if capital and kind == "spelling":
                if self._dictionary is not None and self._dictionary.knows(written):
                    continue
                # It may be a name, which is seldom mistaken for another word by more than a slip.
                if other not in _one_away(lowered):
                    continue
                kind = "name"
            if lowered in _ARTICLES and other in _ARTICLES and lowered != "the" and lowered != _article(text[end:]):
                kind = "confusion"
            yield Edit(start, end, _like(written, other, text, opens=bool(opens)), kind)
        table = tables()
        if lowered != "not" and not opens and (lowered in table.left_out or lowered in table.prepositions):
            yield from _out(text, start, end)
        if not opens and known and text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
            for small_word in table.left_out:
                if small_word in _ARTICLES and small_word != _article(text[start - 1 :]):
                    continue
                yield Edit(start, start, small_word + " ", "in")

    def _other_words(self, word: str, known_here: bool) -> tuple[tuple[str, Kind], ...]:
        """Words for which `word`, in small letters, may stand, each with the likeliest reason."""
        known = tables()
        is_word = len(word) == 1 or known_here
        kind: Kind = "confusion" if is_word else "spelling"
        found: dict[str, Kind] = {other: kind for other in known.confusions.get(word, ()) if self._is_meant(other)}
        if not is_word and any("'" in other for other in found):
            return tuple((other, "certain") for other in found)
        for other in known.choices.get(word, ()) if is_word else ():
            found.setdefault(other, "exchanged")
        for row in (known.articles, known.prepositions):
            if word in row:
                found |= dict.fromkeys((other for other in row if other != word and other not in found), "exchanged")
        dictionary = self._dictionary
        if dictionary is None:
            return tuple(found.items())
        for other in forms(word) if "'" not in word else ():
            if dictionary.knows(other) and other not in found:
                found[other] = "form" if is_word else "spelling"
        if len(word) > 1:
            near = list(self._near(word))
            if not is_word and not near:
                near = [other.lower() for other in dictionary.suggest(word)[:_MOST_SUGGESTED]]
            for other in near:
                if other not in found and not _same_by_dialect(word, other):
                    found[other] = "typo" if is_word else "spelling"
        if not is_word or word in ("alot", "infact", "aswell"):
            for cut in range(1, len(word)):
                head, tail = word[:cut], word[cut:]
                if all(part in ("a", "i") or (len(part) > 1 and dictionary.knows(part)) for part in (head, tail)):
                    found.setdefault(f"{head} {tail}", "spelling")
        if is_word and word.endswith("s") and len(word) > 3 and "'" not in word:
            found.setdefault(f"{word[:-1]}'s", "marks")
            found.setdefault(f"{word}'", "marks")
        if word.endswith("'s"):
            found[word[:-2] + "s"] = "marks"
        return tuple((other, kind) for other, kind in found.items() if other != word)

    def _near(self, word: str) -> tuple[str, ...]:
        dictionary = self._dictionary
        return () if dictionary is None else tuple(each for each in sorted(_one_away(word)) if dictionary.knows(each))

    def _is_meant(self, other: str) -> bool:
        """Whether it is right anywhere: the table also has the words that are only ever written by mistake."""
        return other not in tables().wrong and (" " in other or self.knows(other))

    def _with_next(self, text: str, word: re.Match[str], following: re.Match[str]) -> Iterator[Edit]:
        first, second = word.group(), following.group()
        if first.lower() == second.lower():
            twice: Kind = "out" if first.lower() in tables().doubled else "twice"
            yield Edit(word.end(), following.end(), "", twice)
            return
        if second.islower() and text[word.end() : following.start()] == " ":
            if first.islower():
                yield Edit(word.start(), following.end(), f"{second} {first}", "swapped")
            joined = first + second
            if self._dictionary is not None and len(joined) < _LONGEST and self._dictionary.knows(joined.lower()):
                yield Edit(word.start(), following.end(), joined, "confusion")
            both = f"{first} {second}".lower()
            kind: Kind = "certain" if both in tables().wrong else "confusion"
            for other in tables().confusions.get(both, ()):
                if not self._is_meant(other):
                    continue
                yield Edit(word.start(), following.end(), _like(first, other, text, opens=False), kind)

    def _checked(self, text: str, issues: Sequence[Issue]) -> Iterator[Edit]:
        ends = _code_points(text) if issues else ()
        for issue in issues:
            start, end = ends[issue.start], ends[issue.end]
            # Names, and what Britain spells so. What opens a sentence the dictionary knows as well.
            if issue.kind == "spelling" and self._dictionary and (issue.text[:1].isupper() or self.knows(issue.text)):
                continue
            if issue.kind == "spelling" and not _is_alone(text, start, end):
                continue
            # Where a slip of one letter explains the word, nothing farther does.
            near = issue.kind == "spelling" and self._near(issue.text.lower())
            for other in (issue.suggestions or ())[:_MOST_SUGGESTED]:
                if near and other.lower() not in near:
                    continue
                if not _same_by_dialect(issue.text.lower(), other.lower()):
                    yield Edit(start, end, other, "spelling" if issue.kind == "spelling" else "checker")


@cache
def proposals() -> Proposals:
    """The proposals of the thread that works on texts."""
    return Proposals()


def _dictionary() -> Dictionary | None:
    if dictionaries.hindrance():
        return None
    for files in dictionaries.find(dictionaries.folders()).get("en", ()):
        opened = Dictionary.open(files)
        if opened is not None:
            return opened
    return None


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether it is no part of a longer string, such as "x-ray", "B2B" or a name of a file."""
    before, after = text[:start][-1:], text[end : end + 1]
    return not (before and (before.isdigit() or before in "-_/\\@#&=.~’'")) and not (
        after and (after.isdigit() or after in "-_/\\@=~")
    )


def _opens(text: str, start: int, starts: Iterable[int]) -> Opening:
    """What begins with the word at `start`, before which nothing but marks stands in it."""
    at = start
    while at and not text[at - 1].isalnum():
        if at in starts:
            return "sentence"
        before = text[at - 2 : at - 1]
        # A straight mark behind a letter or a stop ends a quotation.
        if text[at - 1] in "“„«" or (text[at - 1] == '"' and (not before or before.isspace() or before in "([")):
            return "quotation"
        at -= 1
    return "sentence" if at == 0 or at in starts else ""


def _out(text: str, start: int, end: int) -> Iterator[Edit]:
    """One word less, and one space."""
    if text[end : end + 1] == " ":
        yield Edit(start, end + 1, "", "out")
    elif text[start - 1 : start] == " ":
        yield Edit(start - 1, end, "", "out")


def _marks(text: str, *, prose: bool) -> Iterator[Edit]:
    for found in _SPACED.finditer(text):
        wanted = " " if not found.group() or text[found.end() : found.end() + 1].isalnum() else ""
        yield Edit(*found.span(), wanted, "marks")
    for found in _COMMA.finditer(text):
        yield Edit(*found.span(), "", "marks")
    end = _END.search(text)
    if end is not None and text[end.start() - 1 : end.start()] not in ".?!":
        yield Edit(*end.span(), "?" if end.group() != "?" else ".", "marks")
    bare = text.rstrip()
    if prose and bare[-1:].isalnum() and len(bare.split()) > 3:
        yield Edit(len(bare), len(bare), ".", "ending")


def _article(behind: str) -> str:
    """The indefinite article before these words, told by the letters; an initial is told by its name."""
    word = behind.lstrip(" \"'“‘(*_")
    if len(word) > 1 and word[0].isupper() and not word[1].islower():
        return "an" if word[0] in "AEFHILMNORSX8" else "a"
    return "an" if _VOWEL.match(word) else "a"


@lru_cache(maxsize=20_000)
def _one_away(word: str) -> frozenset[str]:
    """A letter less, a letter more, another one, or two exchanged; not the first letter of a long word."""
    letters = string.ascii_lowercase
    pairs = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in pairs if tail}
    found |= {head + tail[1] + tail[0] + tail[2:] for head, tail in pairs if len(tail) > 1}
    found |= {head + letter + tail[1:] for head, tail in pairs if tail for letter in letters}
    found |= {head + letter + tail for head, tail in pairs for letter in letters}
    return frozenset(other for other in found if other != word and (len(other) > 1 or other in ("a", "i")))


def _same_by_dialect(left: str, right: str) -> bool:
    return left != right and _plain(left) == _plain(right)


def _plain(word: str) -> str:
    for pattern, wanted in _DIALECT:
        word = re.sub(pattern, wanted, word)
    return word


def _apostrophe(text: str) -> str:
    return "’" if "’" in text and "'" not in text else "'"


def _like(written: str, other: str, text: str, *, opens: bool) -> str:
    """`other` with the capital and the apostrophe of the word that it replaces."""
    if other in ("i", "i'm", "i've", "i'll", "i'd"):
        other = other.capitalize()
    if written[0].isupper() and (opens or written.lower() not in ("i", "i'm", "i've", "i'll", "i'd")):
        other = other[:1].upper() + other[1:]
    return other.replace("'", _apostrophe(text))


def _code_points(text: str) -> Sequence[int]:
    """The place of every UTF-16 unit, and of the end."""
    result: list[int] = []
    for place, character in enumerate(text):
        result += [place] * (2 if ord(character) > 0xFFFF else 1)
    return [*result, len(text)]
