"""The palette over the real window, with real keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.text.fuzzy import score
from assistant.text.pinyin import spelled
from assistant.ui.kit import interface_language
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import MakeWindow

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    made = make_window()
    made.show()
    made.activateWindow()
    return made


def opened(window: MainWindow) -> MainWindow:
    QTest.keyClick(window.editor, Qt.Key.Key_P, CONTROL_SHIFT)
    assert window.palette_box.isVisible()
    return window


def test_has_every_command_and_action(window: MainWindow) -> None:
    names = opened(window).palette_box.names()
    assert {"Save", "Translate", "Heading 2", "Focus mode", "About Longhand"} <= set(names)
    assert "Command palette" not in names


def test_letters_choose_and_return_runs(window: MainWindow) -> None:
    box = opened(window).palette_box
    QTest.keyClicks(box.field, "focmo")
    assert box.names()[0] == "Focus mode"
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert window.menus.actions["focus"].isChecked()


def test_arrows_pass_over_what_cannot_run(window: MainWindow) -> None:
    box = opened(window).palette_box
    QTest.keyClicks(box.field, "do")
    rows = [box.lines.item(row) for row in range(box.lines.count())]
    assert any(not row.flags() & Qt.ItemFlag.ItemIsEnabled for row in rows), "undo and redo have nothing to do"
    for _ in rows:
        QTest.keyClick(box.field, Qt.Key.Key_Down)
        assert box.lines.currentItem().flags() & Qt.ItemFlag.ItemIsEnabled


def test_escape_gives_the_focus_back_and_keeps_the_text(window: MainWindow) -> None:
    QTest.keyClicks(window.editor, "Words.")
    box = opened(window).palette_box
    QTest.keyClicks(box.field, "zzzz")
    assert box.nothing.isVisible()
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert box.isVisible()
    QTest.keyClick(box.field, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert window.focusWidget() is window.editor
    assert window.editor.text.text() == "Words."


def test_what_was_chosen_last_stands_first(window: MainWindow) -> None:
    box = opened(window).palette_box
    QTest.keyClicks(box.field, "typewriter")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert opened(window).palette_box.names()[0] == "Typewriter scrolling"


@pytest.mark.parametrize(
    ("typed", "name"),
    [("save as", "Save as"), ("as save", "Save as"), ("svas", "Save as"), ("cafe", "Café"), ("翻译", "翻译 写作")],
)
def test_fits(typed: str, name: str) -> None:
    assert score(typed, name) > 0


def test_begins_beats_within_beats_scattered() -> None:
    names = ["Preview", "Review", "Rewrite in verse"]
    assert max(names, key=lambda name: score("review", name)) == "Review"
    assert score("qq", "Quit") == 0


@given(st.text(min_size=1, max_size=12), st.text(max_size=30))
def test_a_name_fits_its_own_beginning(typed: str, rest: str) -> None:
    if typed.split():
        assert score(typed, typed + rest) > 0


@pytest.mark.parametrize("typed", ["baocun", "bc", "save", "bao cun", "保存"])
def test_a_chinese_palette_is_searched_by_pinyin_and_by_english_names(
    window: MainWindow, qapp: QApplication, typed: str
) -> None:
    interface_language.install(qapp, "zh_CN")
    qapp.processEvents()
    try:
        box = opened(window).palette_box
        box.field.setText(typed)
        assert "保存" in box.names()[:4]
        box.field.setText("qqqq")
        assert box.names() == []
    finally:
        box.leave()
        interface_language.install(qapp, "en")


def test_pinyin_of_a_name_with_and_without_chinese() -> None:
    assert spelled("重新打开 Word") == "chong xin da kai word chongxindakaiword cxdkw"
    assert spelled("Save") == ""
