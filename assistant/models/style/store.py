"""Styles on the disk: those that were learned, among the adapters, and those that are being learned, in the folder `styles`.

styles/NAME     plan.json   the model, the words, the texts by name;  pages.json   their text
                checkpoint.safetensors, log.jsonl, adapter/           as every run has them
adapters/NAME   peft's files;  longhand.json   with a part "style";   held.json    the pages held back

All of it is for its owner alone. When a style is learned, the pages that it was learned from are deleted.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.errors import ModelError
from assistant.models import adapters
from assistant.models.adapters import Adapter
from assistant.models.style.errors import StyleNameTaken
from assistant.models.style.pages import Judged, Pages
from assistant.settings import Settings
from assistant.system import paths
from assistant.system.disk import put_folder_in_place, replace_file
from assistant.system.private_files import make_folder, narrow

PLAN, PAGES, STATE, HELD = "plan.json", "pages.json", "state.json", "held.json"
PART = "style"
"""Of longhand.json, which tells a style from every other adapter."""
_LONGEST_NAME = 60
_UNSAFE = re.compile(r"[\\/:*?\"<>|\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class Plan:
    """`base` is the file or folder of the model that learns, `base_name` its name; `texts` are the names of what was read."""

    name: str
    base: str
    base_name: str
    words: int
    language: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """A style that was learned. `before` and `after` are bits a byte of the pages held back, without it and with it."""

    adapter: Adapter
    words: int
    made: str
    before: float
    after: float
    helped: bool

    @property
    def name(self) -> str:
        return self.adapter.name


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A style that is not learned yet; `share` of its steps are made, from 0 to 1."""

    plan: Plan
    folder: Path
    share: float

    @property
    def name(self) -> str:
        return self.plan.name


def styles() -> list[Style]:
    """By name. A style whose files cannot be read is passed over."""
    found = []
    for adapter in adapters.installed():
        if adapter.style:
            with contextlib.suppress(ModelError, OSError, ValueError, KeyError, TypeError):
                found.append(_read(adapter))
    return found


def style_of(name: str) -> Style | None:
    return next((style for style in styles() if style.name == name), None)


def folder_in_use(settings: Settings) -> str:
    """Of the style that Continue writes in; "" for none."""
    model = settings.model
    return str(paths.adapters_dir() / model.style) if model.in_style and model.style else ""


def _read(adapter: Adapter) -> Style:
    facts = json.loads((adapter.path / adapters.FACTS).read_text("utf-8"))[PART]
    return Style(
        adapter, int(facts["words"]), str(facts["made"]), float(facts["before"]), float(facts["after"]), bool(facts["helped"])
    )  # fmt: skip


def unfinished() -> list[Unfinished]:
    """By name. What is no run of a style is passed over."""
    found = []
    folder = runs_folder()
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            found.append(Unfinished(read_plan(place), place, _share(place)))
    return found


def _share(folder: Path) -> float:
    try:
        state = json.loads((folder / STATE).read_text("utf-8"))
        return min(1.0, max(0.0, int(state["step"]) / max(1, int(state["steps"]))))
    except (OSError, ValueError, KeyError, TypeError):
        return 0.0


def runs_folder() -> Path:
    return paths.data_folder("styles")


def safe_name(name: str) -> str:
    """What a person typed as the name of a folder; "" where nothing is left."""
    return _UNSAFE.sub(" ", name).strip(" .")[:_LONGEST_NAME].strip(" .")


def begin(name: str, base: Path, base_name: str, judged: Judged, cut: Pages, texts: Sequence[str]) -> Path:
    """A folder of a run with the pages in it, for its owner alone. Raises `StyleNameTaken` and `OSError`."""
    name = safe_name(name)
    folder = runs_folder() / name
    if not name or folder.exists() or (paths.adapters_dir() / name).exists():
        raise StyleNameTaken(name)
    make_folder(folder)
    try:
        _write(folder / PAGES, asdict(cut))
        plan = Plan(name, str(base), base_name, judged.words, judged.language, tuple(texts))
        _write(folder / PLAN, asdict(plan))
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def read_plan(folder: Path) -> Plan:
    """Raises `OSError`, and `ValueError`, `KeyError` or `TypeError` where it is damaged."""
    facts = json.loads((folder / PLAN).read_text("utf-8"))
    return Plan(**facts | {"texts": tuple(facts["texts"])})


def read_pages(folder: Path) -> Pages:
    """Raises as `read_plan` does."""
    facts = json.loads((folder / PAGES).read_text("utf-8"))
    return Pages(*(tuple(map(str, facts[name])) for name in ("learned", "watched", "held")))


def held_back(style: Style) -> tuple[str, ...]:
    """The pages that a style was not learned from; () where they are gone."""
    try:
        return tuple(map(str, json.loads((style.adapter.path / HELD).read_text("utf-8"))))
    except (OSError, ValueError, TypeError):
        return ()


def write_state(folder: Path, step: int, steps: int) -> None:
    _write(folder / STATE, {"step": step, "steps": steps})


def finish(run: Path, adapter: Path, before: float, after: float, helped: bool) -> Style:
    """Put the adapter of a run among the installed ones, with the pages held back, and delete the run. Raises `OSError`."""
    plan, held = read_plan(run), read_pages(run).held
    facts = json.loads((adapter / adapters.FACTS).read_text("utf-8"))
    made = datetime.date.today().isoformat()
    facts[PART] = {
        "words": plan.words, "made": made, "before": round(before, 4), "after": round(after, 4), "helped": helped,
    }  # fmt: skip
    _write(adapter / adapters.FACTS, facts)
    _write(adapter / HELD, list(held))
    narrow(adapter)
    target = paths.adapters_dir() / plan.name
    make_folder(target.parent)
    put_folder_in_place(adapter, target)
    shutil.rmtree(run, ignore_errors=True)
    return _read(adapters.read(target))


def remove(name: str) -> bool:
    """Delete a style, learned or not, with the pages that were kept of it; whether there was one. Raises `OSError`."""
    gone = False
    style = style_of(name)
    if style is not None:
        shutil.rmtree(style.adapter.path)
        gone = True
    for run in unfinished():
        if run.name == name:
            shutil.rmtree(run.folder)
            gone = True
    return gone


def _write(path: Path, facts: Any) -> None:
    replace_file(path, (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode())
