"""Which folder a choice means: people point at the folder of a hub's cache, at one of its files, or at a link."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.errors import ModelDamaged, ModelIncomplete, ModelMissing
from assistant.models import small_files

_HUB = re.compile(r"models--(?P<owner>.+?)--(?P<name>.+)\Z")
_HUB_WITHOUT_OWNER = re.compile(r"models--(?P<name>[^/]+)\Z")
_REVISION = re.compile(r"[\w.-]{1,100}\Z")
_PARTS_OF_A_MODEL = (".safetensors", ".json", ".model", ".spm", ".jinja", ".txt")


def model_folder(chosen: Path) -> Path:
    """The folder with the model's files, or its GGUF file. Raises the `ModelError` that says why there is none."""
    chosen = Path(chosen)
    try:
        if chosen.is_file():
            return _of_file(chosen)
        if not chosen.is_dir():
            raise ModelMissing(chosen)
        return _of_cache(chosen)
    except (OSError, ValueError) as error:
        raise ModelDamaged(chosen, chosen.name, str(getattr(error, "strerror", None) or error)) from error


def hub_name(folder: Path) -> str:
    """ "owner/name" where `folder` lies in a hub's cache, as `models--owner--name/snapshots/HASH`; otherwise ""."""
    for part in (folder, *list(folder.parents)[:2]):
        if found := _HUB.match(part.name):
            return f"{found['owner']}/{found['name']}"
        if found := _HUB_WITHOUT_OWNER.match(part.name):
            return found["name"]
    return ""


def _of_file(file: Path) -> Path:
    with small_files.opened(file.parent, file.name, 2**60) as content:
        head = content.read(4)
    if head == b"GGUF" or file.suffix.lower() == ".gguf":
        return file
    if file.name.endswith(_PARTS_OF_A_MODEL) and (file.parent / "config.json").exists():
        return file.parent
    raise ModelMissing(file)


def _of_cache(folder: Path) -> Path:
    if (folder / "config.json").exists():
        return folder
    if folder.name == "snapshots" and _HUB_WITHOUT_OWNER.match(folder.parent.name):
        folder = folder.parent
    snapshots = folder / "snapshots"
    if not snapshots.is_dir():
        return folder
    try:
        revision = small_files.content(folder / "refs", "main", 1000).decode("utf-8", "replace").strip()
    except ModelDamaged:
        revision = ""
    if _REVISION.match(revision) and revision not in (".", "..") and (snapshots / revision).is_dir():
        return snapshots / revision
    there = [snapshots / name for name in sorted(small_files.entries(snapshots)) if (snapshots / name).is_dir()]
    if not there:
        raise ModelIncomplete(folder, ("config.json",))
    whole = [one for one in there if (one / "config.json").exists()] or there
    return max(whole, key=lambda one: one.stat().st_mtime)
