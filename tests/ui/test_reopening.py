from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.documents import encodings
from assistant.ui.files import encoding_dialog
from assistant.ui.files.encoding_dialog import EncodingDialog, name_of
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import Asked, MakeWindow

RUSSIAN = "Поезд снова опаздывал, и никто на платформе не удивился."


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def choices(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """What the person will choose, one after the other."""
    answers: list[str | None] = []

    def ask(_parent: object, _name: str, _beginning: bytes, _current: str) -> str | None:
        return answers.pop(0)

    monkeypatch.setattr(encoding_dialog, "ask", ask)
    return answers


def test_a_file_is_read_again_in_the_encoding_that_is_chosen(
    window: MainWindow, tmp_path: Path, choices: list[str | None]
) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(RUSSIAN.encode("koi8-r"))
    window.session.open(file, encoding="windows-1252")
    assert window.editor.text.text() != RUSSIAN
    window.editor.set_caret(7)
    choices.append("koi8-r")
    window.menus.actions["reopen_encoding"].trigger()
    assert window.editor.text.text() == RUSSIAN
    assert (window.session.encoding, window.session.path, window.session.modified) == ("koi8-r", file, False)
    assert window.editor.caret() == 7
    window.editor.text.replace(0, 0, "!")
    window.session.save()
    assert file.read_bytes() == ("!" + RUSSIAN).encode("koi8-r")


def test_unsaved_changes_are_asked_about_and_nothing_happens_without_a_choice(
    window: MainWindow, tmp_path: Path, choices: list[str | None], asked: Asked
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("day", "utf-8")
    window.open_path(file)
    window.editor.text.replace(0, 0, "to")
    choices += [None, "koi8-r", "koi8-r"]
    asked.unsaved += ["cancel", "discard"]
    for _ in range(2):
        assert not window.reopening.ask()
        assert window.editor.text.text() == "today"
    assert window.reopening.ask()
    assert (window.editor.text.text(), window.session.encoding) == ("day", "koi8-r")
    assert asked.questions == ["unsaved a.txt"] * 2


def test_an_encoding_that_does_not_fit_the_end_of_the_file_is_a_message(
    window: MainWindow, tmp_path: Path, choices: list[str | None]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"a" * 100_000 + RUSSIAN.encode("koi8-r"))
    window.session.open(file, encoding="koi8-r")
    choices.append("utf-8")
    assert window.reopening.ask()
    assert window.message_bar.isVisible() and window.session.read_only
    assert window.editor.text.text().startswith("aaa") and "\ufffd" in window.editor.text.text()


def test_a_bad_byte_opens_for_reading_only_until_someone_wants_to_edit(
    window: MainWindow, tmp_path: Path, choices: list[str | None]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Grüße aus München, ".encode() + b"sch\xf6n.")
    assert window.open_path(file)
    assert window.session.read_only and window.editor.isReadOnly()
    assert window.editor.text.text() == "Grüße aus München, sch\ufffdn."
    assert "1" in window.message_bar.message()
    choices.append("windows-1252")
    window.files.encoding_wanted.emit(file)
    assert window.editor.text.text().endswith("schön.") and not window.session.read_only
    window.open_path(file)
    window.session.open(file, as_it_is=True)
    assert not window.session.read_only


def test_an_encoding_may_be_chosen_for_a_file_that_was_refused(
    window: MainWindow, tmp_path: Path, choices: list[str | None]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("a\0\0b".encode("utf-16-be") + b"\0")
    assert not window.open_path(file)
    assert window.message_bar.isVisible()
    choices.append(None)
    window.files.encoding_wanted.emit(file)
    choices.append("koi8-r")
    window.files.encoding_wanted.emit(file)


def test_a_text_in_no_file_says_so_and_a_file_that_went_is_an_error(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    status = window.statusBar()
    qtbot.mouseClick(status._file, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert "UTF-8" in window.message_bar.message()
    file = tmp_path / "a.txt"
    file.write_text("day", "utf-8")
    window.open_path(file)
    file.unlink()
    assert not window.reopening.ask()
    assert window.message_bar.isVisible()
    assert window.editor.text.text() == "day"


def test_the_dialog_shows_the_text_and_lets_nobody_choose_what_does_not_fit(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", RUSSIAN.encode("koi8-r"), "windows-1252")
    qtbot.addWidget(dialog)
    assert dialog.encoding == "windows-1252"
    assert dialog.list.count() == len(encodings.ENCODINGS)
    assert len({name_of(one) for one in encodings.ENCODINGS}) == len(encodings.ENCODINGS)
    dialog.list.setCurrentRow(encodings.ENCODINGS.index("koi8-r"))
    assert (dialog.preview.toPlainText(), dialog.choose_button.isEnabled()) == (RUSSIAN, True)
    dialog.list.setCurrentRow(encodings.ENCODINGS.index("utf-8"))
    assert not dialog.choose_button.isEnabled()
    assert RUSSIAN not in dialog.preview.toPlainText()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.result()


@pytest.mark.parametrize("encoding", encodings.ENCODINGS)
def test_a_beginning_may_end_within_a_character(encoding: str) -> None:
    data = encodings.encode("Text " * 3, encoding)
    for end in range(len(data)):
        text = encodings.beginning(data[:end], encoding)
        assert text is not None and ("Text " * 3).startswith(text.removeprefix("\ufeff"))
