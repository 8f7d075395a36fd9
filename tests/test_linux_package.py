"""The package for Debian: what is in it, and how a clean system takes it: installed, used without a network, upgraded, removed.

Needs root, `debootstrap`, `lintian`, `appstream` and `desktop-file-utils`. `LONGHAND_FROZEN` names a folder that PyInstaller made,
`LONGHAND_ROOT` a system that debootstrap made (with xvfb, xdotool and openbox in it); both are made here otherwise.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.test_packaging import program as program  # the fixture

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "resources" / "packaging" / "linux_package.py"
pytestmark = [pytest.mark.packaging, pytest.mark.timeout(1800)]


def _wants(*names: str) -> None:
    if absent := [name for name in names if shutil.which(name) is None]:
        pytest.skip(f"not installed: {', '.join(absent)}")


def _run(*words: str | Path, **more: object) -> str:
    done = subprocess.run(words, capture_output=True, text=True, timeout=900, check=False, **more)  # type: ignore[call-overload]
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return str(done.stdout)


@pytest.fixture(scope="module")
def made(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all that a release has for Linux."""
    if there := os.environ.get("LONGHAND_RELEASE"):
        return Path(there)
    _wants("dpkg-deb")
    folder = tmp_path_factory.mktemp("release")
    sys.stdout.write(_run(sys.executable, SCRIPT, program.parent, folder))
    return folder


