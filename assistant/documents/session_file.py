"""The record of open documents: the tabs of last time, the caret in each, and the journal of each unsaved text."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.system import paths, user_files
from assistant.system.disk import FileLock, replace_file

MOST = 200
_LARGEST = 2**20


@dataclass(frozen=True, slots=True)
class Place:
    """Caret, other end of the selection, and the first character in sight, in UTF-16 units."""

    caret: int = 0
    anchor: int = 0
    top: int = 0


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """`path` is None for a text without a file; `journal` names the file that holds what was not saved."""

    path: str | None = None
    place: Place = Place()
    journal: str | None = None
    copied_from: str | None = None


@dataclass(frozen=True, slots=True)
class OpenDocuments:
    """`ended`: the program ended by itself, so the journals are of texts left on purpose; after a crash it is False."""

    documents: tuple[OpenDocument, ...] = ()
    active: int = 0
    ended: bool = False


class SessionFile:
    """Belongs to the first Longhand that claims it, until that one ends, however it ends.

    Nothing here raises for a bad disk or a damaged file: it is no reason to keep a writer from writing.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or paths.data_dir() / "session.json"
        self._claim: FileLock | None = None

    @property
    def claimed(self) -> bool:
        return self._claim is not None

    def claim(self) -> bool:
        """False when another Longhand has it."""
        if self._claim is None:
            with contextlib.suppress(OSError):
                self._claim = FileLock.acquire(self.file.with_suffix(".lock"))
        return self._claim is not None

    def release(self) -> None:
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    def read(self) -> OpenDocuments:
        """The record; an empty one for a missing or malformed file."""
        opened: OpenDocuments = user_files.record(self.file, _parsed, OpenDocuments(), _LARGEST)
        return opened

    def write(self, opened: OpenDocuments) -> bool:
        """False when it could not be written."""
        content = json.dumps({"version": 1, **asdict(opened)}, indent=1).encode()
        try:
            replace_file(self.file, content, private=True)
        except OSError:
            return False
        return True

    def forget(self) -> None:
        with contextlib.suppress(OSError):
            self.file.unlink()


def _parsed(stored: Any) -> OpenDocuments:
    if not isinstance(stored, dict) or stored.keys() != {"version", "documents", "active", "ended"}:
        raise ValueError("not the keys of a session")
    documents, active, ended = stored["documents"], stored["active"], stored["ended"]
    if stored["version"] != 1 or not isinstance(documents, list) or type(ended) is not bool:
        raise ValueError("not a session of this version")
    opened = tuple(_document(one) for one in documents[:MOST])
    return OpenDocuments(opened, _number(active), ended)


def _document(stored: Any) -> OpenDocument:
    if not isinstance(stored, dict) or stored.keys() != {"path", "place", "journal", "copied_from"}:
        raise ValueError("not the keys of a document")
    path, journal, copied_from = (_name(stored[key]) for key in ("path", "journal", "copied_from"))
    if journal is not None and (Path(journal).name != journal or not journal.endswith(".journal")):
        raise ValueError("a journal lies in its folder and nowhere else")
    place = stored["place"]
    if not isinstance(place, dict) or place.keys() != {"caret", "anchor", "top"}:
        raise ValueError("not a place")
    return OpenDocument(path, Place(**{key: _number(value) for key, value in place.items()}), journal, copied_from)


def _name(stored: Any) -> str | None:
    if stored is None or (stored and user_files.is_text(stored)):
        name: str | None = stored
        return name
    raise ValueError("not a name")


def _number(stored: Any) -> int:
    if type(stored) is not int or not 0 <= stored < 2**31:
        raise ValueError("not a position")
    return stored
