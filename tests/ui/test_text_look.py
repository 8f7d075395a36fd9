"""Markdown on the page as it is meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat
from pytestqt.qtbot import QtBot

from assistant import settings
from assistant.settings import Settings
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEXT = (
    "# A title\n\nOne *two* and **three**\n\n## A part\n> quoted\n- an item "
    + "with many words " * 12
    + "\n\n```\n# code\n```\nend"
)


def block(editor: Editor, words: str) -> QTextBlock:
    return editor.document().findBlock(editor.text.text().index(words))


def laid_out(editor: Editor, words: str) -> QRectF:
    return editor.page.blockBoundingRect(block(editor, words))


def shown(editor: Editor, words: str, at: int = 0) -> QTextCharFormat:
    """The format of a character of the paragraph where `words` stand."""
    laid_out(editor, words)
    found, place = block(editor, words), editor.text.text().index(words) + at
    made = QTextCharFormat()
    for one in found.layout().formats():
        if one.start <= place - found.position() < one.start + one.length:
            made.merge(one.format)
    return made


def width(editor: Editor, start: int, end: int) -> int:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    left = editor.cursorRect(cursor).left()
    cursor.setPosition(end)
    return editor.cursorRect(cursor).left() - left


@pytest.fixture
def hiding(qtbot: QtBot) -> Editor:
    made = Editor(settings.changed(Settings(), "writing.marks", "hidden"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_headings_are_larger_and_take_whole_lines(editor: Editor) -> None:
    editor.load(TEXT)
    size = editor.document().defaultFont().pointSizeF()
    assert shown(editor, "A title").fontPointSize() == pytest.approx(1.7 * size)
    assert shown(editor, "A title").fontWeight() == QFont.Weight.Bold
    assert shown(editor, "A part").fontPointSize() == pytest.approx(1.4 * size)
    line = editor.page.line_height
    assert laid_out(editor, "A title").height() == 2 * line
    assert laid_out(editor, "quoted").height() == line
    top = 0.0
    for number in range(editor.document().blockCount()):
        one = editor.document().findBlockByNumber(number)
        area = editor.page.blockBoundingRect(one)
        assert area.top() >= top
        top = area.bottom()
        last = one.layout().lineAt(one.layout().lineCount() - 1)
        assert last.y() + last.height() <= area.height() + 3


def test_emphasis_links_and_code_look_as_they_are_meant_and_marks_are_dimmed(editor: Editor) -> None:
    editor.load(TEXT)
    assert shown(editor, "two").fontItalic()
    assert shown(editor, "three").fontWeight() == QFont.Weight.Bold
    assert shown(editor, "*two*").foreground().color() != shown(editor, "One").foreground().color()
    assert shown(editor, "# code").fontPointSize() < editor.document().defaultFont().pointSizeF()
    assert shown(editor, "# code").fontWeight() != QFont.Weight.Bold


def test_the_text_stays_what_it_is(qtbot: QtBot, editor: Editor) -> None:
    editor.load(TEXT)
    editor.set_caret(editor.text.length)
    qtbot.keyClicks(editor, "!")
    assert editor.text.text() == TEXT + "!"
    editor.undo()
    assert not editor.text.modified


def test_a_broken_item_goes_on_below_its_words(editor: Editor) -> None:
    editor.resize(500, 500)
    editor.load(TEXT)
    layout = block(editor, "an item").layout()
    laid_out(editor, "an item")
    assert layout.lineCount() > 1
    assert layout.lineAt(0).x() == 0
    assert layout.lineAt(1).x() > 4
    # A click there finds the character under it.
    area = laid_out(editor, "an item")
    start = block(editor, "an item").position() + layout.lineAt(1).textStart()
    point = QPoint(round(area.left() + layout.lineAt(1).x()) + 1, round(area.top() + layout.lineAt(1).y()) + 3)
    assert editor.cursorForPosition(point).position() == start


def test_clicks_in_a_long_heading_find_its_lines(editor: Editor) -> None:
    editor.resize(420, 500)
    editor.load("# " + "many words of a title " * 4 + "\nend")
    layout = editor.document().firstBlock().layout()
    area = editor.page.blockBoundingRect(editor.document().firstBlock())
    assert layout.lineCount() >= 3
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        point = QPoint(round(area.left()) + 2, round(area.top() + line.y() + line.height() / 2))
        assert abs(editor.cursorForPosition(point).position() - line.textStart()) <= 1
    assert editor.page.blockBoundingRect(editor.document().lastBlock()).top() == area.bottom()


def test_hidden_marks_take_no_room_but_in_the_paragraph_of_the_caret(qtbot: QtBot, hiding: Editor) -> None:
    text = "first\n**bold** words\nlast"
    hiding.load(text)
    hiding.setFocus()
    assert width(hiding, 6, 8) <= 3
    qtbot.keyClick(hiding, Key.Key_Down)
    qtbot.waitUntil(lambda: width(hiding, 6, 8) > 8)
    qtbot.keyClick(hiding, Key.Key_Down)
    qtbot.waitUntil(lambda: width(hiding, 6, 8) <= 3)
    assert hiding.text.text() == text


def test_hidden_marks_follow_edits_above_them(qtbot: QtBot, hiding: Editor) -> None:
    hiding.load("first\n**bold** words\nlast")
    hiding.set_caret(8)
    qtbot.waitUntil(lambda: width(hiding, 6, 8) > 8)
    hiding.text.replace(0, 0, "new\nlines\n")
    qtbot.wait(20)
    assert width(hiding, 16, 18) > 8
    hiding.set_caret(0)
    qtbot.waitUntil(lambda: width(hiding, 16, 18) <= 3)


def test_code_is_seen_when_its_fence_is_written_and_closed(qtbot: QtBot, editor: Editor) -> None:
    editor.load("\n# heading\n\nend")
    assert shown(editor, "heading").fontWeight() == QFont.Weight.Bold
    qtbot.keyClicks(editor, "```")
    qtbot.waitUntil(lambda: shown(editor, "heading").fontWeight() != QFont.Weight.Bold)
    editor.undo()
    editor.undo()
    editor.undo()
    qtbot.waitUntil(lambda: shown(editor, "heading").fontWeight() == QFont.Weight.Bold)
    editor.load("```\n# heading")
    assert shown(editor, "heading").fontWeight() != QFont.Weight.Bold
    editor.load("\n\n# heading")
    assert shown(editor, "heading").fontWeight() == QFont.Weight.Bold


def test_the_menu_shows_and_hides_marks_and_the_source(window: MainWindow) -> None:
    on, editor = window.menus.actions, window.editor
    editor.load(TEXT)
    assert on["show_marks"].isChecked()
    assert not on["source"].isChecked()
    on["show_marks"].trigger()
    assert window._current.settings.writing.marks == "hidden"
    assert not on["show_marks"].isChecked()
    on["source"].trigger()
    assert on["source"].isChecked()
    assert not on["show_marks"].isEnabled()
    assert laid_out(editor, "A title").height() == editor.page.line_height
    on["source"].trigger()
    assert window._current.settings.writing.marks == "hidden"
    assert laid_out(editor, "A title").height() == 2 * editor.page.line_height


def test_a_suggestion_in_a_heading_is_as_large(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.editor
    editor.load("# A title")
    editor.set_caret(9)
    window.suggestions.ghost.show(" of a book")
    formats = editor.document().firstBlock().layout().formats()
    assert formats[-1].format.fontPointSize() == shown(editor, "A title").fontPointSize()
    window.suggestions.ghost.drop()
    assert editor.text.text() == "# A title"
