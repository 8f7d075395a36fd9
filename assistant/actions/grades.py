"""How well a model does an action, as `assistant score` measured it: resources/grades.toml, by the model's name or its size."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.system import paths
from assistant.tasks import ModelReady

# Of the answers that were scored; with fewer fit ones an action is not offered among the first.
LEAST_FIT = 0.7


@dataclass(frozen=True, slots=True)
class Graded:
    """`fit` of all answers, 0 to 1; `measured` on this very model, or else on one of its size."""

    fit: float
    measured: bool

    @property
    def weak(self) -> bool:
        return self.fit < LEAST_FIT


def of(model: ModelReady | None) -> Mapping[str, Graded]:
    """By the id of the action. Nothing of a model that is neither known nor as small as one that is."""
    if model is None or "instruct" not in model.tasks:
        return {}
    found = _read()
    name = _bare(model.name)
    for each in found:
        if _bare(each["name"]) in name:
            return {action: Graded(fit, True) for action, fit in each["fit"].items()}
    for each in found:
        if each.get("from", 0) <= model.parameters < each.get("below", 0):
            return {action: Graded(fit, False) for action, fit in each["fit"].items()}
    return {}


@cache
def _read() -> list[dict[str, Any]]:
    """Raises `ValueError` that names what is wrong in the file."""
    path = paths.resource("grades.toml")
    models: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["models"]
    for each in models:
        if unknown := each.keys() - {"name", "from", "below", "fit"}:
            raise ValueError(f"{path}: {sorted(unknown)}")
        if not isinstance(each.get("name"), str) or not all(0 <= share <= 1 for share in each["fit"].values()):
            raise ValueError(f"{path}: {each.get('name')!r}")
    return models


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
