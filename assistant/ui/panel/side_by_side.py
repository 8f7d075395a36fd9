"""A translation beside its text, sentence by sentence, with likely faults marked and named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from assistant.tasks import Pair
from assistant.ui.kit import theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.flow_layout import FlowLayout

_MOST_ROWS = 2_000


class SideBySide(QDialog):
    """One grid, so that a sentence and its translation stand at the same height and scroll together.

    `chosen(text)` asks for the place of a source sentence in the document.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window_place.fit(self, 880, 640)
        self._pairs: list[Pair] = []
        self._cells: list[tuple[QLabel, QLabel, QLabel]] = []
        self._at = -1
        self.account = QLabel()
        self.account.setProperty("tone", "muted")
        self.only_flagged = QCheckBox()
        self.next_button = QPushButton()
        self._grid_home = QWidget()
        self._grid = QGridLayout(self._grid_home)
        self._grid.setContentsMargins(16, 16, 16, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setProperty("boxed", True)
        self.area.setWidget(self._grid_home)
        foot = FlowLayout(spacing=12)
        foot.addWidget(self.account)
        foot.addWidget(self.only_flagged)
        foot.addWidget(self.next_button)
        foot.addWidget(CloseButton(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        strip = QWidget()
        strip.setLayout(foot)
        foot.setContentsMargins(16, 8, 16, 16)
        column.addWidget(strip)
        self.only_flagged.toggled.connect(self._fill)
        self.next_button.clicked.connect(self._next)
        QShortcut(QKeySequence("F3"), self, self._next)
        self.retranslate()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        self._pairs = list(pairs)
        flagged = any(pair.flags for pair in self._pairs)
        self.only_flagged.setEnabled(flagged)
        self.only_flagged.blockSignals(True)
        # A box that cannot be changed would hide the whole of a translation that looks right.
        self.only_flagged.setChecked(flagged and self.only_flagged.isChecked())
        self.only_flagged.blockSignals(False)
        self._fill()

    def rows(self) -> list[tuple[str, str, str]]:
        """The rows shown: source, translation, and the words for its faults."""
        return [(source.text(), target.text(), note.text()) for source, target, note in self._cells]

    def _fill(self) -> None:
        for cells in self._cells:
            for cell in cells:
                self._grid.removeWidget(cell)
                cell.deleteLater()
        self._grid.setRowStretch(2 * len(self._cells), 0)
        self._cells, self._at = [], -1
        wanted = [one for one in self._pairs if one.flags] if self.only_flagged.isChecked() else self._pairs
        shown = wanted[:_MOST_ROWS]
        for row, pair in enumerate(shown):
            source, target = self._cell(pair.source), self._cell(pair.target)
            note = self._cell(self._words(pair.flags))
            theme.set_tone(note, "warning")
            self._grid.addWidget(source, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(target, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(note, 2 * row + 1, 1, Qt.AlignmentFlag.AlignTop)
            # Before it has a parent it would be shown as a window of its own.
            note.setVisible(bool(pair.flags))
            self._cells.append((source, target, note))
        self._grid.setRowStretch(2 * len(shown), 1)
        self._account(len(wanted) - len(shown))
        self.next_button.setEnabled(any(pair.flags for pair in self._pairs))

    def _account(self, left_out: int) -> None:
        flagged = sum(bool(pair.flags) for pair in self._pairs)
        parts = [self.tr("%Ln sentences", "", len(self._pairs))]
        parts.append(self.tr("%Ln to look at", "", flagged) if flagged else self.tr("nothing looks wrong"))
        if left_out:
            parts.append(self.tr("%Ln more are not shown", "", left_out))
        self.account.setText(" · ".join(parts))

    def _words(self, flags: Sequence[str]) -> str:
        words = {
            "untranslated": self.tr("came back untranslated"),
            "repeated": self.tr("repeats itself"),
            "empty": self.tr("came back empty"),
            "too-long": self.tr("much longer than its sentence"),
            "too-short": self.tr("much shorter than its sentence"),
            "number": self.tr("a number is missing or new"),
            "name": self.tr("a name is missing"),
            "url": self.tr("an address is missing or changed"),
            "glossary": self.tr("a word of your glossary was not used"),
            "unchanged": self.tr("came back unchanged"),
            "protected": self.tr("code, a link or a quotation was lost, so your text stands"),
        }
        words |= dict.fromkeys(
            ("refused", "talk", "thoughts", "example", "loop"), self.tr("no fitting answer came, so your text stands")
        )
        said = ", ".join(dict.fromkeys(words.get(flag, flag) for flag in flags))
        return f"⚠ {said}" if said else ""

    def _next(self) -> None:
        """To the next sentence that looks wrong, and from the last to the first."""
        flagged = [row for row, cells in enumerate(self._cells) if cells[2].text()]
        if not flagged:
            return
        self._at = next((row for row in flagged if row > self._at), flagged[0])
        cell = self._cells[self._at][1]
        self.area.ensureWidgetVisible(cell, 0, 120)
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self._cells[self._at][0].text())

    @staticmethod
    def _cell(text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return label

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Side by side"))
        self.only_flagged.setText(self.tr("Only what looks wrong"))
        self.next_button.setText(self.tr("Next to look at"))
        self.next_button.setToolTip(self.tr("Next to look at (F3)"))
        self.area.setAccessibleName(self.tr("Sentences and their translations"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
