"""SHA-256 of model files, remembered by name, size and time, as gigabytes are not read again at every start."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from assistant.system import paths
from assistant.system.disk import replace_file

_PIECE = 2**20
_MOST = 500  # files


def sha256(file: Path, *, again: bool = False, on_bytes: Callable[[int], object] | None = None) -> str:
    """Read from the file where it changed since, or `again`. `on_bytes` hears how many were read. Raises `OSError`."""
    stamp = _stamp(file)
    known = _read()
    key = str(file.resolve())
    if not again and (kept := known.get(key)) is not None and kept[:2] == stamp:
        return str(kept[2])
    found = of_file(file, on_bytes)
    remember(file, found)
    return found


def of_file(file: Path, on_bytes: Callable[[int], object] | None = None) -> str:
    """Raises `OSError`."""
    digest = hashlib.sha256()
    with open(file, "rb") as content:
        while piece := content.read(_PIECE):
            digest.update(piece)
            if on_bytes is not None:
                on_bytes(len(piece))
    return digest.hexdigest()


def remember(file: Path, found: str) -> None:
    """Remember a checksum just computed. Where it cannot be stored, the next start reads the file again."""
    known = _read()
    known.pop(str(file.resolve()), None)
    known[str(file.resolve())] = [*_stamp(file), found]
    kept = dict(list(known.items())[-_MOST:])
    with contextlib.suppress(OSError):
        replace_file(_place(), json.dumps(kept, indent=1).encode(), private=True)


class Sum:
    """The SHA-256 of pieces on their way to somewhere."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def over(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self._digest.update(piece)
            yield piece

    @property
    def value(self) -> str:
        return self._digest.hexdigest()


def _stamp(file: Path) -> list[int]:
    facts = os.stat(file)
    return [facts.st_size, facts.st_mtime_ns]


def _place() -> Path:
    return paths.cache_dir() / "checksums.json"


def _read() -> dict[str, list[object]]:
    try:
        stored = json.loads(_place().read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {key: value for key, value in stored.items() if isinstance(value, list) and len(value) == 3}
