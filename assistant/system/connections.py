"""The log of connections: every host that the program has spoken to, when and why, for the person to read.

record("huggingface.co", "download")
for connection in listed(): ...
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from assistant.system import paths, user_files
from assistant.system.private_files import open_private

PURPOSES = ("download", "server", "update")
"""Getting a model; work on a text that is sent to a server; a look for a newer version."""
MOST_BYTES = 1_000_000
"""Of the file; the older half goes when it is larger."""
_LONGEST_HOST = 300
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Connection:
    """`host` may have a port; `when` is in seconds since the epoch."""

    when: float
    host: str
    purpose: str


def file() -> Path:
    return paths.log_dir() / "connections.jsonl"


def record(host: str, purpose: str) -> None:
    """Record a connection before it is made. A full disk raises nothing and does not stop the connection.

    Raises `ValueError` for a purpose that is not one of `PURPOSES`.
    """
    if purpose not in PURPOSES:
        raise ValueError(purpose)
    entry = {"when": round(time.time(), 3), "host": host[:_LONGEST_HOST], "purpose": purpose}
    line = json.dumps(entry, ensure_ascii=True) + "\n"
    with _lock, contextlib.suppress(OSError):
        path = file()
        if os.path.lexists(path) and not path.is_file():
            user_files.set_aside(path)
        descriptor = open_private(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        with os.fdopen(descriptor, "rb+") as log:
            # One write for one line: two programs append to the same file.
            os.write(log.fileno(), line.encode())
            if log.seek(0, os.SEEK_END) > MOST_BYTES:
                _halve(path)


def _halve(path: Path) -> None:
    kept = path.read_bytes()[-MOST_BYTES // 2 :]
    kept = kept[kept.find(b"\n") + 1 :]
    made = path.with_suffix(".new")
    with os.fdopen(open_private(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "wb") as new:
        new.write(kept)
    made.replace(path)


def listed() -> list[Connection]:
    """All that are kept, the newest first. Lines that are none of ours are left out. Never raises."""
    path = file()
    try:
        if not path.is_file():
            return []
        with path.open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - 2 * MOST_BYTES))
            lines = log.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    return [found for line in reversed(lines) if (found := _parsed(line)) is not None]


def _parsed(line: str) -> Connection | None:
    try:
        entry = json.loads(line)
        when, host, purpose = entry["when"], entry["host"], entry["purpose"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(when, int | float) or isinstance(when, bool) or not isinstance(host, str):
        return None
    return Connection(float(when), host, purpose) if purpose in PURPOSES and abs(when) < 1e11 else None
