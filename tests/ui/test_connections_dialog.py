"""The log of connections in Settings, Privacy, and the offline switch in the status bar."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from assistant.system import connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.settings.settings_dialog import SettingsDialog
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import MakeWindow


def test_settings_show_every_connection(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SettingsDialog(CurrentSettings(tmp_path / "settings.json"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.connections_button.isHidden()
    dialog.page("privacy")
    dialog.connections_button.click()
    shown = dialog.connections()
    assert "no connection yet" in shown.words.text() and shown.tree.isHidden()
    connections.record("huggingface.co", "download")
    connections.record("127.0.0.1:8080", "server")
    dialog.connections()
    rows = [shown.tree.topLevelItem(row) for row in range(2)]
    assert [(row.text(1), row.text(2)) for row in rows if row] == [
        ("127.0.0.1:8080", "a server did the work"), ("huggingface.co", "a model was fetched"),
    ]  # fmt: skip
    shown.close()


def test_the_switch_in_the_status_bar_is_the_setting(make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine())
    current = window.side_windows._current
    assert current.settings.privacy.offline and window._status._lock_box.text() == "Offline"
    window._status._lock_box.click()
    assert not current.settings.privacy.offline and window._status._lock_box.text() == "Online"
    current.reset("privacy.offline")
    assert window._status._lock_box.text() == "Offline"
