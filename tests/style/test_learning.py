"""A style is learned by a process of its own, from tiny pages on a tiny model: told, paused, killed, gone on with."""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from assistant.engine.engine import Engine
from assistant.errors import OutOfMemory
from assistant.models import adapters
from assistant.models.style import learning, store
from assistant.models.style.errors import StyleBeingLearned, StyleNameTaken, StyleNotLearned
from assistant.models.style.learning import Event, Learned, Learning, Paused, Preparing, Progress
from assistant.models.style.pages import cut, judge
from assistant.system import paths
from assistant.tasks import Continue, EngineOptions, Limits, Outcome, Sampling
from assistant.training import style_process
from assistant.training.style_learning import Compared, Settings, StyleRun
from tests.engine.conftest import save_model
from tests.style.prose import passages

WORDS = 3200


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model("llama", tmp_path_factory.mktemp("bases") / "small")


def begun(base: Path, name: str = "letters") -> Path:
    judged = judge([passages(WORDS)])
    return store.begin(name, base, "small", judged, cut(judged), ["a.md"])


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (folder, *folder.rglob("*"))}


def followed(folder: Path) -> list[Event]:
    return list(Learning(folder, full_speed=True).events())


@pytest.mark.slow
def test_a_style_is_learned_compared_kept_private_and_removed(base: Path) -> None:
    folder = begun(base)
    events = followed(folder)
    kinds = [type(event).__name__ for event in events]
    assert kinds[0] == "Preparing" and kinds[-2:] == ["Comparing", "Learned"], events[-1]
    progress = [event for event in events if isinstance(event, Progress)]
    assert progress[0].step == 0 and progress[-1].step > 4 and progress[-1].now < progress[-1].before
    assert [one.step for one in progress] == sorted(one.step for one in progress)
    learned = events[-1]
    assert isinstance(learned, Learned) and learned.helped and learned.after < learned.before and learned.pages >= 4
    style = store.style_of("letters")
    assert style is not None and style.helped and style.adapter.tasks == ("continue",) and style.adapter.style
    assert style.adapter.fingerprints == (adapters.fingerprint(base),) and len(store.held_back(style)) == learned.pages
    assert not folder.exists() and store.unfinished() == []
    assert modes(style.adapter.path) == {0}
    kept = "".join(path.read_text("utf-8") for path in style.adapter.path.glob("*.json"))
    assert str(base) not in kept and cut(judge([passages(WORDS)])).learned[0][:60] not in kept
    with pytest.raises(StyleNameTaken):
        begun(base)
    _used(base, style)
    assert store.remove("letters") and store.styles() == [] and not store.remove("letters")
    assert not style.adapter.path.exists()


