"""The menus of files that are made when they open: the last files, and templates for new ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime, Slot
from PySide6.QtWidgets import QMenu, QWidget

from assistant.documents import templates
from assistant.documents.templates import Template
from assistant.errors import DocumentError
from assistant.system import paths
from assistant.text.counting import units
from assistant.ui.kit import file_dialogs, interface_language
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """PySide's own declaration says `object`."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

BUILT_IN = {
    "letter": QT_TRANSLATE_NOOP("templates", "Letter"),
    "meeting-notes": QT_TRANSLATE_NOOP("templates", "Meeting notes"),
    "article-outline": QT_TRANSLATE_NOOP("templates", "Article outline"),
    "journal": QT_TRANSLATE_NOOP("templates", "Journal"),
}


class FileMenus(QObject):
    def __init__(self, files: FileCommands, tabs: Tabs, current: CurrentSettings, window: QWidget) -> None:
        super().__init__(window)
        self._files, self._tabs, self._current, self._window = files, tabs, current, window
        self.recent: QMenu
        self.templates: QMenu

    def govern(self, recent: QMenu, templates_menu: QMenu) -> None:
        """Fill these two whenever they open."""
        self.recent, self.templates = recent, templates_menu
        recent.aboutToShow.connect(self.fill_recent)
        templates_menu.aboutToShow.connect(self.fill_templates)

    @Slot()
    def fill_recent(self) -> None:
        menu = self.recent
        menu.clear()
        for entry in self._files.recent.entries():
            line = menu.addAction(f"{entry.path.name}  —  {entry.path.parent}".replace("&", "&&"))
            line.setEnabled(not entry.missing)
            line.triggered.connect(partial(self._open, entry.path))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    @Slot()
    def fill_templates(self) -> None:
        menu = self.templates
        menu.clear()
        language = interface_language.chosen(self._current.settings.writing.language)
        for template in templates.built_in(paths.resource("templates"), language):
            name = QCoreApplication.translate("templates", BUILT_IN.get(template.id, template.id))
            menu.addAction(name).triggered.connect(partial(self._begin, template))
        own = templates.own(paths.templates_dir())
        if own:
            menu.addSeparator()
        for template in own:
            menu.addAction(template.id.replace("&", "&&")).triggered.connect(partial(self._begin, template))

    def begin(self, template: Template) -> bool:
        """A new document that starts as the template; False when it cannot be read."""
        try:
            text = templates.read(template)
        except DocumentError as error:
            self._files.show(error)
            return False
        locale, today = QLocale(), QDate.currentDate()
        filled = templates.fill(
            text,
            {
                "date": locale.toString(today, QLocale.FormatType.LongFormat),
                "time": locale.toString(QTime.currentTime(), QLocale.FormatType.ShortFormat),
                "weekday": locale.dayName(today.dayOfWeek()),
                "year": str(today.year()),
                "title": self.tr("Title"),
            },
        )
        page = self._tabs.page if self._tabs.page.document.session.untouched else self._files.new()
        page.editor.text.replace(0, 0, filled.text)
        start = units(filled.text[: filled.start])
        page.editor.set_caret(start + units(filled.text[filled.start : filled.end]), start)
        page.editor.setFocus()
        return True

    def save_as_template(self) -> bool:
        """The text in sight, as it is, among the writer's own templates."""
        page = self._tabs.page
        name = Path(page.document.session.name).stem
        path = file_dialogs.ask_path(self._window, "save", paths.templates_dir() / f"{name}.md")
        if path is None:
            return False
        try:
            templates.save(path if path.suffix else path.with_name(f"{path.name}.md"), page.editor.text.text())
        except DocumentError as error:
            self._files.show(error)
            return False
        return True

    def _open(self, path: Path, *_: object) -> None:
        self._files.open_path(path)

    def _begin(self, template: Template, *_: object) -> None:
        self.begin(template)
