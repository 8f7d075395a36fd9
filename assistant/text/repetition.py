"""Text that repeats itself at its end, as small models write it."""

from __future__ import annotations

import re

from assistant.text.languages import is_han

_TOKEN = re.compile(r"[^\W\d_]+|\d")
_LOOKED_AT = 400  # characters
# Lines of marks, which have no words to be counted.
_SAME_LINES = re.compile(r"^[ \t]*([^\w\s]{1,12})(?:\s*\n[ \t]*\1){5,}\s*\Z", re.MULTILINE)
_INSIDE_WORD = re.compile(r"([^\W\d_]{2,10}?)\1{7,}\Z")


def is_looping(text: str) -> bool:
    """Whether `text` ends with the same three or more words (Chinese: characters) three times in a row.

    Of one or two words it takes eight times, and of letters within a word as well; of a line of marks six times.
    """
    text = text[-_LOOKED_AT:]
    if _INSIDE_WORD.search(text) or _SAME_LINES.search(text):
        return True
    words: list[str] = []
    for word in _TOKEN.findall(text):
        words += list(word) if is_han(word[0]) else [word]
    return any(
        _repeats(words, length, times=8 if length < 3 else 3) for length in range(1, max(len(words) // 3, 2) + 1)
    )


def _repeats(words: list[str], length: int, times: int) -> bool:
    return len(words) >= length * times and words[-length:] * times == words[-length * times :]


def without_loop(text: str) -> str:
    """`text` without the repetitions at its end; the first occurrence stays."""
    if not is_looping(text):
        return text
    if marks := _SAME_LINES.search(text):
        return text[: marks.start()].rstrip()
    words = list(_TOKEN.finditer(text))
    said = [match.group() for match in words]
    sizes = (size for size in range(1, len(said) // 2 + 1) if said[-size:] == said[-2 * size : -size])
    length = next(sizes, 0)
    if not length:
        return _INSIDE_WORD.sub(r"\1", text)
    last = len(said)
    while last >= 2 * length and said[last - length : last] == said[last - 2 * length : last - length]:
        last -= length
    return text[: words[last - 1].end()].rstrip()
