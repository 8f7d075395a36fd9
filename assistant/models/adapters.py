"""Adapters as folders: what peft writes, and beside it what the program has to know of one.

adapter_config.json, adapter_model.safetensors   peft's own, so that any other program reads them too
longhand.json                                     the base, the tasks, and how each was asked while it was trained
norms.safetensors                                 of the base, whose folded weights no longer show them

The writer's adapters lie in the folder `adapters` of the user's data, the program's in resources/models.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import string
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from assistant.errors import ModelDamaged, ModelError, ModelIncomplete, ModelMissing
from assistant.system import paths
from assistant.system.disk import replace_file

CONFIG, WEIGHTS, FACTS = "adapter_config.json", "adapter_model.safetensors", "longhand.json"
NORMS = "norms.safetensors"
SOURCE = "source.json"  # in a folder that was unpacked from a GGUF file: that file's name and fingerprint
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
        """Line breaks become spaces, as a line break ends the question."""
        return self.prompt.format(text=_one_line(text), question=_one_line(question))


@cache
def forms() -> Mapping[str, Form]:
    """The prompt forms of a new adapter, by task. Raises a `ValueError` that names the fault in the file."""
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


def known_as(model: Path) -> tuple[str, tuple[str, ...]]:
    """The name of a model, and the fingerprints that it is known by: the file's first that a folder was unpacked from."""
    own = fingerprint(model)
    try:
        origin = json.loads((model / SOURCE).read_text("utf-8"))
        return str(origin["name"]), (str(origin["fingerprint"]), own)
    except (OSError, ValueError, KeyError, TypeError):
        return model.stem if model.is_file() else model.resolve().name, (own,)


def write_origin(folder: Path, file: Path) -> None:
    """Note in a folder which GGUF file it was unpacked from."""
    facts = {"name": file.stem, "fingerprint": fingerprint(file)}
    (folder / SOURCE).write_text(json.dumps(facts) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter on disk. `scale` multiplies B A; it was trained in `languages`; `shipped`: it came with the
    program. A `style` is the writer's own, which is used where it is asked for by its name; it was learned from `straight`
    quotation marks and one line a paragraph where its base knows nothing else."""

    path: Path
    base: str
    fingerprints: tuple[str, ...]
    forms: Mapping[str, Form] = field(compare=False)
    tasks: tuple[str, ...]
    languages: tuple[str, ...]
    rank: int
    scale: float
    tokens: int = 0
    shipped: bool = False
    style: bool = False
    straight: bool = False
    stamp: int = 0

    @property
    def key(self) -> str:
        """Of these very weights; a style that was deleted and learned anew under its name has another."""
        return f"{self.path}:{self.stamp}"

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def bytes(self) -> int:
        return sum(file.stat().st_size for file in self.path.iterdir() if file.is_file())


def read(folder: Path, *, shipped: bool = False) -> Adapter:
    """Raises `ModelMissing`, `ModelIncomplete` and `ModelDamaged`."""
    if not folder.is_dir():
        raise ModelMissing(folder)
    missing = tuple(name for name in (CONFIG, WEIGHTS, FACTS) if not (folder / name).is_file())
    if missing:
        raise ModelIncomplete(folder, missing)
    config, facts = _json(folder, CONFIG), _json(folder, FACTS)
    file = FACTS
    try:
        used = _read_forms(facts["forms"])
        tasks = tuple(task for task in facts["tasks"] if task in used or task == "continue")
        base, known = str(facts["base"]["name"]), tuple(map(str, facts["base"]["fingerprints"]))
        languages = tuple(map(str, facts.get("languages", ("en",))))
        tokens = int(facts.get("training", {}).get("seen", {}).get("tokens", 0))
        file = CONFIG
        rank, alpha = int(config["r"]), float(config["lora_alpha"])
        if config["peft_type"] != "LORA" or config.get("use_dora") or config.get("rank_pattern") or rank < 1:
            raise ValueError("not a plain LoRA")
        scale = alpha / (rank**0.5 if config.get("use_rslora") else rank)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelDamaged(folder, file, str(error)) from error
    return Adapter(
        folder, base, known, used, tasks, languages, rank, scale, tokens, shipped, "style" in facts,
        facts.get("straight") is True, (folder / WEIGHTS).stat().st_mtime_ns,
    )  # fmt: skip


def installed() -> list[Adapter]:
    """All adapters that can be read, the writer's before the program's. Damaged adapters are passed over."""
    found = []
    for folder, shipped in ((paths.adapters_dir(), False), (paths.resource("models"), True)):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if (path / FACTS).is_file() and (path / CONFIG).is_file():
                with contextlib.suppress(ModelError):
                    found.append(read(path, shipped=shipped))
    return found


def for_model(model: Path, found: Sequence[Adapter] | None = None) -> dict[str, Adapter]:
    """By task, the adapter that this model takes: the first of `found`; where it is None, of all that are installed and are
    no style."""
    found = [each for each in installed() if not each.style] if found is None else found
    if not found:
        return {}
    known = set(known_as(model)[1])
    chosen: dict[str, Adapter] = {}
    for adapter in found:
        if known & set(adapter.fingerprints):
            for task in adapter.tasks:
                chosen.setdefault(task, adapter)
    return chosen


def _json(folder: Path, name: str) -> dict[str, Any]:
    try:
        content = json.loads((folder / name).read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelDamaged(folder, name, str(error)) from error
    if not isinstance(content, dict):
        raise ModelDamaged(folder, name, "not a JSON object")
    return content


def write_facts(folder: Path, facts: dict[str, Any], used: Mapping[str, Form]) -> None:
    text = json.dumps(
        facts | {"forms": {task: asdict(form) for task, form in used.items()}}, indent=1, ensure_ascii=False
    )
    replace_file(folder / FACTS, f"{text}\n".encode())


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
