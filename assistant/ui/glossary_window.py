"""The glossary: what a word must become in a translation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import glossary
from assistant.documents.glossary import Entry
from assistant.tasks import LANGUAGES
from assistant.ui import file_dialogs, theme


class GlossaryWindow(QDialog):
    """Not modal; what is typed is written at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(640, 480)
        self._filling = False
        self.about, self.told = QLabel(), QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("tone", "muted")
        self.told.setWordWrap(True)
        self.table = QTableWidget(0, 3)
        self.table.setProperty("boxed", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 140)
        self.add_button, self.remove_button, self.import_button = QPushButton(), QPushButton(), QPushButton()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.add_button, self.remove_button, self.import_button):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addWidget(self.told)
        self.table.cellChanged.connect(self._write)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.import_button.clicked.connect(self._import)
        self.retranslate()
        self.read()

    def read(self) -> None:
        """Show what the file holds."""
        try:
            entries = glossary.read()
        except (OSError, ValueError) as error:
            self._say(self.tr("The glossary cannot be read: {reason}").format(reason=error), "error")
            self._may_write(False)
            return
        self._may_write(True)
        self._filling = True
        self.table.setRowCount(0)
        for entry in entries:
            self._row(entry)
        self._filling = False

    def _may_write(self, may: bool) -> None:
        """A file that could not be read is not written over by the little that was typed beside it."""
        for part in (self.table, self.add_button, self.remove_button, self.import_button):
            part.setEnabled(may)

    def entries(self) -> list[Entry]:
        """The lines that are complete."""
        found = []
        for row in range(self.table.rowCount()):
            term, translation = self._cell(row, 0), self._cell(row, 2)
            box = self.table.cellWidget(row, 1)
            language = str(box.currentData()) if isinstance(box, QComboBox) else ""
            if term and translation:
                found.append(Entry(term, language, translation))
        return found

    def _cell(self, row: int, column: int) -> str:
        item: QTableWidgetItem | None = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _row(self, entry: Entry) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(entry.term))
        self.table.setItem(row, 2, QTableWidgetItem(entry.translation))
        box = QComboBox()
        box.addItem(self.tr("any"), "")
        for code, name in LANGUAGES.items():
            box.addItem(QCoreApplication.translate("settings", name), code)
        if entry.language and box.findData(entry.language) < 0:
            box.addItem(entry.language, entry.language)
        box.setCurrentIndex(max(0, box.findData(entry.language)))
        box.setAccessibleName(self.tr("Language it is put into"))
        box.activated.connect(self._write)
        self.table.setCellWidget(row, 1, box)

    @Slot()
    def _write(self) -> None:
        if self._filling:
            return
        try:
            glossary.write(self.entries())
        except OSError as error:
            self._say(self.tr("The glossary could not be written: {reason}").format(reason=error.strerror), "error")
        else:
            self._say("")

    @Slot()
    def _add(self) -> None:
        if self.table.rowCount() >= glossary.MOST:
            return
        self._filling = True
        self._row(Entry("", "", ""))
        self._filling = False
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.edit(self.table.model().index(row, 0))

    @Slot()
    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._write()

    @Slot()
    def _import(self) -> None:
        path = file_dialogs.ask_path(self, "open", Path("glossary.csv"))
        if path is None:
            return
        try:
            more = glossary.read(path)
            if len(more) + self.table.rowCount() > glossary.MOST:
                raise ValueError(f"more than {glossary.MOST} entries")
        except (OSError, ValueError) as error:
            self._say(self.tr("The glossary cannot be read: {reason}").format(reason=error), "error")
            return
        known = set(self.entries())
        self._filling = True
        for entry in more:
            if entry not in known:
                self._row(entry)
        self._filling = False
        self._write()
        self._say(self.tr("%Ln entries taken in", "", len(more)))

    def _say(self, text: str, tone: str = "muted") -> None:
        theme.set_tone(self.told, tone)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.about.setText(
            self.tr("What a word must become when a text is translated. A sentence that does not keep to it is marked.")
        )
        self.table.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Into"), self.tr("Becomes")])
        self.table.setAccessibleName(self.tr("Glossary"))
        for button, text, tip in (
            (self.add_button, self.tr("Add word"), self.tr("Add a line to the glossary")),
            (self.remove_button, self.tr("Remove"), self.tr("Take the chosen line away")),
            (
                self.import_button,
                self.tr("Import…"),
                self.tr("Take in words from a CSV file: term, language, translation"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
