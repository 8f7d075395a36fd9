"""Versions of a document that a person has named: they stay until the person deletes them.

They lie beside its backups, under the same hash of the document's path, so that they follow it wherever Longhand moves it.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path

from assistant.documents import encodings
from assistant.documents.backups import Backup
from assistant.errors import DocumentNotSaved
from assistant.system import paths
from assistant.system.disk import replace_file, short_hash

LONGEST_NAME = 120
_SNAPSHOT = re.compile(r"-s(\d{8})-(\d{20})")
_NAME = ".name"


def _prefix(path: Path | str) -> str:
    return short_hash(os.path.normcase(os.path.realpath(path)))


def keep(text: str, path: Path | str, name: str, folder: Path | None = None) -> Backup:
    """Keeps the text under a name, readable by this user alone. Raises `DocumentNotSaved`."""
    folder, prefix = folder or paths.data_folder("backups"), _prefix(path)
    name = " ".join(name.split())[:LONGEST_NAME]
    try:
        number = max((number for number, _ in _snapshots(folder, prefix)), default=0) + 1
        now = max(0, time.time_ns())
        file = folder / f"{prefix}-s{number:08d}-{now:020d}{Path(path).suffix[:16]}"
        # The name first: a text without one would be no snapshot that a person knows.
        replace_file(_name_of(file), encodings.encode(name, "utf-8"), private=True)
        replace_file(file, encodings.encode(text, "utf-8"), private=True)
        return Backup(file, now / 1e9, file.stat().st_size, name)
    except (OSError, ValueError) as error:
        raise DocumentNotSaved(Path(path), getattr(error, "strerror", None) or "name") from error


def listed(path: Path | str, folder: Path | None = None) -> list[Backup]:
    """Newest first."""
    folder, found = folder or paths.data_folder("backups"), []
    for _, file in sorted(_snapshots(folder, _prefix(path)), reverse=True):
        with contextlib.suppress(OSError):
            named = _SNAPSHOT.search(file.name)
            size = file.stat().st_size
            name = _name_of(file).read_bytes()[: 4 * LONGEST_NAME].decode("utf-8", "replace").strip()
            found.append(Backup(file, int(named[2]) / 1e9 if named else 0.0, size, name or file.stem[-20:]))
    return found


def delete(snapshot: Backup) -> None:
    """Raises `DocumentNotSaved`, and then it is still there."""
    try:
        snapshot.file.unlink(missing_ok=True)
        _name_of(snapshot.file).unlink(missing_ok=True)
    except OSError as error:
        raise DocumentNotSaved(snapshot.file, error.strerror or "") from error


def _name_of(file: Path) -> Path:
    return file.with_name(file.name + _NAME)


def _snapshots(folder: Path, prefix: str) -> list[tuple[int, Path]]:
    """With their numbers, which only grow, as no clock is trusted."""
    found = []
    for file in folder.glob(f"{prefix}-s*"):
        named = _SNAPSHOT.match(file.name, len(prefix))
        if named and file.suffix not in (_NAME, ".part"):
            found.append((int(named[1]), file))
    return found
