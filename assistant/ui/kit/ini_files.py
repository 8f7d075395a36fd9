"""The small files of Qt in which the window keeps its place; one that makes no sense is set aside."""

from __future__ import annotations

import re

from PySide6.QtCore import QSettings

from assistant.system import paths, user_files
from assistant.system.private_files import make_file

_LARGEST = 64 * 1024
# Qt builds whatever object a value names, of any size; bytes and plain text are all that these files ever hold.
_OBJECT = re.compile(r"(?<!@)@(?!@|ByteArray\()")


def opened(name: str) -> QSettings:
    """The file `name` in the settings folder. Its values are text or bytes, as any program may have written it."""
    path = paths.config_dir() / name
    try:
        text = user_files.read_bytes(path, _LARGEST).decode("utf-8")
        if _OBJECT.search(text) or "\0" in text:
            raise ValueError("not a file of plain values")
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        user_files.set_aside(path)
    if path.exists() and not path.is_file():
        # Qt writes through a link, and would put a file in the place of a device.
        path = path.with_name(f"{path.stem}.unused.ini")
    make_file(path)
    return QSettings(str(path), QSettings.Format.IniFormat)


def number(stored: object, default: int, least: int, most: int) -> int:
    """A whole number between two others, `default` in place of anything else."""
    text = str(stored)
    if not isinstance(stored, int | str) or not re.fullmatch(r"-?[0-9]{1,9}", text):
        return default
    return int(text) if least <= int(text) <= most else default
