"""The table of commands and what is made from it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assistant.actions import Action
from assistant.ui.help.shortcut_sheet import ShortcutSheet
from assistant.ui.kit import commands, interface_language
from assistant.ui.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_no_shortcut_is_given_twice_and_control_space_is_left_alone(window: MainWindow) -> None:
    keys = Counter(
        key.toString() for action in window.menus.actions.values() for key in action.shortcuts() if not key.isEmpty()
    )
    assert [key for key, times in keys.items() if times > 1] == []
    assert "Ctrl+Space" not in keys
    assert not [key for key in keys if re.fullmatch(r"Alt\+[A-Z]", key)]


def test_every_command_has_a_slot_a_text_and_a_tooltip_with_its_key(window: MainWindow) -> None:
    for command in commands.commands():
        action = window.menus.actions[command.id]
        assert action.text()
        assert "&" not in action.toolTip()
        if command.shortcuts:
            assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip()


def test_the_actions_stand_in_the_menu_and_in_the_context_menu(qtbot: QtBot, window: MainWindow) -> None:
    texts = [action.text() for action in window.menus.actions["run"].associatedObjects()[0].actions()]
    assert texts[:3] == ["Continue", "Edit", "Shorten"]
    assert window.menus.actions["run:summarize"].shortcut().toString() == "Ctrl+Alt+S"
    menu = QMenu()
    qtbot.addWidget(menu)
    window.editor.menu_asked.emit(menu)
    names = [action.objectName() for action in menu.actions()]
    assert "paste" in names and "run:translate" in names


def test_an_actions_shortcut_that_is_taken_is_left_off(window: MainWindow) -> None:
    mine = [
        Action("first", "First", "rewrite", "selection", "panel", "", shortcut="Ctrl+S"),
        Action("second", "Second", "rewrite", "selection", "panel", "", shortcut="Ctrl+Alt+9"),
        Action("third", "Third", "rewrite", "selection", "panel", "", shortcut="Ctrl+Alt+9"),
    ]
    window.set_actions(mine)
    assert window.menus.actions["run:first"].shortcut().isEmpty()
    assert not window.menus.actions["run:second"].shortcut().isEmpty()
    assert window.menus.actions["run:third"].shortcut().isEmpty()
    assert "run:continue" not in window.menus.actions
    assert window.panel.current_action() in mine


def test_the_sheet_lists_every_shortcut(window: MainWindow) -> None:
    rows = {text: keys for _, group in window.menus.sheet() for text, keys in group}
    assert rows["Save"] == "Ctrl+S"
    assert rows["Redo"] == "Ctrl+Shift+Z, Ctrl+Y"
    assert rows["Translate"] == "Ctrl+Alt+T"
    window.menus.actions["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None and sheet.isVisible()
    assert "Ctrl+Alt+T" in sheet.page.toPlainText()


def test_undo_is_offered_only_when_there_is_something_to_undo(qtbot: QtBot, window: MainWindow) -> None:
    undo, redo = window.menus.actions["undo"], window.menus.actions["redo"]
    assert not undo.isEnabled()
    qtbot.keyClicks(window.editor, "a")
    assert undo.isEnabled()
    undo.trigger()
    assert (window.editor.text.text(), undo.isEnabled(), redo.isEnabled()) == ("", False, True)
    redo.trigger()
    assert window.editor.text.text() == "a"


def test_edit_commands_go_to_the_field_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("page")
    window.menus.actions["find"].trigger()
    qtbot.keyClicks(window.find_bar.wanted, "field")
    window.menus.actions["select_all"].trigger()
    window.menus.actions["cut"].trigger()
    assert window.find_bar.wanted.text() == ""
    assert window.editor.text.text() == "page"
    window.editor.setFocus()
    window.menus.actions["paste"].trigger()
    assert "field" in window.editor.text.text()


@pytest.mark.parametrize("language", ["en", "zh_CN", "fr", "de", "es"])
def test_no_letter_is_given_twice_in_a_menu(qapp: QApplication, language: str) -> None:
    interface_language.install(qapp, language)
    try:
        bar = [QCoreApplication.translate("menus", title) for _, title, _ in commands.MENUS]
        menus = [
            [
                QCoreApplication.translate("menus", line.text)
                for line in lines
                if isinstance(line, commands.Command | commands.Submenu) and line.text
            ]
            for _, _, lines in commands.MENUS
        ]
        for texts in (bar, *menus):
            letters = Counter(found[1].upper() for text in texts if (found := re.search(r"&(\w)", text)))
            assert sum(letters.values()) == len(texts), texts
            assert [letter for letter, times in letters.items() if times > 1] == []
    finally:
        interface_language.install(qapp, "en")
