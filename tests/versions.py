"""Which versions are admitted, locked and to be had: `python -m tests.versions newer`, `lowest NAME`, `newest NAME`.

`newer` prints one line of what pyproject.toml names and the registry has newer than constraints.txt. `newest` prints the newest
version of a library where that is not the locked one, and ends with exit code 1 where it is. Both ask the registry through pip.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]


def asked(*extras: str) -> dict[str, Requirement]:
    """What pyproject.toml names, by canonical name; that of `extras` too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return {canonicalize_name(one.name): one for one in map(Requirement, lines)}


def locked() -> dict[str, list[Requirement]]:
    """The lines of constraints.txt by canonical name: several where systems or Pythons differ."""
    found: dict[str, list[Requirement]] = {}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            one = Requirement(line)
            found.setdefault(canonicalize_name(one.name), []).append(one)
    return found


def locked_here(name: str) -> Version | None:
    lines = [one for one in locked().get(name, []) if one.marker is None or one.marker.evaluate()]
    return Version(next(iter(lines[0].specifier)).version) if lines else None


def lowest(name: str) -> str:
    """The oldest version that pyproject.toml admits."""
    return next(part.version for part in asked()[name].specifier if part.operator == ">=")


def newest(name: str) -> Version | None:
    """The newest version that there is, where it is newer than the locked one. Raises `subprocess.CalledProcessError`."""
    told = subprocess.run(
        [*_PIP, "index", "versions", name], capture_output=True, text=True, check=True, timeout=120
    ).stdout
    found, known = Version(told.partition("(")[2].partition(")")[0]), locked_here(name)
    return found if known is None or (found.public != known.public and found > known) else None


def newer() -> str:
    """One line; `pip list --outdated` would ask for every library in turn, which takes minutes."""
    names = sorted(asked())
    with ThreadPoolExecutor(4) as pool:
        found = zip(names, pool.map(newest, names), strict=True)
        lines = [f"{name} {version} (locked: {locked_here(name)})" for name, version in found if version]
    return "newer: " + ", ".join(lines) if lines else "none"


if __name__ == "__main__":
    try:
        answer = {"lowest": lowest, "newest": newest, "newer": lambda *_: newer()}[sys.argv[1]](*sys.argv[2:])
    except (subprocess.SubprocessError, ValueError) as error:
        sys.exit(f"{type(error).__name__}: the registry does not answer")
    if answer is None:
        sys.exit(1)
    print(answer)
