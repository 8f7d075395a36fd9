"""What a book is called, who wrote it, and how many words it is meant to have."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from assistant.documents.book import Book


class BookDialog(QDialog):
    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.setObjectName("book")
        self.title = QLineEdit(book.title)
        self.author = QLineEdit(book.author)
        self.goal = QSpinBox()
        self.goal.setRange(0, 10_000_000)
        self.goal.setSingleStep(1_000)
        self.goal.setGroupSeparatorShown(True)
        self.goal.setValue(book.goal)
        form = QFormLayout()
        form.setSpacing(8)
        self._labels = [QLabel() for _ in range(3)]
        for label, field in zip(self._labels, (self.title, self.author, self.goal), strict=True):
            label.setBuddy(field)
            label.setMinimumHeight(32)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            form.addRow(label, field)
        self.save, self.cancel = QPushButton(), QPushButton()
        self.save.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(360)
        self.retranslate()

    def chosen(self) -> Book:
        title, author = (" ".join(field.text().split()) for field in (self.title, self.author))
        return dataclasses.replace(self._book, title=title, author=author, goal=self.goal.value())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Book"))
        names = self.tr("&Title"), self.tr("&Author"), self.tr("&Goal in words")
        for label, field, name in zip(self._labels, (self.title, self.author, self.goal), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name.partition("(&")[0].replace("&", ""))
        self.goal.setSpecialValueText(self.tr("No goal"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
