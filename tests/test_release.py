"""What a person runs for a release: versions, notes, icons for each system, and the workflow's files."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

import assistant
from resources.packaging import icons, release

ROOT = Path(__file__).parent.parent


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, file in (("HOME", "version.py"), ("CHANGELOG", "CHANGELOG.md")):
        (tmp_path / file).write_bytes(getattr(release, name).read_bytes())
        monkeypatch.setattr(release, name, tmp_path / file)
    return tmp_path


def test_a_release_dates_what_was_not_released(copies: Path) -> None:
    news = release.notes("Unreleased")
    assert news.strip()
    assert release.main(["bump", "0.9.0"]) == 0
    assert release.version() == "0.9.0"
    assert release.notes("0.9.0") == news and not release.notes("Unreleased").strip()
    assert release.main(["check", "v0.9.0"]) == 0
    with pytest.raises(ValueError, match="nothing"):
        release.bump("0.9.1")


@pytest.mark.parametrize("tag", ["v0.0.9", "0.0.9", "nonsense"])
def test_a_tag_of_another_version_stops_it(copies: Path, tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["check", tag]) == 1
    assert tag in capsys.readouterr().err


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0rc1", ""])
def test_only_versions_are_taken(copies: Path, version: str) -> None:
    with pytest.raises(ValueError, match="version"):
        release.bump(version)
    assert release.version() == assistant.__version__


def test_the_icons_hold_every_size(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "x.ico").write_bytes(icons.ico())
    reader = QImageReader(str(tmp_path / "x.ico"))
    assert reader.imageCount() == len(icons.ICO)
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append(reader.read().width())
    assert sorted(sizes) == sorted(icons.ICO)
    whole = icons.icns()
    assert whole[:4] == b"icns" and int.from_bytes(whole[4:8], "big") == len(whole)
    assert all(name in whole for name in icons.ICNS.values())


def test_every_system_is_offered_the_same_files() -> None:
    """The endings that the installers of Windows and macOS claim, and the types of the desktop entry."""
    packaging = ROOT / "resources" / "packaging"
    windows = set(re.findall(r'#emit Offer\("\.(\w+)"\)', (packaging / "windows.iss").read_text("utf-8")))
    spec = (ROOT / "build.spec").read_text("utf-8")
    listed = spec[spec.index("kinds = {") : spec.index("BUNDLE(")]
    macos = set(re.findall(r'"(\w+)"', "".join(re.findall(r"\(([^()]*)\)", listed))))
    desktop = (packaging / "longhand.desktop").read_text("utf-8")
    assert windows == macos - {"htm"}
    assert len(re.findall(r"[\w.+-]+/[\w.+-]+;", desktop)) == len(windows) - 1  # .md and .markdown are one type


def test_what_apples_programs_may_do_is_well_formed() -> None:
    rights = plistlib.loads((ROOT / "resources/packaging/macos.entitlements").read_bytes())
    assert set(rights.values()) == {True}
