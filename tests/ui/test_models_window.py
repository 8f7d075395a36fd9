"""The window Models, with real files, a hub on this computer, and its work in threads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assistant.models import catalogue, shelf
from assistant.models.catalogue import File
from assistant.system import connections, paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.models.models_window import ModelsWindow
from assistant.ui.models.terms_dialog import TermsDialog
from tests.models.fault_server import Served, serving

OF_A_FOLDER = ("config.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors")


@pytest.fixture
def current(tmp_path: Path) -> CurrentSettings:
    return CurrentSettings(tmp_path / "settings.json")


@pytest.fixture
def window(qtbot: QtBot, current: CurrentSettings) -> Iterator[ModelsWindow]:
    made = ModelsWindow(current)
    made.show()
    with qtbot.waitSignal(made.work.listed, timeout=20_000):
        made.read()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """It has the starter under the name of a model of the catalogue, with sums that are the starter's."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    served = Served({name: (paths.starter_model() / name).read_bytes() for name in OF_A_FOLDER})
    entry = catalogue.entry("eurollm-1.7b-instruct")
    assert entry is not None
    assert {file.name for file in entry.files} >= set(OF_A_FOLDER) and entry.files[0] == File("config.json")
    with serving(served) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


def test_it_shows_what_is_here_and_what_could_be(window: ModelsWindow) -> None:
    names = [item.text(0) for item in window._items()]
    assert names[0] == "Starter model" and "Granite 4.0 350M" in names
    assert window.get_button.isHidden() and window.check_button.isVisible() and window.remove_button.isHidden()
    window.choose("granite-4.0-350m")
    assert window.get_button.isVisible() and window.use_button.isHidden()
    assert "IFEval 55.4" in window.details.text() and "answer a question" in window.details.text()
    row = window.tree.currentItem()
    assert row is not None and row.text(1) == "378.1 MB" and row.text(4) == "Apache-2.0"


def test_getting_asks_names_the_host_and_can_be_checked_and_removed(
    window: ModelsWindow, hub: Served, qtbot: QtBot, current: CurrentSettings
) -> None:
    window.choose("eurollm-1.7b-instruct")
    window.get_button.click()
    assert hub.address[7:] in window.told.text() and window.connect_button.isVisible()
    window.not_now_button.click()
    assert not window.connect_button.isVisible() and hub.requests == [] and connections.listed() == []
    window.get_button.click()
    with qtbot.waitSignals([window.changed, window.work.listed], timeout=30_000):
        window.connect_button.click()
    assert window.told.text() == "EuroLLM 1.7B Instruct is here."
    assert {one.host for one in connections.listed()} == {hub.address[7:]}
    window.choose("eurollm-1.7b-instruct")
    with qtbot.waitSignal(window.work.done, timeout=20_000):
        window.check_button.click()
    assert window.told.text() == "EuroLLM 1.7B Instruct is whole."
    window.use_button.click()
    assert current.settings.model.folder == str(shelf.named("eurollm-1.7b-instruct").path)
    assert window.use_button.text() == "Choose for each task"
    window.use_button.click()
    assert current.settings.model.folder == ""
    with qtbot.waitSignals([window.changed, window.work.listed], timeout=20_000):
        window.remove_button.click()
    assert [one.id for one in shelf.installed()] == ["starter"]


def test_online_it_does_not_ask(window: ModelsWindow, hub: Served, qtbot: QtBot, current: CurrentSettings) -> None:
    current.change("privacy.offline", False)
    hub.files.clear()
    window.choose("eurollm-1.7b-instruct")
    with qtbot.waitSignal(window.work.failed, timeout=20_000):
        window.get_button.click()
    assert len(hub.requests) == 1


def test_a_pause_keeps_what_came(window: ModelsWindow, hub: Served, qtbot: QtBot) -> None:
    waiting = [("", 0), ("", 0), ("", 0), ("stall", 100_000)]
    hub.fault = lambda: waiting.pop(0) if waiting else ("", 0)
    hub.stall_seconds = 3.0
    window.choose("eurollm-1.7b-instruct")
    window.get_button.click()
    window.connect_button.click()
    place = paths.models_dir() / "eurollm-1.7b-instruct"
    qtbot.waitUntil(lambda: any(one.stat().st_size for one in place.glob("*.partial")), timeout=20_000)
    with qtbot.waitSignal(window.work.done, timeout=20_000):
        window.pause_button.click()
    assert "Paused" in window.told.text() and not window.work.busy
    qtbot.waitUntil(lambda: not list(place.glob("*.lock")), timeout=20_000)
    window.get_button.click()
    with qtbot.waitSignal(window.changed, timeout=30_000):
        window.connect_button.click()
    assert any(path.startswith("/utter") and asked for path, asked in hub.requests)


def test_what_goes_wrong_is_said(window: ModelsWindow, hub: Served, qtbot: QtBot) -> None:
    hub.files.clear()
    window.choose("eurollm-1.7b-instruct")
    window.get_button.click()
    with qtbot.waitSignal(window.work.failed, timeout=20_000):
        window.connect_button.click()
    assert "knows no" in window.told.text() and not window.pause_button.isVisible()


def test_terms_are_accepted_before_anything_is_fetched(window: ModelsWindow, hub: Served, qtbot: QtBot) -> None:
    window.choose("gemma-3-270m")
    window.get_button.click()
    dialog = window.findChild(TermsDialog)
    assert (
        dialog is not None and "https://ai.google.dev/gemma/terms" in dialog.findChildren(type(window.told))[0].text()
    )
    dialog.reject()
    entry = catalogue.entry("gemma-3-270m")
    assert entry is not None and not shelf.has_accepted(entry) and not window.connect_button.isVisible()
    window.get_button.click()
    window.findChildren(TermsDialog)[-1].accept_button.click()
    assert shelf.has_accepted(entry) and window.connect_button.isVisible() and hub.requests == []


def test_a_folder_is_imported_by_its_config(
    window: ModelsWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(paths.starter_model(), folder)
    chosen = str(folder / "config.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (chosen, ""))
    with qtbot.waitSignals([window.changed, window.work.listed], timeout=20_000):
        window.file_button.click()
    assert "mine" in [item.text(0) for item in window._items()]


def test_the_terms_are_shown_without_what_is_not_text(qtbot: QtBot) -> None:
    entry = catalogue.entry("gemma-3-270m")
    assert entry is not None
    dialog = TermsDialog(entry, "<html><script>x()</script><h1>Terms</h1><p>Be kind.</p></html>")
    qtbot.addWidget(dialog)
    assert "Be kind." in dialog.page.toPlainText() and "x()" not in dialog.page.toPlainText()
