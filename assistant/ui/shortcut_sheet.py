"""All shortcuts on one page."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from assistant.ui import theme


class ShortcutSheet(QDialog):
    """`groups` as `Menus.sheet` gives them. Not modal, so that the keys can be tried beside it."""

    def __init__(self, groups: list[tuple[str, list[tuple[str, str]]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(480, 640)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.page.setProperty("boxed", True)
        self.page.setHtml(_html(groups))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.page)


def _html(groups: list[tuple[str, list[tuple[str, str]]]]) -> str:
    muted = theme.colours().muted
    parts = ["<table width='100%' cellspacing='0' cellpadding='4'>"]
    for title, rows in groups:
        parts.append(f"<tr><td colspan='2'><br><b>{escape(title)}</b></td></tr>")
        for text, keys in rows:
            parts.append(f"<tr><td>{escape(text)}</td><td style='color:{muted}'>{escape(keys)}</td></tr>")
    parts.append("</table>")
    return "".join(parts)
