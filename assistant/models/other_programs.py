"""Models that other programs of this computer have: used where they lie, as a model is large and there may be many."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.models import places
from assistant.system import paths

_LARGEST_NOTE = 1_000_000  # bytes of a manifest
_DEEPEST = 4  # folders below that of a program
_MOST = 500  # models of one program


@dataclass(frozen=True, slots=True)
class Found:
    """`path` may be given to `shelf.use_in_place`; whether a model can be loaded is not looked at here."""

    program: str
    name: str
    path: Path


PROGRAMS = ("lm-studio", "gpt4all", "jan", "ollama", "hub")


def found(program: str = "") -> list[Found]:
    """Of one of `PROGRAMS`, or of all. Folders that cannot be read hold nothing."""
    readers = {"lm-studio": _lm_studio, "gpt4all": _gpt4all, "jan": _jan, "ollama": _ollama, "hub": _hub}
    listed: dict[Path, Found] = {}
    for name in (program,) if program else PROGRAMS:
        with contextlib.suppress(OSError):
            for count, one in enumerate(readers[name]()):
                if count >= _MOST:
                    break
                listed.setdefault(one.path.resolve(), one)
    return list(listed.values())


def _data_folders() -> list[Path]:
    """Where programs keep their data on this system."""
    home = paths.person()
    if sys.platform == "darwin":
        return [home / "Library/Application Support"]
    if sys.platform == "win32":
        return [Path(os.environ[name]) for name in ("LOCALAPPDATA", "APPDATA") if os.environ.get(name)]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return [data, Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")]


def _files_below(folder: Path, depth: int = _DEEPEST) -> Iterator[Path]:
    """GGUF files, the first parts of several; no projectors of pictures, and through no link to a folder."""
    if not folder.is_dir():
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False) and depth:
            with contextlib.suppress(OSError):
                yield from _files_below(Path(entry.path), depth - 1)
        elif entry.name.lower().endswith(".gguf") and entry.is_file():
            name = entry.name.lower()
            if "mmproj" not in name and ("-of-" not in name or "-00001-of-" in name):
                yield Path(entry.path)


def _lm_studio() -> Iterator[Found]:
    for folder in (paths.person() / ".lmstudio/models", paths.person() / ".cache/lm-studio/models"):
        for file in _files_below(folder):
            yield Found("lm-studio", file.stem, file)


def _gpt4all() -> Iterator[Found]:
    for data in _data_folders():
        for file in _files_below(data / "nomic.ai/GPT4All"):
            yield Found("gpt4all", file.stem, file)


def _jan() -> Iterator[Found]:
    tops = [paths.person() / "jan", *(data / "Jan/data" for data in _data_folders())]
    for folder in (part for top in tops for part in (top / "models", top / "llamacpp/models")):
        for file in _files_below(folder, 6):
            # Each lies as model.gguf in a folder with its name.
            yield Found("jan", file.parent.name if file.stem == "model" else file.stem, file)


def _ollama() -> Iterator[Found]:
    own = os.environ.get("OLLAMA_MODELS")
    tops = [Path(own)] if own else [paths.person() / ".ollama/models", Path("/usr/share/ollama/.ollama/models")]
    for top in tops:
        manifests = top / "manifests"
        if not manifests.is_dir():
            continue
        for manifest in sorted(manifests.glob("*/*/*/*")):
            blob = _model_of(manifest, top / "blobs")
            if blob is not None:
                owner, name, tag = manifest.parts[-3:]
                yield Found("ollama", f"{name}:{tag}" if owner == "library" else f"{owner}/{name}:{tag}", blob)


def _model_of(manifest: Path, blobs: Path) -> Path | None:
    """The GGUF file of a manifest; its name is its SHA-256."""
    try:
        if not manifest.is_file() or manifest.stat().st_size > _LARGEST_NOTE:
            return None
        for layer in json.loads(manifest.read_bytes())["layers"]:
            if layer["mediaType"] == "application/vnd.ollama.image.model":
                blob = blobs / str(layer["digest"]).replace(":", "-")
                return blob if blob.parent == blobs and blob.is_file() else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return None


def _hub() -> Iterator[Found]:
    cache = os.environ.get("HF_HUB_CACHE")
    home = Path(os.environ.get("HF_HOME") or paths.person() / ".cache/huggingface")
    folder = Path(cache) if cache else home / "hub"
    if not folder.is_dir():
        return
    for one in sorted(folder.glob("models--*")):
        files = list(_files_below(one / "snapshots"))
        if any((one / "snapshots").glob("*/config.json")):
            yield Found("hub", places.hub_name(one) or one.name, one)
        for file in files:
            yield Found("hub", file.stem, file)
