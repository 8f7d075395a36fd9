"""Find and replace in the other tabs, and what replacing every hit makes of a text."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.errors import ExpressionError
from assistant.text import finding
from assistant.text.finding import Hits, Query
from assistant.ui.page.document_text import DocumentText
from assistant.ui.page.editor import Editor

# So few are replaced one by one, which leaves what lies between them, a review for one, in its place.
ONE_BY_ONE = 200


class Page(Protocol):
    """An open document, as far as finding goes."""

    @property
    def editor(self) -> Editor: ...


class Pages(Protocol):
    """The open documents, of which `entry` is in sight; `count` includes documents that are not loaded yet."""

    @property
    def entry(self) -> Page: ...

    @property
    def pages(self) -> Sequence[Page]: ...

    @property
    def count(self) -> int: ...

    def wake_all(self) -> None: ...

    def show_entry(self, entry: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class Tally:
    """How often in how many documents; `read_only` ones were left as they are."""

    hits: int = 0
    documents: int = 0
    read_only: int = 0


class Everywhere:
    """The tabs, as the find bar of the one in sight goes on in the others.

    Raises nothing for an expression that is none or too slow: the page in sight has been searched with it before.
    """

    def __init__(self, tabs: Pages) -> None:
        self._tabs = tabs

    @property
    def several(self) -> bool:
        return self._tabs.count > 1

    def wake(self) -> None:
        """Load the tabs that have not been shown yet."""
        self._tabs.wake_all()

    def count(self, query: Query, seconds: float) -> Tally:
        """In all documents, as far as the time goes."""
        found = [len(hits.spans) for _, hits in self._found(self._tabs.pages, query, seconds)]
        return Tally(sum(found), sum(bool(number) for number in found))

    def go_on(self, query: Query, seconds: float, backwards: bool) -> tuple[int, int] | None:
        """Show the next document that has it; its first hit there, or the last. None when no other has."""
        pages = list(self._tabs.pages)
        here = pages.index(self._tabs.entry)
        others = pages[here + 1 :] + pages[:here]
        for page, hits in self._found(others[::-1] if backwards else others, query, seconds):
            if hits.spans:
                self._tabs.show_entry(page)
                return hits.spans[-1 if backwards else 0]
        return None

    def replace_all(self, query: Query, replacement: str, seconds: float) -> Tally:
        """One undo step in each document."""
        replaced = documents = read_only = 0
        for page, hits in self._found(self._tabs.pages, query, seconds, replacement):
            if page.editor.isReadOnly():
                read_only += bool(hits.spans)
            elif hits.spans:
                replace_hits(page.editor.text, hits)
                replaced, documents = replaced + len(hits.spans), documents + 1
        return Tally(replaced, documents, read_only)

    @staticmethod
    def _found(
        pages: Sequence[Page], query: Query, seconds: float, replacement: str | None = None
    ) -> list[tuple[Page, Hits]]:
        until = time.monotonic() + seconds
        found = []
        for page in pages:
            left = until - time.monotonic()
            if left <= 0:
                break
            found.append((page, search(page.editor, query, left, replacement)))
        return found


def search(editor: Editor, query: Query, seconds: float, replacement: str | None) -> Hits:
    try:
        return finding.find(editor.text.text(), query, seconds=seconds, replacement=replacement)
    except ExpressionError:
        return Hits()


def replace_hits(text: DocumentText, hits: Hits) -> None:
    """Put the replacements in, as one undo step."""
    if 0 < len(hits.spans) <= ONE_BY_ONE:
        with text.step():
            for span, new in zip(reversed(hits.spans), reversed(hits.replacements), strict=True):
                text.replace(*span, new)
    elif hits.spans:
        first, last = hits.spans[0][0], hits.spans[-1][1]
        parts, position = [], first
        for (start, end), new in zip(hits.spans, hits.replacements, strict=True):
            parts += [text.slice(position, start), new]
            position = end
        text.replace(first, last, "".join(parts))
