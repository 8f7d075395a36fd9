"""The model that answers a task where the person has chosen none: the best installed model, by measured figures.

The figures stand in resources/models/scores.toml, whose head says how they are read. A task at which
nobody was measured goes to the largest model that does it in the language of the text, or in any where the starter cannot.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from assistant import tasks
from assistant.models import shelf
from assistant.models.shelf import STARTER, Installed
from assistant.system import paths
from assistant.tasks import Chosen, Measure, ModelReady, OnModel, Task
from assistant.text import languages

_ENGLISH = "en"
_NOT_THE_STARTERS = ("instruct", "question", "chat", "classify", "extract")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one task: by language, the figure of each measured model."""

    measure: str
    higher: bool
    by_language: Mapping[str, Mapping[str, float]]

    def best(self, language: str, among: Iterable[str], knowing: Iterable[str] | None = None) -> str:
        """The id of the best model that has a figure in `language`; where none has, of the models `knowing` the language (None:
        all) the best in English; "" for none at all."""
        there = set(among)
        others = there if knowing is None else set(knowing)
        for figures, ids in ((self.by_language.get(language, {}), there), (self._otherwise(language), others)):
            known = {id: value for id, value in figures.items() if id in ids}
            if known:
                return (max if self.higher else min)(known, key=lambda id: known[id])
        return ""

    def _otherwise(self, language: str) -> Mapping[str, float]:
        """For a pair that was not measured, the mean over all pairs; else the figures in English."""
        if "-" not in language:
            return self.by_language.get(_ENGLISH, {})
        sums: dict[str, list[float]] = {}
        for figures in self.by_language.values():
            for id, value in figures.items():
                sums.setdefault(id, []).append(value)
        most = max((len(values) for values in sums.values()), default=0)
        return {id: sum(values) / len(values) for id, values in sums.items() if len(values) == most}


@cache
def measured() -> Mapping[str, Figures]:
    """By task. Raises a `ValueError` that names the fault in the file."""
    return _read(tomllib.loads(paths.resource("models/scores.toml").read_text("utf-8")))


def _read(tables: Mapping[str, Any]) -> dict[str, Figures]:
    found = {}
    for task, table in tables.items():
        by_language = {key: value for key, value in table.items() if isinstance(value, dict)}
        pairs = all(part in tasks.LANGUAGES for key in by_language for part in key.split("-"))
        if task not in tasks.TASK_NAMES.values() or table.get("better") not in ("higher", "lower") or not pairs:
            raise ValueError(f"scores.toml: [{task}] is no task, or says not what is better, or names no language")
        found[task] = Figures(str(table["measure"]), table["better"] == "higher", by_language)
    return found


@dataclass(frozen=True, slots=True)
class Team:
    """The models that are here and that the catalogue knows, by id: their folders or files, and their names. The folder
    of the starter, which is always among them, is ""."""

    folders: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)
    able: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By task and language, the model to use where none was measured."""
    languages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The languages that a model knows; a model that is not named knows all."""

    def folder_for(self, task: Task) -> str:
        """Where the best model for the task lies; "" means the model in use."""
        asked = asked_of(task)
        return self.folders.get(self._best(*asked), "") if asked is not None else ""

    def folder_named(self, task: str, language: str) -> str:
        """The same by the name of a task of `tasks.TASK_NAMES` and the language of its text."""
        return self.folders.get(self._best(task, language), "")

    def others(self) -> tuple[Chosen, ...]:
        """Every task and language that goes to another model than the starter."""
        found = []
        for task in dict.fromkeys((*measured(), *(task for task, _ in self.able))):
            for language in _pairs() if task == "translate" else tasks.LANGUAGES:
                id = self._best(task, language)
                if id and self.folders[id]:
                    found.append(Chosen(task, language, self.names[id]))
        return tuple(found)

    def _best(self, task: str, language: str) -> str:
        figures = measured().get(task)
        if figures is None:
            return self.able.get((task, language), "")
        wanted = set(language.split("-"))
        knowing = [id for id in self.folders if wanted <= set(self.languages.get(id, tuple(tasks.LANGUAGES)))]
        return figures.best(language, self.folders, knowing)


def team() -> Team:
    """Of the models that are installed. May read whole files: see `shelf.installed`. A list that cannot be read holds none."""
    try:
        return of([one for one in shelf.installed() if one.entry is not None])
    except OSError:
        return of([])


def of(there: Sequence[Installed]) -> Team:
    able: dict[tuple[str, str], str] = {}
    by_size = sorted((one.entry for one in there if one.entry), key=lambda entry: -entry.parameters)
    for entry in by_size:
        able = {(task, language): entry.id for task in entry.does for language in entry.languages} | able
    for entry in by_size:
        others = [task for task in _NOT_THE_STARTERS if task in entry.does]
        able = {(task, language): entry.id for task in others for language in tasks.LANGUAGES} | able
    folders = {STARTER: ""} | {one.id: str(one.path) for one in there}
    known = {one.id: one.entry.languages for one in there if one.entry is not None}
    return Team(folders, {one.id: one.name for one in there}, able, known)


def asked_of(task: Task) -> tuple[str, str] | None:
    """The name of the task and the language of its text, "from-to" for a translation. None where no model is asked, or a
    model is named."""
    match task:
        case tasks.Load() | tasks.KeySentences() | tasks.OnModel():
            return None
        case tasks.Measure():
            return asked_of(task.task)
        case tasks.Inspect():
            return "continue", _language(task.text)
        case tasks.Translate():
            return "translate", f"{task.source or languages.source_for(task.text, task.target)}-{task.target}"
        case tasks.Chat():
            return "chat", _language(task.text or (task.messages[-1].text if task.messages else ""))
        case tasks.Instruct():
            return "instruct", _language(task.text or task.instruction)
    return tasks.TASK_NAMES[type(task)], _language(task.text)


def measured_by(task: Task) -> Measure | OnModel:
    """The task that measures a prompt, on the model that would answer it."""
    if isinstance(task, OnModel):
        return OnModel(Measure(task.task), task.folder)  # type: ignore[arg-type]
    return Measure(task)  # type: ignore[arg-type]


def answering(model: ModelReady, task: str, language: str) -> str:
    """The name of the model that will answer: `model`, or the model chosen in its place."""
    return next((one.name for one in model.others if (one.task, one.language) == (task, language)), model.name)


def _language(text: str) -> str:
    return languages.detect(text) or _ENGLISH


def _pairs() -> list[str]:
    return [f"{source}-{target}" for source in tasks.LANGUAGES for target in tasks.LANGUAGES if source != target]
