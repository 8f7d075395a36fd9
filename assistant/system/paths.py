"""Where things are: the user's folders, and the resources of the program.

`LONGHAND_HOME`, when set, takes the place of all user folders: tests and portable installations use it.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from assistant.errors import NothingKept
from assistant.system import user_files
from assistant.system.private_files import make_folder, narrow_folder

KINDS = ("config", "data", "cache", "log")
_NAME = "Longhand"
# Where nothing can be written: a home that is not there must not be made, and nothing is written in its stead.
_NOWHERE = Path(os.devnull)


def _user(kind: str) -> Path:
    """Never raises: a folder that cannot be made is told by `unusable`, and by every writing into it."""
    folder = _allowed(kind)
    with contextlib.suppress(OSError):
        make_folder(folder)
        narrow_folder(folder)
    return folder


def _allowed(kind: str) -> Path:
    """Where the folder may be made, which is nowhere without a home."""
    if not os.environ.get("LONGHAND_HOME") and not _has_home():
        return _NOWHERE / _NAME / kind
    return _place(kind)


def _place(kind: str) -> Path:
    home = os.environ.get("LONGHAND_HOME")
    if home:
        return Path(home) / kind
    try:
        import appdirs
    except ImportError:  # a machine that trains alone does without it
        return Path.home() / f".{_NAME.lower()}" / kind
    return Path(getattr(appdirs, f"user_{kind}_dir")(_NAME, False))


def _has_home() -> bool:
    return bool(os.environ.get("HOME", "~")) and _place("data").is_absolute() and person().is_dir()


def person() -> Path:
    """The home folder of the person, there or not; the root where the system knows none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.path.abspath(os.sep))  # noqa: PTH100


def unusable() -> NothingKept | None:
    """Which of the user's folders take no file."""
    folders: list[str] = []
    kinds: list[str] = []
    detail = ""
    for kind in KINDS:
        try:
            folder = _user(kind)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            folders.append(str(_place(kind)))
            kinds.append(kind)
            detail = detail or error.strerror or str(error)
    return NothingKept(tuple(folders), tuple(kinds), detail) if kinds else None


def is_own(path: Path) -> bool:
    """Whether it lies in one of the user's own folders, which this does not make."""
    return any(path.is_relative_to(os.path.realpath(_place(kind))) for kind in KINDS)


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
    return _allowed("data") / "journal"


def data_folder(name: str) -> Path:
    """A folder below `data_dir()`. A file that stands under its name is set aside."""
    folder = data_dir() / name
    try:
        make_folder(folder)
    except FileExistsError:
        if user_files.set_aside(folder):
            with contextlib.suppress(OSError):
                make_folder(folder)
    except OSError:
        pass
    return folder


def journal_dir() -> Path:
    return data_folder("journal")


def actions_dir() -> Path:
    return data_folder("actions")


def adapters_dir() -> Path:
    return data_folder("adapters")


def models_dir() -> Path:
    return data_folder("models")


def templates_dir() -> Path:
    return data_folder("templates")


def _resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """Path of a file or folder below `resources/`, in a source tree, an installed wheel or the frozen program."""
    return _resources() / name


def changelog() -> Path:
    """CHANGELOG.md: beside the package in a source tree, in it in a wheel, beside the resources in the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parents[1]
    packed = Path(frozen) / "CHANGELOG.md" if frozen else package / "CHANGELOG.md"
    return packed if packed.is_file() else package.parent / "CHANGELOG.md"


def starter_model() -> Path:
    return resource("models/starter")
