"""Runs with real threads and scripted engines."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant import background, window_threads
from assistant.background import COALESCE_SECONDS, EngineThread, Run
from assistant.errors import EmptyText, EngineFailed
from assistant.tasks import Continue, EngineDoor, Event, Load, ModelReady, Outcome, Piece, Progress, Task
from tests.scripted_engine import ScriptedEngine

MODEL = ModelReady("scripted", "cpu", "float32", 1, 64, ("continue",))


class Engine:
    """Streams `count` pieces with `delay` seconds between them, or raises `error` after them."""

    def __init__(self, count: int = 3, delay: float = 0.0, error: Exception | None = None) -> None:
        self.count, self.delay, self.error = count, delay, error
        self.threads: set[str] = set()
        self.closed = 0

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        self.threads.add(threading.current_thread().name)
        yield MODEL
        if isinstance(task, Load):
            yield Outcome("", "stop")
            return
        yield Progress("reading", 1, 1)
        text = ""
        for number in range(self.count):
            if should_stop():
                yield Outcome(text, "cancelled")
                return
            text += f"{number} "
            yield Piece(f"{number} ")
            time.sleep(self.delay)
        if self.error:
            raise self.error
        yield Outcome(text, "stop")

    def close(self) -> None:
        self.closed += 1


class Record:
    """All that some runs signalled, in order."""

    def __init__(self) -> None:
        self.events: list[tuple[object, ...]] = []

    def of_run(self, run: Run) -> Run:
        run.started.connect(lambda: self.events.append(("started", run)))
        run.progressed.connect(lambda text, tokens: self.events.append(("pieces", run, text, tokens)))
        run.finished.connect(lambda outcome: self.events.append(("finished", run, outcome)))
        run.failed.connect(lambda error: self.events.append(("failed", run, error)))
        return run

    def of(self, kind: str, run: Run) -> list[tuple[object, ...]]:
        return [event for event in self.events if event[0] == kind and event[1] is run]

    def ends(self) -> list[object]:
        return [event[1] for event in self.events if event[0] in ("finished", "failed")]

    def text(self, run: Run) -> str:
        return "".join(str(event[2]) for event in self.of("pieces", run))


@pytest.fixture
def make_engine_thread(qtbot: QtBot) -> Iterator[Callable[[EngineDoor], EngineThread]]:
    made: list[EngineThread] = []

    def make(engine: EngineDoor) -> EngineThread:
        made.append(EngineThread(lambda: engine))
        return made[-1]

    yield make
    for engine_thread in made:
        assert engine_thread.shutdown()


def test_a_run_streams_and_ends_once(qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]) -> None:
    engine = Engine(3)
    engine_thread = make_engine_thread(engine)
    record = Record()
    with qtbot.waitSignal(engine_thread.idle):
        run = record.of_run(engine_thread.start(Continue("a")))
    assert record.text(run) == "0 1 2 "
    assert [event[0] for event in record.events].count("finished") == 1
    assert not record.of("failed", run)
    assert engine_thread.model == MODEL
    assert "MainThread" not in engine.threads


def test_pieces_are_joined_for_about_thirty_milliseconds(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine(200, 0.002))
    record = Record()
    begun = time.monotonic()
    with qtbot.waitSignal(engine_thread.idle, timeout=20_000):
        run = record.of_run(engine_thread.start(Continue("a")))
    most = (time.monotonic() - begun) / COALESCE_SECONDS + 2
    assert 2 <= len(record.of("pieces", run)) <= most
    assert sum(int(str(event[3])) for event in record.of("pieces", run)) == 200


def test_stop_keeps_what_came_and_is_an_outcome(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine(100_000, 0.001))
    record = Record()
    run = record.of_run(engine_thread.start(Continue("a")))
    with qtbot.waitSignal(run.progressed):
        pass
    with qtbot.waitSignal(run.finished, timeout=2_000) as ended:
        run.stop()
    assert ended.args is not None
    assert ended.args[0].finish == "cancelled"
    assert ended.args[0].text == record.text(run) != ""


def test_a_run_that_is_dropped_signals_nothing_more_and_ends(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine(100_000, 0.001))
    record = Record()
    run = record.of_run(engine_thread.start(Continue("a")))
    with qtbot.waitSignal(run.progressed):
        pass
    came = record.text(run)
    with qtbot.waitSignal(engine_thread.idle, timeout=2_000):
        run.drop()
    assert record.text(run) == came and record.ends() == []
    run.drop()
    run.stop()


def test_a_queued_run_can_be_stopped_before_it_begins_and_the_others_run_on(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine(20, 0.005))
    record = Record()
    first, second, third = (record.of_run(engine_thread.start(Continue(text))) for text in "abc")
    second.stop()
    qtbot.waitUntil(lambda: not engine_thread.busy, timeout=10_000)
    assert record.text(second) == ""
    assert record.ends() == [first, second, third]
    assert record.text(first) == record.text(third) != ""


def test_a_run_that_yields_is_stopped_by_any_other(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine(100_000, 0.001))
    record = Record()
    first = record.of_run(engine_thread.start(Continue("a"), yields=True))
    with qtbot.waitSignal(first.progressed):
        pass
    assert engine_thread.busy and not engine_thread.engaged
    second = record.of_run(engine_thread.start(Continue("b"), yields=True))
    third = record.of_run(engine_thread.start(Continue("c")))
    assert engine_thread.engaged
    qtbot.waitUntil(lambda: bool(record.of("pieces", third)), timeout=10_000)
    fourth = record.of_run(engine_thread.start(Continue("d"), yields=True))
    third.stop()
    fourth.stop()
    qtbot.waitUntil(lambda: not engine_thread.busy, timeout=10_000)
    assert record.ends() == [first, second, third, fourth]
    assert record.text(second) == ""
    assert not engine_thread.engaged


@pytest.mark.parametrize(("error", "expected"), [(EmptyText(), EmptyText), (ValueError("odd"), EngineFailed)])
def test_an_error_ends_the_run_and_keeps_the_pieces(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread], error: Exception, expected: type
) -> None:
    engine_thread = make_engine_thread(Engine(2, error=error))
    record = Record()
    with qtbot.waitSignal(engine_thread.idle):
        run = record.of_run(engine_thread.start(Continue("a")))
    assert record.text(run) == "0 1 "
    assert [type(event[2]) for event in record.of("failed", run)] == [expected]
    assert not record.of("finished", run)


def test_an_engine_that_cannot_be_made_fails_the_run_not_the_thread(qtbot: QtBot) -> None:
    engines: list[EngineDoor] = []

    def make() -> EngineDoor:
        if not engines:
            engines.append(Engine())
            raise MemoryError
        return engines[0]

    engine_thread = EngineThread(make)
    with qtbot.waitSignal(engine_thread.start(Continue("a")).failed) as failed:
        pass
    assert failed.args is not None
    assert isinstance(failed.args[0], EngineFailed)
    with qtbot.waitSignal(engine_thread.start(Continue("a")).finished):
        pass
    assert engine_thread.shutdown()


def test_a_run_goes_when_it_has_ended(qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]) -> None:
    run = make_engine_thread(Engine()).start(Continue("a"))
    with qtbot.waitSignal(run.destroyed):
        pass
    run.stop()
    run.drop()


def test_loading_is_told_until_the_model_is_there(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    engine_thread = make_engine_thread(Engine())
    said: list[Progress | None] = []
    engine_thread.loading.connect(said.append)
    with qtbot.waitSignal(engine_thread.idle):
        engine_thread.wake()
    assert said[0] == Progress("importing") and said[-1] is None
    said.clear()
    with qtbot.waitSignal(engine_thread.idle):
        engine_thread.start(Continue("a"))
    assert set(said) <= {None}


def test_loading_is_over_when_the_run_that_was_to_load_the_model_fails(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    class NoModel(Engine):
        def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
            yield Progress("loading", 1, 2)
            raise EmptyText

    engine_thread = make_engine_thread(NoModel())
    said: list[Progress | None] = []
    engine_thread.loading.connect(said.append)
    with qtbot.waitSignal(engine_thread.idle):
        engine_thread.wake()
    assert said[-2:] == [Progress("loading", 1, 2), None]


def test_a_new_engine_closes_the_old_one(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread]
) -> None:
    old, new = Engine(1), Engine(2)
    engine_thread = make_engine_thread(old)
    with qtbot.waitSignal(engine_thread.idle):
        engine_thread.start(Continue("a"))
    engine_thread.use_engine(lambda: new)
    assert engine_thread.model is None
    record = Record()
    with qtbot.waitSignal(engine_thread.idle):
        run = record.of_run(engine_thread.start(Continue("a")))
    assert old.closed == 1
    assert record.text(run) == "0 1 "


def test_a_run_that_hears_no_stop_is_left_when_another_waits(
    qtbot: QtBot, make_engine_thread: Callable[[EngineDoor], EngineThread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "STUCK_SECONDS", 0.3)
    monkeypatch.setattr(background, "WATCH_MILLISECONDS", 20)
    gate = threading.Event()

    class Deaf(ScriptedEngine):
        def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
            for event in super().stream(task, should_stop):
                yield event
                if isinstance(event, Piece) and not gate.is_set():
                    gate.wait(30)

    engines: list[ScriptedEngine] = []

    def make() -> EngineDoor:
        engines.append(Deaf() if not engines else ScriptedEngine())
        return engines[-1]

    engine_thread = EngineThread(make)
    record = Record()
    first = record.of_run(engine_thread.start(Continue("a")))
    with qtbot.waitSignal(first.progressed):
        pass
    first.stop()
    qtbot.wait(500)
    assert len(engines) == 1, "nobody waits"
    second, third = (record.of_run(engine_thread.start(Continue(text))) for text in "bc")
    with qtbot.waitSignal(engine_thread.idle, timeout=10_000):
        pass
    assert len(engines) == 2
    assert record.ends() == [first, second, third]
    assert record.text(second) == record.text(third) == "Once upon a time."
    gate.set()
    assert engine_thread.shutdown()
    assert window_threads.end(10) == []
    assert engines[0].closed and len(engines[0].tasks) == 1
    assert record.text(first) == "Once "


def test_shutdown_in_the_middle_of_a_run(qtbot: QtBot) -> None:
    engine = Engine(100_000, 0.001)
    engine_thread = EngineThread(lambda: engine)
    with qtbot.waitSignal(engine_thread.start(Continue("a")).progressed):
        pass
    begun = time.monotonic()
    assert engine_thread.shutdown()
    assert time.monotonic() - begun < 2
    assert engine.closed == 1
    with pytest.raises(RuntimeError):
        engine_thread.start(Continue("b"))
