"""Candidate changes of single words in a text, not yet decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.text import word_diff

# "spelling" of a word that no dictionary knows, "typo" of one that is another word by a slip, "confusion" of the table,
# another "form" of the word, a small word put "in", taken "out", or "exchanged", two words "swapped", a word said "twice",
# "opening" and other "capital" letters, the "ending" of a sentence, punctuation "marks", what a "checker" of grammar says, and what is in the model's own "answer".
Kind = Literal[
    "spelling", "typo", "confusion", "form", "in", "out", "exchanged", "swapped", "twice", "opening", "capital", "ending", "marks", "checker",
    "answer",
]  # fmt: skip

_MOST_MORE, _LONGEST = 2, 5  # words that an edit may put in, and words that it may replace


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `text`; nothing is put in where they are the same place."""

    start: int
    end: int
    text: str
    kind: Kind

    def touches(self, other: Edit) -> bool:
        return self.start <= other.end and other.start <= self.end


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with edits that do not overlap."""
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def from_answer(sentence: str, answer: str, at: int = 0) -> list[Edit]:
    """The changes of an answer to a sentence that stands at `at`; none that puts in more than a few words, or is no mending."""
    found: list[Edit] = []
    for part in word_diff.compare(sentence, answer):
        if part.changed and _is_small(part.old, part.new):
            found.append(Edit(at, at + len(part.old), part.new, "answer"))
        at += len(part.old)
    return found


def _is_small(old: str, new: str) -> bool:
    return (
        "\n" not in new
        and word_diff.words(new) <= word_diff.words(old) + _MOST_MORE
        and word_diff.words(old) <= _LONGEST
    )
