"""All shortcuts on one page."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from assistant.ui.kit import theme, window_place

Groups = list[tuple[str, list[tuple[str, str]]]]


class ShortcutSheet(QDialog):
    """`groups` gives what `Menus.sheet` does, in the language of the moment. Not modal, so that the keys can be tried."""

    def __init__(self, groups: Callable[[], Groups], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self._groups = groups
        window_place.fit(self, 480, 640)
        self.page = QTextBrowser()
        self.page.setProperty("boxed", True)
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.page)
        column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.page.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close this window (Esc)"))
        self.page.setHtml(_html(self._groups()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "page"):
            # The menus, whose names these are, may change theirs after this window.
            QTimer.singleShot(0, self, self.retranslate)


def _html(groups: Groups) -> str:
    muted = theme.colours().muted
    parts = ["<table width='100%' cellspacing='0' cellpadding='4'>"]
    for title, rows in groups:
        parts.append(f"<tr><td colspan='2'><br><b>{escape(title)}</b></td></tr>")
        for text, keys in rows:
            parts.append(f"<tr><td>{escape(text)}</td><td style='color:{muted}'>{escape(keys)}</td></tr>")
    parts.append("</table>")
    return "".join(parts)
