"""Find and replace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEXT = "A river.\nThe River \N{GRINNING FACE} river"


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    window.find_bar.wanted.clear()
    qtbot.keyClicks(window.find_bar.wanted, words)


def test_it_finds_as_one_types_and_goes_round(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "river")
    assert window.find_bar.isVisible()
    assert window.editor.selection() == (2, 7)
    assert window.find_bar.count.text() == "1 of 3"
    assert len(window.editor.extraSelections()) == 3
    qtbot.keyClick(window, Key.Key_F3)
    assert window.editor.selection() == (13, 18)
    qtbot.keyClick(window.find_bar.wanted, Key.Key_Return)
    assert window.editor.selected_text() == "river"
    assert window.find_bar.count.text() == "3 of 3"
    qtbot.keyClick(window, Key.Key_F3)
    assert window.editor.selection() == (2, 7)
    qtbot.keyClick(window, Key.Key_F3, Modifier.ShiftModifier)
    assert window.find_bar.count.text() == "3 of 3"


def test_case_and_nothing_found(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "River")
    window.find_bar.match_case.setChecked(True)
    assert window.find_bar.count.text() == "1 of 1"
    qtbot.keyClicks(window.find_bar.wanted, "x")
    assert window.find_bar.count.text() == "Not found"
    assert not window.find_bar.next_button.isEnabled()
    assert not window.find_bar.replace_all_button.isEnabled()


def test_escape_closes_it_and_gives_the_page_back(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "river")
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.editor.hasFocus()
    assert window.editor.extraSelections() == []
    assert window.editor.selected_text() == "river"


def test_it_takes_the_selected_words(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    window.editor.set_caret(2, 7)
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    assert window.find_bar.wanted.text() == "river"


def test_replacing_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    assert window.find_bar.replacement.isVisible()
    qtbot.keyClicks(window.find_bar.wanted, "river")
    qtbot.keyClicks(window.find_bar.replacement, "sea")
    window.find_bar.replace_button.click()
    assert window.editor.text.text() == "A sea.\nThe River \N{GRINNING FACE} river"
    assert window.editor.selected_text() == "River"
    window.find_bar.replace_button.click()
    assert window.editor.text.text() == "A sea.\nThe sea \N{GRINNING FACE} river"


def test_replacing_all_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    qtbot.keyClicks(window.find_bar.wanted, "river")
    qtbot.keyClicks(window.find_bar.replacement, "a river of rivers")
    assert window.find_bar.replace_all() == 3
    assert window.editor.text.text() == TEXT.replace("River", "river").replace("river", "a river of rivers")
    window.editor.undo()
    assert window.editor.text.text() == TEXT


def test_a_document_for_reading_offers_no_replacement(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    window.editor.setReadOnly(True)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    assert window.find_bar.isVisible()
    assert not window.find_bar.replacement.isVisible()
    window.find_bar.wanted.setText("river")
    assert window.find_bar.replace_all() == 0
    assert window.editor.text.text() == TEXT
