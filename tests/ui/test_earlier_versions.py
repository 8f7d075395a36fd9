from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from assistant.documents import backups, snapshots, text_file
from assistant.ui.kit import file_dialogs
from assistant.ui.window.earlier_versions import EarlierVersionsDialog
from assistant.ui.window.main_window import MainWindow

Shown = Callable[[], EarlierVersionsDialog]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "letter.md"


@pytest.fixture
def written(window: MainWindow, file: Path) -> MainWindow:
    """A document that was saved three times, and has been changed since."""
    file.write_text("The red fox.\nThe end.\n", "utf-8")
    window.open_path(file)
    for word in ("brown", "grey"):
        _put(window, f"The {word} fox.\nThe end.\n")
        window.menus.actions["save"].trigger()
    _put(window, "The grey fox sleeps.\nThe end.\n")
    return window


def _put(window: MainWindow, text: str) -> None:
    window.editor.text.replace(0, window.editor.text.length, text)


@pytest.fixture
def shown(qtbot: QtBot, written: MainWindow) -> Shown:
    def show() -> EarlierVersionsDialog:
        written.menus.actions["versions"].trigger()
        dialog = next(one for one in written.findChildren(EarlierVersionsDialog) if one.isVisible())
        qtbot.waitExposed(dialog)
        return dialog

    return show


def _formats(dialog: EarlierVersionsDialog) -> tuple[str, str]:
    """The text that is struck out and the text that is underlined."""
    out, under = "", ""
    cursor = QTextCursor(dialog.changes.document())
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        look, letter = cursor.charFormat(), cursor.selectedText()
        out += letter if look.fontStrikeOut() else ""
        under += letter if look.fontUnderline() else ""
        cursor.clearSelection()
    return out, under


def test_the_versions_are_listed_newest_first_with_date_and_size_and_compared(
    qtbot: QtBot, written: MainWindow, shown: Shown
) -> None:
    dialog = shown()
    assert dialog.list.count() == 2
    qtbot.waitUntil(dialog.list.hasFocus)
    today = QLocale().toString(QDateTime.currentDateTime().date(), QLocale.FormatType.ShortFormat)
    assert today in dialog.list.item(0).text() and "bytes" in dialog.list.item(0).text()
    out, under = _formats(dialog)
    assert out.split() == ["grey", "sleeps"] or (out, under) == ("grey fox sleeps", "brown fox")
    assert "1" in dialog.account.text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "red" in _formats(dialog)[1]
    assert "letter.md" in dialog._head.text()


def test_a_restored_version_is_one_undo_step_and_the_text_of_before_is_kept(
    qtbot: QtBot, written: MainWindow, shown: Shown, file: Path
) -> None:
    dialog = shown()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    dialog.restore_button.click()
    assert written.editor.text.text() == "The red fox.\nThe end.\n"
    assert written.session.modified and file.read_text("utf-8").startswith("The grey fox.")
    assert backups.listed(file)[0].file.read_text("utf-8") == "The grey fox sleeps.\nThe end.\n"
    assert written.message_bar.isVisible()
    written.editor.undo()
    assert written.editor.text.text() == "The grey fox sleeps.\nThe end.\n"
    written.editor.redo()
    written.menus.actions["save"].trigger()
    assert file.read_text("utf-8") == "The red fox.\nThe end.\n"
    assert backups.listed(file)[0].file.read_text("utf-8") == "The grey fox.\nThe end.\n"


def test_a_version_opens_as_a_new_document_that_is_named_after_its_own(
    written: MainWindow, shown: Shown, file: Path
) -> None:
    dialog = shown()
    dialog.open_button.click()
    assert written.tabs.count == 2
    assert written.editor.text.text() == "The brown fox.\nThe end.\n"
    assert written.session.path is None and written.session.modified
    assert written.session.name == "Copy of letter.md"
    assert file.read_text("utf-8") == "The grey fox.\nThe end.\n"


def test_without_versions_a_sentence_says_so(window: MainWindow, file: Path) -> None:
    window.menus.actions["versions"].trigger()
    assert "not been saved yet" in window.message_bar.message()
    file.write_text("text", "utf-8")
    window.open_path(file)
    window.menus.actions["versions"].trigger()
    assert "letter.md" in window.message_bar.message()
    assert window.findChild(EarlierVersionsDialog) is None


