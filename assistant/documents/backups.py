"""Previous versions of a document, and texts that were given up without saving, in the user's own folder.

No clock is trusted, as clocks go wrong: what is newer is told by numbers that only grow, and how long a text was kept by
the days on which Longhand was started or used.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import encodings
from assistant.documents.kept_days import KeptDays
from assistant.system import paths
from assistant.system.disk import replace_file, short_hash
from assistant.system.private_files import make_folder

DISCARDED_DAYS, MOST_DISCARDED = 30, 50
_DAY = 86_400
_CHUNK = 2**20
_NO_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# The number of a version, and when it was written; older programs wrote the time alone, of twenty digits.
_VERSION = re.compile(r"(?:v(\d{8})-)?(\d+)", re.ASCII)
# The number of a text, how many seconds had been counted by then, and the time by the clock of that moment.
_GIVEN_UP = re.compile(r"(\d{8})-(\d+)-(\d+)", re.ASCII)
BEFORE_SAVING = "before-saving"  # as `text_file` names it


@dataclass(frozen=True, slots=True)
class Backup:
    file: Path
    saved_at: float
    """When that version was written by the clock of then, seconds since 1970."""
    size: int
    """Bytes."""
    name: str = ""
    """As a person called it, where it is a snapshot; "" for a backup."""


def _prefix(path: Path | str) -> str:
    return short_hash(os.path.normcase(os.path.realpath(path)))


def _folder(folder: Path | None) -> Path:
    return folder or paths.data_folder("backups")


def keep(path: Path | str, folder: Path | None = None, count: int = 5) -> Path | None:
    """Copies the file as it is on disk, before it is saved over; the newest `count` versions of each document stay.

    Never raises, as no save may fail for it; None when nothing was copied: no file, no room. A version that is kept
    already is not copied again.
    """
    try:
        source = Path(os.path.realpath(path))
        found = source.stat()
        if not stat.S_ISREG(found.st_mode):
            return None
        folder, prefix = _folder(folder), _prefix(path)
        kept = _versions(folder, prefix)
        if kept and _same_content(kept[0][1], source):
            return kept[0][1]
        number = kept[0][0] + 1 if kept else 1
        file = folder / f"{prefix}-v{number:08d}-{max(0, found.st_mtime_ns):020d}{source.suffix[:16]}"
        replace_file(file, _chunks(source), private=True)
        for _, old in _versions(folder, prefix)[count:]:
            old.unlink(missing_ok=True)
    except (OSError, ValueError):
        return None
    return file


def keep_text(text: str, path: Path | str, folder: Path | None = None) -> Path | None:
    """The same for the text of a document that was not saved, before an earlier version takes its place."""
    folder, prefix = _folder(folder), _prefix(path)
    try:
        kept = _versions(folder, prefix)
        number = kept[0][0] + 1 if kept else 1
        file = folder / f"{prefix}-v{number:08d}-{max(0, time.time_ns()):020d}{Path(path).suffix[:16]}"
        replace_file(file, encodings.encode(text, "utf-8"), private=True)
    except (OSError, ValueError):
        return None
    return file


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            yield chunk


def _same_content(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        if one.stat().st_size == other.stat().st_size:
            pairs = itertools.zip_longest(_chunks(one), _chunks(other))
            return all(left == right for left, right in pairs)
    return False


def _versions(folder: Path, prefix: str) -> list[tuple[int, Path]]:
    """Newest first, with their numbers. Files of older programs have no number and count as the oldest."""
    found = []
    for file in folder.glob(f"{prefix}-*"):
        named = _VERSION.match(file.name, len(prefix) + 1)
        if named and not file.name.endswith(".part"):
            found.append((int(named[1] or 0), int(named[2]), file))
    return [(number, file) for number, _, file in sorted(found, reverse=True)]


def listed(path: Path | str, folder: Path | None = None) -> list[Backup]:
    """Newest first; `text_file.read(backup.file)` reads one."""
    folder, prefix = _folder(folder), _prefix(path)
    versions = [file for _, file in _versions(folder, prefix)]
    # A copy of the moment before a file was written in place, which is new only when that was not to its end.
    for file in folder.glob(f"{prefix}-{BEFORE_SAVING}*"):
        if not any(_same_content(file, version) for version in versions):
            versions.insert(0, file)
    found = []
    for file in versions:
        with contextlib.suppress(OSError):
            about = file.stat()
            named = _VERSION.match(file.name, len(prefix) + 1)
            found.append(Backup(file, int(named[2]) / 1e9 if named else about.st_mtime, about.st_size))
    return found


@dataclass(frozen=True, slots=True)
class Discarded:
    """A text that was given up without saving."""

    file: Path
    """UTF-8, under the name the document had."""
    discarded_at: float
    """By the clock of then, seconds since 1970."""


def keep_discarded(text: str, name: str, folder: Path | None = None) -> Path | None:
    """Writes a text that is given up, so that it can be had back for `DISCARDED_DAYS`; never raises, as `keep`."""
    folder = _folder(folder) / "discarded"
    try:
        before = _given_up(folder)
        counted = KeptDays(folder).count(at_least=max((seconds for _, seconds, _ in before), default=0))
        number = max((number for number, _, _ in before), default=0) + 1
        file = folder / f"{number:08d}-{counted}-{max(0, time.time_ns())}" / _file_name(name)
        make_folder(file.parent)
        try:
            replace_file(file, encodings.encode(text, "utf-8"), private=True)
        except (OSError, ValueError):
            file.parent.rmdir()
            raise
    except (OSError, ValueError):
        return None
    for _, _, old in _given_up(folder)[MOST_DISCARDED:]:
        shutil.rmtree(old.file.parent, ignore_errors=True)
    return file


def _file_name(name: str) -> str:
    plain = _NO_NAME.sub(" ", name).strip(" .")[-80:] or "text"
    return plain if Path(plain).suffix else f"{plain}.txt"


def _given_up(folder: Path) -> list[tuple[int, int, Discarded]]:
    """Newest first: number, seconds counted when the text was given up, text. Texts of older programs have the number
    0."""
    found = []
    for each in folder.glob("[0-9]*/*"):
        if each.suffix == ".part":
            continue
        name = each.parent.name
        if named := _GIVEN_UP.fullmatch(name):
            found.append((int(named[1]), int(named[2]), Discarded(each, int(named[3]) / 1e9)))
        elif name.isascii() and name.isdecimal():
            found.append((0, 0, Discarded(each, int(name) / 1e9)))
    return sorted(found, key=lambda one: (one[0], one[2].discarded_at, one[2].file.name), reverse=True)


def discarded(folder: Path | None = None) -> list[Discarded]:
    """Newest first. Deletes texts that were kept long enough; a single leap of the clock deletes none."""
    folder = _folder(folder) / "discarded"
    texts = _given_up(folder)
    if not texts:
        return []
    days = KeptDays(folder)
    counted = days.count(at_least=max(seconds for _, seconds, _ in texts))
    found = []
    for _, seconds, text in texts:
        if counted - seconds > DISCARDED_DAYS * _DAY + days.LONGEST_STEP:
            shutil.rmtree(text.file.parent, ignore_errors=True)
        else:
            found.append(text)
    return found
