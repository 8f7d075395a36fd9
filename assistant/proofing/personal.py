"""The person's own words, one a line in a file that all Longhands of this user share."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from assistant.errors import DictionaryNotSaved
from assistant.system import paths, user_files
from assistant.system.disk import DISK, FileLock, sync_folder, write_all
from assistant.system.private_files import make_folder, open_private

_PATIENCE = 0.5
_LARGEST = 16_000_000


class PersonalDictionary:
    """Read again when the file has changed, whoever wrote it."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or paths.data_dir() / "dictionaries" / "personal.txt"
        self._stamp: tuple[int, int] | None = None
        self._words: frozenset[str] = frozenset()
        self._unsaved: set[str] = set()

    def __contains__(self, word: str) -> bool:
        """Also at the beginning of a sentence, and with a possessive 's."""
        plain = word.replace("’", "'")
        forms = {plain, plain[:1].lower() + plain[1:]}
        forms |= {form[:-2] for form in forms if form.endswith("'s")}
        return not forms.isdisjoint(self._words) or not forms.isdisjoint(self._unsaved)

    def refresh(self) -> bool:
        """Whether there are other words than before. A file that cannot be read leaves them as they are."""
        try:
            facts = self.file.stat()
            stamp = (facts.st_mtime_ns, facts.st_size)
            if stamp == self._stamp or facts.st_size > _LARGEST:
                return False
            text = user_files.read_bytes(self.file, _LARGEST).decode("utf-8-sig", "replace")
        except FileNotFoundError:
            stamp, text = None, ""
        except OSError:
            return False
        found = frozenset(line.strip().replace("’", "'") for line in text.splitlines() if line.strip())
        other, self._stamp, self._words = found != self._words, stamp, found
        return other

    def add(self, word: str) -> None:
        """Raises `DictionaryNotSaved` when the file takes nothing; the word is known until the program ends even so."""
        self.refresh()
        word = " ".join(word.replace("’", "'").split())
        if not word or word in self._words:
            return
        try:
            with self._alone():
                self._append(word)
        except OSError as error:
            self._unsaved.add(word)
            raise DictionaryNotSaved(self.file, error.strerror or str(error)) from error
        self.refresh()

    def _append(self, word: str) -> None:
        """Nothing that stands there is written again, so nothing of it can be lost."""
        make_folder(self.file.parent)
        fd = open_private(self.file, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        try:
            size = os.lseek(fd, 0, os.SEEK_END)
            if size:
                os.lseek(fd, size - 1, os.SEEK_SET)
            # A line without its end is one that somebody wrote by hand, or half of one.
            gap = b"\n" if size and os.read(fd, 1) != b"\n" else b""
            write_all(fd, gap + word.encode("utf-8", "replace") + b"\n")
            DISK.fsync(fd)
        finally:
            os.close(fd)
        if not size:
            sync_folder(self.file.parent)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Two programs take turns; one that waited half a second goes on, as a single append seldom tears."""
        lock, until = None, time.monotonic() + _PATIENCE
        with contextlib.suppress(OSError):
            make_folder(self.file.parent)
            while (lock := FileLock.acquire(self.file.with_suffix(".lock"))) is None and time.monotonic() < until:
                time.sleep(0.005)
        try:
            yield
        finally:
            if lock is not None:
                lock.release()
