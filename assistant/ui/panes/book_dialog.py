"""What a book is called, who wrote it, and how many words it is meant to have."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from assistant.documents.book import Book


class BookDialog(QDialog):
    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.setObjectName("book")
        self.setWindowTitle(self.tr("Book"))
        self.title = QLineEdit(book.title)
        self.author = QLineEdit(book.author)
        self.goal = QSpinBox()
        self.goal.setRange(0, 10_000_000)
        self.goal.setSingleStep(1_000)
        self.goal.setGroupSeparatorShown(True)
        self.goal.setSpecialValueText(self.tr("No goal"))
        self.goal.setValue(book.goal)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Author"), self.author)
        form.addRow(self.tr("&Goal in words"), self.goal)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.button(kinds.Save).setText(self.tr("Save"))
        buttons.button(kinds.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(360)

    def chosen(self) -> Book:
        title, author = (" ".join(field.text().split()) for field in (self.title, self.author))
        return dataclasses.replace(self._book, title=title, author=author, goal=self.goal.value())
