"""The suggestion on the page: seen, and no part of the document."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import settings as settings_module
from assistant.settings import Settings
from assistant.text.history import Change
from assistant.ui.kit import theme
from assistant.ui.page.editor import Editor
from assistant.ui.page.ghost_text import GhostText

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def ghost(editor: Editor) -> GhostText:
    editor.load("Once upon\nThe end.")
    editor.set_caret(9)
    return GhostText(editor)


def shown(editor: Editor) -> list[str]:
    """What each paragraph shows beyond its text."""
    found, block = [], editor.document().begin()
    while block.isValid():
        found.append(block.layout().preeditAreaText())
        block = block.next()
    return found


def compose(editor: Editor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def test_it_is_seen_and_neither_copied_saved_counted_nor_printed(ghost: GhostText, editor: Editor) -> None:
    modified: list[bool] = []
    editor.text.modification_changed.connect(modified.append)
    ghost.show(" a time there was a house.")
    assert shown(editor) == [" a time there was a house.", ""]
    assert editor.text.text() == "Once upon\nThe end." == editor.toPlainText()
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "Once upon\nThe end."
    assert shown(editor) == ["", ""]
    editor.set_caret(9)
    ghost.show(" a time")
    copy: QTextDocument = editor.document().clone()
    assert copy.toPlainText() == "Once upon\nThe end."
    assert not modified
    assert not editor.text.history.can_undo


def test_a_long_one_wraps_and_pushes_what_follows(ghost: GhostText, editor: Editor) -> None:
    layout = editor.document().documentLayout()
    below = layout.blockBoundingRect(editor.document().lastBlock()).top()
    caret = editor.cursorRect()
    ghost.show(" a time" * 30)
    assert editor.document().begin().layout().lineCount() > 2
    assert layout.blockBoundingRect(editor.document().lastBlock()).top() > below
    assert editor.cursorRect() == caret
    ghost.drop()
    assert editor.document().begin().layout().lineCount() == 1
    assert layout.blockBoundingRect(editor.document().lastBlock()).top() == below


def test_it_has_the_ghost_colour_of_either_theme(ghost: GhostText, editor: Editor, qapp: QApplication) -> None:
    try:
        ghost.show(" a time")
        for name, colours in (("light", theme.LIGHT), ("dark", theme.DARK)):
            theme.apply(qapp, settings_module.changed(Settings(), "writing.theme", name))
            formats = editor.document().begin().layout().formats()
            assert [(one.start, one.length) for one in formats] == [(9, 7)]
            assert formats[0].format.foreground().color().name().upper() == colours.ghost
    finally:
        theme.apply(qapp, Settings())


def test_typing_what_it_says_shortens_it_and_anything_else_takes_it_away(
    qtbot: QtBot, ghost: GhostText, editor: Editor
) -> None:
    ghost.show(" a time")
    qtbot.keyClicks(editor, " a ")
    assert (ghost.text, shown(editor)) == ("time", ["time", ""])
    assert editor.text.text() == "Once upon a \nThe end."
    qtbot.keyClicks(editor, "x")
    assert (ghost.text, shown(editor)) == ("", ["", ""])
    editor.undo()
    assert shown(editor) == ["", ""]


def test_it_goes_on_in_a_new_paragraph_that_was_part_of_it(qtbot: QtBot, ghost: GhostText, editor: Editor) -> None:
    ghost.show(".\nThere was")
    assert shown(editor) == [".\u2028There was", ""]
    qtbot.keyClicks(editor, ".")
    qtbot.keyClick(editor, Key.Key_Return)
    assert shown(editor) == ["", "There was", ""]
    ghost.take("There")
    assert shown(editor) == ["", " was", ""]
    assert editor.text.text() == "Once upon.\nThere\nThe end."


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Down, Key.Key_End, Key.Key_Backspace, Key.Key_PageDown])
def test_a_key_that_moves_or_deletes_takes_it_away_before_it_acts(
    qtbot: QtBot, ghost: GhostText, editor: Editor, key: Qt.Key
) -> None:
    qtbot.keyClick(editor, key)
    expected = editor.caret()
    editor.load("Once upon\nThe end.")
    editor.set_caret(9)
    ghost.show(" a time" * 30)
    qtbot.keyClick(editor, key)
    assert editor.caret() == expected
    assert shown(editor) == ["", ""]


def test_modifier_keys_leave_it(qtbot: QtBot, ghost: GhostText, editor: Editor) -> None:
    ghost.show(" a time")
    for key in (Key.Key_Shift, Key.Key_Control, Key.Key_Alt):
        qtbot.keyClick(editor, key)
    assert ghost.text == " a time"


def test_a_click_takes_it_away_and_means_the_text_that_was_seen(qtbot: QtBot, ghost: GhostText, editor: Editor) -> None:
    editor.load("Once upon\nThe first end.\nThe second end.\nThe third end.")
    editor.set_caret(9)
    ghost.show(" a time" * 30)
    cursor = editor.textCursor()
    cursor.setPosition(editor.text.text().index("second") + 3)
    where = editor.cursorRect(cursor).center()
    qtbot.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert shown(editor) == [""] * 4
    assert editor.caret() == cursor.position()
    qtbot.mouseMove(editor.viewport(), where + QPoint(0, 2))
    qtbot.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=where + QPoint(0, 2))
    assert editor.selection() == (cursor.position(), cursor.position())
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect(cursor).center())
    assert editor.caret() == cursor.position()


def test_a_click_into_it_sets_the_caret_into_the_text(qtbot: QtBot, ghost: GhostText, editor: Editor) -> None:
    for text in ("Once upon\nThe end.", "Once upon"):
        editor.load(text)
        editor.set_caret(9)
        ghost.show(" a time" * 30)
        qtbot.mouseMove(editor.viewport(), editor.cursorRect().center() + QPoint(100, 30))
        pos = editor.cursorRect().center() + QPoint(200, 0)
        qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=pos)
        assert (ghost.text, editor.caret()) == ("", 9)


def test_another_focus_takes_it_away_and_so_does_scrolling_out_of_sight(ghost: GhostText, editor: Editor) -> None:
    ghost.show(" a time")
    editor.clearFocus()
    assert not ghost.text
    editor.load("Once upon\n" + "The end.\n" * 100)
    editor.set_caret(9)
    ghost.show(" a time")
    editor.verticalScrollBar().setValue(5)
    assert ghost.text
    editor.verticalScrollBar().setValue(500)
    assert not ghost.text


def test_each_part_taken_is_one_undo_step(ghost: GhostText, editor: Editor) -> None:
    ghost.show(" a time there")
    ghost.take(" a")
    assert (ghost.text, shown(editor)) == (" time there", [" time there", ""])
    ghost.take(" time there")
    assert editor.text.text() == "Once upon a time there\nThe end."
    assert not ghost.text
    editor.undo()
    assert editor.text.text() == "Once upon a\nThe end."
    editor.undo()
    assert editor.text.text() == "Once upon\nThe end."


def test_there_is_room_at_the_end_of_a_line_only(ghost: GhostText, editor: Editor) -> None:
    assert ghost.has_room()
    editor.set_caret(4)
    assert not ghost.has_room()
    ghost.show(" a time")
    assert not ghost.text
    editor.set_caret(9, 5)
    assert not ghost.has_room()
    editor.load("End  ")
    editor.set_caret(3)
    assert ghost.has_room()


def test_an_input_method_finds_the_place_free_and_may_write_what_it_says(ghost: GhostText, editor: Editor) -> None:
    editor.load("今天天气")
    editor.set_caret(4)
    ghost.show("很好。")
    compose(editor, "hen")
    assert shown(editor) == ["hen"]
    assert not ghost.has_room()
    compose(editor, "", "很")
    QApplication.processEvents()
    assert (editor.text.text(), ghost.text, shown(editor)) == ("今天天气很", "好。", ["好。"])
    compose(editor, "bu")
    compose(editor, "", "不")
    QApplication.processEvents()
    assert (editor.text.text(), ghost.text, shown(editor)) == ("今天天气很不", "", [""])


def test_it_comes_back_when_a_composition_is_given_up(ghost: GhostText, editor: Editor) -> None:
    ghost.show(" a time")
    compose(editor, "x")
    compose(editor, "")
    QApplication.processEvents()
    assert shown(editor) == [" a time", ""]


def test_the_headings_ghost_is_bold_and_the_words_after_emphasis_are_not(ghost: GhostText, editor: Editor) -> None:
    for text, bold in (("# Once upon", True), ("it was **so**", False)):
        editor.load(text)
        editor.set_caret(len(text))
        ghost.show(" a time")
        last = editor.document().begin().layout().formats()[-1]
        assert (last.format.fontWeight() >= 700) == bold
        assert all(one.start + one.length <= len(text) for one in editor.document().begin().layout().formats()[:-1])


def test_it_can_be_scrolled_into_sight(ghost: GhostText, editor: Editor) -> None:
    editor.load("A line.\n" * 200 + "Once upon")
    editor.set_caret(editor.text.length)
    bar = editor.verticalScrollBar()
    before = bar.value()
    ghost.show(" a time" * 60)
    assert bar.value() == before
    ghost.show(" a time" * 60, reveal=True)
    bottom = editor.document().documentLayout().blockBoundingRect(editor.document().lastBlock()).bottom()
    assert round(bottom) <= bar.value() + editor.viewport().height()
    assert editor.caret_in_sight()


STEPS = st.one_of(
    st.tuples(st.just("show"), st.text("ab 好\n😀", min_size=1, max_size=8)),
    st.tuples(st.just("take"), st.integers(1, 4)),
    st.tuples(st.just("follow"), st.integers(1, 3)),
    st.tuples(st.just("type"), st.text("ab \n好😀", min_size=1, max_size=6)),
    st.tuples(st.just("move"), st.integers(0, 40)),
    st.tuples(st.just("delete"), st.integers(0, 40)),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
    st.tuples(st.just("compose"), st.sampled_from(["", "a", "好"])),
    st.tuples(st.just("drop"), st.none()),
)


# Paragraphs that come back right where the suggestion stands.
@example(steps=[("move", 13), ("delete", 5), ("show", "a"), ("undo", None)])
@example(steps=[("move", 5), ("delete", 3), ("show", "a"), ("undo", None)])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, max_size=14))
def test_whatever_is_done_the_document_is_the_persons_alone(
    editor: Editor, ghost: GhostText, steps: list[tuple[str, Any]]
) -> None:
    editor.load("One\nTwo\nThree")
    model = "One\nTwo\nThree"
    past: list[str] = []
    future: list[str] = []

    def do(text: str) -> None:
        nonlocal model
        if text != model:
            past.append(model)
            future.clear()
            model = text

    def put(text: str) -> None:
        """Typed as one step, as a key is."""
        start, end = editor.selection()
        raw = model.encode("utf-16-le")
        with editor.text.step():
            editor.textCursor().insertText(text)
        do((raw[: 2 * start] + text.encode("utf-16-le") + raw[2 * end :]).decode("utf-16-le"))

    for name, value in steps:
        if name == "show":
            ghost.show(value)
        elif name == "take" and ghost.text:
            part = ghost.text[:value]
            at = 2 * ghost.position
            raw = model.encode("utf-16-le")
            ghost.take(part)
            do((raw[:at] + part.encode("utf-16-le") + raw[at:]).decode("utf-16-le"))
        elif name == "follow" and ghost.text:
            put(ghost.text[:value])
        elif name == "type":
            put(value)
        elif name == "move":
            editor.set_caret(_between_characters(model, value))
        elif name == "delete":
            first = _between_characters(model, value)
            second = _between_characters(model, value + 3)
            raw = model.encode("utf-16-le")
            editor.text.replace(first, second, "")
            do((raw[: 2 * first] + raw[2 * second :]).decode("utf-16-le"))
        elif name == "undo":
            editor.undo()
            if past:
                future.append(model)
                model = past.pop()
        elif name == "redo":
            editor.redo()
            if future:
                past.append(model)
                model = future.pop()
        elif name == "compose" and not editor.textCursor().hasSelection():
            compose(editor, "x")
            assert editor.text.text() == model
            at = 2 * editor.caret()
            raw = model.encode("utf-16-le")
            compose(editor, "", value)
            QApplication.processEvents()
            if value:
                # An input method's text joins the typing before it, so the history is left alone from here on.
                model = (raw[:at] + value.encode("utf-16-le") + raw[at:]).decode("utf-16-le")
                assert editor.text.text() == model
                editor.load(model)
                past.clear()
                future.clear()
        elif name == "drop":
            ghost.drop()
        assert editor.text.text() == model == editor.toPlainText()
        rest = ghost.text.replace("\n", "\u2028")
        assert [text for text in shown(editor) if text] == ([rest] if rest else [])
        if rest:
            assert ghost.position == editor.caret()


def _between_characters(text: str, position: int) -> int:
    raw = text.encode("utf-16-le")
    position = min(position, len(raw) // 2)
    unit = raw[2 * position : 2 * position + 2]
    return position - 1 if unit and 0xDC <= unit[1] <= 0xDF else position


def test_what_an_input_method_writes_is_recorded_as_itself(ghost: GhostText, editor: Editor) -> None:
    """Qt tells of the whole paragraph; a job that writes at its other end would be taken for touched."""
    editor.load("今天😀天气")
    editor.set_caret(4)
    changes: list[Change] = []
    editor.text.edited.connect(changes.append)
    compose(editor, "ni", "")
    compose(editor, "", "你们")
    assert changes == [Change(4, "", "你们")]
    editor.undo()
    assert editor.text.text() == "今天😀天气"
