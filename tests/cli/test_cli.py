"""The command line as a shell sees it, with the starter model."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.cli import main, work
from assistant.documents import backups
from assistant.system import screen
from assistant.text import languages

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "assistant"]


def _run(*words: str | Path, text: str | bytes | None = None) -> subprocess.CompletedProcess[str]:
    given = text.encode() if isinstance(text, str) else text
    done = subprocess.run(
        [*PROGRAM, *words], cwd=ROOT, input=given, capture_output=True, check=False, timeout=100, env=dict(os.environ)
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_continue_writes_on_and_the_same_seed_writes_the_same(tmp_path: Path) -> None:
    (tmp_path / "fox.txt").write_text("Once upon a time there was a little fox who\n")
    first, second = (
        _run("continue", "--json", "--seed", "3", "--max-tokens", "24", tmp_path / "fox.txt") for _ in range(2)
    )
    assert first.returncode == 0, first.stderr
    facts = json.loads(first.stdout)
    assert facts["text"].strip()
    assert facts["finish"] in ("stop", "length")
    assert 0 < facts["new_tokens"] <= 24
    assert facts["model"]["name"] == "starter"
    assert json.loads(second.stdout)["text"] == facts["text"]


@pytest.mark.parametrize("target", ["zh", "fr", "de", "es"])
def test_translate_from_standard_input(target: str, capsys: pytest.CaptureFixture[str], monkeypatch) -> None:  # type: ignore[no-untyped-def]
    class Input:
        buffer = io.BytesIO(b"I had a bad dream last night. She is reading a book in the garden.")

    monkeypatch.setattr(sys, "stdin", Input)
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        assert main.main(["translate", "--to", target]) == main.DONE
    finally:
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
            signal.signal(number, handler)
    said = capsys.readouterr().out
    assert languages.detect(said) == target, said


def test_summarize_ends_by_itself() -> None:
    text = "The city library will stay open until ten in the evening. The council pays for two more librarians. " * 12
    done = _run("summarize", "--json", text=text)
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert facts["text"].strip()
    assert len(facts["text"]) < len(text)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["continue", "/nowhere/text.txt"], "text.txt"),
        (["continue", "--model", "/nowhere", "README.md"], "/nowhere"),
        (["summarize"], ""),
    ],
)
def test_what_fails_is_said_in_words_on_standard_error(words: list[str], said: str) -> None:
    done = _run(*words, text="")
    assert done.returncode == 1
    assert done.stdout == ""
    assert said in done.stderr
    assert len(done.stderr.strip()) > 20
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [["translate", "README.md"], ["fly"], ["continue", "--nothing"], ["continue", "--temperature", "9", "README.md"]],
)
def test_wrong_usage_is_2(words: list[str]) -> None:
    if words == ["fly"]:
        # A word that is no command is a file for the window, and there is no display here.
        environment = {
            k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        done = subprocess.run(
            [*PROGRAM, *words], cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60
        )
        assert done.returncode == 2
        return
    assert _run(*words).returncode == 2


def test_an_interrupt_keeps_what_came() -> None:
    process = subprocess.Popen(
        [*PROGRAM, "continue", "--max-tokens", "4000", "--temperature", "1.5"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin and process.stdout
    process.stdin.write(b"Once upon a time")
    process.stdin.close()
    came = process.stdout.read(1)
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    came += process.stdout.read()
    assert process.wait(20) in (main.INTERRUPTED, main.DONE)
    assert time.monotonic() - begun < 15
    assert came.strip()
    process.stdout.close()
    assert process.stderr
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()


def test_the_packages_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(screen, "DEBIAN_PACKAGES", {"libnowhere-longhand.so.1": "libnowhere1"})
    if sys.platform.startswith("linux"):
        assert "libnowhere1" in screen.missing_packages()
    else:
        assert screen.missing_packages() == []


def test_demo_shows_the_three_jobs_and_a_picture(tmp_path: Path) -> None:
    done = _run("demo", "--screenshot", tmp_path / "demo.png")
    assert done.returncode == 0, done.stderr
    for word in ("Window", "Model", "Continue", "Summarize", "Translate zh", "Translate es", "Screenshot"):
        assert word in done.stdout
    assert (tmp_path / "demo.png").read_bytes().startswith(b"\x89PNG")


def test_a_text_in_the_target_language_is_not_translated() -> None:
    done = _run("translate", "--to", "en", text="The house was empty, and nobody had been there for many years.")
    assert done.returncode == 1
    assert "already" in done.stderr


def test_the_starter_says_in_which_language_it_has_learned_to_summarise() -> None:
    done = _run("summarize", text="春天来了，天气慢慢变暖。公园里的人多了起来，孩子们在草地上跑来跑去。")
    assert done.returncode == 1
    assert "Chinese" in done.stderr
    assert "English" in done.stderr


def test_convert_goes_in_both_directions_and_writes_over_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("# A head\n\nA **strong** word[^1] and ![gone](gone.png).\n\n[^1]: noted\n")
    for ending in ("docx", "odt", "html", "txt"):
        assert main.main(["convert", str(tmp_path / "a.md"), str(tmp_path / f"a.{ending}")]) == main.DONE
    assert "Left out: 1 × image" in capsys.readouterr().err
    for ending in ("docx", "odt", "html"):
        assert main.main(["convert", str(tmp_path / f"a.{ending}"), str(tmp_path / f"{ending}.md")]) == main.DONE
        expected = "# A head\n\nA **strong** word[^1] and gone.\n\n[^1]: noted\n"
        assert (tmp_path / f"{ending}.md").read_text("utf-8") == expected
    before = (tmp_path / "a.docx").read_bytes()
    assert main.main(["convert", str(tmp_path / "a.md"), str(tmp_path / "a.docx")]) == main.FAILED
    assert (tmp_path / "a.docx").read_bytes() == before
    assert main.main(["convert", "--force", str(tmp_path / "a.md"), str(tmp_path / "a.md")]) == main.FAILED
    assert main.main(["convert", "--force", str(tmp_path / "a.md"), str(tmp_path / "a.docx")]) == main.DONE
    assert main.main(["convert", str(tmp_path / "a.md"), str(tmp_path / "a.xyz")]) == main.FAILED
    assert ".docx" in capsys.readouterr().err


def test_convert_writes_a_pdf_without_a_display_and_text_commands_read_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A head\n\nThe city library will stay open until ten in the evening.\n")
    done = _run("convert", tmp_path / "a.md", tmp_path / "a.pdf")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert work.read(str(tmp_path / "a.pdf")) == (tmp_path / "a.md").read_text()


def test_versions_lists_the_earlier_ones_newest_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "fox.txt"
    for text in ("one", "three"):
        file.write_text(text)
        assert backups.keep(file)
    assert main.main(["versions", str(file)]) == main.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in lines] == ["5", "3"]
    assert [Path(line.split()[3]).read_text() for line in lines] == ["three", "one"]
    assert main.main(["versions", str(tmp_path / "none.txt")]) == main.DONE
    assert capsys.readouterr().out == ""


SLOW_TO_CLOSE = """
import sys, time
from pathlib import Path
from assistant import app
from assistant.cli import demo
from tests.scripted_engine import ScriptedEngine

class Slow(ScriptedEngine):
    def close(self):
        time.sleep(2.5)

app.engine_maker = lambda options: lambda: Slow(pieces=("Words ", "that ", "came."))
sys.exit(demo.run(Path(sys.argv[1])))
"""


def test_the_demo_waits_for_an_engine_that_is_slow_to_close(tmp_path: Path) -> None:
    """Qt aborts a process that ends with a thread of its own."""
    done = subprocess.run(
        [sys.executable, "-c", SLOW_TO_CLOSE, str(tmp_path / "x.png")], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout, done.stderr)
    assert (tmp_path / "x.png").is_file()
