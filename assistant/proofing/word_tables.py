"""`resources/proofing/en.toml`, read strictly: words that are written for one another."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from assistant.system import paths

_KEYS = ("confusions", "choices", "irregular", "articles", "prepositions", "left_out", "doubled", "wrong")


@dataclass(frozen=True)
class Tables:
    """`confusions`, `choices` and `irregular` give to each word, in small letters, the others of its sets; "a lot" counts as a word.
    `wrong` is never right where it stands in a set."""

    confusions: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, tuple[str, ...]]
    articles: tuple[str, ...]
    prepositions: tuple[str, ...]
    left_out: tuple[str, ...]
    doubled: frozenset[str]
    wrong: frozenset[str]


@cache
def tables() -> Tables:
    """Raises `ValueError` that names the file and the key."""
    path = paths.resource("proofing/en.toml")
    data = tomllib.loads(path.read_text("utf-8"))
    if sorted(data) != sorted(_KEYS):
        raise ValueError(f"{path}: {sorted(set(data) ^ set(_KEYS))}")
    for key in _KEYS:
        rows = data[key] if isinstance(data[key], list) else [data[key]]
        if not all(isinstance(row, str) and row.strip() for row in rows):
            raise ValueError(f"{path}: {key}")
    return Tables(
        _sets(data["confusions"]), _sets(data["choices"]), _sets(data["irregular"]), tuple(data["articles"].split()),
        tuple(data["prepositions"].split()), tuple(data["left_out"].split()), frozenset(data["doubled"].split()),
        frozenset(row.replace("_", " ") for row in data["wrong"].split()),
    )  # fmt: skip


def _sets(rows: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        words = [word.replace("_", " ") for word in row.split()]
        for word in words:
            found.setdefault(word.lower(), {}).update(dict.fromkeys(other for other in words if other != word))
    return {word: tuple(others) for word, others in found.items()}
