"""Previous versions of a document, and texts that were given up without saving, in the user's own folder."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.documents import encodings
from assistant.documents.disk import replace_file, short_hash

DISCARDED_DAYS, MOST_DISCARDED = 30, 50
_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    saved_at: float
    """When that version was written, seconds since 1970."""


def _prefix(path: Path | str) -> str:
    return short_hash(os.path.normcase(os.path.realpath(path)))


def _folder(folder: Path | None) -> Path:
    return folder or paths.data_folder("backups")


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


@dataclass(frozen=True, slots=True)
class Discarded:
    """A text that was given up without saving."""

    file: Path
    """UTF-8, under the name the document had."""
    discarded_at: float
    """Seconds since 1970."""


def keep_discarded(text: str, name: str, folder: Path | None = None) -> Path | None:
    """Writes a text that is given up, so that it can be had back for `DISCARDED_DAYS`; never raises, as `keep`."""
    folder = _folder(folder) / "discarded"
    file = folder / f"{time.time_ns():020d}" / _file_name(name)
    try:
        file.parent.mkdir(parents=True)
        replace_file(file, encodings.encode(text, "utf-8"), private=True)
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            file.parent.rmdir()
        return None
    for old in discarded(folder.parent)[MOST_DISCARDED:]:
        shutil.rmtree(old.file.parent, ignore_errors=True)
    return file


def _file_name(name: str) -> str:
    plain = _NO_NAME.sub(" ", name).strip(" .")[-80:] or "text"
    return plain if Path(plain).suffix else f"{plain}.txt"


def discarded(folder: Path | None = None) -> list[Discarded]:
    """Newest first; those that were kept long enough are deleted."""
    found = []
    oldest = time.time() - DISCARDED_DAYS * 86_400
    for each in sorted((_folder(folder) / "discarded").glob("[0-9]*/*"), reverse=True):
        moment = int(each.parent.name) / 1e9 if each.parent.name.isdecimal() else 0.0
        if each.suffix == ".part":
            continue
        if moment < oldest:
            shutil.rmtree(each.parent, ignore_errors=True)
        else:
            found.append(Discarded(each, moment))
    return found
