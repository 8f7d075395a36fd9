"""The end of the program while something hangs that nothing can stop: exit code 0 at once, and no text is lost."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from assistant import window_threads
from assistant.background import EngineThread
from assistant.documents import recovery
from assistant.system import paths
from assistant.tasks import EngineDoor, Load
from tests.scripted_engine import ScriptedEngine

LINE = "never lose this lyne"
SECONDS = 4.0
"""Twice of what is promised, as tests share their cores; what hangs would take two minutes."""

PROGRAM = """
import ctypes, os, subprocess, sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from assistant import app
from assistant.documents import folder_search
from assistant.text.finding import Query
from assistant.formats import reading
from assistant.proofing.checker import Checker
from tests.scripted_engine import ScriptedEngine

what, how = sys.argv[1], sys.argv[2]
hanging = threading.Event()

def hang(*_):
    # In machine code, where no flag and no exception reaches it.
    hanging.set()
    # A signal ends one sleep.
    while True:
        ctypes.CDLL(None).sleep(120)

def hanging_process():
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, "-c", CHILD], stdin=pipe, stdout=pipe, stderr=nothing, cwd=Path.cwd())
    assert process.stdout.readline()
    Path(sys.argv[5]).write_text(str(process.pid))
    hanging.set()
    return process

# All that the process that reads does before it reads; then it takes nothing from its pipe and answers nothing.
CHILD = '''
import ctypes, os
from assistant.formats import reading_process
def hang():
    os.write(1, bytes([10]))
    ctypes.CDLL(None).sleep(120)
reading_process._limit_memory = hang
reading_process.main()
'''

class Stuck(ScriptedEngine):
    def stream(self, task, should_stop):
        if what == "loading":
            hang()
        for number, event in enumerate(super().stream(task, should_stop)):
            if what == "generation" and number > 3:
                hang()
            yield event

def make(_options):
    def make_engine():
        if what == "import":
            hang()
        return Stuck()
    return make_engine

app.engine_maker = make
if what == "proofing":
    Checker.check = hang
elif what == "conversion":
    reading.read_as_markdown = hang
elif what == "reading":
    reading._process = hanging_process
elif what == "folder search":
    folder_search.search = hang

class Watched(app.Program):
    def __init__(self, application):
        super().__init__(application)
        QTimer.singleShot(400, self.begin)

    def begin(self):
        window = self.window
        window.editor.textCursor().insertText(sys.argv[3])
        if what == "disk":
            os.fsync = hang
            window.editor.textCursor().insertText(".")
        elif what in ("conversion", "reading"):
            window.open_path(Path(sys.argv[4]))
        elif what == "folder search":
            window.view.folder.search.start(Path.cwd(), Query("word"))
        elif what == "generation":
            window.run_action("continue")
        self.current.change("writing.theme", "dark")
        self.leave()

    def leave(self):
        if not hanging.is_set():
            QTimer.singleShot(20, self.leave)
            return
        if what == "generation":
            self.window.stop()
            assert not self.window.runs.busy
        if what == "conversion":
            self.window.import_export._conversions[0].stop()
            assert not self.window.import_export._conversions
        print("closing", flush=True)
        if how == "close":
            self.window.close()
        elif how == "hang":
            hang()
        elif how == "code":
            QApplication.exit(3)

app.Program = Watched
sys.exit(app.run([]))
"""


def _leave(what: str, how: str, tmp_path: Path, number: int = 0) -> tuple[int, float, str]:
    """Exit code, seconds from the wish to close until the process was gone, and what it said on standard error."""
    report = tmp_path / "report.docx"
    # More than a pipe holds.
    report.write_bytes(b"PK" * 500_000)
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, what, how, LINE, str(report), str(tmp_path / "reading")],
        cwd=Path(__file__).parent.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        try:
            assert process.stdout is not None and process.stderr is not None
            assert process.stdout.readline() == "closing\n", process.communicate(timeout=60)[1]
            began = time.monotonic()
            if number:
                process.send_signal(number)
            code = process.wait(60)
            return code, time.monotonic() - began, process.stderr.read()
        finally:
            process.kill()


def _kept() -> list[str]:
    found = recovery.recover(paths.journal_dir())
    for one in found:
        one.discard()
    return [one.text for one in found]


def _reading_goes_on(tmp_path: Path) -> bool:
    """Whether the process that read the document outlives the program by more than a moment."""
    number = int((tmp_path / "reading").read_text())
    until = time.monotonic() + 2
    with contextlib.suppress(psutil.NoSuchProcess):
        while psutil.Process(number).status() != psutil.STATUS_ZOMBIE:
            if time.monotonic() > until:
                psutil.Process(number).kill()
                return True
            time.sleep(0.02)
    return False


@pytest.mark.parametrize(
    "what", ["proofing", "conversion", "reading", "folder search", "import", "loading", "generation", "disk"]
)
def test_whatever_hangs_the_program_is_gone_at_once_and_keeps_the_text(what: str, tmp_path: Path) -> None:
    code, seconds, said = _leave(what, "close", tmp_path)
    assert code == 0, said
    assert seconds < SECONDS
    (text,) = _kept()
    assert LINE in text
    assert what != "reading" or not _reading_goes_on(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="has no such signals")
@pytest.mark.parametrize(
    ("what", "number"),
    [
        ("proofing", "SIGTERM"),
        ("conversion", "SIGHUP"),
        ("reading", "SIGTERM"),
        ("import", "SIGTERM"),
        ("generation", "SIGHUP"),
        ("disk", "SIGTERM"),
    ],
)
def test_a_signal_to_end_is_obeyed_whatever_hangs(what: str, number: str, tmp_path: Path) -> None:
    code, seconds, said = _leave(what, "signal", tmp_path, getattr(signal, number))
    assert code == 0, said
    assert seconds < SECONDS
    (text,) = _kept()
    assert LINE in text
    assert what != "reading" or not _reading_goes_on(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="has no such signals")
@pytest.mark.parametrize("what", ["import", "reading"])
def test_a_signal_to_end_is_obeyed_where_the_window_itself_hangs(what: str, tmp_path: Path) -> None:
    code, seconds, said = _leave(what, "hang", tmp_path, signal.SIGTERM)
    assert (code, _kept()) == (0, [LINE]), said
    assert seconds < SECONDS
    # Elsewhere no process is told that its parent is gone.
    if what == "reading" and sys.platform == "linux":
        assert not _reading_goes_on(tmp_path)


def test_the_program_ends_with_its_code_and_keeps_settings_and_log_while_the_engine_is_being_imported(
    tmp_path: Path,
) -> None:
    code, _, said = _leave("import", "code", tmp_path)
    assert code == 3, said
    assert "left without waiting for: engine" in (paths.log_dir() / "longhand.log").read_text("utf-8")
    assert '"dark"' in paths.settings_file().read_text("utf-8")
    assert _kept() == [LINE]


def test_a_thread_that_is_given_up_may_go_while_their_engine_is_still_being_made(qtbot: QtBot) -> None:
    begun, gate = threading.Event(), threading.Event()

    def slow() -> EngineDoor:
        begun.set()
        gate.wait(30)
        return ScriptedEngine()

    engine_thread = EngineThread(slow)
    engine_thread.start(Load())
    assert begun.wait(10)
    assert not engine_thread.shutdown(0.1)
    assert not engine_thread.shutdown(0.1), "it has not ended meanwhile"
    del engine_thread
    assert window_threads.end(0.1) == ["engine"]
    gate.set()
    assert window_threads.end(10) == []
