"""From an action to an answer, with real runs and a scripted engine."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.errors import EngineFailed, PromptTooLong
from assistant.tasks import Continue, KeySentences, Outcome, Rewrite, Summarize, Translate, Weakness
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import MODEL, ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def run(qtbot: QtBot, window: MainWindow, action_id: str) -> None:
    """Run an action and wait for its end."""
    window.run_action(action_id)
    assert window.runs.busy
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)


def test_continue_writes_at_the_cursor_as_one_step(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=(" there", " was", " a river."))
    window = make_window(engine)
    window.editor.load("Once. The end.")
    window.editor.set_caret(4)
    run(qtbot, window, "continue")
    assert window.editor.text.text() == "Once there was a river.. The end."
    task = engine.tasks[-1]
    assert isinstance(task, Continue) and task.text == "Once"
    assert window.editor.caret() == len("Once there was a river.")
    window.editor.undo()
    assert window.editor.text.text() == "Once. The end."
    window.editor.redo()
    assert window.editor.text.text() == "Once there was a river.. The end."


def test_continue_with_a_selection_goes_on_after_it(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=(" x",))
    window = make_window(engine)
    window.editor.load("one two three")
    window.editor.set_caret(4, 7)
    run(qtbot, window, "continue")
    assert window.editor.text.text() == "one two x three"
    assert isinstance(engine.tasks[-1], Continue) and engine.tasks[-1].text == "one two"


def test_escape_stops_and_keeps_what_came(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    window.editor.load("Start. ")
    window.editor.set_caret(7)
    window.run_action("continue")
    qtbot.waitUntil(lambda: window.editor.text.length > 12, timeout=WAIT)
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.runs.busy
    kept = window.editor.text.text()
    qtbot.wait(150)
    assert window.editor.text.text() == kept
    assert kept.startswith("Start. word ")
    window.editor.undo()
    assert window.editor.text.text() == "Start. "


def test_control_return_runs_the_panels_action(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("Short.",))
    window = make_window(engine)
    awake(qtbot, window)
    qtbot.keyClicks(window.editor, "A long text.")
    window.panel.select_action("summarize")
    qtbot.keyClick(window, Key.Key_Return, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: window.panel.answer.text() == "Short.", timeout=WAIT)
    assert isinstance(engine.tasks[-1], Summarize)
    assert engine.tasks[-1].text == "A long text."
    assert window.editor.text.text() == "A long text."


def awake(qtbot: QtBot, window: MainWindow) -> None:
    """What a model is weak at is known of the starter before it is awake, and of another one then."""
    window.runs.wake()
    qtbot.waitUntil(
        lambda: window.runs.engine_thread.model is not None and not window.runs.engine_thread.busy, timeout=WAIT
    )


@pytest.mark.parametrize(("weak", "chosen", "expected"), [
    (True, True, KeySentences), (True, False, Summarize), (False, True, Summarize),
])  # fmt: skip
def test_summaries_are_key_sentences_where_the_model_is_weak_at_them(
    qtbot: QtBot, make_window: MakeWindow, current: CurrentSettings, weak: bool, chosen: bool, expected: type
) -> None:
    current.change("model.key_sentences", chosen)
    weaknesses = (Weakness("summarize", "behind", 0.5),) if weak else ()
    engine = ScriptedEngine(pieces=("Short.",), model=replace(MODEL, weak=weaknesses))
    window = make_window(engine)
    awake(qtbot, window)
    window.editor.load("A long text.")
    window.run_action("summarize")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert type(engine.tasks[-1]) is expected
    assert ("word for word" in window.panel.weakness.text()) == (weak and chosen)


def test_typing_on_at_the_cursor_takes_over(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(pieces=("never",), gate=gate))
    window.editor.load("One")
    window.editor.set_caret(3)
    window.run_action("continue")
    qtbot.keyClicks(window.editor, "!")
    assert not window.runs.busy
    gate.set()
    qtbot.wait(100)
    assert window.editor.text.text() == "One!"


def test_the_pieces_of_an_older_job_are_dropped(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(answer=lambda task: ["old "] * 300 if isinstance(task, Continue) else ["new"], delay=0.005)
    window = make_window(engine)
    window.editor.load("text")
    window.editor.set_caret(4)
    window.run_action("continue")
    qtbot.waitUntil(lambda: "old" in window.editor.text.text(), timeout=WAIT)
    window.run_action("rewrite")
    kept = window.editor.text.text()
    qtbot.waitUntil(lambda: window.panel.answer.text() == "new", timeout=WAIT)
    assert window.editor.text.text() == kept


def test_a_failed_job_says_so_and_keeps_what_came(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" more",), error=EngineFailed("Traceback: it broke")))
    window.editor.load("text")
    window.editor.set_caret(4)
    window.run_action("continue")
    qtbot.waitUntil(lambda: window.message_bar.isVisible(), timeout=WAIT)
    assert not window.runs.busy
    assert window.editor.text.text() == "text more"
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.message_bar.isVisible()


def test_an_answer_replaces_the_text_it_was_made_from(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("fine", " words"))
    window = make_window(engine)
    window.editor.load("say bad words here")
    window.editor.set_caret(13, 4)
    run(qtbot, window, "rewrite")
    assert isinstance(engine.tasks[-1], Rewrite) and engine.tasks[-1].text == "bad words"
    window.editor.text.replace(0, 0, "I ")
    window.panel.replace_requested.emit("fine words")
    assert window.editor.text.text() == "I say fine words here"
    window.editor.undo()
    assert window.editor.text.text() == "I say bad words here"


def test_replace_is_refused_when_the_text_has_changed(qtbot: QtBot, window: MainWindow) -> None:
    told: list[tuple[bool, str]] = []
    enabled = window.panel.set_replace_enabled
    window.panel.set_replace_enabled = lambda on, reason="": (told.append((on, reason)), enabled(on, reason))  # type: ignore[method-assign,assignment]
    window.editor.load("one two")
    window.editor.set_caret(3, 0)
    run(qtbot, window, "rewrite")
    assert told[-1] == (True, "")
    window.editor.text.replace(0, 1, "O")
    qtbot.waitUntil(lambda: told[-1][0] is False, timeout=WAIT)
    assert told[-1][1]
    window.panel.replace_requested.emit("x")
    assert window.editor.text.text() == "One two"


def test_insert_puts_the_answer_behind_the_selection(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("one two")
    window.editor.set_caret(0, 3)
    window.panel.insert_requested.emit(" and a half")
    assert window.editor.text.text() == "one and a half two"
    window.editor.undo()
    assert window.editor.text.text() == "one two"


def test_options_of_the_panel_reach_the_task(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("Hallo",))
    window = make_window(engine)
    window.editor.load("Hello")
    window.panel.options.target.setCurrentIndex(window.panel.options.target.findData("de"))
    run(qtbot, window, "translate")
    assert isinstance(engine.tasks[-1], Translate) and engine.tasks[-1].target == "de"


def test_an_action_without_text_says_what_is_missing(qtbot: QtBot, window: MainWindow) -> None:
    window.run_action("summarize")
    assert not window.runs.busy
    assert window.panel.hindrance.text()
    window.editor.load("words stand here")
    window.editor.text.replace(0, 16, "  ")
    window.runs.run_with(window.panel.current_action(), {})
    assert not window.runs.busy


def test_an_action_that_needs_words_asks_for_them(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("text")
    window.run_action("instruct")
    assert not window.runs.busy
    assert window.panel.options.instruction.hasFocus()


def test_trying_again_takes_the_place_of_an_untouched_continuation(qtbot: QtBot, make_window: MakeWindow) -> None:
    answers = [["first"], ["second"], ["third"]]
    engine = ScriptedEngine(answer=lambda _task: answers.pop(0))
    window = make_window(engine)
    window.editor.load("I came . End")
    window.editor.set_caret(7)
    run(qtbot, window, "continue")
    assert window.editor.text.text() == "I came first. End"
    qtbot.keyClick(window, Key.Key_R, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.text.text() == "I came second. End"
    assert isinstance(engine.tasks[-1], Continue) and engine.tasks[-1].text == "I came "
    window.editor.text.replace(9, 10, "K")
    window.editor.set_caret(7)
    qtbot.keyClick(window, Key.Key_R, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.text.text() == "I came thirdseKond. End", "what was written over is the person's own"


def test_trying_again_gives_another_answer_in_the_panel(qtbot: QtBot, make_window: MakeWindow) -> None:
    answers = [["first"], ["second"]]
    engine = ScriptedEngine(answer=lambda _task: answers.pop(0))
    window = make_window(engine)
    window.editor.load("one two")
    window.editor.set_caret(3, 0)
    run(qtbot, window, "rewrite")
    window.editor.set_caret(7)
    qtbot.keyClick(window, Key.Key_R, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: window.panel.answer.text() == "second", timeout=WAIT)
    assert isinstance(engine.tasks[-1], Rewrite) and engine.tasks[-1].text == "one"


def test_a_new_document_ends_the_job_of_the_old_one(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    window.editor.load("")
    window.editor.textCursor().insertText("x")
    window.run_action("continue")
    qtbot.waitUntil(lambda: "word" in window.editor.text.text(), timeout=WAIT)
    window.editor.text.mark_saved()
    window.stop()
    window.editor.text.mark_saved()
    window.files.new()
    qtbot.wait(100)
    assert window.editor.text.text() == ""
    assert not window.runs.busy


def test_the_status_bar_names_the_job_and_the_panel_offers_stop(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(gate=gate))
    window.editor.load("text")
    window.run_action("rewrite")
    assert window.panel.stop_button.isVisible()
    window.panel.stop_button.click()
    assert not window.runs.busy
    assert window.panel.run_button.isVisible()


def test_waking_the_model_shows_it_ready(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    window.runs.wake()
    qtbot.waitUntil(
        lambda: "Scripted" in [label.text() for label in window.panel.head.findChildren(QLabel)], timeout=WAIT
    )


def test_a_model_that_does_not_wake_is_a_message(qtbot: QtBot, make_window: MakeWindow) -> None:
    class Asleep(ScriptedEngine):
        def stream(self, task, should_stop):  # type: ignore[no-untyped-def]
            raise PromptTooLong(9, 5)
            yield

    window = make_window(Asleep())
    window.runs.wake()
    qtbot.waitUntil(lambda: window.message_bar.isVisible(), timeout=WAIT)
    assert not window.runs.busy


@pytest.mark.parametrize("action", ["continue", "summarize"])
def test_what_another_run_sends_goes_nowhere(qtbot: QtBot, make_window: MakeWindow, action: str) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(pieces=(" mine.",), gate=gate))
    window.editor.load("Once upon a time.")
    window.editor.set_caret(17)
    window.run_action(action)
    for ending in (Outcome(" not mine", "stop"), EngineFailed("not mine")):
        other = window.runs.engine_thread.start(Continue("x"))
        other.progressed.emit(" not mine", 1)
        other.alternative.emit(0, " not mine")
        (other.finished if isinstance(ending, Outcome) else other.failed).emit(ending)
        other.stop()
        assert window.runs.busy
        assert window.editor.text.text() == "Once upon a time." and not window.panel.answer.text()
    gate.set()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert "not mine" not in window.editor.text.text() + window.panel.answer.text()
    assert " mine." in window.editor.text.text() + window.panel.answer.text()
    qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
    assert "not mine" not in window.editor.text.text() + window.panel.answer.text()
