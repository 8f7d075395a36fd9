"""The actions there are, read again whenever a file of the person's own folder comes, goes or changes."""

from __future__ import annotations

import os

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from assistant import actions
from assistant.actions import Action
from assistant.errors import ActionInvalid
from assistant.system import paths

SETTLE_MS = 150


class ActionFolder(QObject):
    """`changed(list[Action])`, and `broken(ActionInvalid)` for each file that came out wrong and was not so before."""

    changed = Signal(object)
    broken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = paths.actions_dir()
        self.actions: list[Action]
        self.problems: list[ActionInvalid]
        self.actions, self.problems = actions.all_actions()
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        # A program writes a file in several steps, and each is told.
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.read)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watch()

    @Slot()
    def read(self) -> None:
        """Look at the files now."""
        self._settle.stop()
        self._watch()
        known = {repr(one) for one in self.problems}
        found, self.problems = actions.all_actions()
        for problem in self.problems:
            if repr(problem) not in known:
                self.broken.emit(problem)
        if found != self.actions:
            self.actions = found
            self.changed.emit(found)

    def _watch(self) -> None:
        wanted = [str(self._folder), *(str(path) for path in self._folder.glob("*.toml"))]
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if new := [path for path in wanted if path not in watched and os.path.exists(path)]:  # noqa: PTH110
            self._watcher.addPaths(new)
