"""A tokenizer.json looked through before the library that reads it: whole, and with nothing in it that grows without end.

The normalizer stands before the vocabulary, so that a vocabulary of 30 MB, which takes a second, is not read.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from assistant.errors import ModelDamaged, ModelPlaceholder
from assistant.models import small_files

_HEAD = 8 * small_files.MEGABYTE
_MOST_GROWTH = 64  # times; the longest replacement known is "▁" for a space, of three bytes for one
_LONGEST_PREFIX = 100  # characters
_MOST_PADDING = 1_000_000  # tokens
_KEY = re.compile(r'\s*[{,]?\s*"((?:[^"\\]|\\.)*)"\s*:\s*')


def check(folder: Path, name: str) -> None:
    """Raises `ModelDamaged` and `ModelPlaceholder`."""
    try:
        with small_files.opened(folder, name) as file:
            head = file.read(_HEAD)
            if small_files.is_pointer(head):
                raise ModelPlaceholder(folder, name)
            size = file.seek(0, 2)
            file.seek(-min(64, size), 2)
            tail = file.read().rstrip()
            # A copy that broke off shows in its last character.
            if not (head.lstrip().startswith(b"{") and tail.endswith(b"}")):
                raise ModelDamaged(folder, name, "not a JSON object")
            settings = _before_vocabulary(head.decode("utf-8", "ignore"))
            if settings is None:
                file.seek(0)
                settings = json.loads(file.read())
    except OSError as error:
        raise ModelDamaged(folder, name, error.strerror or "the disk failed") from error
    except (ValueError, RecursionError) as error:
        raise ModelDamaged(folder, name, str(error)) from error
    growth = 1.0
    for part in ("normalizer", "pre_tokenizer"):
        growth *= _growth(settings.get(part))
    if growth > _MOST_GROWTH:
        raise ModelDamaged(folder, name, f"it would make a text {growth:.0f} times as long")
    padding = settings.get("padding")
    strategy = padding.get("strategy") if isinstance(padding, dict) else None
    fixed = strategy.get("Fixed") if isinstance(strategy, dict) else None
    if isinstance(fixed, int) and fixed > _MOST_PADDING:
        raise ModelDamaged(folder, name, f"it would make every text {fixed} tokens long")


def check_downloaded(folder: Path, name: str) -> None:
    """Raises `ModelPlaceholder` for a pointer of Git LFS in the place of a binary vocabulary."""
    try:
        with small_files.opened(folder, name) as file:
            head = file.read(2048)
    except OSError as error:
        raise ModelDamaged(folder, name, error.strerror or "the disk failed") from error
    if small_files.is_pointer(head):
        raise ModelPlaceholder(folder, name)


def _before_vocabulary(text: str) -> dict[str, Any] | None:
    """The top level up to "model", which stands last; None where that is not in `text`."""
    found: dict[str, Any] = {}
    decoder, at = json.JSONDecoder(), 0
    while key := _KEY.match(text, at):
        if key[1] == "model":
            return found
        try:
            found[key[1]], at = decoder.raw_decode(text, key.end())
        except ValueError:
            return None
    return None


def _growth(part: Any) -> float:
    """The factor by which a normalizer may lengthen a text; the factors of a sequence multiply."""
    if not isinstance(part, dict):
        return 1.0
    if part.get("type") == "Sequence":
        growth = 1.0
        for each in part.get("normalizers") or part.get("pretokenizers") or ():
            growth = min(growth * _growth(each), 1e18)
        return growth
    if part.get("type") == "Prepend" and len(str(part.get("prepend", ""))) > _LONGEST_PREFIX:
        return float(len(str(part["prepend"])))
    if part.get("type") == "Replace":
        pattern, content = part.get("pattern"), str(part.get("content", ""))
        literal = pattern.get("String") if isinstance(pattern, dict) else None
        return max(1.0, len(content) / max(1, len(literal) if isinstance(literal, str) else 1))
    return 1.0
