"""The folder program that PyInstaller makes: starts, shows its window, writes with the network cut off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.virtual_display import VirtualDisplay, missing, wait_for

ROOT = Path(__file__).parent.parent
pytestmark = [pytest.mark.packaging, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if built := os.environ.get("LONGHAND_FROZEN"):
        return Path(built) / "longhand"
    folder = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", folder / "dist"]
    subprocess.run([*command, "--workpath", folder / "work", ROOT / "build.spec"], cwd=ROOT, check=True)
    return folder / "dist" / "longhand" / "longhand"


def _cut_off(command: list[str | Path]) -> list[str | Path]:
    """The command in a network namespace without any interface, where the system lets us make one."""
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0:
        return [unshare, "-rn", *command]
    pytest.skip("unshare cannot cut off the network here")


def test_it_continues_a_text_without_a_network(program: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("Once upon a time there was a little fox who")
    environment = os.environ | {"LONGHAND_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        _cut_off([program, "continue", "--seed", "1", text]),
        env=environment, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) > 3


def test_its_window_opens_types_and_continues(program: Path, tmp_path: Path) -> None:
    if reason := missing():
        pytest.skip(reason)
    document = tmp_path / "fox.md"
    document.write_text("", "utf-8")

    def saved() -> str:
        display.keys("ctrl+s")
        time.sleep(0.4)
        return document.read_text("utf-8")

    with VirtualDisplay() as display:
        process = display.start(_cut_off([program, document]), home=tmp_path / "home")
        display.wait_for_window("fox.md", 120)
        display.type("Once upon a time there was a little fox who")
        display.keys("ctrl+alt+Return")
        wait_for(lambda: len(saved()) > 60, 180)
        display.screenshot(tmp_path / "frozen.png")
        display.keys("Escape", "ctrl+s", "ctrl+q")
        assert process.wait(60) == 0
