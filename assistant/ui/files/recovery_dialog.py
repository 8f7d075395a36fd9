"""Texts that outlived the program: each is offered back, and none goes away unless the person says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QDateTime, QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import backups
from assistant.documents.recovery import Recovered
from assistant.ui.kit import window_place
from assistant.ui.kit.flow_layout import FlowLayout

Choice = Literal["restore", "restore_all", "discard", "later"]
FIRST_WORDS = 80


class RecoveryDialog(QDialog):
    """`choice()` says what was decided, `chosen()` about which text; Esc and closing mean "later"."""

    def __init__(self, found: Sequence[Recovered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = list(found)
        self._choice: Choice = "later"
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("Recovered text"))
        window_place.fit(self, 560, 360)
        head = QLabel(self.tr("Longhand ended without saving these texts. They were kept."))
        head.setWordWrap(True)
        self.texts = QListWidget()
        self.texts.setProperty("boxed", True)
        self.texts.setAccessibleName(self.tr("Recovered texts"))
        self.texts.setWordWrap(True)
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for recovered in self._found:
            item = QListWidgetItem(self._describe(recovered))
            item.setToolTip(str(recovered.path or ""))
            self.texts.addItem(item)
        self.texts.setCurrentRow(0)
        self.texts.itemActivated.connect(self._restore)
        self.restore_button = QPushButton(self.tr("Restore"))
        self.restore_all_button = QPushButton(self.tr("Restore all"))
        self.restore_all_button.setVisible(len(self._found) > 1)
        self.restore_all_button.clicked.connect(self._restore_all)
        usual = self.restore_all_button if len(self._found) > 1 else self.restore_button
        usual.setProperty("primary", True)
        usual.setDefault(True)
        self.discard_button = QPushButton(self.tr("Discard"))
        self.later_button = QPushButton(self.tr("Later"))
        self.restore_button.clicked.connect(self._restore)
        self.discard_button.clicked.connect(self._discard)
        self.later_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.discard_button, 0, Qt.AlignmentFlag.AlignTop)
        others = FlowLayout(at_end=True)
        for button in (self.later_button, self.restore_button, self.restore_all_button):
            others.addWidget(button)
        foot.addLayout(others, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.texts, 1)
        column.addLayout(foot)

    def choice(self) -> Choice:
        return self._choice

    def chosen(self) -> Recovered:
        return self._found[max(0, self.texts.currentRow())]

    @Slot()
    def _restore(self) -> None:
        self._choice = "restore"
        self.accept()

    @Slot()
    def _restore_all(self) -> None:
        self._choice = "restore_all"
        self.accept()

    @Slot()
    def _discard(self) -> None:
        self._choice = "discard"
        self.accept()

    def _describe(self, recovered: Recovered) -> str:
        name = recovered.path.name if recovered.path else self.tr("Untitled")
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(recovered.changed_at)), QLocale.FormatType.ShortFormat
        )
        words = " ".join(recovered.text[: 4 * FIRST_WORDS].split())[:FIRST_WORDS] or self.tr("(empty)")
        damaged = self.tr("The record is damaged: words may be missing or wrong.")
        return f"{name} · {when}\n{words}" + (f"\n{damaged}" if recovered.damaged else "")


def offer(found: Sequence[Recovered], parent: QWidget) -> list[Recovered]:
    """Ask about one text after the other until one, or all, are restored or the rest is left for later.

    The restored ones come back still claimed; all others are discarded or released.
    """
    left = list(found)
    while left:
        dialog = RecoveryDialog(left, parent)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.exec()
        choice, chosen = dialog.choice(), dialog.chosen()
        untitled = dialog.tr("Untitled")
        dialog.deleteLater()
        if choice == "later":
            break
        if choice == "restore_all":
            return left
        left.remove(chosen)
        if choice == "restore":
            for other in left:
                other.release()
            return [chosen]
        if chosen.unsaved or chosen.path is None:
            # As what is discarded at closing, it can be had back.
            backups.keep_discarded(chosen.text, chosen.path.name if chosen.path else untitled)
        chosen.discard()
    for other in left:
        other.release()
    return []
