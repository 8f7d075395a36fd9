"""A chosen model folder looked at off the window's thread: it may lie on a disk that sleeps or in a network that is gone."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from assistant.errors import LonghandError, ModelDamaged
from assistant.models import folder as model_folder

# A healthy folder answers within this, and the person sees no waiting at all.
_AT_ONCE_SECONDS = 0.15
_PATIENCE_MILLISECONDS = 10_000


class FolderCheck(QObject):
    """`ended(folder, error)` once for each `start`, the error None for a good folder; only the newest counts.

    `waiting` comes first where the answer takes longer than a moment.
    """

    ended = Signal(str, object)
    waiting = Signal()
    _came = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._folder = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._gave_up)
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def start(self, folder: str) -> None:
        self._number += 1
        self._folder = folder
        found: list[LonghandError | None] = []
        # Nothing ends a call to a disk that does not answer: the thread is left to it and the process ends all the same.
        thread = threading.Thread(
            target=self._run, args=(self._number, folder, found), name="model folder", daemon=True
        )
        thread.start()
        thread.join(_AT_ONCE_SECONDS)
        if found:
            self._end(found[0])
        else:
            self._patience.start()
            self.waiting.emit()

    def _run(self, number: int, folder: str, found: list[LonghandError | None]) -> None:
        try:
            model_folder.check(Path(folder).expanduser())
            found.append(None)
        except LonghandError as error:
            found.append(error)
        except Exception as error:  # a folder changes while it is looked at
            found.append(ModelDamaged(folder, Path(folder).name, type(error).__name__))
        try:
            self._came.emit(number, folder, found[0])
        except RuntimeError:  # the dialog is gone
            return

    @Slot(int, str, object)
    def _on_came(self, number: int, folder: str, error: LonghandError | None) -> None:
        if number == self._number and folder == self._folder:
            self._end(error)

    @Slot()
    def _gave_up(self) -> None:
        self._end(ModelDamaged(self._folder, Path(self._folder).name, self.tr("the folder did not answer in time")))

    def _end(self, error: LonghandError | None) -> None:
        self._number += 1  # what comes later of this one is too late
        self._patience.stop()
        self.ended.emit(self._folder, error)
