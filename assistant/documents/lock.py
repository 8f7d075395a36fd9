"""One document, one Longhand."""

from __future__ import annotations

import contextlib
import getpass
import os
import socket
from pathlib import Path

from assistant import paths, user_files
from assistant.documents.disk import FileLock, short_hash
from assistant.errors import DocumentLocked


class DocumentLock:
    """Held until `release()` or the end of the process, however it ends."""

    def __init__(self, held: FileLock | None) -> None:
        self._held = held

    def release(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None

    def __enter__(self) -> DocumentLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def acquire(path: Path | str, folder: Path | None = None) -> DocumentLock:
    """Raises `DocumentLocked` with an owner such as "ada@laptop, 4711", also when this very process holds it already.

    The lock lies in the user's own folder under a hash of the resolved path, so it tells two programs of one user on one
    computer apart and leaves nothing beside the document. Where the system has no locks the document opens without one.
    """
    folder = folder or paths.data_folder("locks")
    file = folder / f"{short_hash(os.path.normcase(os.path.realpath(path)))}.lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = FileLock.acquire(file)
    except OSError:
        return DocumentLock(None)
    if held is None:
        raise DocumentLocked(path, _note_of(file))
    with contextlib.suppress(OSError):
        held.note(f"{_user()}@{socket.gethostname()}, {os.getpid()}")
    return DocumentLock(held)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _note_of(file: Path) -> str:
    try:
        return user_files.read_bytes(file).decode("utf-8", "replace").rstrip("\0")[:200] or "?"
    except OSError:
        return "?"
