"""Curly quotation marks made straight."""

from __future__ import annotations

import re

_CURLY = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_CURLY_MARK = re.compile("[" + "".join(_CURLY) + "]")
_EAST_ASIAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def straighten(text: str) -> str:
    """Straight quotation marks for curly ones, but for those of Chinese, where curly ones are the only right ones."""

    def straight(found: re.Match[str]) -> str:
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        return found.group() if _EAST_ASIAN.search(beside) else _CURLY[found.group()]

    return _CURLY_MARK.sub(straight, text)
