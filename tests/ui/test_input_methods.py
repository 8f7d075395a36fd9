"""Composing by an input method while suggestions, streams, undo and reviews are at work."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.streaming import Stream
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key = Qt.Key
# Strings that no test writes by other means, so that one of them in the document came from what was being composed.
COMPOSED = ("nǐ", "nihao", "shi jie", "ㄋㄧˇ", "にほ", "ᄒ", "e\u0301x", "🦊zi")
COMMITTED = ("你好", "世界", "日本", "한", "é", "🦊", "")


def compose(window: MainWindow, text: str) -> None:
    """As an input method does: the text with an underline and a caret within it."""
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    underlined.setForeground(QColor("black"))
    length = len(text.encode("utf-16-le")) // 2
    kinds = QInputMethodEvent.AttributeType
    event = QInputMethodEvent(
        text,
        [
            QInputMethodEvent.Attribute(kinds.TextFormat, 0, length, underlined),
            QInputMethodEvent.Attribute(kinds.Cursor, length, 1, None),
        ],
    )
    QApplication.sendEvent(window.editor, event)


def commit(window: MainWindow, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(window.editor, event)


def document(window: MainWindow) -> str:
    """What Qt's own document holds, apart from the bytes that are kept beside it."""
    return window.editor.document().toPlainText()


def check(window: MainWindow) -> None:
    """The document is what its model says, and nothing that was only composed is in it."""
    text = window.editor.text.text()
    assert document(window) == text
    assert not [composed for composed in COMPOSED if composed in text]


def cancel(window: MainWindow) -> None:
    QApplication.sendEvent(window.editor, QInputMethodEvent())


def composed(window: MainWindow) -> str:
    return window.editor.textCursor().block().layout().preeditAreaText()


def test_composing_shows_the_text_and_changes_none(window: MainWindow) -> None:
    window.editor.load("我")
    window.editor.set_caret(1)
    for length in range(1, 6):
        compose(window, "nihao"[:length])
        assert composed(window) == "nihao"[:length]
        check(window)
    assert not window.editor.text.modified
    commit(window, "你好")
    assert window.editor.text.text() == "我你好"
    assert composed(window) == ""
    window.editor.undo()
    assert window.editor.text.text() == "我"


def test_a_composition_that_is_given_up_leaves_no_trace(window: MainWindow) -> None:
    window.editor.load("我")
    window.editor.set_caret(1)
    compose(window, "nihao")
    cancel(window)
    assert (window.editor.text.text(), composed(window), window.editor.text.modified) == ("我", "", False)
    assert not window.editor.text.history.can_undo


def test_a_suggestion_gives_way_while_one_composes_and_stays_away(
    qtbot: QtBot, make_window: MakeWindow, current: CurrentSettings
) -> None:
    current.change("writing.suggestions", "eager")
    current.change("writing.suggestion_pause_ms", 100)
    engine = ScriptedEngine(pieces=(" upon a time",))
    window = make_window(engine)
    window.runs.wake()
    qtbot.waitUntil(lambda: window.runs.engine_thread.model is not None, timeout=WAIT)
    qtbot.keyClicks(window.editor, "Once")
    ghost = window.suggestions.ghost
    qtbot.waitUntil(lambda: ghost.text == " upon a time", timeout=WAIT)
    compose(window, "nihao")
    assert composed(window) == "nihao"
    qtbot.wait(250)
    # Whatever stood there may come back; while one composes nothing of it is laid out, and nothing new is asked for.
    assert composed(window) == "nihao"
    asked = len(engine.tasks)
    qtbot.wait(250)
    assert len(engine.tasks) == asked
    commit(window, "你好")
    check(window)
    assert window.editor.text.text() == "Once你好"
    assert "upon" not in document(window)


def test_tab_takes_no_suggestion_while_one_composes(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" upon a time",)))
    window.editor.load("Once")
    window.editor.set_caret(4)
    qtbot.keyClick(window.editor, Key.Key_F4)
    qtbot.waitUntil(lambda: bool(window.suggestions.ghost.text), timeout=WAIT)
    compose(window, "nihao")
    window.menus.actions["suggestion_take"].trigger()
    check(window)
    assert "upon" not in window.editor.text.text()


def test_text_that_streams_in_elsewhere_does_not_disturb(window: MainWindow) -> None:
    window.editor.load("one\n\ntwo")
    window.editor.set_caret(8)
    stream = Stream(window.editor, 3)
    for number, piece in enumerate((" more", " and", " more.")):
        compose(window, "nihao"[: number + 1])
        stream.add(piece)
        assert composed(window) == "nihao"[: number + 1]
        check(window)
    stream.end()
    commit(window, "你好")
    assert window.editor.text.text() == "one more and more.\n\ntwo你好"
    window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == "one\n\ntwo"


