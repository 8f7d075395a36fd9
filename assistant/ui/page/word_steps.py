"""Cutting a suggestion: its whole words while it comes, its first word, its first line, its first sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QTextBoundaryFinder

from assistant.text import words

# Characters of scripts that put no space between words.
_UNSPACED = "\u0e00-\u0e7f\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_BEGUN_WORD = re.compile(f"[^\\s{_UNSPACED}]+$")
_RUNS = re.compile(f"([{_UNSPACED}]+)|[^{_UNSPACED}]+")
_LONGEST_RUN = 60
_CLOSING = "\"'”’)\\]»"
_SENTENCE_END = re.compile(f"[.!?…]+[{_CLOSING}]*(?=\\s)|[。！？]+[”’」』）]*(?=[^”’」』）。！？])")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:\w|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|No|Nr|bzw|z\.B|M|Mme)\.$")
_FEWEST_WORDS, _FEWEST_CHARACTERS = 3, 4
_OF_WORD = re.compile(f"[{_UNSPACED}]|[^\\s{_UNSPACED}]+")
_ALSO_CLOSING = ("Po", "Pe", "Pf")


def first_word(text: str) -> str:
    """The beginning of `text` up to the end of its first word: the space before it and the marks right after it too."""
    taken, has_word = "", False
    for segment in _segments(text):
        is_word = any(character.isalnum() for character in segment)
        if has_word and (is_word or not all(_closes(character) for character in segment)):
            break
        taken += segment
        has_word = has_word or is_word
    return taken


def first_line(text: str) -> str:
    """Up to the line feed after the first characters that are none."""
    found = re.match(r"\n*[^\n]*", text)
    return found[0] if found else text


def first_sentence(text: str) -> str | None:
    """Up to the end of the first sentence that is more than a few words long; None while that is still to come."""
    for found in _SENTENCE_END.finditer(text):
        sentence = text[: found.end()]
        if found[0] == "." and _SHORTENED.search(sentence):
            continue
        fewest = _FEWEST_CHARACTERS if found[0][0] in "。！？" else _FEWEST_WORDS
        if len(_OF_WORD.findall(sentence)) >= fewest:
            return sentence
    return None


def whole_words(text: str) -> str:
    """Without a last word that may not have ended yet, and without space at the end."""
    return _BEGUN_WORD.sub("", text).rstrip()


def _closes(character: str) -> bool:
    return unicodedata.category(character) in _ALSO_CLOSING


def _segments(text: str) -> Iterator[str]:
    for run in _RUNS.finditer(text):
        if run[1]:
            yield from words.segments(run[1][:_LONGEST_RUN])
            yield from run[1][_LONGEST_RUN:]
        else:
            yield from _words(run[0])


def _words(text: str) -> Iterator[str]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    raw = text.encode("utf-16-le", "surrogatepass")
    start = 0
    while (end := finder.toNextBoundary()) >= 0:
        yield raw[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        start = end
