"""One text file: read with its encoding and line ends, saved in one step or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.documents import encodings
from assistant.errors import (
    DiskFull,
    DocumentChanged,
    DocumentError,
    DocumentMissing,
    DocumentNotSaved,
    DocumentReadOnly,
    DocumentTooLarge,
    DocumentUnreadable,
)
from assistant.system import paths
from assistant.system.disk import DISK, FULL, REFUSED, Disk, keeps_owner, replace_file, short_hash, write_all
from assistant.system.private_files import open_private
from assistant.text import counting

LIMIT = counting.LONGEST
Newline = Literal["\n", "\r\n", "\r"]
_NEWLINES: tuple[Newline, ...] = ("\n", "\r\n", "\r")
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of a file when it was read or written; the digest of its bytes decides whether it is unchanged."""

    mtime_ns: int
    size: int
    inode: int
    digest: str


@dataclass(frozen=True, slots=True)
class TextFile:
    path: Path
    text: str
    """Line ends are "\\n" alone: never "\\r", nor U+2029, which an editor widget takes for one. A last line end is kept."""
    encoding: str
    """One of `encodings.ENCODINGS`."""
    newline: Newline
    """The most frequent one of the file; "\\n" when it has none."""
    mixed_newlines: bool
    """Saving will turn all of them into `newline`."""
    stamp: Stamp
    read_only: bool
    replaced: int = 0
    """Characters that could not be read: saving the text would lose their bytes."""


def read(path: Path | str, limit: int = LIMIT, encoding: str | None = None) -> TextFile:
    """`encoding` forces one instead of judging. Never blocks on a fifo or a device.

    Raises `DocumentMissing`, `DocumentUnreadable`, `DocumentTooLarge`, `DocumentBinary`, and `EncodingUnknown` for the name
    of an encoding that there is not.
    """
    path = Path(path)
    data, found = _read(path, limit)
    raw = encodings.judged(data, path) if encoding is None else encodings.forced(data, path, encoding)
    text, newline, mixed = _unify(raw.text)
    return TextFile(path, text, raw.encoding, newline, mixed, _stamp(found, data), not _writable(path), raw.replaced)


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """A file of any kind. Raises `DocumentMissing`, `DocumentUnreadable`, `DocumentTooLarge`."""
    return _read(path, limit)[0]


