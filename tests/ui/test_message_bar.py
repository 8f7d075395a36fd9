from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant import errors
from assistant.system import error_facts
from assistant.ui.kit.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    made = MessageBar()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def button(bar: MessageBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text() == text and not one.isHidden())


def test_it_is_hidden_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.message() == ""
    assert bar.dismiss() is False


def test_an_error_says_all_three_texts_and_is_its_accessible_name(bar: MessageBar) -> None:
    bar.show_error(errors.DiskFull("/texts/a.md"))
    assert bar.isVisible()
    assert bar.message().startswith("The disk is full. /texts/a.md was not saved.")
    assert bar.message().endswith("Make room on the disk or save on another one.")
    assert bar.accessibleName() == bar.message()


def test_an_action_closes_the_message_and_then_runs(qtbot: QtBot, bar: MessageBar) -> None:
    seen: list[bool] = []
    bar.show_notice("Recovered.", [("Restore", lambda: seen.append(bar.isHidden()))])
    qtbot.mouseClick(button(bar, "Restore"), Qt.MouseButton.LeftButton)
    assert seen == [True]


def test_escape_and_the_close_button_uncover_the_message_before(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_notice("First")
    bar.show_notice("Second")
    bar.show_error(errors.EmptyText())
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.message() == "Second"
    qtbot.mouseClick(button(bar, "Close"), Qt.MouseButton.LeftButton)
    assert bar.message() == "First"
    qtbot.mouseClick(button(bar, "Close"), Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_the_same_message_is_shown_once(bar: MessageBar) -> None:
    for _ in range(3):
        bar.show_error(errors.EmptyText())
    assert bar.dismiss()
    assert bar.isHidden()


def test_a_message_of_another_has_its_own_buttons_only(bar: MessageBar) -> None:
    bar.show_notice("First", [("One", lambda: None)])
    bar.show_notice("Second", [("Two", lambda: None)])
    shown = {one.text() for one in bar.findChildren(QPushButton) if not one.isHidden()}
    assert shown == {"Two", "Close"}


def test_what_nobody_foresaw_can_be_copied_for_a_report(qtbot: QtBot, bar: MessageBar) -> None:
    try:
        int("a sentence of the text")
    except ValueError as error:
        detail = error_facts.trace(error)
    bar.show_error(errors.EngineFailed(f"{detail}\nand more of a text"))
    qtbot.mouseClick(button(bar, "Copy details"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == detail
    assert detail.endswith("ValueError") and "tests/ui/test_message_bar.py:" in detail
