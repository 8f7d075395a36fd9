"""Curly quotation marks made straight."""

from __future__ import annotations

import re

_CURLY = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_CURLY_MARK = re.compile("[" + "".join(_CURLY) + "]")
_EAST_ASIAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def straighten(text: str) -> str:
    """Replace curly quotation marks by straight ones, except in Chinese, where only curly marks are right."""

    def straight(found: re.Match[str]) -> str:
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        return found.group() if _EAST_ASIAN.search(beside) else _CURLY[found.group()]

    return _CURLY_MARK.sub(straight, text)
