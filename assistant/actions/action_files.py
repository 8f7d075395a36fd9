"""Actions as TOML files, one each: read strictly, written so that they read the same again, noticed when they change.

An unknown key, a missing one or a bad value is an `ActionInvalid` with the file's name.
"""

from __future__ import annotations

import errno
import json
import os
import tomllib
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any

from assistant.actions.action import Action, new_id, plain_value, problem
from assistant.errors import ActionInvalid, DiskFull, DocumentNotSaved
from assistant.system import user_files
from assistant.system.disk import FULL, replace_file
from assistant.system.private_files import make_folder
from assistant.tasks import Example

_TYPES: dict[str, tuple[type, ...]] = {
    "order": (int,), "max_tokens": (int,), "temperature": (int, float), "options": (list,), "labels": (list,),
    "examples": (list,), "schema": (str, dict), "replaces": (bool,),
}  # fmt: skip
_SUFFIX = ".toml"
_LARGEST = 1_000_000  # bytes
# Name, change and size of every action file, as `folder_state` tells them.
FolderState = tuple[tuple[str, int, int], ...]


def load_file(path: Path) -> Action:
    """One action from its file. Raises `ActionInvalid`."""
    try:
        text = user_files.read_text(path, _LARGEST, "utf-8-sig")
    except OSError as error:
        large = error.errno == errno.EFBIG
        reason = "the file is too large for an action" if large else error.strerror or str(error)
        raise ActionInvalid(path, reason) from error
    except ValueError as error:
        raise ActionInvalid(path, str(error)) from error
    action = parse(text, path)
    if action.id != path.stem:
        raise ActionInvalid(path, "'id' must be the name of the file")
    return action


def parse(text: str, path: Path) -> Action:
    """An action from the text of a file; `path` is for the error. Raises `ActionInvalid`."""
    try:
        stored: dict[str, Any] = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise ActionInvalid(path, str(error)) from error
    known = {f.name: f for f in fields(Action)}
    if unknown := sorted(set(stored) - set(known)):
        raise ActionInvalid(path, f"unknown key {unknown[0]!r}")
    if missing := [n for n, f in known.items() if f.default is MISSING and n not in stored]:
        raise ActionInvalid(path, f"missing key {missing[0]!r}")
    for name, value in stored.items():
        allowed = _TYPES.get(name, (str,))
        # A truth value is a whole number to Python.
        if not isinstance(value, allowed) or (isinstance(value, bool) and bool not in allowed):
            raise ActionInvalid(path, f"{name!r} must be {' or '.join(kind.__name__ for kind in allowed)}")
    for name in ("options", "labels"):
        if name in stored:
            if not all(isinstance(item, str) for item in stored[name]):
                raise ActionInvalid(path, f"{name!r} must be a list of str")
            stored[name] = tuple(stored[name])
    if isinstance(stored.get("schema"), dict):
        try:
            stored["schema"] = json.dumps(stored["schema"], ensure_ascii=False)
        except (TypeError, ValueError, RecursionError) as error:
            raise ActionInvalid(path, f"'schema' is no JSON: {error}") from error
    if "temperature" in stored:
        try:
            stored["temperature"] = float(stored["temperature"])
        except OverflowError as error:
            raise ActionInvalid(path, "'temperature' is too large a number") from error
    stored["examples"] = tuple(_example(each, path) for each in stored.get("examples", ()))
    action = Action(**stored)
    check(action, path)
    return action


def _example(stored: object, path: Path) -> Example:
    if (
        not isinstance(stored, dict)
        or set(stored) - {"pattern"} != {"text", "answer"}
        or not all(isinstance(stored[part], str) for part in ("text", "answer"))
        or not isinstance(stored.get("pattern", False), bool)
    ):
        raise ActionInvalid(path, "'examples' must each have 'text' and 'answer', may have 'pattern', and nothing else")
    return Example(stored["text"], stored["answer"], stored.get("pattern", False))


def check(action: Action, path: Path | None = None) -> None:
    """Raises `ActionInvalid` where the action makes no sense; what `load_file` lets through, and nothing else, passes."""
    reason = problem(action)
    if reason:
        raise ActionInvalid(path or Path(action.id + _SUFFIX), reason)


def load_folder(folder: Path) -> tuple[list[Action], list[ActionInvalid]]:
    """All actions of a folder in their order, and what was wrong with the files left out."""
    actions, problems = [], []
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            actions.append(load_file(path))
        except ActionInvalid as error:
            problems.append(error)
    return sorted(actions, key=lambda action: (action.order, action.id)), problems


def folder_state(folder: Path) -> FolderState:
    """Differs from that of another moment where an action file came, went or was written. A missing folder has none."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(_SUFFIX):
                    about = entry.stat()
                    found.append((entry.name, about.st_mtime_ns, about.st_size))
    except OSError:
        return ()
    return tuple(sorted(found))


def has_changed(folder: Path, before: FolderState) -> bool:
    return folder_state(folder) != before


def dump(action: Action) -> str:
    """The action as the text of its file, without what is as usual; `parse` reads it back to an equal one."""
    lines = []
    for field in fields(Action):
        value = getattr(action, field.name)
        if field.name != "examples" and (field.default is MISSING or value != field.default):
            lines.append(f"{field.name} = {_value(plain_value(value))}")
    for example in action.examples:
        lines += ["", "[[examples]]", *(["pattern = true"] if example.pattern else [])]
        lines += [f"text = {_value(example.text)}", f"answer = {_value(example.answer)}"]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str):
        return _lines(value) if "\n" in value else f'"{_escaped(value)}"'
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _lines(text: str) -> str:
    """Several lines, to be read and edited as such."""
    return '"""\n' + "\n".join(map(_escaped, text.split("\n"))) + '"""'


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(f"\\u{ord(c):04x}" if (ord(c) < 32 and c != "\t") or ord(c) == 127 else c for c in text)


def save(action: Action, folder: Path) -> Path:
    """Write an action of one's own; the file is whole or as it was. Raises `ActionInvalid`, `DiskFull`, `DocumentNotSaved`."""
    check(action)
    path = folder / (action.id + _SUFFIX)
    write(action, path)
    return path


def write(action: Action, path: Path) -> None:
    """Write an action to a file of any name, to be handed on. Raises as `save` does."""
    check(action, path)
    try:
        make_folder(path.parent)
        replace_file(path, dump(action).encode())
    except OSError as error:
        if error.errno in FULL:
            raise DiskFull(path) from error
        raise DocumentNotSaved(path, error.strerror or str(error)) from error


def take_in(path: Path, folder: Path) -> Path:
    """Copy an action file from elsewhere into `folder`, under its id, or the next free one where that is taken.

    Raises as `load_file` and `save` do, but that the file may have any name.
    """
    try:
        text = user_files.read_text(path, _LARGEST, "utf-8-sig")
    except (OSError, ValueError) as error:
        raise ActionInvalid(path, str(error)) from error
    action = parse(text, path)
    taken = {file.stem for file in folder.glob(f"*{_SUFFIX}")}
    if action.id in taken:
        action = replace(action, id=new_id(action.id, taken))
    return save(action, folder)
