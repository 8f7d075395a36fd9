"""What a screen reader is told without the focus moving."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.errors import DiskFull, OutOfMemory
from assistant.ui.kit import announcing, interface_language
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key = Qt.Key


@pytest.fixture
def said(qapp: QApplication) -> Iterator[list[str]]:
    heard: list[str] = []
    connection = announcing.voice(qapp).said.connect(lambda _source, text: heard.append(text))
    yield heard
    announcing.voice(qapp).said.disconnect(connection)


def until(qtbot: QtBot, said: list[str], wanted: str) -> None:
    qtbot.waitUntil(lambda: any(wanted in text for text in said), timeout=WAIT)


def test_a_job_says_when_it_begins_and_how_it_ends(qtbot: QtBot, make_window: MakeWindow, said: list[str]) -> None:
    window = make_window(ScriptedEngine(pieces=("Shorter.",)))
    window.editor.load("A long text.")
    window.run_action("summarize")
    until(qtbot, said, "Summarise…")
    until(qtbot, said, "complete")
    assert said.index("Summarise…") < next(place for place, text in enumerate(said) if "complete" in text)


def test_a_job_that_fails_says_why(qtbot: QtBot, make_window: MakeWindow, said: list[str]) -> None:
    window = make_window(ScriptedEngine(error=OutOfMemory("cpu")))
    window.editor.load("A long text.")
    window.run_action("summarize")
    until(qtbot, said, "There is not enough memory. The memory of the processor is too small")


def test_a_job_that_is_stopped_says_so(qtbot: QtBot, make_window: MakeWindow, said: list[str]) -> None:
    window = make_window(ScriptedEngine(delay=0.2))
    window.editor.load("A long text.")
    window.run_action("summarize")
    qtbot.keyClick(window, Key.Key_Escape)
    until(qtbot, said, "stopped by you")


def test_a_suggestion_is_read_with_the_key_that_takes_it(
    qtbot: QtBot, make_window: MakeWindow, said: list[str]
) -> None:
    window = make_window(ScriptedEngine(pieces=(" a time",)))
    window.editor.load("Once upon")
    window.editor.set_caret(9)
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, said, "Suggestion: a time, Tab to accept")


def test_where_no_suggestion_can_come_that_is_said(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    window.editor.load("Once upon")
    window.editor.set_caret(2)
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, said, "Suggestions come at the end of a line.")


def test_a_review_says_which_change_it_is_at(qtbot: QtBot, make_window: MakeWindow, said: list[str]) -> None:
    window = make_window(ScriptedEngine(pieces=("I saw the cat and the dog.",)))
    window.editor.load("I saw teh cat an the dog.")
    window.run_action("proofread")
    until(qtbot, said, "Replace “teh” with “the”, 1 of 2")
    window.menus.actions["next_change"].trigger()
    until(qtbot, said, "Replace “an” with “and”, 2 of 2")
    window.reviewing.accept_all()
    until(qtbot, said, "Review finished")


def test_messages_are_read_and_errors_interrupt(
    window: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    polite = [None, None]
    window.message_bar.show_notice("It was done.")
    polite[0] = sent[-1].politeness()
    window.message_bar.show_error(DiskFull("fox.md"))
    polite[1] = sent[-1].politeness()
    assert said[0] == "It was done."
    assert said[1].startswith("The disk is full. fox.md was not saved.")
    assert polite == [QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive]


def test_nothing_empty_is_said(window: MainWindow, said: list[str]) -> None:
    window.statusBar().set_message("")  # type: ignore[attr-defined]
    announcing.say(window, "  \n")
    assert said == []


def test_they_speak_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, said: list[str]
) -> None:
    window = make_window(ScriptedEngine(pieces=("短。",)))
    window.editor.load("一段文字。")
    interface_language.install(qapp, "zh_CN")
    try:
        window.run_action("summarize")
        until(qtbot, said, "已完成")
        assert any(text.startswith("摘要") for text in said)
    finally:
        interface_language.install(qapp, "en")
