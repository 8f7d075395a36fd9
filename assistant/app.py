"""Puts the program together: log, settings, engine factory, jobs, window; and takes it apart in order."""

from __future__ import annotations

import contextlib
import gc
import logging
import logging.handlers
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from assistant import error_facts, paths, settings
from assistant.background import Jobs, MakeEngine
from assistant.documents import leftovers
from assistant.error_facts import FactsFormatter
from assistant.errors import EngineFailed
from assistant.models import folder
from assistant.private_files import open_private
from assistant.tasks import EngineDoor, EngineOptions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.ui.main_window import MainWindow
    from assistant.ui.settings.current_settings import CurrentSettings

_log = logging.getLogger(__name__)
ENGINE_SETTINGS = ("model.folder", "model.device", "model.precision", "model.threads", "model.prefix_cache_mb")
PATIENCE_MILLISECONDS = 5_000
"""For the engine to end in, when the program does. An import, which nothing can stop, may take longer."""


def engine_maker(options: EngineOptions) -> MakeEngine:
    """What the worker calls in its own thread. The engine imports torch with its first task, and nothing else does.

    A folder that is no model is told from a look at its files, before anyone waits for an import.
    """

    def make_engine() -> EngineDoor:
        folder.check(Path(options.folder) if options.folder else paths.starter_model())
        from assistant.engine.engine import Engine
        from assistant.engine.shelf import Shelf

        return Shelf(options, Engine)

    return make_engine


def start_log() -> None:
    """Log to the user's log folder: what happened and how long it took, never what was written."""
    handler = _PrivateLog(paths.log_dir() / "longhand.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(FactsFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger("assistant")
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)


class _PrivateLog(logging.handlers.RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        fd = open_private(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(fd, "ab"), encoding=self.encoding)


class Program:
    """The window with all that it needs."""

    def __init__(self, application: QApplication) -> None:
        from PySide6.QtGui import QIcon

        from assistant.ui import languages, theme
        from assistant.ui.main_window import MainWindow
        from assistant.ui.own_actions.action_folder import ActionFolder
        from assistant.ui.settings.current_settings import CurrentSettings

        leftovers.tidy_at_start()
        application.setWindowIcon(QIcon(str(paths.resource("icons/longhand.svg"))))
        self.current: CurrentSettings = CurrentSettings(paths.settings_file())
        languages.install(application, self.current.settings.writing.language)
        theme.apply(application, self.current.settings)
        self.jobs = Jobs(engine_maker(settings.engine_options(self.current.settings)))
        folder = ActionFolder(application)
        self.window: MainWindow = MainWindow(self.jobs, self.current, folder.actions)
        folder.changed.connect(self.window.set_actions)
        folder.broken.connect(self.window.show_error)
        self.window.tools.actions_changed.connect(folder.read)
        self.current.changed.connect(self._on_setting)
        # What torch and transformers brought stays for good; without it a full collection stalls the window far less.
        self.jobs.model_ready.connect(lambda _model: gc.freeze())
        for problem in folder.problems:
            _log.warning("an action is left out: %s", error_facts.facts(problem))
            self.window.show_error(problem)

    def _on_setting(self, dotted: str) -> None:
        if dotted in ENGINE_SETTINGS:
            self.jobs.stop_all()
            self.jobs.use_engine(engine_maker(settings.engine_options(self.current.settings)))
            self.window.requests.wake()

    def close(self) -> bool:
        """Whatever is not saved by now stays in its journal. False when the engine is still at work."""
        try:
            self.window.leave_without_asking()
            self.current.flush()
        finally:
            ended = self.jobs.shutdown(PATIENCE_MILLISECONDS)
        return ended


def run(files: Sequence[Path]) -> int:
    """Open the window, with `files`; returns the exit code when it is closed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    start_log()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Longhand")
    application.setDesktopFileName("longhand")
    program = Program(application)
    window = program.window
    hooks = _Hooks(window)
    window.show()
    window.workplace.restore(show=not files)
    for file in files:
        window.open_path(file)
    QTimer.singleShot(0, window.offer_recovery)
    QTimer.singleShot(0, lambda: window.side_windows.offer_news(window.message_bar))
    # The worker's imports compete with the first paint for two cores; let the page come up first.
    QTimer.singleShot(250, window.requests.wake)
    code = 1
    try:
        code = application.exec()
    finally:
        ended = program.close()
        hooks.remove()
        if not ended:
            _leave_at_once(code)
    return code


def _leave_at_once(code: int) -> NoReturn:
    """Python's own end would destroy a thread that runs, which Qt answers with an abort. All files are closed by now."""
    _log.warning("left without waiting for the engine")
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        # A frozen program without a console has none.
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


class _Hooks:
    """Exceptions nobody caught become a message in the window; SIGTERM and SIGINT close it as its own button would."""

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

        class Hop(QObject):
            unforeseen = Signal(object)

        self._window = window
        self._hop = Hop(window)
        self._hop.unforeseen.connect(window.show_error, Qt.ConnectionType.QueuedConnection)
        self._previous = sys.excepthook, threading.excepthook
        sys.excepthook = self._unforeseen
        threading.excepthook = lambda facts: self._unforeseen(facts.exc_type, facts.exc_value, facts.exc_traceback)
        if sys.platform == "win32":
            return
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, window)
        self._notifier.activated.connect(self._on_signal)

    def _unforeseen(self, kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
        error = error if error is not None else kind()
        _log.error("unforeseen", exc_info=error)
        self._hop.unforeseen.emit(EngineFailed(error_facts.trace(error)))

    def _on_signal(self) -> None:
        self._reader.recv(64)
        self._window.leave_without_asking()

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._previous
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            self._reader.close()
            self._writer.close()
