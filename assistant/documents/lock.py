"""One document, one Longhand."""

from __future__ import annotations

import contextlib
import getpass
import os
import socket
from pathlib import Path

from assistant.errors import DocumentLocked
from assistant.system import paths, user_files
from assistant.system.disk import FileLock, short_hash
from assistant.system.private_files import make_folder

_LONGEST = 2**16


class DocumentLock:
    """Held until `release()` or the end of the process, however it ends."""

    def __init__(self, name: FileLock | None, file: FileLock | None, folder: Path) -> None:
        self._name, self._file, self._folder = name, file, folder

    def renew(self, path: Path | str) -> None:
        """After a save, which may have put another file in the place of the one that was locked."""
        if self._name is None:
            return
        with contextlib.suppress(OSError):
            place = _file_lock(path, self._folder)
            if self._file is None or self._file.path != place:
                before, self._file = self._file, FileLock.acquire(place)
                if self._file is not None:
                    self._file.note(_note(path))
                if before is not None:
                    before.release()

    def release(self) -> None:
        for held in (self._name, self._file):
            if held is not None:
                held.release()
        self._name = self._file = None

    def __enter__(self) -> DocumentLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def acquire(path: Path | str, folder: Path | None = None) -> DocumentLock:
    """Raises `DocumentLocked` with an owner such as "ada@laptop, 4711", also when this very process holds it already.

    The locks lie in the user's own folder, so they tell two programs of one user on one computer apart and leave nothing
    beside the document: one under a hash of the resolved path, and one under a hash of the file itself, which may have
    other names. Where the system has no locks the document opens without one.
    """
    folder = folder or paths.data_folder("locks")
    place = folder / f"{short_hash(os.path.normcase(os.path.realpath(path)))}.lock"
    try:
        make_folder(folder)
        name = FileLock.acquire(place)
    except OSError:
        return DocumentLock(None, None, folder)
    if name is None:
        raise DocumentLocked(path, _owner(_noted(place)))
    file = None
    try:
        place = _file_lock(path, folder)
        file = FileLock.acquire(place)
        if file is None and _is_of(noted := _noted(place), path):
            name.release()
            raise DocumentLocked(path, _owner(noted))
    except OSError:
        pass  # there is no such file yet, or its folder is away
    for lock in (name, file):
        if lock is not None:
            with contextlib.suppress(OSError):
                lock.note(_note(path))
    return DocumentLock(name, file, folder)


def same_file(one: Path | str, other: Path | str) -> bool:
    """Also under two names, be they links of either kind."""
    if os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other)):
        return True
    try:
        return os.path.samefile(one, other)  # noqa: PTH121
    except (OSError, ValueError):
        return False


def _file_lock(path: Path | str, folder: Path) -> Path:
    found = os.stat(path)
    return folder / f"file-{short_hash(f'{found.st_dev} {found.st_ino}')}.lock"


def _is_of(noted: bytes, path: Path | str) -> bool:
    """The number of a file that another program had open and that was replaced may be that of a new one by now."""
    _, _, name = noted.partition(b"\n")
    return not name or same_file(os.fsdecode(name), path)


def _note(path: Path | str) -> bytes:
    owner = f"{_user()}@{socket.gethostname()}, {os.getpid()}".encode("utf-8", "replace")
    return owner + b"\n" + os.fsencode(os.path.abspath(path))  # noqa: PTH100


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _noted(file: Path) -> bytes:
    try:
        return user_files.read_bytes(file, _LONGEST).rstrip(b"\0")
    except OSError:
        return b""


def _owner(noted: bytes) -> str:
    return noted.partition(b"\n")[0].decode("utf-8", "replace")[:200] or "?"
