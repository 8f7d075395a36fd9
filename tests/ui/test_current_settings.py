import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from assistant.errors import SettingInvalid, SettingsDamaged, SettingsNotSaved
from assistant.settings import Settings
from assistant.ui.kit.current_settings import CurrentSettings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_a_change_is_in_force_at_once_and_written_a_moment_later(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    with qtbot.waitSignal(current.changed):
        current.change("writing.font_size", 17)
    assert current.settings.writing.font_size == 17
    assert not file.exists()
    qtbot.waitUntil(file.exists, timeout=3000)
    assert json.loads(file.read_text("utf-8"))["writing"]["font_size"] == 17


class _Watcher(QObject):
    def __init__(self, current: CurrentSettings, seen: list[str]) -> None:
        super().__init__()
        self._current, self._seen = current, seen
        current.watch(lambda settings: settings.writing.theme, self._on_theme)

    @Slot()
    def _on_theme(self) -> None:
        self._seen.append(self._current.settings.writing.theme)


def test_a_watcher_hears_of_its_setting_alone_and_as_long_as_it_lives(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    seen: list[str] = []
    watcher = _Watcher(current, seen)
    current.change("writing.font_size", 17)
    current.change("writing.theme", "dark")
    current.change("writing.theme", "dark")
    assert seen == ["dark"]
    watcher.deleteLater()
    qtbot.waitSignal(watcher.destroyed).wait()
    current.change("writing.theme", "light")
    assert seen == ["dark"]


def test_flush_writes_what_waits_and_nothing_else(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    current.flush()
    assert not file.exists()
    current.change("privacy.journal", False)
    current.flush()
    assert CurrentSettings(file).settings.privacy.journal is False


def test_the_same_value_is_no_change(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    with qtbot.assertNotEmitted(current.changed):
        current.change("writing.font_size", 13)
    current.flush()
    assert not file.exists()


def test_a_value_that_does_not_fit_changes_nothing(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    with qtbot.assertNotEmitted(current.changed), pytest.raises(SettingInvalid):
        current.change("model.temperature", 9.0)
    assert current.settings == Settings()


def test_reset_goes_back_to_the_default(qtbot: QtBot, file: Path) -> None:
    current = CurrentSettings(file)
    current.change("model.temperature", 0.2)
    assert not current.is_default("model.temperature")
    current.reset("model.temperature")
    assert current.is_default("model.temperature")


def test_a_damaged_file_is_reported_and_kept(qtbot: QtBot, file: Path) -> None:
    file.write_text("{", "utf-8")
    current = CurrentSettings(file)
    assert [type(problem) for problem in current.problems] == [SettingsDamaged]
    assert file.with_name("settings.damaged-1.json").read_text("utf-8") == "{"


@pytest.mark.skipif(os.name == "nt", reason="a file in the place of a folder is told apart otherwise there")
def test_a_failing_save_is_reported_and_the_settings_stay(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    current = CurrentSettings(tmp_path / "config" / "settings.json")
    current.change("writing.font_size", 17)
    with qtbot.waitSignal(current.save_failed) as signal:
        current.flush()
    assert isinstance(signal.args[0], SettingsNotSaved)
    assert current.settings.writing.font_size == 17
