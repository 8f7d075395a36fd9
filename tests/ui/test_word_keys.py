"""Words by key and mouse on the page and in boxes of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assistant.ui.kit.word_keys import WordKeys
from assistant.ui.page.editor import Editor

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def point(editor: Editor, position: int, after: int = 2) -> QPoint:
    """Some pixels into the character behind a position."""
    cursor = editor.textCursor()
    cursor.setPosition(position)
    rect = editor.cursorRect(cursor)
    return QPoint(rect.left() + after + 1, rect.center().y())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The train—which", "The train—"),
        ("I said –yes", "I said –"),
        ("wait…what", "wait…"),
        ("wait…", "wait"),
        ("«l’été»", "«l’été"),
        ("“Yes,”he", "“Yes,”"),
        ("他说，你好世界", "他说，你好"),
        ("今天天气很好我们去公园", "今天天气很好我们去"),
        ("私は日本語が好きです。", "私は日本語が好きです"),
        ("don’t", ""),
        ("two  ", ""),
        ("\U0001f600 ok \U00020000", "\U0001f600 ok "),
        ("one\n", "one"),
    ],
)
def test_control_backspace_takes_one_word(qtbot: QtBot, editor: Editor, text: str, left: str) -> None:
    editor.load(text)
    editor.set_caret(editor.text.length)
    qtbot.keyClick(editor, Key.Key_Backspace, CONTROL)
    assert editor.text.text() == left
    editor.undo()
    assert editor.text.text() == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("train—which", "—which"),
        ("—which", "which"),
        ("“Yes,” he", "Yes,” he"),
        ("one two", "two"),
        ("今天天气很好", "天气很好"),
        ("\nnext", "next"),
    ],
)
def test_control_delete_takes_one_word(qtbot: QtBot, editor: Editor, text: str, left: str) -> None:
    editor.load(text)
    qtbot.keyClick(editor, Key.Key_Delete, CONTROL)
    assert editor.text.text() == left


def test_control_and_arrows_stop_at_marks_and_go_over_paragraphs(qtbot: QtBot, editor: Editor) -> None:
    text = "so—he “ran”…\n去公园 x"
    editor.load(text)
    ahead = [0]
    while ahead[-1] < editor.text.length:
        qtbot.keyClick(editor, Key.Key_Right, CONTROL)
        ahead.append(editor.caret())
    assert ahead == [0, 2, 3, 6, 7, 10, 12, 13, 14, 17, 18] or ahead == [0, 2, 3, 6, 7, 10, 12, 13, 14, 16, 17, 18]
    back = [editor.caret()]
    while back[-1] > 0:
        qtbot.keyClick(editor, Key.Key_Left, CONTROL)
        back.append(editor.caret())
    assert sorted(back) == ahead


def test_control_and_arrows_select_with_shift_and_are_mirrored_in_arabic(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one—two")
    qtbot.keyClick(editor, Key.Key_Right, CONTROL | SHIFT)
    qtbot.keyClick(editor, Key.Key_Right, CONTROL | SHIFT)
    assert editor.selection() == (0, 4)
    qtbot.keyClick(editor, Key.Key_Left, CONTROL | SHIFT)
    assert editor.selection() == (0, 3)
    editor.load("مرحبا بالعالم")
    qtbot.keyClick(editor, Key.Key_Left, CONTROL)
    assert editor.caret() == 6


def test_control_backspace_takes_what_is_selected_and_nothing_in_a_text_to_read(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two three")
    editor.set_caret(7, 4)
    qtbot.keyClick(editor, Key.Key_Backspace, CONTROL)
    assert editor.text.text() == "one  three"
    editor.setReadOnly(True)
    qtbot.keyClick(editor, Key.Key_Backspace, CONTROL)
    qtbot.keyClick(editor, Key.Key_Delete, CONTROL)
    assert editor.text.text() == "one  three"


@pytest.mark.parametrize(
    ("text", "position", "selected"),
    [
        ("The train—which", 6, "train"),
        ("The train—which", 8, "train"),
        ("The train—which", 9, "—"),
        ("The train—which", 10, "which"),
        ("say «l’été» so", 7, "l’été"),
        ("今天天气很好", 3, "天气"),
        ("\U0001f600 on", 3, "on"),
        ("**bold** word", 4, "bold"),
    ],
)
@pytest.mark.parametrize("after", [1, 5])
def test_a_double_click_selects_the_word(
    qtbot: QtBot, editor: Editor, text: str, position: int, selected: str, after: int
) -> None:
    editor.load(text)
    qtbot.mouseDClick(editor.viewport(), Button.LeftButton, pos=point(editor, position, after))
    assert editor.selected_text() == selected


def test_dragging_after_a_double_click_goes_by_words_both_ways(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two—three four")

    def send(kind: QEvent.Type, position: int) -> None:
        where = QPointF(point(editor, position))
        there = editor.viewport().mapToGlobal(where)
        event = QMouseEvent(kind, where, there, Button.LeftButton, Button.LeftButton, Modifier.NoModifier)
        QApplication.sendEvent(editor.viewport(), event)

    send(QEvent.Type.MouseButtonPress, 5)
    send(QEvent.Type.MouseButtonRelease, 5)
    send(QEvent.Type.MouseButtonDblClick, 5)
    assert editor.selected_text() == "two"
    send(QEvent.Type.MouseMove, 9)
    assert editor.selected_text() == "two—three"
    send(QEvent.Type.MouseMove, 1)
    assert (editor.selected_text(), editor.caret()) == ("one two", 0)
    send(QEvent.Type.MouseButtonRelease, 1)
    assert editor.selected_text() == "one two"


def test_a_third_click_selects_the_paragraph(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two—three\nfour")
    where = point(editor, 5)
    qtbot.mouseDClick(editor.viewport(), Button.LeftButton, pos=where)
    qtbot.mouseClick(editor.viewport(), Button.LeftButton, pos=where)
    assert editor.selected_text() == "one two—three\n"


@pytest.mark.parametrize(
    "composed", [FAMILY, "\U0001f1e9\U0001f1ea", "\U0001f44d\U0001f3fd", "1\ufe0f\u20e3", "❤\ufe0f"]
)
def test_backspace_takes_a_composed_emoji_whole(qtbot: QtBot, editor: Editor, composed: str) -> None:
    editor.load(f"a{composed}b")
    editor.set_caret(editor.text.length - 1)
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text.text() == "ab"
    editor.undo()
    assert editor.text.text() == f"a{composed}b"


def test_backspace_takes_an_accent_alone_and_what_is_selected(qtbot: QtBot, editor: Editor) -> None:
    editor.load("ae\u0301")
    editor.set_caret(3)
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text.text() == "ae"
    editor.load(f"ab{FAMILY}")
    editor.set_caret(editor.text.length, 1)
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text.text() == "a"


def test_boxes_of_text_have_the_same_words(qtbot: QtBot) -> None:
    box = QPlainTextEdit("train—which")
    qtbot.addWidget(box)
    WordKeys(box)
    box.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(box, Key.Key_Backspace, CONTROL)
    assert box.toPlainText() == "train—"
