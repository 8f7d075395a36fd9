"""The models of this computer: the starter, models of packages, fetched or joined models, and models used in place.

Fetched models lie in the folder `models` of the user's data, each in a folder with its id; `elsewhere.json` lists the
others. Neither goes with the settings.
"""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.errors import ModelDamaged, ModelError, ModelMissing, TermsNotAccepted
from assistant.models import catalogue, checksums, folder, packaged
from assistant.models.catalogue import Entry
from assistant.models.packaged import Packaged
from assistant.system import paths
from assistant.system.disk import replace_file
from assistant.system.private_files import make_folder

STARTER = "starter"
Source = Literal["program", "package", "own", "elsewhere"]
_ELSEWHERE, _ACCEPTED = "elsewhere.json", "accepted.json"
OPTIONAL = ("generation_config.json", "tokenizer_config.json")
"""Files that a folder of a model does without, where its makers have none."""
_PIECE = 2**22


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that is here. `id` is the catalogue's where it is known there. `path` of the starter may stand in a setting."""

    id: str
    name: str
    path: Path
    source: Source
    entry: Entry | None = None

    @property
    def size(self) -> int:
        """Bytes on the disk; 0 where it cannot be seen."""
        try:
            files = [self.path] if self.path.is_file() else [one for one in self.path.iterdir() if one.is_file()]
            return sum(file.stat().st_size for file in files)
        except OSError:
            return 0


def installed() -> list[Installed]:
    """The starter first. A model whose file has gone is left out; a joined one counts before the parts it came of.

    Reads gigabytes where a file of a known size has changed: not for the thread of the window.
    """
    found = [Installed(STARTER, STARTER, paths.starter_model(), "program"), *_own()]
    ids = {one.id for one in found}
    for one in packaged.found():
        if one.is_whole and one.entry.id not in ids:
            source: Source = "program" if one.files[0].parent == paths.resource("models") else "package"
            found.append(Installed(one.entry.id, one.entry.name, one.files[0], source, one.entry))
    return [*found, *_elsewhere()]


def named(name: str) -> Installed:
    """By id, name or path. Raises `ModelMissing`."""
    for one in installed():
        if name in (one.id, one.name, str(one.path)):
            return one
    raise ModelMissing(name)


def to_be_joined() -> list[Packaged]:
    """Models that lie in packages part by part, and are not whole anywhere."""
    ids = {one.id for one in _own()}
    return [one for one in packaged.found() if not one.is_whole and one.entry.id not in ids]


def place_of(entry: Entry) -> Path:
    """The folder of a fetched model, there or not."""
    return paths.models_dir() / entry.id


def join(parts: Packaged) -> Path:
    """Write the parts as one file. Raises `TermsNotAccepted`, `ModelDamaged` where the whole is not what it should be, and
    `OSError`."""
    entry, single = parts.entry, parts.entry.single
    assert single is not None
    if entry.freedom != "free" and not has_accepted(entry):
        raise TermsNotAccepted(entry.name, entry.terms)
    target = place_of(entry) / single.name
    make_folder(target.parent)

    def pieces() -> Iterator[bytes]:
        for part in parts.files:
            with open(part, "rb") as content:
                while piece := content.read(_PIECE):
                    yield piece

    digest = checksums.Sum()
    replace_file(target, digest.over(pieces()), last_look=lambda: _compare(target, digest.value, single.sha256))
    checksums.remember(target, digest.value)
    return target


def _compare(target: Path, came: str, wanted: str) -> None:
    if came != wanted:
        raise ModelDamaged(target, target.name, "the parts of the packages do not make the file")


def has_accepted(entry: Entry) -> bool:
    return entry.id in _read(_ACCEPTED, {})


def accept(entry: Entry) -> None:
    """Note that the person has seen the terms and agrees. Raises `OSError`."""
    known = _read(_ACCEPTED, {})
    known[entry.id] = {"terms": entry.terms, "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")}
    _write(_ACCEPTED, known)


