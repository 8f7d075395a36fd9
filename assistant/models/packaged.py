"""Models that came as packages of Python: found by their metadata, never imported, and held against the catalogue.

`LONGHAND_PACKAGES=no` leaves them where they are, which tests and measurements of the starter want.
"""

from __future__ import annotations

import importlib.metadata
import os
from dataclasses import dataclass
from pathlib import Path

from assistant.models import catalogue, checksums
from assistant.models.catalogue import Entry
from assistant.system import paths


@dataclass(frozen=True, slots=True)
class Packaged:
    """The files of one model, one, or several parts in their order. `is_whole`: it can be used as it lies there."""

    entry: Entry
    files: tuple[Path, ...]

    @property
    def is_whole(self) -> bool:
        return len(self.files) == 1


def found() -> list[Packaged]:
    """Models of the catalogue whose packages are installed, or that came with the program. A file that is not what the
    catalogue says is passed over."""
    return [one for entry in catalogue.entries() if (one := _found(entry)) is not None]


def _found(entry: Entry) -> Packaged | None:
    single = entry.single
    if not entry.packages or single is None:
        return None
    shipped = paths.resource("models") / single.name
    if shipped.is_file():
        return Packaged(entry, (shipped,)) if _is(shipped, entry) else None
    if os.environ.get("LONGHAND_PACKAGES", "").lower() == "no":
        return None
    files = [_file_of(package, single.name) for package in entry.packages]
    if None in files:
        return None
    known = tuple(file for file in files if file is not None)
    # Parts are summed when they are joined; one by one the catalogue does not know them.
    return Packaged(entry, known) if len(known) > 1 or _is(known[0], entry) else None


def _file_of(package: str, name: str) -> Path | None:
    """The file of a package that has this name, or is a part of it."""
    try:
        listed = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    for file in listed:
        if file.name == name or file.name.startswith(f"{name}.part"):
            place = Path(str(file.locate()))
            return place if place.is_file() else None
    return None


def _is(file: Path, entry: Entry) -> bool:
    single = entry.single
    if single is None:
        return False
    try:
        return file.stat().st_size == single.size and checksums.sha256(file) == single.sha256
    except OSError:
        return False


def terms_of(entry: Entry) -> Path | None:
    """The file with the terms that lies in a package of the model."""
    if not entry.terms_in:
        return None
    try:
        listed = importlib.metadata.files(entry.terms_in) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in listed if "TERMS" in file.name), None)