def _read(path: Path, limit: int) -> tuple[bytes, os.stat_result]:
    try:
        return _bytes(path, limit)
    except OSError as error:
        if error.errno in _GONE:
            raise DocumentMissing(path) from error
        raise DocumentUnreadable(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise DocumentUnreadable(path, "name") from error


def beginning(path: Path, size: int) -> bytes:
    """The first bytes as they are. Raises `DocumentMissing`, `DocumentUnreadable`."""
    try:
        _refuse_what_is_no_file(path, path.stat())
        with path.open("rb") as file:
            return file.read(size)
    except OSError as error:
        if error.errno in _GONE:
            raise DocumentMissing(path) from error
        raise DocumentUnreadable(path, error.strerror or str(error)) from error


def _bytes(path: Path, limit: int | None) -> tuple[bytes, os.stat_result]:
    _refuse_what_is_no_file(path, path.stat())
    fd = open_private(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(fd, "rb") as file:
        found = os.fstat(file.fileno())
        _refuse_what_is_no_file(path, found)
        # A file may grow while it is read, so the limit counts the bytes read and not the file's size alone.
        data = file.read() if limit is None else file.read(limit + 1)
    if limit is not None and len(data) > limit:
        raise DocumentTooLarge(path, max(found.st_size, len(data)), limit)
    return data, found


def _refuse_what_is_no_file(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise DocumentUnreadable(path, "folder" if stat.S_ISDIR(found.st_mode) else "device")


def _unify(raw: str) -> tuple[str, Newline, bool]:
    crlf = raw.count("\r\n")
    counts: dict[Newline, int] = {"\n": raw.count("\n") - crlf, "\r\n": crlf, "\r": raw.count("\r") - crlf}
    paragraphs = raw.count("\u2029")
    newline = max(_NEWLINES, key=counts.__getitem__)
    return _plain(raw), newline, sum(map(bool, (*counts.values(), paragraphs))) > 1


def _plain(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u2029", "\n")


def _stamp(found: os.stat_result, data: bytes) -> Stamp:
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino, hashlib.blake2b(data, digest_size=16).hexdigest())


def _writable(path: Path) -> bool:
    if os.access in os.supports_effective_ids:
        return os.access(path, os.W_OK, effective_ids=True)
    return os.access(path, os.W_OK)


def changed_on_disk(path: Path | str, stamp: Stamp) -> bool:
    """Another program has written other content since `stamp`, or the file is gone.

    Costs one stat while size, time and inode are the same, and reading the file when only they differ.
    """
    path = Path(path)
    try:
        found = path.stat()
        if (found.st_mtime_ns, found.st_size, found.st_ino) == (stamp.mtime_ns, stamp.size, stamp.inode):
            return False
        return _differs(path, stamp)
    except (OSError, ValueError, DocumentError):
        return True


def _differs(path: Path, stamp: Stamp) -> bool:
    if path.stat().st_size != stamp.size:
        return True
    data, found = _bytes(path, None)
    return _stamp(found, data).digest != stamp.digest


def write(
    path: Path | str,
    text: str,
    encoding: str = "utf-8",
    newline: Newline = "\n",
    expected: Stamp | None = None,
    backup_folder: Path | None = None,
    disk: Disk = DISK,
    like: Path | None = None,
) -> Stamp:
    """Saves all or nothing. Returns the stamp of the file now on disk, for the next save.

    `expected` is the stamp of the last read or write: a file that another program has written since raises
    `DocumentChanged`; None does not look. A file deleted since is written anew, as nothing can be lost by that.
    A symbolic link stays one and its target is written. A document that has several names, belongs to another person, or
    lies in a folder that takes no new file is written in place after a copy to `backup_folder` (default: the user's own):
    a file put in its place would leave the other names with the old text, or take it from its owner.
    A new file has no right that `like`, the document of its text, has not.
    Raises `EncodingCannotHold`, `DocumentChanged`, `DocumentReadOnly`, `DiskFull`, `DocumentMissing` (its folder is
    gone), `DocumentUnreadable` (a folder, a device), `DocumentNotSaved`. After any of them the old file is as it was.
    """
    path = Path(path)
    data = encodings.encode(_plain(text).replace("\n", newline), encoding, path)
    return write_bytes(path, data, expected, backup_folder, disk, like)


def write_bytes(
    path: Path,
    data: bytes,
    expected: Stamp | None = None,
    backup_folder: Path | None = None,
    disk: Disk = DISK,
    like: Path | None = None,
) -> Stamp:
    """As `write`, for a file of any kind; raises what it raises but `EncodingCannotHold`."""

    def look() -> None:
        with contextlib.suppress(FileNotFoundError):
            # Always by content: two writes within one tick of the file system's clock leave the same time.
            if expected is not None and _differs(target, expected):
                raise DocumentChanged(path)

    try:
        target = Path(os.path.realpath(path))
        there = _look_at(path, target)
        in_place = there is not None and (there.st_nlink > 1 or not keeps_owner(there))
        try:
            found = None if in_place else replace_file(target, data, disk, last_look=look, like=like)
        except OSError as error:
            if error.errno not in REFUSED or there is None:
                raise
            found = None
        if found is None:
            look()
            found = _write_in_place(path, target, data, backup_folder or paths.data_dir() / "backups", disk)
        return _stamp(found, data)
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:
        raise DocumentNotSaved(path, "name") from error


def _look_at(path: Path, target: Path) -> os.stat_result | None:
    try:
        found = target.stat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise DocumentMissing(path) from None
        return None
    _refuse_what_is_no_file(path, found)
    if not _writable(target):
        raise DocumentReadOnly(path)
    return found


def _refusal(path: Path, error: OSError) -> DocumentError:
    if error.errno in FULL:
        return DiskFull(path)
    if error.errno in REFUSED:
        return DocumentReadOnly(path)
    if error.errno in _GONE:
        return DocumentMissing(path)
    return DocumentNotSaved(path, error.strerror or str(error))


def _write_in_place(path: Path, target: Path, data: bytes, backup_folder: Path, disk: Disk) -> os.stat_result:
    """Not atomic, so what was there is on the disk elsewhere before the first byte, and put back when a byte fails."""
    old, _ = _bytes(target, None)
    kept = backup_folder / f"{short_hash(os.path.normcase(target))}-before-saving{target.suffix[:16]}"
    try:
        replace_file(kept, old, disk, private=True)
    except OSError as error:
        if error.errno in FULL:
            raise
        raise DocumentNotSaved(path, f"backup: {error.strerror or error}") from error
    fd = open_private(target, os.O_WRONLY)
    try:
        try:
            return _overwrite(fd, data, lambda: disk.fsync(fd), disk)
        except BaseException as error:
            try:
                _overwrite(fd, old, lambda: None, disk)
            except OSError:
                raise DocumentNotSaved(path, f"the version before is kept as {kept}") from error
            raise
    finally:
        os.close(fd)


def _overwrite(fd: int, data: bytes, sync: Callable[[], None], disk: Disk) -> os.stat_result:
    os.lseek(fd, 0, os.SEEK_SET)
    write_all(fd, data, disk)
    os.ftruncate(fd, len(data))
    sync()
    return os.fstat(fd)
