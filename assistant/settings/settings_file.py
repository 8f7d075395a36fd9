"""Settings on disk: a JSON file that is read leniently and replaced in one step."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from assistant import settings
from assistant.errors import SettingInvalid, SettingsDamaged, SettingsError
from assistant.settings import Settings
from assistant.system import user_files
from assistant.system.disk import replace_file

VERSION = 1


def read(path: Path) -> tuple[Settings, list[SettingsError]]:
    """Settings from `path`, and what was wrong with it.

    A single bad value falls back to its default; a file that is no JSON object is moved beside itself
    (`settings.damaged-N.json`) so that nothing of it is lost, and defaults are in force.
    """
    chosen, problems = Settings(), []  # type: Settings, list[SettingsError]
    try:
        stored = json.loads(user_files.read_bytes(path))
        pages = {page: dict(stored.get(page, {})) for page in settings.SECTIONS}
    except FileNotFoundError:
        return chosen, []
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return chosen, [SettingsDamaged(path, user_files.renamed(path) or path)]
    for page, stored_values in pages.items():
        for name, new in stored_values.items():
            try:
                chosen = settings.changed(chosen, f"{page}.{name}", new)
            except SettingInvalid as error:
                if error.reason != "unknown":
                    problems.append(error)
    return chosen, problems


def write(path: Path, chosen: Settings) -> None:
    """Replace the file in one step; a reader sees the old settings or the new ones. Raises `OSError`."""
    content = {"version": VERSION} | {
        page: {f.name: getattr(getattr(chosen, page), f.name) for f in fields(getattr(chosen, page))}
        for page in settings.SECTIONS
    }
    replace_file(path, json.dumps(content, indent=2, ensure_ascii=False).encode("utf-8", "surrogatepass"), private=True)
