"""`assistant demo`: the real window, drawn in memory, works through the three main actions and shows what came.

Nothing is scripted but the keys: the sample is typed as key events, each action runs in the engine's
thread with the model, and a picture of the window is saved. The person's own settings and documents are not touched.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import actions, settings, window_threads
from assistant.settings import settings_file
from assistant.system import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.app import Program
    from assistant.background import Run
    from assistant.tasks import Outcome

_log = logging.getLogger(__name__)
LIMIT_SECONDS = 300.0
THREADS_SECONDS = 60.0
CONTINUED = "The old house at the end of the street had been empty for years. One evening in October"
SUMMARIZED = (
    "The city library will stay open until ten in the evening from Monday. For years readers had asked for longer "
    "hours, since most of them work during the day. The council agreed in spring to pay for two more librarians, and "
    "the first of them began last week. On Sundays the library remains closed. The children's rooms keep their old "
    "hours, because few families come after seven."
)
TRANSLATED = "I had a bad dream last night. Where is the station?"


class DemoFailed(Exception):
    pass


def run(screenshot: Path, model: Path | None = None) -> int:
    """Print the results with their times, save the picture; returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    previous = os.environ.get("LONGHAND_HOME")
    with tempfile.TemporaryDirectory(prefix="longhand-demo-") as home:
        os.environ["LONGHAND_HOME"] = home
        try:
            return _run(screenshot, model)
        except DemoFailed as error:
            sys.stderr.write(f"{error}\n")
            return 1
        finally:
            if previous is None:
                del os.environ["LONGHAND_HOME"]
            else:
                os.environ["LONGHAND_HOME"] = previous


def _run(screenshot: Path, model: Path | None) -> int:
    started = time.monotonic()
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from assistant import app

    # The offscreen platform has no window manager and says so at every resize.
    qInstallMessageHandler(lambda kind, context, text: _log.debug("%s", text))
    application = QApplication.instance() or QApplication(["assistant"])
    assert isinstance(application, QApplication)
    stored = settings.changed(settings.Settings(), "writing.language", "en")
    stored = settings.changed(stored, "writing.theme", "light")
    stored = settings.changed(stored, "model.seed", 7)
    if model:
        stored = settings.changed(stored, "model.folder", str(model))
    settings_file.write(paths.settings_file(), stored)
    program = app.Program(application)
    try:
        program.window.resize(1180, 760)
        program.window.show()
        _wait(application, program.window.isVisible)
        _say(f"Window            {time.monotonic() - started:6.2f} s after the start of the program")
        _work(application, program)
        _wait(application, lambda: not program.engine_thread.busy)
        if not program.window.grab().save(str(screenshot)):
            raise DemoFailed(f"the screenshot could not be written to {screenshot}")
        _say(f"Screenshot        {screenshot}")
    finally:
        # Nobody waits for the window to be gone, and Qt aborts a process that ends with a thread of its own.
        if program.close():
            window_threads.end(THREADS_SECONDS)
    return 0


def _work(application: QApplication, program: Program) -> None:
    from assistant.tasks import ModelReady

    ready: list[ModelReady] = []
    program.engine_thread.model_ready.connect(ready.append)
    loading = time.monotonic()
    _ended(application, program, program.engine_thread.wake)
    facts = ready[0]
    _say(
        f"Model             {time.monotonic() - loading:6.2f} s: {facts.name}, {facts.parameters / 1e6:.1f} M parameters, "
        f"{facts.device}, {facts.precision}, context {facts.context_length} tokens"
    )
    window = program.window
    known = {action.id: action for action in actions.load_folder(paths.resource("actions"))[0]}
    for action, text, options in (
        ("continue", CONTINUED, {}),
        ("summarize", SUMMARIZED, {"length": "short"}),
        *(("translate", TRANSLATED, {"target": language}) for language in ("zh", "fr", "de", "es")),
    ):
        if action not in facts.tasks:
            _say(f"{action.capitalize():18}not one of this model's tasks")
            continue
        window.editor.selectAll()
        _type(application, text)
        begun = time.monotonic()
        outcome = _ended(application, program, partial(window.runs.run_with, known[action], options))
        name = f"{action} {options.get('target', '')}".strip().capitalize()
        _say(
            f"{name:18}{time.monotonic() - begun:6.2f} s, {outcome.new_tokens} tokens, "
            f"{outcome.tokens_per_second:.0f} tokens/s, ended by {outcome.finish}\n    {outcome.text.strip()}"
        )
        if not outcome.text.strip():
            raise DemoFailed(f"{name}: no text came")
        if action == "continue" and outcome.text.strip() not in window.editor.text.text():
            raise DemoFailed("the continuation is not in the document")


def _type(application: QApplication, text: str) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    focus = application.focusWidget() or application.activeWindow()
    if focus is None:
        raise DemoFailed("nothing in the window has the focus")
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            application.sendEvent(focus, event)


def _ended(application: QApplication, program: Program, start: Callable[[], Run | None]) -> Outcome:
    from assistant.ui.kit import messages

    outcomes: list[Outcome] = []
    errors: list[Exception] = []
    run = start()
    if run is None:
        raise DemoFailed("the action could not be run")
    run.finished.connect(outcomes.append)
    run.failed.connect(errors.append)
    _wait(application, lambda: bool(outcomes or errors))
    if errors:
        words = messages.words(errors[0])  # type: ignore[arg-type]
        raise DemoFailed(f"{words.title}\n{words.text}")
    return outcomes[0]


def _wait(application: QApplication, until: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop

    end = time.monotonic() + LIMIT_SECONDS
    while not until():
        if time.monotonic() > end:
            raise DemoFailed(f"nothing happened for {LIMIT_SECONDS:.0f} s")
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
