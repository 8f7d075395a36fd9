"""A document with its file, lock and journal, and the way out of every error on the way."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from assistant.documents import backups, journal_format, lock
from assistant.errors import DocumentLocked
from assistant.system import paths
from assistant.ui.kit import file_dialogs
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked, MakeWindow

ASK_UNSAVED = file_dialogs.ask_unsaved


def journals() -> list[Path]:
    return sorted(paths.journal_dir().glob("*.journal"))


def journaled() -> str:
    """What would be recovered from the only journal there is."""
    (file,) = journals()
    state = journal_format.replay(file.read_bytes())
    assert state is not None
    return state.text


def choose(window: MainWindow, label: str) -> None:
    """Press a button of the message bar."""
    buttons = {
        button.text(): button for button in window.message_bar.findChildren(QPushButton) if not button.isHidden()
    }
    assert label in buttons, f"{label!r} is not among {sorted(buttons)}"
    buttons[label].click()


def type_at(window: MainWindow, position: int, text: str) -> None:
    window.editor.set_caret(position)
    for character in text:
        window.editor.textCursor().insertText(character)


def rewrite_behind(path: Path, text: str) -> None:
    """Another program saves the file a moment later."""
    path.write_text(text, "utf-8")
    later = time.time_ns() + 5_000_000_000
    os.utime(path, ns=(later, later))


def test_opening_editing_and_saving_keeps_encoding_and_line_ends(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes("one\r\ntwo\N{NO-BREAK SPACE}字\r\n".encode("utf-16"))
    assert window.open_path(file)
    assert window.editor.text.text() == "one\ntwo\N{NO-BREAK SPACE}字\n"
    assert window.windowTitle() == "letter.txt[*] — Longhand"
    assert not window.isWindowModified()
    type_at(window, 3, "!")
    assert window.isWindowModified()
    assert window.files.save()
    assert not window.isWindowModified()
    assert file.read_bytes().decode("utf-16") == "one!\r\ntwo\N{NO-BREAK SPACE}字\r\n"
    window.editor.undo()
    assert window.isWindowModified()
    window.editor.redo()
    assert not window.isWindowModified()


def test_the_first_save_asks_for_a_name(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    type_at(window, 0, "hello")
    asked.paths = [None]
    assert not window.files.save()
    assert window.isWindowModified()
    asked.paths = [tmp_path / "note"]
    assert window.files.save()
    assert (tmp_path / "note.txt").read_text("utf-8") == "hello"
    assert window.session.path == tmp_path / "note.txt"
    assert [entry.path for entry in window.files.recent.entries()] == [tmp_path / "note.txt"]


def test_leaving_unsaved_changes_asks_and_cancel_keeps_all(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    type_at(window, 0, "hello")
    asked.unsaved = ["cancel"]
    window.files.close()
    assert window.editor.text.text() == "hello"
    asked.unsaved = ["cancel"]
    assert not window.close()
    assert window.isVisible()
    asked.unsaved, asked.paths = ["save"], [None]
    window.files.close()
    assert window.editor.text.text() == "hello", "saving was given up, so leaving is too"
    asked.unsaved, asked.paths = ["save"], [tmp_path / "a.md"]
    window.files.close()
    assert window.editor.text.text() == ""
    assert (tmp_path / "a.md").read_text("utf-8") == "hello"


@pytest.mark.parametrize(
    ("press", "choice"), [("Save", "save"), ("Discard", "discard"), ("Cancel", "cancel"), ("", "cancel")]
)
def test_the_question_about_unsaved_changes(qtbot: QtBot, window: MainWindow, press: str, choice: str) -> None:
    def answer() -> None:
        (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
        assert "note.txt" in box.text()
        if press:
            next(button for button in box.buttons() if button.text() == press).click()
        else:
            qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, answer)
    assert ASK_UNSAVED(window, "note.txt") == choice


def test_discarding_leaves_nothing_to_recover(window: MainWindow, asked: Asked) -> None:
    type_at(window, 0, "hello")
    asked.unsaved = ["discard"]
    assert window.close()
    assert journals() == []


def test_an_untouched_new_document_is_left_without_a_word(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", "utf-8")
    assert window.open_path(tmp_path / "a.txt")
    window.files.new()
    assert asked.questions == []


@pytest.mark.parametrize("kind", ["missing", "folder", "binary", "large"])
def test_what_cannot_be_opened_is_a_message_and_the_text_stays(window: MainWindow, tmp_path: Path, kind: str) -> None:
    window.editor.load("mine")
    path = tmp_path / "thing.txt"
    match kind:
        case "folder":
            path.mkdir()
        case "binary":
            path.write_bytes(bytes(range(256)) * 50)
        case "large":
            path.write_bytes(b"a" * (50 * 2**20 + 1))
    assert not window.open_path(path)
    assert window.editor.text.text() == "mine"
    assert window.message_bar.isVisible()
    assert window.session.path is None


def test_a_document_open_elsewhere_is_read_only_or_a_copy(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "shared.txt"
    file.write_text("shared", "utf-8")
    with lock.acquire(file):
        assert not window.open_path(file)
        choose(window, "Open as read-only")
        assert window.editor.text.text() == "shared"
        assert window.editor.isReadOnly()
        assert journals() == []
        window.files.close()
        assert not window.editor.isReadOnly()
        assert not window.open_path(file)
        choose(window, "Open a copy")
    assert (window.editor.text.text(), window.session.path) == ("shared", None)
    assert window.isWindowModified()
    assert "shared.txt" in window.windowTitle()


def test_the_lock_goes_with_the_document(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("one", "utf-8")
    window.open_path(file)
    with pytest.raises(DocumentLocked):
        lock.acquire(file)
    assert window.open_path(file), "opening the open document anew is no conflict with oneself"
    window.session.save_as(tmp_path / "two.txt")
    lock.acquire(file).release()
    with pytest.raises(DocumentLocked):
        lock.acquire(tmp_path / "two.txt")
    window.files.close()
    lock.acquire(tmp_path / "two.txt").release()


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_edited_and_saved_elsewhere(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    file = tmp_path / "fixed.txt"
    file.write_text("fixed", "utf-8")
    file.chmod(stat.S_IRUSR)
    window.open_path(file)
    type_at(window, 5, "!")
    assert not window.files.save()
    asked.paths = [tmp_path / "mine.txt"]
    choose(window, "Save as…")
    assert (tmp_path / "mine.txt").read_text("utf-8") == "fixed!"
    assert file.read_text("utf-8") == "fixed"


def test_a_file_that_may_not_be_written_leads_to_save_as(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    file = tmp_path / "fixed.txt"
    file.write_text("fixed", "utf-8")
    window.open_path(file)
    window.session.may_write = False
    type_at(window, 5, "!")
    assert not window.files.save()
    asked.paths = [tmp_path / "mine.txt"]
    choose(window, "Save as…")
    assert window.session.path == tmp_path / "mine.txt"
    assert window.files.save()


@pytest.mark.parametrize("way", ["Reload", "Keep mine", "Save as…"])
def test_a_file_changed_by_another_program(window: MainWindow, asked: Asked, tmp_path: Path, way: str) -> None:
    file = tmp_path / "both.txt"
    file.write_text("old", "utf-8")
    window.open_path(file)
    type_at(window, 3, " mine")
    rewrite_behind(file, "theirs")
    window.files.check_disk()
    assert window.message_bar.isVisible()
    asked.paths = [tmp_path / "other.txt"]
    choose(window, way)
    if way == "Reload":
        assert window.editor.text.text() == "theirs"
        assert not window.isWindowModified()
        window.editor.undo()
        assert window.editor.text.text() == "old mine", "what was unsaved is one undo away"
    elif way == "Keep mine":
        assert file.read_text("utf-8") == "old mine"
    else:
        assert file.read_text("utf-8") == "theirs"
        assert (tmp_path / "other.txt").read_text("utf-8") == "old mine"
    assert not window.message_bar.isVisible()


def test_saving_over_a_changed_file_is_refused_first(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "both.txt"
    file.write_text("old", "utf-8")
    window.open_path(file)
    type_at(window, 3, "!")
    rewrite_behind(file, "theirs")
    assert not window.files.save()
    assert file.read_text("utf-8") == "theirs"
    window.files.check_disk()
    window.files.check_disk()
    choose(window, "Keep mine")
    assert file.read_text("utf-8") == "old!"


def test_a_file_that_went_away_is_written_anew(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "gone.txt"
    file.write_text("here", "utf-8")
    window.open_path(file)
    file.unlink()
    window.files.check_disk()
    assert window.message_bar.isVisible()
    assert window.isWindowModified()
    choose(window, "Save")
    assert file.read_text("utf-8") == "here"


def test_a_character_the_encoding_lacks_is_saved_as_utf_8(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("caf\u00e9, d\u00e9j\u00e0 vu, na\u00efve, \u201cquoted\u201d".encode("windows-1252"))
    window.open_path(file)
    assert window.session.encoding == "windows-1252"
    type_at(window, 0, "字")
    assert not window.files.save()
    choose(window, "Save as UTF-8")
    assert file.read_text("utf-8").startswith("字caf\u00e9")
    assert window.session.encoding == "utf-8"


def test_every_change_is_in_the_journal(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" and", " \N{GRINNING FACE}", " on")))
    qtbot.keyClicks(window.editor, "one two")
    type_at(window, 3, "\n字\N{GRINNING FACE}")
    window.editor.undo()
    window.editor.redo()
    window.editor.selectAll()
    window.editor.make_heading(1)
    window.editor.set_caret(window.editor.text.length)
    window.run_action("continue")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.text.text() == "# one\n# 字\N{GRINNING FACE} two and \N{GRINNING FACE} on"
    assert journaled() == window.editor.text.text()


def test_without_the_setting_there_is_no_journal(window: MainWindow, current) -> None:  # type: ignore[no-untyped-def]
    type_at(window, 0, "secret")
    assert len(journals()) == 1
    current.change("privacy.journal", False)
    assert journals() == []
    type_at(window, 0, "more ")
    window.editor.text.mark_saved()
    window.files.close()
    assert journals() == []
    current.change("privacy.journal", True)
    type_at(window, 0, "kept")
    assert journaled() == "kept"


def test_a_job_in_the_way_of_leaving_ends_and_leaves_what_came(
    qtbot: QtBot, make_window: MakeWindow, asked: Asked, tmp_path: Path
) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 900, delay=0.01))
    type_at(window, 0, "x ")
    window.run_action("continue")
    qtbot.waitUntil(lambda: "word" in window.editor.text.text(), timeout=WAIT)
    asked.unsaved, asked.paths = ["save"], [tmp_path / "kept.txt"]
    window.files.close()
    assert window.editor.text.text() == ""
    assert (tmp_path / "kept.txt").read_text("utf-8").startswith("x word ")
    qtbot.wait(80)
    assert window.editor.text.text() == ""


def test_forgetting_recent_files(window: MainWindow, current, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text("a", "utf-8")
    window.open_path(tmp_path / "a.txt")
    assert window.files.recent.entries()
    current.change("privacy.remember_recent", False)
    assert not window.files.recent.entries()
    window.open_path(tmp_path / "a.txt")
    assert not window.files.recent.entries()


def test_a_large_file_is_opened_and_saved_under_a_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    shown = window.message_bar.show_notice
    monkeypatch.setattr(window.message_bar, "show_notice", lambda text, *more: (said.append(text), shown(text, *more)))
    path, small = tmp_path / "large.txt", tmp_path / "small.txt"
    text = ("A line of a text that is larger than most, so that opening it takes a moment.\r\n") * 150_000
    path.write_bytes(text.encode())
    small.write_text("small")
    assert window.open_path(small)
    assert said == []
    assert window.open_path(path)
    assert said == ["Opening “large.txt”…"]
    assert not window.message_bar.isVisible()
    window.editor.text.replace(5, 5, "X")
    assert window.files.save()
    assert said[1:] == ["Saving “large.txt”…"]
    assert not window.message_bar.isVisible()
    assert path.read_bytes() == (text[:5] + "X" + text[5:]).encode()
    path = tmp_path / "binary.txt"
    path.write_bytes(b"\0" * 10_000_000)
    assert not window.open_path(path)
    assert "Opening" not in window.message_bar.message()


def test_a_document_opened_for_reading_is_kept_safe_once_it_has_a_file_of_its_own(
    window: MainWindow, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs.txt"
    theirs.write_text("day", "utf-8")
    window.session.open(theirs, read_only=True)
    window.session.save_as(tmp_path / "mine.txt")
    window.editor.text.replace(0, 0, "to")
    assert journaled() == "today"
    assert window.session.kept_safe(5)


def test_a_reloaded_text_that_the_page_cannot_hold_counts_as_unsaved(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one", "utf-8")
    window.open_path(file)
    rewrite_behind(file, "one\N{LINE SEPARATOR}two")
    window.session.reload()
    assert window.editor.text.text() == "one\ntwo" == journaled()
    assert window.session.modified


def test_a_file_that_comes_back_as_another_is_not_written_over_unasked(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "share" / "a.txt"
    file.parent.mkdir()
    file.write_text("one", "utf-8")
    window.open_path(file)
    file.unlink()
    window.files.check_disk()
    assert "no longer in its folder" in window.message_bar.message() and window.session.modified
    file.write_text("theirs", "utf-8")
    assert not window.files.save()
    assert file.read_text("utf-8") == "theirs"
    file.unlink()
    assert window.files.save()
    assert file.read_text("utf-8") == "one"


def test_each_save_keeps_the_version_before(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_text("first", "utf-8")
    assert window.open_path(path)
    for number, text in enumerate((" second", " third"), 1):
        type_at(window, window.editor.text.length, text)
        assert window.files.save()
        assert len(backups.listed(path)) == number
    assert [one.file.read_text("utf-8") for one in backups.listed(path)] == ["first second", "first"]
