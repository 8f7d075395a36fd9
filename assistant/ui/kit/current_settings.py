"""The settings in force, one object that the window and all its panels share."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant import settings as declared_settings
from assistant.documents.patience import TookTooLong, within
from assistant.errors import SettingsError, SettingsNotSaved
from assistant.settings import Settings, settings_file
from assistant.system import error_facts

SAVE_MILLISECONDS = 300
SAVE_SECONDS = 0.3
"""For the disk; one that takes longer goes on by itself, and the window does not stand still for it."""
_log = logging.getLogger(__name__)


class CurrentSettings(QObject):
    """Reads `path` once; `problems` says what was wrong with it.

    A change is in force and signalled at once, and written a moment after the last one or at `flush()`. Whoever follows
    single settings asks `watch` to.
    When writing fails, `save_failed` carries a `SettingsNotSaved` and the settings stay in force.
    """

    changed = Signal()
    save_failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings, problems = settings_file.read(path)
        self.problems: list[SettingsError] = problems
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self._save)

    @property
    def settings(self) -> Settings:
        return self._settings

    def value(self, dotted: str) -> Any:
        return declared_settings.value(self._settings, dotted)

    def is_default(self, dotted: str) -> bool:
        return bool(self.value(dotted) == declared_settings.value(Settings(), dotted))

    def watch(self, chosen: Callable[[Settings], object], slot: Callable[[], object]) -> None:
        """Call `slot` whenever `chosen` gives another value: `watch(lambda settings: settings.writing.theme, self._paint)`.

        Where `slot` is a method of a QObject, the watch ends with that object.
        """
        owner = getattr(slot, "__self__", None)
        _Watch(self, chosen, owner if isinstance(owner, QObject) else self).changed.connect(slot)

    def change(self, dotted: str, value: Any) -> None:
        """Put one value in force. Raises `SettingInvalid` and changes nothing when it does not fit."""
        new = declared_settings.changed(self._settings, dotted, value)
        if new == self._settings:
            return
        self._settings = new
        self._timer.start()
        self.changed.emit()

    def reset(self, dotted: str) -> None:
        self.change(dotted, declared_settings.value(Settings(), dotted))

    def flush(self) -> None:
        """Write now what waits to be written; call it before the program ends."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        chosen = self._settings
        try:
            within(SAVE_SECONDS, lambda: settings_file.write(self._path, chosen))
        except TookTooLong:
            _log.warning("the disk takes its time with the settings")
        except OSError as error:
            _log.warning("settings not saved: %s", error_facts.facts(error))
            self.save_failed.emit(SettingsNotSaved(self._path, error.strerror or str(error)))


class _Watch(QObject):
    """After every change of the settings, compares the watched value with the value before."""

    changed = Signal()

    def __init__(self, current: CurrentSettings, chosen: Callable[[Settings], object], parent: QObject) -> None:
        super().__init__(parent)
        self._current, self._chosen = current, chosen
        self._value = chosen(current.settings)
        current.changed.connect(self._compare)

    @Slot()
    def _compare(self) -> None:
        value = self._chosen(self._current.settings)
        if value != self._value:
            self._value = value
            self.changed.emit()
