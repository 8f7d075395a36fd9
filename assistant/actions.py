"""What a person can ask for, as data: one TOML file an action in `resources/actions/` or the user's folder.

    id = "translate"                 unique; the file's stem
    name = "Translate"               shown; translated by the window when it is a built-in one
    task = "translate"               a name of tasks.TASK_NAMES
    input = "selection"              "before-cursor", "selection" (the whole text when nothing is selected)
    answer = "panel"                 "document": streams in at the cursor; "panel": a result to take or leave;
                                     "review": changes to the text that was read, to accept or reject
    options = ["target"]             what the panel asks for: "target", "length", "instruction"
    shortcut = "Ctrl+Alt+T"          may be missing
    order = 30
    explanation = "…"                one sentence
    instruction = "…"                for task "instruct": what the model is told

Loading is strict: an unknown key, a missing one or a bad value is an `ActionInvalid` with the file's name.
"""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from assistant import tasks
from assistant.errors import ActionInvalid

OPTIONS = ("target", "length", "instruction")


@dataclass(frozen=True, slots=True)
class Action:
    id: str
    name: str
    task: str
    input: Literal["before-cursor", "selection"]
    answer: Literal["document", "panel", "review"]
    explanation: str
    order: int = 100
    options: tuple[str, ...] = ()
    shortcut: str = ""
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What the person chose beside the action itself."""

    text: str
    target: str = "en"
    length: Literal["short", "long"] = "short"
    instruction: str = ""


def load_file(path: Path) -> Action:
    """One action from its file. Raises `ActionInvalid`."""
    try:
        stored: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ActionInvalid(path, str(error)) from error
    known = {f.name: f for f in fields(Action)}
    if unknown := sorted(set(stored) - set(known)):
        raise ActionInvalid(path, f"unknown key {unknown[0]!r}")
    if missing := [n for n, f in known.items() if f.default is MISSING and n not in stored]:
        raise ActionInvalid(path, f"missing key {missing[0]!r}")
    if isinstance(stored.get("options"), list):
        stored["options"] = tuple(stored["options"])
    _check(path, stored)
    return Action(**stored)


def _check(path: Path, stored: dict[str, Any]) -> None:
    expected: dict[str, type] = {"order": int, "options": tuple}
    for name, item in stored.items():
        if not isinstance(item, expected.get(name, str)):
            raise ActionInvalid(path, f"{name!r} must be {expected.get(name, str).__name__}")
    choices = {
        "task": tuple(name for name in tasks.TASK_NAMES.values() if name not in tasks.INNER_TASKS),
        "input": ("before-cursor", "selection"),
        "answer": ("document", "panel", "review"),
    }
    for name, allowed in choices.items():
        if stored[name] not in allowed:
            raise ActionInvalid(path, f"{name!r} must be one of {', '.join(allowed)}")
    for option in stored.get("options", ()):
        if option not in OPTIONS:
            raise ActionInvalid(path, f"'options' knows {', '.join(OPTIONS)}, not {option!r}")
    if stored["answer"] == "review" and stored["input"] != "selection":
        raise ActionInvalid(path, "'answer' can be review only where 'input' is selection")
    if stored["id"] != path.stem:
        raise ActionInvalid(path, "'id' must be the name of the file")


def load_folder(folder: Path) -> tuple[list[Action], list[ActionInvalid]]:
    """All actions of a folder in their order, and what was wrong with the files left out."""
    actions, problems = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            actions.append(load_file(path))
        except ActionInvalid as error:
            problems.append(error)
    return sorted(actions, key=lambda action: (action.order, action.id)), problems


def to_task(action: Action, request: Request, sampling: tasks.Sampling, limits: tasks.Limits) -> tasks.Task:
    """The task for the engine; `sampling` and `limits` are those of free writing, tasks with one right answer are greedy."""
    match action.task:
        case "continue":
            return tasks.Continue(request.text, sampling, limits)
        case "summarize":
            return tasks.Summarize(request.text, request.length)
        case "headline":
            return tasks.Headline(request.text)
        case "translate":
            return tasks.Translate(request.text, request.target)
        case "correct":
            return tasks.Correct(request.text)
        case "rewrite":
            return tasks.Rewrite(request.text)
        case _:
            return tasks.Instruct(request.instruction or action.instruction, request.text, sampling)
