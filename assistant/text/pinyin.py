"""The spelling of Chinese in Latin letters, so that a name is found by letters typed without an input method."""

from __future__ import annotations

import re
from functools import lru_cache

_CHINESE = re.compile("[\u3400-\u9fff]")


@lru_cache(maxsize=2048)
def spelled(text: str) -> str:
    """The syllables apart, all in one word, and their first letters: "bao cun baocun bc". Empty without Chinese in it, and
    where pypinyin is not installed."""
    if not _CHINESE.search(text):
        return ""
    try:
        # Needed when letters are typed over Chinese names, and some tenths of a second to load.
        from pypinyin import lazy_pinyin
    except ImportError:
        return ""
    syllables = [one.strip().lower() for one in lazy_pinyin(text, errors=lambda part: part) if one.strip()]
    return f"{' '.join(syllables)} {''.join(syllables)} {''.join(one[0] for one in syllables)}"
