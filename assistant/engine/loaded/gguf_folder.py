"""Where the small files that were made of a GGUF file are kept."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

from assistant.engine.loaded import quantised_files
from assistant.models.folder import FolderFacts
from assistant.system import paths

_VERSION = "1"  # of the format of the folder


def place(facts: FolderFacts) -> Path:
    """The folder for the small files, which need not be there. Raises `OSError`."""
    files = [Path(name) for name in facts.weight_files]
    file = hashlib.sha256(str(files[0]).encode()).hexdigest()[:16]
    stamp = hashlib.sha256(_VERSION.encode() + quantised_files.sampled(files)).hexdigest()[:24]
    return _cache() / f"{file}-{stamp}"


def kept(facts: FolderFacts) -> FolderFacts | None:
    """The model as a folder with config.json and a tokenizer, beside which the weights are the GGUF file's own.

    None where that has not been made, or cannot be read.
    """
    try:
        folder = place(facts)
        if not (folder / "config.json").exists():
            return None
        os.utime(folder)
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return replace(facts, path=folder, config=config)


def _cache() -> Path:
    folder = paths.cache_dir() / "gguf"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
