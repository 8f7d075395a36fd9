"""A report in a window of its own: to read, to copy, to save as a Markdown file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from assistant.documents.disk import replace_file
from assistant.ui import file_dialogs, theme


class ReportWindow(QDialog):
    def __init__(self, title: str, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 560)
        self._title, self.markdown = title, markdown
        self.page = QTextBrowser()
        self.page.setProperty("boxed", True)
        self.page.setMarkdown(markdown)
        self.page.setAccessibleName(title)
        self._told = QLabel()
        self._told.setWordWrap(True)
        copy, save = QPushButton(self.tr("Copy")), QPushButton(self.tr("Save…"))
        copy.setToolTip(self.tr("Copy the report as Markdown"))
        save.setToolTip(self.tr("Save the report as a Markdown file"))
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._told, 1)
        foot.addWidget(copy)
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.page, 1)
        column.addLayout(foot)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.markdown)
        theme.set_tone(self._told, "muted")
        self._told.setText(self.tr("Copied"))

    def _save(self) -> None:
        path = file_dialogs.ask_path(self, "save", Path(f"{self._title}.md"))
        if path is None:
            return
        try:
            replace_file(path, self.markdown.encode())
        except OSError as error:
            theme.set_tone(self._told, "error")
            self._told.setText(
                self.tr("{name} could not be written: {reason}").format(name=path.name, reason=error.strerror)
            )
            return
        theme.set_tone(self._told, "muted")
        self._told.setText(self.tr("Saved as {name}").format(name=path.name))
