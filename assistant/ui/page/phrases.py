"""Words of scripts that put no space between them, by the small models that come with BudouX.

Qt's `QTextBoundaryFinder` has no dictionary and gives every Chinese character for a word. Segments are what is read as one:
a word with its mark in Chinese, a word with its particles in Japanese.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

_KANA = re.compile("[\u3040-\u30ff]")
_THAI = re.compile("[\u0e00-\u0e7f]")
# Characters that simplified Chinese has not, among the commonest.
_TRADITIONAL = re.compile(
    "[這個們來為國說時會對於著過發後裡經麼學現當沒動還進樣開從實種問題東車書長門間見話語請讓誰嗎點無與]"
)


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


def segments(run: str) -> list[str]:
    """What joined is `run` again; its characters, where BudouX is not installed."""
    language = (
        "ja" if _KANA.search(run) else "th" if _THAI.search(run) else "hant" if _TRADITIONAL.search(run) else "hans"
    )
    parser = _parser(language)
    return parser.parse(run) if parser is not None else list(run)


@cache
def _parser(language: str) -> _Parser | None:
    try:
        # Needed when the first word of such a suggestion is taken, and a tenth of a second to load.
        import budoux
    except ImportError:
        return None
    load = {
        "ja": budoux.load_default_japanese_parser,
        "th": budoux.load_default_thai_parser,
        "hant": budoux.load_default_traditional_chinese_parser,
        "hans": budoux.load_default_simplified_chinese_parser,
    }
    made: _Parser = load[language]()
    return made
