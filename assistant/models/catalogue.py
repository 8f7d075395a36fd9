"""The models that the program knows, by resources/models/catalogue.toml: where each comes from, what it may be used for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal

from assistant import tasks
from assistant.system import paths

FREEDOMS = ("free", "terms", "region")
KINDS = ("instruct", "base", "translation")
BEST = ("4 GB", "8 GB", "16 GB", "translate", "correct")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SMALL = 500_000_000  # parameters


@dataclass(frozen=True, slots=True)
class File:
    """`size` 0 and `sha256` "" are not known before the hub says them."""

    name: str
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """The head of catalogue.toml describes the fields. `pairs` are the language pairs of a model that only translates."""

    id: str
    name: str
    makers: str
    parameters: int
    kind: Literal["instruct", "base", "translation"]
    languages: tuple[str, ...]
    licence: str
    freedom: Literal["free", "terms", "region"]
    does: tuple[str, ...]
    files: tuple[File, ...]
    repository: str = ""
    revision: str = ""
    packages: tuple[str, ...] = ()
    terms: str = ""
    terms_in: str = ""
    said: str = ""
    best: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    memory: int = 0

    @property
    def size(self) -> int:
        """Bytes to fetch as far as they are known; 0 where no size is."""
        return sum(file.size for file in self.files)

    @property
    def memory_needed(self) -> int:
        return self.memory or memory_for(self.parameters)

    @property
    def single(self) -> File | None:
        """The file of a model that is one file."""
        return self.files[0] if len(self.files) == 1 else None


def memory_for(parameters: int) -> int:
    """Bytes: in 8 bits with their scales, or in 32 where a model is so small that calibration seldom lets it into 8."""
    return int(parameters * (4.0 if parameters < _SMALL else 1.15))


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, in the order of the file. Raises a `ValueError` that names the fault in it."""
    return _read(tomllib.loads(paths.resource("models/catalogue.toml").read_text("utf-8")))


def entry(id: str) -> Entry | None:
    return next((one for one in entries() if one.id == id), None)


def by_sum(sha256: str) -> Entry | None:
    """The entry of a model that is one file with this SHA-256."""
    return next((one for one in entries() if one.single is not None and one.single.sha256 == sha256), None)


def _read(tables: Mapping[str, Any]) -> tuple[Entry, ...]:
    if unknown := tables.keys() - {"model"}:
        raise ValueError(f"{sorted(unknown)} is nothing that the catalogue knows")
    found = tuple(_entry(table) for table in tables["model"])
    if len({one.id for one in found}) < len(found):
        raise ValueError("two models of one id")
    return found


def _entry(table: Mapping[str, Any]) -> Entry:
    name = table.get("id")
    if unknown := table.keys() - {field.name for field in fields(Entry)}:
        raise ValueError(f"{name}: {sorted(unknown)} is no field")
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    values["files"] = tuple(File(**file) for file in table["files"])
    made = Entry(**values)
    _check(made)
    return made


def _check(made: Entry) -> None:
    if made.kind not in KINDS or made.freedom not in FREEDOMS or set(made.best) - set(BEST):
        raise ValueError(f"{made.id}: a word that is none of its list")
    if set(made.does) - set(tasks.TASK_NAMES.values()) or set(made.languages) - tasks.LANGUAGES.keys():
        raise ValueError(f"{made.id}: no task or no language")
    if not made.files or any(file.sha256 and not _SHA256.fullmatch(file.sha256) for file in made.files):
        raise ValueError(f"{made.id}: no files, or no SHA-256")
    if made.freedom != "free" and not made.terms:
        raise ValueError(f"{made.id}: terms that nobody can read")
