"""Three continuations to choose from, over a real page, with real keys."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.errors import OutOfMemory
from assistant.tasks import Continue, Outcome
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow


def asked(window: MainWindow, qtbot: QtBot, text: str = "Once upon") -> None:
    QTest.keyClicks(window.editor, text)
    window.menus.actions["alternatives"].trigger()
    qtbot.waitUntil(
        lambda: window.tools.alternatives.box is not None and bool(window.tools.alternatives.box.text(2)), timeout=WAIT
    )


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ([Qt.Key.Key_Return], "0"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Return], "1"),
        ([Qt.Key.Key_Up, Qt.Key.Key_Return], "2"),
        ([Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return], "2"),
        ([Qt.Key.Key_3], "2"),
    ],
)
def test_keys_choose_and_one_undo_takes_it_back(
    make_window: MakeWindow, qtbot: QtBot, keys: list[Qt.Key], taken: str
) -> None:
    window = make_window(ScriptedEngine(pieces=(" a time",)))
    asked(window, qtbot)
    for key in keys:
        QTest.keyClick(window.tools.alternatives.box, key)
    assert window.editor.text.text() == f"Once upon{taken}  a time"
    assert window.tools.alternatives.box is None
    assert window.focusWidget() is window.editor
    window.editor.undo()
    assert window.editor.text.text() == "Once upon"


def test_escape_takes_none(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    asked(window, qtbot)
    QTest.keyClick(window.tools.alternatives.box, Qt.Key.Key_Escape)
    assert window.tools.alternatives.box is None
    assert window.editor.text.text() == "Once upon"
    assert window.focusWidget() is window.editor


def test_a_change_of_the_text_ends_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    asked(window, qtbot)
    window.editor.text.replace(0, 0, "x")
    assert window.tools.alternatives.box is None


def test_leaving_while_the_model_writes_stops_the_job(make_window: MakeWindow, qtbot: QtBot) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(gate=gate)
    window = make_window(engine)
    QTest.keyClicks(window.editor, "Once")
    window.menus.actions["alternatives"].trigger()
    box = window.tools.alternatives.box
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.tools.alternatives.box is box, "nothing has come that could be taken"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    gate.set()
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    assert window.editor.text.text() == "Once"


def test_an_empty_page_says_what_is_needed(make_window: MakeWindow) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    window.menus.actions["alternatives"].trigger()
    assert window.tools.alternatives.box is None
    assert "sentence" in window.message_bar.message()
    assert not any(isinstance(task, Continue) for task in engine.tasks)


def test_a_failure_closes_the_list_and_is_told(make_window: MakeWindow, qtbot: QtBot) -> None:
    class Failing(ScriptedEngine):
        def stream(self, task, should_stop):  # type: ignore[no-untyped-def]
            if isinstance(task, Continue):
                raise OutOfMemory("cpu")
            yield from super().stream(task, should_stop)

    window = make_window(Failing())
    QTest.keyClicks(window.editor, "Once")
    window.menus.actions["alternatives"].trigger()
    qtbot.waitUntil(lambda: window.tools.alternatives.box is None, timeout=WAIT)
    assert window.message_bar.isVisible()


LONG = " and they went down to the river, where the old boat lay that nobody had used since the summer of the flood" * 3


@pytest.mark.parametrize("size", [(1366, 768), (640, 480), (900, 420)])
@pytest.mark.parametrize("zoom", [0, 8])
def test_no_line_is_cut_and_the_chosen_one_is_in_sight(
    make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int], zoom: int
) -> None:
    window = make_window(ScriptedEngine(pieces=(LONG,)))
    window.resize(*size)
    for _ in range(zoom):
        window.menus.actions["zoom_in"].trigger()
    asked(window, qtbot)
    box = window.tools.alternatives.box
    assert box is not None
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    view = window.editor.viewport().rect()
    assert view.contains(box.geometry())
    assert not box.geometry().intersects(window.editor.cursorRect())
    for line in box._lines:
        assert line.height() >= line.heightForWidth(line.width()), "the words of a line are cut"
    assert box._note.height() >= box._note.heightForWidth(box._note.width())
    for _ in range(4):
        QTest.keyClick(box, Qt.Key.Key_Down)
        line = box._lines[box.chosen]
        top = line.mapTo(box.area.viewport(), line.rect().topLeft()).y()
        assert 0 <= top < box.area.viewport().height() or line.height() > box.area.viewport().height()
    fits = sum(line.height() for line in box._lines) + 100 < max(
        window.editor.cursorRect().top(), view.height() - window.editor.cursorRect().bottom()
    )
    assert not fits or not box.area.verticalScrollBar().isVisible()


def test_a_click_takes_the_line_under_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(ScriptedEngine(pieces=(" a time",)))
    asked(window, qtbot)
    box = window.tools.alternatives.box
    assert box is not None
    QTest.mouseClick(box._lines[1], Qt.MouseButton.LeftButton)
    assert window.editor.text.text() == "Once upon1  a time"


def test_a_text_that_the_model_ends_at_once_says_so(make_window: MakeWindow, qtbot: QtBot) -> None:
    class Ending(ScriptedEngine):
        def stream(self, task, should_stop):  # type: ignore[no-untyped-def]
            for event in super().stream(task, should_stop):
                if isinstance(event, Outcome) and isinstance(task, Continue):
                    event = replace(event, others=("", event.others[1]))
                yield event

    window = make_window(Ending(pieces=(" a time",)))
    asked(window, qtbot)
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    box = window.tools.alternatives.box
    assert box is not None and box._lines[1].text() == "2   (the model ends the text here)"
    QTest.keyClick(box, Qt.Key.Key_2)
    assert window.editor.text.text() == "Once upon", "nothing came that could be taken"


def test_each_line_is_as_wide_as_there_is_room(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(ScriptedEngine(pieces=(" a time",)))
    asked(window, qtbot)
    box = window.tools.alternatives.box
    assert box is not None
    assert box.area.widget().width() == box.area.viewport().width()


def test_what_a_run_that_was_left_sends_is_no_alternative(make_window: MakeWindow, qtbot: QtBot) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(pieces=(" a time",), gate=gate))
    QTest.keyClicks(window.editor, "Once")
    window.menus.actions["alternatives"].trigger()
    left = window.tools.alternatives._run
    window.menus.actions["alternatives"].trigger()
    box = window.tools.alternatives.box
    assert left is not None and box is not None
    left.alternative.emit(0, " not mine")
    left.finished.emit(Outcome(" not mine", "stop"))
    left.failed.emit(OutOfMemory("cpu"))
    assert window.tools.alternatives.box is box and not box.text(0)
    gate.set()
    qtbot.waitUntil(lambda: box.text(0) == "0  a time", timeout=WAIT)
