from __future__ import annotations

from pathlib import Path

import pytest

from assistant import actions, paths, tasks
from assistant.actions import Request
from assistant.errors import ActionInvalid

GOOD = """\
id = "mine"
name = "Mine"
task = "instruct"
input = "selection"
answer = "panel"
explanation = "Does it."
instruction = "Do it."
"""


def test_the_built_in_actions_load_and_each_makes_its_task() -> None:
    built_in, problems = actions.load_folder(paths.resource("actions"))
    assert not problems
    assert [action.id for action in built_in][:3] == ["continue", "proofread", "rewrite"]
    shortcuts = [action.shortcut for action in built_in if action.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    for action in built_in:
        task = actions.to_task(action, Request("Some text.", "fr", "long", "Do."), tasks.Sampling(), tasks.Limits(7))
        assert tasks.TASK_NAMES[type(task)] == action.task


def test_edits_are_reviewed_and_answers_are_not() -> None:
    built_in, _ = actions.load_folder(paths.resource("actions"))
    assert {action.id for action in built_in if action.answer == "review"} == {"proofread", "rewrite", "instruct"}


def test_the_choices_reach_the_task() -> None:
    built_in = {action.id: action for action in actions.load_folder(paths.resource("actions"))[0]}
    limits, sampling = tasks.Limits(7), tasks.Sampling(temperature=0.3)
    request = Request("Some text.", "fr", "long", "Make it rhyme.")
    assert actions.to_task(built_in["translate"], request, sampling, limits) == tasks.Translate("Some text.", "fr")
    assert actions.to_task(built_in["summarize"], request, sampling, limits) == tasks.Summarize("Some text.", "long")
    assert actions.to_task(built_in["continue"], request, sampling, limits) == tasks.Continue(
        "Some text.", sampling, limits
    )
    task = actions.to_task(built_in["instruct"], request, sampling, limits)
    assert isinstance(task, tasks.Instruct)
    assert (task.instruction, task.text) == ("Make it rhyme.", "Some text.")


def test_an_own_instruction_is_used(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD)
    action = actions.load_file(tmp_path / "mine.toml")
    task = actions.to_task(action, Request("x"), tasks.Sampling(), tasks.Limits())
    assert isinstance(task, tasks.Instruct)
    assert task.instruction == "Do it."


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (('name = "Mine"', ""), "missing key 'name'"),
        (('name = "Mine"', 'name = "Mine"\ncolour = "red"'), "unknown key 'colour'"),
        (('name = "Mine"', "name = 3"), "'name' must be str"),
        (('task = "instruct"', 'task = "load"'), "'task' must be one of"),
        (('answer = "panel"', 'answer = "window"'), "'answer' must be one of"),
        (('input = "selection"\nanswer = "panel"', 'input = "before-cursor"\nanswer = "review"'), "can be review only"),
        (('id = "mine"', 'id = "other"'), "'id' must be the name of the file"),
        (('id = "mine"', 'id = "mine"\noptions = ["mood"]'), "not 'mood'"),
        (('id = "mine"', "id = "), ""),
    ],
)
def test_a_bad_file_is_named_and_leaves_the_others(tmp_path: Path, change: tuple[str, str], reason: str) -> None:
    (tmp_path / "mine.toml").write_text(GOOD.replace(*change))
    (tmp_path / "zz.toml").write_text(GOOD.replace('"mine"', '"zz"'))
    loaded, problems = actions.load_folder(tmp_path)
    assert [action.id for action in loaded] == ["zz"]
    assert isinstance(problems[0], ActionInvalid)
    assert problems[0].path.name == "mine.toml"
    assert reason in problems[0].reason
