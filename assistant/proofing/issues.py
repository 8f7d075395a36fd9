"""The issues that a check finds in a paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["spelling", "grammar"]


@dataclass(frozen=True, slots=True)
class Issue:
    """`start` and `end` count UTF-16 units from the paragraph's beginning; `text` stands between them.

    `suggestions` could replace it, the likeliest first; None: they have not been looked for, and `language` names the
    dictionary to ask. `message` is one English sentence, empty for a word that is unknown.
    """

    start: int
    end: int
    kind: Kind
    text: str
    language: str
    message: str = ""
    suggestions: tuple[str, ...] | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for all issues that are ignored together with this issue."""
        return self.kind, self.text, self.message if self.kind == "grammar" else ""


def shifted(issues: tuple[Issue, ...], start: int, end: int, growth: int) -> tuple[Issue, ...]:
    """The issues that an edit from `start` to `end` did not touch, moved by `growth` where they stand behind it."""
    kept = []
    for issue in issues:
        if issue.end < start:
            kept.append(issue)
        elif issue.start > end:
            kept.append(replace(issue, start=issue.start + growth, end=issue.end + growth))
    return tuple(kept)
