"""Words in the files of a folder: what is searched, how far, and what is found."""

from __future__ import annotations

import os
import re
import time
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import text_file
from assistant.errors import DocumentError, ExpressionTooSlow
from assistant.text import finding
from assistant.text.finding import Query

TEXTS = (".md", ".markdown", ".txt", ".text", ".html", ".htm")
PACKED = {".docx": "word/document.xml", ".odt": "content.xml"}
SHOWN = (*TEXTS, *PACKED, ".pdf")
LARGEST = 4 * 2**20
MOST_FILES, MOST_ENTRIES, MOST_HITS, MOST_IN_ONE = 5_000, 100_000, 500, 20
SECONDS_A_FILE = 1.0
_BEFORE, _LONGEST = 16, 160
_PARAGRAPH = re.compile(r"</(?:w:p|text:p|text:h)>")
_DIGITS = re.compile(r"(\d+)")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Found:
    """`line` counts from 1. `excerpt` is the part of the line around the hit; the hit lies in it from `start` to
    `end`."""

    path: Path
    line: int
    excerpt: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.excerpt[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Searched:
    """The end of a search. `cut_short` when there is more than was looked at, or shown."""

    files: int
    hits: int
    cut_short: bool


def search(
    folder: Path,
    query: Query,
    should_stop: Callable[[], bool],
    files_of_book: Iterable[Path] | None = None,
    texts: Mapping[Path, str] | None = None,
) -> Iterator[list[Found] | Searched]:
    """The hits of one file after the other, then what was searched: all files of the folder, or those of its book in
    their order. `texts` are those of open documents, as they are and not as their files are.

    Raises `ExpressionInvalid` before anything is read. Files that cannot be read, or are larger than `LARGEST`, and PDF
    are passed over, hidden files and folders and links to folders too.
    """
    finding.find("", query, seconds=SECONDS_A_FILE)
    files = hits = 0
    cut_short = False
    for path in files_below(folder, (*TEXTS, *PACKED), should_stop) if files_of_book is None else files_of_book:
        if path is None or files >= MOST_FILES or hits >= MOST_HITS:
            cut_short = True
            break
        if should_stop():
            return
        text = texts[path] if texts is not None and path in texts else text_of(path)
        if text is None:
            continue
        files += 1
        try:
            found = _hits(path, text, query)
        except ExpressionTooSlow:
            cut_short = True
            continue
        if found:
            hits += len(found)
            yield found
    yield Searched(files, hits, cut_short)


def text_of(path: Path) -> str | None:
    """The text of a file, as far as it is readable without the library of its format; None for a file without text."""
    kind = path.suffix.lower()
    try:
        if kind in TEXTS:
            return text_file.read(path, LARGEST).text
        if kind in PACKED and path.stat().st_size <= LARGEST:
            return _unpacked(path, PACKED[kind])
    except (OSError, DocumentError):
        return None
    return None


def _unpacked(path: Path, name: str) -> str | None:
    # Here, as the window would have to wait for the two at every start.
    import html
    import zipfile

    try:
        with zipfile.ZipFile(path) as packed, packed.open(name) as part:
            # A bounded read: a small file may unpack to gigabytes.
            inner = part.read(LARGEST).decode("utf-8", "replace")
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError):
        # By some of these zipfile says that a file is packed, named or locked in a way that it does not know.
        return None
    return html.unescape(_TAG.sub("", _PARAGRAPH.sub("\n", inner)))


def files_below(folder: Path, endings: Collection[str], should_stop: Callable[[], bool]) -> Iterator[Path | None]:
    """By names, the files of a folder before its folders; None in the end where there is more than anyone would wait for."""
    waiting, seen = [folder], 0
    while waiting:
        try:
            with os.scandir(waiting.pop(0)) as listed:
                entries = sorted(listed, key=lambda entry: _natural(entry.name))
        except OSError:
            continue
        for entry in entries:
            seen += 1
            if should_stop():
                return
            if seen > MOST_ENTRIES:
                yield None
                return
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                elif entry.is_file() and Path(entry.name).suffix.lower() in endings:
                    yield Path(entry.path)
            except OSError:
                continue


def _natural(name: str) -> list[tuple[int, str]]:
    """Chapter 2 before chapter 10, as the tree of files has them."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(name.casefold()[:200]) if part]


def _hits(path: Path, text: str, query: Query) -> list[Found]:
    began = time.monotonic()
    spans = finding.find(text, query, seconds=SECONDS_A_FILE).spans[:MOST_IN_ONE]
    units = text.encode("utf-16-le", "surrogatepass") if spans else b""
    found: list[Found] = []
    line = 1
    position = passed = 0
    for start, end in spans:
        position += len(units[2 * passed : 2 * start].decode("utf-16-le", "surrogatepass"))
        line += units[2 * passed : 2 * start].decode("utf-16-le", "surrogatepass").count("\n")
        passed = start
        words = len(units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass"))
        found.append(_found(path, text, line, position, words))
        if time.monotonic() - began > 2 * SECONDS_A_FILE:
            break
    return found


def _found(path: Path, text: str, line: int, position: int, length: int) -> Found:
    first = text.rfind("\n", 0, position) + 1
    last = text.find("\n", position)
    last = len(text) if last < 0 else last
    start = max(first, position - _BEFORE)
    excerpt = text[start : min(last, start + _LONGEST)]
    stripped = excerpt.lstrip()
    start += len(excerpt) - len(stripped)
    begin = max(0, position - start)
    return Found(path, line, stripped.rstrip(), begin, min(begin + length, len(stripped.rstrip())))
