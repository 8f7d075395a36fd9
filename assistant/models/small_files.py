"""The files of a model folder, opened with bounds: regular files alone, none larger than such a file can be.

A folder may come from any source. A pipe, a device or a file without an end in the place of config.json would keep
its
reader for ever.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from assistant.errors import ModelDamaged, ModelPlaceholder

MEGABYTE = 1_000_000
# Bytes by the end of the name, several times the largest that are known; the first that fits counts.
_LARGEST = (
    ("tokenizer.json", 200 * MEGABYTE), ("tokenizer_config.json", 30 * MEGABYTE), (".index.json", 50 * MEGABYTE),
    ("vocab.json", 100 * MEGABYTE), ("added_tokens.json", 30 * MEGABYTE), (".json", 10 * MEGABYTE),
    (".jinja", MEGABYTE), (".txt", 100 * MEGABYTE), (".model", 100 * MEGABYTE), (".spm", 100 * MEGABYTE),
)  # fmt: skip
_MOST_ENTRIES = 10_000
_DEEPEST = 40  # lists and objects in each other; configurations have about five
_POINTER = b"version https://git-lfs.github.com/spec/"
_LONGEST_POINTER = 1024


def entries(folder: Path) -> set[str]:
    """Names in `folder`. Raises `ModelDamaged` where it cannot be listed, or is no folder of a model by its size."""
    names: set[str] = set()
    try:
        with os.scandir(folder) as found:
            for entry in found:
                names.add(entry.name)
                if len(names) > _MOST_ENTRIES:
                    raise ModelDamaged(folder, folder.name, f"more than {_MOST_ENTRIES} files")
    except OSError as error:
        raise ModelDamaged(folder, folder.name, _reason(error)) from error
    return names


def check_all(folder: Path, names: Iterable[str]) -> None:
    """Whether each file that a library may open by itself is one that ends. Raises `ModelDamaged`."""
    for name in sorted(names):
        if any(name.endswith(ending) for ending, _ in _LARGEST):
            opened(folder, name).close()
        elif name == "additional_chat_templates":
            for inner in sorted(entries(folder / name)):
                if inner.endswith(".jinja"):
                    opened(folder, f"{name}/{inner}").close()


def opened(folder: Path, name: str, largest: int | None = None) -> BinaryIO:
    """A regular file of at most `largest` bytes (None: what its name allows), to be closed by the caller."""
    if largest is None:
        largest = next((bytes_ for ending, bytes_ in _LARGEST if name.endswith(ending)), 10 * MEGABYTE)
    try:
        # Without waiting: opening a pipe without a writer would never return.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
        descriptor = os.open(folder / name, flags)
    except (OSError, ValueError) as error:
        raise ModelDamaged(folder, name, _reason(error)) from error
    about = os.fstat(descriptor)
    wrong = ""
    if not stat.S_ISREG(about.st_mode):
        wrong = "it is no regular file"
    elif about.st_size > largest:
        wrong = f"it has {about.st_size} bytes, where such a file has at most {largest}"
    if wrong:
        os.close(descriptor)
        raise ModelDamaged(folder, name, wrong)
    return os.fdopen(descriptor, "rb")


def content(folder: Path, name: str, largest: int | None = None) -> bytes:
    """All of a file. Raises `ModelDamaged`, and `ModelPlaceholder` for a pointer of Git LFS."""
    try:
        with opened(folder, name, largest) as file:
            held = file.read()
    except OSError as error:
        raise ModelDamaged(folder, name, _reason(error)) from error
    if is_pointer(held):
        raise ModelPlaceholder(folder, name)
    return held


def is_pointer(head: bytes) -> bool:
    """Whether this is the beginning of a file that Git LFS left in the place of one it did not download."""
    return head.startswith(_POINTER) and len(head) <= _LONGEST_POINTER


def json_object(folder: Path, name: str) -> dict[str, Any]:
    """Raises `ModelDamaged` for anything but one object of moderate depth, and `ModelPlaceholder`."""
    try:
        found = json.loads(content(folder, name).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ModelDamaged(folder, name, _reason(error)) from error
    if not isinstance(found, dict):
        raise ModelDamaged(folder, name, "not a JSON object")
    if _is_deeper(found, _DEEPEST):
        raise ModelDamaged(folder, name, f"lists and objects in each other, deeper than {_DEEPEST}")
    return found


def _is_deeper(value: Any, levels: int) -> bool:
    layer = [value]
    for _ in range(levels):
        inner: list[Any] = []
        for each in layer:
            if isinstance(each, dict):
                inner += [one for one in each.values() if isinstance(one, dict | list)]
            else:
                inner += [one for one in each if isinstance(one, dict | list)]
        if not inner:
            return False
        layer = inner
    return True


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
