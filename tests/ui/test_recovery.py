"""What the program left behind when it died."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.documents import backups, recovery
from assistant.documents.journal import Journal
from assistant.documents.journal_format import replay
from assistant.documents.recovery import Recovered
from assistant.system import paths
from assistant.system.disk import Disk
from assistant.ui.files.recovery_dialog import RecoveryDialog
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import Asked, MakeWindow

DYING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from assistant.system import paths
from assistant.settings import Settings
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.page.editor import Editor

app = QApplication([])
editor = Editor(Settings())
session = DocumentSession(editor, CurrentSettings(paths.settings_file()))
if len(sys.argv) > 2:
    session.open(Path(sys.argv[2]))
editor.set_caret(editor.text.length)
for character in sys.argv[1]:
    editor.textCursor().insertText(character)
os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal nobody can catch")


def die_after_typing(text: str, path: Path | None = None) -> None:
    """Another Longhand types `text` at the end of the document and is killed."""
    arguments = [sys.executable, "-c", DYING, text, *([str(path)] if path else [])]
    ended = subprocess.run(arguments, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=60, check=False)
    assert ended.returncode == -signal.SIGKILL


def answer(press: Callable[[RecoveryDialog], None]) -> list[list[str]]:
    """Do this to the dialog when it comes; what it offered is filled in."""
    offered: list[list[str]] = []

    def look() -> None:
        dialog = next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, RecoveryDialog) and w.isVisible()), None
        )
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        offered.append([dialog.texts.item(row).text() for row in range(dialog.texts.count())])
        press(dialog)

    QTimer.singleShot(0, look)
    return offered


def test_a_killed_programs_text_is_offered_and_restored(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "novel.md"
    file.write_text("It was", "utf-8")
    die_after_typing(" a dark night 字\N{GRINNING FACE}", file)
    assert file.read_text("utf-8") == "It was"
    offered = answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert len(offered[0]) == 1
    assert "novel.md" in offered[0][0] and "It was a dark night" in offered[0][0]
    assert window.editor.text.text() == "It was a dark night 字\N{GRINNING FACE}"
    assert window.session.path == file
    assert window.isWindowModified()
    assert window.editor.caret() == window.editor.text.length
    assert window.files.save()
    assert file.read_text("utf-8") == "It was a dark night 字\N{GRINNING FACE}"
    assert recovery.recover(paths.journal_dir()) == []


def test_later_means_later(window: MainWindow) -> None:
    die_after_typing("unnamed words")
    for _ in range(2):
        offered = answer(lambda dialog: dialog.later_button.click())
        window.offer_recovery()
        assert "unnamed words" in offered[0][0]
        assert window.editor.text.text() == ""
    offered = answer(lambda dialog: dialog.discard_button.click())
    window.offer_recovery()
    assert recovery.recover(paths.journal_dir()) == []


def test_of_several_texts_the_chosen_one_is_restored_and_the_rest_kept(window: MainWindow) -> None:
    die_after_typing("first text")
    die_after_typing("second text")

    def take_the_first(dialog: RecoveryDialog) -> None:
        rows = [dialog.texts.item(row).text() for row in range(dialog.texts.count())]
        dialog.texts.setCurrentRow(next(row for row, text in enumerate(rows) if "first" in text))
        dialog.restore_button.click()

    answer(take_the_first)
    window.offer_recovery()
    assert window.editor.text.text() == "first text"
    left = recovery.recover(paths.journal_dir())
    assert [one.text for one in left] == ["second text"]
    left[0].release()


def test_a_restored_text_survives_the_next_kill_too(window: MainWindow) -> None:
    die_after_typing("precious")
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    (file,) = paths.journal_dir().glob("*.journal")
    assert file == window.session.journal_file


def test_a_restored_text_leaves_the_open_one_in_its_tab(window: MainWindow) -> None:
    die_after_typing("old words")
    window.editor.textCursor().insertText("new words")
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert window.editor.text.text() == "old words"
    assert [page.editor.text.text() for page in window.tabs.pages] == ["new words", "old words"]
    assert recovery.recover(paths.journal_dir()) == []


def test_all_texts_are_restored_at_once_each_in_its_tab(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "novel.md"
    file.write_text("It was", "utf-8")
    die_after_typing(" dark", file)
    die_after_typing("unnamed")
    assert window.open_path(file)
    answer(lambda dialog: dialog.restore_all_button.click())
    window.offer_recovery()
    texts = {page.document.session.path: page.editor.text.text() for page in window.tabs.pages}
    assert texts == {file: "It was dark", None: "unnamed"}, "the one of the open file comes into its tab"
    assert all(page.document.session.modified for page in window.tabs.pages)


def test_a_file_written_by_others_since_the_crash_is_not_overwritten_unasked(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "novel.md"
    file.write_text("It was", "utf-8")
    die_after_typing(" dark", file)
    file.write_text("Theirs", "utf-8")
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert window.editor.text.text() == "It was dark"
    assert not window.files.save()
    assert file.read_text("utf-8") == "Theirs"
    assert window.message_bar.isVisible()


def test_leaving_without_a_question_leaves_the_text_to_be_offered(make_window: MakeWindow, asked: Asked) -> None:
    first = make_window()
    first.editor.textCursor().insertText("half a sentence")
    first.leave_without_asking()
    first.leave_without_asking()
    assert not first.isVisible()
    assert asked.questions == []
    second = make_window()
    answer(lambda dialog: dialog.restore_button.click())
    second.offer_recovery()
    assert second.editor.text.text() == "half a sentence"


def test_leaving_a_saved_text_leaves_nothing(window: MainWindow, tmp_path: Path) -> None:
    window.editor.textCursor().insertText("saved")
    window.session.save_as(tmp_path / "a.txt")
    window.leave_without_asking()
    assert recovery.recover(paths.journal_dir()) == []


def test_nothing_is_asked_when_nothing_was_left(qtbot: QtBot, window: MainWindow) -> None:
    window.offer_recovery()
    assert window.editor.text.text() == ""


def test_a_recovered_text_that_is_discarded_can_be_had_back(window: MainWindow) -> None:
    die_after_typing("not needed, or is it")
    answer(lambda dialog: dialog.discard_button.click())
    window.offer_recovery()
    assert recovery.recover(paths.journal_dir()) == []
    (kept,) = backups.discarded()
    assert kept.file.read_text("utf-8") == "not needed, or is it"


def test_a_text_restored_while_its_share_was_away_asks_before_it_goes_over_what_stands_there(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "share" / "novel.md"
    file.parent.mkdir()
    file.write_text("It was", "utf-8")
    die_after_typing(" a dark night", file)
    file.parent.rename(tmp_path / "away")
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert window.session.path == file
    (tmp_path / "away").rename(file.parent)
    file.write_text("It was written on by someone else", "utf-8")
    assert not window.files.save()
    assert file.read_text("utf-8") == "It was written on by someone else"


def without_a_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program writes into its next journals reaches no disk."""

    def refused(_fd: int) -> None:
        raise OSError(errno.EIO, "")

    start = Journal.start
    monkeypatch.setattr(
        Journal, "start", lambda *words, **named: start(*words, **named | {"disk": Disk(fsync=refused)})
    )


def test_the_old_journal_stays_until_the_new_one_is_on_the_disk(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    die_after_typing("precious")
    (old,) = (file for file in paths.journal_dir().glob("*.journal") if file != window.session.journal_file)
    without_a_disk(monkeypatch)
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert window.editor.text.text() == "precious"
    assert old.exists()
    state = replay(old.read_bytes())
    assert state is not None and state.text == "precious"


def test_the_old_journal_goes_after_the_new_one_has_come(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    die_after_typing("precious")
    kept: list[list[str]] = []
    discard = Recovered.discard

    def looked(recovered: Recovered) -> None:
        others = [file for file in paths.journal_dir().glob("*.journal") if file != recovered.file]
        states = [replay(file.read_bytes()) for file in others]
        kept.append([state.text for state in states if state is not None])
        discard(recovered)

    monkeypatch.setattr(Recovered, "discard", looked)
    answer(lambda dialog: dialog.restore_button.click())
    window.offer_recovery()
    assert len(kept) == 1 and "precious" in kept[0]
