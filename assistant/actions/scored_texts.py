"""Texts that actions are scored on: TOML files with the text and its facts as data, read strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.errors import ActionInvalid

_LISTS = ("names", "numbers", "dates", "literals", "tasks", "unanswerable")


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that the text answers. An answer is right where it, or a sentence it rests on, has one of `answer`."""

    question: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredText:
    """`names`, `numbers` and `dates` are written as they stand in the text. `mistakes` are pairs: a passage of the text,
    and the same with a mistake. `tasks` are words of the tasks that the text gives somebody; `literals` are marks and code.
    `passages` are other short texts by the id of an action that gives labels, each with the labels that are right for it.
    """

    id: str
    kind: str
    language: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    literals: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    unanswerable: tuple[str, ...] = ()
    mistakes: tuple[tuple[str, str], ...] = ()
    questions: tuple[AskedQuestion, ...] = field(default=())
    passages: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(default_factory=dict)

    def with_mistakes(self) -> str:
        text = self.text
        for right, wrong in self.mistakes:
            text = text.replace(right, wrong)
        return text


def load(folder: Path) -> list[ScoredText]:
    """The texts of a folder by name. Raises `ActionInvalid` with the file's name where one has a slip."""
    return [_load(path) for path in sorted(folder.glob("*.toml"))]


def _load(path: Path) -> ScoredText:
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        questions = tuple(AskedQuestion(one["question"], tuple(one["answer"])) for one in data.pop("questions", []))
        mistakes = tuple((right, wrong) for right, wrong in data.pop("mistakes", []))
        passages = {
            action: tuple((passage, tuple(labels)) for passage, labels in rows)
            for action, rows in data.pop("passages", {}).items()
        }
        facts = data | {name: tuple(data.get(name, [])) for name in _LISTS}
        text = ScoredText(**facts, id=path.stem, mistakes=mistakes, questions=questions, passages=passages)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ActionInvalid(str(path), f"{type(error).__name__}: {error}") from error
    for name in ("names", "numbers", "dates", "literals"):
        for fact in getattr(text, name):
            if fact not in text.text:
                raise ActionInvalid(str(path), f"{name!r}: {fact!r} is not in the text")
    for right, _ in text.mistakes:
        if text.text.count(right) != 1:
            raise ActionInvalid(str(path), f"'mistakes': {right!r} stands {text.text.count(right)} times in the text")
    return text
