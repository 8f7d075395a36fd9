"""Files and folders made, renamed and moved: never over another file, and with what is kept about them."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.documents import lock
from assistant.documents.file_errors import FileNotMade, FileNotMoved, NameUnusable
from assistant.documents.folder_search import files_below
from assistant.errors import DocumentExists, DocumentMissing
from assistant.system import paths
from assistant.system.disk import short_hash, sync_folder

TEXT_KINDS = frozenset((".md", ".markdown", ".mdown", ".txt", ".text"))
_ABOUT = ("backups", "pinned", "provenance")
"""Folders of the user's own with files about a document, whose names begin with a hash of its path."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])")
_LONGEST = 240
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES})


def checked_name(name: str, folder: Path) -> str:
    """The name without spaces around it, composed as most systems have it. Raises `NameUnusable` for one that a file
    could not have everywhere, or that the folder pane would hide."""
    name = unicodedata.normalize("NFC", name).strip().rstrip(".")
    reason = ""
    if not name:
        reason = "empty"
    elif name.startswith("."):
        reason = "hidden"
    elif found := _FORBIDDEN.search(name):
        reason = "control" if ord(found[0]) < 32 or ord(found[0]) == 127 else "sign"
    elif _RESERVED.fullmatch(name.split(".")[0].strip()):
        reason = "reserved"
    elif len(name.encode("utf-8", "surrogatepass")) > _LONGEST:
        reason = "long"
    if reason:
        raise NameUnusable(folder, name[:80], reason)
    return name


def kept_kind(name: str, old: str) -> str:
    """A new name for a file, with the ending that tells its kind: another one would make it another program's file."""
    before, now = Path(old).suffix, Path(name).suffix
    if before.lower() == now.lower() or (before.lower() in TEXT_KINDS and now.lower() in TEXT_KINDS):
        return name
    return name + before


def make_file(folder: Path, name: str, ending: str = ".md") -> Path:
    """An empty file. Raises `NameUnusable`, `DocumentExists`, `FileNotMade`."""
    name = checked_name(name, folder)
    path = folder / (name if Path(name).suffix.lower() in TEXT_KINDS else name + ending)
    with _told(path, FileNotMade):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        sync_folder(folder)
    return path


def make_folder(folder: Path, name: str) -> Path:
    """Raises as `make_file` does."""
    path = folder / checked_name(name, folder)
    with _told(path, FileNotMade):
        path.mkdir()
        sync_folder(folder)
    return path


def renamed_path(path: Path, name: str) -> Path:
    """Where a file or folder will be under another name. Raises `NameUnusable`."""
    name = checked_name(name, path.parent)
    return path.with_name(name if path.is_dir() else kept_kind(name, path.name))


def move(old: Path, new: Path, is_open: Callable[[Path], bool] = lambda path: False) -> None:
    """Give a file or folder another name or another place; what is there already is never replaced.

    `is_open` tells of the documents that this program has open. Raises `DocumentExists`, `DocumentMissing`,
    `DocumentLocked` for what another Longhand has open, and `FileNotMoved`; then nothing has changed.
    """
    if old == new:
        return
    about = _about(old)
    with held(old, is_open), _told(new, FileNotMoved, old):
        if new.is_relative_to(old):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        _move(old, new)
        for folder in {old.parent, new.parent}:
            sync_folder(folder)
    for path, key in about:
        _take_along(key, _key(new / path.relative_to(old) if path != old else new))


@contextlib.contextmanager
def held(path: Path, is_open: Callable[[Path], bool]) -> Iterator[None]:
    """No other Longhand opens the file, or a text of the folder, meanwhile. Raises `DocumentLocked` where one has."""
    with contextlib.ExitStack() as locks:
        for text in _texts(path):
            if not is_open(text):
                locks.enter_context(lock.acquire(text))
        yield


def _move(old: Path, new: Path) -> None:
    if _another_spelling(old, new):
        old.rename(new)
    elif old.is_dir() and not old.is_symlink():
        # No call of all systems moves a folder and refuses a taken name; the least that can be there is an empty folder.
        if os.path.lexists(new):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        old.rename(new)
    elif os.name == "nt":
        old.rename(new)  # refuses a taken name
    else:
        _move_file(old, new)


def _move_file(old: Path, new: Path) -> None:
    """By a second name and the removal of the first: where the program ends in between, the file has two names."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(new):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        old.rename(new)
        return
    try:
        os.unlink(old)
    except OSError:
        os.unlink(new)
        raise


def _another_spelling(old: Path, new: Path) -> bool:
    """Whether the two are one entry of a folder that does not tell their letters apart."""
    if old.parent != new.parent or _folded(old.name) != _folded(new.name):
        return False
    try:
        return old.samefile(new) and new not in new.parent.iterdir()
    except OSError:
        return False


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


@contextlib.contextmanager
def _told(path: Path, kind: type[FileNotMoved], old: Path | None = None) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise DocumentExists(path) from error
    except FileNotFoundError as error:
        raise DocumentMissing(old if old is not None and not os.path.lexists(old) else path.parent) from error
    except (OSError, ValueError) as error:
        raise kind(old or path, getattr(error, "strerror", None) or "name") from error


def _texts(path: Path) -> Iterator[Path]:
    """The files that someone may have open, as far as anyone would wait for them."""
    if not path.is_dir():
        yield path
        return
    for one in files_below(path, TEXT_KINDS, lambda: False):
        if one is not None:
            yield one


def _key(path: Path) -> str:
    return short_hash(os.path.normcase(os.path.realpath(path)))


def _about(path: Path) -> list[tuple[Path, str]]:
    """Before a move: the files of which something is kept, with its key."""
    kept = {name.split("-")[0].split(".")[0] for kind in _ABOUT for name in _names(kind)}
    return [(one, key) for one in _texts(path) if (key := _key(one)) in kept] if kept else []


def _names(kind: str) -> list[str]:
    try:
        return [file.name for file in (paths.data_dir() / kind).iterdir()]
    except OSError:
        return []


def _take_along(old: str, new: str) -> None:
    """Earlier versions, pinned texts and the record of a model's words follow their file. Never raises: the file has
    moved, and nothing of it is lost where they stay."""
    if old == new:
        return
    for kind in _ABOUT:
        folder = paths.data_dir() / kind
        for name in _names(kind):
            if name.startswith((f"{old}-", f"{old}.")):
                target = folder / (new + name[len(old) :])
                with contextlib.suppress(OSError):
                    if not target.exists():
                        (folder / name).rename(target)
