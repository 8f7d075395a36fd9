"""Files of the user's folders, read so that no damaged file stops the program.

Half a file, another program's file, a folder or a pipe may have the name. A file that cannot be read is set aside: it
gets another name, and the person is told.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from assistant.errors import LonghandError, UserFileDamaged

LARGEST = 8 * 2**20
_log = logging.getLogger(__name__)
_untold: list[LonghandError] = []
_listener: Callable[[LonghandError], object] | None = None


def listen(listener: Callable[[LonghandError], object]) -> None:
    """`listener` is told of every file that is set aside, in the thread that found it, and now of the earlier
    files."""
    global _listener
    _listener = listener
    while _untold:
        listener(_untold.pop(0))


def unlisten(listener: Callable[[LonghandError], object]) -> None:
    """`listener` is told nothing more; a listener that has replaced it stays."""
    global _listener
    if _listener is listener:
        _listener = None


def tell(error: LonghandError) -> None:
    if _listener is not None:
        _listener(error)
    else:
        _untold.append(error)


def read_bytes(path: Path, limit: int = LARGEST) -> bytes:
    """Never waits for a pipe or a device. Raises `OSError`; `FileNotFoundError` where there is nothing."""
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except NotADirectoryError as error:
        # Its folder is no folder, which is told elsewhere.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    if not regular:
        raise OSError(errno.EINVAL, "not a file", str(path))
    # The file may have changed since.
    fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(fd, "rb") as file:
        found = os.fstat(fd)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "not a file", str(path))
        # It may grow while it is read.
        data = file.read(limit + 1) if found.st_size <= limit else None
    if data is None or len(data) > limit:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def read_text(path: Path, limit: int = LARGEST, encoding: str = "utf-8") -> str:
    """Raises `OSError` and `ValueError`."""
    return read_bytes(path, limit).decode(encoding)


def record(path: Path, parsed: Callable[[Any], Any], otherwise: Any, limit: int = LARGEST) -> Any:
    """The result of `parsed` for the JSON in a file; `otherwise` where there is no file, or a damaged file, which is set
    aside. `parsed` may raise any of the errors that a wrong shape causes."""
    try:
        return parsed(json.loads(read_bytes(path, limit)))
    except FileNotFoundError:
        return otherwise
    except PermissionError as error:
        _log.warning("%s cannot be read: %s", path.parent.name, type(error).__name__)
        return otherwise
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        set_aside(path)
        return otherwise


def set_aside(path: Path) -> Path | None:
    """Give the file a name that the program never reads, and tell the person; None where the system refuses."""
    kept = renamed(path)
    _log.warning("a file of %s was %s", path.parent.name, "set aside" if kept else "passed over")
    tell(UserFileDamaged(path, kept or path))
    return kept


def renamed(path: Path) -> Path | None:
    """`name.damaged-1.json` for `name.json`, or the next number that is free."""
    return renamed_to_free(path, (f"{path.stem}.damaged-{number}{path.suffix}" for number in range(1, 1000)))


def renamed_to_free(path: Path, names: Iterable[str]) -> Path | None:
    """Give the file the first of `names` that is free in its folder; None where the system refuses."""
    for kept in map(path.with_name, names):
        if not os.path.lexists(kept):
            try:
                os.replace(path, kept)
            except (OSError, ValueError):
                return None
            return kept
    return None


def is_text(value: object) -> bool:
    """Whether it is a string that a file name and a window can hold: no NUL and no half characters."""
    return isinstance(value, str) and "\0" not in value and not any("\ud800" <= c <= "\udfff" for c in value)
