"""The process that learns a style for `models.style.learning`: events on its standard output, "pause" on its standard input.

It gives way: a low priority, and one thread while the computer runs on its battery or is used by others.
"""

from __future__ import annotations

import contextlib
import math
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Literal

import psutil

from assistant.engine.importing import prepare
from assistant.errors import DiskFull, LonghandError, OutOfMemory
from assistant.models import folder as model_folder
from assistant.models.style import learning, store
from assistant.models.style.errors import StyleBeingLearned, StyleNotLearned
from assistant.models.style.learning import Comparing, Event, Learned, Paused, Preparing, Progress
from assistant.system import error_facts, memory_size, paths
from assistant.system.disk import FULL, FileLock

_LEAST_MEMORY = 250_000_000  # bytes that stay free for everybody else
_LEAST_DISK = 300_000_000
_LOOK_SECONDS = 5.0
_OTHERS = 0.3  # of one core, which others take: then the computer is in use
_NICE = 10
_LOCK = "learning.lock"
_NOT_AGAIN = 300_000_000
"""Bytes that torch and transformers take beside a model."""


def main(run: str, *options: str, requests: BinaryIO | None = None) -> int:
    os.umask(0o077)
    events = os.fdopen(os.dup(1), "wb", buffering=0)
    # What a library prints must not stand between the events.
    sys.stdout = sys.stderr
    manners = Manners(gives_way=learning.FULL_SPEED not in options)
    asked = threading.Event()
    threading.Thread(target=_listen, args=(requests or sys.stdin.buffer, asked), name="requests", daemon=True).start()

    def tell(event: Event) -> None:
        # Whoever listened has gone; the pipe of the requests says so too.
        with contextlib.suppress(OSError):
            events.write(learning.line_of(event))

    folder = Path(run)
    try:
        lock = FileLock.acquire(folder / _LOCK)
        if lock is None:
            tell(StyleBeingLearned(folder.name))
            return 1
        try:
            tell(learn(folder, asked, tell, manners))
        finally:
            lock.release()
    except LonghandError as error:
        tell(error)
    except OSError as error:
        tell(DiskFull(folder) if error.errno in FULL else StyleNotLearned(error.strerror or str(error)))
    except MemoryError:
        tell(OutOfMemory("cpu", None, memory_size.available()))
    except Exception as error:
        tell(StyleNotLearned(f"{type(error).__name__}: {error_facts.trace(error)}"))
    else:
        return 0
    return 1


def _listen(requests: BinaryIO, asked: threading.Event) -> None:
    """Any word is a wish to pause, and so is the end of the pipe."""
    requests.readline()
    asked.set()


def learn(folder: Path, asked: threading.Event, tell: Callable[[Event], None], manners: Manners) -> Event:
    """Raises `LonghandError` and `OSError`."""
    plan = store.read_plan(folder)
    cache = paths.cache_dir() / "training"
    facts = model_folder.check(Path(plan.base))
    tell(Preparing(unpacking=facts.gguf))
    _check_room(facts, folder, cache)
    prepare()
    from assistant.training import style_learning
    from assistant.training.style_learning import Standing, StyleRun

    short = threading.Event()

    def told(standing: Standing) -> None:
        tell(
            Progress(
                standing.step,
                standing.steps,
                standing.seconds_left,
                _choices(standing.before),
                _choices(standing.now),
                manners.threads,
                manners.reason,
            )
        )

    def stepped() -> None:
        manners.look()
        free = memory_size.available()
        if free is not None and free < _LEAST_MEMORY:
            short.set()

    run = StyleRun(folder, cache, told)
    manners.look()
    finished = run.learn(lambda: asked.is_set() or short.is_set(), stepped)
    run.close()
    if not finished:
        return Paused("memory" if short.is_set() and not asked.is_set() else "asked")
    tell(Comparing())
    outcome = style_learning.finish(folder)
    if outcome is None:
        # No step was better than none: there is nothing to keep.
        shutil.rmtree(folder, ignore_errors=True)
        return Learned(plan.name, 0.0, 0.0, False, 0, 0)
    style, found = outcome
    better = sum(after < before for before, after in found.pages)
    return Learned(style.name, found.before, found.after, found.helped, len(found.pages), better)


