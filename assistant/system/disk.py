"""Files replaced in one step, and locks that die with their process.

`replace_file` writes a file. A library that writes by itself writes beside the place, and `put_in_place` or
`put_folder_in_place` moves the file or folder there. The journal, the log and the list of added words are appended to.
"""

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
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.system import paths
from assistant.system.private_files import FILE, make_folder, open_private, umask

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_STALE_SECONDS = 60
# Windows refuses to replace a file that a virus scanner or an indexer has open for a moment.
_RETRIES = (0.01, 0.03, 0.1, 0.3, 0.5) if os.name == "nt" else ()
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_DEFAULT_ACL = "system.posix_acl_default"


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


def write_all(fd: int, data: bytes, disk: Disk = DISK) -> None:
    view = memoryview(data)
    while view:
        view = view[disk.write(fd, view) :]


def read_span(fd: int, file: Path, start: int, end: int) -> bytes:
    """Bytes `start` to `end` of `file`, which is open as `fd`; the place where `fd` reads on stays where it is."""
    if end <= start:
        return b""
    if hasattr(os, "pread"):
        parts = []
        while start < end and (part := os.pread(fd, min(end - start, 2**24), start)):
            parts.append(part)
            start += len(part)
        return b"".join(parts)
    with file.open("rb") as handle:
        handle.seek(start)
        return handle.read(end - start)


def sync_folder(folder: Path) -> None:
    """Makes a rename last. Errors are passed over, because systems without this ability raise various ones."""
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


def temporary_name(target: Path) -> str:
    """Short, and the same for every save of one file, so a program killed while saving leaves one at most."""
    return f".longhand-{short_hash(target.name)}.part"


def notes_folder() -> Path:
    """A writing program names its temporary file here; `leftovers` removes the temporary files of programs that
    died."""
    return paths.data_dir() / "saving"


class _Note:
    """Held while a temporary file exists. A file is saved also where the note cannot be written."""

    def __init__(self) -> None:
        self._lock: FileLock | None = None
        with contextlib.suppress(OSError):
            folder = notes_folder()
            make_folder(folder)
            self._lock = FileLock.acquire(folder / f"{secrets.token_hex(8)}.lock")

    def tell(self, temporary: Path) -> None:
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._lock.note(os.fsencode(temporary.absolute()))

    def release(self) -> None:
        if self._lock is not None:
            self._lock.release()


def _temporary(target: Path, note: _Note) -> tuple[int, Path]:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    path = target.with_name(temporary_name(target))
    note.tell(path)
    try:
        return open_private(path, flags), path
    except FileExistsError:
        with contextlib.suppress(OSError):
            # A clock that was set back is no reason to leave it for ever.
            if abs(time.time() - path.lstat().st_mtime) > _STALE_SECONDS:
                path.unlink()
                return open_private(path, flags), path
    path = path.with_name(f"{path.stem}-{secrets.token_hex(4)}.part")
    note.tell(path)
    return open_private(path, flags), path


def _may_be_replaced(target: Path) -> bool:
    """Whether a file stands there, or nothing."""
    try:
        return stat.S_ISREG(target.stat().st_mode)
    except OSError:
        return True


def replace_file(
    target: Path,
    data: bytes | Iterable[bytes],
    disk: Disk = DISK,
    last_look: Callable[[], None] = lambda: None,
    private: bool = False,
    like: Path | None = None,
) -> os.stat_result:
    """`target` holds `data`, safe on the disk, or is as it was and `OSError` is raised; no temporary file stays.

    Only its owner may read the temporary file until all is written. Mode, owner and extended attributes of an
    existing target are kept as far as the system lets us; a new one has the mode that the umask gives it, less what
    `like`, the document that it was made from, does not allow. A file in the user's own folders, or a `private` one,
    gets its folder made, and only its owner may read it, new or old. A symbolic link stays one, but for a private one
    that leads to a device or a pipe. `last_look` runs
    right before
    the replacement and may raise to stop it.
    """
    link, target = Path(os.path.realpath(target.parent)) / target.name, Path(os.path.realpath(target))
    private = private or paths.is_own(link)
    if not _may_be_replaced(target):
        # A device or a pipe would be gone for every program of the computer.
        if not private:
            raise OSError(errno.EINVAL, "not a file", str(target))
        target = link
    if private := private or paths.is_own(target):
        make_folder(target.parent)
    note = _Note()
    try:
        fd, temporary = _temporary(target, note)
        try:
            try:
                for part in (data,) if isinstance(data, bytes) else data:
                    write_all(fd, part, disk)
                _like(fd, temporary, target, private, like)
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
    finally:
        note.release()
    sync_folder(target.parent)
    return written


