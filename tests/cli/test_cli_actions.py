"""`assistant run` and `assistant actions` over a scripted engine, and once over the starter."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import actions, tasks
from assistant.actions import model_choice
from assistant.actions.action import Action
from assistant.cli import main
from assistant.cli.work import _Printer
from assistant.errors import ModelMissing
from assistant.remote import engine_maker
from assistant.settings import Settings, settings_file
from assistant.system import paths
from tests.scripted_engine import ScriptedEngine

TEXT = "The fox is red. The dog is old."


class Answering(ScriptedEngine):
    """Ends with the `outcome` of the test, after what the scripted one does."""

    outcome: tasks.Outcome | None = None
    before: tuple[tasks.Event, ...] = ()

    def stream(self, task: tasks.Task, should_stop: Any) -> Iterator[tasks.Event]:
        yield from self.before
        for event in super().stream(task, should_stop):
            yield self.outcome if self.outcome is not None and isinstance(event, tasks.Outcome) else event


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answering]:
    made = Answering(("Red.",))
    monkeypatch.setattr(engine_maker, "engine_maker", lambda options: lambda: made)
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield made
    for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
        signal.signal(number, handler)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "tales.txt"
    path.write_text(TEXT)
    return str(path)


def test_every_built_in_action_can_be_run(engine: Answering, file: str, tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text('{"type": "object"}')
    built_in, _ = actions.load_folder(paths.resource("actions"))
    for action in built_in:
        engine.outcome = tasks.Outcome("[]" if action.task == "extract" else "Red.", "stop")
        given = ["--to", "fr", "--question", "Who?", "--instruction", "Do.", "--schema", str(tmp_path / "schema.json")]
        assert main.main(["run", action.id, file, *given]) == main.DONE
        assert tasks.TASK_NAMES[type(engine.tasks[-1])] == action.task
    assert len(engine.tasks) == len(built_in) > 20


def test_what_is_given_reaches_the_task(engine: Answering, file: str, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("A plan.")
    pinned = ["--memory", "m", "--note", "n", "--with", str(tmp_path / "plan.md")]
    context = tasks.Context("m", "n", (tasks.Passage("plan.md", "A plan."),))
    main.main(["run", "instruct", file, "--instruction", "Do.", "--temperature", "0", "--max-tokens", "9", *pinned])
    done = engine.tasks[-1]
    assert isinstance(done, tasks.Instruct)
    assert (done.instruction, done.text, done.context) == ("Do.", TEXT, context)
    assert (done.sampling.temperature, done.limits.max_tokens) == (0.0, 9)
    main.main(["run", "chat", file, "--question", "Is it good?"])
    assert engine.tasks[-1].messages == (tasks.Message("writer", "Is it good?"),)  # type: ignore[union-attr]
    main.main(["run", "tone", file, "--label", "kind", "--label", "unkind"])
    assert engine.tasks[-1].labels == ("kind", "unkind")  # type: ignore[union-attr]
    main.main(["run", "translate", file, "--to", "de"])
    assert engine.tasks[-1].target == "de"  # type: ignore[union-attr]


def test_an_answer_stands_with_its_grounds(engine: Answering, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    engine.outcome = tasks.Outcome("Red.", "stop", spans=(tasks.Span(0, 15),), read_share=0.5)
    assert main.main(["run", "question", file, "--question", "Which colour?"]) == main.DONE
    said = capsys.readouterr()
    assert said.out == "Red.\n\n> The fox is red.\n"
    assert "50% of the text was read" in said.err
    engine.outcome = tasks.Outcome("", "stop")
    main.main(["run", "question", file, "--question", "Which cat?"])
    assert capsys.readouterr().out == "The text does not say.\n"


def test_labels_tables_and_json_are_shown(engine: Answering, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    engine.outcome = tasks.Outcome("sad", "stop", labels=(tasks.Label("sad", 0.75), tasks.Label("angry", 0.25)))
    main.main(["run", "tone", file])
    assert capsys.readouterr().out == " 75%  sad\n 25%  angry\n"
    engine.outcome = tasks.Outcome('{"columns": ["Who"], "rows": [["fox"]]}', "stop")
    main.main(["run", "table", file])
    assert capsys.readouterr().out == "| Who |\n| --- |\n| fox |\n"
    main.main(["run", "table", file, "--json"])
    assert json.loads(capsys.readouterr().out)["text"].startswith('{"columns"')


def test_what_would_be_sent_is_shown_and_nothing_is_run(
    engine: Answering, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.outcome = tasks.Outcome(
        "The prompt.", "stop", parts=(tasks.Part("passage", "a.md", 0, 40), tasks.Part("text", "", 12))
    )
    assert main.main(["run", "friendly", file, "--show-context"]) == main.DONE
    assert isinstance(engine.tasks[-1], tasks.Measure)
    said = capsys.readouterr().out
    assert "12 text" in said and "0 passage a.md  (40 do not fit)" in said and said.endswith("The prompt.\n")


def test_models_of_actions(engine: Answering, file: str, capsys: pytest.CaptureFixture[str]) -> None:
    actions.save(
        Action("mine", "Mine", "rewrite", "selection", "review", "Does it.", model="/models/one"), paths.actions_dir()
    )
    engine.before = (tasks.FellBack("/models/one", ModelMissing("/models/one")),)
    main.main(["run", "mine", file, "--temperature", "0.5"])
    done = engine.tasks[-1]
    assert isinstance(done, tasks.OnModel) and done.folder == "/models/one"
    assert done.task.sampling.temperature == 0.5  # type: ignore[union-attr]
    assert "/models/one" in capsys.readouterr().err
    settings_file.write(paths.settings_file(), model_choice.with_folder(Settings(), "mine", "/models/two"))
    main.main(["run", "mine", file])
    assert engine.tasks[-1].folder == "/models/two"  # type: ignore[union-attr]
    main.main(["run", "mine", file, "--model", "/models/three"])
    assert isinstance(engine.tasks[-1], tasks.Rewrite)


@pytest.mark.parametrize(("given", "said"), [
    (["nothing"], "did you mean"), (["translate"], "--to"), (["question"], "--question"), (["chat"], "--question"), (["instruct"], "--instruction"),
    (["json"], "--schema"), (["tone", "--label", "one"], "twice"), (["key-sentences", "--show-context"], "without a prompt"),
])  # fmt: skip
def test_wrong_usage_says_what_is_missing(
    engine: Answering, file: str, given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["run", given[0], file, *given[1:]])
    assert ended.value.code == main.USAGE
    assert said in capsys.readouterr().err


def test_an_empty_text_is_refused_in_words(
    engine: Answering, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    for action in ("friendly", "tone", "translate"):
        assert main.main(["run", action, str(tmp_path / "empty.txt"), "--to", "fr"]) == main.FAILED
        assert "nothing to read" in capsys.readouterr().err
    assert main.main(["run", "instruct", str(tmp_path / "empty.txt"), "--instruction", "Write a haiku."]) == main.DONE


def test_the_list_says_what_the_starter_can_do_and_what_would_do_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    (paths.actions_dir() / "bad.toml").write_text("id = 3")
    assert main.main(["actions", "--json"]) == main.DONE
    said = capsys.readouterr()
    rows = {row["id"]: row for row in json.loads(said.out)}
    possible = {row["id"] for row in rows.values() if row["possible"]}
    assert {"continue", "proofread", "rewrite", "summarize", "headline", "translate", "key-sentences"} <= possible
    assert not possible & {"friendly", "professional", "concise", "expand", "simplify", "instruct", "question", "chat"}
    assert "1 billion" in rows["friendly"]["wanted"] and "Starter" in rows["friendly"]["reason"]
    assert "bad.toml" in said.err
    assert main.main(["actions"]) == main.DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rows)
    assert (
        next(line for line in lines if line.startswith("chat ")).split("  ")[-1].strip().startswith("no: A chat model")
    )


def test_of_a_continuation_nothing_is_printed_that_is_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    pieces = (" there was", " a river. And", " it ran to the", " sea. Then 3", ".5 of", " th")
    printer = _Printer(tasks.OnModel(tasks.Continue("Once"), "/models/one"))
    seen = []
    for text in pieces:
        printer.add(tasks.Piece(text))
        seen.append(capsys.readouterr().out)
    assert seen == ["", "", " there was a river.", " And it ran to the sea.", "", ""]
    printer.end(tasks.Outcome(" there was a river. And it ran to the sea.", "length"))
    assert capsys.readouterr().out == "\n"


def test_of_anything_else_all_is_printed_as_it_comes(capsys: pytest.CaptureFixture[str]) -> None:
    printer = _Printer(tasks.Summarize("Once."))
    printer.add(tasks.Piece("A riv"))
    assert capsys.readouterr().out == "A riv"
    printer.end(tasks.Outcome("A river.", "stop"))
    assert capsys.readouterr().out == "er.\n"


def test_a_stopped_continuation_is_printed_to_its_last_letter(capsys: pytest.CaptureFixture[str]) -> None:
    printer = _Printer(tasks.Continue("Once"))
    printer.add(tasks.Piece(" there was a ri"))
    printer.end(tasks.Outcome(" there was a ri", "cancelled"))
    assert capsys.readouterr().out == " there was a ri\n"
