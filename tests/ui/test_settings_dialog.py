import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from assistant import settings
from assistant.system import paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.settings.setting_rows import BoolField, ChoiceField, FolderField, FontField, NumberField
from assistant.ui.settings.settings_dialog import SettingsDialog
from tests.engine import gguf_files


@pytest.fixture
def current(tmp_path: Path) -> CurrentSettings:
    return CurrentSettings(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, current: CurrentSettings) -> Iterator[SettingsDialog]:
    made = SettingsDialog(current)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def model_folder(tmp_path: Path) -> Path:
    """A folder that looks like a whole model from outside: small files real, weights a header."""
    folder = tmp_path / "my model"
    folder.mkdir()
    for name in ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(paths.starter_model() / name, folder)
    header = json.dumps({"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}).encode()
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + bytes(8))
    return folder


def field(dialog: SettingsDialog, dotted: str) -> Any:
    return dialog.row(dotted).field


def test_every_declared_setting_has_a_row_of_its_kind(dialog: SettingsDialog) -> None:
    assert [row.dotted for page in dialog.pages.values() for row in page.rows] == settings.names()
    kinds = {
        "writing.font": FontField, "writing.theme": ChoiceField, "model.folder": FolderField, "model.threads": NumberField,
        "model.temperature": NumberField, "privacy.journal": BoolField,
    }  # fmt: skip
    for dotted, kind in kinds.items():
        assert type(field(dialog, dotted)) is kind


def test_every_row_names_itself(dialog: SettingsDialog) -> None:
    for dotted in settings.names():
        row = dialog.row(dotted)
        facts = settings.declared(*dotted.split("."))
        assert row.label.text() == facts.label and row.explanation.text() == facts.explanation
        assert row.field.control.accessibleName() == facts.label
        assert row.field.control.accessibleDescription() == facts.explanation
        assert row.field.control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert row.reset.isHidden() and row.reset.accessibleName() == f"Reset {facts.label}"


def test_edits_are_in_force_at_once(qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings) -> None:
    field(dialog, "model.threads").spin.setValue(4)
    field(dialog, "model.temperature").spin.setValue(0.35)
    field(dialog, "privacy.journal").box.click()
    combo = field(dialog, "writing.theme").combo
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    now = current.settings
    assert (now.model.threads, now.model.temperature, now.privacy.journal, now.writing.theme) == (
        4,
        0.35,
        False,
        "dark",
    )


def test_a_typed_number_counts_when_it_is_whole(qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings) -> None:
    spin = field(dialog, "writing.font_size").spin
    spin.selectAll()
    seen: list[int] = []
    current.changed.connect(lambda: seen.append(current.settings.writing.font_size))
    qtbot.keyClicks(spin, "24")
    assert seen == []
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert seen == [24]
    assert dialog.isVisible()


def test_a_changed_setting_can_be_reset(qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings) -> None:
    row = dialog.row("writing.line_width")
    current.change("writing.line_width", 90)
    assert field(dialog, "writing.line_width").spin.value() == 90
    assert row.reset.isVisible()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert current.settings.writing.line_width == 70
    assert row.reset.isHidden()


def test_rows_do_not_move_when_the_reset_button_comes(dialog: SettingsDialog, current: CurrentSettings) -> None:
    QApplication.processEvents()
    before = [(row.y(), row.field.x()) for row in dialog.pages["writing"].rows]
    current.change("writing.line_width", 90)
    QApplication.processEvents()
    assert [(row.y(), row.field.x()) for row in dialog.pages["writing"].rows] == before


def test_the_empty_font_shows_the_serif_that_stands_for_it(dialog: SettingsDialog, current: CurrentSettings) -> None:
    combo = field(dialog, "writing.font").combo
    assert combo.currentFont().family()
    combo.setCurrentFont("DejaVu Sans")
    combo.activated.emit(combo.currentIndex())
    assert current.settings.writing.font == "DejaVu Sans"
    current.reset("writing.font")
    assert combo.currentFont().family() != "DejaVu Sans"


def test_a_good_folder_is_taken(
    qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings, model_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(model_folder))
    picker = field(dialog, "model.folder")
    dialog.page("model")
    qtbot.mouseClick(picker.choose, Qt.MouseButton.LeftButton)
    assert current.settings.model.folder == str(model_folder)
    qtbot.mouseClick(picker.starter, Qt.MouseButton.LeftButton)
    assert current.settings.model.folder == ""
    assert not picker.starter.isEnabled()


def test_a_file_is_taken_as_well(
    qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.gguf"
    gguf_files.write(gguf_files.model("llama"), "llama", path, "Q8_0")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    picker = field(dialog, "model.folder")
    dialog.page("model")
    qtbot.mouseClick(picker.choose_file, Qt.MouseButton.LeftButton)
    assert current.settings.model.folder == str(path)
    (tmp_path / "b.gguf").write_bytes(path.read_bytes()[:1000])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "b.gguf"), ""))
    qtbot.mouseClick(picker.choose_file, Qt.MouseButton.LeftButton)
    assert current.settings.model.folder == str(path)
    assert dialog.row("model.folder").problem.text().startswith("The model is damaged.")


