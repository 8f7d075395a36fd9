"""Qt's objects that nobody holds any more end in the window's thread, whichever thread has filled the memory."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import app
from assistant.system import collecting
from assistant.ui.kit.collector import Collector


class Circle(QObject):
    """Holds itself and a running timer: only the collector ends it."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.myself = self
        self.timer = QTimer()
        self.timer.timeout.connect(self.tick)
        self.timer.start(1)
        weakref.finalize(self, lambda: ended.append(threading.get_ident()))

    def tick(self) -> None: ...


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    made = Collector(qapp)
    yield made
    made.stop()
    made.deleteLater()


def in_a_thread(work: object, qtbot: QtBot) -> None:
    thread = threading.Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)
    thread.join()


def fill() -> None:
    """Far more objects in circles than Python waits for before it collects by itself."""
    for _ in range(50_000):
        circle: list[object] = []
        circle.append(circle)


@pytest.mark.parametrize("work", [fill, collecting.collect], ids=["objects in circles", "a collection asked for"])
def test_no_other_thread_ends_an_object_of_qt(collector: Collector, qtbot: QtBot, work: object) -> None:
    ended: list[int] = []
    for _ in range(20):
        Circle(ended)
    qtbot.wait(5)
    in_a_thread(work, qtbot)
    qtbot.waitUntil(lambda: len(ended) == 20, timeout=20_000)
    assert set(ended) == {threading.get_ident()}


def test_a_thread_does_not_wait_long_for_a_window_that_waits_for_it(collector: Collector) -> None:
    thread = threading.Thread(target=collecting.collect)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def test_the_window_has_the_collector_and_gives_it_back(qapp: QApplication) -> None:
    gc.enable()
    program = app.Program(qapp)
    try:
        assert not gc.isenabled()
    finally:
        assert program.close() == []
    assert gc.isenabled()
