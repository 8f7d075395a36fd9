"""Asking for suggestions in the window, with real runs: when they come, when they are silent, what the keys do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.documents import recovery
from assistant.errors import ModelMissing
from assistant.system import paths
from assistant.tasks import Continue, Event, Load, Outcome, Progress, Task
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PAUSE = 100


class Unloadable(ScriptedEngine):
    """Fails while it loads."""

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        yield Progress("loading", 1, 2)
        raise ModelMissing(Path("gone"))


def suggested(engine: ScriptedEngine) -> list[Continue]:
    return [task for task in engine.tasks if isinstance(task, Continue) and task.limits.max_tokens == 24]


def write(window: MainWindow, text: str) -> None:
    window.editor.load(text)
    window.editor.set_caret(window.editor.text.length)


def ghost(window: MainWindow) -> str:
    return window.suggestions.ghost.text


def until(qtbot: QtBot, what: Callable[[], bool]) -> None:
    qtbot.waitUntil(what, timeout=WAIT)


def asked(qtbot: QtBot, window: MainWindow) -> str:
    """Ask by key and wait for the whole answer."""
    with qtbot.waitSignal(window.suggestions.ghost.announced, timeout=WAIT):
        qtbot.keyClick(window.editor, Key.Key_F4)
    return ghost(window)


@pytest.fixture
def eager(current: CurrentSettings) -> CurrentSettings:
    current.change("writing.suggestions", "eager")
    current.change("writing.suggestion_pause_ms", PAUSE)
    return current


def ready(qtbot: QtBot, window: MainWindow) -> None:
    window.runs.wake()
    until(qtbot, lambda: not window.runs.engine_thread.busy)


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_F4, Modifier.NoModifier), (Key.Key_Backslash, Modifier.AltModifier)]
)
def test_asking_by_key_shows_one_and_tab_takes_it_as_one_step(
    qtbot: QtBot, make_window: MakeWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    engine = ScriptedEngine(pieces=(" upon", " a ti", "me"))
    window = make_window(engine)
    write(window, "Once")
    assert not engine.tasks
    with qtbot.waitSignal(window.suggestions.ghost.announced, timeout=WAIT) as spoken:
        qtbot.keyClick(window.editor, key, modifier)
    assert spoken.args == ["Suggestion: upon a time, Tab to accept"]
    assert ghost(window) == " upon a time"
    assert suggested(engine)[0].text == "Once"
    assert suggested(engine)[0].sampling.temperature < 0.5
    qtbot.keyClick(window.editor, Key.Key_Tab)
    assert window.editor.text.text() == "Once upon a time"
    assert not ghost(window)
    qtbot.keyClick(window.editor, Key.Key_Tab)
    assert window.editor.text.text() == "Once upon a time\t"
    window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == "Once"


def test_words_and_lines_by_key_and_control_right_is_a_move_otherwise(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" upon a", "\nTime there was")))
    write(window, "Once")
    asked(qtbot, window)
    qtbot.keyClick(window.editor, Key.Key_Right, Modifier.ControlModifier)
    assert window.editor.text.text() == "Once upon"
    qtbot.keyClick(window.editor, Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.editor.text.text() == "Once upon a"
    assert ghost(window) == "\nTime there was"
    qtbot.keyClick(window.editor, Key.Key_Escape)
    assert not ghost(window)
    assert window.editor.text.text() == "Once upon a"
    window.editor.set_caret(0)
    qtbot.keyClick(window.editor, Key.Key_Right, Modifier.ControlModifier)
    assert (window.editor.caret(), window.editor.text.text()) == (5, "Once upon a")
    qtbot.keyClick(window.editor, Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.editor.selected_text() == "upon "


def test_taking_is_possible_only_while_one_stands(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    taking = [window.menus.actions[f"suggestion_take{part}"] for part in ("", "_word", "_line")]
    assert not any(action.isEnabled() for action in taking)
    write(window, "Once")
    asked(qtbot, window)
    assert all(action.isEnabled() for action in taking)
    window.panel.setFocus()
    window.editor.clearFocus()
    assert not any(action.isEnabled() for action in taking)


def test_next_and_previous_with_other_seeds(qtbot: QtBot, make_window: MakeWindow) -> None:
    def answer(task: Task) -> Sequence[str]:
        assert isinstance(task, Continue)
        return [" upon", " upon", " in a house"][task.sampling.seed or 0 :][:1]

    engine = ScriptedEngine(answer=answer)
    window = make_window(engine)
    write(window, "Once")
    assert asked(qtbot, window) == " upon"
    with qtbot.waitSignal(window.suggestions.ghost.announced, timeout=WAIT):
        qtbot.keyClick(window.editor, Key.Key_BracketRight, Modifier.AltModifier)
    assert ghost(window) == " in a house"
    tried = [task.sampling for task in suggested(engine)]
    assert [sampling.seed for sampling in tried] == [0, 1, 2]
    assert tried[0].temperature < tried[1].temperature < tried[2].temperature
    qtbot.keyClick(window.editor, Key.Key_BracketLeft, Modifier.AltModifier)
    assert ghost(window) == " upon"
    qtbot.keyClick(window.editor, Key.Key_F4, Modifier.ShiftModifier)
    assert ghost(window) == " in a house"
    assert len(suggested(engine)) == 3


def test_what_was_suggested_is_remembered_with_its_place(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=(" upon a time",))
    window = make_window(engine)
    write(window, "Once")
    asked(qtbot, window)
    qtbot.keyClicks(window.editor, " up")
    assert ghost(window) == "on a time"
    qtbot.keyClick(window.editor, Key.Key_Escape)
    assert asked(qtbot, window) == "on a time"
    qtbot.keyClick(window.editor, Key.Key_Backspace)
    assert asked(qtbot, window) == "pon a time"
    assert len(suggested(engine)) == 1
    write(window, "Twice and Once")
    assert asked(qtbot, window) == " upon a time"
    assert len(suggested(engine)) == 2


def test_it_ends_with_the_sentence_and_shows_no_half_words(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" upon a ti", "me. The", "n more", " and more"), delay=0.15))
    write(window, "Once")
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: bool(ghost(window)))
    assert ghost(window) == " upon a"
    until(qtbot, lambda: ghost(window) == " upon a time.")
    until(qtbot, lambda: not window.runs.engine_thread.busy)
    assert ghost(window) == " upon a time."


def test_one_comes_by_itself_after_a_pause(qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings) -> None:
    engine = ScriptedEngine(pieces=(" upon a time",))
    window = make_window(engine)
    ready(qtbot, window)
    qtbot.keyClicks(window.editor, "Once", delay=10)
    assert not suggested(engine)
    until(qtbot, lambda: ghost(window) == " upon a time")
    assert [task.text for task in suggested(engine)] == ["Once"]


def test_on_request_and_never_nothing_comes_by_itself(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings
) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    for mode in ("request", "off"):
        eager.change("writing.suggestions", mode)
        qtbot.keyClicks(window.editor, "Once")
        qtbot.wait(2 * PAUSE)
        assert not engine.tasks
    qtbot.keyClick(window.editor, Key.Key_F4)
    qtbot.wait(PAUSE)
    assert not engine.tasks


def test_a_model_that_sleeps_is_not_woken_by_a_pause(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings
) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    qtbot.keyClicks(window.editor, "Once")
    qtbot.wait(2 * PAUSE)
    assert not engine.tasks


def move(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.editor, Key.Key_Left)
    qtbot.keyClick(window.editor, Key.Key_Right)


def click(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.set_caret(0)
    window.editor.set_caret(4)


def in_the_middle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.editor, " end")
    window.editor.set_caret(4)
    qtbot.keyClicks(window.editor, "x")


def selecting(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.selectAll()


def composing(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.sendEvent(window.editor, QInputMethodEvent("ni", []))


def undoing(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.undo()
    window.editor.redo()


def snoozing(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.actions["suggestion_snooze"].trigger()


def leaving(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.clearFocus()


@pytest.mark.parametrize(
    "act", [move, click, in_the_middle, selecting, composing, undoing, snoozing, leaving], ids=lambda act: act.__name__
)
def test_silence(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings, act: Callable[[MainWindow, QtBot], None]
) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    ready(qtbot, window)
    qtbot.keyClicks(window.editor, "Once")
    act(window, qtbot)
    qtbot.wait(2 * PAUSE)
    assert not suggested(engine)
    assert not ghost(window)


def test_the_next_key_stops_the_one_under_way(qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(pieces=(" upon",), gate=gate)
    window = make_window(engine)
    ready(qtbot, window)
    qtbot.keyClicks(window.editor, "Once")
    until(qtbot, lambda: len(suggested(engine)) == 1)
    qtbot.keyClicks(window.editor, " I")
    until(qtbot, lambda: not window.runs.engine_thread.busy)
    assert not ghost(window)
    gate.set()
    until(qtbot, lambda: ghost(window) == " upon")
    assert [task.text for task in suggested(engine)] == ["Once", "Once I"]


def test_a_job_of_the_persons_goes_first(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(gate=gate, pieces=("One ", "line."))
    window = make_window(engine)
    write(window, "Once")
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: len(suggested(engine)) == 1)
    window.run_action("summarize")
    until(qtbot, lambda: len(engine.tasks) == 2)
    qtbot.keyClick(window.editor, Key.Key_F4)
    assert window._status._message.text() == "Summarise…"
    gate.set()
    until(qtbot, lambda: not window.runs.busy)
    assert window.panel.answer.text() == "One line."
    assert len(engine.tasks) == 2
    assert not ghost(window)
    assert window.editor.text.text() == "Once"


def test_a_stale_answer_is_dropped(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(gate=gate)
    window = make_window(engine)
    write(window, "Once\nTwice")
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: len(suggested(engine)) == 1)
    window.editor.set_caret(4)
    gate.set()
    until(qtbot, lambda: not window.runs.engine_thread.busy)
    assert not ghost(window)


def test_a_failure_is_told_in_the_status_line_only_to_who_asked(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=(), error=ModelMissing(Path("gone")))
    window = make_window(engine)
    write(window, "Once")
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: window._status._message.text() == "There is no model in this folder")
    assert not window.message_bar.isVisible()


def test_a_model_that_does_not_load_is_told_to_who_asked_and_not_waited_for(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(Unloadable())
    write(window, "Once")
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: window._status._message.text() == "There is no model in this folder")
    assert not window.message_bar.isVisible()
    assert window.panel.head._waking is None


def test_a_failure_of_one_that_nobody_asked_for_is_quiet_and_the_last(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings
) -> None:
    engine = ScriptedEngine(pieces=(), error=ModelMissing(Path("gone")))
    window = make_window(engine)
    ready(qtbot, window)
    told: list[str] = []
    window.suggestions.told.connect(told.append)
    qtbot.keyClicks(window.editor, "Once")
    until(qtbot, lambda: len(suggested(engine)) == 1 and not window.runs.engine_thread.busy)
    qtbot.keyClicks(window.editor, " more")
    qtbot.wait(2 * PAUSE)
    assert len(suggested(engine)) == 1
    assert not window.message_bar.isVisible()
    assert not any(told)


def test_who_asks_where_none_can_come_is_told_why(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=())
    window = make_window(engine)
    qtbot.keyClick(window.editor, Key.Key_F4)
    assert window._status._message.text() == "A suggestion needs a few words to go on from."
    write(window, "Once upon")
    window.editor.set_caret(4)
    qtbot.keyClick(window.editor, Key.Key_F4)
    assert window._status._message.text() == "Suggestions come at the end of a line."
    assert not engine.tasks
    window.editor.set_caret(9)
    qtbot.keyClick(window.editor, Key.Key_F4)
    until(qtbot, lambda: window._status._message.text() == "No suggestion here.")


def test_after_taking_the_next_one_comes_by_itself(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings
) -> None:
    engine = ScriptedEngine(pieces=(" upon",))
    window = make_window(engine)
    ready(qtbot, window)
    qtbot.keyClicks(window.editor, "Once")
    until(qtbot, lambda: ghost(window) == " upon")
    qtbot.keyClick(window.editor, Key.Key_Tab)
    until(qtbot, lambda: ghost(window) == " upon")
    assert [task.text for task in suggested(engine)] == ["Once", "Once upon"]


def test_the_status_bar_lets_suggestions_rest_and_wakes_them(
    qtbot: QtBot, make_window: MakeWindow, eager: CurrentSettings
) -> None:
    window = make_window()
    button, line = window._status._snooze, window.menus.actions["suggestion_snooze"]
    assert (button.isVisible(), button.text(), line.isChecked()) == (True, "Suggestions", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text().startswith("No suggestions until ")
    assert line.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), line.isChecked()) == ("Suggestions", False)
    eager.change("writing.suggestions", "request")
    assert not button.isVisible()
    assert not line.isEnabled()


def test_the_model_is_woken_by_asking(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    write(window, "Once")
    qtbot.keyClicks(window.editor, " upon")
    assert not engine.tasks
    asked(qtbot, window)
    assert window.runs.engine_thread.model is engine.model
    assert not any(isinstance(task, Load) for task in engine.tasks)


def test_what_stands_there_is_neither_saved_journalled_nor_counted(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Once")
    window = make_window(ScriptedEngine(pieces=(" upon a hushaby time",)))
    window.open_path(file)
    window.editor.set_caret(4)
    asked(qtbot, window)
    qtbot.keyClicks(window.editor, " up")
    assert ghost(window) == "on a hushaby time"
    window.files.save()
    assert file.read_text() == "Once up"
    qtbot.keyClicks(window.editor, "o")
    assert ghost(window) == "n a hushaby time"
    window._counts.update()
    assert window._counts.total.words == 2
    assert window._counts.total.characters == len("Once upo")
    window.session.close(keep_unsaved=True)
    found = recovery.recover(paths.journal_dir())
    assert [draft.text for draft in found] == ["Once upo"]
    journals = b"".join(one.read_bytes() for one in paths.journal_dir().rglob("*") if one.is_file())
    assert b"hushaby" not in journals


def test_only_so_much_is_read_as_may_fit_and_from_the_same_place_for_a_while(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    engine = ScriptedEngine(pieces=(" and",))
    window = make_window(engine)
    ready(qtbot, window)
    story = "It was a dark and stormy night. " * 1000
    for length in (20_000, 20_300, 23_000):
        write(window, story[:length])
        asked(qtbot, window)
    first, second, third = (task.text for task in suggested(engine))
    assert all(4096 <= len(text) < 8192 for text in (first, second, third))
    assert second.startswith(first)
    assert len(third) < len(second)


def test_what_a_run_that_was_left_sends_is_no_suggestion(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(pieces=(" a time.",), gate=gate))
    write(window, "Once upon")
    qtbot.keyClick(window.editor, Key.Key_F4)
    left = window.suggestions._flight
    qtbot.keyClicks(window.editor, " ")
    qtbot.keyClick(window.editor, Key.Key_F4)
    assert left is not None and left is not window.suggestions._flight
    left.run.progressed.emit(" not mine.", 1)
    left.run.finished.emit(Outcome(" not mine.", "stop"))
    assert not ghost(window)
    gate.set()
    until(qtbot, lambda: ghost(window) == " a time.")
