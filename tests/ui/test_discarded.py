from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.documents import backups
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window import discarded
from assistant.ui.window.discarded import DiscardedDialog
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import Asked, MakeWindow


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


def test_a_discarded_text_can_be_had_back(
    window: MainWindow, tmp_path: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "day.txt"
    file.write_text("saved", "utf-8")
    window.open_path(file)
    window.editor.text.replace(0, 0, "never ")
    asked.unsaved.append("discard")
    assert window.files.close()
    assert window.editor.text.text() == ""
    monkeypatch.setattr(discarded, "ask", lambda _parent, texts: texts[0].file)
    window.menus.actions["discarded"].trigger()
    assert window.editor.text.text() == "never saved"
    assert (window.session.path, window.session.modified) == (None, True)
    assert "day.txt" in window.session.name
    assert file.read_text("utf-8") == "saved"


@pytest.mark.parametrize("how", ["saved", "empty", "no journal"])
def test_what_is_not_kept(window: MainWindow, current: CurrentSettings, tmp_path: Path, asked: Asked, how: str) -> None:
    if how == "no journal":
        current.change("privacy.journal", False)
    window.editor.text.replace(0, 0, "text")
    if how == "saved":
        window.session.save_as(tmp_path / "a.txt")
    if how == "empty":
        window.editor.text.replace(0, 4, "")
    asked.unsaved.append("discard")
    window.files.new()
    assert backups.discarded() == []
    assert not window.discarded.ask()
    assert window.message_bar.isVisible()


def test_the_dialog_lists_the_newest_first_and_shows_the_text(qtbot: QtBot) -> None:
    for number in range(3):
        backups.keep_discarded(f"text {number}", f"{number}.md")
    dialog = DiscardedDialog(backups.discarded())
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text().split("\n")[0] for row in range(3)] == ["2.md", "1.md", "0.md"]
    assert dialog.preview.toPlainText() == "text 2"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert (dialog.preview.toPlainText(), dialog.chosen.file.name) == ("text 1", "1.md")
    dialog.chosen.file.unlink()
    dialog.list.setCurrentRow(0)
    dialog.list.setCurrentRow(1)
    assert not dialog.open_button.isEnabled()
