"""The windows beside the main one: settings, the sheet of shortcuts, About; each is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from assistant import __version__
from assistant.ui.current_settings import CurrentSettings
from assistant.ui.proofing import Proofing
from assistant.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from assistant.ui.settings_dialog import SettingsDialog


class SideWindows(QObject):
    def __init__(self, current: CurrentSettings, proofing: Proofing, window: QWidget) -> None:
        super().__init__(window)
        self._current, self._proofing, self._window = current, proofing, window
        self._settings: SettingsDialog | None = None
        self._sheet: ShortcutSheet | None = None

    def settings(self) -> SettingsDialog:
        if self._settings is None:
            # Here, as the window comes up sooner without it.
            from assistant.ui.settings_dialog import SettingsDialog

            self._settings = SettingsDialog(self._current, self._window)
            self._proofing.hindered.connect(self._settings.show_hindrances)
            self._proofing.ask_hindrances()
        self._settings.show()
        self._settings.raise_()
        self._settings.activateWindow()
        return self._settings

    @Slot()
    def model_settings(self) -> None:
        self.settings().page("model")

    def shortcuts(self, groups: list[tuple[str, list[tuple[str, str]]]]) -> None:
        if self._sheet is not None:
            self._sheet.close()
            self._sheet.deleteLater()
        self._sheet = ShortcutSheet(groups, self._window)
        self._sheet.show()

    def about(self) -> None:
        about = self.tr(
            "A writing assistant with a language model of its own. It makes no connections: "
            "what you write stays on this computer."
        )
        QMessageBox.about(self._window, self.tr("About Longhand"), f"<b>Longhand {__version__}</b><p>{about}</p>")