@pytest.fixture(scope="module")
def deb(made: Path) -> Path:
    return next(made.glob("*.deb"))


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Debian 12 that has never seen the program."""
    if os.geteuid() != 0:
        pytest.skip("a system inside this one can be made by root alone")
    _wants("debootstrap", "chroot", "unshare")
    target = tmp_path_factory.mktemp("system") / "root"
    if there := os.environ.get("LONGHAND_ROOT"):
        _run("cp", "-a", there, target)
    else:
        _run("debootstrap", "--variant=minbase", "--include=xvfb,xdotool,openbox", "bookworm", target)
    shutil.copyfile("/etc/resolv.conf", target / "etc/resolv.conf")
    return target


def test_the_sums_are_those_of_the_files(made: Path) -> None:
    assert len((made / "SHA256SUMS").read_text().splitlines()) == 3
    _run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=made)


def test_no_part_is_larger_than_a_person_is_told(made: Path, deb: Path, program: Path) -> None:
    """The figures of the README, with a tenth of room."""
    told = (ROOT / "README.md").read_text()
    package = float(re.search(r"(\d+) MB to download", told)[1])  # type: ignore[index]
    folder = float(re.search(r"(\d+) MB on the disk", told)[1])  # type: ignore[index]
    assert deb.stat().st_size / 1e6 < package * 1.1
    assert sum(path.lstat().st_size for path in program.parent.rglob("*") if path.is_file()) / 1e6 < folder * 1.1


def test_debians_checkers_find_no_error(deb: Path, tmp_path: Path) -> None:
    _wants("lintian", "appstreamcli", "desktop-file-validate")
    _run("lintian", "--fail-on", "error", "--allow-root", deb)
    _run("dpkg-deb", "-x", deb, tmp_path)
    shown = tmp_path / "usr/share"
    _run("appstreamcli", "validate", "--no-net", shown / "metainfo/org.longhand.Longhand.metainfo.xml")
    _run("desktop-file-validate", shown / "applications/longhand.desktop")


def test_the_list_of_parts_names_what_is_inside(made: Path) -> None:
    import json

    listed = json.loads(next(made.glob("*.cdx.json")).read_text())
    assert listed["bomFormat"] == "CycloneDX"
    names = {part["name"].lower().replace("_", "-") for part in listed["components"]}
    assert {"torch", "transformers", "pyside6-essentials", "harper-py"} <= names and not names & {"networkx", "pytest"}
    assert all(part["version"] for part in listed["components"])


def test_the_archive_runs_from_any_folder(made: Path, tmp_path: Path) -> None:
    with tarfile.open(next(made.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path / "any where", filter="data")
    runs = next((tmp_path / "any where").glob("*/longhand"))
    home = os.environ | {"LONGHAND_HOME": str(tmp_path / "home")}
    assert _run(runs, "--version", env=home).startswith("Longhand")
    (tmp_path / "x.md").write_text("Once upon a time there was a little fox who")
    assert _run(runs, "continue", "--max-tokens", "8", tmp_path / "x.md", env=home).strip()


SESSION = """
set -e
ip link set lo up 2>/dev/null || true
export DISPLAY=:9
rm -f /tmp/.X9-lock /tmp/.X11-unix/X9
Xvfb :9 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & screen=$!
for n in $(seq 100); do [ -e /tmp/.X11-unix/X9 ] && break; sleep 0.1; done
openbox >/dev/null 2>&1 &
longhand "$1" & program=$!
xdotool search --sync --onlyvisible --name "$(basename "$1")" windowfocus >/dev/null
sleep 2
"""
TYPED = "Once upon a time there was a little fox who"


def _inside(system: Path, script: str, *words: str) -> str:
    """Run in the system, without a network; all that was started ends with it."""
    (system / "session.sh").write_text(script)
    clean = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8")
    alone = ("unshare", "--net", "--pid", "--fork", f"--mount-proc={system / 'proc'}")
    return _run(*alone, "chroot", system, *clean, "bash", "/session.sh", *words)


def test_a_clean_system_takes_it(deb: Path, system: Path, tmp_path: Path) -> None:
    """Installed, started, typed in, a text continued by the real model, a document converted, upgraded while a text is not
    saved, removed: what the person wrote stays."""
    older = tmp_path / "older.deb"
    content = tmp_path / "content"
    _run("dpkg-deb", "-R", deb, content)
    control = content / "DEBIAN/control"
    control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 0.0.1", control.read_text()))
    _run("dpkg-deb", "-Znone", "-b", content, older)
    shutil.rmtree(content)
    for name, file in (("older.deb", older), ("newer.deb", deb)):
        shutil.copyfile(file, system / name)
    apt = ("chroot", system, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "--no-install-recommends")
    _run(*apt, "update")
    _run(*apt, "install", "/older.deb")
    assert (system / "usr/share/applications/longhand.desktop").is_file()
    assert (system / "usr/share/man/man1/assistant.1.gz").is_file()

    text = system / "root/fox.md"
    text.write_text("")
    writes = (
        SESSION + f'xdotool type --delay 12 "{TYPED}"\nxdotool key ctrl+alt+Return\n'
        "for n in $(seq 240); do xdotool key ctrl+s; sleep 0.5; [ $(wc -c < /root/fox.md) -gt 60 ] && break; done\n"
        "xdotool key Escape ctrl+s ctrl+q\nwait $program\nkill $screen\n"
    )
    _inside(system, writes, "/root/fox.md")
    assert text.read_text().startswith(TYPED) and len(text.read_text()) > 60

    _inside(
        system,
        "set -e\nassistant convert /root/fox.md /root/fox.docx\nassistant convert /root/fox.docx /root/back.md\n",
    )
    assert TYPED in (system / "root/back.md").read_text()

    unsaved = (
        SESSION
        + 'xdotool type --delay 12 "Nobody has saved this"\nsleep 2\ndpkg -i /newer.deb >/dev/null\nkill -9 $program\nkill $screen\n'
    )
    _inside(system, unsaved, "/root/fox.md")
    assert "Version: 0.0.1" not in _run("chroot", system, "dpkg", "-s", "longhand")
    offered = _inside(system, "grep -rl 'Nobody has saved' /root/.local/share || true\n")
    journal = [path for path in (system / "root/.local/share").rglob("*.journal") if path.stat().st_size > 40]
    assert offered.strip() or journal
    assert "Longhand" in _inside(system, "assistant doctor || true\n")

    for how in ((*apt, "remove", "longhand"), ("chroot", system, "dpkg", "--purge", "longhand")):
        _run(*how)
        assert text.read_text().startswith(TYPED) and (system / "root/.local/share").is_dir()
    assert not (system / "usr/lib/longhand").exists() and not (system / "usr/bin/longhand").exists()
