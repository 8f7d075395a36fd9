"""Text that cannot be kept safe is told at once, for every document, and until it is safe again."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assistant.documents import journal as journal_module
from assistant.documents import text_file
from assistant.documents.journal_format import replay
from assistant.documents.recovery import recover
from assistant.system import paths
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.kit.announcing import voice
from assistant.ui.window.main_window import MainWindow
from tests.documents.test_journal import FailingDisk
from tests.ui.conftest import WAIT, Asked, MakeWindow

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[FailingDisk]:
    failing = FailingDisk()
    monkeypatch.setattr(DocumentSession, "disk", failing.disk)
    monkeypatch.setattr(journal_module, "SYNC_SECONDS", 0.02)
    yield failing
    failing.writing = failing.syncing = None


def told(window: MainWindow) -> str:
    return window.message_bar.message() if window.message_bar.isVisible() else ""


def kept(window: MainWindow) -> str | None:
    file = window.session.journal_file
    assert file is not None
    state = replay(file.read_bytes()) if file.exists() else None
    return state and state.text


def press(window: MainWindow, words: str) -> None:
    buttons = window.message_bar.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "used up the space"),
        (errno.EIO, "reports an error"),
        (errno.EROFS, "cannot be written"),
    ],
)
def test_it_is_told_at_the_start_and_the_journal_catches_up_by_itself(
    qtbot: QtBot, disk: FailingDisk, make_window: MakeWindow, number: int, words: str
) -> None:
    disk.writing = number
    window = make_window()
    assert "“Untitled”" in told(window) and words in told(window)
    window.editor.insertPlainText("words that are kept 🦊")
    qtbot.wait(100)
    assert not kept(window)
    said: list[str] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    voice(app).said.connect(lambda _source, text: said.append(text))
    disk.writing = None
    qtbot.waitUntil(lambda: told(window) == "", timeout=WAIT)
    assert kept(window) == "words that are kept 🦊"
    assert said == ["Your text is kept safe again."]
    window.editor.insertPlainText(" and more")
    assert kept(window) == "words that are kept 🦊 and more"


def test_a_new_tab_and_an_opened_file_are_told_and_every_text_is_named(
    disk: FailingDisk, window: MainWindow, tmp_path: Path
) -> None:
    window.editor.insertPlainText("safe")
    assert told(window) == ""
    disk.writing = errno.ENOSPC
    window.menus.actions["new"].trigger()
    assert told(window).count("“") == 1
    file = tmp_path / "letter.txt"
    file.write_text("x")
    window.open_path(file)
    assert "“letter.txt”" in told(window)
    window.menus.actions["new"].trigger()
    window.editor.insertPlainText("more words")
    assert "“letter.txt”" in told(window) and "“Untitled”" in told(window)
    window.tabs.show_entry(window.tabs.pages[0])
    assert "“letter.txt”" in told(window), "text that is at risk is named whichever is in sight"


def test_no_notice_covers_it_and_no_save_takes_it_away(
    qtbot: QtBot, disk: FailingDisk, window: MainWindow, asked: Asked, tmp_path: Path
) -> None:
    disk.writing = errno.ENOSPC
    window.editor.insertPlainText("words")
    before = told(window)
    window.message_bar.show_notice("something else")
    assert told(window) == before
    disk.writing = None
    other = FailingDisk()
    asked.paths = [tmp_path / "elsewhere.txt"]
    window.session.disk = other.disk  # the other place has room
    disk.writing = errno.ENOSPC
    press(window, "Save elsewhere…")
    assert asked.questions[-1].startswith("save")
    assert (tmp_path / "elsewhere.txt").read_text() == "words"
    assert "“elsewhere.txt”" in told(window)
    disk.writing = None
    qtbot.waitUntil(lambda: told(window) == "", timeout=WAIT)


def test_closing_it_holds_until_something_changes(qtbot: QtBot, disk: FailingDisk, window: MainWindow) -> None:
    disk.writing = errno.ENOSPC
    window.editor.insertPlainText("words")
    assert told(window)
    window.message_bar.dismiss()
    window.editor.insertPlainText(" more")
    qtbot.wait(100)
    window.at_risk._look_after()
    assert told(window) == ""
    window.menus.actions["new"].trigger()
    assert "“Untitled”" in told(window)
    window.message_bar.dismiss()
    disk.writing = None
    qtbot.waitUntil(lambda: all(page.document.session.danger is None for page in window.tabs.pages), timeout=WAIT)
    disk.writing = errno.EIO
    window.editor.insertPlainText("words")
    assert "reports an error" in told(window)


def test_a_disk_that_takes_writes_and_cannot_keep_them_is_told(
    qtbot: QtBot, disk: FailingDisk, window: MainWindow
) -> None:
    disk.syncing = errno.ENOSPC
    window.editor.insertPlainText("words")
    qtbot.waitUntil(lambda: "is full" in told(window), timeout=WAIT)
    disk.syncing = None
    qtbot.waitUntil(lambda: told(window) == "", timeout=WAIT)
    assert kept(window) == "words"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_a_folder_that_is_deleted_under_it_is_made_again_with_the_text_and_the_lock(
    qtbot: QtBot, disk: FailingDisk, window: MainWindow
) -> None:
    window.editor.insertPlainText("words")
    shutil.rmtree(paths.data_dir())
    window.at_risk._look_after()
    qtbot.waitUntil(lambda: kept(window) == "words", timeout=WAIT)
    assert recover(paths.journal_dir()) == [], "another Longhand may not take it for that of a dead one"
    assert kept(window) == "words"
    assert told(window) == ""


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_a_folder_that_is_gone_and_cannot_be_made_is_told(qtbot: QtBot, disk: FailingDisk, window: MainWindow) -> None:
    window.editor.insertPlainText("words")
    folder = paths.journal_dir()
    shutil.rmtree(folder)
    folder.write_text("in its place")
    window.at_risk._look_after()
    qtbot.waitUntil(lambda: "is gone" in told(window), timeout=WAIT)
    window.editor.insertPlainText(" more")
    assert told(window)
    folder.unlink()
    qtbot.waitUntil(lambda: told(window) == "", timeout=WAIT)
    assert kept(window) == "words more"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_disk_that_was_pulled_out_gets_the_text_when_it_is_back(
    disk: FailingDisk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.editor.insertPlainText("words")
    session = window.session
    journal = session._journal
    assert journal is not None
    disk.writing = errno.EIO
    monkeypatch.setattr(type(journal), "_readable", lambda _self: False)
    monkeypatch.setattr(type(journal), "_there", lambda self: self is not journal)
    window.editor.insertPlainText(" more")
    window.at_risk._look_after()
    assert session._journal is journal and "reports an error" in told(window)
    disk.writing = None
    # The handle stays dead; only a new journal helps.
    monkeypatch.setattr(journal, "_flush", lambda: None)
    window.at_risk._look_after()
    assert session._journal is not journal
    assert kept(window) == "words more"
    assert told(window) == ""


def test_what_came_of_a_failed_write_without_being_counted_is_cut_off(
    qtbot: QtBot, disk: FailingDisk, window: MainWindow
) -> None:
    window.editor.insertPlainText("words")
    disk.writing = errno.EIO
    window.editor.insertPlainText(" more")
    file = window.session.journal_file
    assert file is not None
    with file.open("ab") as log:
        log.write(b"half a record")
    disk.writing = None
    qtbot.waitUntil(lambda: told(window) == "", timeout=WAIT)
    assert kept(window) == "words more"


_FULL = """
import os, resource, signal, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from assistant import app
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
q = QApplication(["x"])
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
program = app.Program(q)
window = program.window
window.runs.wake = lambda *a: None
window.show(); window.workplace.restore(); window.offer_recovery()
def spin(true):
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        q.processEvents(); time.sleep(0.01)
    assert true(), window.message_bar.message()
spin(lambda: "Untitled" in window.message_bar.message())
window.editor.insertPlainText("words that are kept")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
spin(lambda: not window.message_bar.isVisible())
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_the_program_starts_where_no_file_takes_a_byte_and_loses_nothing_when_there_is_room(tmp_path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-c", _FULL], env=os.environ | {"PYTHONPATH": str(_ROOT)}, capture_output=True, timeout=90
    )
    assert process.returncode == -9, process.stderr.decode()
    (found,) = recover(paths.journal_dir())
    assert found.text == "words that are kept"
    found.release()


def test_a_save_that_fails_covers_it(disk: FailingDisk, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text_file.write(file, "before")
    window.open_path(file)
    disk.writing = errno.ENOSPC
    window.editor.insertPlainText("words")
    window.menus.actions["save"].trigger()
    assert file.read_text() == "before"
    assert "a.txt" in told(window) and "would be lost" not in told(window)
    window.message_bar.dismiss()
    assert "would be lost" in told(window)
