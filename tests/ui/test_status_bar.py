from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.tasks import ModelReady
from assistant.ui.kit.status_bar import StatusBar

MODEL = ModelReady("longhand-starter", "cpu", "float32", 30_000_000, 1024, ("continue",))


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[StatusBar]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = StatusBar()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)


def texts(bar: StatusBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if not label.isHidden() and label.text()]


def test_counts_are_written_as_the_language_writes_numbers(bar: StatusBar) -> None:
    bar.set_counts(2300, 13400, None)
    assert "2,300 words · 13,400 characters" in texts(bar)
    bar.set_counts(2300, 13400, 120)
    assert "120 of 2,300 words · 13,400 characters" in texts(bar)


def test_model_speed_document_and_job_are_shown(bar: StatusBar) -> None:
    bar.set_model(MODEL)
    bar.set_speed(27.31)
    bar.set_document("winter.md", "utf-8", "\r\n")
    bar.set_message("Translating")
    assert {"longhand-starter on the processor", "27 tokens/s", "winter.md · UTF-8 · CRLF", "Translating"} <= set(
        texts(bar)
    )
    bar.set_model(None)
    bar.set_speed(None)
    assert "No model yet" in texts(bar)
    assert not any("tokens/s" in text for text in texts(bar))


def test_the_lock_says_that_no_connection_is_made(bar: StatusBar) -> None:
    assert bar._lock_box.text() == "Offline" and "makes no connection" in bar._lock_box.toolTip()
    bar.set_offline(False)
    assert bar._lock_box.text() == "Online" and "may connect" in bar._lock_box.accessibleName()


def test_numbers_are_tabular(bar: StatusBar) -> None:
    label = next(label for label in bar.findChildren(QLabel) if "words" in label.text())
    assert label.font().featureValue(QFont.Tag("tnum")) == 1


def test_a_narrow_window_shortens_the_names_and_keeps_one_line(bar: StatusBar) -> None:
    bar.set_document("a very long name of a document that goes on and on and on.md", "utf-8", "\n")
    bar.set_model(MODEL)
    bar.set_counts(1_234_567, 1, None)
    assert bar.minimumSizeHint().width() < 640
    bar.resize(640, bar.sizeHint().height())
    bar.show()
    assert bar.height() < 40
    assert bar._file.shown_text().endswith("…")
