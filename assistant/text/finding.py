"""Searches a text for words or a regular expression, and computes the replacement of each hit."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import regex

from assistant.errors import ExpressionInvalid, ExpressionTooLarge, ExpressionTooSlow, GroupMissing, ReplacementTooLarge
from assistant.text import counting, expression_size, letters

_ASTRAL = regex.compile("[\U00010000-\U0010ffff]")
_REFERENCE = regex.compile(
    r"\$(?:(?P<dollar>\$)|(?P<whole>&)|(?P<number>\d{1,2})|\{(?P<name>\w+)\})"
    # As Python, sed and most editors write it.
    r"|\\(?:(?P<escape>[nt\\])|(?P<number>\d{1,2})|g<(?P<name>\w+)>)"
)
RECURSIVE_SECONDS = 0.25
"""More than 100 MB of memory go with them."""
_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Query:
    """The words or the expression to find. `^` and `$` in an expression match at the ends of each paragraph."""

    wanted: str
    expression: bool = False
    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Start and end of each hit in UTF-16 units, in order and apart from each other; an expression's may be empty.

    `replacements` has a text for each hit when there was something to put in its place.
    """

    spans: Sequence[tuple[int, int]] = ()
    replacements: Sequence[str] = field(default=())


def find(
    text: str,
    query: Query,
    *,
    seconds: float,
    start: int = 0,
    end: int | None = None,
    replacement: str | None = None,
    limit: int | None = None,
) -> Hits:
    """All hits between `start` and `end` (UTF-16 units), or the first `limit` of them.

    Raises `ExpressionInvalid`, `ExpressionTooLarge`, `ExpressionTooSlow` when an expression needs more than about `seconds`,
    `GroupMissing` when `replacement` speaks of a group that the expression has not, and `ReplacementTooLarge` when
    the replacements together are longer than a text may be.
    """
    places = _Places(text)
    first = places.characters(start)
    last = len(text) if end is None else places.characters(end)
    if not query.wanted:
        return Hits()
    if not query.expression:
        spans = [places.units(span) for span in islice(_find_words(text[:last], query, first), limit)]
        if replacement is not None and len(replacement) * len(spans) > counting.LONGEST:
            raise ReplacementTooLarge(query.wanted, counting.LONGEST)
        return Hits(spans, () if replacement is None else [replacement] * len(spans))
    pattern = _compiled(query)
    fill = None if replacement is None else _template(replacement, pattern)
    spans, replacements = [], []
    room = counting.LONGEST
    if expression_size.recursive(query.wanted):
        seconds = min(seconds, RECURSIVE_SECONDS)
    try:
        # Not `re`, whose search of a bad expression cannot be ended: not by a time limit, not even from another thread.
        whole = (
            found
            for found in pattern.finditer(text, first, last, timeout=seconds)
            # Half of a letter is none.
            if found.end() == found.start() or not letters.is_accent(text[found.end() : found.end() + 1])
        )
        for found in islice(whole, limit):
            spans.append(places.units(found.span()))
            if fill is not None:
                replacements.append(fill(found, room))
                room -= len(replacements[-1])
    except TimeoutError as error:
        raise ExpressionTooSlow(query.wanted, seconds) from error
    return Hits(spans, replacements)


def escaped(words: str) -> str:
    """The expression that finds these words as they stand."""
    return str(regex.escape(words, special_only=True, literal_spaces=True))


def _compiled(query: Query) -> regex.Pattern[str]:
    if len(query.wanted) > expression_size.LONGEST or expression_size.size(query.wanted) > expression_size.LARGEST:
        raise ExpressionTooLarge(query.wanted)
    flags = regex.MULTILINE | (0 if query.match_case else regex.IGNORECASE)
    try:
        # Compiled by itself first, so that an unmatched bracket does not close the bracket around the expression.
        pattern = regex.compile(query.wanted, flags)
        return regex.compile(rf"\b(?:{query.wanted})\b", flags) if query.whole_words else pattern
    except regex.error as error:
        raise ExpressionInvalid(query.wanted, min(len(query.wanted), (error.pos or 0) + 1)) from error
    except (RecursionError, OverflowError) as error:
        raise ExpressionInvalid(query.wanted, 1) from error


