"""Models of single actions: loaded when they are asked for, given back, and what happens where they cannot be had."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engine.engine import Engine
from assistant.engine.models_in_memory import ModelsInMemory
from assistant.errors import (
    LanguageUnsupported,
    LonghandError,
    ModelDamaged,
    ModelMissing,
    OutOfMemory,
    PromptTooLong,
    TaskUnsupported,
)
from assistant.tasks import (
    Continue,
    EngineOptions,
    Event,
    FellBack,
    Instruct,
    Limits,
    Load,
    ModelReady,
    OnModel,
    Outcome,
    Piece,
    Rewrite,
    Task,
    Translate,
)
from tests.scripted_engine import MODEL, ScriptedEngine


def never() -> bool:
    return False


class Makers:
    """Scripted engines by folder, and the clock and the memory of the shelf."""

    def __init__(self) -> None:
        self.made: list[tuple[str | None, ScriptedEngine]] = []
        self.errors: dict[str, LonghandError] = {}
        self.tasks: dict[str, tuple[str, ...]] = {}
        self.now = 0.0
        self.free: int | None = None

    def make(self, options: EngineOptions) -> ScriptedEngine:
        name = Path(options.folder).name if options.folder else "main"
        engine = ScriptedEngine(
            pieces=(name,),
            model=replace(MODEL, name=name, tasks=self.tasks.get(name, MODEL.tasks)),
            error=self.errors.get(name),
        )
        self.made.append((options.folder, engine))
        return engine

    def shelf(self, **changes: object) -> ModelsInMemory:
        return ModelsInMemory(EngineOptions(), self.make, memory=lambda: self.free, clock=lambda: self.now, **changes)  # type: ignore[arg-type]

    def open_engines(self) -> list[str]:
        return [Path(folder).name if folder else "main" for folder, engine in self.made if not engine.closed]


@pytest.fixture
def makers() -> Makers:
    return Makers()


@pytest.fixture
def folder(tiny_folder: Callable[[str], Path], tmp_path: Path) -> Callable[[str], str]:
    """Real model folders under names of their own."""

    def made(name: str) -> str:
        path = tmp_path / name
        if not path.exists():
            shutil.copytree(tiny_folder("gpt2"), path)
        return str(path)

    return made


def text(shelf: ModelsInMemory, task: Task) -> str:
    return run(shelf, task)[-1].text  # type: ignore[union-attr]


def run(shelf: ModelsInMemory, task: Task) -> list[Event]:
    events = list(shelf.stream(task, never))
    assert isinstance(events[-1], Outcome)
    return events


def test_each_task_goes_to_its_model(makers: Makers, folder: Callable[[str], str]) -> None:
    shelf = makers.shelf()
    assert text(shelf, Rewrite("x")) == "main"
    assert text(shelf, OnModel(Rewrite("x"), folder("a"))) == "a"
    assert text(shelf, OnModel(Rewrite("x"), folder("a"))) == "a"
    assert text(shelf, Rewrite("x")) == "main"
    assert [Path(name or "main").name for name, _ in makers.made] == ["main", "a"]
    shelf.close()
    assert makers.open_engines() == []


def test_who_answers_is_said_each_time(makers: Makers, folder: Callable[[str], str]) -> None:
    shelf = makers.shelf()
    for _ in range(2):
        found = [
            event.name for event in run(shelf, OnModel(Rewrite("x"), folder("a"))) if isinstance(event, ModelReady)
        ]
        assert found == ["a"]


def test_the_third_guest_takes_the_place_of_the_one_least_used(makers: Makers, folder: Callable[[str], str]) -> None:
    shelf = makers.shelf()
    for turn, name in enumerate(("a", "b", "a", "c")):
        makers.now = float(turn)
        text(shelf, OnModel(Rewrite("x"), folder(name)))
    assert makers.open_engines() == ["main", "a", "c"]


def test_an_idle_guest_is_given_back(makers: Makers, folder: Callable[[str], str]) -> None:
    shelf = makers.shelf(idle_seconds=60)
    text(shelf, OnModel(Rewrite("x"), folder("a")))
    makers.now = 61.0
    text(shelf, Rewrite("x"))
    assert makers.open_engines() == ["main"] and shelf.folders == ()


def test_guests_leave_where_the_memory_is_wanted(makers: Makers, folder: Callable[[str], str]) -> None:
    shelf = makers.shelf()
    text(shelf, OnModel(Rewrite("x"), folder("a")))
    makers.free = 10
    events = run(shelf, OnModel(Rewrite("x"), folder("b")))
    fell = next(event for event in events if isinstance(event, FellBack))
    assert isinstance(fell.error, OutOfMemory) and fell.folder == folder("b")
    assert events[-1].text == "main" and makers.open_engines() == ["main"]  # type: ignore[union-attr]


@pytest.mark.parametrize("error", [
    ModelDamaged("/m", "model.safetensors", "short"), OutOfMemory("cpu"), TaskUnsupported("rewrite", "a"), LanguageUnsupported("fr", ("de",)),
], ids=lambda error: type(error).__name__)  # fmt: skip
def test_the_model_in_use_answers_where_another_cannot(
    makers: Makers, folder: Callable[[str], str], error: LonghandError
) -> None:
    class Failing(ScriptedEngine):
        def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
            raise error
            yield

    def make(options: EngineOptions) -> ScriptedEngine:
        return Failing() if options.folder else ScriptedEngine(("main",))

    events = run(ModelsInMemory(EngineOptions(), make, memory=lambda: None), OnModel(Rewrite("x"), folder("a")))
    assert [event for event in events if isinstance(event, FellBack)] == [FellBack(folder("a"), error)]
    assert events[-1].text == "main"  # type: ignore[union-attr]


def test_what_is_wrong_with_the_text_is_no_reason_to_fall_back(makers: Makers, folder: Callable[[str], str]) -> None:
    makers.errors["a"] = PromptTooLong(9, 8)
    with pytest.raises(PromptTooLong):
        run(makers.shelf(), OnModel(Rewrite("x"), folder("a")))


def test_what_was_begun_is_not_begun_again_by_another(makers: Makers, folder: Callable[[str], str]) -> None:
    makers.errors["a"] = ModelDamaged("/m", "model.safetensors", "short")
    with pytest.raises(ModelDamaged):
        run(makers.shelf(), OnModel(Rewrite("x"), folder("a")))


def test_a_missing_folder_falls_back(makers: Makers, tmp_path: Path) -> None:
    events = run(makers.shelf(), OnModel(Rewrite("x"), str(tmp_path / "none")))
    fell = events[0]
    assert isinstance(fell, FellBack) and isinstance(fell.error, ModelMissing)
    assert events[-1].text == "main"  # type: ignore[union-attr]


def test_a_guest_that_stands_ready_and_lacks_the_task_is_not_asked(
    makers: Makers, folder: Callable[[str], str]
) -> None:
    makers.tasks["a"] = ("translate",)
    shelf = makers.shelf()
    assert text(shelf, OnModel(Translate("x", "de"), folder("a"))) == "a"
    events = run(shelf, OnModel(Rewrite("x"), folder("a")))
    assert isinstance(events[0], FellBack) and isinstance(events[0].error, TaskUnsupported)


def test_each_model_computes_with_its_own_number_of_threads(folder: Callable[[str], str]) -> None:
    import torch

    seen: list[tuple[str, int]] = []

    class Setting(ScriptedEngine):
        wanted = 1

        def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
            if not self._ready:
                torch.set_num_threads(self.wanted)
            seen.append((self.pieces[0], torch.get_num_threads()))
            yield from super().stream(task, should_stop)

    def make(options: EngineOptions) -> ScriptedEngine:
        engine = Setting(("guest",) if options.folder else ("main",))
        engine.wanted = 2 if options.folder else 1
        return engine

    shelf = ModelsInMemory(EngineOptions(), make, memory=lambda: None)
    before = torch.get_num_threads()
    try:
        for task in (
            Rewrite("x"),
            OnModel(Rewrite("x"), folder("a")),
            Rewrite("x"),
            OnModel(Rewrite("x"), folder("a")),
        ):
            run(shelf, task)
    finally:
        torch.set_num_threads(before)
    assert seen == [("main", 1), ("guest", 2), ("main", 1), ("guest", 2)]


def test_real_models_beside_each_other(tiny_folder: Callable[[str], Path]) -> None:
    shelf = ModelsInMemory(EngineOptions(str(tiny_folder("gpt2")), device="cpu", threads=1), Engine)
    limits = Limits(max_tokens=6)
    try:
        written = run(shelf, OnModel(Continue("The fox", limits=limits), str(tiny_folder("llama"))))
        assert [event.name for event in written if isinstance(event, ModelReady)] == ["llama"]
        assert any(isinstance(event, Piece) for event in written)
        translated = run(
            shelf, OnModel(Translate("The fox jumps.", "de", "en", limits=limits), str(tiny_folder("marian")))
        )
        assert [event.name for event in translated if isinstance(event, ModelReady)] == ["marian"]
        refused = run(shelf, OnModel(Instruct("Say it.", "The fox.", limits=limits), str(tiny_folder("marian"))))
        assert isinstance(refused[0], FellBack) and isinstance(refused[0].error, TaskUnsupported)
        assert [event.name for event in refused if isinstance(event, ModelReady)] == ["gpt2"]
        again = run(shelf, OnModel(Continue("The fox", limits=limits), str(tiny_folder("gpt2"))))
        assert not any(isinstance(event, FellBack) for event in again)
        assert next(event for event in shelf.stream(Load(), never) if isinstance(event, ModelReady)).name == "gpt2"
    finally:
        shelf.close()


@pytest.mark.parametrize(
    ("error", "stays"),
    [
        (ModelDamaged("/m", "model.safetensors", "short"), False),
        (OutOfMemory("cpu"), False),
        (PromptTooLong(9, 8), True),
    ],
)
def test_a_guest_that_failed_is_given_back_and_loaded_anew(
    makers: Makers, folder: Callable[[str], str], error: LonghandError, stays: bool
) -> None:
    shelf, task = makers.shelf(), OnModel(Rewrite("x"), folder("a"))
    assert text(shelf, task) == "a"
    guest = makers.made[-1][1]
    guest.error = error
    with pytest.raises(type(error)):
        run(shelf, task)
    assert shelf.folders == ((folder("a"),) if stays else ())
    assert guest.closed is not stays
    guest.error = None
    assert text(shelf, task) == "a"
    assert len(makers.made) == (2 if stays else 3)


@pytest.mark.parametrize(("given", "of_guests"), [(None, None), ((), ()), (("mine",), None)])
def test_adapters_that_were_named_are_those_of_the_main_model(
    given: tuple[str, ...] | None, of_guests: tuple[str, ...] | None, makers: Makers, folder: Callable[[str], str]
) -> None:
    seen: list[EngineOptions] = []

    def make(options: EngineOptions) -> ScriptedEngine:
        seen.append(options)
        return makers.make(options)

    shelf = ModelsInMemory(EngineOptions(adapters=given), make)
    list(shelf.stream(OnModel(Continue("Hello"), folder("a")), never))
    assert [options.adapters for options in seen] == [given, of_guests]
    shelf.close()
