"""Having back a text that was discarded at closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import backups, encodings, text_file
from assistant.documents.backups import Discarded
from assistant.errors import DocumentError
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.kit import window_place
from assistant.ui.kit.message_bar import MessageBar

_BEGINNING = 4000


class DiscardedDialog(QDialog):
    """`chosen` is the text that is to be opened."""

    def __init__(self, texts: Sequence[Discarded], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = list(texts)
        self.setObjectName("discarded")
        self.setWindowTitle(self.tr("Discarded texts"))
        window_place.fit(self, 800, 480)
        head = QLabel(self.tr("These texts were discarded without saving. Each is kept for 30 days at least."))
        head.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Discarded texts"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setProperty("boxed", True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.setProperty("primary", True)
        self.open_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        for text in self._texts:
            when = QDateTime.fromSecsSinceEpoch(int(text.discarded_at))
            item = QListWidgetItem(f"{text.file.name}\n{QLocale().toString(when, QLocale.FormatType.ShortFormat)}")
            item.setSizeHint(QSize(0, 48))
            self.list.addItem(item)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        self.open_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.preview, 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> Discarded:
        return self._texts[max(0, self.list.currentRow())]

    @Slot()
    def _show(self) -> None:
        try:
            text = encodings.beginning(text_file.beginning(self.chosen.file, _BEGINNING), "utf-8")
        except DocumentError:
            text = None
        self.open_button.setEnabled(text is not None)
        self.preview.setPlainText(text or "")


def ask(parent: QWidget, texts: Sequence[Discarded]) -> Path | None:
    """Let the person choose the text to open; None when they cancel."""
    dialog = DiscardedDialog(texts, parent)
    chosen = dialog.chosen.file if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen


class DiscardedTexts(QObject):
    """Opens one as a new document that counts as unsaved. `session` gives one that holds nothing."""

    def __init__(self, session: Callable[[], DocumentSession], bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._bar, self._window = session, bar, window

    @Slot()
    def ask(self) -> bool:
        """False when nothing was opened."""
        texts = backups.discarded()
        if not texts:
            self._bar.show_notice(self.tr("No discarded text is kept."))
            return False
        chosen = ask(self._window, texts)
        if chosen is None:
            return False
        try:
            self._session().open_copy(chosen)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        return True
