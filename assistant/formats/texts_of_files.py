"""Files and folders as texts, in every format that the program reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import text_file
from assistant.errors import DocumentError, DocumentUnreadable
from assistant.formats import convert, reading

MOST_FILES = 2_000
_OFFERED = ("md", "markdown", "txt", "text", "docx", "odt", "rtf", "html", "htm", "epub", "pdf")
SUFFIXES = tuple(f".{ending}" for ending in _OFFERED)


@dataclass(frozen=True, slots=True)
class Text:
    """`text` as a page has it: Markdown."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """`refused` are files that could not be read, with the reason."""

    texts: tuple[Text, ...]
    refused: tuple[tuple[Path, DocumentError], ...] = ()


def read(paths: Sequence[Path], should_stop: Callable[[], bool] = lambda: False) -> Read:
    """Files as they are named, and of folders all files of a known format below them, hidden ones left out."""
    found: list[Text] = []
    refused: list[tuple[Path, DocumentError]] = []
    for path in files_of(paths):
        if should_stop():
            break
        try:
            found.append(Text(path.name, _text(path, should_stop)))
        except DocumentError as error:
            refused.append((path, error))
    return Read(tuple(found), tuple(refused))


def files_of(paths: Sequence[Path]) -> list[Path]:
    """Every file once, in the order of the names within a folder, `MOST_FILES` at most."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            found.setdefault(file.absolute())
            if len(found) >= MOST_FILES:
                return list(found)
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _below(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def _text(path: Path, should_stop: Callable[[], bool]) -> str:
    try:
        if convert.is_foreign(path):
            return reading.read_as_markdown(path, should_stop)[1]
        return text_file.read(path).text
    except OSError as error:
        raise DocumentUnreadable(path, error.strerror or str(error)) from error