def test_what_is_the_same_or_may_not_be_written_is_not_restored(written: MainWindow, shown: Shown, file: Path) -> None:
    _put(written, "The brown fox.\nThe end.\n")
    dialog = shown()
    assert not dialog.restore_button.isEnabled() and dialog.open_button.isEnabled()
    assert "as it is now" in dialog.account.text()
    dialog.list.setCurrentRow(1)
    assert dialog.restore_button.isEnabled()
    dialog.reject()
    written.session.open(file, read_only=True)
    dialog = shown()
    assert not dialog.restore_button.isEnabled()


def test_a_version_that_is_gone_meanwhile_is_told(written: MainWindow, shown: Shown, file: Path) -> None:
    dialog = shown()
    backups.listed(file)[1].file.unlink()
    dialog.list.setCurrentRow(1)
    assert not dialog.open_button.isEnabled() and not dialog.restore_button.isEnabled()
    assert dialog.account.text()
    dialog.list.setCurrentRow(0)
    dialog._versions[0].file.unlink()
    dialog.open_button.click()
    assert written.message_bar.isVisible() and written.editor.text.text().startswith("The grey fox sleeps")


def test_a_version_in_an_encoding_of_its_own_and_of_an_unknown_time_is_shown(
    written: MainWindow, shown: Shown, file: Path
) -> None:
    text_file.write(file, "Grüße aus Köln, schöne Füße.\n" * 20, "windows-1252")
    kept = backups.keep(file)
    assert kept is not None
    kept.rename(kept.with_name(kept.name.replace(kept.name.split("-")[2].partition(".")[0], "9" * 20)))
    dialog = shown()
    assert "Köln" in dialog.changes.toPlainText()


@pytest.fixture
def named(written: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The same document with a version that has a name."""
    monkeypatch.setattr(file_dialogs, "ask_version_name", lambda parent, proposed: "First draft")
    _put(written, "The white fox.\nThe end.\nFor good.\n")
    written.menus.actions["keep_version"].trigger()
    assert "First draft" in written.message_bar.message()
    _put(written, "The grey fox sleeps.\nThe end.\n")
    return written


def test_a_named_version_stands_in_the_list_and_any_two_are_compared(named: MainWindow, shown: Shown) -> None:
    dialog = shown()
    assert [one.name for one in dialog.versions] == ["First draft", "", ""]
    assert dialog.list.item(0).text().startswith("First draft\n")
    assert dialog.delete_button.isVisible()
    dialog.other.setCurrentIndex(2)
    out, under = _formats(dialog)
    assert "brown" in out and "white" in under and "sleeps" not in out
    assert not dialog.passages
    dialog.list.setCurrentRow(1)
    assert "same" in dialog.account.text()
    assert not dialog.delete_button.isVisible()


def test_one_change_of_a_version_is_restored_as_one_undo_step(named: MainWindow, shown: Shown) -> None:
    dialog = shown()
    assert not dialog.passage_button.isEnabled()
    text = dialog.changes.toPlainText()
    cursor = dialog.changes.textCursor()
    cursor.setPosition(text.index("For good") + 2)
    dialog.changes.setTextCursor(cursor)
    assert dialog.passage_button.isEnabled()
    dialog.passage_button.click()
    assert dialog.isVisible()
    assert named.editor.text.text() == "The grey fox sleeps.\nThe end.\nFor good.\n"
    assert "For good" not in _formats(dialog)[1]
    named.editor.undo()
    assert named.editor.text.text() == "The grey fox sleeps.\nThe end.\n"


def test_a_named_version_is_deleted_at_the_second_click(named: MainWindow, shown: Shown, file: Path) -> None:
    dialog = shown()
    dialog.delete_button.click()
    assert snapshots.listed(file)
    dialog.list.setCurrentRow(1)
    dialog.list.setCurrentRow(0)
    dialog.delete_button.click()
    assert snapshots.listed(file)
    dialog.delete_button.click()
    assert not snapshots.listed(file) and dialog.list.count() == 2


def test_a_document_without_a_file_keeps_no_version(window: MainWindow) -> None:
    window.editor.load("text")
    window.menus.actions["keep_version"].trigger()
    assert window.message_bar.isVisible() and "Save" in window.message_bar.message()


@pytest.mark.parametrize("size", [(640, 480), (1366, 768)])
def test_the_dialog_fits_a_small_screen(shown: Shown, size: tuple[int, int]) -> None:
    dialog = shown()
    dialog.resize(size[0] - 20, size[1] - 60)
    assert dialog.width() <= size[0] - 20 and dialog.height() <= size[1] - 60
    for button in (dialog.open_button, dialog.restore_button, dialog.passage_button, dialog._close_button):
        assert dialog.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
