"""The panel offers first what the model in use does well, and says of the rest why it stands below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.actions import grades
from assistant.actions.model_choice import with_folder
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.panel.prompt_panel import PromptPanel
from tests.scripted_engine import MODEL

SMALL = replace(MODEL, name="SmolLM2-135M-Instruct", parameters=135_000_000)


@pytest.fixture
def panel(qtbot: QtBot, current: CurrentSettings, monkeypatch: pytest.MonkeyPatch) -> PromptPanel:
    known = {"friendly": grades.Graded(0.25, True), "question": grades.Graded(0.95, True)}
    monkeypatch.setattr(grades, "of", lambda model: known if model is not None and model.parameters < 10**9 else {})
    made = PromptPanel(actions.all_actions()[0], current)
    qtbot.addWidget(made)
    return made


def rows(panel: PromptPanel) -> list[str]:
    return [panel.picker.itemData(row) or panel.picker.itemText(row) for row in range(panel.picker.count())]


def test_what_the_model_seldom_does_well_stands_below_a_line(panel: PromptPanel) -> None:
    before = rows(panel)
    panel.set_model(SMALL)
    assert rows(panel)[-2:] == ["Seldom good with this model:", "friendly"]
    assert rows(panel).index("question") < rows(panel).index("friendly")
    line = panel.picker.count() - 2
    assert not panel.picker.model().index(line, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    panel.select_action("friendly")
    assert "25" in panel.weakness.text() and "25" in panel.picker.toolTip()
    panel.set_model(replace(MODEL, parameters=7 * 10**9))
    assert rows(panel) == before and panel.current_action().id == "friendly"  # type: ignore[union-attr]
    assert panel.weakness.text() == ""


def test_an_action_with_a_model_of_its_own_stays_where_it_is(panel: PromptPanel, current: CurrentSettings) -> None:
    panel.set_model(SMALL)
    current.change("model.per_action", with_folder(current.settings, "friendly", "/models/one").model.per_action)
    assert "Seldom good with this model:" not in rows(panel)


def test_a_model_is_known_by_its_name_and_else_by_its_size() -> None:
    by_name = grades.of(replace(SMALL, name="SmolLM2 135M Instruct Q4_1"))
    by_size = grades.of(replace(SMALL, name="another-one"))
    assert by_name and all(one.measured for one in by_name.values())
    assert {name: one.fit for name, one in by_size.items()} == {name: one.fit for name, one in by_name.items()}
    assert not any(one.measured for one in by_size.values())
    assert grades.of(replace(MODEL, name="another-one", parameters=7 * 10**9)) == {} == grades.of(None)
    assert set(by_name) <= {action.id for action in actions.all_actions()[0]}
