from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant import actions, settings, tasks
from assistant.actions import Action, Request, model_choice
from assistant.errors import ActionInvalid, TaskUnsupported
from assistant.settings import Settings
from assistant.system import paths

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
    request = Request("Some text.", "fr", "long", "Do.", "Who?", messages=(tasks.Message("writer", "Hello"),))
    for action in built_in:
        task = actions.to_task(action, request, tasks.Sampling(), tasks.Limits(7))
        assert tasks.TASK_NAMES[type(task)] == action.task
    assert {action.group for action in built_in} == set(actions.GROUPS) - {"own"}


def test_edits_are_reviewed_and_answers_are_not() -> None:
    built_in, _ = actions.load_folder(paths.resource("actions"))
    assert {action.id for action in built_in if action.answer == "review"} == {
        "proofread", "rewrite", "instruct", "friendly", "professional", "concise", "expand", "simplify",
    }  # fmt: skip
    assert {action.id for action in built_in if action.answer == "chat"} == {"chat"}
    assert {action.id for action in built_in if action.by == "paragraph"} == {
        "friendly", "professional", "concise", "expand", "simplify",
    }  # fmt: skip


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


def own(**changes: object) -> Action:
    plain = Action("mine", "Mine", "instruct", "selection", "panel", "Does it.", instruction="Do it.")
    return replace(plain, **changes)  # type: ignore[arg-type]


# Unlike what any task has by itself.
SAMPLING = tasks.Sampling(temperature=0.9, top_k=3, top_p=0.5, min_p=0.1, repetition_penalty=1.7, seed=5)


def made(action: Action, request: Request) -> Any:
    return actions.to_task(action, request, SAMPLING, tasks.Limits(7, ("END",)))


def test_variables_are_filled_in() -> None:
    request = Request("The fox.", "fr", document="All of it.", title="Tales")
    task = made(own(instruction="In {language}, of {title}: {document} {unclear"), request)
    assert (task.instruction, task.text) == ("In French, of Tales: All of it. {unclear", "The fox.")
    task = made(own(instruction="Say “{selection}” twice."), request)
    assert (task.instruction, task.text) == ("Say “The fox.” twice.", "")
    task = made(own(instruction="{title}", options=("instruction",)), replace(request, instruction="Keep {title}."))
    assert (task.instruction, task.text) == ("Keep {title}.", "The fox.")


def test_everything_of_an_action_reaches_its_task() -> None:
    context = tasks.Context("memory", "note", (tasks.Passage("a", "b"),))
    examples = (tasks.Example("a", "b"),)
    request = Request("The fox.", question="Who?", context=context, messages=(tasks.Message("writer", "Hm?"),))
    task = made(own(by="paragraph", examples=examples, temperature=0.2, max_tokens=33), request)
    assert task == tasks.Instruct(
        "Do it.", "The fox.", replace(SAMPLING, temperature=0.2), tasks.Limits(33), examples, "paragraph", context
    )
    assert made(own(task="question", instruction=""), request) == tasks.Question("The fox.", "Who?", context=context)
    assert made(own(task="question", instruction="Where?"), replace(request, question="")).question == "Where?"
    chat = made(own(task="chat", instruction="", answer="chat"), request)
    assert (chat.messages, chat.text, chat.context) == (request.messages, "The fox.", context)
    labelled = own(task="classify", labels=("a", "b"), examples=examples)
    assert made(labelled, request) == tasks.Classify("The fox.", ("a", "b"), "Do it.", examples)
    assert made(labelled, replace(request, labels=("c", "d"))).labels == ("c", "d")
    read = own(task="extract", schema="{}", examples=examples)
    assert made(read, request) == tasks.Extract("The fox.", "{}", "Do it.", examples)
    assert made(read, replace(request, schema='{"a": 1}')).schema == '{"a": 1}'
    assert made(own(task="key-sentences", instruction=""), replace(request, length="long")).count == 0
    assert made(own(task="continue", instruction=""), request).context == context
    assert made(own(task="summarize", instruction=""), request).sampling == tasks.GREEDY
    assert made(own(task="summarize", instruction="", temperature=0.4), request).sampling.temperature == 0.4
    assert made(own(task="translate", instruction=""), replace(request, glossary=(("a", "b"),))).glossary == (
        ("a", "b"),
    )


def test_an_action_runs_on_the_model_of_its_file_or_of_the_persons_choice() -> None:
    action = own(model="/models/one")
    assert made(action, Request("x")).folder == "/models/one"
    assert made(action, Request("x", model="/models/two")).folder == "/models/two"
    assert isinstance(made(own(), Request("x")), tasks.Instruct)
    assert isinstance(made(own(task="key-sentences", instruction="", model="/m"), Request("x")), tasks.KeySentences)


def test_the_choice_of_a_model_is_kept_in_the_settings() -> None:
    chosen = model_choice.with_folder(Settings(), "mine", "/models/one")
    assert model_choice.folder_for(chosen, "mine") == "/models/one"
    assert model_choice.folder_for(chosen, "other") == ""
    assert model_choice.with_folder(chosen, "mine", "") == Settings()
    for broken in ("", "[]", "{", '{"mine": 3}', "9" * 5000):
        assert model_choice.folder_for(settings.changed(Settings(), "model.per_action", broken), "mine") == ""


def test_what_a_model_cannot_do_is_said() -> None:
    model = tasks.ModelReady("small", "cpu", "int8", 7, 512, ("continue", "translate"))
    error = actions.hindrance(own(), model)
    assert isinstance(error, TaskUnsupported) and (error.task, error.model) == ("instruct", "small")
    assert actions.hindrance(own(task="translate", instruction=""), model) is None
    assert actions.hindrance(own(task="key-sentences", instruction=""), model) is None


def test_own_actions_take_the_place_of_built_in_ones() -> None:
    actions.save(own(id="rewrite", order=1), paths.actions_dir())
    (paths.actions_dir() / "bad.toml").write_text("id = 3")
    listed, problems = actions.all_actions()
    assert listed[0].name == "Mine" and [action.id for action in listed].count("rewrite") == 1
    assert [problem.path.name for problem in problems] == ["bad.toml"]


@pytest.mark.parametrize("task", ["instruct", "continue", "chat"])
@pytest.mark.parametrize("temperature", [0.0, 0.2, 2.0])
def test_a_temperature_that_is_stated_counts_for_more_than_the_settings(task: str, temperature: float) -> None:
    answer = "chat" if task == "chat" else "panel"
    instruction = "Do it." if task == "instruct" else ""
    action = own(task=task, instruction=instruction, answer=answer, temperature=temperature)
    assert made(action, Request("The fox.")).sampling == replace(SAMPLING, temperature=temperature)
    assert made(replace(action, temperature=None), Request("The fox.")).sampling == SAMPLING


def test_a_continuation_has_the_limits_of_the_settings() -> None:
    plain = made(own(task="continue", instruction=""), Request("The fox."))
    assert plain.limits == tasks.Limits(7, ("END",))
    assert made(own(task="continue", instruction="", max_tokens=3), Request("x")).limits == tasks.Limits(3, ("END",))


def test_built_in_actions_that_must_not_vary_are_greedy() -> None:
    found, _ = actions.load_folder(paths.resource("actions"))
    greedy = {action.id for action in found if action.temperature == 0.0}
    assert greedy == {"concise", "key-points", "outline", "simplify"}
