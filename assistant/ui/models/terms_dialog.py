"""The terms of a model's makers, to be read and accepted before the model is used."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.errors import LonghandError
from assistant.formats import convert
from assistant.models.catalogue import Entry
from assistant.ui.kit import window_place
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.markdown_view import PageView


class TermsDialog(QDialog):
    """`html` is the page of the terms, "" where it did not come along: then their address alone is shown."""

    def __init__(self, entry: Entry, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("terms")
        window_place.fit(self, 640, 560)
        self.setMinimumSize(360, 280)
        self.setWindowTitle(self.tr("Terms of {model}").format(model=entry.name))
        words = QLabel(
            self.tr("{makers} allows the use of {model} under its own terms. They stand at {address}.").format(
                makers=entry.makers, model=entry.name, address=entry.terms
            )
        )
        words.setWordWrap(True)
        self.page = PageView()
        self.page.setAccessibleName(self.tr("Terms"))
        text = _markdown(html)
        self.page.show_markdown(text)
        self.page.setVisible(bool(text))
        self.accept_button, self.close_button = QPushButton(), QPushButton()
        self.accept_button.setText(self.tr("I have read and accept them"))
        self.accept_button.setProperty("primary", True)
        self.accept_button.setAutoDefault(False)
        self.close_button.setText(self.tr("Not now"))
        self.accept_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        foot = FlowLayout(at_end=True)
        foot.addWidget(self.close_button)
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.page, 1)
        column.addLayout(foot)


def _markdown(html: str) -> str:
    """The words of the page, without its scripts and its addresses."""
    if not html:
        return ""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "terms.html"
        file.write_text(html, "utf-8")
        try:
            text = convert.to_markdown(convert.read(file))
        except LonghandError:
            return ""
    # What stands above the title is the menu of the site.
    title = re.search(r"^#\s.*terms", text, re.MULTILINE | re.IGNORECASE)
    return text[title.start() :] if title is not None else text
