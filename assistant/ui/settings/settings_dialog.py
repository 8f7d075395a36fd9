"""Settings: three pages made from the declarations, in force at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant import settings
from assistant.ui.kit import window_place
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.scrolling import Scrolled
from assistant.ui.settings.connections_dialog import ConnectionsDialog
from assistant.ui.settings.setting_rows import SettingRow


class _Page(QWidget):
    """The rows of one page, the advanced ones folded at its foot."""

    def __init__(self, name: str, current: CurrentSettings) -> None:
        super().__init__()
        self.name = name
        self.head = QLabel()
        self.head.setProperty("tone", "head")
        self.rows = [SettingRow(dotted, current) for dotted in settings.names() if dotted.startswith(f"{name}.")]
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setProperty("folding", True)
        self.fold.toggled.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addWidget(self.head)
        for row in self.rows:
            if not row.facts.advanced:
                column.addWidget(row)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        for row in self.rows:
            if row.facts.advanced:
                column.addWidget(row)
        self._fold()

    def filter(self, words: list[str]) -> bool:
        """Show the rows that have all the words; without words all rows. False when none is left."""
        if not words:
            self._fold()
            return True
        self.fold.hide()
        for row in self.rows:
            row.setVisible(row.matches(words))
        return any(not row.isHidden() for row in self.rows)

    def _fold(self) -> None:
        opened = self.fold.isChecked()
        self.fold.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.fold.setVisible(any(row.facts.advanced for row in self.rows))
        for row in self.rows:
            row.setVisible(opened or not row.facts.advanced)

    def retranslate(self) -> None:
        self.head.setText(QCoreApplication.translate("settings", settings.PAGES[self.name]))
        self.fold.setText(QCoreApplication.translate("SettingsDialog", "Advanced"))
        self.fold.setToolTip(QCoreApplication.translate("SettingsDialog", "Show or hide what is rarely needed"))


class SettingsDialog(QDialog):
    """Does not block the window: a change is seen in the text behind it at once."""

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setFixedWidth(160)
        self.list.addItems(list(settings.PAGES))
        self.pages = {name: _Page(name, current) for name in settings.PAGES}
        self.nothing = QLabel()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        self.connections_button = QPushButton()
        self.connections_button.setAutoDefault(False)
        self._connections_dialog: ConnectionsDialog | None = None
        self.close_button = QPushButton()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(0)
        for page in self.pages.values():
            column.addWidget(page)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self._scroll = Scrolled(content)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(left)
        middle.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.connections_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(self.search)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        self.search.textChanged.connect(self._show)
        self.list.currentRowChanged.connect(self._page_chosen)
        self.connections_button.clicked.connect(self.connections)
        self.close_button.clicked.connect(self.close)
        self.close_button.setAutoDefault(False)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.search.setFocus)
        self.retranslate()
        self.list.setCurrentRow(0)
        window_place.fit(self, 760, 560)
        self.setMinimumSize(400, 280)

    def page(self, name: str) -> None:
        """Turn to a page of `settings.PAGES`."""
        self.search.clear()
        self.list.setCurrentRow(list(self.pages).index(name))

    @Slot()
    def connections(self) -> ConnectionsDialog:
        """The log of connections, in a window of its own."""
        if self._connections_dialog is None:
            self._connections_dialog = ConnectionsDialog(self)
        self._connections_dialog.read()
        self._connections_dialog.show()
        self._connections_dialog.raise_()
        self._connections_dialog.activateWindow()
        return self._connections_dialog

    def current_page(self) -> str:
        return list(self.pages)[self.list.currentRow()]

    def row(self, dotted: str) -> SettingRow:
        page = self.pages[dotted.split(".")[0]]
        return next(row for row in page.rows if row.dotted == dotted)

    @Slot(object)
    def show_hindrances(self, reasons: dict[str, str]) -> None:
        """Settings that this computer cannot follow, and why: their fields rest."""
        for page in self.pages.values():
            for row in page.rows:
                row.hinder(reasons.get(row.dotted, ""))

    def _page_chosen(self) -> None:
        self.search.clear()
        self._show()
        self._scroll.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        found = False
        for name, page in self.pages.items():
            has_rows = page.filter(words)
            page.setVisible(has_rows and (bool(words) or name == self.current_page()))
            found = found or has_rows
        self.connections_button.setVisible(not words and self.current_page() == "privacy")
        self.nothing.setVisible(not found)
        self.nothing.setText(
            self.tr("No setting has “{words}” in it. Try another word.").format(words=self.search.text().strip())
        )

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Search all settings"))
        self.search.setAccessibleName(self.tr("Search all settings"))
        self.search.setToolTip(self.tr("Search all settings (Ctrl+F)"))
        self.list.setAccessibleName(self.tr("Pages"))
        self.connections_button.setText(self.tr("Connections…"))
        self.connections_button.setToolTip(self.tr("Every connection that was ever made"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close the settings (Esc); every change is already in force"))
        for row, (name, page) in enumerate(self.pages.items()):
            self.list.item(row).setText(QCoreApplication.translate("settings", settings.PAGES[name]))
            page.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show()
        super().changeEvent(event)
