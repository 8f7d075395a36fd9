"""What is in the files of a book: words and headings of each, read again only where a file has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.documents import text_file
from assistant.documents.book import BookFile
from assistant.errors import DocumentError
from assistant.text.counting import Counts, count
from assistant.text.headings import Heading, headings


@dataclass(frozen=True, slots=True)
class Part:
    """One file. `headings` have their places in its own text. `unread` where the file is not there or cannot be read."""

    name: str
    path: Path
    counts: Counts = field(default_factory=Counts)
    headings: tuple[Heading, ...] = ()
    unread: bool = False


class BookContents:
    """Keeps what it has read; to be asked by one thread at a time."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[tuple[int, int, int], Part]] = {}
        self._open: dict[Path, tuple[str, Part]] = {}

    def parts(
        self, opened: BookFile, texts: Mapping[Path, str], should_stop: Callable[[], bool] = lambda: False
    ) -> Iterator[Part]:
        """In the order of the book. `texts` are those of open documents, as they are and not as their files are."""
        for name in opened.book.files:
            if should_stop():
                return
            path = opened.path(name)
            yield self._of_text(name, path, texts[path]) if path in texts else self._of_file(name, path)

    def _of_text(self, name: str, path: Path, text: str) -> Part:
        known = self._open.get(path)
        if known is None or known[0] != text or known[1].name != name:
            known = self._open[path] = text, _part(name, path, text)
        return known[1]

    def _of_file(self, name: str, path: Path) -> Part:
        try:
            found = os.stat(path)
        except OSError:
            return Part(name, path, unread=True)
        stamp = found.st_mtime_ns, found.st_size, found.st_ino
        known = self._read.get(path)
        if known is None or known[0] != stamp or known[1].name != name:
            try:
                part = _part(name, path, text_file.read(path).text)
            except DocumentError:
                part = Part(name, path, unread=True)
            known = self._read[path] = stamp, part
        return known[1]


def _part(name: str, path: Path, text: str) -> Part:
    return Part(name, path, count(text), tuple(headings(text)))
