"""Where things are: the user's folders, and the resources of the program.

`LONGHAND_HOME`, when set, takes the place of all user folders: tests and portable installations use it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "Longhand"


def _user(kind: str) -> Path:
    home = os.environ.get("LONGHAND_HOME")
    if home:
        folder = Path(home) / kind
    else:
        import appdirs  # a machine that trains alone does without it

        folder = Path(getattr(appdirs, f"user_{kind}_dir")(_NAME, False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def config_dir() -> Path:
    return _user("config")


def data_dir() -> Path:
    return _user("data")


def cache_dir() -> Path:
    return _user("cache")


def log_dir() -> Path:
    return _user("log")


def settings_file() -> Path:
    return config_dir() / "settings.json"


def journal_dir() -> Path:
    folder = data_dir() / "journal"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def actions_dir() -> Path:
    folder = data_dir() / "actions"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def adapters_dir() -> Path:
    folder = data_dir() / "adapters"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def templates_dir() -> Path:
    folder = data_dir() / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """Path of a file or folder below `resources/`, in a source tree, an installed wheel or the frozen program."""
    return _resources() / name


def changelog() -> Path:
    """CHANGELOG.md: beside the package in a source tree, in it in a wheel, beside the resources in the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    packed = Path(frozen) / "CHANGELOG.md" if frozen else package / "CHANGELOG.md"
    return packed if packed.is_file() else package.parent / "CHANGELOG.md"


def starter_model() -> Path:
    return resource("models/starter")
