"""The page's own layout beside Qt's, and that what is looked at stays where it is."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QInputMethodEvent,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit
from pytestqt.qtbot import QtBot

from assistant import settings
from assistant.settings import Settings
from assistant.ui.page.editor import DOCUMENT_MARGIN, Editor
from assistant.ui.page.markdown_highlighter import MarkdownHighlighter

Key = Qt.Key
TEXT = """# A heading with *stress* in it
The train was late again, and **nobody** on the platform seemed surprised to hear it from the old man. \
The train was late again, and nobody on the platform seemed surprised to hear it from the old man.

\tA tab, a no-break\u00a0space, 😀 and a verylongword%s.
שלום עולם, זה טקסט שנכתב מימין לשמאל, והוא ארוך מספיק כדי לתפוס יותר משורה אחת של הטקסט בעמוד הזה של הספר.
车又晚点了，站台上没有人感到意外。车又晚点了，站台上没有人感到意外。车又晚点了，站台上没有人感到意外。车又晚点了。
The last line""" % ("x" * 200)


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    """Of plain source, whose lines are all of one height, as Qt's own layout can have them."""
    made = Editor(settings.changed(Settings(), "writing.marks", "source"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def beside(qtbot: QtBot, editor: Editor) -> QTextEdit:
    """A text edit with Qt's layout, made to look the same."""
    editor.load(TEXT)
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFont(editor.font())
    made.setTabStopDistance(editor.tabStopDistance())
    made.setCursorWidth(2)
    made.setPalette(editor.palette())
    made.document().setDocumentMargin(DOCUMENT_MARGIN)
    made.setPlainText(editor.text.text().replace("\n", "\u2029"))
    cursor = made.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    shape = QTextBlockFormat()
    shape.setLineHeight(editor.page.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.mergeBlockFormat(shape)
    MarkdownHighlighter(made.document()).rehighlight()
    made.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
    made.setLineWrapColumnOrWidth(editor.viewport().width())
    made.resize(editor.viewport().size())
    made.show()
    qtbot.waitExposed(made)
    return made


def _picture(view: QTextEdit) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _marks(view: QTextEdit) -> list[QTextEdit.ExtraSelection]:
    marks = []
    for start, end, wide in ((40, 60, False), (130, 250, True), (300, 301, False)):
        made = QTextEdit.ExtraSelection()
        made.format = QTextCharFormat()
        made.format.setBackground(QColor("#80c0ff"))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, wide)
        made.cursor = QTextCursor(view.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marks.append(made)
    return marks


def test_the_page_is_painted_as_qt_would_paint_it(editor: Editor, beside: QTextEdit) -> None:
    assert _picture(editor) == _picture(beside)
    assert editor.page.documentSize() == beside.document().documentLayout().documentSize()
    palette = editor.palette()
    # Only one of the two windows is the active one.
    palette.setColor(QPalette.ColorRole.Highlight, QColor("navy"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("yellow"))
    for view in (editor, beside):
        view.setPalette(palette)
        view.setExtraSelections(_marks(view))
        cursor = view.textCursor()
        cursor.setPosition(270)
        cursor.setPosition(len(TEXT) - 30, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        view.verticalScrollBar().setValue(0)
    assert editor.textCursor().hasSelection()
    assert _picture(editor) == _picture(beside)


def test_a_place_is_found_where_qt_would_find_it(editor: Editor, beside: QTextEdit) -> None:
    layout, other = editor.page, beside.document().documentLayout()
    for position in range(editor.text.length + 1):
        cursor, second = QTextCursor(editor.document()), QTextCursor(beside.document())
        cursor.setPosition(position)
        second.setPosition(position)
        assert editor.cursorRect(cursor) == beside.cursorRect(second)
    for x in range(20, editor.viewport().width(), 23):
        # Between the letters' own heights Qt takes the next line's beginning; here a line reaches to the next one.
        for line in range(1, editor.document().lineCount()):
            point = QPointF(x, DOCUMENT_MARGIN + (line + 0.7) * layout.line_height)
            for accuracy in (Qt.HitTestAccuracy.FuzzyHit, Qt.HitTestAccuracy.ExactHit):
                assert layout.hitTest(point, accuracy) == other.hitTest(point, accuracy), (x, line, accuracy)


def test_the_caret_moves_as_it_would_in_qt(qtbot: QtBot, editor: Editor, beside: QTextEdit) -> None:
    dice = random.Random(5)
    keys = (Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Right)
    for _ in range(120):
        key = dice.choice(keys)
        for view in (editor, beside):
            QTest.keyClick(view, key)
        assert editor.textCursor().position() == beside.textCursor().position(), key


def _long(paragraphs: int = 3000) -> str:
    dice = random.Random(2)
    words = ("train", "was", "late", "WWWWWWWWWWWW", "iiiiiii", "nobody", "surprised", "语文语文", "a", "to")
    return "\n".join(" ".join(dice.choices(words, k=dice.randint(0, 90))) for _ in range(paragraphs))


def test_only_what_is_looked_at_is_laid_out(editor: Editor) -> None:
    editor.load(_long())
    editor.viewport().repaint()
    document = editor.document()
    done = [number for number in range(3000) if editor.page.is_laid_out(document.findBlockByNumber(number))]
    assert 0 < len(done) < 40


def test_what_is_in_sight_stays_while_paragraphs_above_are_laid_out(qtbot: QtBot, editor: Editor) -> None:
    editor.load(_long())
    bar = editor.verticalScrollBar()
    editor.set_caret(0)
    bar.setValue(bar.maximum() // 2)
    for _ in range(150):
        cursor = editor.cursorForPosition(QPoint(40, 200))
        before = editor.cursorRect(cursor).top()
        bar.setValue(bar.value() - 37)
        editor.viewport().repaint()
        assert editor.cursorRect(cursor).top() == before + 37


def test_the_caret_is_in_sight_at_the_end_and_after_every_jump(qtbot: QtBot, editor: Editor) -> None:
    editor.load(_long())
    dice = random.Random(4)
    for place in (1.0, 0.0, *(dice.random() for _ in range(20)), 1.0):
        editor.set_caret(round(editor.text.length * place))
        editor.viewport().repaint()
        rect = editor.cursorRect()
        assert rect.top() >= 0 and rect.bottom() <= editor.viewport().height()
    bar = editor.verticalScrollBar()
    QTest.keyClick(editor, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    editor.viewport().repaint()
    assert editor.caret_in_sight()
    bar.setValue(bar.maximum())
    editor.viewport().repaint()
    assert bar.value() == bar.maximum()
    assert editor.cursorRect().bottom() > editor.viewport().height() - DOCUMENT_MARGIN - editor.page.line_height


def test_heights_are_right_in_the_end(editor: Editor) -> None:
    """When all has been looked at, a page that was looked at in parts is as high as one laid out in one go."""
    editor.load(_long(300))
    dice = random.Random(6)
    for _ in range(60):
        start = dice.randrange(editor.text.length)
        editor.text.replace(
            start, min(editor.text.length, start + dice.randrange(200)), dice.choice(["", "x\ny", "z " * 50])
        )
        editor.verticalScrollBar().setValue(dice.randrange(editor.verticalScrollBar().maximum() + 1))
        editor.viewport().repaint()

    def height() -> float:
        block = editor.document().begin()
        while block.isValid():
            editor.page.blockBoundingRect(block)
            block = block.next()
        return editor.page.documentSize().height()

    worn, lines = height(), editor.document().lineCount()
    editor.load(editor.text.text())
    assert (height(), editor.document().lineCount()) == (worn, lines)


def test_a_text_of_very_many_lines_is_estimated_between_events(qtbot: QtBot, editor: Editor) -> None:
    editor.load(
        "A line that is so long that it takes two of the page's, as it has about ninety letters in it all.\n" * 60_000
    )
    early = editor.document().lineCount()
    editor.text.replace(0, 0, "new\n" * 100)
    qtbot.waitUntil(lambda: editor.document().lineCount() >= 120_000 + 100, timeout=30_000)
    assert early < 120_000
    bar = editor.verticalScrollBar()
    assert bar.maximum() == editor.page.documentSize().height() - editor.viewport().height()


def test_room_below_a_paragraph_moves_what_follows(editor: Editor) -> None:
    editor.load("one\ntwo\nthree")
    line = editor.page.line_height
    block = editor.document().findBlockByNumber(1)
    before = editor.page.documentSize().height()
    shape = block.blockFormat()
    shape.setBottomMargin(50)
    QTextCursor(block).setBlockFormat(shape)
    assert editor.page.documentSize().height() == before + 50
    assert editor.page.blockBoundingRect(block).height() == line
    assert editor.page.blockBoundingRect(block.next()).top() == DOCUMENT_MARGIN + 2 * line + 50
    assert editor.page.block_at(DOCUMENT_MARGIN + 2 * line + 49) == block
    assert editor.page.block_at(DOCUMENT_MARGIN + 2 * line + 51) == block.next()
    editor.text.replace(0, 0, "zero\n")
    assert editor.page.blockBoundingRect(block.next()).top() == DOCUMENT_MARGIN + 3 * line + 50
    shape.setBottomMargin(0)
    QTextCursor(block).setBlockFormat(shape)
    assert editor.page.documentSize().height() == before + line


def test_a_formatted_paragraph_is_no_part_of_the_next_edit(editor: Editor) -> None:
    """Qt takes a layout's new formats for a change of the text, and would tell of it with the next key."""
    editor.load("# heading\n" + "plain\n" * 2000 + "*stress*\n")
    told = []
    editor.document().contentsChange.connect(lambda *change: told.append(change))
    editor.set_caret(editor.text.length)
    editor.viewport().repaint()
    editor.set_caret(30)
    editor.viewport().repaint()
    editor.textCursor().insertText("x")
    assert told == [(30, 0, 1)]


def test_painting_lays_out_what_nobody_has_looked_at(qtbot: QtBot, editor: Editor) -> None:
    """As something else than the view may paint the text, a screen reader's magnifier or a picture of it."""
    editor.load(_long())
    picture = QImage(600, 400, QImage.Format.Format_RGB32)
    told: list[list[tuple[int, int]]] = []
    editor.page.settled.connect(told.append)
    painter = QPainter(picture)
    painter.translate(0, -20_000)
    editor.document().drawContents(painter, QRectF(0, 20_000, 600, 400))
    painter.end()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    height = editor.page.documentSize().height()
    assert editor.verticalScrollBar().maximum() == height - editor.viewport().height()


def test_a_composed_text_wraps_and_goes_again(editor: Editor) -> None:
    editor.load(_long())
    editor.set_caret(editor.text.length // 2)
    before = editor.textCursor().block().lineCount()
    QApplication.sendEvent(editor, QInputMethodEvent("composed words " * 40, []))
    assert editor.textCursor().block().lineCount() > before + 5
    editor.viewport().repaint()
    done = QInputMethodEvent("", [])
    done.setCommitString("完")
    QApplication.sendEvent(editor, done)
    assert editor.textCursor().block().lineCount() <= before + 1
    assert "完" in editor.textCursor().block().text()


def test_a_letter_repaints_its_paragraph_and_a_line_more_what_is_below(editor: Editor) -> None:
    editor.load("one\ntwo\nthree")
    areas: list[QRectF] = []
    update: Any = editor.page.update
    update["QRectF"].connect(areas.append)
    line = editor.page.line_height
    editor.text.replace(5, 5, "x")
    assert [(area.top(), area.height()) for area in areas] == [(DOCUMENT_MARGIN + line, line)]
    del areas[:]
    editor.text.replace(5, 5, "\n")
    assert areas[-1].top() == DOCUMENT_MARGIN + line
    assert areas[-1].bottom() > editor.height()
    del areas[:]
    # A line less and one more: below, all is where it was; between the two it is not.
    editor.text.replace(4, 6, "")
    assert areas[-1].bottom() > editor.height()
