"""Puts the program together: log, settings, engine factory, the thread of the engine, window; and takes it apart in order."""

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
import time
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from assistant import settings, window_threads
from assistant.background import EngineThread
from assistant.documents import leftovers
from assistant.errors import EngineFailed
from assistant.remote.engine_maker import engine_maker
from assistant.system import error_facts, paths, user_files
from assistant.system.error_facts import FactsFormatter
from assistant.system.private_files import open_private

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.serving.in_window import WindowServing
    from assistant.ui.kit.current_settings import CurrentSettings
    from assistant.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)
PATIENCE_SECONDS = 0.8
"""For all threads to end in, when the program does. An import, which nothing can stop, may take longer."""
LAST_SECONDS = 1.4
"""After which the process is gone, from when the window began to close and no text was in it alone: a disk that does
not answer may hold up notes and settings of the end."""


def start_log() -> None:
    """Log to the user's log folder: what happened and how long it took, never what was written."""
    file = paths.log_dir() / "longhand.log"
    if os.path.lexists(file) and not file.is_file():
        user_files.set_aside(file)
    handler: logging.Handler
    try:
        handler = _PrivateLog(file, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
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

        from assistant.ui.actions.action_folder import ActionFolder
        from assistant.ui.kit import interface_language, theme
        from assistant.ui.kit.collector import Collector
        from assistant.ui.kit.current_settings import CurrentSettings
        from assistant.ui.window.main_window import MainWindow

        self._collector = Collector(application)
        leftovers.tidy_at_start()
        application.setWindowIcon(QIcon(str(paths.resource("icons/longhand.svg"))))
        self.current: CurrentSettings = CurrentSettings(paths.settings_file())
        interface_language.install(application, self.current.settings.writing.language)
        theme.apply(application, self.current.settings)
        self.engine_thread = EngineThread(engine_maker(settings.engine_options(self.current.settings)))
        folder = ActionFolder(application)
        self.window: MainWindow = MainWindow(self.engine_thread, self.current, folder.actions)
        folder.changed.connect(self.window.set_actions)
        folder.broken.connect(self.window.show_error)
        self.window.tools.actions_changed.connect(folder.read)
        self.window.tools.models_changed.connect(self._choose_models_anew)
        self.current.watch(settings.engine_options, self._use_another_engine)
        self._serving: WindowServing | None = None
        self.current.watch(lambda chosen: chosen.privacy.serve, self._switch_serving)
        self._switch_serving()
        # What torch and transformers brought stays for good; without it a full collection stalls the window far less.
        self.engine_thread.model_ready.connect(lambda _model: gc.freeze())
        for problem in folder.problems:
            _log.warning("an action is left out: %s", error_facts.facts(problem))
            self.window.show_error(problem)
        if (nothing := paths.unusable()) is not None:
            self.window.show_error(nothing)

    def _use_another_engine(self) -> None:
        self.engine_thread.stop_all()
        self.engine_thread.use_engine(engine_maker(settings.engine_options(self.current.settings)))
        self.window.runs.wake()

    def _choose_models_anew(self) -> None:
        if not self.current.settings.model.folder:
            self._use_another_engine()

    def _switch_serving(self) -> None:
        """Start the server where the settings want it; its libraries are imported only then."""
        wanted = self.current.settings.privacy.serve
        if wanted and self._serving is None:
            from assistant.serving.in_window import WindowServing
            from assistant.ui.window.serving_notice import show_token

            self._serving = WindowServing(self.engine_thread, self.window)
            self._serving.failed.connect(self.window.show_error)
            self._serving.new_token.connect(lambda address, token: show_token(self.window, address, token))
        if self._serving is not None:
            self._serving.switch(wanted)

    def close(self) -> list[str]:
        """Close the window and stop all threads; unsaved text stays in its journal. Returns the names of running threads."""
        try:
            self.window.leave_without_asking()
            self.current.flush()
        finally:
            if self._serving is not None:
                self._serving.end()
            self.engine_thread.end()
            going_on = window_threads.end(PATIENCE_SECONDS)
            if not going_on:
                self._collector.stop()
        return going_on


def run(files: Sequence[Path]) -> int:
    """Open the window, with `files`; returns the exit code when it is closed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    signals = _Signals()
    start_log()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Longhand")
    application.setDesktopFileName("longhand")
    last = _LastMoment()
    program = Program(application)
    window = program.window
    window.ending.connect(last.begin)
    hooks = _Hooks(window)
    window.show()
    window.workplace.restore(show=not files)
    for file in files:
        window.open_path(file)
    QTimer.singleShot(0, window.offer_recovery)
    QTimer.singleShot(0, lambda: window.side_windows.offer_news(window.message_bar))
    # The worker's imports compete with the first paint for two cores; let the page come up first.
    QTimer.singleShot(250, window.runs.wake)
    signals.close(window)
    code = 1
    try:
        code = application.exec()
    finally:
        last.code = code
        going_on = program.close()
        hooks.remove()
        signals.remove()
        if going_on:
            _leave_at_once(code, going_on)
    return code


class _LastMoment:
    """Ends the process a while after `begin`, if nothing else has until then."""

    def __init__(self) -> None:
        self.code = 0

    def begin(self) -> None:
        threading.Thread(target=self._wait, name="last moment", daemon=True).start()

    def _wait(self) -> None:
        time.sleep(LAST_SECONDS)
        os._exit(self.code)


def _leave_at_once(code: int, going_on: Sequence[str]) -> NoReturn:
    """Python's own end would destroy a thread that runs, which Qt answers with an abort. All files are closed by now."""
    _log.warning("left without waiting for: %s", ", ".join(going_on))
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        # A frozen program without a console has none.
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


class _Signals:
    """SIGTERM, SIGINT and SIGHUP close the window as its own button would, without a question; one that comes before
    there is a window waits for it. A window that does not answer, be it for its disk, is left: its text is written."""

    def __init__(self) -> None:
        self._asked, self._begun = threading.Event(), threading.Event()
        self._hop: Any = None
        if sys.platform == "win32":
            return
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: None)
        threading.Thread(target=self._watch, name="signals", daemon=True).start()

    def _watch(self) -> None:
        while self._reader.recv(64):
            self._asked.set()
            if self._hop is not None:
                self._hop.asked.emit()
            if not self._begun.wait(LAST_SECONDS):
                os._exit(0)

    def close(self, window: MainWindow) -> None:
        from PySide6.QtCore import QObject, Qt, Signal

        class Hop(QObject):
            asked = Signal()

        hop, self._window = Hop(window), window
        hop.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        window.ending.connect(self._begun.set)
        self._hop = hop
        if self._asked.is_set():
            hop.asked.emit()

    def _on_asked(self) -> None:
        from PySide6.QtCore import QCoreApplication

        self._window.leave_without_asking()
        # A dialog that waits for an answer would keep the program.
        QCoreApplication.exit(0)

    def remove(self) -> None:
        self._hop = None
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            self._writer.close()


class _Hooks:
    """Uncaught exceptions become a message in the window."""

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtCore import QObject, Qt, Signal

        class Hop(QObject):
            unforeseen = Signal(object)

        self._hop = Hop(window)
        self._hop.unforeseen.connect(window.show_error, Qt.ConnectionType.QueuedConnection)
        self._previous = sys.excepthook, threading.excepthook
        sys.excepthook = self._unforeseen
        threading.excepthook = lambda facts: self._unforeseen(facts.exc_type, facts.exc_value, facts.exc_traceback)

    def _unforeseen(self, kind: type[BaseException], error: BaseException | None, _trace: TracebackType | None) -> None:
        error = error if error is not None else kind()
        _log.error("unforeseen", exc_info=error)
        self._hop.unforeseen.emit(EngineFailed(error_facts.trace(error)))

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._previous
