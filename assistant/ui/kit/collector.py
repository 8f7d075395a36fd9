"""Python's garbage collector, in the thread of the window alone: `assistant/system/collecting.py` says why."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.system import collecting

_EVERY_MS = 500
# Of objects made and not ended, in each generation; Python's own thresholds would go through all that lives every 70,000
# objects, which stops a window with torch in it.
_THRESHOLDS = (2_000, 10, 50)
_PATIENCE = 0.3  # seconds that another thread waits for a collection; the window's may be waiting for that thread


class Collector(QObject):
    """Collects while `parent` lives, a generation at a time; nothing at rest, as nothing is made then."""

    _wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = threading.get_ident()
        self._wanted.connect(self._collect_all, Qt.ConnectionType.QueuedConnection)
        timer = QTimer(self)
        timer.timeout.connect(self.step)
        timer.start(_EVERY_MS)
        collecting.belongs_to(self._collect_for_any_thread)

    def stop(self) -> None:
        """Python collects again where it likes."""
        collecting.belongs_to(None)

    def step(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > _THRESHOLDS[generation]:
                gc.collect(generation)
                return

    def _collect_for_any_thread(self) -> None:
        if threading.get_ident() == self._thread:
            gc.collect()
            return
        done = threading.Event()
        self._wanted.emit(done)
        done.wait(_PATIENCE)

    def _collect_all(self, done: threading.Event) -> None:
        gc.collect()
        done.set()