def test_text_that_streams_in_at_the_caret_does_not_take_in_what_is_composed(window: MainWindow) -> None:
    window.editor.load("one")
    window.editor.set_caret(3)
    stream = Stream(window.editor, 3)
    stream.add(" two")
    compose(window, "nihao")
    stream.add(" three")
    check(window)
    assert window.editor.text.text() == "one two three"
    cancel(window)
    stream.add(" four")
    stream.end()
    assert window.editor.text.text() == "one two three four"
    window.editor.undo()
    assert window.editor.text.text() == "one"


def test_a_selection_is_replaced_in_one_step(window: MainWindow) -> None:
    window.editor.load("one two three")
    window.editor.set_caret(7, 4)
    compose(window, "nihao")
    commit(window, "你好")
    assert window.editor.text.text() == "one 你好 three"
    check(window)
    while window.editor.text.history.can_undo:
        window.editor.undo()
    assert window.editor.text.text() == "one two three"


def test_in_a_review_nothing_composed_reaches_the_text(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("I saw the cat.",)))
    window.editor.load("I saw teh cat.\n\nafter")
    window.editor.set_caret(14, 0)
    window.run_action("proofread")
    qtbot.waitUntil(lambda: window.reviewing.review is not None, timeout=WAIT)
    window.editor.set_caret(window.editor.text.length)
    compose(window, "nihao")
    check(window)
    window.reviewing.accept_all()
    check(window)
    commit(window, "好")
    check(window)
    assert window.editor.text.text().startswith("I saw the cat.")


def test_a_document_that_is_read_only_takes_nothing(window: MainWindow) -> None:
    window.editor.load("one")
    window.editor.setReadOnly(True)
    compose(window, "nihao")
    commit(window, "你好")
    assert window.editor.text.text() == document(window) == "one"


class Typist:
    """Does what a number says, at random but the same for the same number."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)
        self.stream: Stream | None = None

    def steps(self) -> list[Callable[[], None]]:
        return [
            self.compose, self.compose, self.compose, self.commit, self.commit, self.cancel, self.type, self.undo, self.redo,
            self.move, self.ghost, self.begin_stream, self.add, self.add, self.end_stream, self.select, self.newline,
        ]  # fmt: skip

    def compose(self) -> None:
        compose(self.window, self.chance.choice(COMPOSED))

    def commit(self) -> None:
        commit(self.window, self.chance.choice(COMMITTED))

    def cancel(self) -> None:
        cancel(self.window)

    def type(self) -> None:
        QTest.keyClick(self.window.editor, Key.Key_A)

    def newline(self) -> None:
        QTest.keyClick(self.window.editor, Key.Key_Return)

    def undo(self) -> None:
        self.window.editor.undo()

    def redo(self) -> None:
        self.window.editor.redo()

    def move(self) -> None:
        QTest.keyClick(self.window.editor, self.chance.choice((Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_End)))

    def select(self) -> None:
        self.window.editor.set_caret(*sorted(self.chance.randint(0, self.window.editor.text.length) for _ in "ab"))

    def ghost(self) -> None:
        self.window.suggestions.ghost.show(self.chance.choice((" and so", "\nnext line", "就")))

    def begin_stream(self) -> None:
        self.end_stream()
        self.stream = Stream(self.window.editor, self.chance.randint(0, self.window.editor.text.length))

    def add(self) -> None:
        if self.stream is not None:
            self.stream.add(self.chance.choice(("streamed ", "流\n", "x")))

    def end_stream(self) -> None:
        if self.stream is not None:
            self.stream.end()
            self.stream.deleteLater()
            self.stream = None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), plan=st.lists(st.integers(0, 16), min_size=5, max_size=40))
def test_whatever_happens_at_once_the_document_is_its_model(window: MainWindow, seed: int, plan: list[int]) -> None:
    window.editor.load("Once upon a time.\n\n从前。")
    window.editor.set_caret(17)
    typist = Typist(window, seed)
    steps = typist.steps()
    for number in plan:
        steps[number]()
        check(window)
        if window.suggestions.ghost.composing:
            assert composed(window) in ("", *COMPOSED)
    typist.end_stream()
    cancel(window)
    QApplication.processEvents()
    check(window)
    while window.editor.text.history.can_undo:
        window.editor.undo()
        check(window)
    assert window.editor.text.text() == "Once upon a time.\n\n从前。"


@pytest.mark.parametrize("text", COMPOSED)
def test_the_input_method_is_told_where_the_caret_is(window: MainWindow, text: str) -> None:
    window.editor.load("我在")
    window.editor.set_caret(2)
    compose(window, text)
    queries = Qt.InputMethodQuery
    assert window.editor.inputMethodQuery(queries.ImEnabled)
    assert window.editor.inputMethodQuery(queries.ImSurroundingText) == "我在"
    assert window.editor.inputMethodQuery(queries.ImCursorPosition) == 2
    cancel(window)
