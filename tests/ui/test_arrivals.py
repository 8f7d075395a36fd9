"""A file that has been read comes into sight while a question about another document stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.ui.files import encoding_dialog
from assistant.ui.kit import file_dialogs
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import Asked


def arriving(window: MainWindow, answer: object) -> Callable[..., object]:
    """Answers a question once another document has come into sight."""

    def ask(*_: object) -> object:
        window.tabs.add().document.session.show_imported("theirs", Path("other.docx"))
        return answer

    return ask


def written(window: MainWindow, text: str) -> None:
    window.editor.text.replace(0, 0, text)


def test_save_as_writes_the_document_it_was_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(window, "mine")
    mine, file = window.tabs.page, tmp_path / "a.txt"
    monkeypatch.setattr(file_dialogs, "ask_path", arriving(window, file))
    assert window.files.save_as()
    assert file.read_text("utf-8") == "mine"
    assert mine.document.session.path == file and window.tabs.page is mine


def test_a_tab_that_closes_is_saved_and_no_other(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: Asked
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("", "utf-8")
    window.open_path(file)
    written(window, "mine")
    monkeypatch.setattr(file_dialogs, "ask_unsaved", arriving(window, "save"))
    assert window.files.close()
    assert file.read_text("utf-8") == "mine"
    assert asked.questions == []
    assert [page.editor.text.text() for page in window.tabs.pages] == ["theirs"]


def test_the_document_that_export_was_asked_for_is_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(window, "mine")
    file, exported = tmp_path / "a.html", []
    monkeypatch.setattr(file_dialogs, "ask_export", arriving(window, file))
    monkeypatch.setattr(
        window.import_export, "export_to", lambda _path, _options: exported.append(window.editor.text.text())
    )
    window.import_export.export()
    window.import_export.window.export_button.click()
    assert exported == ["mine"]


def test_a_template_is_made_of_the_text_it_was_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(window, "mine")
    file = tmp_path / "t.md"
    monkeypatch.setattr(file_dialogs, "ask_path", arriving(window, file))
    assert window.file_menus.save_as_template()
    assert file.read_text("utf-8") == "mine"


def test_reading_a_file_again_asks_about_its_own_changes(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: Asked
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("day", "utf-8")
    window.open_path(file)
    written(window, "to")
    mine = window.tabs.page
    monkeypatch.setattr(encoding_dialog, "ask", arriving(window, "koi8-r"))
    asked.unsaved = ["cancel"]
    assert not window.reopening.ask()
    assert asked.questions == ["unsaved a.txt"]
    assert mine.editor.text.text() == "today"
