"""A report in a window of its own: to read, to copy, to save as a Markdown file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from assistant.documents import text_file
from assistant.errors import DocumentError
from assistant.ui.kit import file_dialogs, messages, theme, window_place
from assistant.ui.kit.close_button import CloseButton


class ReportWindow(QDialog):
    def __init__(self, title: str, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        window_place.fit(self, 640, 560)
        self._title, self.markdown = title, markdown
        self.page = QTextBrowser()
        self.page.setProperty("boxed", True)
        self.page.setMarkdown(markdown)
        self.page.setAccessibleName(title)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self._copy_button, self._save_button = QPushButton(), QPushButton()
        self._copy_button.clicked.connect(self._copy)
        self._save_button.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.told, 1)
        foot.addWidget(self._copy_button)
        foot.addWidget(self._save_button)
        foot.addWidget(CloseButton(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.retranslate()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.markdown)
        theme.set_tone(self.told, "muted")
        self.told.setText(self.tr("Copied"))

    def _save(self) -> None:
        path = file_dialogs.ask_path(self, "save", Path(f"{self._title}.md"))
        if path is None:
            return
        try:
            text_file.write(path, self.markdown)
        except DocumentError as error:
            theme.set_tone(self.told, "error")
            self.told.setText(
                self.tr("{name} could not be written: {reason}").format(
                    name=path.name, reason=messages.words(error).title
                )
            )
            return
        theme.set_tone(self.told, "muted")
        self.told.setText(self.tr("Saved as {name}").format(name=path.name))

    def retranslate(self) -> None:
        self._copy_button.setText(self.tr("Copy"))
        self._copy_button.setToolTip(self.tr("Copy the report as Markdown"))
        self._save_button.setText(self.tr("Save…"))
        self._save_button.setToolTip(self.tr("Save the report as a Markdown file"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