def use_in_place(path: Path, name: str = "") -> Installed:
    """Put a model that stays where it is on the list, under `name` or its own. Raises the `ModelError` that keeps it from
    being used, `OSError`."""
    facts = folder.check(path)
    name = name or facts.name
    place = str(Path(path).absolute())
    listed = [one for one in _read(_ELSEWHERE, []) if isinstance(one, dict) and one.get("path") != place]
    _write(_ELSEWHERE, [*listed, {"path": place, "name": name}])
    return Installed(name, name, Path(place), "elsewhere")


def remove(model: Installed) -> bool:
    """Delete a fetched model, or take one that is used in place from the list; its files stay. False where the model came
    with the program or a package. Raises `OSError`."""
    if model.source == "own":
        shutil.rmtree(model.path.parent if model.path.is_file() else model.path)
    elif model.source == "elsewhere":
        kept = [one for one in _read(_ELSEWHERE, []) if isinstance(one, dict) and one.get("path") != str(model.path)]
        _write(_ELSEWHERE, kept)
    return model.source in ("own", "elsewhere")


def check(model: Installed) -> None:
    """Read it all, and hold it against the catalogue where that knows its sum. Raises the `ModelError` that says what is
    wrong, and `OSError`."""
    folder.check(model.path)
    for file in model.entry.files if model.entry is not None else ():
        place = model.path if model.path.is_file() else model.path / file.name
        if file.sha256 and place.is_file() and checksums.sha256(place, again=True) != file.sha256:
            raise ModelDamaged(place, file.name, "its SHA-256 is not that of the catalogue")


def _own() -> list[Installed]:
    found = []
    top = paths.models_dir()
    for place in sorted(top.iterdir()) if top.is_dir() else ():
        if not place.is_dir():
            continue
        entry = catalogue.entry(place.name)
        wanted = [place / file.name for file in entry.files if file.name not in OPTIONAL] if entry is not None else []
        if entry is not None and all(file.is_file() for file in wanted):
            path = wanted[0] if entry.single is not None else place
            found.append(Installed(entry.id, entry.name, path, "own", entry))
        elif entry is None and (other := _unlisted(place)) is not None:
            found.append(other)
    return found


def _unlisted(place: Path) -> Installed | None:
    """A model that was fetched from the hub and is in no catalogue; a damaged one too, so that it can be removed."""
    names = [one.name for one in place.iterdir()]
    if not names or any(name.endswith(".partial") for name in names):
        return None
    try:
        facts = folder.check(place)
    except ModelError:
        return Installed(place.name, place.name.replace("--", "/"), place, "own")
    return Installed(place.name, place.name.replace("--", "/"), facts.path, "own")


def _elsewhere() -> list[Installed]:
    found = []
    for one in _read(_ELSEWHERE, []):
        if not isinstance(one, dict) or not isinstance(one.get("path"), str):
            continue
        path, name = Path(one["path"]), str(one.get("name") or Path(one["path"]).stem)
        if path.exists():
            entry = _known(path)
            found.append(
                Installed(entry.id if entry else name, entry.name if entry else name, path, "elsewhere", entry)
            )
    return found


def _known(path: Path) -> Entry | None:
    """The entry of a file that lies somewhere; the sum is asked for only where a size is that of the catalogue."""
    try:
        size = path.stat().st_size if path.is_file() else -1
        if any(one.single is not None and one.single.size == size for one in catalogue.entries()):
            return catalogue.by_sum(checksums.sha256(path))
    except OSError:
        pass
    return None


def _read(name: str, otherwise: Any) -> Any:
    try:
        stored = json.loads((paths.models_dir() / name).read_bytes())
    except (OSError, ValueError, RecursionError):
        return otherwise
    return stored if isinstance(stored, type(otherwise)) else otherwise


def _write(name: str, content: object) -> None:
    replace_file(paths.models_dir() / name, json.dumps(content, indent=1, ensure_ascii=False).encode(), private=True)
