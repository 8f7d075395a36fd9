"""Several files as one book: `book.toml` beside them, with title, author, goal and the files in their order."""

from __future__ import annotations

import os
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.documents import backups, text_file
from assistant.documents.file_errors import BookDamaged
from assistant.documents.file_moves import TEXT_KINDS
from assistant.documents.folder_search import files_below
from assistant.documents.text_file import Stamp
from assistant.errors import DocumentExists, DocumentMissing

NAME = "book.toml"
MOST_FILES = 2_000
_LARGEST = 2**20
_HEAD = "# A book: the files beside this one, in the order in which they are read."
_KEYS = frozenset(("title", "author", "goal", "files"))


@dataclass(frozen=True, slots=True)
class Book:
    """`files` are names as the book file has them: relative to its folder, with "/" between folders."""

    title: str = ""
    author: str = ""
    goal: int = 0
    """Words; 0 for none."""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BookFile:
    """A book as it was read: `head` are the comment lines above it, and `stamp` tells whether it has changed since."""

    folder: Path
    book: Book
    head: str = _HEAD
    stamp: Stamp | None = None

    def path(self, name: str) -> Path:
        return self.folder.joinpath(*name.split("/"))


@dataclass(frozen=True, slots=True)
class Standing:
    """The files of a book beside the files of its folder."""

    there: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """In the book and not in the folder."""
    new: tuple[str, ...] = ()
    """Texts of the folder that are not in the book."""


def is_part(path: Path) -> bool:
    """Whether a file can be part of a book: a text that is edited as it is."""
    return path.suffix.lower() in TEXT_KINDS and not path.name.startswith(".")


def read(folder: Path) -> BookFile | None:
    """None where the folder has no book. Raises `BookDamaged` for a file that is not exactly one, and leaves it as it is;
    raises what `text_file.read` raises."""
    path = folder / NAME
    try:
        file = text_file.read(path, _LARGEST, "utf-8")
    except DocumentMissing:
        return None
    if file.replaced:
        raise BookDamaged(path, "it is not UTF-8")
    text = file.text.removeprefix("\ufeff")
    try:
        stored = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BookDamaged(path, str(error)) from error
    lines = text.split("\n")
    head = lines[: next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))]
    return BookFile(folder, _parsed(stored, path), "\n".join(head), file.stamp)


def _parsed(stored: dict[str, Any], path: Path) -> Book:
    unknown = sorted(set(stored) - _KEYS)
    if unknown:
        raise BookDamaged(path, f"a book has no “{unknown[0]}”")
    title, author = stored.get("title", ""), stored.get("author", "")
    goal, files = stored.get("goal", 0), stored.get("files", [])
    if not isinstance(title, str) or not isinstance(author, str):
        raise BookDamaged(path, "title and author are words between quotation marks")
    if type(goal) is not int or not 0 <= goal <= 10**9:
        raise BookDamaged(path, "the goal is a number of words")
    if not isinstance(files, list) or not all(isinstance(name, str) for name in files):
        raise BookDamaged(path, "files is a list of names")
    if len(files) > MOST_FILES:
        raise BookDamaged(path, f"it lists more than {MOST_FILES} files")
    seen: set[str] = set()
    for name in files:
        if reason := _unusable(name):
            raise BookDamaged(path, f"“{name[:200]}” {reason}")
        if _same(name) in seen:
            raise BookDamaged(path, f"“{name[:200]}” is listed twice")
        seen.add(_same(name))
    return Book(" ".join(title.split()), " ".join(author.split()), goal, tuple(files))


def _unusable(name: str) -> str:
    """Why this cannot be the name of a file of the book; "" where it can."""
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts) or "\\" in name or ":" in parts[0][1:2]:
        return "leads out of the folder, or is no name"
    if any(ord(sign) < 32 for sign in name):
        return "has a control character in its name"
    return "" if is_part(Path(PurePosixPath(name).name)) else "is no text file (.md, .txt)"


def _same(name: str) -> str:
    """Alike for two names that one file may have on some system."""
    return unicodedata.normalize("NFC", name).casefold()


def name_of(folder: Path, path: Path) -> str | None:
    """The name of a file in the book of `folder`; None where it cannot have one."""
    try:
        name = path.relative_to(folder).as_posix()
    except ValueError:
        return None
    return None if _unusable(name) else name


def standing(opened: BookFile, files: Iterable[Path] | None = None) -> Standing:
    """Reads the names of the folder, or takes `files` for them."""
    found = files_below(opened.folder, TEXT_KINDS, lambda: False) if files is None else files
    names = [name for path in found if path is not None and (name := name_of(opened.folder, path)) is not None]
    known, listed = set(names), set(opened.book.files)
    there = tuple(name for name in opened.book.files if name in known or opened.path(name).is_file())
    missing = tuple(name for name in opened.book.files if name not in set(there))
    return Standing(there, missing, tuple(name for name in names if name not in listed)[:MOST_FILES])


def write(opened: BookFile) -> BookFile:
    """Write the book file; the version before is kept, as it may have had more comments than are written again. Raises
    `DocumentChanged` where another program has written since it was read, and what else `text_file.write` raises."""
    path = opened.folder / NAME
    backups.keep(path)
    stamp = text_file.write(path, dump(opened.book, opened.head), expected=opened.stamp)
    return replace(opened, stamp=stamp)


def make(folder: Path, title: str, files: Sequence[str]) -> BookFile:
    """A new book of these files. Raises `DocumentExists` for a folder that has one."""
    path = folder / NAME
    if os.path.lexists(path):
        raise DocumentExists(path)
    return write(BookFile(folder, Book(title=title, files=tuple(files[:MOST_FILES]))))


def dump(book: Book, head: str = _HEAD) -> str:
    lines = [*([head] if head else []), f"title = {_quoted(book.title)}", f"author = {_quoted(book.author)}"]
    if book.goal:
        lines.append(f"goal = {book.goal}")
    return "\n".join([*lines, "files = [", *(f"    {_quoted(name)}," for name in book.files), "]", ""])


def _quoted(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(c):04x}" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text) + '"'


def moved(book: Book, name: str, to: int) -> Book:
    """With the file at place `to` of the others."""
    others = [one for one in book.files if one != name]
    return replace(book, files=(*others[:to], name, *others[to:]))


def added(book: Book, names: Iterable[str]) -> Book:
    return replace(book, files=(*book.files, *(name for name in names if name not in book.files)))


def without(book: Book, name: str) -> Book:
    return replace(book, files=tuple(one for one in book.files if one != name))


def renamed(book: Book, old: str, new: str | None) -> Book:
    """After a file, or a folder with files, has another name; None for one that the book cannot have any more."""
    files = []
    for name in book.files:
        rest = "" if name == old else name[len(old) :] if name.startswith(f"{old}/") else None
        if rest is None:
            files.append(name)
        elif new is not None:
            files.append(new + rest)
    return replace(book, files=tuple(dict.fromkeys(files)))
