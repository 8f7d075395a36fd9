"""Every change of an open document on disk before the next key."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import journal_format as log
from assistant.documents.journal_format import Origin
from assistant.documents.patience import TookTooLong, within
from assistant.system.disk import DISK, Disk, FileLock, read_span, replace, sync_folder, write_all
from assistant.system.private_files import make_folder, open_private

SYNC_SECONDS = 1.0
"""A change is on the disk itself this long after it was made, plus what the disk takes; half of the promised two."""
CARET_SECONDS = 1.0
COMPACT_BYTES = 512 * 1024
LONG = 500_000
"""Characters of a text from which on the first record is left to the thread: it would take more than some ten ms."""
CHUNK = 2**22
CLOSING_SECONDS = 0.3
"""How long the end of a document waits for a disk that takes its time."""
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class _Restart:
    """The log may start afresh from `text`, which it reached at `offset`; None lets the log be replayed for it."""

    text: str | None
    origin: Origin
    offset: int


class Journal:
    """Write-ahead log of one open document.

    All positions and lengths are UTF-16 code units, as Qt's `contentsChange` and cursors give them; `counting.units`
    counts them for other callers. U+2029 in inserted text is taken as a line end.

    One owner thread calls. Each change reaches the system with one `write`, so it survives the death of the process at
    once; a thread that lives only while there is something to flush brings it to the disk itself within a second and is
    joined in `close()`. Nothing here raises for a failing disk: changes wait in memory, writing is tried again every
    second, `problem` holds the `OSError` meanwhile, and `on_problem` is called with it, and with None when it is over, from
    either thread.
    """

    def __init__(self, folder: Path, on_problem: Callable[[OSError | None], None] | None, disk: Disk) -> None:
        self.problem: OSError | None = None
        self.file = folder / f"{secrets.token_hex(8)}.journal"
        self._told: OSError | None = None
        self._suspect = False
        self._on_problem = on_problem
        self._disk = disk
        self._guard: FileLock | None = None
        self._fd: int | None = None
        self._size = 0
        self._base_size = 0
        self._make_base: Callable[[], Sequence[bytes]] | None = None
        self._base: list[memoryview] = []
        self._pending = bytearray()
        self._dirty = False
        self._restart: _Restart | None = None
        self._caret_at = 0.0
        self._closing = self._given_up = False
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._state = threading.RLock()
        self._making = threading.Lock()
        self._renewing = threading.Lock()

    @classmethod
    def start(
        cls,
        folder: Path,
        text: str,
        path: Path | None = None,
        cursor: int = 0,
        *,
        saved: bool = True,
        on_problem: Callable[[OSError | None], None] | None = None,
        disk: Disk = DISK,
    ) -> Journal:
        """For each document opened, begun or recovered. `saved`: `text` is what `path` holds now, False for recovered text.

        Never raises: a folder that cannot be written is a `problem`. The first record of a long text is made and written
        by the thread; changes made before wait in memory for that moment.
        """
        known = saved and path is not None

        def base() -> Sequence[bytes]:
            units = log.to_units(text)
            digest = log.digest_of_units(units) if known else None
            origin = Origin(str(path) if path else None, digest, time.time() if known else None)
            return log.opening(units, origin, cursor)

        journal = cls(folder, on_problem, disk)
        journal._make_base = base
        if len(text) < LONG:
            journal._begin()
        with journal._state:
            journal._flush()
            journal._start_thread()
        journal._tell()
        return journal

    def change(self, position: int, removed: int, inserted: str) -> None:
        """`inserted` has replaced `removed` units at `position`. A span that reaches past the end is cut, as Qt
        counts the end of the last paragraph too."""
        self._append(log.change(max(0, position), max(0, removed), inserted))

    def cursor(self, position: int) -> None:
        """Where the caret went without a change; written once a second at most."""
        now = time.monotonic()
        if now - self._caret_at >= CARET_SECONDS:
            self._caret_at = now
            self._append(log.caret(max(0, position)))

    def saved(self, path: Path, text: str) -> None:
        """After each successful save, also under another name: `path` holds `text`. The log starts afresh from it."""
        origin = Origin(str(path), log.digest(text), time.time())
        self._begin()
        with self._state:
            self._append(log.saved(origin), tell=False)
            unwritten = sum(map(len, self._base)) + len(self._pending)
            self._restart = _Restart(text, origin, self._size + unwritten)
        self._tell()

    def look(self) -> None:
        """Call it from time to time: a deleted log is written again, and a log that cannot be is told as a
        problem."""
        with self._state:
            if self._size and not self._closing and not self._there():
                self._dirty = True
                self._start_thread()
        self._tell()

    @property
    def lost(self) -> bool:
        """The written log cannot be read any more, as when a disk was pulled out: only a new journal helps."""
        with self._state:
            return self.problem is not None and bool(self._size) and not self._there() and not self._readable()

    def _readable(self) -> bool:
        try:
            return self._fd is not None and len(read_span(self._fd, self.file, 0, self._size)) == self._size
        except OSError:
            return False

    def written(self) -> bool:
        """Hands everything to the system, where it survives the end of the program; False when the system refuses it."""
        self._begin()
        with self._state:
            self._flush()
            return self._fd is not None and not self._pending and not self._base

    def sync(self, seconds: float | None = None) -> bool:
        """Waits until all is on the disk itself; False when it could not be, or not within `seconds`. Typing needs no
        sync, leaving the program or discarding the journal this one was recovered from does."""
        self._begin()
        with self._state:
            self._flush()
            done = self._fd is not None and not self._pending and not self._base and self._fsync(self._fd, seconds)
            self._dirty = self._dirty and not done
            self._start_thread()
        if done and not self._there():
            # What the open handle holds goes with the program.
            self._start_afresh()
            done = self._there()
        if done:
            sync_folder(self.file.parent)
        self._tell()
        return done

    def close(self, discard: bool = True) -> None:
        """`discard`, when all is saved or the writer chose not to save, deletes the journal; False leaves it to be recovered."""
        with self._state:
            self._closing = True
            self._given_up = discard
            thread = self._thread
        self._wake.set()
        if thread is not None and thread is not threading.current_thread():
            # The thread may be in a call to a disk that does not answer.
            thread.join(CLOSING_SECONDS)
        if not discard:
            self.sync(CLOSING_SECONDS)
        with self._state:
            self._base.clear()
            self._pending.clear()
            fd, self._fd = self._fd, None
            if fd is not None:
                os.close(fd)
            if discard:
                with contextlib.suppress(OSError):
                    self.file.unlink()
            if self._guard is not None:
                self._guard.release()
                self._guard = None

    def _append(self, record: bytes, tell: bool = True) -> None:
        with self._state:
            if self._closing:
                return
            waiting = bool(self._pending)
            self._pending += record
            # While the disk refuses, typing does not wait for it again and again: the thread tries once a second.
            if not waiting:
                self._flush()
            self._start_thread()
        if tell:
            self._tell()

    def _begin(self) -> None:
        """Make and write the log's first record. It takes a second for fifty megabytes, and `change` does not wait
        for it."""
        with self._making:
            if self._make_base is None or self._given_up:
                return
            parts = [memoryview(part) for part in self._make_base() if part]
            with self._state:
                self._base_size = sum(map(len, parts))
                try:
                    fd: int | None = self._open()
                except OSError as error:
                    fd, self.problem = None, error
            size = 0
            try:
                while fd is not None and parts and not self._given_up:
                    written = self._disk.write(fd, parts[0][:CHUNK])
                    size += written
                    parts[0] = parts[0][written:]
                    parts = [part for part in parts if part]
            except OSError as error:
                self.problem = error
            with self._state:
                # What is left is tried again with the changes.
                self._size, self._base, self._make_base = self._size + size, parts, None
                self._dirty = self._dirty or bool(size)

    def _flush(self) -> None:
        if self._make_base is not None or not (self._base or self._pending):
            return
        try:
            fd = self._open()
            if self.problem is not None and os.fstat(fd).st_size > self._size:
                # Of a write that failed, a part may have come to the disk without being counted.
                os.ftruncate(fd, self._size)
            while self._base:
                written = self._disk.write(fd, self._base[0])
                self._base[0] = self._base[0][written:]
                self._size += written
                self._dirty = True
                if not self._base[0]:
                    del self._base[0]
            while self._pending:
                written = self._disk.write(fd, bytes(self._pending))
                del self._pending[:written]
                self._size += written
                self._dirty = True
        except OSError as error:
            self.problem = error
        else:
            self._end_problem()

    def _open(self) -> int:
        if self._fd is None:
            flags = os.O_RDWR | os.O_APPEND
            if not self._size:
                make_folder(self.file.parent)
                if self._guard is None:
                    # On a file beside the log, as the log itself is replaced.
                    self._guard = FileLock.acquire_soon(self.file.with_suffix(".lock"))
                flags |= os.O_CREAT
            self._fd = open_private(self.file, flags)
        return self._fd

    def _fsync(self, fd: int, seconds: float | None = None) -> bool:
        try:
            if seconds is None:
                self._disk.fsync(fd)
            else:
                within(seconds, lambda: self._disk.fsync(fd))
        except TookTooLong:
            return False
        except OSError as error:
            # The system forgets what it failed to flush and reports success the next time, so the log is written anew.
            self.problem, self._suspect = error, True
            return False
        if not self._pending and not self._base:
            self._end_problem()
        return True

    def _end_problem(self) -> None:
        if self.problem is not None and not self._suspect and self._there():
            self.problem = None

    def _tell(self) -> None:
        """Outside the lock, so that a slow callback stops no other thread."""
        with self._state:
            told, problem = self._told, self.problem
            self._told = problem
        if self._on_problem and (told and told.errno) != (problem and problem.errno):
            self._on_problem(problem)

    def _start_thread(self) -> None:
        work = self._make_base is not None or self._base or self._pending or self._dirty or self._suspect
        if self._thread is None and not self._closing and work:
            self._thread = threading.Thread(target=self._run, name="journal")
            # Threads cannot be started while the interpreter ends; the change is with the system already.
            try:
                self._thread.start()
            except RuntimeError:
                self._thread = None

    def _run(self) -> None:
        self._begin()
        with self._state:
            self._flush()
        self._tell()
        while True:
            self._wake.wait(SYNC_SECONDS)
            with self._state:
                if self._closing:
                    self._thread = None
                    return
                self._flush()
                fd = self._fd if self._dirty else None
                self._dirty = False
            if fd is not None and not self._fsync(fd):
                self._dirty = True
            self._start_afresh()
            self._tell()
            with self._state:
                # A program that forgot close() must be able to end, however long the disk stays full.
                idle = not self._dirty and not self._base and not self._pending and not self._suspect
                if idle or not threading.main_thread().is_alive():
                    self._thread = None
                    return

    def _wanted(self) -> _Restart | None:
        if self._fd is None or self._pending or self._base:
            return None
        restart, self._restart = self._restart, None
        if restart is None and (
            self._suspect
            or self._size > self._base_size * 2 + COMPACT_BYTES
            # Someone deleted the file; what it held can still be read through the open handle, and is written anew.
            or not self._there()
        ):
            restart = _Restart(None, Origin(), self._size)
        return restart

    def _there(self) -> bool:
        """Whether the log still stands under its name. Windows deletes and moves no file that is open."""
        if os.name == "nt" or self._fd is None:
            return self._fd is not None
        try:
            return os.path.samestat(os.fstat(self._fd), self.file.stat())
        except OSError:
            return False

    def _start_afresh(self) -> None:
        """Replaces the log by one that opens with the text as it is now. The old one stays until the new one is on disk."""
        with self._renewing:
            with self._state:
                restart, fd = self._wanted(), self._fd
            if restart is None or fd is None:
                return
            temporary = self.file.with_suffix(".part")
            try:
                self._replace_log(restart, fd, temporary)
            except OSError as error:
                # The old log is whole and goes on; the next attempt waits until it has doubled again.
                self._base_size = max(self._base_size, self._size)
                if not self._there():
                    # But where it has no name any more it ends with the program, so it is tried again.
                    self.problem, self._dirty = error, True
                with contextlib.suppress(OSError):
                    temporary.unlink()

    def _replace_log(self, restart: _Restart, fd: int, temporary: Path) -> None:
        if restart.text is None:
            state = log.replay(read_span(fd, self.file, 0, restart.offset))
            if state is None or state.whole != restart.offset:
                raise OSError("the log was damaged from outside")
            base = log.opening(state.units, state.origin, state.cursor)
        else:
            base = log.opening(log.to_units(restart.text), restart.origin, 0)
        make_folder(temporary.parent)
        if self._guard is None or not self._guard.stands():
            if self._guard is not None:
                self._guard.release()
                self._guard = None
            self._guard = FileLock.acquire_soon(self.file.with_suffix(".lock"))
        new = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        copied = restart.offset
        try:
            for part in base:
                write_all(new, part, self._disk)
            self._disk.fsync(new)
            # Records of changes made meanwhile are copied and flushed outside the lock until few are left.
            for _ in range(_ROUNDS):
                tail = read_span(fd, self.file, copied, self._size)
                if not tail:
                    break
                write_all(new, tail, self._disk)
                self._disk.fsync(new)
                copied += len(tail)
            with self._state:
                if self._pending or self._fd != fd:
                    raise OSError("the log could not be written meanwhile, or was closed")
                tail = read_span(fd, self.file, copied, self._size)
                write_all(new, tail, self._disk)
                size = os.fstat(new).st_size
                os.close(new)
                new = -1
                self._exchange(temporary, sum(map(len, base)), size)
        finally:
            if new >= 0:
                os.close(new)
        sync_folder(self.file.parent)

    def _exchange(self, temporary: Path, base_size: int, size: int) -> None:
        # Windows replaces no file that is open, so the old handle goes first; a failure opens the old file again.
        if os.name == "nt" and self._fd is not None:
            os.close(self._fd)
            self._fd = None
        replace(temporary, self.file, self._disk)
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
        if self._restart is not None:
            # Saved again while the log was replaced: what follows the save is as long in the new log as in the old.
            self._restart = dataclasses.replace(self._restart, offset=self._restart.offset + size - self._size)
        self._size, self._base_size = size, base_size
        self._dirty, self._suspect, self.problem = True, False, None
        self._open()
