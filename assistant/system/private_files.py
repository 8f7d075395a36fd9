"""Folders and files that only their owner may read, whatever the umask says."""

from __future__ import annotations

import contextlib
import os
import stat
import threading
from pathlib import Path

FILE, FOLDER = 0o600, 0o700
_OTHERS = 0o077
_BINARY: int = getattr(os, "O_BINARY", 0)
_asking = threading.Lock()


def make_folder(folder: Path) -> None:
    """Makes the folder and its missing parents, readable for their owner alone; an existing folder stays as it is.
    Raises `OSError`."""
    try:
        folder.mkdir(FOLDER)
    except FileNotFoundError:
        if folder.parent == folder:
            raise
        make_folder(folder.parent)
        folder.mkdir(FOLDER, exist_ok=True)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return
    if os.name != "nt":
        # The umask may have taken rights that the owner needs.
        folder.chmod(FOLDER)


def open_private(path: Path | str, flags: int, mode: int = FILE) -> int:
    return os.open(path, flags | _BINARY, mode)


def make_file(path: Path) -> None:
    """An empty file, for a library that writes it later and keeps the mode that it finds. Never raises."""
    with contextlib.suppress(OSError):
        make_folder(path.parent)
        os.close(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))


def narrow(top: Path) -> None:
    """Other users lose their rights on `top` and on everything below it. Follows no link; never raises."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        _narrow(top, top.stat().st_mode)
    folders = [os.fspath(top)]
    while folders:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    if entry.is_symlink():
                        continue
                    _narrow(entry.path, entry.stat(follow_symlinks=False).st_mode)
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)


def _narrow(path: Path | str, mode: int) -> None:
    if mode & _OTHERS:
        Path(path).chmod(stat.S_IMODE(mode) & ~_OTHERS)


def narrow_folder(folder: Path) -> None:
    """Other users lose their rights on the folder, which keeps them from its content too."""
    if os.name != "nt":
        with contextlib.suppress(OSError):
            _narrow(folder, folder.stat().st_mode)


def umask() -> int:
    """The rights that new files must not have. A file that another thread makes meanwhile is for its owner alone."""
    with _asking:
        found = os.umask(_OTHERS)
        os.umask(found)
    return found
