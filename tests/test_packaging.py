"""The folder program that PyInstaller makes: all that it can do works in it, with the network cut off."""

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


LETTER = """Dear Ms Keller,

on 14 March your company delivered three chairs to our house in Bremen. One of them is damaged: its left arm is broken. Please
send us a new chair by 2 April. You can reach me at 0421 555 012.

Kind regards
Anna Petersen
"""
ASKED = {
    "json": ["--columns", "name, date"], "translate": ["--to", "fr"], "instruct": ["--instruction", "Make it shorter."],
    "question": ["--question", "What is damaged?"], "chat": ["--question", "Who wrote this?"],
}  # fmt: skip


def _done(
    program: Path, home: Path, *words: str | Path, inside: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = _cut_off([program, *words])
    environment = os.environ | {"LONGHAND_HOME": str(home)}
    done = subprocess.run(
        command, env=environment, cwd=inside, capture_output=True, text=True, timeout=400, check=False
    )
    assert "Traceback" not in done.stderr and "ModuleNotFoundError" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize("action", sorted(path.stem for path in (ROOT / "resources" / "actions").glob("*.toml")))
def test_every_action_runs(program: Path, tmp_path_factory: pytest.TempPathFactory, action: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "actions"
    folder.mkdir(exist_ok=True)
    # A letter that is done needs no other word.
    (folder / f"{action}.md").write_text(LETTER[:160] if action == "continue" else LETTER)
    asked = ASKED.get(action, [])
    done = _done(
        program, folder / "home", "run", *asked, "--max-tokens", "24", "--seed", "1", action, folder / f"{action}.md"
    )
    # A small model's answer may be refused, in a sentence.
    assert done.returncode == 0 or "model" in done.stderr.lower(), (done.returncode, done.stderr)
    assert done.stdout.strip() or done.returncode


@pytest.mark.parametrize("suffix", ["docx", "odt", "html", "pdf", "epub", "txt"])
def test_every_format_is_written_and_read(program: Path, tmp_path: Path, suffix: str) -> None:
    (tmp_path / "text.md").write_text(
        "# A title\n\nSome **bold** words, and a formula: $x^2 + 1$.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n"
    )
    there = _done(program, tmp_path / "home", "convert", tmp_path / "text.md", tmp_path / f"text.{suffix}")
    assert there.returncode == 0, there.stderr
    back = _done(program, tmp_path / "home", "convert", tmp_path / f"text.{suffix}", tmp_path / "back.md")
    assert back.returncode == 0, back.stderr
    assert "bold" in (tmp_path / "back.md").read_text() and "title" in (tmp_path / "back.md").read_text()


def test_nothing_is_wrong_with_it(program: Path, tmp_path: Path) -> None:
    done = _done(program, tmp_path / "home", "doctor")
    assert done.returncode == 0, done.stdout
    assert "Harper)  works" in done.stdout and "Hunspell)       works" in done.stdout


def test_no_part_is_in_it_that_was_left_out(program: Path) -> None:
    inside = program.parent / "_internal"
    names = {path.name for path in inside.iterdir()}
    assert not names & {"networkx", "hf_xet", "pytest", "mypy", "scipy"}
    assert not list(inside.rglob("libQt6Quick*")) and not list(inside.rglob("torch/_inductor"))


WINDOWS = {
    "settings": "Settings", "guide": "Guide", "shortcuts": "Keyboard shortcuts", "about": "About Longhand", "models": "Models",
    "actions": "Actions", "glossary": "Glossary", "context": "What the model reads",
}  # fmt: skip


def _wait_for_another(display: VirtualDisplay, before: frozenset[str]) -> None:
    wait_for(lambda: set(display.xdotool("search", "--onlyvisible", "--name", "").split()) - before, 30)


def test_every_window_opens(program: Path, tmp_path: Path) -> None:
    if reason := missing():
        pytest.skip(reason)
    (tmp_path / "letter.md").write_text(LETTER)
    with VirtualDisplay("1366x768") as display:
        process = display.start(_cut_off([program, tmp_path / "letter.md"]), home=tmp_path / "home")
        display.wait_for_window("letter.md", 120)
        time.sleep(3)
        for name, words in WINDOWS.items():
            before = frozenset(display.xdotool("search", "--onlyvisible", "--name", "").split())
            display.keys("ctrl+shift+p")
            time.sleep(0.5)
            display.type(words)
            time.sleep(0.5)
            display.keys("Return")
            _wait_for_another(display, before)
            time.sleep(1)
            display.screenshot(tmp_path / f"{name}.png")
            display.keys("Escape")
            time.sleep(0.5)
            display.wait_for_window("letter.md", 30)
        display.keys("ctrl+q")
        assert process.wait(60) == 0
    logged = "".join(path.read_text() for path in tmp_path.rglob("longhand.log"))
    assert "ERROR" not in logged, logged


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