def put_in_place(temporary: Path, target: Path, disk: Disk = DISK) -> None:
    """The same for a file that a library has written beside its place: on the disk first, then under its name."""
    fd = open_private(temporary, os.O_RDWR)
    try:
        disk.fsync(fd)
    finally:
        os.close(fd)
    replace(temporary, target, disk)
    sync_folder(target.parent)


def put_folder_in_place(temporary: Path, target: Path) -> None:
    """The same for a folder that was filled beside its place. Raises `OSError` where a folder with files stands at `target`."""
    replace(temporary, target)
    sync_folder(target.parent)


def _like(fd: int, temporary: Path, target: Path, private: bool, like: Path | None) -> None:
    try:
        old = target.stat()
    except FileNotFoundError:
        if os.name != "nt":
            os.fchmod(fd, FILE if private else _new_mode(target.parent, like))
        return
    if sys.platform != "win32":
        for uid, gid in ((old.st_uid, -1), (-1, old.st_gid)):
            with contextlib.suppress(OSError):
                os.fchown(fd, uid, gid)
    with contextlib.suppress(OSError):
        shutil.copystat(target, temporary)
    if os.name != "nt":
        mode, made = stat.S_IMODE(old.st_mode), os.fstat(fd)
        if made.st_gid != old.st_gid:
            # A group that cannot be set gets the rights of all other users.
            mode &= ~(stat.S_IRWXG | stat.S_ISGID) | (mode & stat.S_IRWXO) << 3
        os.fchmod(fd, mode & stat.S_IRWXU if private else mode)
    os.utime(temporary)


def _new_mode(folder: Path, like: Path | None) -> int:
    mode = 0o666
    # Where a folder says by a list of its own what its new files allow, the umask has no say in it.
    if _DEFAULT_ACL not in _attributes(folder):
        mode &= ~umask()
    if like is not None:
        with contextlib.suppress(OSError):
            mode &= stat.S_IMODE(like.stat().st_mode)
    return mode | FILE


def _attributes(path: Path) -> list[str]:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            return os.listxattr(path)
    return []


def keeps_owner(found: os.stat_result) -> bool:
    """Whether a new file in place of this file would have the same owner."""
    return sys.platform == "win32" or os.geteuid() in (0, found.st_uid)


def short_hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


class FileLock:
    """An exclusive lock of the operating system on a file of its own; it ends with the process, however that ends."""

    def __init__(self, fd: int, path: Path) -> None:
        self._fd: int | None = fd
        self.path = path

    @classmethod
    def acquire(cls, path: Path) -> FileLock | None:
        """None when a process holds it, be it this one. Raises `OSError` where the file system has no locks."""
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

    @classmethod
    def acquire_soon(cls, path: Path) -> FileLock:
        """Tries for a tenth of a second, as a program that starts holds locks for a moment. Raises `OSError`."""
        for _ in range(10):
            if lock := cls.acquire(path):
                return lock
            time.sleep(0.01)
        raise OSError(f"{path.name} is locked by another program")

    def note(self, text: bytes) -> None:
        """Writes the holder and the purpose of the lock into its file."""
        if self._fd is not None:
            os.ftruncate(self._fd, 0)
            os.lseek(self._fd, 0, os.SEEK_SET)
            write_all(self._fd, text)

    def stands(self) -> bool:
        """Whether other processes find the lock: its file may have been deleted."""
        return self._fd is not None and _same_file(self._fd, self.path)

    def release(self) -> None:
        if self._fd is None:
            return
        stands = self.stands()
        fd, self._fd = self._fd, None
        if os.name != "nt" and stands:
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
        except OSError:
            return False
        ours = os.fstat(fd)
        return (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)
