"""Filters that make a model's text fit for the page while it streams: no stray space, the writer's quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.engine.prompts.thinking import Thinking
from assistant.text.quotation_marks import straighten

__all__ = [
    "Chain", "Continuation", "Curl", "DropSpace", "Filter", "Paragraphs", "Thinking", "Trim", "Unquote", "continuation",
    "is_curly",
]  # fmt: skip


class Filter(Protocol):
    """Takes text as it comes and gives on the text that is certain; `end` gives the text that was held back."""

    def feed(self, text: str) -> str: ...

    def end(self) -> str: ...


class Chain:
    """Filters one behind the other."""

    def __init__(self, filters: Sequence[Filter]) -> None:
        self._filters = filters

    def feed(self, text: str) -> str:
        for part in self._filters:
            text = part.feed(text)
        return text

    def end(self) -> str:
        text = ""
        for part in self._filters:
            text = part.feed(text) + part.end()
        return text


class Trim:
    """No white space before the first word and behind the last; `one_line` makes a space of every line break."""

    def __init__(self, *, one_line: bool = False) -> None:
        self._one_line = one_line
        self._begun = False
        self._space = ""

    def feed(self, text: str) -> str:
        if self._one_line:
            text = re.sub(r"\s*[\n\r]\s*", " ", text)
        if not self._begun:
            text = text.lstrip()
            self._begun = bool(text)
        text = self._space + text
        bare = text.rstrip()
        self._space = text[len(bare) :]
        return bare

    def end(self) -> str:
        return ""


_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "'": "'", "‘": "’"}


class Unquote:
    """Takes off quotation marks that a chat model put around its whole answer, where the asked text has none."""

    def __init__(self, asked: str) -> None:
        self._active = asked.lstrip()[:1] not in _PAIRS
        self._held = ""

    def feed(self, text: str) -> str:
        if not self._active:
            return text
        self._held += text
        if self._held and self._held[0] not in _PAIRS:
            self._active = False
            text, self._held = self._held, ""
            return text
        return ""

    def end(self) -> str:
        text, self._held = self._held, ""
        inside = text[1:-1]
        if len(text) > 2 and text[-1] == _PAIRS[text[0]] and text[0] not in inside and text[-1] not in inside:
            return inside
        return text


class Paragraphs:
    """Gives a model's single line breaks as the writer's: a blank line between paragraphs, and none at the start."""

    def __init__(self, *, blank_lines: bool, after_break: bool) -> None:
        self._break = "\n\n" if blank_lines else "\n"
        self._after_break = after_break

    def feed(self, text: str) -> str:
        result = []
        for character in text:
            if character != "\n":
                result.append(character)
            elif not self._after_break:
                result.append(self._break)
            self._after_break = character == "\n"
        return "".join(result)

    def end(self) -> str:
        return ""


class Curl:
    """Curly quotation marks for straight ones, as in the text before."""

    def __init__(self, before: str = "") -> None:
        self._before = before[-1:]

    def feed(self, text: str) -> str:
        result = []
        for character in text:
            opens = not self._before or self._before.isspace() or self._before in "([{—–-“‘"
            if character == '"':
                character = "“" if opens else "”"
            elif character == "'":
                character = "‘" if opens else "’"
            result.append(character)
            self._before = character
        return "".join(result)

    def end(self) -> str:
        return ""


class DropSpace:
    """Drops one space at the start: the text has a space there that the prompt was read without."""

    def __init__(self) -> None:
        self._done = False

    def feed(self, text: str) -> str:
        if self._done or not text:
            return text
        self._done = True
        return text.removeprefix(" ")

    def end(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Continuation:
    """The prompt for a text that is to be continued, and the filters for its continuation."""

    prompt: str
    filters: tuple[Filter, ...]


def continuation(text: str, *, straight: bool) -> Continuation:
    """The prompt, and the filters for the continuation.

    Byte-level tokenizers put a space at the start of a word, so after a space the next word would be a fragment: the
    space is left out of the prompt. `straight` models also read straight quotation marks and one line a paragraph.
    """
    body = text.replace("\r\n", "\n").rstrip(" \t")
    filters: list[Filter] = [DropSpace()] if text.endswith((" ", "\t")) else []
    if not straight:
        return Continuation(body, tuple(filters))
    joined = re.sub(r"[ \t]*\n(?:[ \t]*\n)+", "\n", body)
    filters.append(Paragraphs(blank_lines=joined != body, after_break=body.endswith("\n")))
    prompt = straighten(joined)
    if prompt != joined:
        filters.append(Curl(text))
    return Continuation(prompt, tuple(filters))


def is_curly(text: str) -> bool:
    """Whether a writer uses curly marks where a model knows straight ones only."""
    return straighten(text) != text
