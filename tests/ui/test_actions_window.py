"""The window in which actions are made, changed and tried, over real files and a scripted engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.actions import Action, action_files
from assistant.background import EngineThread
from assistant.errors import EngineFailed
from assistant.system import paths
from assistant.tasks import Chat, Instruct, Label, Outcome
from assistant.ui.actions.action_folder import ActionFolder
from assistant.ui.actions.action_form import ActionForm
from assistant.ui.actions.actions_window import ActionsWindow
from assistant.ui.kit import file_dialogs, interface_language
from assistant.ui.kit.current_settings import CurrentSettings
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

BUILT_IN, _ = action_files.load_folder(paths.resource("actions"))
OWN = Action(
    id="mine", name="Mine", task="instruct", input="selection", answer="panel", explanation="Does it.",
    instruction="Do it.",
)  # fmt: skip


class Stage:
    """The window over the folder of actions, as the program ties them."""

    def __init__(self, engine_thread: EngineThread, current: CurrentSettings, engine: ScriptedEngine) -> None:
        self.engine, self.engine_thread = engine, engine_thread
        self.folder = ActionFolder()
        self.window = ActionsWindow(engine_thread, current)
        self.window.changed.connect(self.folder.read)
        self.folder.changed.connect(self.window.show_actions)
        self.window.show_actions(self.folder.actions)
        self.window.show()

    @property
    def form(self) -> ActionForm:
        return self.window.form

    def choose(self, action_id: str) -> None:
        rows = [self.window.list.item(row) for row in range(self.window.list.count())]
        self.window.list.setCurrentItem(next(row for row in rows if row.data(Qt.ItemDataRole.UserRole).id == action_id))

    def chosen(self) -> str:
        return str(self.window.list.currentItem().data(Qt.ItemDataRole.UserRole).id)


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def stage(qtbot: QtBot, current: CurrentSettings, engine: ScriptedEngine) -> Iterator[Stage]:
    engine_thread = EngineThread(lambda: engine)
    made = Stage(engine_thread, current, engine)
    qtbot.addWidget(made.window)
    yield made
    engine_thread.stop_all()
    assert engine_thread.shutdown()
    made.folder.deleteLater()


def on_disk(action_id: str) -> Action:
    return action_files.load_file(paths.actions_dir() / f"{action_id}.toml")


def put(action: Action) -> None:
    action_files.save(action, paths.actions_dir())


@pytest.mark.parametrize("action", BUILT_IN, ids=lambda action: str(action.id))
def test_the_form_says_of_a_built_in_action_what_its_file_says(qtbot: QtBot, action: Action) -> None:
    form = ActionForm()
    qtbot.addWidget(form)
    form.show_action(action)
    assert form.action() == action


def test_looking_at_all_actions_changes_none(stage: Stage) -> None:
    for row in range(stage.window.list.count()):
        stage.window.list.setCurrentRow(row)
        assert not stage.window.dirty() and not stage.window.save_button.isEnabled()
    assert list(paths.actions_dir().glob("*.toml")) == []
    assert stage.window.list.count() == len(BUILT_IN)


def test_a_new_action_is_made_changed_and_saved(qtbot: QtBot, stage: Stage) -> None:
    qtbot.mouseClick(stage.window.new_button, Qt.MouseButton.LeftButton)
    assert stage.chosen() == "new-action" and on_disk("new-action").name == stage.form.name.text()
    qtbot.keyClicks(stage.form.name, "Shout")
    assert stage.form.name.text() == "Shout", "the name is selected, to be typed over"
    stage.form.instruction.setPlainText("Say it LOUD.")
    assert stage.window.dirty() and stage.window.save_button.isEnabled()
    qtbot.mouseClick(stage.window.save_button, Qt.MouseButton.LeftButton)
    assert (on_disk("new-action").name, on_disk("new-action").instruction) == ("Shout", "Say it LOUD.")
    assert not stage.window.dirty() and stage.chosen() == "new-action"
    assert stage.window.list.currentItem().text() == "Shout"


def test_what_was_typed_is_saved_when_another_line_is_chosen_and_that_one_is_shown(stage: Stage) -> None:
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    stage.form.instruction.setPlainText("Do it twice.")
    stage.choose("translate")
    assert on_disk("mine").instruction == "Do it twice."
    action = stage.form.action()
    assert action is not None and action.id == "translate" == stage.chosen()
    assert not stage.window.dirty()


def test_what_cannot_be_saved_stays_in_the_form_and_escape_asks_before_it_goes(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, questions = [False, True], []

    def answer(_parent: object, name: str) -> bool:
        questions.append(name)
        return answers.pop(0)

    monkeypatch.setattr(file_dialogs, "ask_drop_action", answer)
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    stage.form.name.clear()
    stage.form.name.textEdited.emit("")
    assert "name" in stage.window.told.text()
    stage.choose("translate")
    action = stage.form.action()
    assert action is not None and action.id == "mine" == stage.chosen() and action.name == ""
    stage.window.show()
    qtbot.keyClick(stage.window, Qt.Key.Key_Escape)
    assert stage.window.isVisible() and questions == ["Mine"] and on_disk("mine") == OWN
    again = stage.form.action()
    assert again is not None and (again.id, again.name) == ("mine", "")
    stage.form.name.setText("Named")
    stage.window.close()
    assert not stage.window.isVisible() and on_disk("mine").name == "Named"
    stage.window.show()
    stage.form.name.clear()
    qtbot.keyClick(stage.window, Qt.Key.Key_Escape)
    assert not stage.window.isVisible() and len(questions) == 2
    back = stage.form.action()
    assert back is not None and back.name == "Named" == on_disk("mine").name


def test_another_program_writes_the_file_while_its_form_has_unsaved_words(stage: Stage) -> None:
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    stage.form.instruction.setPlainText("Typed here.")
    put(replace(OWN, instruction="Written there."))
    stage.folder.read()
    assert stage.form.instruction.toPlainText() == "Typed here."
    assert on_disk("mine").instruction == "Written there.", "nobody has pressed Save"
    assert "mine.toml" in stage.window.told.text()
    assert stage.window.save()
    assert on_disk("mine").instruction == "Typed here."
    put(replace(OWN, instruction="Written later."))
    stage.folder.read()
    assert stage.form.instruction.toPlainText() == "Written later.", "with nothing typed the file is shown"


def test_the_file_goes_while_its_form_has_unsaved_words(stage: Stage) -> None:
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    stage.form.instruction.setPlainText("Typed here.")
    (paths.actions_dir() / "mine.toml").unlink()
    stage.folder.read()
    assert on_disk("mine").instruction == "Typed here."


def test_a_changed_built_in_action_is_an_own_one_and_comes_back_when_that_is_removed(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.choose("rewrite")
    stage.form.explanation.setText("Mine now.")
    assert stage.window.save()
    assert on_disk("rewrite").explanation == "Mine now." and stage.chosen() == "rewrite"
    assert [one.explanation for one in stage.folder.actions if one.id == "rewrite"] == ["Mine now."]
    answers = iter((False, True))
    monkeypatch.setattr(file_dialogs, "ask_remove_action", lambda _parent, _name: next(answers))
    qtbot.mouseClick(stage.window.remove_button, Qt.MouseButton.LeftButton)
    assert (paths.actions_dir() / "rewrite.toml").exists()
    qtbot.mouseClick(stage.window.remove_button, Qt.MouseButton.LeftButton)
    assert list(paths.actions_dir().glob("*.toml")) == []
    assert len(stage.folder.actions) == len(BUILT_IN) and not stage.window.remove_button.isEnabled()


def test_a_new_action_takes_no_place_of_a_broken_file(qtbot: QtBot, stage: Stage) -> None:
    broken = paths.actions_dir() / "new-action.toml"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text("half a file = ", "utf-8")
    stage.folder.read()
    qtbot.mouseClick(stage.window.new_button, Qt.MouseButton.LeftButton)
    assert broken.read_text("utf-8") == "half a file = " and stage.chosen() == "new-action-2"


def test_a_copy_is_its_own_action(qtbot: QtBot, stage: Stage) -> None:
    stage.choose("summarize")
    original = stage.form.action()
    qtbot.mouseClick(stage.window.copy_button, Qt.MouseButton.LeftButton)
    copy = stage.form.action()
    assert original is not None and copy is not None and stage.chosen() == copy.id != original.id
    assert (
        replace(copy, id=original.id, name=original.name, shortcut=original.shortcut, group=original.group) == original
    )
    assert [path.stem for path in paths.actions_dir().glob("*.toml")] == [copy.id]


def test_import_and_export(qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    there: list[Path | None] = [tmp_path / "out.toml", tmp_path / "out.toml", None, tmp_path / "bad.toml"]
    monkeypatch.setattr(file_dialogs, "ask_action_file", lambda *_: there.pop(0))
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    qtbot.mouseClick(stage.window.export_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stage.window.import_button, Qt.MouseButton.LeftButton)
    shown = stage.form.action()
    assert shown == replace(OWN, id="mine-2") and stage.chosen() == "mine-2"
    qtbot.mouseClick(stage.window.import_button, Qt.MouseButton.LeftButton)
    (tmp_path / "bad.toml").write_text("surprise = 1", "utf-8")
    qtbot.mouseClick(stage.window.import_button, Qt.MouseButton.LeftButton)
    assert "bad.toml" in stage.window.told.text() and len(list(paths.actions_dir().glob("*.toml"))) == 2


def test_the_trial_runs_the_form_as_it_stands_and_changes_no_file(qtbot: QtBot, stage: Stage) -> None:
    put(OWN)
    stage.folder.read()
    stage.choose("mine")
    stage.form.instruction.setPlainText("Do it thrice.")
    trial = stage.window.trial
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    assert "first" in trial.account.text() and stage.engine.tasks == []
    trial.sample.setPlainText("The fox.")
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: trial.result.toPlainText() == "Once upon a time.", timeout=WAIT)
    task = stage.engine.tasks[-1]
    assert isinstance(task, Instruct) and (task.instruction, task.text) == ("Do it thrice.", "The fox.")
    assert on_disk("mine") == OWN
    stage.choose("chat")
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(stage.engine.tasks[-1], Chat), timeout=WAIT)
    chat = stage.engine.tasks[-1]
    assert isinstance(chat, Chat) and [turn.text for turn in chat.messages] == ["The fox."]


def test_a_trial_shows_labels_errors_and_can_be_stopped(qtbot: QtBot, stage: Stage) -> None:
    trial = stage.window.trial
    trial.sample.setPlainText("The fox.")
    stage.choose("sentiment")
    stage.engine.pieces, stage.engine.outcome = (
        (),
        Outcome("", "stop", labels=(Label("positive", 0.8), Label("negative", 0.2))),
    )
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "80" in trial.result.toPlainText(), timeout=WAIT)
    stage.engine.outcome, stage.engine.error = None, EngineFailed("broken")
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: trial.account.property("tone") == "error", timeout=WAIT)
    stage.engine.error, stage.engine.pieces, stage.engine.delay = None, ("word ",) * 500, 0.01
    qtbot.mouseClick(trial.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "word" in trial.result.toPlainText(), timeout=WAIT)
    stage.window.close()
    qtbot.waitUntil(lambda: not stage.engine_thread.busy, timeout=WAIT)
    assert trial.result.toPlainText().startswith("word ")


def test_it_changes_its_language_while_it_is_open_and_keeps_what_is_typed(
    qtbot: QtBot, qapp: QApplication, stage: Stage
) -> None:
    stage.choose("rewrite")
    stage.form.explanation.setText("half typed")
    try:
        interface_language.install(qapp, "zh_CN")
        qtbot.waitUntil(lambda: stage.window.windowTitle() != "Actions", timeout=WAIT)
        assert stage.form.explanation.text() == "half typed" and stage.window.dirty()
        assert stage.window.new_button.text() != "New"
    finally:
        interface_language.install(qapp, "en")
    assert list(paths.actions_dir().glob("*.toml")) == []
    shown = stage.form.action()
    assert shown is not None
    stage.form.show_action(shown)


def test_the_window_of_the_program_opens_it_with_all_actions(make_window: MakeWindow) -> None:
    window = make_window()
    window.menus.actions["edit_actions"].trigger()
    (shown,) = window.findChildren(ActionsWindow)
    assert shown.isVisible() and shown.list.count() == len(BUILT_IN)
    shown.close()
