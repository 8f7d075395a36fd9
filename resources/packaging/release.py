"""The steps of a release that a person carries out.

python resources/packaging/release.py bump 0.2.0     the version in assistant/__init__.py, and a head with today's date in CHANGELOG.md
python resources/packaging/release.py notes [0.2.0]  what CHANGELOG.md says of a version, for the page of the release
python resources/packaging/release.py check [v0.2.0] whether version, changelog and tag agree; the workflow asks before it builds
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CHANGELOG = ROOT / "CHANGELOG.md"
HOME = ROOT / "assistant/__init__.py"
_VERSION = re.compile(r'(?m)^__version__ = "(.+)"$')
_UNRELEASED = "## [Unreleased]"


def version() -> str:
    found = _VERSION.search(HOME.read_text("utf-8"))
    assert found is not None
    return found[1]


def bump(new: str) -> None:
    """Raises `ValueError` where it is no version, or nothing stands under the head of what is not released."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", new):
        raise ValueError(f"{new!r} is no version such as 0.2.0")
    if not notes("Unreleased").strip():
        raise ValueError("CHANGELOG.md has nothing that is not released")
    HOME.write_text(_VERSION.sub(f'__version__ = "{new}"', HOME.read_text("utf-8")), "utf-8")
    dated = f"{_UNRELEASED}\n\n## [{new}] - {datetime.date.today().isoformat()}"
    CHANGELOG.write_text(CHANGELOG.read_text("utf-8").replace(_UNRELEASED, dated, 1), "utf-8")


def notes(of: str) -> str:
    """Empty where the changelog does not know the version."""
    text = CHANGELOG.read_text("utf-8")
    found = re.search(rf"(?ms)^## \[{re.escape(of)}\][^\n]*\n(.*?)(?=^## \[|\Z)", text)
    return found[1].strip() + "\n" if found else ""


def check(tag: str) -> str:
    """What is wrong; empty where nothing is."""
    if tag and tag.removeprefix("v") != version():
        return f"the tag says {tag}, assistant/__init__.py {version()}"
    if tag and not notes(version()).strip():
        return f"CHANGELOG.md says nothing of {version()}"
    return ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("step", choices=("bump", "notes", "check"))
    parser.add_argument("version", nargs="?", default="")
    given = parser.parse_args(arguments)
    if given.step == "bump":
        bump(given.version)
    elif given.step == "notes":
        sys.stdout.write(notes(given.version.removeprefix("v") or version()))
    elif wrong := check(given.version):
        sys.stderr.write(wrong + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
