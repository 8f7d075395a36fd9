"""Marks, F7 and the context menu, in real windows with the real libraries."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assistant import settings
from assistant.errors import DictionaryNotSaved
from assistant.proofing import dictionaries
from assistant.system import paths
from assistant.text.history import Change
from assistant.ui.kit import theme
from assistant.ui.page.code_fences import CodeFences, fenced
from assistant.ui.window.main_window import MainWindow
from tests.proofing.conftest import GERMAN, write_dictionary

Key, Modifier = Qt.Key, Qt.KeyboardModifier
WAIT = 15_000
TEXT = "We recieve a letter every day.\n\nThis is an test of the the linter."
Write = Callable[[str], MainWindow]


@pytest.fixture
def written(qtbot: QtBot, window: MainWindow) -> Write:
    def write(text: str) -> MainWindow:
        window.editor.load(text)
        settled(qtbot, window)
        return window

    return write


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.proofing.idle, timeout=WAIT)


def marks(window: MainWindow) -> list[tuple[str, str]]:
    """Kind and text of all that is marked."""
    found = []
    block = window.editor.document().begin()
    while block.isValid():
        for start, end, kind in window.proofing_marks.shown(block):
            place = block.position()
            found.append((kind, window.editor.text.slice(place + start, place + end)))
        block = block.next()
    return found


def press_f7(qtbot: QtBot, window: MainWindow) -> QMenu:
    """The menu that it opens."""
    # The screenless platform leaves no window active when a menu has closed.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.editor, Key.Key_F7)
    qtbot.waitUntil(lambda: window.proofing_menu.menu is not None, timeout=WAIT)
    assert window.proofing_menu.menu is not None
    return window.proofing_menu.menu


def names(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions()]


def suggestions(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.objectName() == "suggestion"]


def context_menu(qtbot: QtBot, window: MainWindow, position: int) -> QMenu:
    editor = window.editor
    cursor = editor.textCursor()
    cursor.setPosition(position)
    where = editor.cursorRect(cursor).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(reason, where, editor.viewport().mapToGlobal(where)))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def test_both_kinds_are_marked_and_nothing_of_the_text_or_the_history_changes(written: Write) -> None:
    window = written(TEXT)
    assert marks(window) == [("spelling", "recieve"), ("grammar", "an"), ("grammar", "the the")]
    assert window.editor.text.text() == TEXT
    assert not window.editor.text.history.can_undo and not window.editor.text.modified


def test_the_lines_are_painted_in_their_colours(written: Write) -> None:
    window = written("We recieve a letter every day. This is an test.")
    picture = window.editor.viewport().grab().toImage()

    def near(colour: str) -> int:
        wanted = QColor(colour)
        return sum(
            abs(c.red() - wanted.red()) + abs(c.green() - wanted.green()) + abs(c.blue() - wanted.blue()) < 60
            for x in range(picture.width())
            for y in range(min(120, picture.height()))
            for c in (picture.pixelColor(x, y),)
        )

    assert near(theme.colours().deletion) > 20
    assert near(theme.colours().accent) > 3


def test_the_word_being_typed_has_no_mark_until_it_is_left(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.editor, "We all recieve")
    settled(qtbot, window)
    assert marks(window) == []
    qtbot.keyClicks(window.editor, " ")
    settled(qtbot, window)
    assert marks(window) == [("spelling", "recieve")]
    qtbot.keyClick(window.editor, Key.Key_Backspace)
    settled(qtbot, window)
    assert marks(window) == []
    qtbot.keyClick(window.editor, Key.Key_Home)
    assert marks(window) == [("spelling", "recieve")]


def test_marks_move_with_an_edit_before_them_at_once(written: Write) -> None:
    window = written(TEXT)
    window.editor.text.replace(0, 2, "😀 They all")
    assert marks(window)[0] == ("spelling", "recieve")
    window.editor.text.replace(0, 0, "New paragraph.\n")
    window.editor.text.replace(18, 23, "xx")
    assert all(text in ("recieve", "an", "the the") for _, text in marks(window))


def test_after_random_edits_the_marks_are_those_of_a_fresh_check(qtbot: QtBot, written: Write) -> None:
    window = written("\n".join([TEXT] * 5))
    dice = random.Random(7)
    text = window.editor.text
    for _ in range(60):
        start = dice.randint(0, text.length)
        end = min(text.length, start + dice.choice((0, 0, 1, 9, 40)))
        match dice.randint(0, 3):
            case 0:
                window.editor.undo()
            case 1:
                text.replace(start, end, dice.choice(("", "x", "teh ", "\n", "```\n", "😀 ")))
            case _:
                text.replace(start, start, dice.choice((" ", "teh ", "a\nb", "an test ")))
        QApplication.processEvents()
    settled(qtbot, window)
    after = marks(window)
    window.editor.load(text.text())
    settled(qtbot, window)
    assert marks(window) == after


def test_f7_selects_the_next_and_a_key_takes_the_suggestion_as_one_step(qtbot: QtBot, written: Write) -> None:
    window = written(TEXT)
    said: list[str] = []
    window.proofing_menu.announced.connect(said.append)
    menu = press_f7(qtbot, window)
    assert window.editor.selected_text() == "recieve"
    assert suggestions(menu)[0] == "receive" and "add_word" in names(menu)
    assert said == ["“recieve”: unknown word. Suggestion: receive"]
    qtbot.keyClick(menu, Key.Key_Return)
    assert window.editor.text.text() == TEXT.replace("recieve", "receive")
    menu = press_f7(qtbot, window)
    assert window.editor.selected_text() == "an"
    assert "add_word" not in names(menu)
    qtbot.keyClick(menu, Key.Key_Escape)
    assert window.proofing_menu.menu is None
    window.editor.undo()
    assert window.editor.text.text() == TEXT and not window.editor.text.history.can_undo


def test_f7_goes_around_and_says_when_there_is_nothing(qtbot: QtBot, written: Write) -> None:
    window = written("All is well. We recieve a letter every day.")
    window.editor.set_caret(window.editor.text.length)
    for _ in range(2):
        menu = press_f7(qtbot, window)
        assert window.editor.selected_text() == "recieve"
        menu.close()
    window.editor.text.replace(*window.editor.selection(), "receive")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.proofing_menu.told, timeout=WAIT) as told:
        qtbot.keyClick(window.editor, Key.Key_F7)
    assert told.args == ["No mistakes found."]


def test_f7_finds_what_has_not_been_looked_at_yet(qtbot: QtBot, window: MainWindow) -> None:
    good = "We get a letter every single day, and then we read it.\n"
    window.editor.load(good * 3_000 + "\n".join(f"Number {n} is good." for n in range(500)) + "\nWe recieve it.")
    menu = press_f7(qtbot, window)
    assert window.editor.selected_text() == "recieve"
    menu.close()


def test_the_context_menu_of_a_marked_word(qtbot: QtBot, written: Write) -> None:
    window = written(TEXT)
    menu = context_menu(qtbot, window, 5)
    assert suggestions(menu)[0] == "receive" and len(suggestions(menu)) <= 6
    assert {"add_word", "ignore_issue", "paste"} <= set(names(menu))
    next(action for action in menu.actions() if action.text() == "receive").trigger()
    menu.close()
    assert window.editor.text.slice(0, 10) == "We receive"
    menu = context_menu(qtbot, window, 14)
    assert "ignore_issue" not in names(menu) and "paste" in names(menu)
    menu.close()


def test_a_suggestion_for_a_word_that_is_no_more_there_changes_nothing(qtbot: QtBot, written: Write) -> None:
    window = written(TEXT)
    menu = context_menu(qtbot, window, 5)
    window.editor.text.replace(0, 3, "")
    after = window.editor.text.text()
    next(action for action in menu.actions() if action.objectName() == "suggestion").trigger()
    menu.close()
    assert window.editor.text.text() == after


def test_added_and_ignored_words_lose_their_marks(qtbot: QtBot, written: Write) -> None:
    window = written("We recieve a qwix every day, and the qwix of the the king.")
    for name, position in (("add_word", 14), ("ignore_issue", 5), ("ignore_issue", 48)):
        menu = context_menu(qtbot, window, position)
        next(action for action in menu.actions() if action.objectName() == name).trigger()
        menu.close()
    assert marks(window) == []
    assert (paths.data_dir() / "dictionaries" / "personal.txt").read_text("utf-8") == "qwix\n"
    window.editor.load("A qwix and one more qwix. We recieve it.")
    settled(qtbot, window)
    assert marks(window) == []


def test_a_dictionary_that_cannot_be_written_is_said(qtbot: QtBot, written: Write) -> None:
    (paths.data_dir() / "dictionaries").write_text("no folder")
    window = written("We recieve a qwix every day.")
    with qtbot.waitSignal(window.proofing.failed, timeout=WAIT) as failed:
        window.proofing.add_word("qwix")
    assert isinstance(failed.args[0], DictionaryNotSaved)
    assert "dictionary" in window.message_bar.message()
    assert marks(window) == [("spelling", "recieve")]


def test_code_is_skipped_and_checked_once_it_is_none(qtbot: QtBot, written: Write) -> None:
    window = written("We recieve it.\n\n```\nWe recieve code.\n```\nWe recieve more.")
    assert len(marks(window)) == 2
    window.editor.text.replace(16, 19, "")
    settled(qtbot, window)
    assert len(marks(window)) == 2
    window.editor.undo()
    settled(qtbot, window)
    assert len(marks(window)) == 2


def test_the_settings_take_effect_at_once(qtbot: QtBot, written: Write) -> None:
    window = written(TEXT + " My colour.")
    current = window._current
    current.change("writing.english", "GB")
    settled(qtbot, window)
    assert marks(window) == [("spelling", "recieve"), ("grammar", "an"), ("grammar", "the the")]
    current.change("writing.grammar", False)
    settled(qtbot, window)
    assert marks(window) == [("spelling", "recieve")]
    current.change("writing.spelling", False)
    settled(qtbot, window)
    assert marks(window) == []
    with qtbot.waitSignal(window.proofing_menu.told, timeout=WAIT):
        qtbot.keyClick(window.editor, Key.Key_F7)
    current.change("writing.spelling", True)
    current.change("writing.grammar", True)
    settled(qtbot, window)
    assert len(marks(window)) == 3


def test_another_language_with_suggestions_that_come_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, written: Write
) -> None:
    monkeypatch.setattr(dictionaries, "folders", lambda: [dictionaries.own_folder()])
    write_dictionary(dictionaries.own_folder(), "de_DE", GERMAN)
    window = written("Die Katze schläft nicht auf dem Sofa und der Hund ist im Graten.")
    assert marks(window) == [("spelling", "Graten")]
    menu = press_f7(qtbot, window)
    qtbot.waitUntil(lambda: bool(suggestions(menu)), timeout=WAIT)
    assert "Garten" in suggestions(menu) and "looking" not in names(menu)
    qtbot.keyClick(menu, Key.Key_Return)
    assert window.editor.text.text().endswith(" im Garten.")


def test_a_read_only_page_offers_no_change(qtbot: QtBot, written: Write) -> None:
    window = written(TEXT)
    window.editor.setReadOnly(True)
    menu = context_menu(qtbot, window, 5)
    assert not [action for action in menu.actions() if action.objectName() == "suggestion" and action.isEnabled()]
    menu.close()


def test_a_library_that_is_missing_is_said_in_the_settings(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)
    dialog = window.side_windows.settings()
    row = dialog.row("writing.grammar")
    qtbot.waitUntil(lambda: not row.field.isEnabled(), timeout=WAIT)
    assert "harper" in row.problem.text() and row.problem.isVisibleTo(row)
    assert dialog.row("writing.spelling").field.isEnabled()
    dialog.close()


def test_closing_the_window_ends_the_thread(written: Write) -> None:
    window = written(TEXT)
    window.editor.text.mark_saved()
    thread = window.proofing.thread_._thread
    assert thread is not None and thread.isRunning()
    window.close()
    assert window.proofing.thread_._thread is None and thread.wait(WAIT)


def test_what_is_in_sight_is_found_after_any_jump(qtbot: QtBot, window: MainWindow) -> None:
    dice = random.Random(3)
    window.editor.load("\n".join("word " * dice.randint(0, 60) for _ in range(400)))
    bar = window.editor.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5_000)
    for _ in range(60):
        bar.setValue(dice.randint(0, bar.maximum()))
        blocks = list(window.proofing.visible())
        page = window.editor.page
        top, bottom = bar.value(), bar.value() + window.editor.viewport().height()
        block, expected = window.editor.document().begin(), []
        while block.isValid():
            begins = page.top_of(block.position())
            if begins + block.lineCount() * page.line_height > top and begins <= bottom:
                expected.append(block.blockNumber())
            block = block.next()
        assert [block.blockNumber() for block in blocks] == expected


@pytest.mark.parametrize("name", ["writing.spelling", "writing.grammar", "writing.english"])
def test_the_settings_are_declared_on_the_page_writing(name: str) -> None:
    assert name in settings.names()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no code", []),
        ("a\n```\nb\n```\nc", [(2, 11)]),
        ("a\n```py\nb\n~~~\n```\nc", [(2, 17)]),
        ("~~~\nopen", [(0, 8)]),
        ("````\n```\n````", [(0, 13)]),
        ("```inline``` text", []),
        ("😀\n```\nb\n```", [(3, 12)]),
        ("    ```\nindented", []),
    ],
)
def test_fences(text: str, expected: list[tuple[int, int]]) -> None:
    assert fenced(text) == expected


def test_fences_move_with_edits_that_make_none() -> None:
    fences = CodeFences()
    fences.read("a\n```\nb\n```\nc")
    fences.follow(Change(0, "a", "abc"), "abc")
    assert not fences.stale and 1 not in fences and 4 in fences and 13 in fences and 14 not in fences
    fences.follow(Change(8, "b", "```"), "```")
    assert fences.stale
