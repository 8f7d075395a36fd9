"""The window My style over real files: texts judged, styles listed, switched, compared blind and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from assistant.models.style import pages, store
from assistant.models.style.learning import Learned, Paused, Progress
from assistant.system import paths
from assistant.tasks import Continue, OnModel, Task
from assistant.ui.style import style_words
from assistant.ui.style.style_window import StyleWindow
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.style.on_disk import put
from tests.style.prose import passages
from tests.ui.conftest import MakeWindow

WAIT = 20_000


def opened(window: MainWindow, qtbot: QtBot) -> StyleWindow:
    window.menus.actions["style"].trigger()
    made = window.tools._style
    assert made is not None
    with qtbot.waitSignal(made.work.listed, timeout=WAIT):
        made.read()
    return made


def _written(task: Task) -> list[str]:
    inner = task.task if isinstance(task, OnModel) else task
    assert isinstance(inner, Continue)
    return [" in the style" if inner.style else " without it"]


def test_nothing_learned_yet_says_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    style = opened(window, qtbot)
    assert style.nothing.isVisible() and not style.list.isVisible() and not style.use_button.isVisible()
    assert window.panel.head.in_style.isHidden()


def test_texts_are_judged_at_once(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "short.txt").write_text(passages(900), "utf-8")
    (tmp_path / "long.md").write_text(passages(3600, seed=1), "utf-8")
    (tmp_path / "broken.docx").write_bytes(b"no document")
    style = opened(window, qtbot)
    style.new_button.click()
    page = style.texts
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "short.txt")], ""))
    with qtbot.waitSignal(style.work.judged, timeout=WAIT):
        page.files_button.click()
    assert "That is too little" in page.said.text() and not page.learn_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    with qtbot.waitSignal(style.work.judged, timeout=WAIT):
        page.folder_button.click()
    page.name.setText("letters")
    assert page.learn_button.isEnabled() and "Starter model will learn" in page.said.text()
    assert "broken.docx" in page.said.text() and page.list.count() == 2
    page.list.setCurrentRow(1)
    with qtbot.waitSignal(style.work.judged, timeout=WAIT):
        page.remove_button.click()
    assert not page.learn_button.isEnabled()


def test_open_documents_are_texts_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for setting in ("writing.spelling", "writing.grammar"):
        window._current.change(setting, False)
    (tmp_path / "open.md").write_text(passages(3300), "utf-8")
    assert window.open_path(tmp_path / "open.md")
    style = opened(window, qtbot)
    style.new_button.click()
    with qtbot.waitSignal(style.work.judged, timeout=WAIT):
        style.texts.open_button.click()
    assert style.texts.verdict is not None and style.texts.verdict.judged.words > pages.FEWEST


def test_a_style_is_switched_in_the_window_and_in_the_panel(make_window: MakeWindow, qtbot: QtBot) -> None:
    engine = ScriptedEngine()
    window = make_window(engine)
    found = put("letters", paths.starter_model())
    style = opened(window, qtbot)
    style.choose("letters")
    assert "words, on Starter model" in style.list.item(0).text() and "not in use" in style.list.item(0).text()
    style.use_button.click()
    assert store.folder_in_use(window._current.settings) == str(found.adapter.path)
    box = window.panel.head.in_style
    assert not box.isHidden() and box.isChecked() and "letters" in box.toolTip()
    task = window.runs.continuation("Once upon a time")
    assert isinstance(task, Continue) and task.style == str(found.adapter.path)
    box.click()
    assert window.runs.continuation("Once") == Continue("Once", task.sampling, task.limits, context=task.context)
    assert "not in use" in style.list.item(0).text()


def test_a_style_of_another_model_is_named_as_such(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"another")
    put("other", tmp_path, "Other")
    style = opened(window, qtbot)
    assert "learned on another model" in style.list.item(0).text()
    said: list[str] = []
    window.tools.told.connect(said.append)
    style.use_button.click()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said == ["The style “other” was learned on Other. Starter model continues now, so it is not applied."]
    style.compare_button.click()
    assert not style.blind.boxes[0].isVisible(), "its model is not here, so nothing can be written"


def test_the_blind_choice_is_revealed_at_its_end(make_window: MakeWindow, qtbot: QtBot) -> None:
    engine = ScriptedEngine(answer=_written)
    window = make_window(engine)
    put("letters", paths.starter_model())
    style = opened(window, qtbot)
    style.compare_button.click()
    blind = style.blind
    assert "8.3 % fewer bits" in blind.result.text()
    for _ in range(3):
        qtbot.waitUntil(blind.neither.isEnabled, timeout=WAIT)
        shown = [box.toPlainText() for box in blind.boxes]
        assert sorted(shown) == ["in the style", "without it"] and "style" not in blind.head.text()
        blind.buttons[shown.index("in the style")].click()
    assert blind.head.text() == "Of 3 you chose 3 in your style." and not blind.boxes[0].isVisible()
    asked = [task for task in engine.tasks if isinstance(task, OnModel)]
    assert len(asked) == 6 and {task.folder for task in asked} == {str(paths.starter_model())}


def test_deleting_asks_first_and_switches_off(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = put("letters", paths.starter_model())
    style = opened(window, qtbot)
    style.use_button.click()
    monkeypatch.setattr(StyleWindow, "_sure", lambda *_: False)
    style.remove_button.click()
    assert found.adapter.path.exists()
    monkeypatch.setattr(StyleWindow, "_sure", lambda *_: True)
    with qtbot.waitSignal(style.work.listed, timeout=WAIT):
        style.remove_button.click()
    assert not found.adapter.path.exists() and window._current.settings.model.style == ""
    assert window.panel.head.in_style.isHidden() and QMessageBox is not None


def test_what_did_not_help_is_said_and_not_switched_on(window: MainWindow, qtbot: QtBot) -> None:
    style = opened(window, qtbot)
    style._on_told(Learned("letters", 1.646, 1.65, False, 7, 2))
    assert "It did not help" in style.told.text() and not window._current.settings.model.in_style
    style._on_told(Paused("memory"))
    assert "memory" in style.told.text()


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Progress(5, 111, 601, 210.4, 160.2), "About 11 minutes are left at most. On pages that it does not learn from, it wavers between 160 next words, where there were 210 at the start."),
        (Progress(5, 111, 20, 210.4, 210.4, 1, "battery"), "About a minute is left at most. On pages that it does not learn from, it wavers between 210 next words so far. The computer runs on its battery, so one core works."),
    ],
)  # fmt: skip
def test_progress_in_plain_words(event: Progress, said: str) -> None:
    assert style_words.event(event) == said


def test_every_finding_has_words() -> None:
    for finding in ("few", "language", "mixed", "copied", "quoted", "code", "marks", "modest"):
        judged = pages.Judged((), 100, "en", findings=(finding,))  # type: ignore[arg-type]
        assert len(style_words.verdict(judged, "starter")) == 2
