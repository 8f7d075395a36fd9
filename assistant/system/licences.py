"""What Longhand is built on, and under which licences: told by the libraries' own metadata, as they are installed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Library:
    """`licence` is "" where its metadata says nothing."""

    name: str
    version: str
    licence: str


# What pyproject.toml names for running the program; a copy that is frozen or never installed has no list of its own.
ROOTS = (
    "PySide6-Essentials", "torch", "transformers", "appdirs", "psutil", "safetensors", "tokenizers", "sentencepiece", "protobuf", "jinja2", "regex",
    "numpy", "gguf", "llguidance", "budoux", "markdown-it-py", "mdit-py-plugins", "python-docx", "pypdf", "cryptography", "harper-py", "chunspell",
)  # fmt: skip


def shipped(roots: Iterable[str] = ROOTS) -> list[Library]:
    """The libraries of `roots` that are there, and all that those need in turn, by name."""
    found: dict[str, Library] = {}
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        facts = distribution.metadata
        found[key] = Library(facts["Name"] or name, distribution.version, _licence(facts))
        for line in distribution.requires or []:
            # What is only for an extra was not asked for; other conditions show in what is installed.
            if "extra ==" not in line and (match := re.match(r"[A-Za-z0-9._-]+", line)):
                waiting.append(match[0])
    return sorted(found.values(), key=lambda library: library.name.casefold())


def _licence(facts: metadata.PackageMetadata) -> str:
    """The expression of its metadata, or the classifiers of older ones; some put the licence's whole text there."""
    for name in ("License-Expression", "License"):
        told = " ".join(" ".join(facts.get_all(name, [])).split())
        if told and len(told) <= LONGEST:
            return told
    named = [line.split(" :: ")[-1] for line in facts.get_all("Classifier", []) if line.startswith("License ::")]
    return ", ".join(dict.fromkeys(named))


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
