"""Removes temporary files that a program killed while saving left beside a document, and narrows access to user folders."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from assistant.errors import DocumentLocked
from assistant.system import paths
from assistant.system.disk import FileLock, notes_folder, temporary_name
from assistant.system.private_files import narrow

_NAME = re.compile(r"\.longhand-[0-9a-f]{20}(-[0-9a-f]{8})?\.part")
_LONGEST = 2**16


def tidy_at_start() -> None:
    """`tidy`, with the documents that were opened lately, and a look at how long the discarded texts have been kept."""
    from assistant.documents import backups
    from assistant.documents.recent import RecentFiles
    from assistant.documents.session_file import SessionFile

    with contextlib.suppress(OSError):
        opened = [Path(one.path) for one in SessionFile().read().documents if one.path is not None]
        tidy([*opened, *(one.path for one in RecentFiles().entries())])
        backups.discarded()


def tidy(documents: Iterable[Path] = ()) -> None:
    """Makes files private that an older version left readable for others, and removes temporary files of dead programs.

    A file goes when its note says that a program which runs no more has made it, or when it has the name of the temporary
    file of one of `documents`, which no running program has open. Never raises.
    """
    with contextlib.suppress(OSError):
        for folder in paths.user_folders():
            narrow(folder)
    living = _sweep()
    for document in documents:
        _sweep_beside(document, living)


def _sweep() -> set[Path]:
    """The temporary files of programs that run."""
    living = set()
    with contextlib.suppress(OSError):
        for file in notes_folder().glob("*.lock"):
            with contextlib.suppress(OSError):
                claim = FileLock.acquire(file)
                noted = _noted(file)
                if claim is None:
                    living.add(noted)
                    continue
                try:
                    _remove(noted)
                finally:
                    claim.release()
    return living


def _noted(file: Path) -> Path:
    with contextlib.suppress(OSError), file.open("rb") as opened:
        return Path(os.fsdecode(opened.read(_LONGEST).rstrip(b"\0")))
    return Path()


def _sweep_beside(document: Path, living: set[Path]) -> None:
    from assistant.documents import lock

    with contextlib.suppress(OSError, ValueError, DocumentLocked):
        target = Path(os.path.realpath(document))
        temporary = target.with_name(temporary_name(target))
        if temporary in living or not os.path.lexists(temporary):
            return
        with lock.acquire(target):
            _remove(temporary)


def _remove(temporary: Path) -> None:
    if _NAME.fullmatch(temporary.name):
        with contextlib.suppress(OSError, ValueError):
            if stat.S_ISREG(temporary.lstat().st_mode):
                temporary.unlink()
