"""Dictionaries of a few words, and nothing of what this computer has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.proofing import dictionaries

WriteDictionary = Callable[..., Path]
GERMAN = """der die das und ist nicht ein eine Haus/S Katze/N Hund schläft auf dem Sofa wir gehen morgen nach Hause wieder
Straße alle Kinder spielen im Garten heute"""


def write_dictionary(folder: Path, name: str, words: str, encoding: str = "utf-8") -> Path:
    """A real .aff and .dic; /N lets a word end in n, /S in es."""
    folder.mkdir(parents=True, exist_ok=True)
    affixes = f"SET {encoding.upper()}\nTRY esianrtolcdugmphbyfvkwz\nSFX N Y 1\nSFX N 0 n .\nSFX S Y 1\nSFX S 0 es .\n"
    listed = words.split()
    (folder / f"{name}.aff").write_text(affixes, encoding)
    (folder / f"{name}.dic").write_text("\n".join([str(len(listed)), *listed]) + "\n", encoding)
    return folder / name


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Path:
    """In the person's own folder, the only one that is looked at."""
    monkeypatch.setattr(dictionaries, "folders", lambda: [dictionaries.own_folder()])
    return write_dictionary(dictionaries.own_folder(), "de_DE", GERMAN)