def _check_room(facts: Any, folder: Path, cache: Path) -> None:
    """Raises `OutOfMemory` where the model that learns does not fit beside what is in memory, `DiskFull` likewise."""
    needed = memory_needed(facts.parameters, facts.config)
    free = memory_size.available()
    if free is not None and needed + _LEAST_MEMORY > free:
        raise OutOfMemory("cpu", needed + _LEAST_MEMORY, free)
    paths.cache_dir().mkdir(parents=True, exist_ok=True)
    unpacked = 2 * facts.parameters if facts.gguf else 0
    places = {folder: _LEAST_DISK, cache.parent: _LEAST_DISK + unpacked}
    for place, room in places.items():
        with contextlib.suppress(FileNotFoundError):
            if shutil.disk_usage(place).free < room:
                raise DiskFull(place)


def memory_needed(parameters: int, config: dict[str, Any]) -> int:
    """Bytes that learning takes, by the float32 weights, the logits of a step and what its layers keep for the way back."""
    inner_config = config.get("text_config")
    text: dict[str, Any] = inner_config if isinstance(inner_config, dict) else config
    tokens = 1024
    vocabulary, width = int(text.get("vocab_size") or 0), int(text.get("hidden_size") or 0)
    layers, inner = int(text.get("num_hidden_layers") or 0), int(text.get("intermediate_size") or 4 * width)
    kept = tokens * layers * (12 * width + 4 * inner) * 4
    return _NOT_AGAIN + 4 * parameters + 3 * tokens * vocabulary * 4 + kept


def _choices(nats: float) -> float:
    return round(math.exp(min(nats, 50.0)), 1)


def yield_to_others() -> None:
    """A low priority for the processor and the disk; at the lowest it would stand still on a computer that is busy."""
    process = psutil.Process()
    with contextlib.suppress(psutil.Error, OSError, AttributeError):
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else _NICE)
    with contextlib.suppress(psutil.Error, OSError, AttributeError, ValueError):
        if sys.platform == "linux":
            process.ionice(psutil.IOPRIO_CLASS_IDLE)


class Manners:
    """How many threads compute: one while others want the processor or the battery is all there is, else one a core.

    Without `gives_way`, always one a core, at the priority of every other program.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, gives_way: bool = True) -> None:
        self._gives_way = gives_way
        if gives_way:
            yield_to_others()
        self.most = _cores()
        self.threads = 1
        self.reason: Literal["battery", "busy", ""] = ""
        self._clock = clock
        self._looked: tuple[float, float, float] | None = None

    def look(self) -> None:
        """Now and then; takes no time."""
        now = self._clock()
        if self._looked is not None and now - self._looked[0] < _LOOK_SECONDS:
            return
        own, all_of_them = time.process_time(), _busy_seconds()
        others = 0.0
        if self._looked is not None:
            passed = max(1e-6, now - self._looked[0])
            others = (all_of_them - self._looked[2] - (own - self._looked[1])) / passed
        self._looked = (now, own, all_of_them)
        if self._gives_way:
            self.reason = self._reason(others)
        self.use(1 if self.reason else self.most)

    @staticmethod
    def _reason(others: float) -> Literal["battery", "busy", ""]:
        return "battery" if on_battery() else "busy" if others > _OTHERS else ""

    def use(self, threads: int) -> None:
        torch = sys.modules.get("torch")
        if torch is not None and torch.get_num_threads() != threads:
            torch.set_num_threads(threads)
        self.threads = threads


def on_battery() -> bool:
    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError, psutil.Error, ValueError):
        return False
    return found is not None and found.power_plugged is False


def _busy_seconds() -> float:
    """Seconds of all cores that were not idle, since the computer began."""
    try:
        times = psutil.cpu_times()
    except (OSError, psutil.Error):
        return 0.0
    idle = times.idle + getattr(times, "iowait", 0.0)
    # Linux counts what its guests take twice.
    return sum(times) - idle - getattr(times, "guest", 0.0) - getattr(times, "guest_nice", 0.0)


def _cores() -> int:
    try:
        free = len(os.sched_getaffinity(0))
    except AttributeError:
        free = os.cpu_count() or 1
    return max(1, min(free, psutil.cpu_count(logical=False) or free))
