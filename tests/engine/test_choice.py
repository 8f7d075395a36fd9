"""With no model chosen, each task goes to the model that does it best; the others stay out of memory or make room."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engine.models_in_memory import ModelsInMemory
from assistant.errors import LanguageUnsupported, ModelDamaged
from assistant.models import catalogue, choice
from assistant.models.choice import Team
from assistant.models.shelf import Installed
from assistant.tasks import (
    Chat,
    Continue,
    Correct,
    EngineOptions,
    Event,
    FellBack,
    Inspect,
    Instruct,
    KeySentences,
    Load,
    Measure,
    Message,
    ModelReady,
    OnModel,
    Outcome,
    Question,
    Rewrite,
    Task,
    Translate,
)
from tests.engine.test_shelf import Makers, run, text
from tests.scripted_engine import ScriptedEngine

ENGLISH = "The old bridge had been closed since the spring, and people were used to the longer road."
CHINESE = "春天来了，村子里的人们都很高兴。早上，孩子们跑到河边去玩。"
IDS = ("smollm2-135m-instruct", "gemma-3-270m")


@pytest.fixture
def makers() -> Makers:
    return Makers()


@pytest.fixture
def team(tiny_folder: Callable[[str], Path], tmp_path: Path) -> Team:
    """The starter, and two real folders under the names of models that were measured."""
    for id in IDS:
        shutil.copytree(tiny_folder("gpt2"), tmp_path / id)
    return Team(
        {"starter": ""} | {id: str(tmp_path / id) for id in IDS},
        {id: f"The {id}" for id in IDS},
        {("question", "en"): IDS[0]},
    )


def memory(makers: Makers, team: Team) -> ModelsInMemory:
    return ModelsInMemory(
        EngineOptions(), makers.make, memory=lambda: makers.free, clock=lambda: makers.now, team=lambda: team
    )


def test_the_language_and_the_task_decide(makers: Makers, team: Team) -> None:
    models = memory(makers, team)
    assert text(models, Continue(ENGLISH)) == "smollm2-135m-instruct"
    assert text(models, Continue(CHINESE)) == "main"
    assert text(models, Translate(ENGLISH, "de")) == "gemma-3-270m"
    assert text(models, Translate("Das Haus ist alt und steht am Fluss.", "en")) == "gemma-3-270m"
    assert text(models, Inspect(ENGLISH)) == "smollm2-135m-instruct"
    assert text(models, Measure(Continue(ENGLISH))) == "smollm2-135m-instruct"
    assert text(models, KeySentences(ENGLISH)) == "main"


def test_a_named_model_outranks_the_choice(makers: Makers, team: Team) -> None:
    models = memory(makers, team)
    assert text(models, OnModel(Continue(ENGLISH), team.folders["gemma-3-270m"])) == "gemma-3-270m"
    settled = ModelsInMemory(EngineOptions(), makers.make, memory=lambda: None)
    assert text(settled, Continue(ENGLISH)) == "main"


def test_the_model_in_use_says_who_answers_in_its_place(makers: Makers, team: Team) -> None:
    makers.tasks["main"] = ("continue", "translate")
    ready = next(event for event in run(memory(makers, team), Load()) if isinstance(event, ModelReady))
    assert ready.name == "main" and not ready.alone
    assert choice.answering(ready, "continue", "en") == "The smollm2-135m-instruct"
    assert choice.answering(ready, "continue", "zh") == "main"
    assert choice.answering(ready, "translate", "de-en") == "The gemma-3-270m"
    assert choice.answering(ready, "translate", "fr-de") == "The gemma-3-270m"
    assert {"question", "continue", "translate"} <= set(ready.tasks)


def test_it_alone_is_told_of_a_model_for_one_task(makers: Makers, team: Team) -> None:
    (ready,) = (event for event in run(memory(makers, team), Continue(ENGLISH)) if isinstance(event, ModelReady))
    assert ready.alone and ready.name == "smollm2-135m-instruct"


def test_loading_ahead_loads_the_one_that_will_continue(makers: Makers, team: Team) -> None:
    models = memory(makers, team)
    events = run(models, Load(ahead=True))
    assert sum(isinstance(event, Outcome) for event in events) == 1
    assert makers.open_engines() == ["main", "smollm2-135m-instruct"]
    assert [event.name for event in events if isinstance(event, ModelReady) and not event.alone] == ["main"]


def test_models_that_do_not_fit_together_are_there_one_after_the_other(team: Team) -> None:
    """The memory is that of the larger; each load asks for as much as is free."""

    class Sized(ScriptedEngine):
        def close(self) -> None:
            super().close()
            self._ready = False
            loaded.discard(self.pieces[0])

    loaded: set[str] = set()
    free = 10_000_000

    def make(options: EngineOptions) -> ScriptedEngine:
        name = Path(options.folder).name if options.folder else "main"
        engine = Sized((name,), model=replace(ScriptedEngine().model, name=name))
        engine.answer = lambda _task: (loaded.add(name), (name,))[1]  # type: ignore[func-returns-value]
        return engine

    def memory() -> int:
        return free - 9_999_999 * len(loaded)

    models = ModelsInMemory(EngineOptions(), make, memory=memory, team=lambda: team)
    for _ in range(2):
        assert text(models, Continue(CHINESE)) == "main"
        assert loaded == {"main"}
        assert text(models, Continue(ENGLISH)) == "smollm2-135m-instruct"
        assert loaded == {"smollm2-135m-instruct"}
    assert text(models, Translate(ENGLISH, "de")) == "gemma-3-270m"
    assert loaded == {"gemma-3-270m"}


def test_a_model_that_is_loaded_ahead_pushes_none_out(makers: Makers, team: Team) -> None:
    models = memory(makers, team)
    run(models, Load())
    makers.free = 10
    events = run(models, Load(ahead=True))
    assert makers.open_engines() == ["main"] and not any(isinstance(event, FellBack) for event in events)


def test_the_model_in_use_stays_where_its_memory_would_not_do(makers: Makers, team: Team) -> None:
    models = memory(makers, team)
    run(models, Load())
    makers.free = -(2**40)
    assert text(models, Continue(ENGLISH)) == "main"
    assert makers.open_engines() == ["main"]


def test_a_chosen_model_that_is_damaged_is_told_and_the_starter_answers(makers: Makers, team: Team) -> None:
    (Path(team.folders["smollm2-135m-instruct"]) / "config.json").write_text("{")
    events = run(memory(makers, team), Continue(ENGLISH))
    fell = next(event for event in events if isinstance(event, FellBack))
    assert isinstance(fell.error, ModelDamaged) and events[-1].text == "main"  # type: ignore[union-attr]


def test_what_a_chosen_model_cannot_do_the_starter_does_without_a_word(makers: Makers, team: Team) -> None:
    class Refusing(ScriptedEngine):
        def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
            raise LanguageUnsupported("fr", ("en",))
            yield

    def make(options: EngineOptions) -> ScriptedEngine:
        return Refusing() if options.folder else makers.make(options)

    makers.tasks["main"] = ("continue",)
    models = ModelsInMemory(EngineOptions(), make, memory=lambda: None, team=lambda: team)
    events = run(models, Continue(ENGLISH))
    assert not any(isinstance(event, FellBack) for event in events) and events[-1].text == "main"  # type: ignore[union-attr]
    with pytest.raises(LanguageUnsupported):
        run(models, Question(ENGLISH, "When?"))


def test_a_task_that_nobody_was_measured_at_goes_to_the_largest_that_does_it() -> None:
    there = [
        Installed(one.id, one.name, Path(one.id), "own", one)
        for one in catalogue.entries()
        if one.id in ("smollm2-135m-instruct", "granite-4.0-1b", "gemma-3-270m")
    ]
    assert choice.of(there).folder_for(Question(ENGLISH, "When?")) == "granite-4.0-1b"
    small = choice.of(there[:1])
    assert small.folder_for(Question(ENGLISH, "When?")) == "smollm2-135m-instruct"
    assert small.folder_for(Question(CHINESE, "When?")) == "smollm2-135m-instruct"
    assert small.folder_for(Rewrite(ENGLISH)) == "smollm2-135m-instruct"
    assert small.folder_for(Correct(ENGLISH)) == "smollm2-135m-instruct"
    french = "La vieille maison était fermée depuis le printemps, et les gens prenaient la route plus longue."
    for task in (Rewrite(CHINESE), Correct(french), Continue(french), Continue(CHINESE)):
        assert small.folder_for(task) == "", task
    assert choice.of([]).folder_for(Question(ENGLISH, "When?")) == ""
    assert choice.of([]).others() == ()


def test_figures_are_read_strictly_and_compared_in_their_own_table() -> None:
    table = {"measure": "x", "better": "lower", "en": {"starter": 2.0, "a": 1.0}, "zh": {"starter": 5.0}}
    figures = choice._read({"continue": table})["continue"]
    assert figures.best("en", ("starter", "a")) == "a"
    assert figures.best("zh", ("starter", "a")) == "starter"
    assert figures.best("fr", ("starter", "a")) == "a"
    assert figures.best("zh", ("a",)) == "a"
    assert figures.best("zh", ("b",)) == ""
    assert figures.best("fr", ("starter", "a"), knowing=("starter",)) == "starter"
    for wrong in ({"better": "more"}, {"better": "lower", "xx": {"a": 1.0}}):
        with pytest.raises(ValueError, match=r"scores\.toml"):
            choice._read({"continue": {"measure": "x", **wrong}})
    with pytest.raises(ValueError, match=r"scores\.toml"):
        choice._read({"singing": table})
    assert choice.measured()["continue"].best("en", ("starter", "smollm2-135m-instruct")) == "smollm2-135m-instruct"


def test_what_is_asked_is_told_by_the_text() -> None:
    assert choice.asked_of(Chat((Message("writer", "Wie spät ist es jetzt eigentlich?"),))) == ("chat", "de")
    assert choice.asked_of(Instruct("Shorten it.", CHINESE)) == ("instruct", "zh")
    assert choice.asked_of(Translate(ENGLISH, "fr", "de")) == ("translate", "de-fr")
    assert choice.asked_of(OnModel(Rewrite(ENGLISH), "m")) is None
    assert choice.asked_of(Load()) is None
    assert choice.measured_by(OnModel(Rewrite("x"), "m")) == OnModel(Measure(Rewrite("x")), "m")
    assert choice.measured_by(Rewrite("x")) == Measure(Rewrite("x"))
