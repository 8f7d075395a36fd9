"""The measured scores in a model folder, and the tasks that the model does badly by them.

`assistant train evaluate` measures the figures; they lie in scores.json beside the weights. A model without them is
taken for able.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.errors import ModelError
from assistant.models import small_files
from assistant.tasks import Weakness

FILE = "scores.json"
_LARGEST = 1_000_000  # bytes; more is not a list of figures

_FEW_RIGHT = 0.6  # of sentences mended to the letter; below, each one has to be read again
_USABLE_CHRF = 50.0  # below, a translation says something else than the text
# Of a translation into Chinese, where a word is one or two characters and a good one has a third in common with another.
_USABLE_CHINESE = 30.0
_HOPELESS = 0.5  # of the least usable score; below, a translation says nothing of the text
_MOST_UNCHANGED = 0.5  # of sentences to be put in other words


def without_samples(scores: dict[str, Any]) -> dict[str, Any]:
    """The figures alone, to be kept beside the weights."""
    return {
        name: without_samples(value) if isinstance(value, dict) else value
        for name, value in scores.items()
        if name != "samples"
    }


def weaknesses(folder: Path) -> tuple[Weakness, ...]:
    """By task, in the order of the tasks; () where there are no scores or they cannot be read."""
    try:
        scores = json.loads(small_files.content(folder, FILE, _LARGEST).decode("utf-8"))
    except (ModelError, ValueError, RecursionError):
        return ()
    found = []
    for judge in (_summaries, _headlines, _translations, _corrections, _paraphrases, _instructions):
        try:
            weakness = judge(scores)
        except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError):
            continue  # not measured
        if weakness is not None:
            found.append(weakness)
    return tuple(found)


def _translations(scores: Any) -> Weakness | None:
    figures = [float(direction["chrf"]) for direction in scores["translation"]["tatoeba"].values()]
    mean = sum(figures) / len(figures)
    directions = tuple((name, float(each["chrf"]) / 100) for name, each in scores["translation"]["tatoeba"].items())
    if all(figure >= usable(name) for name, figure in directions):
        return None
    return Weakness("translate", "alike", mean / 100, directions)


def usable(direction: str) -> float:
    """The share that a translation has in common with a good one, from 0 to 1, from which on it is of use."""
    return (_USABLE_CHINESE if direction.endswith("-zh") else _USABLE_CHRF) / 100


def is_hopeless(direction: str, share: float) -> bool:
    return share < _HOPELESS * usable(direction)


def _corrections(scores: Any) -> Weakness | None:
    exact = float(scores["corrections"]["exact"])
    return Weakness("correct", "right", exact) if exact < _FEW_RIGHT else None


def _paraphrases(scores: Any) -> Weakness | None:
    unchanged = float(scores["paraphrases"]["unchanged"])
    return Weakness("rewrite", "unchanged", unchanged) if unchanged > _MOST_UNCHANGED else None


def _instructions(scores: Any) -> Weakness | None:
    exact = float(scores["instructions"]["chrf"])
    return Weakness("instruct", "alike", exact / 100) if exact < _USABLE_CHRF else None


def _summaries(scores: Any) -> Weakness | None:
    return _behind_lead(scores["summaries"], "summarize", ("lead1", "lead3", "key"))


def _headlines(scores: Any) -> Weakness | None:
    return _behind_lead(scores["headlines"], "headline", ("lead1", "key"))


def _behind_lead(found: Any, task: str, leads: tuple[str, ...]) -> Weakness | None:
    """A weakness where the first or the key sentences of a text cover more of the reference than the model's answer."""
    ours = float(found["model"]["rougeL"])
    theirs = max(float(found[lead]["rougeL"]) for lead in leads if lead in found)
    return Weakness(task, "behind", ours / theirs) if ours < theirs else None
