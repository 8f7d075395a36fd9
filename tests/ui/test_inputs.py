"""An action that has to be told something takes the caret to where it is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import WAIT

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEXT = "The house was built in 1904."


def field(window: MainWindow, action: str) -> QWidget:
    options = window.panel.options
    return {
        "question": options.question,
        "instruct": options.instruction,
        "json": options.schema,
        "chat": window.panel.chat.field,
    }[action]


def type_words() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "when")


@pytest.mark.parametrize("hidden", [False, True], ids=["panel", "no panel"])
@pytest.mark.parametrize("action", ["question", "instruct", "json", "chat"])
def test_by_the_menu(window: MainWindow, action: str, hidden: bool) -> None:
    window.editor.load(TEXT)
    if hidden:
        window.menus.actions["panel"].trigger()
    window.menus.actions[f"run:{action}"].trigger()
    assert field(window, action).hasFocus()
    type_words()
    assert window.editor.text.text() == TEXT
    assert field(window, action).toPlainText() == "when"  # type: ignore[attr-defined]


@pytest.mark.parametrize("action", ["question", "instruct", "json", "chat"])
def test_by_the_palette(qtbot: QtBot, window: MainWindow, action: str) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_P, Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.waitUntil(window.palette_box.field.hasFocus, timeout=WAIT)
    qtbot.keyClicks(window.palette_box.field, window.menus.actions[f"run:{action}"].text().replace("&", ""))
    qtbot.keyClick(window.palette_box.field, Key.Key_Return)
    assert field(window, action).hasFocus()
    type_words()
    assert window.editor.text.text() == TEXT


@pytest.mark.parametrize("hidden", [False, True], ids=["panel", "no panel"])
@pytest.mark.parametrize("action", ["question", "instruct", "json", "chat"])
def test_by_the_key_that_runs_the_panels_action(qtbot: QtBot, window: MainWindow, action: str, hidden: bool) -> None:
    window.editor.load(TEXT)
    window.panel.select_action(action)
    if hidden:
        window.menus.actions["panel"].trigger()
    window.editor.setFocus()
    qtbot.keyClick(window, Key.Key_Return, Modifier.ControlModifier)
    assert field(window, action).hasFocus()
    type_words()
    assert window.editor.text.text() == TEXT


def test_the_question_of_last_time_can_be_typed_over_or_asked_again(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    window.panel.options.question.setPlainText("How high?")
    window.menus.actions["run:question"].trigger()
    assert not window.runs.busy
    type_words()
    assert window.panel.options.question.toPlainText() == "when"
    qtbot.keyClick(window.panel.options.question, Key.Key_Return, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: window.panel.answer.text() == "Once upon a time.", timeout=WAIT)
