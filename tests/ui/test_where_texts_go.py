"""The window says where texts go, before anything is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.actions.model_choice import with_folder
from assistant.background import EngineThread
from assistant.system import server_keys
from assistant.tasks import ON_SERVER
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.settings.setting_rows import ServerField, SettingRow
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import MODEL, ScriptedEngine
from tests.ui.conftest import MakeWindow

SAID = "Your text leaves this computer, to llm.example."


def _shown(window: MainWindow) -> tuple[str, str]:
    bar = window._status
    panel = window.panel.leaves.text() if window.panel.leaves.isVisible() else ""
    return panel, bar._leaves.text() if bar._leaves.isVisible() else ""


def test_nothing_is_said_where_nothing_leaves(window: MainWindow, current: CurrentSettings) -> None:
    assert _shown(window) == ("", "")
    current.change("model.server", "http://127.0.0.1:8080")
    current.change("model.use_server", True)
    current.change("privacy.offline", False)
    assert _shown(window) == ("", "")


def test_panel_and_status_bar_name_the_host(window: MainWindow, current: CurrentSettings) -> None:
    current.change("model.server", "https://llm.example/v1")
    current.change("model.use_server", True)
    assert _shown(window) == ("", ""), "offline outranks the server"
    current.change("privacy.offline", False)
    assert _shown(window) == (SAID, SAID)
    assert window._status._leaves.accessibleName() == SAID
    window.panel.select_action("key-sentences")
    assert _shown(window) == ("", SAID), "this action needs no model"
    current.change("model.use_server", False)
    assert _shown(window) == ("", "")


def test_a_single_action_may_go_to_the_server(window: MainWindow, current: CurrentSettings) -> None:
    current.change("model.server", "https://llm.example/v1")
    current.change("privacy.offline", False)
    chosen = with_folder(current.settings, "rewrite", ON_SERVER).model.per_action
    current.change("model.per_action", chosen)
    window.panel.select_action("continue")
    assert _shown(window) == ("", "")
    window.panel.select_action("rewrite")
    assert _shown(window) == (SAID, "")


def test_a_model_elsewhere_has_no_token_view(make_window: MakeWindow, qtbot: QtBot) -> None:
    elsewhere = replace(
        MODEL,
        tasks=tuple(task for task in MODEL.tasks if task != "inspect"),
        parameters=0,
        precision="",
        device="llm.example",
    )
    window = make_window(ScriptedEngine(model=elsewhere))
    assert window.menus.actions["token_view"].isEnabled()
    engine_thread: EngineThread = window.runs.engine_thread
    with qtbot.waitSignal(engine_thread.model_ready):
        window.runs.wake()
    assert not window.menus.actions["token_view"].isEnabled()
    assert "llm.example" in window._status._model_name.toolTip() and ", ," not in window._status._model_name.toolTip()


@pytest.fixture
def row(qtbot: QtBot, current: CurrentSettings) -> SettingRow:
    made = SettingRow("model.server", current)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_address_that_is_none_is_not_put_in_force(row: SettingRow, current: CurrentSettings) -> None:
    assert isinstance(row.field, ServerField)
    for written, stored in (
        ("https://llm.example", "https://llm.example"),
        ("https://user:secret@llm.example", "https://llm.example"),
        ("", ""),
    ):
        row.field.line.setText(written)
        row.field.line.editingFinished.emit()
        assert current.value("model.server") == stored
        assert row.problem.isVisible() == (written != stored)


def test_a_key_goes_to_the_keychain_alone(
    row: SettingRow, current: CurrentSettings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.ui.settings import server_field

    kept: dict[str, str] = {}
    monkeypatch.setattr(server_keys, "put", lambda address, key: kept.update({address: key}) or True)
    monkeypatch.setattr(server_field.QInputDialog, "getText", lambda *_: ("sk-secret", True))
    assert isinstance(row.field, ServerField)
    row.field.line.setText("https://llm.example")
    row.field._server.key.click()
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == {"https://llm.example/v1": "sk-secret"}
    current.flush()
    assert "sk-secret" not in str(current.settings)
    qtbot.waitUntil(lambda: "in the keychain" in row.field._server.key.toolTip())  # type: ignore[attr-defined]