def test_a_bad_folder_is_refused_with_the_reason_and_the_old_one_stays(
    qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings, model_folder: Path, tmp_path: Path
) -> None:
    current.change("model.folder", str(model_folder))
    dialog.page("model")
    row, line = dialog.row("model.folder"), field(dialog, "model.folder").line
    line.setText(str(tmp_path / "nowhere"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert current.settings.model.folder == str(model_folder)
    assert row.problem.isVisible()
    assert row.problem.text().startswith("There is no model in this folder.")
    assert row.problem.text().endswith("The model in use was not changed.")
    assert line.text() == str(tmp_path / "nowhere")
    assert dialog.isVisible()
    line.setText(str(model_folder))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert row.problem.isHidden()


def test_a_cancelled_choice_changes_nothing(
    qtbot: QtBot, dialog: SettingsDialog, current: CurrentSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(current.changed):
        field(dialog, "model.folder").choose.click()
    assert dialog.row("model.folder").problem.isHidden()


@pytest.mark.parametrize("name", settings.PAGES)
def test_one_page_is_shown_with_its_advanced_rows_folded(dialog: SettingsDialog, name: str) -> None:
    dialog.page(name)
    assert [key for key, page in dialog.pages.items() if page.isVisible()] == [name]
    page = dialog.pages[name]
    assert all(row.isVisible() == (not row.facts.advanced) for row in page.rows)
    assert page.fold.isVisible() == any(row.facts.advanced for row in page.rows)
    if page.fold.isVisible():
        page.fold.click()
        assert all(row.isVisible() for row in page.rows)


def test_search_goes_over_all_pages_and_into_advanced(dialog: SettingsDialog) -> None:
    dialog.search.setText("processor THREADS")
    assert [row.dotted for page in dialog.pages.values() for row in page.rows if row.isVisible()] == ["model.threads"]
    dialog.search.setText("journal")
    assert dialog.row("privacy.journal").isVisible()
    dialog.search.clear()
    assert dialog.row("writing.theme").isVisible() and not dialog.row("privacy.journal").isVisible()


def test_a_search_without_a_hit_says_so(dialog: SettingsDialog) -> None:
    dialog.search.setText("zebra")
    assert dialog.nothing.isVisible()
    assert dialog.nothing.text() == "No setting has “zebra” in it. Try another word."
    dialog.page("privacy")
    assert dialog.nothing.isHidden() and dialog.current_page() == "privacy"


def test_escape_closes_and_the_window_is_not_blocked(qtbot: QtBot, dialog: SettingsDialog) -> None:
    assert not dialog.isModal()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_scrolling_over_a_field_does_not_change_it(dialog: SettingsDialog, current: CurrentSettings) -> None:
    dialog.search.setFocus()
    for dotted in ("writing.font_size", "writing.theme"):
        control = dialog.row(dotted).field.control
        turn = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(control, turn)
    assert current.settings == settings.Settings()


def test_zero_has_a_word_where_it_means_something(dialog: SettingsDialog) -> None:
    assert field(dialog, "model.threads").spin.text() == "Automatic"
    assert field(dialog, "model.top_k").spin.specialValueText() == "Off"
