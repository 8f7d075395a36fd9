"""What is installed, in which versions, and who says so."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from tests import versions

ROOT = Path(__file__).parent.parent
EXTRAS = ("test", "train", "package")


def test_every_library_is_locked_within_its_range() -> None:
    locked = versions.locked()
    for name, one in versions.asked(*EXTRAS).items():
        assert name in locked, f"{name} is missing in constraints.txt: run .ci/lock"
        for line in locked[name]:
            (pin,) = line.specifier
            assert pin.operator == "==" and one.specifier.contains(pin.version), f"{line}, but {one}: run .ci/lock"


def test_the_lock_names_versions_alone() -> None:
    text = (ROOT / "constraints.txt").read_text("utf-8")
    assert "://" not in text and "/work" not in text and "+" not in text  # a local version is one machine's
    for name, lines in versions.locked().items():
        assert len(lines) == 1 or all(line.marker for line in lines), name
        assert not any(line.url or line.extras for line in lines)


@pytest.mark.parametrize(("document", "commands"), [("README.md", 3), ("CONTRIBUTING.md", 3), (".ci/run", 1)])
def test_every_command_installs_by_the_lock(document: str, commands: int) -> None:
    text = (ROOT / document).read_text("utf-8")
    installing = [
        one for one in re.findall(r"pip\"? install [^\n`|&]*", text) if re.search(r" '?\.(?:\[\w+\]')?( |$)", one)
    ]
    assert len(installing) >= commands
    assert not [command for command in installing if "-c constraints.txt" not in command]


def test_torch_and_transformers_are_held_to_what_was_tested() -> None:
    for name in ("torch", "transformers"):
        operators = {part.operator for part in versions.asked()[name].specifier}
        assert operators == {">=", "<"}
    assert versions.asked()["transformers"].specifier.contains(versions.lowest("transformers"))


@pytest.mark.parametrize(
    "module",
    [
        "google.protobuf",  # transformers: tokenizer.model, spiece.model, sentencepiece.bpe.model
        "sentencepiece",  # transformers: Marian's source.spm
        "jinja2",  # transformers: chat templates
        "cryptography.hazmat.primitives.ciphers",  # pypdf: AES
        "lxml.etree",  # python-docx
        "numpy",  # torch
    ],
)
def test_what_libraries_import_only_if_it_is_there(module: str) -> None:
    importlib.import_module(module)
