"""The files opened last."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.system import paths, user_files
from assistant.system.disk import FileLock, replace_file
from assistant.system.private_files import make_folder

_PATIENCE = 0.5


@dataclass(frozen=True, slots=True)
class Recent:
    path: Path
    missing: bool


class RecentFiles:
    """Nothing here raises for a bad disk or a damaged list: a list that cannot be kept is no reason to disturb a writer."""

    def __init__(self, file: Path | None = None, limit: int = 12) -> None:
        self._file = file or paths.config_dir() / "recent.json"
        self._limit = limit

    def entries(self) -> list[Recent]:
        """Newest first, read anew, as another Longhand may have added some. Looks on the disk whether each is there."""
        return [Recent(Path(name), not os.path.exists(name)) for name in self._read()]  # noqa: PTH110

    def add(self, path: Path | str) -> None:
        name = str(Path(path).absolute())
        with self._alone():
            self._write([name, *(other for other in self._read() if not _same(other, name))])

    def remove(self, path: Path | str) -> None:
        name = str(Path(path).absolute())
        with self._alone():
            self._write([other for other in self._read() if not _same(other, name)])

    def moved(self, old: Path, new: Path) -> None:
        """After a file, or a folder with files, has another name."""
        with self._alone():
            before = self._read()
            after = [_under(name, old, new) for name in before]
            if after != before:
                self._write(list(dict.fromkeys(after)))

    def clear(self) -> None:
        with self._alone():
            self._write([])

    def _read(self) -> list[str]:
        names: list[str] = user_files.record(self._file, _names, [])
        return names[: self._limit]

    def _write(self, names: list[str]) -> None:
        content = json.dumps({"version": 1, "files": names[: self._limit]}, indent=2)
        with contextlib.suppress(OSError):
            replace_file(self._file, content.encode(), private=True)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Two programs take turns; one that waited half a second goes on without, rather than hold up its window."""
        lock, until = None, time.monotonic() + _PATIENCE
        with contextlib.suppress(OSError):
            make_folder(self._file.parent)
            while (lock := FileLock.acquire(self._file.with_suffix(".lock"))) is None and time.monotonic() < until:
                time.sleep(0.01)
        try:
            yield
        finally:
            if lock is not None:
                lock.release()


def _names(stored: Any) -> list[str]:
    if not isinstance(stored["files"], list):
        raise TypeError("not a list of files")
    return [name for name in stored["files"] if name and user_files.is_text(name)]


def _same(one: str, other: str) -> bool:
    return os.path.normcase(one) == os.path.normcase(other)


def _under(name: str, old: Path, new: Path) -> str:
    path = Path(name)
    return str(new / path.relative_to(old)) if path.is_relative_to(old) else name
