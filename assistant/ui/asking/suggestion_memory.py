"""Suggestions that came lately, each with the text it followed, found again wherever that text stands before the caret."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

_REMEMBERED, _TAIL = 64, 400


@dataclass(frozen=True, slots=True)
class _Known:
    """`tail` is the end of the text that `text` followed, or all of it when `whole`."""

    tail: str
    whole: bool
    text: str

    def rest_after(self, before: str) -> str:
        """The rest of this suggestion where `before` ends with the tail and perhaps the beginning of its text; else ""."""
        for length in range(len(self.text)):
            end = len(before) - length
            fits = end == len(self.tail) if self.whole else end >= len(self.tail)
            if fits and before.endswith(self.text[:length]) and before.endswith(self.tail, 0, end):
                return self.text[length:]
        return ""


class SuggestionMemory:
    def __init__(self) -> None:
        self._known: deque[_Known] = deque(maxlen=_REMEMBERED)

    def add(self, before: str, text: str) -> None:
        self._known.append(_Known(before[-_TAIL:], len(before) <= _TAIL, text))

    def after(self, before: str) -> list[str]:
        """The rests of the known suggestions that continue `before`, oldest first."""
        rests = (known.rest_after(before) for known in self._known)
        return list(dict.fromkeys(rest for rest in rests if rest))

    def clear(self) -> None:
        self._known.clear()
