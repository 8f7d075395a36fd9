"""The end of the program while its engine is in something that nothing can stop, as the import of torch is."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant import background, paths
from assistant.background import Jobs
from assistant.documents import recovery
from assistant.tasks import EngineDoor, Load
from tests.scripted_engine import ScriptedEngine

PROGRAM = """
import sys, threading, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from assistant import app

importing = threading.Event()

def slow(_options):
    def make():
        importing.set()
        time.sleep(120)
    return make

class Watched(app.Program):
    def __init__(self, application):
        super().__init__(application)
        QTimer.singleShot(0, self.leave)

    def leave(self):
        if not importing.is_set():
            QTimer.singleShot(50, self.leave)
            return
        self.window.editor.textCursor().insertText("never lose this line")
        self.window.run_action("continue")
        self.current.change("writing.theme", "dark")
        QApplication.exit(int(sys.argv[1]))

app.engine_maker, app.Program, app.PATIENCE_MILLISECONDS = slow, Watched, 200
print("to be flushed")
sys.exit(app.run([]))
"""


@pytest.mark.parametrize("code", [0, 3])
def test_the_program_ends_with_its_code_and_loses_nothing_while_the_engine_is_being_imported(code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(code)],
        cwd=Path(__file__).parent.parent, env=os.environ, capture_output=True, text=True, check=False, timeout=90,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert done.stdout == "to be flushed\n"
    assert "left without waiting" in (paths.log_dir() / "longhand.log").read_text("utf-8")
    assert '"dark"' in paths.settings_file().read_text("utf-8")
    found = recovery.recover(paths.journal_dir())
    assert [one.text for one in found] == ["never lose this line"]
    for one in found:
        one.discard()


def test_jobs_that_are_given_up_may_go_while_their_engine_is_still_being_made(qtbot: QtBot) -> None:
    begun, gate = threading.Event(), threading.Event()

    def slow() -> EngineDoor:
        begun.set()
        gate.wait(30)
        return ScriptedEngine()

    jobs = Jobs(slow)
    jobs.start(Load())
    assert begun.wait(10)
    assert not jobs.shutdown(100)
    assert not jobs.shutdown(100), "it has not ended meanwhile"
    kept = background._left_running[-1][0]
    del jobs
    gate.set()
    assert kept.wait(10_000)
    background._left_running.clear()
