"""The prompts in `resources/prompts`, loaded strictly: a slip in them is found when the program starts to use them."""

from __future__ import annotations

import string
import tomllib
from typing import Any

from assistant.system import paths

# The tasks that a decoder of any kind can be asked.
WRITING = ("continue", "summarize", "headline", "translate", "correct", "rewrite", "instruct", "question", "chat")
_FIELDS = {"text", "source", "target", "instruction", "question", "before", "after", "name"}
# A table that belongs to no task: how what the writer has pinned is shown.
_PINNED = "pinned"
_PINNED_KEYS = {"passage": str, "note": str}


def read_prompts(name: str, *, required: dict[str, type], optional: dict[str, type]) -> dict[str, dict[str, Any]]:
    """`resources/prompts/NAME.toml`, one table for each task. Raises `ValueError` that names the file and the key."""
    path = paths.resource(f"prompts/{name}.toml")
    tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))
    for task, table in tables.items():
        if task not in WRITING and task != _PINNED:
            raise ValueError(f"{path}: [{task}] is no task")
        needed, known = (_PINNED_KEYS, _PINNED_KEYS) if task == _PINNED else (required, required | optional)
        if missing := needed.keys() - table.keys():
            raise ValueError(f"{path}: [{task}] lacks {sorted(missing)}")
        for key, value in table.items():
            kind = known.get(key)
            if kind is None or not isinstance(value, kind):
                raise ValueError(f"{path}: [{task}] {key} = {value!r}")
            if isinstance(value, str):
                unknown = {field for _, field, _, _ in string.Formatter().parse(value) if field is not None} - _FIELDS
                if unknown:
                    raise ValueError(f"{path}: [{task}] {key} names {sorted(unknown)}")
    return tables
