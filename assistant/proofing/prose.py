"""The words of a paragraph that a dictionary has a say in: no code, no addresses, no names of programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

_LETTER = r"[\p{L}\p{N}]\p{M}*+"
# Each alternative is anchored before its run of characters, or bounded: a paragraph may be one run without a space.
_NO_PROSE = re.compile(
    r"""
      (?<!`)(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`)        # code
    | (?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*+://[^\s<>]+         # addresses
    | \b(?:www\.|mailto:)[^\s<>]+
    | (?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+
    | (?<=\])\([^()\s]*+(?:\([^()\s]*\)[^()\s]*)*+(?:\s+"[^"]*")?\)  # where a Markdown link leads
    | ^\ {0,3}\[[^\]]+\]:.*$
    | \[\^[^\]\s]{1,100}\]                                           # a footnote's mark
    | <!--.{0,2000}?--> | </?[A-Za-z][^<>]{0,2000}>                  # HTML
    | &\#?\w{1,30};
    | (?<![\w/])[@\#]\w[\w-]*                                        # @names and #tags
    | (?<![\w.\\/])(?:[A-Za-z]:)?[.~]{0,2}[\\/](?:[\w.-]++[\\/])*[\w.-]+   # paths
    | (?<![\w.-])\w[\w-]*+(?:\.[\w-]*\w)+                            # names of files and hosts
    | (?<!\w)[^\W_]++(?:_+[^\W_]++)+                                 # identifiers
    """,
    re.VERBOSE,
)
_WORD = regex.compile(rf"(?:{_LETTER})++(?:['’](?:{_LETTER})++)*+")
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Span:
    """Code points, as Python counts them."""

    start: int
    end: int


def no_prose(paragraph: str) -> list[Span]:
    """Code, addresses, targets of links, HTML, paths and identifiers, in order."""
    return [Span(*found.span()) for found in _NO_PROSE.finditer(paragraph)]


def has_east_asian(text: str) -> bool:
    return _EAST_ASIAN.search(text) is not None


def is_checkable(word: str) -> bool:
    """Whether a dictionary can tell: no digits, no capitals but the first, nothing East Asian."""
    if not 1 < len(word) <= _LONGEST_WORD or word[1:] != word[1:].lower():
        return False
    return not any(character.isdigit() or character.isnumeric() for character in word) and not has_east_asian(word)


def words(paragraph: str) -> Iterator[tuple[int, str]]:
    """Place and word of all that is checkable."""
    masked = no_prose(paragraph)
    index = 0
    for found in _WORD.finditer(paragraph):
        while index < len(masked) and masked[index].end <= found.start():
            index += 1
        if index < len(masked) and masked[index].start < found.end():
            continue
        if is_checkable(found[0]):
            yield found.start(), found[0]
