"""Hunspell dictionaries where systems, LibreOffice and the person keep them, asked through Hunspell itself."""

from __future__ import annotations

import importlib.util
import logging
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.system import error_facts, paths

_log = logging.getLogger(__name__)
_NAME = re.compile(r"([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[_-].*)?$")
# The region that a language without one means, where it is not the language's own name.
_REGIONS = {"en": "US", "cs": "CZ", "da": "DK", "el": "GR", "et": "EE", "sl": "SI", "sv": "SE", "uk": "UA", "nb": "NO"}
_LARGEST = 64_000_000
_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
)
_OF_LIBREOFFICE = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
)


@dataclass(frozen=True, slots=True)
class DictionaryFiles:
    """`stem` is the path of the .aff and the .dic file without their endings."""

    language: str
    region: str
    stem: Path


def own_folder() -> Path:
    return paths.data_dir() / "dictionaries"


def folders() -> list[Path]:
    """All that may hold dictionaries, the person's own first."""
    home = paths.person()
    found = [own_folder(), *map(Path, filter(None, os.environ.get("DICPATH", "").split(os.pathsep)))]
    found += [home / ".local/share/hunspell", home / "Library/Spelling", *map(Path, _FOLDERS)]
    offices = [Path(name) for name in _OF_LIBREOFFICE]
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            if os.environ.get(variable):
                offices.append(Path(os.environ[variable]) / "LibreOffice" / "share" / "extensions")
    else:
        offices += sorted(Path("/opt").glob("libreoffice*/share/extensions"), reverse=True)
    for office in offices:
        found += sorted(office.glob("dict-*"))
    package = importlib.util.find_spec("hunspell")
    if package is not None and package.origin:
        found.append(Path(package.origin).parent / "dictionaries")
    return found


def find(places: Iterable[Path], system_locales: Iterable[str] = ()) -> dict[str, list[DictionaryFiles]]:
    """Dictionaries by language, the best first: of the system's region ("de_AT"), of the language's own, then the rest."""
    wanted = [name.replace("-", "_") for name in system_locales]
    found: dict[str, list[DictionaryFiles]] = {}
    for place in places:
        try:
            files = sorted(place.glob("*.aff"))
        except OSError:
            continue
        for file in files:
            name = _NAME.match(file.stem)
            if name and _is_dictionary(file.with_suffix(".dic")):
                entry = DictionaryFiles(name[1], name[2] or "", file.with_suffix(""))
                found.setdefault(entry.language, []).append(entry)

    def rank(entry: DictionaryFiles) -> int:
        if f"{entry.language}_{entry.region}" in wanted:
            return 0
        return 1 if entry.region in ("", _REGIONS.get(entry.language, entry.language.upper())) else 2

    return {language: sorted(entries, key=rank) for language, entries in found.items()}


def _is_dictionary(file: Path) -> bool:
    """Hunspell takes whatever it is given, and then knows no word."""
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return False
        with file.open("rb") as opened:
            first = opened.readline(100).removeprefix(b"\xef\xbb\xbf").split()
    except OSError:
        return False
    return bool(first) and first[0].isdigit()


def hindrance() -> str:
    """Why Hunspell cannot be used; empty when it can."""
    try:
        import hunspell  # noqa: F401
    except Exception as error:  # A library of machine code fails in ways of its own.
        _log.info("no Hunspell: %s", error_facts.facts(error))
        return str(error) or type(error).__name__
    return ""


class Dictionary:
    """One language. Use it from one thread."""

    def __init__(self, hunspell: Any) -> None:
        self._hunspell = hunspell
        self._known = lru_cache(maxsize=20_000)(self._look_up)

    @classmethod
    def open(cls, files: DictionaryFiles) -> Dictionary | None:
        """Some tenths of a second; None for files that Hunspell refuses."""
        try:
            from hunspell import Hunspell

            # Hunspell wants UTF-8 on every system; the locale's encoding would lose such names on Windows.
            return cls(Hunspell(files.stem.name, hunspell_data_dir=str(files.stem.parent), system_encoding="UTF-8"))
        except Exception as error:
            _log.warning("a dictionary is refused: %s", error_facts.facts(error))
            return None

    def knows(self, word: str) -> bool:
        """A word in letters that this language has not is none of its words, and no mistake either."""
        return self._known(word.replace("’", "'"))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Up to some tenths of a second."""
        try:
            return tuple(filter(None, self._hunspell.suggest(word.replace("’", "'"))))
        except UnicodeEncodeError:
            return ()

    def _look_up(self, word: str) -> bool:
        try:
            if self._hunspell.spell(word):
                return True
            parts = word.split("'")
            # French and Italian write little words before an apostrophe, which not every dictionary foresees.
            return len(parts) > 1 and all(
                len(part) < 2 or self._hunspell.spell(part) or self._hunspell.spell(part + "'") for part in parts
            )
        except UnicodeEncodeError:
            return True
