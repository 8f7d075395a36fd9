"""The windows beside the main one: settings, guide, sheet of shortcuts, About; each is made when it is first asked for.

Guide, About and diagnostics are imported then too, which spares the start of the program a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from assistant.ui.help import news
from assistant.ui.help.shortcut_sheet import ShortcutSheet
from assistant.ui.kit import interface_language, screens
from assistant.ui.kit.commands import Menus
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.proofing.proofing import Proofing

if TYPE_CHECKING:
    from assistant.ui.help.about_dialog import AboutDialog
    from assistant.ui.help.help_window import HelpWindow
    from assistant.ui.settings.settings_dialog import SettingsDialog


class SideWindows(QObject):
    def __init__(self, current: CurrentSettings, proofing: Proofing, window: QWidget) -> None:
        super().__init__(window)
        self._current, self._proofing, self._window = current, proofing, window
        self._menus: Callable[[], Menus] | None = None
        self._settings: SettingsDialog | None = None
        self._guide: HelpWindow | None = None
        self._sheet: ShortcutSheet | None = None
        self._about: AboutDialog | None = None

    def slots(self, menus: Callable[[], Menus], bar: MessageBar) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids. `menus` is asked later: they are made with these slots."""
        self._menus = menus
        return {
            "guide": self.guide,
            "shortcuts": self.shortcuts,
            "news": lambda: self.guide("changes"),
            "diagnostics": lambda: self.copy_diagnostics(bar),
            "about": self.about,
        }

    def settings(self) -> SettingsDialog:
        if self._settings is None:
            # Here, as the window comes up sooner without it.
            from assistant.ui.settings.settings_dialog import SettingsDialog

            self._settings = SettingsDialog(self._current, self._window)
            self._proofing.hindered.connect(self._settings.show_hindrances)
            self._proofing.ask_hindrances()
        _bring(self._settings)
        return self._settings

    @Slot()
    def model_settings(self) -> None:
        self.settings().page("model")

    def guide(self, page: str = "") -> HelpWindow:
        """The guide, at the page where it was left or at `page`."""
        if self._guide is None:
            from assistant.ui.help import help_pages
            from assistant.ui.help.help_window import HelpWindow

            assert self._menus is not None
            menus, writing = self._menus, self._current
            self._guide = HelpWindow(
                lambda: help_pages.load(interface_language.chosen(writing.settings.writing.language), menus()),
                self._window,
            )
        if page:
            self._guide.go_to(page)
        _bring(self._guide)
        return self._guide

    def shortcuts(self) -> None:
        if self._sheet is None:
            assert self._menus is not None
            menus = self._menus
            self._sheet = ShortcutSheet(lambda: menus().sheet(), self._window)
        _bring(self._sheet)

    def about(self) -> None:
        if self._about is None:
            from assistant.ui.help.about_dialog import AboutDialog

            self._about = AboutDialog(self._current, self._window)
        _bring(self._about)

    def copy_diagnostics(self, bar: MessageBar) -> None:
        from assistant import diagnostics

        QGuiApplication.clipboard().setText(diagnostics.examine(screens.described()).text())
        bar.show_notice(
            self.tr(
                "The diagnostics are on the clipboard: versions, this computer, changed settings. "
                "No text and no file name is in them."
            )
        )

    def offer_news(self, bar: MessageBar) -> None:
        """Once after an update, say so and offer the page of changes; call it when the window is up."""
        if version := news.unseen():
            bar.show_notice(
                self.tr("Longhand was updated to {version}.").format(version=version),
                ((self.tr("What's new"), lambda: self.guide("changes")),),
            )


def _bring(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
