"""What the model wrote in a real window, through streaming, suggestions, reviews, undo and saving."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow


def models_words(window: MainWindow) -> list[str]:
    return [
        window.editor.text.slice(one.start, one.end) for one in window.tabs.page.document.provenance.ledger.passages
    ]


def continued(make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    window = make_window(ScriptedEngine(pieces=(" and the sea", " was calm.")))
    QTest.keyClicks(window.editor, "The sky was grey")
    window.run_action("continue")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    return window


def test_a_continuation_is_the_models_and_typing_is_not(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = continued(make_window, qtbot)
    QTest.keyClicks(window.editor, " I left.")
    assert models_words(window) == [" and the sea was calm."]
    window.editor.set_caret(len("The sky was grey and the "))
    QTest.keyClicks(window.editor, "wide ")
    assert models_words(window) == [" and the ", "sea was calm."]
    while window.editor.text.text() != "The sky was grey":
        window.editor.undo()
    assert models_words(window) == []
    window.editor.redo()
    assert models_words(window) == [" and the sea was calm."]


def test_saved_and_opened_again(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window = continued(make_window, qtbot)
    window.session.save_as(tmp_path / "sea.md")
    window.files.new()
    assert models_words(window) == []
    window.open_path(tmp_path / "sea.md")
    assert models_words(window) == [" and the sea was calm."]


def test_the_report_counts_words(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = continued(make_window, qtbot)
    assert window.tabs.page.document.provenance.words() == (5, 9)
    report = window.tabs.page.document.provenance.report("Sea", window.menus.action_names())
    assert "56 %" in report
    assert "| Continue | Scripted | 5 |" in report
    assert "and the sea was calm." in report


def test_shown_on_the_page(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = continued(make_window, qtbot)
    before = window.editor.viewport().grab().toImage()
    window.menus.actions["provenance"].trigger()
    assert window.editor.viewport().grab().toImage() != before
    window.menus.actions["provenance"].trigger()
    assert window.editor.viewport().grab().toImage() == before
