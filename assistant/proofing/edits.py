"""Candidate changes of single words in a text, not yet decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from assistant.text import word_diff

# "spelling" of a word that no dictionary knows, where only one thing can be meant a "certain" one, the same of a word that may be a "name", "typo" of one that is another word by a slip, "confusion" of the table,
# another "form" of the word, a small word put "in", taken "out", or "exchanged", two words "swapped", a word said "twice",
# "opening" and other "capital" letters, the "ending" of a sentence, punctuation "marks", what a "checker" of grammar says, and what is in the model's own "answer".
Kind = Literal[
    "spelling", "certain", "name", "typo", "confusion", "form", "in", "out", "exchanged", "swapped", "twice", "opening", "capital", "ending", "marks", "checker",
    "answer",
]  # fmt: skip

_MOST_MORE, _LONGEST = 2, 3  # words that an edit may put in, and words that it may replace
_SMALL, _MOST_CHANGED = 4, 0.4  # characters that may be others: so many, or such a share


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `text`; nothing is put in where they are the same place."""

    start: int
    end: int
    text: str
    kind: Kind

    def touches(self, other: Edit, apart: int = 0) -> bool:
        """Whether fewer than `apart` characters, or none, stand between the two."""
        return self.start <= other.end + apart and other.start <= self.end + apart


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
    """Whether it is no more than a few words, and the same word for the most part where it is a longer one."""
    same = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return (
        "\n" not in new
        and word_diff.words(new) <= word_diff.words(old) + _MOST_MORE
        and word_diff.words(old) <= _LONGEST
        and max(len(old), len(new)) - same <= max(_SMALL, len(old) * _MOST_CHANGED)
    )
