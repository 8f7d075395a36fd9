"""The program as a person has it: a real window on a screen, keys, the starter model, files."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import settings
from assistant.settings import Settings, settings_file
from tests.virtual_display import VirtualDisplay, missing, wait_for

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, "-m", "assistant"]
SAMPLE = "Once upon a time there was a little fox who"
pytestmark = [pytest.mark.display, pytest.mark.timeout(240), pytest.mark.skipif(bool(missing()), reason=missing())]


def _saved(display: VirtualDisplay, document: Path) -> str:
    display.keys("ctrl+s")
    time.sleep(0.4)
    return document.read_text("utf-8")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_type_continue_stop_undo_save(theme: str, tmp_path: Path) -> None:
    home, document = tmp_path / "home", tmp_path / "fox.md"
    document.write_text("", "utf-8")
    # A model may end after three words; what is looked for is that it wrote at all.
    stored = settings.changed(settings.changed(Settings(), "writing.theme", theme), "model.seed", 3)
    settings_file.write(home / "config" / "settings.json", settings.changed(stored, "writing.language", "en"))
    with VirtualDisplay() as display:
        process = display.start([*PROGRAM, document], home)
        display.wait_for_window("fox.md")
        display.type(SAMPLE)
        assert _saved(display, document) == SAMPLE
        display.keys("ctrl+alt+Return")
        wait_for(lambda: len(_saved(display, document)) > len(SAMPLE), 60)
        display.keys("Escape")
        time.sleep(0.5)
        kept = _saved(display, document)
        assert kept.startswith(SAMPLE)
        display.screenshot(tmp_path / f"{theme}.png")
        display.keys("ctrl+z")
        assert _saved(display, document) == SAMPLE
        display.keys("ctrl+shift+z")
        assert _saved(display, document) == kept
        display.keys("ctrl+a", "ctrl+c", "ctrl+q")
        assert process.wait(30) == 0
    if folder := os.environ.get("LONGHAND_SCREENSHOTS"):
        Path(folder, f"{theme}.png").write_bytes((tmp_path / f"{theme}.png").read_bytes())


def test_a_killed_program_offers_its_unsaved_text(tmp_path: Path) -> None:
    home = tmp_path / "home"
    settings_file.write(home / "config" / "settings.json", settings.changed(Settings(), "writing.language", "en"))
    with VirtualDisplay() as display:
        first = display.start(PROGRAM, home)
        display.wait_for_window("Longhand")
        display.type("never lose this line")
        time.sleep(0.3)
        display.kill(first)
        second = display.start(PROGRAM, home)
        display.wait_for_window("Recover")
        display.screenshot(tmp_path / "recover.png")
        display.keys("Return")
        display.wait_for_window("Longhand")
        display.keys("ctrl+shift+s")
        display.wait_for_window("Save")
        time.sleep(0.5)
        display.keys("ctrl+a")
        display.type(str(tmp_path / "kept.md"))
        display.keys("Return")
        wait_for((tmp_path / "kept.md").exists, 20)
        wait_for(lambda: (tmp_path / "kept.md").read_text("utf-8").strip() == "never lose this line", 10)
        display.keys("ctrl+q")
        assert second.wait(30) == 0


def test_the_window_is_up_before_torch(tmp_path: Path) -> None:
    """Torch alone takes seconds to import; a bare PySide6 window beside it tells how slow the machine is just now."""
    bare = "from PySide6.QtWidgets import QApplication, QMainWindow; a = QApplication([]); w = QMainWindow(); "
    bare += "w.setWindowTitle('Longhand bare'); w.resize(800, 600); w.show(); a.exec()"
    with VirtualDisplay() as display:
        times: dict[str, list[float]] = {"bare": [], "longhand": []}
        for number in range(3):
            for name, command in (("bare", [sys.executable, "-c", bare]), ("longhand", PROGRAM)):
                begun = time.monotonic()
                process = display.start(command, tmp_path / f"home{number}")
                display.wait_for_window("Longhand")
                times[name].append(time.monotonic() - begun)
                display.kill(process)
                wait_for(lambda: not display.xdotool("search", "--onlyvisible", "--name", "Longhand"), 20)
        assert min(times["longhand"]) < max(2.5, 6 * min(times["bare"])), times


def test_no_display_is_said_in_words(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(PROGRAM, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "no display" in done.stderr
    for command in ("assistant demo", "assistant continue", "assistant summarize", "assistant translate"):
        assert command in done.stderr
    environment["DISPLAY"] = ":4711"
    done = subprocess.run(PROGRAM, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
