"""The button that every window of its own ends with."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton


class CloseButton(QPushButton):
    def __init__(self, window: QDialog) -> None:
        super().__init__()
        # Return in a field is none of its business.
        self.setAutoDefault(False)
        self.clicked.connect(window.close)
        self._retranslate()

    def row(self) -> QHBoxLayout:
        """Itself at the far end of a row."""
        made = QHBoxLayout()
        made.addStretch(1)
        made.addWidget(self)
        return made

    def _retranslate(self) -> None:
        self.setText(self.tr("Close"))
        self.setToolTip(self.tr("Close this window (Esc)"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
