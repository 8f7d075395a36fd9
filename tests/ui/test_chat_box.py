"""The talk beside the document, through the window and a scripted engine."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.errors import EngineFailed
from assistant.tasks import Chat, Message, Outcome
from assistant.ui.kit import interface_language
from assistant.ui.panel.chat_box import ChatBox
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def open_chat(window: MainWindow) -> ChatBox:
    window.panel.select_action("chat")
    return window.panel.chat


def ended(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)


def say(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.panel.chat.field.setPlainText(words)
    qtbot.keyClick(window.panel.chat.field, Key.Key_Return, Modifier.ControlModifier)
    ended(qtbot, window)


def turns(box: ChatBox) -> list[str]:
    return [f"{turn.role}: {turn.text}" for turn in box.messages()]


def test_turns_go_to_the_model_in_order_with_the_text(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(answer=lambda task: ("About", f" {task.messages[-1].text}"))  # type: ignore[union-attr]
    window = make_window(engine)
    window.editor.load("The fox.")
    box = open_chat(window)
    say(qtbot, window, "one")
    say(qtbot, window, "two")
    assert turns(box) == ["writer: one", "model: About one", "writer: two", "model: About two"]
    task = engine.tasks[-1]
    assert isinstance(task, Chat) and task.text == "The fox."
    assert [one.text for one in task.messages] == ["one", "About one", "two"]
    assert box.view.toPlainText().split("\n") == [
        "You",
        "one",
        "Model",
        "About one",
        "You",
        "two",
        "Model",
        "About two",
    ]
    qtbot.mouseClick(box.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "About two"
    window.editor.set_caret(4)
    qtbot.mouseClick(box.insert, Qt.MouseButton.LeftButton)
    assert window.editor.text.text() == "The About twofox."
    qtbot.mouseClick(box.clear, Qt.MouseButton.LeftButton)
    assert box.messages() == () and not box.insert.isEnabled() and not box.clear.isEnabled()


def test_an_empty_page_can_be_talked_beside_and_nothing_typed_sends_nothing(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    box = open_chat(window)
    qtbot.keyClick(box.field, Key.Key_Return, Modifier.ControlModifier)
    assert not window.runs.busy and box.messages() == ()
    say(qtbot, window, "hello")
    assert turns(box) == ["writer: hello", "model: Once upon a time."]


def test_after_an_error_the_turn_is_in_the_field_and_the_next_one_goes_well(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    engine = ScriptedEngine(pieces=(), error=EngineFailed("broken"))
    window = make_window(engine)
    box = open_chat(window)
    say(qtbot, window, "first")
    assert box.messages() == () and box.typed() == "first" and box.told.text()
    engine.error, engine.pieces = None, ("Good.",)
    window.menus.actions["try_again"].trigger()
    ended(qtbot, window)
    assert turns(box) == ["writer: first", "model: Good."] and not box.told.text() and box.typed() == ""


def test_what_is_typed_meanwhile_is_not_taken_when_the_turn_fails(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(pieces=(), error=EngineFailed("broken"), gate=gate)
    window = make_window(engine)
    box = open_chat(window)
    box.field.setPlainText("first")
    window.panel.run()
    box.field.setPlainText("second, half")
    gate.set()
    ended(qtbot, window)
    assert box.typed() == "second, half" and turns(box) == ["writer: first"]


def test_stopping_keeps_what_came_and_the_talk_goes_on(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("word ",) * 500, delay=0.01)
    window = make_window(engine)
    box = open_chat(window)
    box.field.setPlainText("tell")
    window.panel.run()
    qtbot.waitUntil(lambda: "word" in box.view.toPlainText(), timeout=WAIT)
    assert not box.clear.isEnabled()
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.runs.busy
    assert len(box.messages()) == 2 and box.messages()[-1].text.startswith("word ")
    engine.pieces, engine.delay = ("Yes.",), 0.0
    say(qtbot, window, "more")
    assert [turn.role for turn in box.messages()] == ["writer", "model", "writer", "model"]
    assert box.messages()[-1].text == "Yes."


def test_try_again_puts_another_answer_in_the_place_of_the_last(qtbot: QtBot, make_window: MakeWindow) -> None:
    answers = iter((("Red.",), ("Blue.",)))
    engine = ScriptedEngine(answer=lambda _task: next(answers))
    window = make_window(engine)
    box = open_chat(window)
    say(qtbot, window, "a colour?")
    window.menus.actions["try_again"].trigger()
    ended(qtbot, window)
    assert turns(box) == ["writer: a colour?", "model: Blue."]
    task = engine.tasks[-1]
    assert isinstance(task, Chat) and task.messages == (Message("writer", "a colour?"),)
    box.forget()
    window.menus.actions["try_again"].trigger()
    assert not window.runs.busy and box.messages() == ()


def test_the_answer_is_set_as_plain_text_while_it_comes_and_as_it_ends(qtbot: QtBot) -> None:
    box = ChatBox()
    qtbot.addWidget(box)
    box.field.setPlainText("x")
    box.send()
    box.begin()
    box.add_text("<b>ein")
    cursor = QTextCursor(box.view.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.charFormat().fontWeight() < 600, "only the names are bold"
    box.finish(Outcome("another form", "length", new_tokens=2))
    assert box.messages()[-1].text == "another form" and "another form" in box.view.toPlainText()
    assert "length limit" in box.told.text()


def test_the_language_may_change_in_the_middle_of_an_answer(qtbot: QtBot, qapp: QApplication) -> None:
    interface_language.install(qapp, "en")
    box = ChatBox()
    qtbot.addWidget(box)
    box.field.setPlainText("x")
    box.send()
    box.begin()
    box.add_text("one ")
    try:
        interface_language.install(qapp, "zh_CN")
        qtbot.waitUntil(lambda: "Model" not in box.view.toPlainText(), timeout=WAIT)
        box.add_text("two")
        assert box.view.toPlainText().endswith("one two")
        box.finish(Outcome("one two", "stop", new_tokens=2))
    finally:
        interface_language.install(qapp, "en")
    qtbot.waitUntil(lambda: box.view.toPlainText() == "You\nx\nModel\none two", timeout=WAIT)
