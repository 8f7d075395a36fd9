"""Files replaced in one step, and locks that die with their process."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BINARY: int = getattr(os, "O_BINARY", 0)
_STALE_SECONDS = 60
# Windows refuses to replace a file that a virus scanner or an indexer has open for a moment.
_RETRIES = (0.01, 0.03, 0.1, 0.3, 0.5) if os.name == "nt" else ()
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def _fsync(fd: int) -> None:
    if sys.platform == "darwin":
        # fsync on macOS stops at the drive's cache; F_FULLFSYNC is what survives a power cut.
        with contextlib.suppress(OSError):
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            return
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise


@dataclass(frozen=True, slots=True)
class Disk:
    """The system calls that a failing disk fails, passed in so that a failure with its errno can be played back."""

    write: Callable[[int, bytes | bytearray | memoryview], int] = os.write
    fsync: Callable[[int], None] = _fsync
    replace: Callable[[Path, Path], None] = os.replace


DISK = Disk()


def open_private(path: Path, flags: int, mode: int = 0o600) -> int:
    return os.open(path, flags | _BINARY, mode)


def write_all(fd: int, data: bytes, disk: Disk = DISK) -> None:
    view = memoryview(data)
    while view:
        view = view[disk.write(fd, view) :]


def sync_folder(folder: Path) -> None:
    """Makes a rename last; not every system and file system can, and none that cannot says so usefully."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def replace(source: Path, target: Path, disk: Disk = DISK) -> None:
    for pause in _RETRIES:
        try:
            return disk.replace(source, target)
        except PermissionError:
            time.sleep(pause)
    return disk.replace(source, target)


def _temporary(target: Path) -> tuple[int, Path]:
    """The name is short and the same for every save of one file, so a program killed while saving leaves one at most."""
    name = f".longhand-{short_hash(target.name)}"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    path = target.with_name(f"{name}.part")
    try:
        return open_private(path, flags, 0o666), path
    except FileExistsError:
        with contextlib.suppress(OSError):
            if time.time() - path.lstat().st_mtime > _STALE_SECONDS:
                path.unlink()
                return open_private(path, flags, 0o666), path
    path = target.with_name(f"{name}-{secrets.token_hex(4)}.part")
    return open_private(path, flags, 0o666), path


def replace_file(
    target: Path, data: bytes, disk: Disk = DISK, last_look: Callable[[], None] = lambda: None, private: bool = False
) -> os.stat_result:
    """`target` holds `data`, safe on the disk, or is as it was and `OSError` is raised; no temporary file stays.

    Mode, owner and extended attributes of an existing target are kept as far as the system lets us. `last_look` runs
    right before the replacement and may raise to stop it. `private` gives a new file mode 600.
    """
    fd, temporary = _temporary(target)
    try:
        try:
            write_all(fd, data, disk)
            _like(fd, temporary, target, private)
            disk.fsync(fd)
            written = os.fstat(fd)
        finally:
            os.close(fd)
        last_look()
        replace(temporary, target, disk)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)
    return written


def _like(fd: int, temporary: Path, target: Path, private: bool) -> None:
    try:
        old = target.stat()
    except FileNotFoundError:
        if private and os.name != "nt":
            os.fchmod(fd, 0o600)
        return
    if sys.platform != "win32":
        for uid, gid in ((old.st_uid, -1), (-1, old.st_gid)):
            with contextlib.suppress(OSError):
                os.fchown(fd, uid, gid)
    with contextlib.suppress(OSError):
        shutil.copystat(target, temporary)
    if os.name != "nt":
        os.fchmod(fd, stat.S_IMODE(old.st_mode))
    os.utime(temporary)


def short_hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


class FileLock:
    """An exclusive lock of the operating system on a file of its own; it ends with the process, however that ends."""

    def __init__(self, fd: int, path: Path) -> None:
        self._fd: int | None = fd
        self.path = path

    @classmethod
    def acquire(cls, path: Path) -> FileLock | None:
        """None when someone, this process included, holds it. Raises `OSError` where locks cannot be had."""
        while True:
            fd = open_private(path, os.O_RDWR | os.O_CREAT)
            try:
                if not _lock(fd):
                    os.close(fd)
                    return None
                # The holder before may have deleted the file between our open and our lock; that lock guards nothing.
                if _same_file(fd, path):
                    return cls(fd, path)
            except BaseException:
                os.close(fd)
                raise
            os.close(fd)

    def note(self, text: str) -> None:
        """Writes who holds it, for others to show."""
        if self._fd is not None:
            os.ftruncate(self._fd, 0)
            os.lseek(self._fd, 0, os.SEEK_SET)
            os.write(self._fd, text.encode("utf-8", "replace"))

    def release(self) -> None:
        if self._fd is None:
            return
        fd, self._fd = self._fd, None
        if os.name != "nt":
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(fd)
        if os.name == "nt":
            with contextlib.suppress(OSError):
                self.path.unlink()


if sys.platform == "win32":
    # A byte far behind the note, so that others can read the note while the lock is held.
    _BYTE = 2**30

    def _lock(fd: int) -> bool:
        os.lseek(fd, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                return False
            raise
        return True

    def _same_file(fd: int, path: Path) -> bool:
        return True
else:

    def _lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _same_file(fd: int, path: Path) -> bool:
        try:
            there = path.stat()
        except FileNotFoundError:
            return False
        ours = os.fstat(fd)
        return (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)
