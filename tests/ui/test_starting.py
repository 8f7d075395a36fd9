"""A start from folders in which anything may lie, or that cannot be written at all."""

from __future__ import annotations

import logging
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import app, window_threads
from assistant.documents import journal_format as log
from assistant.documents.journal_format import Origin
from assistant.system import paths
from assistant.ui.files.recovery_dialog import RecoveryDialog
from tests import mutations

ROOT = Path(__file__).parents[2]
Begin = Callable[[], app.Program]
STARTS = 24


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot) -> Iterator[Begin]:
    """The whole program as it starts, without its engine; what is offered after a crash is left for later."""
    begun: list[app.Program] = []

    def later() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, RecoveryDialog) and dialog.isVisible():
                dialog.later_button.click()

    def end() -> None:
        while begun:
            program = begun.pop()
            program.close()
            program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def make() -> app.Program:
        end()
        program = app.Program(qapp)
        begun.append(program)
        program.window.show()
        program.window.workplace.restore()
        timer = QTimer(program.window)
        timer.timeout.connect(later)
        timer.start(10)
        program.window.offer_recovery()
        program.window.side_windows.offer_news(program.window.message_bar)
        QCoreApplication.processEvents()
        return program

    yield make
    end()
    assert window_threads.end(20) == []


def _said(program: app.Program) -> str:
    """All messages of the bar, one after the other."""
    bar, said = program.window.message_bar, []
    while message := bar.message():
        said.append(message)
        bar.dismiss()
    return "\n".join(said)


@pytest.mark.skipif(os.name == "nt", reason="makes pipes and links")
def test_the_window_opens_whatever_lies_in_its_folders(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, document = tmp_path / "template", tmp_path / "novel.md"
    monkeypatch.setenv("LONGHAND_HOME", str(template))
    files = [file.relative_to(template) for file in mutations.write_home(document)]
    dice = random.Random(7)
    for number in range(STARTS):
        home = tmp_path / f"home-{number}"
        shutil.copytree(template, home)
        monkeypatch.setenv("LONGHAND_HOME", str(home))
        for file in dice.sample(files, 8):
            if (home / file).is_file():
                mutations.mutate(home / file, dice)
        window = begin().window
        assert window.isVisible()
        window.editor.textCursor().insertText("one can write")
        assert "one can write" in window.editor.text.text()


@pytest.mark.parametrize("width", ["\\xb2", "9" * 5000, "1e999", "-5", ""])
def test_a_width_that_is_no_number_gives_the_usual_one(begin: Begin, width: str) -> None:
    (paths.config_dir() / "window.ini").write_text(f"[General]\npanel_width={width}\n")
    assert begin().window.panel.isVisible()


def test_an_object_of_qt_in_the_place_file_is_not_built_but_set_aside(begin: Begin) -> None:
    file = paths.config_dir() / "window.ini"
    file.write_text("[General]\ngeometry=@Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xff)\n")
    said = _said(begin())
    assert (paths.config_dir() / "window.damaged-1.ini").exists() and "window.damaged-1.ini" in said


@pytest.mark.parametrize(
    "record",
    [
        log._record(b"B"), log._record(b"C"), log._record(b"M12"), log._record(b"C" + bytes(12) + b"abc"),
        log._record(b"B" + (200_000).to_bytes(4, "little") + b"[" * 200_000),
        log._record(b"B" + (58).to_bytes(4, "little") + b'{"path": 5, "digest": null, "saved_at": null, "cursor": 0}hi'),
        log._record(b"B" + (62).to_bytes(4, "little") + b'{"path": null, "digest": null, "saved_at": 1e999, "cursor": 0}'),
    ],
)  # fmt: skip
def test_a_journal_that_makes_no_sense_hides_no_other_text(begin: Begin, record: bytes) -> None:
    opening = b"".join(log.opening(log.to_units("hi"), Origin(), 0))
    folder = paths.journal_dir()
    (folder / "0000000000000001.journal").write_bytes(log.MAGIC + record)
    (folder / "0000000000000002.journal").write_bytes(opening + record)
    (folder / "0000000000000003.journal").write_bytes(mutations.journal())
    offered: list[str] = []

    def look() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, RecoveryDialog):
                offered.extend(dialog.texts.item(row).text() for row in range(dialog.texts.count()))

    QTimer.singleShot(0, look)
    said = _said(begin())
    assert any("upon" in text for text in offered) and any("hi" in text.splitlines() for text in offered)
    if record[8:9] != b"B" or b"200_000" in record:
        assert "0000000000000001.damaged" in said


