"""Taking a stopped answer up again where it ended."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.background import COALESCE_SECONDS
from assistant.tasks import Event, Outcome, Pair, Piece, Task, Translate
from assistant.ui.panel.side_by_side import SideBySide
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

TEXT = "One. Two. Three. Four."
SENTENCES = ("One.", "Two.", "Three.", "Four.")


class Sentences(ScriptedEngine):
    """Puts sentences into capitals one by one, as a translation goes, waiting for leave before each."""

    def __init__(self) -> None:
        super().__init__()
        self.leave = threading.Semaphore(0)
        self.translated: list[str] = []

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        if not isinstance(task, Translate):
            yield from super().stream(task, should_stop)
            return
        self.tasks.append(task)
        if not self._ready:
            self._ready = True
            yield self.model
        known = {pair.source: pair for pair in task.done}
        pairs: list[Pair] = []
        for number, source in enumerate(SENTENCES):
            while source not in known:
                if should_stop():
                    text = " ".join(pair.target for pair in pairs)
                    yield Outcome(text, "cancelled", new_tokens=len(pairs), pairs=tuple(pairs), decode_seconds=1.0)
                    return
                if self.leave.acquire(timeout=0.01):
                    # Longer than the worker gathers pieces for.
                    time.sleep(2 * COALESCE_SECONDS)
                    self.translated.append(source)
                    break
            pairs.append(known.get(source) or Pair(source, source.upper()))
            yield Piece(("" if number == 0 else " ") + pairs[-1].target)
        text = " ".join(pair.target for pair in pairs)
        yield Outcome(text, "stop", new_tokens=4, pairs=tuple(pairs), decode_seconds=1.0)


def button(window: MainWindow) -> QPushButton:
    return window.panel.answer._go_on


def stopped_after(qtbot: QtBot, window: MainWindow, engine: Sentences, sentences: str) -> None:
    qtbot.waitUntil(lambda: window.panel.answer.text() == sentences, timeout=WAIT)
    window.stop()
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)


def begun(make_window: MakeWindow, engine: Sentences, sentences: int) -> MainWindow:
    window = make_window(engine)
    window.editor.load(TEXT)
    window.run_action("translate")
    for _ in range(sentences):
        engine.leave.release()
    return window


def go_on(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(button(window), Qt.MouseButton.LeftButton)


def test_what_is_finished_is_not_done_again(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 2)
    assert not button(window).isVisible()
    stopped_after(qtbot, window, engine, "ONE. TWO.")
    assert button(window).isVisible()
    engine.leave.release(2)
    go_on(qtbot, window)
    assert not button(window).isVisible()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.panel.answer.text() == "ONE. TWO. THREE. FOUR."
    assert engine.translated == list(SENTENCES) and not button(window).isVisible()
    window.menus.actions["side_by_side"].trigger()
    (beside,) = window.findChildren(SideBySide)
    assert [row[:2] for row in beside.rows()] == [(one, one.upper()) for one in SENTENCES]


def test_stopped_a_second_time_nothing_of_the_first_is_lost(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 2)
    stopped_after(qtbot, window, engine, "ONE. TWO.")
    go_on(qtbot, window)
    # Before the worker has even taken it up.
    window.stop()
    assert button(window).isVisible()
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    engine.leave.release()
    go_on(qtbot, window)
    stopped_after(qtbot, window, engine, "ONE. TWO. THREE.")
    engine.leave.release()
    go_on(qtbot, window)
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.panel.answer.text() == "ONE. TWO. THREE. FOUR." and engine.translated == list(SENTENCES)


def test_a_text_that_has_changed_is_not_gone_on_with(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 1)
    stopped_after(qtbot, window, engine, "ONE.")
    window.editor.text.replace(0, 3, "Ten")
    go_on(qtbot, window)
    assert not window.runs.busy and not button(window).isVisible()
    assert "has changed" in window.message_bar.message()
    assert window.panel.answer.text() == "ONE."


def test_in_another_tab_it_waits_for_its_own(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 1)
    stopped_after(qtbot, window, engine, "ONE.")
    page = window.tabs.page
    window.files.new()
    go_on(qtbot, window)
    assert not window.runs.busy and button(window).isVisible()
    assert "another tab" in window.message_bar.message()
    window.tabs.show_entry(page)
    engine.leave.release(3)
    go_on(qtbot, window)
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.panel.answer.text() == "ONE. TWO. THREE. FOUR."


def test_it_is_not_offered_for_another_answer_nor_for_a_text_that_went(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 1)
    stopped_after(qtbot, window, engine, "ONE.")
    window.run_action("rewrite")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert not button(window).isVisible()
    window.run_action("translate")
    engine.leave.release()
    stopped_after(qtbot, window, engine, "ONE.")
    assert button(window).isVisible()
    window.editor.load("Another text.")
    assert not button(window).isVisible()


def test_stopped_before_anything_was_finished_there_is_nothing_to_go_on_with(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    engine = Sentences()
    window = begun(make_window, engine, 0)
    qtbot.waitUntil(lambda: any(isinstance(task, Translate) for task in engine.tasks), timeout=WAIT)
    window.stop()
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    assert not button(window).isVisible()
