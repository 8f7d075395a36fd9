"""Whatever goes on with a text reads the same, on the same model, with the same sampling, and ends with a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant import actions, settings
from assistant.documents.pinned import Pinned
from assistant.tasks import Context, Continue, Inspect, OnModel, Outcome, Passage, Task
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow
from tests.ui.test_runs import run
from tests.ui.test_token_view import Judging

CONTEXT = Context("She is a sailor.", "Keep it short.", (Passage("People", "Ada, Ben"),))
FOLDER = "/models/other"


@dataclass
class Recording(Judging):
    """Writes the same whatever model is asked for."""

    asked: list[Task] = field(default_factory=list)

    def stream(self, task: Task, should_stop):  # type: ignore[no-untyped-def]
        if not isinstance(task, Inspect):
            self.asked.append(task)
        yield from super().stream(task.task if isinstance(task, OnModel) else task, should_stop)  # type: ignore[arg-type]


def continuing(task: Task) -> Continue:
    inner = task.task if isinstance(task, OnModel) else task
    assert isinstance(inner, Continue)
    return inner


def all_ways(qtbot: QtBot, window: MainWindow, engine: Recording) -> dict[str, Task]:
    """Each way of going on with the text, by its name."""
    found: dict[str, Task] = {}

    def last() -> Task:
        qtbot.waitUntil(lambda: not window.runs.engine_thread.busy, timeout=WAIT)
        return engine.asked[-1]

    def begin() -> None:
        window.editor.load("The fox sat")
        window.editor.set_caret(window.editor.text.length)
        window.editor.setFocus()

    begin()
    run(qtbot, window, "continue")
    found["continue"] = last()
    begin()
    window.menus.actions["alternatives"].trigger()
    found["alternatives"] = last()
    box = window.tools.alternatives.box
    assert box is not None and box.text(2)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    begin()
    with qtbot.waitSignal(window.suggestions.ghost.announced, timeout=WAIT):
        qtbot.keyClick(window.editor, Qt.Key.Key_F4)
    found["suggestion"] = last()
    window.suggestions.dismiss()
    begin()
    window.menus.actions["token_view"].trigger()
    view = window.tabs.page.token_view
    qtbot.waitUntil(lambda: len(view.tokens) == 3, timeout=WAIT)
    window.editor.set_caret(7)
    view.open_at_caret()
    qtbot.keyClick(view.choices.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.editor.text.text() == "The cat slept.", timeout=WAIT)
    found["branch"] = last()
    window.menus.actions["token_view"].trigger()
    return found


def test_all_carry_what_is_pinned_the_model_and_the_sampling(
    qtbot: QtBot, make_window: MakeWindow, current: CurrentSettings
) -> None:
    current.change("model.top_k", 7)
    current.change("model.repetition_penalty", 1.3)
    current.change("model.seed", 11)
    current.change("model.per_action", f'{{"continue": "{FOLDER}"}}')
    engine = Recording(pieces=(" slept.",))
    window = make_window(engine)
    own = next(action for action in window.runs.actions() if action.id == "continue")
    others = [action for action in window.runs.actions() if action.id != "continue"]
    window.set_actions([*others, replace(own, temperature=0.0, max_tokens=17)])
    window.tabs.page.document.pinned.pin(Pinned(CONTEXT.memory, CONTEXT.note, CONTEXT.passages))
    ways = all_ways(qtbot, window, engine)
    assert set(ways) == {"continue", "alternatives", "suggestion", "branch"}
    expected = replace(settings.sampling(current.settings), temperature=0.0)
    for name, task in ways.items():
        assert isinstance(task, OnModel) and task.folder == FOLDER, name
        one = continuing(task)
        assert one.context == CONTEXT, name
        assert one.sampling == expected, name
        assert one.limits.max_tokens == 17, name
        assert one.text == ("The cat" if name == "branch" else "The fox sat"), name
    assert continuing(ways["alternatives"]).alternatives == 3
    assert {name for name, task in ways.items() if "\n" in continuing(task).limits.stop} == {"suggestion"}


def test_an_actions_file_names_the_model_of_all(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = Recording(pieces=(" slept.",))
    window = make_window(engine)
    own = next(action for action in window.runs.actions() if action.id == "continue")
    window.set_actions([replace(own, model=FOLDER, temperature=1.4)])
    for name, task in all_ways(qtbot, window, engine).items():
        assert isinstance(task, OnModel) and task.folder == FOLDER, name
        assert continuing(task).sampling.temperature == 1.4, name


def test_another_task_under_the_name_continue_leaves_the_others_a_continuation(make_window: MakeWindow) -> None:
    window = make_window()
    own = actions.Action("continue", "Mine", "instruct", "selection", "panel", "Does it.", instruction="Do it.")
    window.set_actions([own])
    window.editor.load("The fox")
    assert isinstance(window.runs.continuation(), Continue)


def test_a_suggestion_that_came_before_something_was_pinned_is_not_shown_again(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    engine = Recording(pieces=(" slept.",))
    window = make_window(engine)
    window.editor.load("The fox")
    window.editor.set_caret(7)

    def suggest() -> int:
        with qtbot.waitSignal(window.suggestions.ghost.announced, timeout=WAIT):
            qtbot.keyClick(window.editor, Qt.Key.Key_F4)
        window.suggestions.dismiss()
        return len(engine.asked)

    assert suggest() == 1
    assert suggest() == 1, "the model was asked again for the same"
    window.tabs.page.document.pinned.pin(Pinned("She is a sailor."))
    assert suggest() == 2


def test_the_sentence_that_the_limit_broke_off_goes_again_in_one_undo_step(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    whole = " there was 🦊 a river."
    engine = ScriptedEngine(pieces=(" there was 🦊", " a river.", " It ro"), outcome=Outcome(whole, "length"))
    window = make_window(engine)
    window.editor.load("Once. Then more.")
    window.editor.set_caret(4)
    run(qtbot, window, "continue")
    assert window.editor.text.text() == f"Once{whole}. Then more."
    assert window.editor.caret() == len(f"Once{whole}".encode("utf-16-le")) // 2
    window.editor.undo()
    assert window.editor.text.text() == "Once. Then more."
    window.editor.redo()
    assert window.editor.text.text() == f"Once{whole}. Then more."
    # The next try takes the place of what was kept.
    window.runs.try_again()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.text.text() == f"Once{whole}. Then more."


def test_what_was_typed_meanwhile_stays(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=(" a river.",) + (" It",) * 30, delay=0.01, outcome=Outcome(" a river.", "length"))
    window = make_window(engine)
    window.editor.load("Once")
    window.editor.set_caret(4)
    window.run_action("continue")
    qtbot.waitUntil(lambda: "It" in window.editor.text.text(), timeout=WAIT)
    window.editor.set_caret(0)
    qtbot.keyClicks(window.editor, "So: ")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.text.text() == "So: Once a river."
    assert window.editor.caret() == 4
    for _ in range(5):
        window.editor.undo()
    assert window.editor.text.text() == "Once"


@pytest.mark.parametrize("finish", ["stop", "cancelled"])
def test_only_the_length_limit_takes_something_back(qtbot: QtBot, make_window: MakeWindow, finish: str) -> None:
    engine = ScriptedEngine(pieces=(" a river. It ro",), outcome=Outcome(" a river.", finish))  # type: ignore[arg-type]
    window = make_window(engine)
    window.editor.load("Once")
    window.editor.set_caret(4)
    run(qtbot, window, "continue")
    assert window.editor.text.text() == "Once a river. It ro"
