"""New from a template, and a text that becomes one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale

from assistant.system import paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import Asked


def lines(window: MainWindow) -> list[str]:
    window.menus.templates.aboutToShow.emit()
    return [action.text() for action in window.menus.templates.actions() if not action.isSeparator()]


def choose(window: MainWindow, name: str) -> None:
    window.menus.templates.aboutToShow.emit()
    next(action for action in window.menus.templates.actions() if action.text() == name).trigger()


def test_a_document_begins_as_its_template(window: MainWindow) -> None:
    assert sorted(lines(window)) == ["Article outline", "Journal", "Letter", "Meeting notes"]
    choose(window, "Meeting notes")
    assert window.tabs.count == 1 and window.isWindowModified()
    assert window.editor.selected_text() == "Title" and window.editor.hasFocus()
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    assert today in window.editor.text.text()
    choose(window, "Journal")
    assert window.tabs.count == 2 and window.editor.text.text().startswith(f"# {today}")
    window.editor.undo()
    assert window.editor.text.text() == "", "a template is one step"


def test_templates_speak_the_language_of_the_interface(window: MainWindow, current: CurrentSettings) -> None:
    current.change("writing.language", "zh_CN")
    window.menus.templates.aboutToShow.emit()
    window.menus.templates.actions()[-1].trigger()
    assert any("\u4e00" <= letter <= "\u9fff" for letter in window.editor.text.text())
    current.change("writing.language", "en")


def test_a_text_becomes_a_template_and_comes_back_with_its_variables(window: MainWindow, asked: Asked) -> None:
    window.editor.text.replace(0, 0, "Dear {title}, 字\N{GRINNING FACE} {cursor}")
    asked.paths = [None, paths.templates_dir() / "My & mine"]
    assert not window.file_menus.save_as_template()
    assert window.file_menus.save_as_template()
    assert window.isWindowModified(), "the document itself is not saved by it"
    assert "My && mine" in lines(window)
    window.files.new()
    choose(window, "My && mine")
    assert window.editor.text.text() == "Dear Title, 字\N{GRINNING FACE} "
    assert window.editor.selected_text() == "Title"


def test_a_template_that_cannot_be_read_is_a_message(window: MainWindow) -> None:
    bad = paths.templates_dir() / "bad.md"
    bad.write_bytes(bytes(range(256)) * 40)
    choose(window, "bad")
    assert window.message_bar.isVisible() and window.editor.text.text() == ""


def test_a_template_that_cannot_be_written_is_a_message(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    asked.paths = [tmp_path / "file" / "a.md"]
    window.editor.text.replace(0, 0, "x")
    assert not window.file_menus.save_as_template()
    assert window.message_bar.isVisible()
