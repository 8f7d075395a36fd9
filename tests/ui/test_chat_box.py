"""The talk beside the document, through the window and a scripted engine."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.documents import talks
from assistant.errors import EngineFailed
from assistant.system import paths
from assistant.tasks import Chat, Message, Outcome, Span
from assistant.ui.kit import file_dialogs, interface_language
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
        "You  Change",
        "one",
        "Model",
        "About one",
        "You  Change",
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
    qtbot.waitUntil(lambda: box.view.toPlainText() == "You  Change\nx\nModel\none two", timeout=WAIT)


def test_return_sends_with_shift_it_is_a_line_and_while_composing_it_is_the_input_methods(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(ScriptedEngine())
    box = open_chat(window)
    box.field.setFocus()
    qtbot.keyClicks(box.field, "one")
    qtbot.keyClick(box.field, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClicks(box.field, "two")
    assert box.field.toPlainText() == "one\ntwo" and box.messages() == ()
    QApplication.sendEvent(box.field, QInputMethodEvent("ni", []))
    qtbot.keyClick(box.field, Key.Key_Return)
    assert box.messages() == ()
    done = QInputMethodEvent("", [])
    done.setCommitString("你")
    QApplication.sendEvent(box.field, done)
    box.field.setPlainText("one\ntwo你")
    qtbot.keyClick(box.field, Key.Key_Return)
    ended(qtbot, window)
    assert turns(box) == ["writer: one\ntwo你", "model: Once upon a time."]


def saved(window: MainWindow, path: Path) -> None:
    window.session.save_as(path)
    window.editor.text.mark_saved()


def test_talks_belong_to_their_document_and_outlive_the_program(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = make_window(ScriptedEngine())
    window.editor.load("The fox.")
    box = open_chat(window)
    say(qtbot, window, "first talk")
    box.clear.click()
    say(qtbot, window, "second talk")
    monkeypatch.setattr(file_dialogs, "ask_talk_name", lambda _parent, _name: "Named")
    box._rename()
    saved(window, tmp_path / "a.md")
    (record,) = paths.data_folder("talks").glob("*.json")
    assert os.name != "posix" or record.stat().st_mode & 0o777 == 0o600
    window.files.close()
    assert box.messages() == ()
    say(qtbot, window, "of another text")
    window.editor.text.mark_saved()
    again = make_window(ScriptedEngine())
    assert again.open_path(tmp_path / "a.md")
    other = open_chat(again)
    assert turns(other) == ["writer: second talk", "model: Once upon a time."]
    other.menu.aboutToShow.emit()
    assert [one.text() for one in other.menu.actions()[:3]] == ["Named", "first talk", ""]
    other.menu.actions()[1].trigger()
    assert turns(other)[0] == "writer: first talk"
    monkeypatch.setattr(file_dialogs, "ask_remove_talk", lambda _parent, _name: True)
    other._delete()
    again.session.leaving.emit()
    assert [talk.shown_name for talk in talks.recall(tmp_path / "a.md")] == ["Named"]


def test_an_answer_goes_into_its_own_talk_when_another_document_comes_into_sight(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(pieces=("Late.",), gate=gate)
    window = make_window(engine)
    window.editor.load("The fox.")
    first = window.tabs.page
    box = open_chat(window)
    box.field.setPlainText("who?")
    window.panel.run()
    window.tabs.add()
    assert box.messages() == ()
    gate.set()
    ended(qtbot, window)
    assert box.messages() == ()
    window.tabs.show_entry(first)
    assert turns(box) == ["writer: who?", "model: Late."]
    first.editor.text.mark_saved()


def test_a_turn_is_changed_and_asked_again_and_what_followed_it_stays(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(answer=lambda task: (f"About {task.messages[-1].text}",))  # type: ignore[union-attr]
    window = make_window(engine)
    box = open_chat(window)
    for words in ("one", "two", "three"):
        say(qtbot, window, words)
    box.view.anchorClicked.emit(QUrl("edit:2"))
    assert box.typed() == "two" and "talk of its own" in box.told.text()
    say(qtbot, window, "2")
    assert turns(box) == ["writer: one", "model: About one", "writer: 2", "model: About 2"]
    kept = window.tabs.page.document.talks.all
    assert [len(talk.turns) for talk in kept] == [6, 4]
    qtbot.keyClick(box.field, Key.Key_Up)
    assert box.typed() == "2"
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert box.typed() == "" and not box.told.text()
    box.view.anchorClicked.emit(QUrl("edit:2"))
    say(qtbot, window, "II")
    assert turns(box)[2:] == ["writer: II", "model: About II"] and len(kept) == 2


def test_a_source_leads_to_its_sentence_wherever_it_stands_now(qtbot: QtBot, make_window: MakeWindow) -> None:
    text = "😀 It rained. The fox ran home."
    start = text.index("The fox")
    engine = ScriptedEngine(outcome=Outcome("Home.", "stop", new_tokens=1, spans=(Span(start, len(text)),)), pieces=())
    window = make_window(engine)
    window.editor.load(text)
    box = open_chat(window)
    say(qtbot, window, "where?")
    assert "The fox ran home." in box.view.toPlainText()
    window.editor.text.replace(0, 0, "Before. ")
    box.view.anchorClicked.emit(QUrl("source:1:0"))
    assert window.editor.selected_text() == "The fox ran home."
    window.editor.text.replace(0, window.editor.text.length, "gone")
    box.view.anchorClicked.emit(QUrl("source:1:0"))
    assert "not in your text" in window.message_bar.message()
