"""A real window over real runs and an engine that does what the test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.actions import Action
from assistant.background import EngineThread
from assistant.settings import Settings
from assistant.system import paths
from assistant.ui.kit import file_dialogs, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine

MakeWindow = Callable[..., MainWindow]
WAIT = 5_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            # The screenless plugin says so of every window; it is no fault of the window.
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class Asked:
    """Stands in for the dialogs about files: answers in turn, and the questions that were asked."""

    def __init__(self) -> None:
        self.paths: list[Path | None] = []
        self.unsaved: list[str] = []
        self.questions: list[str] = []

    def path(self, _parent: object, purpose: str, start: Path) -> Path | None:
        self.questions.append(f"{purpose} {start.name}")
        return self.paths.pop(0)

    def about_unsaved(self, _parent: object, name: str) -> str:
        self.questions.append(f"unsaved {name}")
        return self.unsaved.pop(0)

    def about_all_unsaved(self, parent: object, names: Sequence[str]) -> str:
        return self.about_unsaved(parent, ", ".join(names))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    answers = Asked()
    monkeypatch.setattr(file_dialogs, "ask_path", answers.path)
    monkeypatch.setattr(file_dialogs, "ask_export", lambda parent, start: answers.path(parent, "export", start))
    monkeypatch.setattr(file_dialogs, "ask_unsaved", answers.about_unsaved)
    monkeypatch.setattr(file_dialogs, "ask_all_unsaved", answers.about_all_unsaved)
    return answers


@pytest.fixture
def current(qapp: QApplication) -> CurrentSettings:
    made = CurrentSettings(paths.settings_file())
    theme.apply(qapp, made.settings)
    return made


@cache
def shipped_actions() -> list[Action]:
    found, problems = actions.load_folder(paths.resource("actions"))
    assert not problems
    return found


@pytest.fixture
def make_window(qtbot: QtBot, asked: Asked, current: CurrentSettings) -> Iterator[MakeWindow]:
    """Call it with a `ScriptedEngine`; every window is closed and its runs are ended after the test."""
    made: list[tuple[MainWindow, EngineThread]] = []

    def make(engine: ScriptedEngine | None = None) -> MainWindow:
        scripted = engine or ScriptedEngine()
        engine_thread = EngineThread(lambda: scripted)
        found = shipped_actions()
        window = MainWindow(engine_thread, current, list(found))
        made.append((window, engine_thread))
        window.resize(1180, 820)
        window.show()
        qtbot.waitExposed(window)
        # Shortcuts belong to the active window only.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.editor.setFocus()
        return window

    yield make
    for window, engine_thread in made:
        window.stop()
        assert engine_thread.shutdown()
        for page in window.tabs.pages:
            page.editor.text.mark_saved()
        window.close()
        window.deleteLater()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def editor(qtbot: QtBot, qapp: QApplication) -> Iterator[Editor]:
    made = Editor(Settings())
    made.resize(900, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
