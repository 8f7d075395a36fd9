"""The menu Format and the bar at a selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assistant.text.markdown_edits import link, toggle_items, toggle_marks
from assistant.ui.window.main_window import MainWindow

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.mark.parametrize(
    ("text", "mark", "changed"),
    [
        ("words", "~~", "~~words~~"),
        ("~~words~~", "~~", "words"),
        (" one \n\ntwo", "~~", " ~~one~~ \n\n~~two~~"),
        ("~~one~~ and ~~two~~", "~~", "~~one and two~~"),
        ("x = 1", "`", "`x = 1`"),
        ("a `b` c", "`", "`` a `b` c ``"),
    ],
)
def test_marks_around_words(text: str, mark: str, changed: str) -> None:
    assert toggle_marks(text, mark) == changed


@pytest.mark.parametrize(
    ("text", "kind", "changed"),
    [
        ("one\n\ntwo", "bullet", "- one\n\n- two"),
        ("- one\n- two", "bullet", "one\ntwo"),
        ("- one\n  - deep\nplain", "number", "1. one\n  2. deep\n3. plain"),
        ("- one\n* two", "task", "- [ ] one\n- [ ] two"),
        ("- [x] done", "task", "done"),
        ("- [x] done", "bullet", "- done"),
        ("1. one", "bullet", "- one"),
        ("one\n\ntwo", "quote", "> one\n>\n> two"),
        ("> one\n>\n> two", "quote", "one\n\ntwo"),
        ("", "bullet", "- "),
        ("- ", "bullet", ""),
        ("a\n---", "quote", "> a\n> ---"),
    ],
)
def test_lists_and_quotes(text: str, kind: str, changed: str) -> None:
    assert "\n".join(toggle_items(text.split("\n"), kind)) == changed


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("here", "[here](|)"),
        ("", "[](|)"),
        ("https://example.org/a", "[|](https://example.org/a)"),
        ("[here](https://example.org)", "here|"),
        ("two\nlines", "[two lines](|)"),
    ],
)
def test_links(text: str, made: str) -> None:
    new, caret = link(text)
    assert new[:caret] + "|" + new[caret:] == made


@pytest.mark.parametrize(
    ("key", "modifiers", "changed"),
    [
        (Key.Key_X, CONTROL | SHIFT, "one ~~two~~ three"),
        (Key.Key_E, CONTROL, "one `two` three"),
        (Key.Key_K, CONTROL, "one [two]() three"),
        (Key.Key_7, CONTROL | SHIFT, "1. one two three"),
        (Key.Key_8, CONTROL | SHIFT, "- one two three"),
        (Key.Key_9, CONTROL | SHIFT, "- [ ] one two three"),
        (Key.Key_0, CONTROL | SHIFT, "> one two three"),
    ],
)
def test_each_has_a_key_and_is_one_step(
    qtbot: QtBot, window: MainWindow, key: Key, modifiers: Modifier, changed: str
) -> None:
    window.editor.load("one two three")
    window.editor.set_caret(7, 4)
    qtbot.keyClick(window.editor, key, modifiers)
    assert window.editor.text.text() == changed
    if key != Key.Key_K:
        qtbot.keyClick(window.editor, key, modifiers)
        assert window.editor.text.text() == "one two three"
        window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == "one two three"
    window.editor.setReadOnly(True)
    window.menus.actions["bullet"].trigger()
    window.menus.actions["code"].trigger()
    window.menus.actions["link"].trigger()
    assert window.editor.text.text() == "one two three"


def test_without_a_selection_a_pair_of_marks_is_put_and_taken(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("a \N{GRINNING FACE}")
    window.editor.set_caret(4)
    qtbot.keyClick(window.editor, Key.Key_X, CONTROL | SHIFT)
    qtbot.keyClicks(window.editor, "b")
    assert window.editor.text.text() == "a \N{GRINNING FACE}~~b~~"
    qtbot.keyClick(window.editor, Key.Key_Backspace)
    qtbot.keyClick(window.editor, Key.Key_X, CONTROL | SHIFT)
    assert window.editor.text.text() == "a \N{GRINNING FACE}"


def test_whole_paragraphs_leave_the_next_one_alone(window: MainWindow) -> None:
    window.editor.load("one\ntwo\nthree")
    window.editor.set_caret(8, 0)
    window.menus.actions["quote"].trigger()
    assert window.editor.text.text() == "> one\n> two\nthree"
    assert window.editor.selected_text() == "> one\n> two"


def selected(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("one two three\n" * 30)
    window.editor.set_caret(4 + 14 * 8)
    qtbot.keyClick(window.editor, Key.Key_Right, CONTROL | SHIFT)
    qtbot.waitUntil(window.selection_bar.isVisible)


def test_the_bar_comes_at_a_selection_and_keys_go_on_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    selected(qtbot, window)
    bar, editor = window.selection_bar, window.editor
    assert editor.hasFocus()
    assert bar.geometry().bottom() < editor.viewport().mapTo(editor, editor.cursorRect().topLeft()).y()
    assert editor.rect().contains(bar.geometry())
    qtbot.mouseClick(bar.buttons["bold"], Button.LeftButton)
    assert "**two** three" in editor.text.text()
    assert editor.hasFocus()
    assert not bar.isVisible()


def test_the_bar_goes_at_escape_a_key_a_click_and_where_nothing_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    selected(qtbot, window)
    qtbot.keyClick(window.editor, Key.Key_Escape)
    assert not window.selection_bar.isVisible()
    assert window.editor.selected_text() == "two "
    for leave in (
        lambda: qtbot.keyClick(window.editor, Key.Key_Right),
        lambda: qtbot.keyClicks(window.editor, "x"),
        lambda: qtbot.mouseClick(window.editor.viewport(), Button.LeftButton, pos=QPoint(60, 60)),
        lambda: window.panel.setFocus(),
        lambda: window.editor.verticalScrollBar().setValue(5),
    ):
        window.editor.setFocus()
        selected(qtbot, window)
        leave()
        assert not window.selection_bar.isVisible()


def test_the_bar_offers_headings_and_the_actions(qtbot: QtBot, window: MainWindow) -> None:
    selected(qtbot, window)
    bar = window.selection_bar

    def names(menu: QMenu) -> list[str]:
        menu.aboutToShow.emit()
        return [action.objectName() or action.text() for action in menu.actions()]

    assert names(bar.buttons["heading"].menu()) == ["heading_1", "heading_2", "heading_3", "heading_4"]
    bar.buttons["heading"].menu().actions()[1].trigger()
    assert "## one two three" in window.editor.text.text()
    assert any("run:" in name for name in names(bar.buttons["actions"].menu()))


def test_the_bar_can_be_switched_off_and_stays_away_from_a_text_for_reading(qtbot: QtBot, window: MainWindow) -> None:
    window._current.change("writing.selection_bar", False)
    window.editor.load("one two three")
    qtbot.keyClick(window.editor, Key.Key_Right, CONTROL | SHIFT)
    assert not window.selection_bar._timer.isActive()
    window._current.change("writing.selection_bar", True)
    window.editor.setReadOnly(True)
    window.editor.selectAll()
    assert not window.selection_bar._timer.isActive()


def test_the_bar_breaks_where_the_page_is_narrow(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 480)
    QApplication.processEvents()
    selected(qtbot, window)
    bar, editor = window.selection_bar, window.editor
    assert editor.rect().contains(bar.geometry())
    assert all(bar.rect().contains(button.geometry()) for button in bar.buttons.values())
