"""The window as a whole."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.system import paths
from assistant.ui.kit import theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.settings.settings_dialog import SettingsDialog
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def test_it_opens_on_an_empty_page_with_the_caret_in_it(window: MainWindow) -> None:
    assert window.editor.hasFocus()
    assert window.editor.text.text() == ""
    assert window.windowTitle() == "Untitled[*] — Longhand"
    assert window.panel.isVisible()
    assert not window.message_bar.isVisible()
    assert not window.find_bar.isVisible()


def test_control_backslash_hides_and_shows_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_Backslash, Modifier.ControlModifier)
    assert not window.panel.isVisible()
    qtbot.keyClick(window, Key.Key_Backslash, Modifier.ControlModifier)
    assert window.panel.isVisible()
    assert window.menus.actions["panel"].isChecked()


def test_running_an_action_brings_the_panel_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.editor, "some text")
    qtbot.keyClick(window, Key.Key_Backslash, Modifier.ControlModifier)
    qtbot.keyClick(window, Key.Key_R, Modifier.ControlModifier | Modifier.AltModifier)
    assert window.panel.isVisible()
    assert window.menus.actions["panel"].isChecked()
    qtbot.waitUntil(lambda: window.panel.answer.text() == "Once upon a time.", timeout=WAIT)


def test_a_continuation_needs_no_panel_but_a_hindrance_does(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_Backslash, Modifier.ControlModifier)
    qtbot.keyClick(window, Key.Key_Return, Modifier.ControlModifier)
    assert window.panel.hindrance.isVisible()
    qtbot.keyClick(window, Key.Key_Backslash, Modifier.ControlModifier)
    qtbot.keyClicks(window.editor, "some text ")
    qtbot.keyClick(window, Key.Key_Return, Modifier.ControlModifier)
    assert not window.panel.isVisible()
    qtbot.waitUntil(lambda: window.editor.text.text() == "some text Once upon a time.", timeout=WAIT)


def test_f6_goes_between_page_and_panel(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F6)
    assert window.panel.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Key.Key_F6)
    assert window.editor.hasFocus()


def test_preferences_act_at_once(qtbot: QtBot, window: MainWindow, current: CurrentSettings) -> None:
    qtbot.keyClick(window, Key.Key_Comma, Modifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    dialog.close()
    before = window.editor.font().pointSize()
    current.change("writing.font_size", before + 5)
    assert window.editor.font().pointSize() == before + 5
    current.change("writing.theme", "dark")
    assert window.editor.palette().base().color().name() == theme.DARK.paper.lower()
    current.change("writing.theme", "light")
    assert window.editor.palette().base().color().name() == theme.LIGHT.paper.lower()


def test_full_screen_and_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen, timeout=WAIT)
    assert window.menus.actions["full_screen"].isChecked()
    qtbot.keyClick(window, Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen(), timeout=WAIT)


def test_words_reach_the_status_bar_and_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    heard: list[tuple[int, bool]] = []
    told = window.panel.set_input
    window.panel.set_input = lambda words, is_selection, *more: (
        heard.append((words, is_selection)),
        told(words, is_selection, *more),
    )  # type: ignore[method-assign,assignment]
    qtbot.keyClicks(window.editor, "one two three")
    qtbot.waitUntil(lambda: heard[-1:] == [(3, False)], timeout=WAIT)
    window.editor.set_caret(0, 7)
    qtbot.waitUntil(lambda: heard[-1] == (2, True), timeout=WAIT)


def test_a_file_dropped_on_the_window_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("dropped", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Modifier.NoModifier)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.editor.text.text() == "dropped", timeout=WAIT)


def test_recent_files_are_offered_in_the_menu(window: MainWindow, tmp_path: Path) -> None:
    for name in ("one & all.txt", "two.txt"):
        (tmp_path / name).write_text(name, "utf-8")
        window.open_path(tmp_path / name)
    (tmp_path / "two.txt").unlink()
    window.menus.recent.aboutToShow.emit()
    lines = window.menus.recent.actions()
    assert [line.isEnabled() for line in lines] == [False, True]
    assert lines[1].text().startswith("one && all.txt")
    window.editor.text.mark_saved()
    lines[1].trigger()
    assert window.editor.text.text() == "one & all.txt"


def test_closing_in_the_middle_of_a_job_ends_it(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(gate=gate))
    window.editor.load("text")
    window.run_action("rewrite")
    assert window.close()
    assert not window.runs.busy


def test_the_window_comes_back_where_it_was(make_window: MakeWindow) -> None:
    first = make_window()
    first.resize(900, 600)
    first.menus.actions["panel"].trigger()
    first.close()
    assert (paths.config_dir() / "window.ini").exists()
    second = make_window()
    assert second.panel.isHidden()
    assert not second.menus.actions["panel"].isChecked()


def test_damaged_settings_are_told(make_window: MakeWindow, current: CurrentSettings) -> None:
    paths.settings_file().write_text("{", "utf-8")
    broken = CurrentSettings(paths.settings_file())
    assert broken.problems
    current.problems[:] = broken.problems
    window = make_window()
    assert window.message_bar.isVisible()


def test_everything_one_can_reach_has_a_name(window: MainWindow) -> None:
    reachable = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.focusProxy()
    ]
    assert window.editor in reachable
    unnamed = [
        widget for widget in reachable if not widget.accessibleName() and not getattr(widget, "text", lambda: "")()
    ]
    assert unnamed == []
