"""The prompts in `resources/prompts`, loaded strictly: a slip in them is found when the program starts to use them."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from assistant.engine.prompts.pinned_context import Forms
from assistant.system import paths

# The tasks that a decoder of any kind can be asked.
WRITING = ("continue", "summarize", "headline", "translate", "correct", "rewrite", "instruct", "question", "chat")
_FIELDS = {"text", "source", "target", "instruction", "question", "before", "after", "name"}
# A table that belongs to no task: how what the writer has pinned is shown.
_PINNED = "pinned"
_PINNED_KEYS = {"passage": str, "note": str}

Fields = frozenset[str]
_TEXT, _EXAMPLE = frozenset({"text"}), frozenset({"text", "answer"})
_WITH_EXAMPLES = frozenset({"instruction", "examples", "text"})
_QUESTION, _NONE = frozenset({"text", "question"}), frozenset[str]()
_PINNED_FORMS = {"passage": frozenset({"name", "text"}), "note": _TEXT}
# Every table of a file of forms, every key of the table, and the fields that its form has.
_FORMS: dict[str, dict[str, dict[str, Fields]]] = {
    "tasks": {
        "translate": {"glossary": frozenset({"terms"})}, "instruct": {"keep": _TEXT}, "question": {"told": _QUESTION},
        "classify": {"instruction": frozenset({"labels"})},
        "extract": {"instruction": _NONE, "schema": frozenset({"schema"})},
        "examples": {"instructed": _EXAMPLE, "pattern": _EXAMPLE, "pattern_prompt": _WITH_EXAMPLES, "pattern_end": _NONE},
    },
    "remote": {
        "continue": {"system": _NONE, "user": _TEXT}, "extract": {"again": frozenset({"reason"}), "schema": frozenset({"schema"})},
        "classify": {"alone": _NONE},
    },
    "starter": {
        "pinned": _PINNED_FORMS, "instruct": {"example": _EXAMPLE, "prompt": _WITH_EXAMPLES},
        "question": {"unanswerable": _NONE},
    },
    "seq2seq": {
        "pinned": _PINNED_FORMS, "summarize": {"prompt": _TEXT}, "headline": {"prompt": _TEXT},
        "translate": {"prompt": frozenset({"source", "target", "text"})}, "correct": {"prompt": _TEXT},
        "rewrite": {"prompt": _TEXT}, "instruct": {"example": _EXAMPLE, "prompt": _WITH_EXAMPLES},
        "question": {"prompt": _QUESTION, "tuned": _QUESTION, "unanswerable": _NONE},
    },
}  # fmt: skip


def read_prompts(name: str, *, required: dict[str, type], optional: dict[str, type]) -> dict[str, dict[str, Any]]:
    """`resources/prompts/NAME.toml`, one table for each task. Raises `ValueError` that names the file and the key."""
    path, tables = _read(name)
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
            if isinstance(value, str) and (unknown := _fields(value) - _FIELDS):
                raise ValueError(f"{path}: [{task}] {key} names {sorted(unknown)}")
    return tables


@cache
def read_forms(name: str) -> Mapping[str, Mapping[str, str]]:
    """`resources/prompts/NAME.toml` of forms, each table and key of which the program knows. Raises `ValueError`."""
    path, tables = _read(name)
    wanted = _FORMS[name]
    if tables.keys() != wanted.keys():
        raise ValueError(f"{path}: it has the tables {sorted(tables)} and not {sorted(wanted)}")
    for title, table in tables.items():
        if table.keys() != wanted[title].keys():
            raise ValueError(f"{path}: [{title}] has {sorted(table)} and not {sorted(wanted[title])}")
        for key, value in table.items():
            if not isinstance(value, str) or _fields(value) != wanted[title][key]:
                raise ValueError(f"{path}: [{title}] {key} = {value!r} has not the fields {sorted(wanted[title][key])}")
    return tables


def task_words(task: str) -> Mapping[str, str]:
    """The words that `task` adds to its prompts, from `resources/prompts/tasks.toml`."""
    return read_forms("tasks")[task]


def pinned_forms(name: str) -> Forms:
    return Forms(**read_forms(name)[_PINNED])


def _read(name: str) -> tuple[Path, dict[str, dict[str, Any]]]:
    path = paths.resource(f"prompts/{name}.toml")
    return path, tomllib.loads(path.read_text("utf-8"))


def _fields(form: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(form) if field is not None}
