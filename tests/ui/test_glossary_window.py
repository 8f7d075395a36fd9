"""The glossary's table and its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from assistant.documents import glossary
from assistant.documents.glossary import Entry
from assistant.tasks import Translate
from assistant.ui.kit import interface_language
from assistant.ui.panel.glossary_window import GlossaryWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked, MakeWindow


def made(qtbot: QtBot, *entries: Entry) -> GlossaryWindow:
    if entries:
        glossary.file().parent.mkdir(parents=True, exist_ok=True)
        glossary.write(entries)
    window = GlossaryWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def language(window: GlossaryWindow, row: int) -> QComboBox:
    box = window.table.cellWidget(row, 1)
    assert isinstance(box, QComboBox)
    return box


def test_a_typed_line_is_written_when_it_is_whole(qtbot: QtBot) -> None:
    window = made(qtbot)
    press(qtbot, window.add_button)
    window.table.item(0, 0).setText("cat")
    assert glossary.read() == []
    window.table.item(0, 2).setText("Katze")
    assert glossary.read() == [Entry("cat", "", "Katze")]
    language(window, 0).setCurrentIndex(language(window, 0).findData("de"))
    language(window, 0).activated.emit(0)
    assert glossary.read() == [Entry("cat", "de", "Katze")]
    press(qtbot, window.remove_button)
    assert glossary.read() == [] and window.table.rowCount() == 0
    press(qtbot, window.remove_button)


def test_a_half_typed_line_is_there_when_the_window_is_opened_again(qtbot: QtBot) -> None:
    window = made(qtbot, Entry("cat", "de", "Katze"))
    press(qtbot, window.add_button)
    window.table.item(1, 0).setText("dog")
    window.close()
    window.read()
    assert window.table.rowCount() == 2 and window.table.item(1, 0).text() == "dog"
    glossary.write([Entry("bird", "", "Vogel")])
    window.read()
    assert window.entries() == [Entry("bird", "", "Vogel")] and window.table.rowCount() == 1


def test_a_file_that_cannot_be_read_is_never_written_over(qtbot: QtBot, asked: Asked) -> None:
    glossary.file().parent.mkdir(parents=True, exist_ok=True)
    data = "cat,de,Katze".encode("utf-16")
    glossary.file().write_bytes(data)
    window = made(qtbot)
    assert "cannot be read" in window.told.text()
    for button in (window.add_button, window.remove_button, window.import_button):
        press(qtbot, button)
    assert asked.questions == [] and glossary.file().read_bytes() == data
    glossary.write([Entry("cat", "de", "Katze")])
    window.read()
    assert window.entries() == [Entry("cat", "de", "Katze")]
    assert window.add_button.isEnabled() and not window.told.text()


def test_a_language_that_no_list_has_stays(qtbot: QtBot) -> None:
    entries = [Entry("cat", "de-at", "Katz"), Entry("dog", "de", "Hund")]
    window = made(qtbot, *entries)
    window.table.item(1, 2).setText("Köter")
    assert glossary.read() == [entries[0], Entry("dog", "de", "Köter")]


def test_import_takes_in_what_is_new_and_says_how_much(qtbot: QtBot, asked: Asked, tmp_path: Path) -> None:
    window = made(qtbot, Entry("cat", "de", "Katze"))
    (tmp_path / "more.csv").write_text("cat;de;Katze\ndog;de;Hund\ndog;de;Hund\n", "utf-8")
    asked.paths = [tmp_path / "more.csv"]
    press(qtbot, window.import_button)
    assert glossary.read() == [Entry("cat", "de", "Katze"), Entry("dog", "de", "Hund")]
    assert "1" in window.told.text()
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\xff")
    asked.paths = [tmp_path / "bad.csv", None]
    press(qtbot, window.import_button)
    assert "cannot be read" in window.told.text() and window.table.rowCount() == 2
    press(qtbot, window.import_button)


def test_it_changes_its_language_while_it_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    interface_language.install(qapp, "en")
    window = made(qtbot, Entry("cat", "de", "Katze"), Entry("dog", "", "Hund"))
    before = [language(window, 0).currentText(), language(window, 1).currentText()]
    try:
        interface_language.install(qapp, "zh_CN")
        qtbot.waitUntil(lambda: window.windowTitle() != "Glossary", timeout=WAIT)
        after = [language(window, 0).currentText(), language(window, 1).currentText()]
        assert all(one != other for one, other in zip(before, after, strict=True))
        assert window.entries() == [Entry("cat", "de", "Katze"), Entry("dog", "", "Hund")]
    finally:
        interface_language.install(qapp, "en")


def test_a_translation_gets_the_words_of_its_text_and_an_unreadable_glossary_stops_none(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    engine = ScriptedEngine(pieces=("Die Katze.",))
    window = make_window(engine)
    window.editor.load("The cat.")
    glossary.file().parent.mkdir(parents=True, exist_ok=True)
    window.panel.options.target.setCurrentIndex(window.panel.options.target.findData("de"))
    window.panel.options.target.activated.emit(0)
    for data, expected in (
        (b"cat,de,Katze\ndog,de,Hund\n", (("cat", "Katze"),)),
        (b'"' + b"x" * 200_000, ()),
    ):
        glossary.file().write_bytes(data)
        window.run_action("translate")
        qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
        task = engine.tasks[-1]
        assert isinstance(task, Translate) and task.glossary == expected