def _find_words(text: str, query: Query, start: int) -> Iterator[tuple[int, int]]:
    # By `str.find`, ten times as fast as an expression that ignores case. A letter and its accent are the same whether
    # they are one character or two, and a soft hyphen is nothing.
    whole, looked_for = letters.composed(text), letters.composed(query.wanted).text
    looked_for = unicodedata.normalize("NFC", looked_for) or query.wanted
    within = whole.text if looked_for != query.wanted or looked_for.strip(letters.SOFT_HYPHEN) else text
    plain = within is text or within == text
    searched, wanted = (within, looked_for) if query.match_case else (_folded(within), _folded(looked_for))
    length = len(wanted)
    position = searched.find(wanted, start if plain else 0)
    while position >= 0:
        end = position + length
        first, last = (position, end) if plain else (whole.origin(position), whole.origin(end))
        torn = letters.is_accent(within[end : end + 1]) or (query.whole_words and not _apart(within, position, end))
        if torn or first < start:
            position = searched.find(wanted, position + 1)
            continue
        yield first, last
        position = searched.find(wanted, end)


def _folded(text: str) -> str:
    """In small letters, character for character; the dotted capital I stays, as its small form has two characters."""
    return text.replace("\u0130", "i").lower().replace("\u03c2", "\u03c3")


def _apart(text: str, start: int, end: int) -> bool:
    return not (
        letters.is_inside(text[start - 1 : start], text[start : start + 1])
        or letters.is_inside(text[end - 1 : end], text[end : end + 1])
    )


def _template(replacement: str, pattern: regex.Pattern[str]) -> Callable[[regex.Match[str], int], str]:
    """`$1` or `\\1`, `${name}` or `\\g<name>`, `$&`, `$0` or `\\0` for all, `$$`, and a backslash with n, t or another
    backslash; the rest stands for itself."""
    parts: list[str | int] = []
    position = 0
    for found in _REFERENCE.finditer(replacement):
        parts.append(replacement[position : found.start()])
        position = found.end()
        if found["dollar"]:
            parts.append("$")
        elif found["escape"]:
            parts.append(_ESCAPES[found["escape"]])
        else:
            part, behind = _group(found, pattern)
            parts += [part, behind]
    parts.append(replacement[position:])

    def fill(hit: regex.Match[str], room: int) -> str:
        made: list[str] = []
        for part in parts:
            made.append(part if isinstance(part, str) else hit[part] or "")
            room -= len(made[-1])
            if room < 0:
                raise ReplacementTooLarge(pattern.pattern, counting.LONGEST)
        return "".join(made)

    return fill


def _group(found: regex.Match[str], pattern: regex.Pattern[str]) -> tuple[int, str]:
    """The group's number, and digits behind it that are no part of it: `$12` is group 1 and a 2 where there are fewer."""
    if found["whole"]:
        return 0, ""
    name = found["name"] or found["number"]
    if name in pattern.groupindex:
        return pattern.groupindex[name], ""
    if name.isdecimal() and int(name) <= pattern.groups:
        return int(name), ""
    if found["number"] and len(name) == 2 and int(name[0]) <= pattern.groups:
        return int(name[0]), name[1]
    raise GroupMissing(pattern.pattern, name)


class _Places:
    """Positions in characters and in UTF-16 units, which differ behind the first character that takes two."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._wide_units = [place + number for number, place in enumerate(self._wide)]

    def units(self, span: tuple[int, int]) -> tuple[int, int]:
        if not self._wide:
            return span
        start, end = span
        return start + bisect.bisect_left(self._wide, start), end + bisect.bisect_left(self._wide, end)

    def characters(self, units: int) -> int:
        return units - bisect.bisect_left(self._wide_units, units) if self._wide else units
