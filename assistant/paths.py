"""Where things are: the user's folders, and the resources of the program.

`LONGHAND_HOME`, when set, takes the place of all user folders: tests and portable installations use it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from assistant.private_files import make_folder, narrow_folder

_NAME = "Longhand"
_KINDS = ("config", "data", "cache", "log")


def _place(kind: str) -> Path:
    home = os.environ.get("LONGHAND_HOME")
    if home:
        return Path(home) / kind
    try:
        import appdirs
    except ImportError:  # a machine that trains alone does without it
        return Path.home() / f".{_NAME.lower()}" / kind
    return Path(getattr(appdirs, f"user_{kind}_dir")(_NAME, False))


def _user(kind: str) -> Path:
    folder = _place(kind)
    make_folder(folder)
    narrow_folder(folder)
    return folder


def is_own(path: Path) -> bool:
    """Whether it lies in one of the user's own folders, which this does not make."""
    return any(path.is_relative_to(os.path.realpath(_place(kind))) for kind in _KINDS)


def user_folders() -> list[Path]:
    """All four, made and for their owner alone."""
    return [config_dir(), data_dir(), cache_dir(), log_dir()]


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


def journal_place() -> Path:
    """Where the journals lie, whether or not the folder can be made."""
    return _place("data") / "journal"


def journal_dir() -> Path:
    folder = data_dir() / "journal"
    make_folder(folder)
    return folder


def actions_dir() -> Path:
    folder = data_dir() / "actions"
    make_folder(folder)
    return folder


def templates_dir() -> Path:
    folder = data_dir() / "templates"
    make_folder(folder)
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
