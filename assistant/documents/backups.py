"""Previous versions of a document, in the user's own folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.documents.disk import short_hash


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    saved_at: float
    """When that version was written, seconds since 1970."""


def _prefix(path: Path | str) -> str:
    return short_hash(os.path.normcase(os.path.realpath(path)))


def _folder(folder: Path | None) -> Path:
    return folder or paths.data_dir() / "backups"


def keep(path: Path | str, folder: Path | None = None, count: int = 5) -> Path | None:
    """Copies the file as it is on disk, before it is saved over; the newest `count` versions of each document stay.

    Never raises, as no save may fail for it; None when nothing was copied: no file, nothing new, no room.
    """
    partial = None
    try:
        source = Path(os.path.realpath(path))
        found = source.stat()
        if not stat.S_ISREG(found.st_mode):
            return None
        folder = _folder(folder)
        folder.mkdir(parents=True, exist_ok=True)
        prefix = _prefix(path)
        # Padded, so that names sort by time; the same version gets the same name and is not copied twice.
        file = folder / f"{prefix}-{max(0, found.st_mtime_ns):020d}{source.suffix[:16]}"
        if not file.exists():
            partial = file.with_name(f"{file.name}.part")
            shutil.copyfile(source, partial)
            os.utime(partial, ns=(found.st_atime_ns, found.st_mtime_ns))
            partial.chmod(0o600)
            os.replace(partial, file)
        for old in _files(folder, prefix)[count:]:
            old.unlink(missing_ok=True)
    except (OSError, ValueError):
        if partial is not None:
            with contextlib.suppress(OSError):
                partial.unlink()
        return None
    return file


def _files(folder: Path, prefix: str) -> list[Path]:
    """Newest first."""
    return sorted((f for f in folder.glob(f"{prefix}-[0-9]*") if not f.name.endswith(".part")), reverse=True)


def listed(path: Path | str, folder: Path | None = None) -> list[Backup]:
    """Newest first; `text_file.read(backup.file)` reads one."""
    found = []
    for file in _files(_folder(folder), _prefix(path)):
        with contextlib.suppress(OSError):
            found.append(Backup(file, file.stat().st_mtime))
    return found
