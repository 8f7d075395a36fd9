"""The libraries of Longhand and their licences, read from the metadata of the installed packages."""

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


# The dependencies of pyproject.toml; a frozen or never installed copy of the program has no list of them.
ROOTS = (
    "PySide6-Essentials", "torch", "transformers", "appdirs", "psutil", "safetensors", "tokenizers", "sentencepiece", "protobuf", "jinja2", "regex",
    "numpy", "gguf", "llguidance", "budoux", "pypinyin", "markdown-it-py", "mdit-py-plugins", "python-docx", "pypdfium2", "latex2mathml", "peft", "typst", "harper-py", "chunspell",
    "httpx2", "keyring", "jsonschema", "referencing", "starlette", "uvicorn",
)  # fmt: skip


LEFT_OUT = ("networkx", "hf-xet")
"""Of the libraries of libraries: what torch's compiler and transfers in the hub's own protocol alone need."""


def shipped(roots: Iterable[str] = ROOTS) -> list[Library]:
    """The installed libraries among `roots`, and all libraries that they need, by name."""
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
            # Libraries of an extra are left out; other conditions hold where the library is installed.
            if "extra ==" not in line and (match := re.match(r"[A-Za-z0-9._-]+", line)):
                waiting.append(match[0])
    return sorted(found.values(), key=lambda library: library.name.casefold())


def installed() -> list[Library]:
    """The libraries of the program that is installed: without what build.spec leaves out."""
    return [library for library in shipped() if _key(library.name) not in LEFT_OUT]


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
