"""Jobs with real threads and scripted engines."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant import background, window_threads
from assistant.background import COALESCE_SECONDS, Jobs
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
    """All that jobs signalled, in order."""

    def __init__(self, jobs: Jobs) -> None:
        self.events: list[tuple[object, ...]] = []
        jobs.started.connect(lambda job: self.events.append(("started", job)))
        jobs.progressed.connect(lambda job, text, tokens: self.events.append(("pieces", job, text, tokens)))
        jobs.finished.connect(lambda job, outcome: self.events.append(("finished", job, outcome)))
        jobs.failed.connect(lambda job, error: self.events.append(("failed", job, error)))

    def of(self, kind: str, job: int) -> list[tuple[object, ...]]:
        return [event for event in self.events if event[0] == kind and event[1] == job]

    def text(self, job: int) -> str:
        return "".join(str(event[2]) for event in self.of("pieces", job))


@pytest.fixture
def make_jobs(qtbot: QtBot) -> Iterator[Callable[[EngineDoor], Jobs]]:
    made: list[Jobs] = []

    def make(engine: EngineDoor) -> Jobs:
        made.append(Jobs(lambda: engine))
        return made[-1]

    yield make
    for jobs in made:
        assert jobs.shutdown()


def test_a_job_streams_and_ends_once(qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]) -> None:
    engine = Engine(3)
    jobs = make_jobs(engine)
    record = Record(jobs)
    with qtbot.waitSignal(jobs.idle):
        job = jobs.start(Continue("a"))
    assert record.text(job) == "0 1 2 "
    assert [event[0] for event in record.events].count("finished") == 1
    assert not record.of("failed", job)
    assert jobs.model == MODEL
    assert "MainThread" not in engine.threads


def test_pieces_are_joined_for_about_thirty_milliseconds(qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]) -> None:
    jobs = make_jobs(Engine(200, 0.002))
    record = Record(jobs)
    begun = time.monotonic()
    with qtbot.waitSignal(jobs.idle, timeout=20_000):
        job = jobs.start(Continue("a"))
    most = (time.monotonic() - begun) / COALESCE_SECONDS + 2
    assert 2 <= len(record.of("pieces", job)) <= most
    assert sum(int(str(event[3])) for event in record.of("pieces", job)) == 200


def test_stop_keeps_what_came_and_is_an_outcome(qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]) -> None:
    jobs = make_jobs(Engine(100_000, 0.001))
    record = Record(jobs)
    with qtbot.waitSignal(jobs.progressed):
        job = jobs.start(Continue("a"))
    with qtbot.waitSignal(jobs.finished, timeout=2_000) as ended:
        jobs.stop(job)
    assert ended.args is not None
    assert ended.args[1].finish == "cancelled"
    assert ended.args[1].text == record.text(job) != ""


def test_a_queued_job_can_be_stopped_before_it_begins_and_the_others_run_on(
    qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]
) -> None:
    jobs = make_jobs(Engine(20, 0.005))
    record = Record(jobs)
    first, second, third = (jobs.start(Continue(text)) for text in "abc")
    jobs.stop(second)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
    assert record.text(second) == ""
    assert [event[1] for event in record.events if event[0] == "finished"] == [first, second, third]
    assert record.text(first) == record.text(third) != ""


def test_a_job_that_yields_is_stopped_by_any_other(qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]) -> None:
    jobs = make_jobs(Engine(100_000, 0.001))
    record = Record(jobs)
    with qtbot.waitSignal(jobs.progressed):
        first = jobs.start(Continue("a"), yields=True)
    assert jobs.busy and not jobs.engaged
    second = jobs.start(Continue("b"), yields=True)
    third = jobs.start(Continue("c"))
    assert jobs.engaged
    qtbot.waitUntil(lambda: bool(record.of("pieces", third)), timeout=10_000)
    fourth = jobs.start(Continue("d"), yields=True)
    jobs.stop(third)
    jobs.stop(fourth)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
    finished = [event for event in record.events if event[0] == "finished"]
    assert [event[1] for event in finished] == [first, second, third, fourth]
    assert record.text(second) == ""
    assert not jobs.engaged


@pytest.mark.parametrize(("error", "expected"), [(EmptyText(), EmptyText), (ValueError("odd"), EngineFailed)])
def test_an_error_ends_the_job_and_keeps_the_pieces(
    qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs], error: Exception, expected: type
) -> None:
    jobs = make_jobs(Engine(2, error=error))
    record = Record(jobs)
    with qtbot.waitSignal(jobs.idle):
        job = jobs.start(Continue("a"))
    assert record.text(job) == "0 1 "
    assert [type(event[2]) for event in record.of("failed", job)] == [expected]
    assert not record.of("finished", job)


def test_an_engine_that_cannot_be_made_fails_the_job_not_the_thread(qtbot: QtBot) -> None:
    engines: list[EngineDoor] = []

    def make() -> EngineDoor:
        if not engines:
            engines.append(Engine())
            raise MemoryError
        return engines[0]

    jobs = Jobs(make)
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start(Continue("a"))
    assert failed.args is not None
    assert isinstance(failed.args[1], EngineFailed)
    with qtbot.waitSignal(jobs.finished):
        jobs.start(Continue("a"))
    assert jobs.shutdown()


def test_a_new_engine_closes_the_old_one(qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs]) -> None:
    old, new = Engine(1), Engine(2)
    jobs = make_jobs(old)
    with qtbot.waitSignal(jobs.idle):
        jobs.start(Continue("a"))
    jobs.use_engine(lambda: new)
    assert jobs.model is None
    record = Record(jobs)
    with qtbot.waitSignal(jobs.idle):
        job = jobs.start(Continue("a"))
    assert old.closed == 1
    assert record.text(job) == "0 1 "


def test_a_job_that_hears_no_stop_is_left_when_another_waits(
    qtbot: QtBot, make_jobs: Callable[[EngineDoor], Jobs], monkeypatch: pytest.MonkeyPatch
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

    jobs = Jobs(make)
    record = Record(jobs)
    with qtbot.waitSignal(jobs.progressed):
        first = jobs.start(Continue("a"))
    jobs.stop(first)
    qtbot.wait(500)
    assert len(engines) == 1, "nobody waits"
    second, third = jobs.start(Continue("b")), jobs.start(Continue("c"))
    with qtbot.waitSignal(jobs.idle, timeout=10_000):
        pass
    assert len(engines) == 2
    assert [event[1] for event in record.events if event[0] == "finished"] == [first, second, third]
    assert record.text(second) == record.text(third) == "Once upon a time."
    gate.set()
    assert jobs.shutdown()
    assert window_threads.end(10) == []
    assert engines[0].closed and len(engines[0].tasks) == 1
    assert record.text(first) == "Once "


def test_shutdown_in_the_middle_of_a_job(qtbot: QtBot) -> None:
    engine = Engine(100_000, 0.001)
    jobs = Jobs(lambda: engine)
    with qtbot.waitSignal(jobs.progressed):
        jobs.start(Continue("a"))
    begun = time.monotonic()
    assert jobs.shutdown()
    assert time.monotonic() - begun < 2
    assert engine.closed == 1
    with pytest.raises(RuntimeError):
        jobs.start(Continue("b"))
