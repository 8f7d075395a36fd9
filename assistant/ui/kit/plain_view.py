"""A box of plain text whose paragraphs stand at the side where their language begins.

QPlainTextEdit puts Arabic at the left; QTextEdit does not, but shows of a placeholder one line alone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from assistant.ui.kit import theme
from assistant.ui.kit.word_keys import WordKeys


class PlainView(QTextEdit):
    """Takes and gives plain text; its placeholder is wrapped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = ""
        self.setAcceptRichText(False)
        self._word_keys = WordKeys(self)

    def placeholderText(self) -> str:
        return self._placeholder

    def setPlaceholderText(self, text: str) -> None:
        self._placeholder = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._placeholder or not self.document().isEmpty():
            return
        margin = round(self.document().documentMargin())
        painter = QPainter(self.viewport())
        painter.setPen(theme.colours().muted)
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), self._placeholder)
