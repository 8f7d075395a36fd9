"""The editor under the starter model: how soon a suggestion stands, how soon a key shows while the model runs; then a
very long document without it.

A screenless window with the real model and a document before the caret; times are wall clock.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import long_document

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.ui.window.main_window import MainWindow

PAUSE_MS = 350
SUGGESTIONS = 40
KEYS = 500
KEY_EVERY_MS = 25
_SENTENCE = "The train was late again, and nobody on the platform seemed surprised to hear it from the old man. "
_TYPED = ("She had", " brought a", " book to", " read in", " the house,", " and then", " it was", " not the")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--words", type=int, default=2_000, help="how long the document is under the model")
    parser.add_argument("--long", type=int, default=1_000_000, help="words of the long document, 0 for none")
    parser.add_argument("--no-model", action="store_true", help="the long document only")
    parser.add_argument("--json", type=Path, default=Path(tempfile.gettempdir()) / "longhand-bench" / "editor.json")


def run(arguments: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from assistant import actions, settings
    from assistant.background import EngineThread
    from assistant.remote.engine_maker import engine_maker
    from assistant.system import paths
    from assistant.ui.kit import theme
    from assistant.ui.kit.current_settings import CurrentSettings
    from assistant.ui.window.main_window import MainWindow

    words: int = arguments.words
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LONGHAND_HOME"] = folder
        app = QApplication([])
        current = CurrentSettings(Path(folder) / "settings.json")
        current.change("writing.suggestions", "eager")
        current.change("writing.suggestion_pause_ms", PAUSE_MS)
        theme.apply(app, current.settings)
        built_in, _ = actions.load_folder(paths.resource("actions"))
        engine_thread = EngineThread(engine_maker(settings.engine_options(current.settings)))
        window = MainWindow(engine_thread, current, built_in)
        window.resize(1180, 820)
        window.show()
        window.activateWindow()
        found: dict[str, object] = {}
        if not arguments.no_model:
            window.runs.wake()
            _wait(app, lambda: engine_thread.model is not None and not engine_thread.busy)
            _load(window, words)
            print(f"a document of {words:,} words")
            measure_suggestions(app, window)
            _load(window, words)
            found["keys, nothing runs"] = print_keys("nothing runs", keys(app, window, busy=False))
            _load(window, words)
            found["keys, the model runs"] = print_keys("the model runs", keys(app, window, busy=True))
            window.editor.load("")
            window.editor.text.mark_saved()
        if arguments.long:
            current.change("writing.suggestions", "off")
            found[f"{arguments.long} words"] = long_document.measure(app, window, Path(folder), arguments.long)
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(json.dumps(found, indent=1), "utf-8")
        window.leave_without_asking()
        engine_thread.shutdown()
    return 0


def measure_suggestions(app: QApplication, window: MainWindow) -> None:
    """From the last key to the first words of a suggestion and to all of it, the pause not counted."""
    from PySide6.QtTest import QTest

    first, whole = [], []
    for number in range(SUGGESTIONS):
        last = 0.0
        for letter in _TYPED[number % len(_TYPED)]:
            last = time.perf_counter()
            QTest.keyClick(window.editor, letter)
        came: list[float] = []
        done: list[float] = []
        seen = window.suggestions.ghost.changed.connect(lambda came=came: came.append(time.perf_counter()))
        said = window.suggestions.ghost.announced.connect(lambda _text, done=done: done.append(time.perf_counter()))
        if _wait(app, lambda done=done: bool(done), seconds=3.0):
            first.append(1000 * (came[0] - last) - PAUSE_MS)
            whole.append(1000 * (done[0] - last) - PAUSE_MS)
        window.suggestions.ghost.changed.disconnect(seen)
        window.suggestions.ghost.announced.disconnect(said)
        window.suggestions.dismiss()
    for name, values in (("first words", first), ("all of it", whole)):
        print(
            f"suggestion, {name}: median {statistics.median(values):.0f} ms after the pause,"
            f" slowest of ten {statistics.quantiles(values, n=10)[-1]:.0f} ms ({len(values)} of {SUGGESTIONS} came)"
        )


def keys(app: QApplication, window: MainWindow, *, busy: bool) -> list[float]:
    """Milliseconds from when a key was due to when its letter was painted, the wait for the event loop in it."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from assistant.tasks import Continue, Limits

    engine_thread = window.runs.engine_thread
    took: list[float] = []
    begin = time.perf_counter()

    def press() -> None:
        due = begin + len(took) * KEY_EVERY_MS / 1000
        QTest.keyClick(window.editor, "abcdefg "[len(took) % 8])
        window.editor.viewport().repaint()
        took.append(1000 * (time.perf_counter() - due))
        if len(took) < KEYS:
            left = begin + len(took) * KEY_EVERY_MS / 1000 - time.perf_counter()
            timer.start(max(0, round(1000 * left)))
        if busy and not engine_thread.busy:
            engine_thread.start(Continue(window.editor.text_before_cursor(), limits=Limits(400)))

    timer = QTimer()
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(press)
    timer.start(0)
    _wait(app, lambda: len(took) >= KEYS, seconds=120.0)
    engine_thread.stop_all()
    _wait(app, lambda: not engine_thread.busy)
    return took


def print_keys(name: str, took: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(took, n=100)
    print(
        f"key to paint, {name}: median {statistics.median(took):.1f} ms, 99th percentile {cuts[-1]:.1f} ms,"
        f" longest {max(took):.1f} ms"
    )
    return {"median": statistics.median(took), "99th percentile": cuts[-1], "longest": max(took)}


def _load(window: MainWindow, words: int) -> None:
    window.editor.load("\n".join([_SENTENCE * 4] * max(1, words // 80)) + "\n")
    window.editor.set_caret(window.editor.text.length)
    window.editor.setFocus()


def _wait(app: QApplication, what: Callable[[], bool], seconds: float = 60.0) -> bool:
    from PySide6.QtCore import QEventLoop

    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return True
