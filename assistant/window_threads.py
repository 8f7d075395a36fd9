"""Every thread of the window: one way to start one, one way to leave it, one wait for all of them at the end.

Qt aborts the process where a `QThread` that runs is destroyed, be it with its parent or by the end of Python, and ending
one by force leaves locks behind that it held. So the threads have no parent and are held here until they have ended:
whoever has started one may leave it at any moment, and nobody but `end` waits.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

ShouldStop = Callable[[], bool]
Tell = Callable[[object], None]
Work = Callable[[ShouldStop, Tell], None]
"""One piece of work. It asks now and then whether to stop, and reports results as often as it likes."""

_held: set[WindowThread] = set()


class WindowThread(QThread):
    """Made by `start` and `start_loop`. `came(object)` carries a result of the work, in the thread that started it, and
    nothing after `leave`."""

    came = Signal(object)
    _told = Signal(object)

    def __init__(self, name: str, work: Work | None, worker: QObject | None, at_end: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._work, self._at_end = work, at_end
        # It has no other owner, and must not go before its thread.
        self._worker = worker
        self._left = threading.Event()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def left(self) -> bool:
        return self._left.is_set()

    def leave(self) -> None:
        """Ask it to end, and go on: a thread in something that nothing can interrupt ends when that does."""
        self._left.set()
        self.quit()

    def run(self) -> None:
        if self._work is not None:
            try:
                self._work(self._left.is_set, self._told.emit)
            except Exception:
                sys.excepthook(*sys.exc_info())
        elif not self.left:
            # A loop that was told to quit before it began would not know of it.
            self.exec()
        self._at_end()

    @Slot(object)
    def _on_told(self, what: object) -> None:
        if not self.left:
            self.came.emit(what)


def start(name: str, work: Work, came: Callable[[object], object]) -> WindowThread:
    """Do one piece of work in a thread of its own; `came`, a slot of a `QObject`, receives its results."""
    thread = WindowThread(name, work, None, lambda: None)
    thread.came.connect(came)
    return _begin(thread, QThread.Priority.InheritPriority)


def start_loop(
    name: str,
    worker: QObject,
    at_end: Callable[[], object] = lambda: None,
    priority: QThread.Priority = QThread.Priority.InheritPriority,
) -> WindowThread:
    """A thread in which the slots of `worker` run; `at_end` is the last that it does. Connect to `worker` queued."""
    thread = WindowThread(name, None, worker, at_end)
    worker.moveToThread(thread)
    return _begin(thread, priority)


def _begin(thread: WindowThread, priority: QThread.Priority) -> WindowThread:
    for one in [one for one in _held if one.isFinished()]:
        _held.discard(one)
    _held.add(thread)
    thread.start(priority)
    return thread


def wait(thread: WindowThread, seconds: float) -> bool:
    """Whether it has ended by then."""
    return thread.wait(max(0, round(1000 * seconds)))


def end(seconds: float) -> list[str]:
    """Leave all threads and wait at most `seconds` for all together; returns the names of the threads still running.

    A process with such threads can only be left by `os._exit`. Python's own, which write the journals, are among them.
    """
    until = time.monotonic() + seconds
    for thread in list(_held):
        thread.leave()
    going_on = [thread for thread in list(_held) if not wait(thread, until - time.monotonic())]
    plain = [one for one in threading.enumerate() if not one.daemon and one is not threading.main_thread()]
    for one in plain:
        if one is not threading.current_thread():
            one.join(max(0.0, until - time.monotonic()))
    return sorted([thread.objectName() for thread in going_on] + [one.name for one in plain if one.is_alive()])
