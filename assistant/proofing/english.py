"""English through Harper, which is a library of machine code and may be missing."""

from __future__ import annotations

import logging
import re
import threading
from functools import lru_cache
from typing import Any

from assistant.proofing import prose
from assistant.proofing.issues import Issue, Kind
from assistant.system import error_facts
from assistant.text.counting import units

_log = logging.getLogger(__name__)
DIALECTS = ("US", "GB", "AU", "CA", "IN")
_SPELLING = frozenset(("Spelling", "Typo"))
# Matters of taste: a writer has asked for mistakes.
_TASTE = frozenset(("Enhancement", "Readability", "Redundancy", "Regionalism", "Style"))
# Rules about headings and about marks that Markdown and keyboards write in several ways; the last two guess worse than
# the dictionary that they keep from the word.
_OFF = frozenset(
    (
        "UseTitleCase", "Dashes", "EllipsisLength", "UseEllipsisCharacter", "LongSentences", "Spaces", "NoFrenchSpaces",
        "WrongNegative", "SplitWords",
    )
)  # fmt: skip
_MOST = 12


def hindrance() -> str:
    """Why Harper cannot be used; empty when it can."""
    try:
        import harper  # noqa: F401
    except Exception as error:  # A library of machine code fails in ways of its own.
        _log.info("no Harper: %s", error_facts.facts(error))
        return str(error) or type(error).__name__
    return ""


class _Linter:
    """One for the whole process: making it takes a second and some 120 MB. It refuses two threads at once."""

    def __init__(self, dialect: str) -> None:
        import harper

        self._lock = threading.Lock()
        self._linter = harper.Linter(harper.Dialect(DIALECTS.index(dialect)))
        config = self._linter.get_lint_config()
        self._linter.set_lint_config(config | {rule: False for rule in _OFF if rule in config})

    def lint(self, text: str) -> list[Any]:
        with self._lock:
            return list(self._linter.lint(text, language="markdown"))


@lru_cache(maxsize=1)
def _linter(dialect: str) -> _Linter:
    return _Linter(dialect)


def check(paragraph: str, dialect: str) -> list[Issue]:
    """Both kinds, in order. `dialect` is one of `DIALECTS`. The first call takes a second."""
    # Four spaces or a tab would be code to Harper; here they are how some writers begin a paragraph.
    text = paragraph.lstrip(" \t")
    indent = len(paragraph) - len(text)
    masked = prose.no_prose(paragraph)
    found = []
    for lint in _linter(dialect).lint(text):
        if lint.lint_kind in _TASTE:
            continue
        start, end = lint.span.start + indent, lint.span.end + indent
        wrong = paragraph[start:end]
        if prose.has_east_asian(wrong) or any(span.start < end and start < span.end for span in masked):
            continue
        kind: Kind = "spelling" if lint.lint_kind in _SPELLING and " " not in wrong.strip() else "grammar"
        if kind == "spelling" and not prose.is_checkable(wrong):
            continue
        # A paragraph may be the next line of one that was broken by hand, or of a poem.
        begins = lint.lint_kind == "Capitalization" and not any(map(str.isalnum, paragraph[:start]))
        if begins or not wrong.strip():
            continue
        before = units(paragraph[:start])
        suggestions = tuple(dict.fromkeys(_written(wrong, one) for one in lint.suggestions[:_MOST]))
        message = "" if lint.lint_kind == "Spelling" else _plain(lint.message)
        found.append(Issue(before, before + units(wrong), kind, wrong, "en", message, suggestions))
    return sorted(found, key=lambda issue: issue.start)


def _plain(message: str) -> str:
    """With quotation marks where the checker writes Markdown for code."""
    return re.sub(r"`([^`]+)`", r"“\1”", message).replace("`", "’")


def _written(wrong: str, suggestion: Any) -> str:
    """The text that replaces `wrong` when the suggestion is taken."""
    kind = int(suggestion.kind)
    if kind == 0:
        return str(suggestion.replacement_text)
    return "" if kind == 1 else wrong + str(suggestion.replacement_text)
