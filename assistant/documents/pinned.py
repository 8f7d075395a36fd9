"""Texts pinned beside a document for the model to read, kept in the user's own folder."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.system import paths, user_files
from assistant.system.disk import replace_file, short_hash
from assistant.tasks import Context, Passage

LARGEST = 200_000
"""Characters of one file; more fits no model that runs here."""
MOST = 100
"""Passages of that length in one record."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """`files` are read when the context is made, so that the model reads them as they are then."""

    memory: str = ""
    note: str = ""
    passages: tuple[Passage, ...] = ()
    files: tuple[Path, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.memory.strip() or self.note.strip() or self.passages or self.files)


def context(pinned: Pinned) -> tuple[Context, list[Path]]:
    """The context for the engine, and the files that could not be read."""
    from assistant.documents import text_file
    from assistant.errors import DocumentError

    passages, missing = list(pinned.passages), []
    for path in pinned.files:
        try:
            passages.append(Passage(path.name, text_file.read(path, 4 * LARGEST).text[:LARGEST]))
        except DocumentError:
            missing.append(path)
    return Context(pinned.memory.strip(), pinned.note.strip(), tuple(passages)), missing


def _file(path: Path | str, folder: Path | None) -> Path:
    name = short_hash(os.path.normcase(os.path.realpath(path)))
    return (folder or paths.data_folder("pinned")) / f"{name}.json"


def keep(path: Path | str, pinned: Pinned, folder: Path | None = None) -> bool:
    """Store it for the document at `path`. Never raises; False when it could not be written."""
    file = _file(path, folder)
    try:
        if pinned.empty:
            file.unlink(missing_ok=True)
            return True
        stored = {
            "version": 1,
            "memory": pinned.memory,
            "note": pinned.note,
            "passages": [[one.name, one.text] for one in pinned.passages],
            "files": [str(one) for one in pinned.files],
        }
        replace_file(file, json.dumps(stored, ensure_ascii=False).encode(), private=True)
    except (OSError, UnicodeEncodeError):
        return False
    return True


def recall(path: Path | str, folder: Path | None = None) -> Pinned:
    """The texts and files pinned beside the document at `path`; empty where none were, or where the record is damaged."""
    pinned: Pinned = user_files.record(_file(path, folder), _parsed, Pinned(), 4 * LARGEST * MOST)
    return pinned


def _parsed(stored: Any) -> Pinned:
    if stored["version"] != 1:
        return Pinned()
    texts = [stored["memory"], stored["note"], *stored["files"], *(part for one in stored["passages"] for part in one)]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("not the texts of what is pinned")
    for text in texts:
        text.encode()
    if not all(map(user_files.is_text, stored["files"])):
        raise ValueError("not the name of a file")
    return Pinned(
        stored["memory"],
        stored["note"],
        tuple(Passage(name, text) for name, text in stored["passages"]),
        tuple(Path(one) for one in stored["files"]),
    )
