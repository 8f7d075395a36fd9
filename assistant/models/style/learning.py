"""The process that learns a style, seen from the program: it is started, tells how far it is, pauses and goes on.

learning = Learning(run_folder)
for event in learning.events(should_stop): ...

It ends with its pipe: a window that closes, or is killed, pauses it. What it has learned by then is kept.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal

from assistant import errors
from assistant.errors import LonghandError
from assistant.models.style import errors as style_errors
from assistant.models.style.errors import StyleNotLearned

OPTION = "--learn-style"
"""The option that makes the frozen program learn a style, as it has no interpreter to run another file."""
FULL_SPEED = "full-speed"
PAUSE = b"pause\n"
_LOOK = 0.2
_PATIENCE = 20.0  # seconds for the step in hand and the checkpoint


@dataclass(frozen=True, slots=True)
class Preparing:
    """The model is opened. `unpacking`: a GGUF file is unpacked first, which happens once and takes a minute."""

    unpacking: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """`before` and `now`: among how many equally likely next words the model wavers, at the start and now, on pages that it
    does not learn from. `threads` compute; `yields` says why only one does: "battery", "busy" or ""."""

    step: int
    steps: int
    seconds_left: int
    before: float
    now: float
    threads: int = 1
    yields: Literal["battery", "busy", ""] = ""


@dataclass(frozen=True, slots=True)
class Comparing:
    """With and without, on the pages held back."""


@dataclass(frozen=True, slots=True)
class Paused:
    """It goes on from here later. `why`: it was "asked" to, or there was too little "memory"."""

    why: Literal["asked", "memory"]


@dataclass(frozen=True, slots=True)
class Learned:
    """`before` and `after` are bits a byte of the pages held back; not `helped`, and there is nothing to switch on."""

    name: str
    before: float
    after: float
    helped: bool
    pages: int
    better: int


Event = Preparing | Progress | Comparing | Paused | Learned | LonghandError
_KINDS: dict[str, Any] = {one.__name__: one for one in (Preparing, Progress, Comparing, Paused, Learned)}


def line_of(event: Event) -> bytes:
    """An event as the process writes it. Errors go by the name of their class and their facts."""
    if isinstance(event, LonghandError):
        facts = [
            list(one) if isinstance(one, tuple) else str(one) if isinstance(one, Path) else one for one in event.args
        ]
        return _line({"error": type(event).__name__, "facts": facts})
    return _line({"event": type(event).__name__, "facts": asdict(event)})


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told).encode("ascii") + b"\n"


def event_of(line: bytes) -> Event:
    """Raises `ValueError`, `KeyError` or `TypeError` for any other line."""
    told = json.loads(line)
    if "error" not in told:
        made: Event = _KINDS[told["event"]](**told["facts"])
        return made
    kind = getattr(errors, told["error"], None) or getattr(style_errors, told["error"], None)
    if not (isinstance(kind, type) and issubclass(kind, LonghandError)):
        return StyleNotLearned(str(told["error"]))
    facts = [tuple(one) if isinstance(one, list) else one for one in told["facts"]]
    return kind(*facts)


class Learning:
    """One process on the folder of one run. At `full_speed` it gives way to nobody."""

    def __init__(self, run: Path, full_speed: bool = False) -> None:
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._process = subprocess.Popen(
            command(run, full_speed), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=Path(sys.executable).anchor, env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        self._complaint = b""
        for name, work in (("style events", self._read), ("style complaints", self._listen)):
            threading.Thread(target=work, name=name, daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def pause(self) -> None:
        """Ask it to end with the step in hand; `Paused` follows."""
        self._close(PAUSE)

    def _close(self, last: bytes = b"") -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError), self._process.stdin as requests:
            requests.write(last)

    def events(self, should_stop: Callable[[], bool] = lambda: False) -> Iterator[Event]:
        """Until the process has ended; the last is `Paused`, `Learned` or an error, or nothing after `should_stop`, which
        pauses it and does not wait."""
        last: Event | None = None
        while True:
            if should_stop():
                self.pause()
                return
            try:
                line = self._lines.get(timeout=_LOOK)
            except Empty:
                continue
            if not line:
                self._lines.put(line)  # the end stays the end
                break
            try:
                last = event_of(line)
            except (ValueError, KeyError, TypeError):
                continue
            yield last
        self._process.wait()
        self._close()
        if not isinstance(last, Paused | Learned | LonghandError):
            yield StyleNotLearned(
                self._complaint.decode("utf-8", "replace").strip()[-400:] or str(self._process.returncode)
            )

    def wait(self) -> None:
        """Until it has ended, so long as a step and a checkpoint take; then it is ended."""
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as told:
            for line in told:
                self._lines.put(line)
        self._lines.put(b"")

    def _listen(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as told:
            for line in told:
                self._complaint = (self._complaint + line)[-4000:]


def command(run: Path, full_speed: bool = False) -> list[str]:
    words = [str(run), *([FULL_SPEED] if full_speed else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION, *words]
    root = str(Path(__file__).resolve().parents[3])
    code = (
        f"import sys; sys.path.insert(0, {root!r}); "
        "from assistant.training.style_process import main; sys.exit(main(*sys.argv[1:]))"
    )
    return [sys.executable, "-c", code, *words]


def _environment() -> dict[str, str]:
    # Threads that spin while they wait for each other would take the core that the writer types on.
    return os.environ | {"OMP_WAIT_POLICY": "PASSIVE", "TOKENIZERS_PARALLELISM": "false"}
