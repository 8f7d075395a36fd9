"""The real program is killed while someone types: what the page showed is offered at the next start."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.documents import recovery
from assistant.system import paths

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal nobody can catch")

TYPING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from assistant import app
from assistant.settings import Settings
from tests.scripted_engine import ScriptedEngine

app.engine_maker = lambda _options: ScriptedEngine
class Typed(app.Program):
    def __init__(self, application):
        super().__init__(application)
        self.number = 0
        self.timer = QTimer(interval=0)
        self.timer.timeout.connect(self.type)
        self.timer.start(300)
    def type(self):
        self.timer.setInterval(0)
        self.number += 1
        QTest.keyClicks(self.window.editor, f"{self.number} ")
        print(self.number, flush=True)
app.Program = Typed
app.run([])
"""


def _typed(number: int) -> str:
    return "".join(f"{one} " for one in range(1, number + 1))


def _kill(times: int) -> None:
    for seed in range(times):
        process = subprocess.Popen(
            [sys.executable, "-c", TYPING], cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True
        )
        with process:
            assert process.stdout is not None
            first = process.stdout.readline()
            assert first, "nothing was typed"
            time.sleep(random.Random(seed).uniform(0, 0.4))
            process.kill()
            taken = int((first + process.stdout.read()).split("\n")[-2])
        (found,) = recovery.recover(paths.journal_dir())
        assert not found.damaged
        # A word whose number did not reach us may have reached the journal, be it in part.
        assert found.text.startswith(_typed(taken))
        assert _typed(taken + 1).startswith(found.text)
        found.discard()


def test_the_program_killed_while_someone_types_loses_nothing() -> None:
    assert os.environ["LONGHAND_HOME"]
    _kill(3)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_the_program_killed_a_hundred_times_loses_nothing() -> None:
    _kill(100)
