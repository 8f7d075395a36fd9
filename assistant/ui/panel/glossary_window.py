"""The glossary: what a word must become in a translation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
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
from assistant.ui.kit import file_dialogs, theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.flow_layout import FlowLayout


class GlossaryWindow(QDialog):
    """Not modal; what is typed is written at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window_place.fit(self, 640, 480)
        self._filling, self._readable = False, True
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
        foot = FlowLayout()
        for button in (self.add_button, self.remove_button, self.import_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addWidget(self.told)
        column.addLayout(CloseButton(self).row())
        self.table.cellChanged.connect(self._write)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.import_button.clicked.connect(self._import)
        self.retranslate()
        self.read()

    def read(self) -> None:
        """Show what the file holds. A line that is not complete yet stays while the file is as it was."""
        try:
            entries = glossary.read()
        except (OSError, ValueError) as error:
            self._say(self.tr("The glossary cannot be read: {reason}").format(reason=error), "error")
            self._set_readable(False)
            return
        if not self._readable:
            self._say("")
        self._set_readable(True)
        if entries == self.entries():
            return
        self._filling = True
        self.table.setRowCount(0)
        for entry in entries:
            self._row(entry)
        self._filling = False

    def _set_readable(self, readable: bool) -> None:
        """Disable editing where the file could not be read, so that its content is not overwritten."""
        self._readable = readable
        for control in (self.table, self.add_button, self.remove_button, self.import_button):
            control.setEnabled(readable)

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
        for code in ("", *LANGUAGES):
            box.addItem("", code)
        # On Linux a screen reader takes the name of a choice from its label alone, seen or not.
        label = QLabel(box)
        label.setBuddy(box)
        label.hide()
        self._name_languages(box)
        if box.findData(entry.language) < 0:
            # Of a language that no list has: it stays what the file says.
            box.addItem(entry.language, entry.language)
        box.setCurrentIndex(box.findData(entry.language))
        box.activated.connect(self._write)
        self.table.setCellWidget(row, 1, box)

    def _name_languages(self, box: QComboBox) -> None:
        for row in range(box.count()):
            code = str(box.itemData(row))
            name = LANGUAGES.get(code)
            if not code:
                box.setItemText(row, self.tr("any"))
            elif name is not None:
                box.setItemText(row, QCoreApplication.translate("settings", name))
        box.setAccessibleName(self.tr("Language it is put into"))
        for label in box.findChildren(QLabel):
            label.setText(box.accessibleName())

    @Slot()
    def _write(self) -> bool:
        if self._filling or not self._readable:
            return False
        try:
            glossary.write(self.entries())
        except OSError as error:
            self._say(self.tr("The glossary could not be written: {reason}").format(reason=error.strerror), "error")
            return False
        self._say("")
        return True

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
        new = [entry for entry in dict.fromkeys(more) if entry not in known]
        self._filling = True
        for entry in new:
            self._row(entry)
        self._filling = False
        if self._write():
            self._say(self.tr("%Ln entries taken in", "", len(new)))

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
        for row in range(self.table.rowCount()):
            box = self.table.cellWidget(row, 1)
            if isinstance(box, QComboBox):
                self._name_languages(box)
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