def _used(base: Path, style: store.Style) -> None:
    """Continue takes it where it is asked for, in no time, and not because it is installed."""
    engine = Engine(EngineOptions(folder=str(base), device="cpu"))
    text, greedy = passages(60, seed=9), Sampling(temperature=0)

    def said(folder: str) -> str:
        *_, outcome = engine.stream(Continue(text, greedy, Limits(max_tokens=12), style=folder), lambda: False)
        assert isinstance(outcome, Outcome)
        return outcome.text

    plain = said("")
    assert engine._adapting is not None and engine._adapting.tasks == ()
    said(str(style.adapter.path))
    assert engine._adapting.adapted
    since = time.process_time()
    assert said("") == plain and not engine._adapting.adapted
    said(str(style.adapter.path))
    assert time.process_time() - since < 5
    said(str(style.adapter.path.with_name("gone")))
    assert not engine._adapting.adapted
    engine.close()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_a_process_that_was_killed_goes_on(seed: int, base: Path) -> None:
    chances = random.Random(seed)
    folder = begun(base, "killed")
    running = Learning(folder, full_speed=True)
    after = chances.randrange(2, 6)
    for event in running.events():
        if isinstance(event, Progress) and event.step >= after:
            os.kill(running.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
            break
    rest = list(running.events())
    assert isinstance(rest[-1], StyleNotLearned)
    waiting = store.unfinished()
    assert [one.name for one in waiting] == ["killed"] and modes(folder) == {0}
    events = followed(folder)
    assert isinstance(events[-1], Learned) and events[-1].helped


@pytest.mark.slow
def test_a_pause_keeps_what_was_learned(base: Path) -> None:
    folder = begun(base, "paused")
    running = Learning(folder, full_speed=True)
    events: list[Event] = []
    for event in running.events():
        events.append(event)
        if isinstance(event, Progress) and event.step == 3:
            running.pause()
    assert events[-1] == Paused("asked")
    last = max(event.step for event in events if isinstance(event, Progress))
    assert (folder / "checkpoint.safetensors").exists() and 0 < store.unfinished()[0].share < 1
    again = Learning(folder, full_speed=True)
    first = next(event for event in again.events() if isinstance(event, Progress))
    assert first.step == last
    # A window that closes lets go of it, and it pauses by itself.
    list(again.events(lambda: True))
    again.wait()
    assert (folder / "checkpoint.safetensors").exists()


def test_two_do_not_learn_the_same(base: Path) -> None:
    folder = begun(base, "twice")
    from assistant.system.disk import FileLock

    lock = FileLock.acquire(folder / "learning.lock")
    assert lock is not None
    events = followed(folder)
    assert [type(event) for event in events] == [StyleBeingLearned]
    lock.release()


def test_a_run_that_goes_on_ends_with_the_same_weights(base: Path, tmp_path: Path) -> None:
    chosen = Settings(length=64, rows=2, rounds=1, save_every=0.0)
    whole, parted = begun(base, "whole"), begun(base, "parted")
    assert StyleRun(whole, tmp_path, lambda standing: None, chosen).learn(lambda: False)
    stop_at = random.Random(5).randrange(3, 12)
    seen: list[int] = []
    first = StyleRun(parted, tmp_path, lambda standing: seen.append(standing.step), chosen)
    assert not first.learn(lambda: bool(seen) and seen[-1] >= stop_at)
    assert first.step == stop_at
    assert StyleRun(parted, tmp_path, lambda standing: None, chosen).learn(lambda: False)
    weights = [(folder / "adapter" / adapters.WEIGHTS).read_bytes() for folder in (whole, parted)]
    assert weights[0] == weights[1]
    looks = [(folder / "watched.jsonl").read_text("utf-8") for folder in (whole, parted)]
    assert looks[0] == looks[1]


def test_a_memory_that_is_too_small_is_said_before_anything_is_loaded(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = begun(base, "large")
    monkeypatch.setattr(style_process.memory_size, "available", lambda: 200_000_000)
    with pytest.raises(OutOfMemory) as raised:
        style_process.learn(folder, threading.Event(), lambda event: None, style_process.Manners(gives_way=False))
    assert raised.value.available == 200_000_000 and (raised.value.needed or 0) > 200_000_000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_nothing_is_lost(base: Path) -> None:
    folder = begun(base, "full")
    # A limit on the size of files stands in for a disk without room.
    code = (
        "import resource, sys; sys.path.insert(0, sys.argv[1]); "
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); "
        "from assistant.training.style_process import main; sys.exit(main(sys.argv[2], 'full-speed'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parents[2]), str(folder)], capture_output=True,
        stdin=subprocess.DEVNULL, timeout=100,
    )  # fmt: skip
    assert done.returncode == 1
    last = learning.event_of(done.stdout.splitlines()[-1])
    assert isinstance(last, StyleNotLearned), last
    assert store.read_pages(folder).learned and [one.name for one in store.unfinished()] == ["full"]


def test_what_did_not_help_is_not_called_a_help() -> None:
    assert Compared(1.0, 0.9, ((1.0, 0.9),) * 4).helped
    assert not Compared(1.0, 0.999, ((1.0, 0.999),) * 4).helped, "a trifle"
    assert not Compared(1.0, 1.1, ((1.0, 1.1),) * 4).helped
    assert not Compared(1.0, 0.95, ((1.0, 0.6), (1.0, 1.01), (1.0, 1.01), (1.0, 1.01))).helped, "on one page alone"


def test_it_gives_way_to_others_and_to_the_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    now, busy = [0.0], [0.0]
    monkeypatch.setattr(style_process, "_busy_seconds", lambda: busy[0])
    monkeypatch.setattr(style_process, "_cores", lambda: 4)
    monkeypatch.setattr(style_process, "on_battery", lambda: False)
    monkeypatch.setattr(style_process, "yield_to_others", lambda: None)
    manners = style_process.Manners(lambda: now[0])
    chosen: list[int] = []
    monkeypatch.setattr(manners, "use", lambda threads: chosen.append(threads))
    manners.look()
    now[0], busy[0] = 6.0, 3.0 + time.process_time()
    manners.look()
    assert (chosen[-1], manners.reason) == (1, "busy")
    now[0] = 12.0
    manners.look()
    assert (chosen[-1], manners.reason) == (4, "")
    monkeypatch.setattr(style_process, "on_battery", lambda: True)
    now[0] = 18.0
    manners.look()
    assert (chosen[-1], manners.reason) == (1, "battery")


@pytest.mark.parametrize(
    "event",
    [
        Preparing(True), Progress(3, 9, 60, 80.5, 70.1, 1, "busy"), learning.Comparing(), Paused("memory"),
        Learned("x", 1.0, 0.9, True, 5, 4), StyleNotLearned("why"), OutOfMemory("cpu", 5, 3),
    ],
)  # fmt: skip
def test_events_go_through_the_pipe(event: Event) -> None:
    back = learning.event_of(learning.line_of(event))
    assert type(back) is type(event) and (back == event or vars(back) == vars(event))


def test_the_window_starts_it_without_torch() -> None:
    code = (
        "import sys; import assistant.models.style.learning, assistant.models.style.store, assistant.formats.texts_of_files; "
        "from assistant.ui.style import style_window; print(any(name in sys.modules for name in ('torch', 'transformers')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "False", done.stderr


def test_damaged_notes_of_a_run_hide_nothing_else(base: Path) -> None:
    good = begun(base, "good")
    bad = good.with_name("bad")
    bad.mkdir()
    (bad / store.PLAN).write_text("{", "utf-8")
    assert [one.name for one in store.unfinished()] == ["good"]
    (good / store.STATE).write_text(json.dumps({"step": "x"}), "utf-8")
    assert store.unfinished()[0].share == 0.0


def test_names_make_no_paths() -> None:
    assert store.safe_name(" ../etc/passwd ") == "etc passwd" and store.safe_name("...") == ""
    assert (
        store.safe_name("My letters: 2024") == "My letters  2024"
        or store.safe_name("My letters: 2024") == "My letters 2024"
    )
    assert len(store.safe_name("x" * 300)) <= 60 and paths.adapters_dir().exists()