def test_a_damaged_text_is_offered_as_such_and_its_record_is_kept(begin: Begin) -> None:
    damaged = bytearray(mutations.journal())
    damaged[150] ^= 1
    (paths.journal_dir() / "0000000000000001.journal").write_bytes(damaged)
    offered: list[str] = []

    def restore() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, RecoveryDialog):
                offered.append(dialog.texts.item(0).text())
                dialog.restore_button.click()

    QTimer.singleShot(0, restore)
    program = begin()
    assert "may be missing or wrong" in offered[0]
    assert "upon" in program.window.editor.text.text()
    said = _said(program)
    assert "may be missing or wrong" in said and "0000000000000001.damaged" in said
    assert (paths.journal_dir() / "0000000000000001.damaged").read_bytes() == damaged


NO_OTHER: dict[str, None] = dict.fromkeys(("LONGHAND_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"))
_WRITE_NOTHING = """
import sys
from PySide6.QtCore import QTimer
from assistant import app
class Watched(app.Program):
    def __init__(self, application):
        super().__init__(application)
        QTimer.singleShot(600, self.look)
    def look(self):
        window = self.window
        window.editor.textCursor().insertText("words")
        self.current.change("writing.theme", "dark")
        for message in window.message_bar._messages:
            print(message.title, message.text)
        QTimer.singleShot(600, window.leave_without_asking)
app.Program = Watched
sys.exit(app.run([]))
"""


def _start(tmp_path: Path, **variables: str | None) -> tuple[int, str]:
    """Exit code and messages of a real start in an empty folder, with these variables set or, None, not there."""
    beside = tmp_path / "beside"
    beside.mkdir(exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    done = subprocess.run(
        [sys.executable, "-c", _WRITE_NOTHING], cwd=beside, capture_output=True, text=True, check=False, timeout=90,
        env={name: value for name, value in environment.items() if value is not None},
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    assert not list(beside.iterdir())
    return done.returncode, done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="knows where Linux keeps things")
@pytest.mark.parametrize("home", ["missing", "file"])
def test_a_home_that_cannot_be_used_is_told_and_nothing_is_written_elsewhere(home: str, tmp_path: Path) -> None:
    place = tmp_path / "home"
    if home == "file":
        place.write_text("not a folder")
    code, said = _start(tmp_path, HOME=str(place), **NO_OTHER)
    assert code == 0
    assert "cannot keep everything" in said and "unsaved texts" in said
    assert not place.exists() or place.read_text() == "not a folder"


@pytest.mark.skipif(sys.platform != "linux", reason="knows where Linux keeps things")
@pytest.mark.parametrize("home", ["", "relative/home", None])
def test_a_home_that_is_no_place_gives_no_folder_anywhere(
    home: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NO_OTHER:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    if home is None:
        monkeypatch.setenv("HOME", "~")  # as it comes out where the system knows of no home
    else:
        monkeypatch.setenv("HOME", home)
    problem = paths.unusable()
    assert problem is not None and problem.kinds == paths.KINDS
    for place in (paths.data_dir(), paths.journal_dir(), paths.settings_file()):
        assert not place.exists()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["config", "data", "cache", "log", "all"])
def test_each_folder_that_cannot_be_written_is_named(
    kind: str, begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "longhand"
    if kind == "all":
        home.write_text("a file")
    else:
        home.mkdir()
        (home / kind).write_text("a file")
    monkeypatch.setenv("LONGHAND_HOME", str(home))
    logger = logging.getLogger("assistant")
    handlers, level = logger.handlers[:], logger.level
    app.start_log()
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:], logger.level = handlers, level
    program = begin()
    program.window.editor.textCursor().insertText("words")
    program.window.editor.text.mark_saved()
    said = _said(program)
    assert "cannot keep everything" in said
    kept = {"config": "settings", "data": "unsaved texts", "cache": "prepared models", "log": "the log"}
    named = said.split("Not kept:")[1].split("Nothing is written")[0]
    assert {one for one, words in kept.items() if words in named} == ({*kept} if kind == "all" else {kind})
    assert home.is_dir() or home.read_text() == "a file"
