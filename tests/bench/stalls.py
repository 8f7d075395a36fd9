"""How long the window stands still while its worker imports torch, loads a model and writes with it.

A timer ticks in a Qt event loop without a screen; the longest time between two ticks in a phase is its longest stall.
Each round is a process of its own, because a library is imported only once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench import shapes
from tests.bench.processes import ROOT

_TICK = 2  # milliseconds
_BAR = 50.0
_PHASES = ("importing", "loading", "reading", "writing")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shape", choices=["starter", *shapes.SHAPES], default="starter")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "longhand-bench")
    parser.add_argument("--json", type=Path, default=None, help="default: stalls.json in the folder")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.folder
    os.environ["LONGHAND_HOME"] = str(root / "home")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = shapes.folder_of(arguments.shape, root)
    if arguments.one:
        print(json.dumps(_one(folder)))
        return 0
    command = [
        sys.executable,
        "-m",
        "tests.bench",
        "stalls",
        "--one",
        "--shape",
        arguments.shape,
        "--folder",
        str(root),
    ]
    rounds: list[dict[str, dict[str, float]]] = []
    for number in range(arguments.rounds):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
        if done.returncode:
            print(done.stderr[-2000:], file=sys.stderr)
            return 1
        if number or arguments.rounds == 1:  # the first reads the libraries from the disk, and may quantise the model
            rounds.append(json.loads(done.stdout.splitlines()[-1]))
    print(f"{'phase':<12}{'median longest':>16}{'worst':>10}{'seconds':>10}   bar {_BAR:.0f} ms")
    for phase in _PHASES:
        stalls = [each[phase]["longest"] for each in rounds]
        seconds = median(each[phase]["seconds"] for each in rounds)
        verdict = "reached" if max(stalls) <= _BAR else "MISSED"
        print(f"{phase:<12}{median(stalls):>13.0f} ms{max(stalls):>7.0f} ms{seconds:>10.2f}   {verdict}")
    (arguments.json or root / "stalls.json").write_text(json.dumps({"bar": _BAR, "rounds": rounds}, indent=1), "utf-8")
    return 0


def _one(folder: Path) -> dict[str, dict[str, float]]:
    from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

    from assistant.background import EngineThread
    from assistant.tasks import Continue, EngineDoor, EngineOptions, Limits, ModelReady, Progress, Sampling

    def make_engine() -> EngineDoor:
        from assistant.engine.engine import Engine

        return Engine(EngineOptions(folder=str(folder), device="cpu"))

    class Watch(QObject):
        """Ticks, and notes the longest gap of the phase that it is told."""

        def __init__(self) -> None:
            super().__init__()
            self.phase = "importing"
            self.longest = dict.fromkeys(_PHASES, 0.0)
            self.began = {"importing": time.perf_counter()}
            self.last = time.perf_counter()
            self.timer = QTimer(self)
            self.timer.setTimerType(Qt.TimerType.PreciseTimer)
            self.timer.timeout.connect(self.tick)
            self.timer.start(_TICK)

        @Slot()
        def tick(self) -> None:
            now = time.perf_counter()
            self.longest[self.phase] = max(self.longest[self.phase], 1000 * (now - self.last) - _TICK)
            self.last = now

        def enter(self, phase: str) -> None:
            self.tick()
            if self.phase != phase:
                self.phase = phase
                self.began[phase] = time.perf_counter()

        @Slot(object)
        def progress(self, progress: Progress) -> None:
            if progress.stage in ("importing", "loading"):
                self.enter(progress.stage)

        @Slot(object)
        def ready(self, model: ModelReady) -> None:
            self.enter("reading")

        @Slot(str, int)
        def progressed(self, text: str, tokens: int) -> None:
            self.enter("writing")

        @Slot(object)
        def over(self, result: object) -> None:
            self.tick()
            if isinstance(result, Exception):
                print(repr(result), file=sys.stderr)
                QCoreApplication.exit(1)
            else:
                QCoreApplication.quit()

    application = QCoreApplication([])
    engine_thread = EngineThread(make_engine)
    watch = Watch()
    engine_thread.model_ready.connect(watch.ready)
    text = "The old house at the end of the street had been empty for years. " * 20
    run = engine_thread.start(Continue(text, Sampling(seed=1), Limits(150)))
    run.progress.connect(watch.progress)
    run.progressed.connect(watch.progressed)
    run.finished.connect(watch.over)
    run.failed.connect(watch.over)
    code = application.exec()
    ended = time.perf_counter()
    engine_thread.shutdown()
    if code:
        sys.exit(code)
    starts = [watch.began.get(phase, ended) for phase in _PHASES] + [ended]
    return {
        phase: {"longest": watch.longest[phase], "seconds": starts[number + 1] - starts[number]}
        for number, phase in enumerate(_PHASES)
    }
