"""A very long document in the real window: opening, typing, finding, scrolling and saving, beside what is promised.

Times are wall clock up to the painted page; no engine runs.
"""

from __future__ import annotations

import contextlib
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.ui.window.main_window import MainWindow

KEYS = 200
PROMISED = {"open": 1500.0, "key, 99th percentile": 16.0, "find all": 300.0}
"""Milliseconds for a million words."""
_TEXT = (
    "the train was late again and nobody on platform seemed surprised to hear it from old man window of a she had "
    "brought book read in house before rain came down over hills where children used play when summer long"
)


def written(words: int) -> str:
    """Headings, stressed words, and paragraphs of ten to 140 words."""
    dice, vocabulary = random.Random(1), _TEXT.split()
    paragraphs, count = [], 0
    while count < words:
        if len(paragraphs) % 40 == 0:
            paragraph = "# " + " ".join(dice.choices(vocabulary, k=4))
        else:
            parts = dice.choices(vocabulary, k=dice.randint(10, 140))
            if len(paragraphs) % 7 == 0:
                parts[3] = f"*{parts[3]}*"
            paragraph = " ".join(parts) + "."
        paragraphs.append(paragraph)
        count += paragraph.count(" ") + 1
    return "\n".join(paragraphs) + "\n"


def measure(app: QApplication, window: MainWindow, folder: Path, words: int) -> dict[str, float]:
    """Milliseconds by what they are of, and megabytes of memory."""
    file = folder / "long.md"
    file.write_text(written(words), "utf-8")
    size = file.stat().st_size / 2**20
    print(f"\na document of {words:,} words, {size:.1f} MB")
    before = _peak()
    found: dict[str, float] = {}
    found["open"] = _timed(lambda: _open(window, file))
    found["longest stall in the 3 s after"] = _stall(app, 3.0)
    editor = window.editor
    editor.setFocus()
    took, busy = [], []
    for share in (0.0, 0.5, 1.0):
        editor.set_caret(round(editor.text.length * share))
        for wall, processor in _keys(app, window):
            took.append(wall)
            busy.append(processor)
    found["key, median"] = statistics.median(took)
    found["key, 99th percentile"] = statistics.quantiles(took, n=100)[-1]
    # On a machine with other work this is the figure that says something of the program.
    found["the same, processor time"] = statistics.quantiles(busy, n=100)[-1]
    editor.set_caret(editor.text.length // 3)
    bar = editor.verticalScrollBar()
    steps = [_timed(lambda: _scroll(window, bar.value() + 78)) for _ in range(200)]
    found["wheel step, 99th percentile"] = statistics.quantiles(steps, n=100)[-1]
    dice = random.Random(2)
    jumps = [_timed(lambda: _scroll(window, dice.randint(0, bar.maximum()))) for _ in range(60)]
    found["jump, median"] = statistics.median(jumps)
    found["find all"], hits = _find(window, "platform")
    print(f"find all: {hits}")
    found["find a letter"], hits = _find(window, "e")
    print(f"find a letter: {hits}")
    found["save"] = _timed(window.session.save)
    found["memory above an empty window, MB"] = _peak() - before
    _print(found, words)
    return found


def _print(found: dict[str, float], words: int) -> None:
    for name, value in found.items():
        promised = PROMISED.get(name)
        beside = (
            f"  promised {promised:.0f} for a million words, {promised / value:.1f} times as fast" if promised else ""
        )
        print(f"  {name:34} {value:9.1f}{beside}")


def _open(window: MainWindow, file: Path) -> None:
    if not window.open_path(file):
        raise RuntimeError(window.message_bar.message())
    window.editor.viewport().repaint()


def _keys(app: QApplication, window: MainWindow) -> list[tuple[float, float]]:
    """A key every 12 ms, from the press to the painted page, by the clock and by the processor; what the program does in between is no part of it."""
    from PySide6.QtTest import QTest

    took = []
    for number in range(KEYS):
        began, worked = time.perf_counter(), time.thread_time()
        QTest.keyClick(window.editor, "abcdefg "[number % 8])
        window.editor.viewport().repaint()
        took.append((1000 * (time.perf_counter() - began), 1000 * (time.thread_time() - worked)))
        end = time.monotonic() + 0.012
        while time.monotonic() < end:
            app.processEvents()
    return took


def _scroll(window: MainWindow, value: int) -> None:
    window.editor.verticalScrollBar().setValue(value)
    window.editor.viewport().repaint()


def _find(window: MainWindow, words: str) -> tuple[float, str]:
    bar = window.find_bar
    bar.open(replacing=False)
    took = _timed(lambda: _type_into(window, words))
    hits = bar.count.text()
    bar.leave()
    return took, hits


def _type_into(window: MainWindow, words: str) -> None:
    window.find_bar.wanted.setText(words)
    window.find_bar.repaint()
    window.editor.viewport().repaint()


def _stall(app: QApplication, seconds: float) -> float:
    worst, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        worst = max(worst, _timed(app.processEvents))
        time.sleep(0.002)
    return worst


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _peak() -> float:
    """Megabytes that the process has held at most; 0 where the system does not say."""
    with contextlib.suppress(ImportError):
        import resource

        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return held / (2**20 if sys.platform == "darwin" else 2**10)
    return 0.0
