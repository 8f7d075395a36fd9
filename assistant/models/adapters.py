"""Adapters as folders: what peft writes, and beside it what the program has to know of one.

adapter_config.json, adapter_model.safetensors   peft's own, so that any other program reads them too
longhand.json                                     the base, the tasks, and how each was asked while it was trained
"""

from __future__ import annotations

import hashlib
import json
import string
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant import paths

CONFIG, WEIGHTS, FACTS = "adapter_config.json", "adapter_model.safetensors", "longhand.json"
_STRETCHES, _STRETCH = 64, 4096  # of each weight file
# The tasks that an adapter may be trained for.
TASKS = ("continue", "correct", "rewrite", "summarize", "headline", "question")


@dataclass(frozen=True, slots=True)
class Form:
    """`prompt` with {text} and {question} stands before an answer; `unanswerable` is the answer where the text has none."""

    prompt: str
    unanswerable: str = ""

    def __post_init__(self) -> None:
        fields = {field for _, field, _, _ in string.Formatter().parse(self.prompt) if field is not None}
        if "text" not in fields or fields - {"text", "question"}:
            raise ValueError(f"{self.prompt!r} is no form of a prompt")

    def filled(self, text: str, question: str = "") -> str:
        """Line breaks become spaces: a line ends what is asked."""
        return self.prompt.format(text=_one_line(text), question=_one_line(question))


@cache
def forms() -> Mapping[str, Form]:
    """How a new adapter is asked, by task. Raises `ValueError` that names what is wrong in the file."""
    tables = tomllib.loads(paths.resource("prompts/adapter.toml").read_text("utf-8"))
    return _read_forms(tables)


def _read_forms(tables: Mapping[str, Any]) -> dict[str, Form]:
    if unknown := tables.keys() - set(TASKS):
        raise ValueError(f"{sorted(unknown)} is no task of an adapter")
    return {task: Form(**table) for task, table in tables.items()}


def fingerprint(model: Path) -> str:
    """A number that tells a base from every other: of a GGUF file or a folder's weight files, sizes and stretches of bytes.

    Reading gigabytes whole would take seconds at every start; two models that differ, differ in nearly every stretch.
    """
    files = [model] if model.is_file() else sorted([*model.glob("*.safetensors"), *model.glob("*.gguf")])
    digest = hashlib.sha256()
    for path in files:
        size = path.stat().st_size
        digest.update(f"{size}\n".encode())
        with open(path, "rb") as file:
            for place in range(_STRETCHES):
                file.seek(max(0, size - _STRETCH) * place // (_STRETCHES - 1))
                digest.update(file.read(_STRETCH))
    return digest.hexdigest()


def write_facts(folder: Path, facts: dict[str, Any], used: Mapping[str, Form]) -> None:
    text = json.dumps(
        facts | {"forms": {task: asdict(form) for task, form in used.items()}}, indent=1, ensure_ascii=False
    )
    (folder / FACTS).write_text(text + "\n", "utf-8")


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
