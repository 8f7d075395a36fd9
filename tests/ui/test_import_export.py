"""Files of other programs in the window: opened as a new document, saved beside, exported."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.formats import capabilities, convert, reading
from assistant.ui.window.main_window import MainWindow
from tests.formats import words
from tests.formats.conftest import SAMPLE, png
from tests.formats.test_formats import features
from tests.ui.conftest import Asked

WAIT = 60_000


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A .docx with a picture in it, in a folder of its own."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "red.png").write_bytes(png())
    data, _ = convert.write(convert.source(SAMPLE, None), tmp_path / "a.docx", tmp_path / "source")
    path = tmp_path / "in" / "report 1.docx"
    path.parent.mkdir()
    path.write_bytes(data)
    return path


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    assert window.open_path(path)
    qtbot.waitUntil(lambda: window.session.imported_from == path, timeout=WAIT)


def test_a_docx_opens_as_a_new_document_and_stays_as_it_is(
    qtbot: QtBot, window: MainWindow, asked: Asked, report: Path
) -> None:
    before = report.read_bytes()
    opened(qtbot, window, report)
    session = window.session
    assert session.path is None and session.modified and session.name == "report 1.md"
    assert window.editor.text.text().startswith("# The harbour, *revised*\n")
    assert "1 image" in window.message_bar.message()
    asked.paths = [report.with_suffix(".md")]
    assert window.files.save()
    assert asked.questions == ["save report 1.md"]
    assert report.read_bytes() == before
    assert (report.parent / "report-1-images" / "image-1.png").read_bytes() == png()
    assert "report-1-images/image-1.png" in report.with_suffix(".md").read_text("utf-8")
    assert not session.modified and session.path == report.with_suffix(".md")
    asked.paths = [None]
    window.import_export.export()
    window.import_export.window.export_button.click()
    assert asked.questions[-1] == "export report 1 2.docx"


def test_unsaved_words_stay_in_their_tab_when_the_file_has_been_read(
    qtbot: QtBot, window: MainWindow, asked: Asked, report: Path
) -> None:
    window.editor.textCursor().insertText("mine")
    mine = window.tabs.page
    opened(qtbot, window, report)
    assert window.tabs.page is not mine and mine in window.tabs.pages
    assert mine.editor.text.text() == "mine" and mine.document.session.imported_from is None
    asked.unsaved = ["cancel"]
    assert not window.files.close()
    assert asked.questions == ["unsaved report 1.md"]
    assert window.session.imported_from == report


def _press(window: MainWindow, label: str) -> None:
    button = next(
        one for one in window.message_bar.findChildren(QPushButton) if one.text() == label and one.isVisible()
    )
    button.click()


@pytest.mark.parametrize("way", ["read", "write"])
def test_stop_gives_the_window_back_at_once_and_nothing_comes_of_a_conversion_that_hears_nothing(
    way: str, qtbot: QtBot, window: MainWindow, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, done = threading.Event(), threading.Event()
    module, name = (reading, "read_as_markdown") if way == "read" else (convert, "write")
    real: Callable[..., object] = getattr(module, name)

    def deaf(*arguments: object) -> object:
        gate.wait(30)
        try:
            return real(*arguments)
        finally:
            done.set()

    monkeypatch.setattr(module, name, deaf)
    window.editor.textCursor().insertText("words")
    target = report.with_name("new.docx")
    if way == "read":
        window.open_path(report)
    else:
        window.import_export.export_to(target)
    qtbot.waitUntil(lambda: "…" in window.message_bar.message(), timeout=WAIT)
    _press(window, "Stop")
    assert not window.message_bar.isVisible() and not window.import_export._conversions
    gate.set()
    assert done.wait(20)
    qtbot.wait(100)
    assert window.editor.text.text() == "words" and window.tabs.count == 1
    assert not target.exists() and not window.message_bar.isVisible()


def test_a_file_that_cannot_be_read_is_a_message(qtbot: QtBot, window: MainWindow, report: Path) -> None:
    report.write_bytes(report.read_bytes()[:2000])
    assert window.open_path(report)
    qtbot.waitUntil(lambda: "damaged" in window.message_bar.message(), timeout=WAIT)
    assert window.session.untouched


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "pdf", "epub"])
def test_export_writes_the_document_with_the_pictures_of_its_folder(
    qtbot: QtBot, window: MainWindow, asked: Asked, tmp_path: Path, ending: str
) -> None:
    (tmp_path / "red.png").write_bytes(png())
    (tmp_path / "harbour.md").write_text(SAMPLE, "utf-8")
    assert window.open_path(tmp_path / "harbour.md")
    target = tmp_path / "out" / f"harbour.{ending}"
    target.parent.mkdir()
    asked.paths = [target]
    window.menus.actions["export"].trigger()
    dialog = window.import_export.window
    dialog.title.setText("Another title")
    field = dialog._fields["format"]
    field.edited.emit(ending)
    dialog.export_button.click()
    assert asked.questions == [f"export harbour.{ending}"]
    qtbot.waitUntil(lambda: "was written" in window.message_bar.message(), timeout=WAIT)
    # A page on paper has the source of a formula in the place of it.
    assert ("Left out" in window.message_bar.message()) is (ending == "pdf")
    assert window.session.path == tmp_path / "harbour.md" and not window.session.modified
    again = convert.read(target)
    source = convert.read(tmp_path / "harbour.md")
    if ending != "pdf":
        assert words.of(again) == words.of(source)
        return
    assert capabilities.READS["pdf"] <= features(again)
    assert again.left_out["image"] == 1
    # What is written small above the line is a word of its own, and the words of the picture are not on paper.
    seen = set(words.of(again))
    assert not [word for word in words.of(source) if word not in seen and word not in ("red", "square", "notes")]


def test_an_export_over_the_disk_says_why_it_failed(
    qtbot: QtBot, window: MainWindow, asked: Asked, tmp_path: Path
) -> None:
    window.editor.textCursor().insertText("words")
    asked.paths = [tmp_path / "gone" / "a.docx"]
    window.import_export.export()
    window.import_export.window.export_button.click()
    qtbot.waitUntil(lambda: "is not there" in window.message_bar.message(), timeout=WAIT)
    window.editor.text.mark_saved()


def test_the_window_closes_while_a_file_is_read(qtbot: QtBot, window: MainWindow, report: Path) -> None:
    for number in range(3):
        shutil.copy(report, report.with_name(f"{number}.docx"))
        window.open_path(report.with_name(f"{number}.docx"))
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_an_export_that_fails_is_tried_again_and_leaves_the_documents_file_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, ending: str
) -> None:
    own, place = tmp_path / "a.md", tmp_path / "gone" / f"a.{ending}"
    own.write_text("saved", "utf-8")
    window.open_path(own)
    window.editor.text.replace(0, 0, "not ")
    page = window.tabs.page
    window.import_export.export_to(place)
    window.files.new()
    # On a busy computer it says first that it is writing.
    qtbot.waitUntil(lambda: "…" not in (window.message_bar.message() or "…"), timeout=WAIT)
    place.parent.mkdir()
    buttons = {button.text(): button for button in window.message_bar.findChildren(QPushButton)}
    assert not any(text.startswith("Save") for text in buttons)
    buttons["Try again"].click()
    qtbot.waitUntil(place.exists, timeout=WAIT)
    assert window.tabs.page is page
    assert own.read_text("utf-8") == "saved" and window.session.modified


def test_a_file_that_comes_while_someone_writes_on_takes_neither_page_nor_keyboard(
    qtbot: QtBot, window: MainWindow, report: Path
) -> None:
    QTest.keyClicks(window.editor, "My wo")
    mine = window.tabs.page
    assert window.open_path(report)
    QTest.keyClicks(window.editor, "rd")
    qtbot.waitUntil(lambda: window.tabs.count == 2, timeout=WAIT)
    assert window.tabs.page is mine and window.editor.hasFocus()
    QTest.keyClicks(window.editor, "s.")
    assert mine.editor.text.text() == "My words."
    buttons = {button.text(): button for button in window.message_bar.findChildren(QPushButton)}
    buttons["Open"].click()
    assert window.session.imported_from == report


def test_saving_under_the_name_of_another_format_exports(
    qtbot: QtBot, window: MainWindow, asked: Asked, tmp_path: Path
) -> None:
    QTest.keyClicks(window.editor, "My words.")
    asked.paths = [tmp_path / "letter.docx"]
    assert not window.files.save()
    qtbot.waitUntil((tmp_path / "letter.docx").exists, timeout=WAIT)
    assert window.session.path is None and window.session.modified
    assert "My words." in convert.to_markdown(convert.read(tmp_path / "letter.docx"))
