"""Pictures in the preview and on paper: drawn by another process, or a sentence in their place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from assistant.formats import convert, pdf_reader
from assistant.settings import Settings
from assistant.ui.files.printing import Printing
from assistant.ui.page import local_images
from assistant.ui.page.local_images import LocalImages
from assistant.ui.window.main_window import MainWindow
from tests.formats.test_drawing import REFUSED, SMALL, grey

WAIT = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    assert red.save(str(tmp_path / "red.png"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "blue.svg").write_text(f'{SMALL}<rect width="50" height="50" fill="#0000ff"/></svg>')
    (tmp_path / "in" / "use.svg").write_text(REFUSED["use"])
    leads_out = f'{SMALL}<image xlink:href="../red.png" width="50" height="50"/></svg>'
    (tmp_path / "in" / "out.svg").write_text(leads_out)
    (tmp_path / "in" / "bomb.png").write_bytes(grey(60_000, b"\0" * 100))
    (tmp_path / "in" / "torn.png").write_bytes(grey(64)[:50])
    return tmp_path / "in"


TEXT = "one ![a](blue.svg) two ![b](use.svg) ![b](out.svg)\n\n![c](bomb.png)![c](bomb.png)\n\n![d](torn.png) ![e](../red.png) end"


def test_the_preview_shows_pictures_and_sentences(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.editor.textCursor().insertText(TEXT)
    preview = window.view.preview
    preview.set_folder(folder)
    preview.show()
    began = time.monotonic()
    preview.render_text()
    QCoreApplication.processEvents()
    assert time.monotonic() - began < 1, "the window stood still"
    qtbot.waitUntil(lambda: "end" in preview.page.toPlainText() and not preview.page.images.busy, timeout=WAIT)
    text = preview.page.toPlainText()
    assert "“use.svg” is too large" in text and "“bomb.png” is too large" in text
    assert "“torn.png” is damaged" in text and "“red.png” is not in the folder" in text
    assert text.startswith("one ￼ two ")
    image = preview.page.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert QColor("blue").rgb() in colours and QColor("red").rgb() not in colours
    preview.render_text()
    assert preview.page.toPlainText() == text, "the sentences stand there at once the next time"
    window.editor.text.mark_saved()


def test_a_picture_that_has_changed_is_drawn_again(qtbot: QtBot, folder: Path) -> None:
    images = LocalImages()
    images.folder = folder
    with qtbot.waitSignal(images.drawn, timeout=WAIT):
        images.ask("blue.svg")
    assert isinstance(images.known("blue.svg"), QImage)
    with qtbot.waitSignal(images.idle, timeout=WAIT), qtbot.assertNotEmitted(images.drawn):
        images.ask("blue.svg")
    (folder / "blue.svg").write_text(f'{SMALL}<rect width="5" height="5" fill="#00ff00"/></svg>')
    with qtbot.waitSignal(images.drawn, timeout=WAIT):
        images.ask("blue.svg")
    shown = images.known("blue.svg")
    assert isinstance(shown, QImage) and shown.pixelColor(1, 1) == QColor(0, 255, 0)


def test_the_window_does_not_wait_for_a_picture_when_it_goes(qtbot: QtBot, folder: Path) -> None:
    (folder / "slow.svg").write_text(REFUSED["blur upon blur"])
    images = LocalImages()
    images.folder = folder
    for address in ("slow.svg", "blue.svg"):
        images.ask(address)
    qtbot.wait(300)
    began = time.monotonic()
    images.stop()
    assert time.monotonic() - began < 2
    assert images.known("slow.svg") == "slow" and not images.busy


def test_pictures_kept_are_bounded(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_images, "KEPT_BYTES", 15_000)
    images = LocalImages()
    images.folder = folder
    for name in ("a", "b", "c"):
        (folder / f"{name}.svg").write_bytes((folder / "blue.svg").read_bytes())
        with qtbot.waitSignal(images.drawn, timeout=WAIT):
            images.ask(f"{name}.svg")
    assert [images.known(f"{name}.svg") is not None for name in ("a", "b", "c")] == [False, False, True]


def test_paper_names_the_pictures_it_cannot_show(qapp: object, folder: Path, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert Printing(TEXT, "story", Settings(), markdown=True, folder=folder).print_to(printer) == 1
    read = pdf_reader.read((tmp_path / "out.pdf").read_bytes(), tmp_path / "out.pdf", bool)
    words = " ".join(convert.to_markdown(read).split())
    assert "use.svg” is too large" in words and "red.png” is not in" in words
    assert read.left_out["image"] == 2


def test_a_pdf_holds_what_could_be_drawn(folder: Path, tmp_path: Path) -> None:
    data, left_out = convert.write(convert.source(TEXT, None), tmp_path / "a.pdf", folder)
    assert left_out["image"] == 5
    assert pdf_reader.read(data, tmp_path / "a.pdf", bool).left_out["image"] == 2
