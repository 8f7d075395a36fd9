"""A run's text on its way into the page."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import Stream, TrackedText


def write(editor: Editor, position: int, text: str) -> None:
    """As a person would at another place, without the editor's own caret."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    for character in text:
        cursor.insertText(character)


def test_a_stream_is_one_step_whatever_is_typed_elsewhere(editor: Editor) -> None:
    editor.load("He went. The end.")
    stream = Stream(editor, 8)
    stream.add(" He")
    write(editor, 0, "Then ")
    stream.add(" sat")
    write(editor, editor.text.length, " Really.")
    stream.add(" down.")
    assert editor.text.text() == "Then He went. He sat down. The end. Really."
    assert stream.written == " He sat down."
    assert editor.text.slice(*stream.span) == " He sat down."
    stream.end()
    for text in ("Then He went. He sat down. The end.", "He went. He sat down. The end.", "He went. The end."):
        while editor.text.text() != text:
            assert editor.text.history.can_undo
            before = editor.text.text()
            editor.undo()
            assert editor.text.text() != before
    assert not editor.text.modified
    while editor.text.history.can_redo:
        editor.redo()
    assert editor.text.text() == "Then He went. He sat down. The end. Really."


def test_undo_of_ones_own_typing_leaves_the_stream_alone(editor: Editor) -> None:
    editor.load("He went. The end.")
    stream = Stream(editor, 8)
    stream.add(" He")
    write(editor, 0, "x")
    editor.undo()
    stream.add(" sat")
    assert editor.text.text() == "He went. He sat The end."
    editor.redo()
    assert editor.text.text() == "xHe went. He sat The end."


def test_undo_of_the_stream_ends_it(qtbot: QtBot, editor: Editor) -> None:
    editor.load("He went.")
    stream = Stream(editor, 8)
    stream.add(" He")
    stream.add(" sat")
    with qtbot.waitSignal(stream.taken_over):
        editor.undo()
    stream.add(" down")
    assert editor.text.text() == "He went."
    editor.redo()
    assert editor.text.text() == "He went. He sat"


def test_who_writes_where_the_stream_writes_takes_over(qtbot: QtBot, editor: Editor) -> None:
    editor.load("He went.")
    stream = Stream(editor, 8)
    stream.add(" He")
    with qtbot.waitSignal(stream.taken_over):
        write(editor, 11, "!")
    stream.add(" sat")
    assert editor.text.text() == "He went. He!"


def test_a_stream_may_take_the_place_of_a_former_answer(editor: Editor) -> None:
    editor.load("He went. He sat. The end.")
    stream = Stream(editor, 8, 16)
    assert editor.text.text() == "He went. He sat. The end."
    stream.add(" She")
    stream.add(" ran.")
    assert editor.text.text() == "He went. She ran. The end."
    editor.undo()
    assert editor.text.text() == "He went. He sat. The end."


def test_strange_characters_in_a_stream_come_as_they_are_or_as_line_ends(editor: Editor) -> None:
    stream = Stream(editor, 0)
    for piece in ("\N{GRINNING FACE}", "a\r\nb", "", "\u2029c", "\0", "\N{NO-BREAK SPACE}d"):
        stream.add(piece)
    assert editor.text.text() == "\N{GRINNING FACE}a\nb\nc\N{NO-BREAK SPACE}d"
    editor.undo()
    assert editor.text.text() == ""


def test_the_caret_goes_along_only_where_it_stood_at_the_end(editor: Editor) -> None:
    editor.load("one two")
    editor.set_caret(3)
    stream = Stream(editor, 3)
    stream.add(" more")
    assert editor.caret() == 8
    editor.set_caret(0)
    stream.add(" words")
    assert editor.caret() == 0
    editor.set_caret(editor.text.length)
    stream.add("!")
    assert editor.text.text() == "one more words! two"
    assert editor.caret() == editor.text.length


def test_a_selection_that_touches_the_stream_stays_what_it_was(editor: Editor) -> None:
    editor.load("one two three")
    editor.set_caret(3, 0)
    stream = Stream(editor, 3)
    stream.add(" x")
    assert editor.selected_text() == "one"
    editor.set_caret(5, 9)
    assert editor.selected_text() == " two"
    stream.add("y")
    assert editor.selected_text() == " two"
    assert editor.caret() == 6, "the caret stays at the selection's beginning"


def test_the_page_does_not_move_for_who_reads_elsewhere(qtbot: QtBot, editor: Editor) -> None:
    lines = [f"Line {number} of a text that is longer than the window." for number in range(200)]
    editor.load("\n".join(lines))
    bar = editor.verticalScrollBar()

    def top_line() -> str:
        return editor.cursorForPosition(editor.viewport().rect().topLeft()).block().text()

    place = editor.text.text().index("Line 5 ")
    editor.set_caret(place)
    stream = Stream(editor, place)
    bar.setValue(bar.maximum() // 2)
    seen = top_line()
    for _ in range(20):
        stream.add("More text comes in above what is being read here.\n")
        QApplication.processEvents()
        assert top_line() == seen
    place = editor.text.text().index("Line 190 ")
    below = Stream(editor, place)
    value = bar.value()
    for _ in range(5):
        below.add("And below.\n")
        QApplication.processEvents()
    assert bar.value() == value


def test_the_page_follows_the_caret_of_who_waits_for_the_text(qtbot: QtBot, editor: Editor) -> None:
    editor.load("\n".join(f"Line {number}" for number in range(60)))
    editor.set_caret(editor.text.length)
    stream = Stream(editor, editor.text.length)
    for number in range(30):
        stream.add(f"\nnew {number}")
        QApplication.processEvents()
        assert editor.caret_in_sight()
    assert editor.caret() == editor.text.length


def test_a_thousand_pieces_are_one_step(editor: Editor) -> None:
    editor.load("start ")
    stream = Stream(editor, 6)
    for _ in range(1000):
        stream.add("word ")
    editor.undo()
    assert editor.text.text() == "start "
    assert not editor.text.history.can_undo


def test_tracked_text_is_found_where_it_stood_or_in_the_only_other_place(editor: Editor) -> None:
    editor.load("one two three")
    tracked = TrackedText(editor, 4, 7)
    write(editor, 0, "\N{GRINNING FACE} ")
    assert tracked.find() == (7, 10)
    editor.text.replace(8, 9, "WW")
    assert tracked.find() is None
    write(editor, editor.text.length, " two")
    assert tracked.find() is not None
    assert editor.text.slice(*tracked.find()) == "two"
    write(editor, editor.text.length, " two")
    assert tracked.find() is None, "two places: nobody knows which is meant"


def test_who_writes_into_the_former_answer_keeps_it(qtbot: QtBot, editor: Editor) -> None:
    editor.load("He went. He sat down. The end.")
    stream = Stream(editor, 8, 21)
    with qtbot.waitSignal(stream.taken_over):
        write(editor, 11, " quietly")
    stream.add(" She stayed.")
    assert editor.text.text() == "He went. He quietly sat down. The end."
    other = Stream(editor, 8, 29)
    write(editor, 0, "Then ")
    other.add(" She stayed.")
    assert editor.text.text() == "Then He went. She stayed. The end."


def test_a_passage_that_nobody_follows_any_more_is_not_taken_for_another(qtbot: QtBot, editor: Editor) -> None:
    editor.load("one two three")
    tracked = TrackedText(editor, 4, 7)
    with qtbot.waitSignal(tracked.destroyed):
        tracked.deleteLater()
    write(editor, 0, "zero ")
    assert tracked.find() == (9, 12)
    write(editor, 10, "-")
    assert tracked.find() is None
