"""Whether a model fits this computer: its memory, its disk, and how long an answer would take."""

from __future__ import annotations

import shutil
from typing import Literal

from assistant.models import catalogue
from assistant.models.catalogue import Entry
from assistant.models.folder import FolderFacts
from assistant.system import memory_size, paths

Fit = Literal["fits", "slow", "no"]
_MOST_OF_ALL = 0.8  # of the memory that the computer has; the system and the page want the rest
_MOST_OF_FREE = 0.7
_LARGE = 2_500_000_000
"""Parameters; without a graphics card a larger model writes slower than most people read."""


def memory_of(facts: FolderFacts, entry: Entry | None = None) -> int:
    """Bytes that the weights take in memory: as it was measured, or reckoned from the parameters of a GGUF file."""
    if entry is not None and entry.memory:
        return entry.memory
    if not facts.gguf:
        return facts.weight_bytes
    return max(facts.weight_bytes, catalogue.memory_for(facts.parameters))


def fit(memory: int, parameters: int, disk: int = 0) -> Fit:
    """`disk` counts the bytes to download. Memory or disk space that the system does not tell is taken as enough."""
    total, free = memory_size.total(), memory_size.available()
    if total is not None and memory > total * _MOST_OF_ALL:
        return "no"
    if disk and disk > _free_disk():
        return "no"
    if parameters > _LARGE or (free is not None and memory > free * _MOST_OF_FREE):
        return "slow"
    return "fits"


def of_entry(entry: Entry) -> Fit:
    """The fit of a model that is not installed yet."""
    return fit(entry.memory_needed, entry.parameters, entry.size)


def of_facts(facts: FolderFacts, entry: Entry | None = None) -> Fit:
    return fit(memory_of(facts, entry), facts.parameters)


def recommended() -> str:
    """The id of the model to recommend: the largest that the catalogue lists for this memory and that fits; "" for none."""
    best = [one for one in catalogue.entries() if any(word.endswith("GB") for word in one.best)]
    total = memory_size.total() or 0
    fitting = [one for one in best if int(one.best[0].split()[0]) * 0.9e9 <= total and of_entry(one) == "fits"]
    return max(fitting, key=lambda one: one.parameters).id if fitting else ""


def _free_disk() -> int:
    try:
        return shutil.disk_usage(paths.models_dir()).free
    except OSError:
        return 2**62
