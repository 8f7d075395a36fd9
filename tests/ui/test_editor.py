"""The page: its text, its keys and its look."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import settings as settings_module
from assistant.settings import Settings
from assistant.text.counting import count
from assistant.text.markdown_edits import heading_mark, toggle_emphasis
from assistant.ui.page.editor import Editor
from assistant.ui.page.empty_page import EmptyPage
from assistant.ui.page.text_counts import TextCounts

Key, Modifier = Qt.Key, Qt.KeyboardModifier
STRANGE = "a\N{NO-BREAK SPACE}b\n\n字\N{GRINNING FACE}\tc\n"


def test_the_text_is_the_document_character_by_character(editor: Editor) -> None:
    editor.load(STRANGE)
    assert editor.text.text() == STRANGE
    assert not editor.text.modified
    editor.set_caret(editor.text.length)
    editor.textCursor().insertText("d")
    assert editor.text.text() == STRANGE + "d"
    assert editor.text.slice(4, 7) == "\n字\ud83d".encode("utf-16-le", "surrogatepass").decode(
        "utf-16-le", "surrogatepass"
    )


def test_shift_return_makes_an_ordinary_line_end(qtbot: QtBot, editor: Editor) -> None:
    qtbot.keyClicks(editor, "ab")
    qtbot.keyClick(editor, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClicks(editor, "c")
    assert editor.text.text() == "ab\nc"


def test_pasting_takes_plain_text_with_one_kind_of_line_end(editor: Editor) -> None:
    data = QMimeData()
    data.setText("one\r\ntwo\u2028three\u2029four\rfive\0")
    data.setHtml("one two")
    editor.insertFromMimeData(data)
    assert editor.text.text() == "one\ntwo\nthree\nfour\nfive"
    assert editor.caret() == editor.text.length
    editor.undo()
    assert editor.text.text() == ""


def test_copying_gives_exactly_the_selected_text(qtbot: QtBot, editor: Editor) -> None:
    editor.load(STRANGE)
    editor.selectAll()
    editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == STRANGE
    assert not data.hasHtml()


def test_undo_and_redo_by_key_put_the_caret_where_the_change_was(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two")
    editor.set_caret(3)
    qtbot.keyClicks(editor, "!")
    editor.set_caret(0)
    qtbot.keyClick(editor, Key.Key_Z, Modifier.ControlModifier)
    assert (editor.text.text(), editor.caret()) == ("one two", 3)
    assert not editor.text.modified
    qtbot.keyClick(editor, Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert (editor.text.text(), editor.caret()) == ("one! two", 4)


def test_typing_over_a_selection_is_one_step(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two three")
    editor.set_caret(7, 4)
    qtbot.keyClicks(editor, "x")
    assert editor.text.text() == "one x three"
    editor.undo()
    assert editor.text.text() == "one two three"


def test_several_edits_in_one_block_of_qt_are_one_step(editor: Editor) -> None:
    """As when selected words are dragged elsewhere."""
    editor.load("one two\nthree four")
    cursor = QTextCursor(editor.document())
    cursor.beginEditBlock()
    cursor.setPosition(4)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setPosition(9)
    cursor.insertText(" two")
    cursor.endEditBlock()
    assert editor.text.text() == "one three two four"
    editor.undo()
    assert editor.text.text() == "one two\nthree four"
    assert not editor.text.history.can_undo


def test_the_empty_page_speaks_until_the_first_key(qtbot: QtBot, editor: Editor) -> None:
    page = editor.findChild(EmptyPage)
    assert page is not None and page.isVisible()
    assert len(page.text().splitlines()) == 3
    qtbot.keyClicks(editor, "a")
    assert not page.isVisible()
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert page.isVisible()


def test_the_column_is_centred_and_no_wider_than_the_settings_say(qtbot: QtBot, editor: Editor) -> None:
    editor.load("word " * 200)
    editor.resize(1600, 500)
    margins = editor.viewportMargins()
    assert margins.left() == margins.right() > 300
    wide = editor.viewport().width()
    assert editor.document().textWidth() == wide
    editor.use(settings_module.changed(Settings(), "writing.line_width", 40))
    assert editor.viewport().width() < 0.7 * wide
    editor.resize(400, 500)
    assert editor.viewportMargins().left() == 0
    assert editor.document().textWidth() == editor.viewport().width()
    assert editor.horizontalScrollBar().maximum() == 0


def test_lines_are_half_again_as_high_as_the_letters(editor: Editor) -> None:
    def pitch() -> float:
        first = editor.document().findBlockByNumber(0).layout()
        return first.lineAt(1).y() - first.lineAt(0).y()

    pixels = editor.fontInfo().pixelSize()
    editor.load("word " * 100)
    assert pitch() == pytest.approx(1.5 * pixels, abs=1)
    editor.load("河水缓缓地流着" * 40)
    assert pitch() == pytest.approx(1.7 * pixels, abs=1)
    assert not editor.text.history.can_undo


def test_zoom_by_wheel_and_back(editor: Editor) -> None:
    editor.load("text")
    before = editor.font().pointSize()

    def wheel(steps: int) -> None:
        where = QPointF(editor.viewport().rect().center())
        event = QWheelEvent(
            where, editor.viewport().mapToGlobal(where), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
            Modifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(editor.viewport(), event)

    wheel(1)
    wheel(1)
    assert editor.font().pointSize() == before + 2
    wheel(-1)
    assert editor.font().pointSize() == before + 1
    editor.zoom(-100)
    assert editor.font().pointSize() >= 6
    editor.zoom(0)
    assert editor.font().pointSize() == before
    assert not editor.text.modified


def test_a_click_beside_the_column_places_the_caret(qtbot: QtBot, editor: Editor) -> None:
    editor.resize(1400, 500)
    editor.load("one two three\n" * 5)
    line = editor.cursorRect().center().y()
    margin = editor.viewportMargins().left()
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(editor.width() - margin // 2, line))
    assert editor.caret() == 13


def test_a_dropped_file_is_opened_and_dropped_text_is_inserted(qtbot: QtBot, editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("hello", "utf-8")

    def drop(data: QMimeData) -> None:
        where = QPointF(editor.cursorRect().center())
        event = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
        editor.dropEvent(event)

    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(editor.file_dropped) as dropped:
        drop(files)
    assert Path(dropped.args[0]) == file
    assert editor.text.text() == ""
    words = QMimeData()
    words.setText("words")
    drop(words)
    assert editor.text.text() == "words"


def test_bold_italic_and_headings_are_made_and_taken_away(editor: Editor) -> None:
    editor.load("a fine day\nnext")
    editor.set_caret(6, 2)
    editor.emphasise("**")
    assert editor.text.text() == "a **fine** day\nnext"
    editor.emphasise("*")
    assert editor.text.text() == "a ***fine*** day\nnext"
    editor.emphasise("**")
    assert editor.text.text() == "a *fine* day\nnext"
    editor.emphasise("*")
    assert editor.text.text() == "a fine day\nnext"
    editor.selectAll()
    editor.make_heading(2)
    assert editor.text.text() == "## a fine day\n## next"
    editor.undo()
    assert editor.text.text() == "a fine day\nnext"
    editor.redo()
    editor.selectAll()
    editor.make_heading(1)
    assert editor.text.text() == "# a fine day\n# next"
    editor.make_heading(1)
    assert editor.text.text() == "a fine day\nnext"


def test_bold_without_a_selection_waits_between_its_marks(qtbot: QtBot, editor: Editor) -> None:
    editor.emphasise("**")
    assert (editor.text.text(), editor.caret()) == ("****", 2)
    editor.emphasise("**")
    assert editor.text.text() == ""


@pytest.mark.parametrize(
    ("text", "mark", "changed"),
    [
        ("word", "*", "*word*"),
        ("*word*", "*", "word"),
        ("*word*", "**", "***word***"),
        (" word ", "**", " **word** "),
        ("one\n\ntwo", "**", "**one**\n\n**two**"),
        ("**one**\ntwo", "**", "**one**\n**two**"),
        ("", "*", ""),
    ],
)
def test_emphasis_of_lines(text: str, mark: str, changed: str) -> None:
    assert toggle_emphasis(text, mark) == changed


@pytest.mark.parametrize(
    ("line", "level", "marks"),
    [("word", 1, ("", "# ")), ("# word", 1, ("# ", "")), ("###  word", 2, ("###  ", "## ")), ("#tag", 1, ("", "# "))],
)
def test_marks_of_headings(line: str, level: int, marks: tuple[str, str]) -> None:
    assert heading_mark(line, level) == marks


def test_headings_look_bold_and_the_text_stays(editor: Editor) -> None:
    editor.load("# Head\nplain \N{GRINNING FACE} **bold** and *italic*")
    formats = editor.document().findBlockByNumber(0).layout().formats()
    assert formats[0].format.fontWeight() >= 600
    second = {
        (found.start, found.length): (found.format.fontWeight(), found.format.fontItalic())
        for found in editor.document().findBlockByNumber(1).layout().formats()
    }
    assert second[(11, 4)][0] >= 600
    assert second[(23, 6)][1]
    assert editor.text.text() == "# Head\nplain \N{GRINNING FACE} **bold** and *italic*"
    assert not editor.text.modified


def test_context_before_the_cursor_is_bounded_and_whole(editor: Editor) -> None:
    editor.load("\N{GRINNING FACE}" * 10)
    editor.set_caret(20)
    assert editor.text_before_cursor() == "\N{GRINNING FACE}" * 10
    assert editor.text_before_cursor(limit=5) == "\N{GRINNING FACE}" * 2
    editor.set_caret(4, 2)
    assert editor.text_before_cursor() == "\N{GRINNING FACE}" * 2


def test_read_only_takes_no_paste_and_no_mark(editor: Editor) -> None:
    editor.load("text")
    editor.setReadOnly(True)
    data = QMimeData()
    data.setText("x")
    editor.insertFromMimeData(data)
    editor.emphasise("*")
    editor.make_heading(1)
    assert editor.text.text() == "text"


def test_a_million_words_open_and_take_keys_quickly(qtbot: QtBot, editor: Editor) -> None:
    """With much room for a busy machine; `tests.bench editor` measures."""
    text = ("The quick brown fox jumps over the lazy dog and rests under the tree. " * 6 + "\n") * 12_000
    began = time.perf_counter()
    editor.load(text)
    editor.viewport().repaint()
    assert time.perf_counter() - began < 5
    for place in (0, len(text) // 2, len(text)):
        editor.set_caret(place)
        took = []
        for _ in range(10):
            began = time.perf_counter()
            qtbot.keyClick(editor, Key.Key_A)
            editor.viewport().repaint()
            took.append(time.perf_counter() - began)
        assert statistics.median(took) < 0.1
    assert editor.text.length == len(text) + 30


def test_one_very_long_paragraph_opens_and_takes_keys(qtbot: QtBot, editor: Editor) -> None:
    text = "The quick brown fox jumps over the lazy dog and rests under the tree. " * 4000
    editor.load(text)
    editor.set_caret(len(text) // 2)
    editor.viewport().repaint()
    assert editor.caret_in_sight()
    began = time.perf_counter()
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_A)
        QApplication.processEvents()
    assert (time.perf_counter() - began) / 3 < 2
    assert editor.text.slice(len(text) // 2, len(text) // 2 + 3) == "aaa"
    assert editor.caret_in_sight()


def test_letters_typed_into_a_huge_paragraph_are_put_in_together(qtbot: QtBot, editor: Editor) -> None:
    text = "The quick brown fox jumps over the lazy dog. " * 2000
    editor.load(text)
    changes: list[object] = []
    editor.text.edited.connect(changes.append)
    qtbot.keyClicks(editor, "To")
    qtbot.keyClick(editor, Key.Key_Space)
    qtbot.keyClick(editor, Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: editor.text.length == len(text) + 4)
    assert len(changes) == 1
    assert editor.text.slice(0, 8) == "To bThe "
    qtbot.keyClicks(editor, "xyz")
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.text.slice(0, 7) == "To bxyT"
    qtbot.keyClicks(editor, "q")
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_S, Modifier.ControlModifier, "\x13"))
    assert editor.text.slice(0, 7) == "To bxyq"
    editor.undo()
    assert editor.text.slice(0, 7) == "To bxyT"
    qtbot.keyClicks(editor, "lost")
    editor.load("other")
    QApplication.processEvents()
    assert editor.text.text() == "other"


def test_a_long_text_is_counted_between_events(qtbot: QtBot, editor: Editor) -> None:
    counts = TextCounts(editor)
    line = "It's a well-known line of eight words, 语文.\n"
    editor.load(line * 20_000)
    assert not counts.whole
    editor.text.replace(0, 0, "two more ")
    editor.text.replace(editor.text.length - 10, editor.text.length, " last")
    dice = random.Random(8)
    for _ in range(30):
        start = dice.randrange(editor.text.length)
        editor.text.replace(start, start + dice.randrange(60), dice.choice(["", "word", "\n", " a b ", "-"]))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: counts.whole)
    assert counts.total == count(editor.text.text())
    editor.selectAll()
    counts.update()
    assert counts.selected == counts.total


def test_words_are_counted_a_moment_after_the_keys(qtbot: QtBot, editor: Editor) -> None:
    counts = TextCounts(editor)
    editor.load("one two\nthree\nfour five")
    assert (counts.total.words, counts.selected) == (5, None)
    editor.set_caret(editor.text.length)
    with qtbot.waitSignal(counts.changed):
        qtbot.keyClicks(editor, " six")
        qtbot.keyClick(editor, Key.Key_Return)
        qtbot.keyClicks(editor, "seven")
    counts.update()
    assert counts.total.words == 7
    editor.set_caret(0)
    editor.textCursor().insertText("zero ")
    cursor = QTextCursor(editor.document())
    cursor.setPosition(5)
    cursor.setPosition(18, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    counts.update()
    assert editor.text.text() == "zero \nfour five six\nseven"
    assert counts.total.words == 5
    editor.set_caret(4, 0)
    counts.update()
    assert counts.selected is not None and counts.selected.words == 1


def test_every_return_on_an_empty_line_is_one_line(qtbot: QtBot, editor: Editor) -> None:
    editor.load("a\n\nb")
    editor.set_caret(2)
    height = editor.textCursor().blockFormat().lineHeight()
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_Return)
    assert (editor.text.text(), editor.caret()) == ("a\n\n\n\n\nb", 5)
    assert editor.textCursor().blockFormat().lineHeight() == height
    editor.load("")
    qtbot.keyClick(editor, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert editor.text.text() == "\n"
