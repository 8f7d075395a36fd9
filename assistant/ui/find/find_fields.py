"""The widgets of find and replace: fields, choices, buttons, and their layout on a narrow page."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from assistant.ui.kit import icons
from assistant.ui.kit.flow_layout import FlowLayout

NARROW = 560


class FindFields(QWidget):
    """Searches nothing itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAutoFillBackground(True)
        self.wanted = QLineEdit()
        self.replacement = QLineEdit()
        self.match_case, self.whole_words, self.expression = QCheckBox(), QCheckBox(), QCheckBox()
        self.in_selection, self.in_all_tabs = QCheckBox(), QCheckBox()
        self.in_all_tabs.hide()
        self.options = (self.match_case, self.whole_words, self.expression, self.in_selection, self.in_all_tabs)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.problem = QLabel()
        self.problem.setProperty("tone", "error")
        self.problem.setWordWrap(True)
        self.preview = QLabel()
        self.preview.setProperty("tone", "muted")
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.RichText)
        self.preview.hide()
        self.previous_button, self.next_button = QPushButton(), QPushButton()
        self.replace_button, self.replace_all_button = QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self.close_button.setProperty("flat", True)
        self._upper, self._lower = QWidget(), QWidget()
        self._boxes = QWidget()
        self._grid, self._choices = QGridLayout(self), FlowLayout(self._boxes, spacing=16, between=0)
        self._narrow = False
        self._lay_out()
        self._dress()
        self.retranslate()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons that need a hit."""
        return self.previous_button, self.next_button, self.replace_button, self.replace_all_button

    def _lay_out(self) -> None:
        for row, widgets in (
            (self._upper, (self.previous_button, self.next_button, self.count)),
            (self._lower, (self.replace_button, self.replace_all_button)),
        ):
            line = FlowLayout(row)
            for widget in widgets:
                line.addWidget(widget)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setSpacing(8)
        for option in self.options:
            self._choices.addWidget(option)
        self._arrange(narrow=False)
        order = [self.wanted, self.replacement, self.previous_button, self.next_button, self.replace_button]
        order += [self.replace_all_button, *self.options, self.close_button]
        for first, second in itertools.pairwise(order):
            QWidget.setTabOrder(first, second)

    def _arrange(self, narrow: bool) -> None:
        """Buttons beside the fields, or below them where the page is narrow."""
        grid, self._narrow = self._grid, narrow
        grid.addWidget(self.wanted, 0, 0)
        grid.addWidget(self.close_button, 0, 2)
        grid.addWidget(self.problem, 1, 0, 1, 3)
        grid.addWidget(self._upper, *((2, 0, 1, 3) if narrow else (0, 1)))
        grid.addWidget(self.replacement, 3, 0, 1, 3 if narrow else 1)
        grid.addWidget(self._lower, *((4, 0, 1, 3) if narrow else (3, 1)))
        grid.addWidget(self.preview, 5, 0, 1, 3)
        grid.addWidget(self._boxes, 6, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 0 if narrow else 3)

    def _rearrange(self) -> None:
        """Beside the buttons the fields need room for some words."""
        buttons = max(row.sizeHint().width() for row in (self._upper, self._lower))
        narrow = self.width() < max(NARROW, buttons + 24 * self.fontMetrics().averageCharWidth())
        if narrow != self._narrow:
            self._arrange(narrow)

    def minimumSizeHint(self) -> QSize:
        """Of the width what the arrangement for a narrow page needs."""
        widest = max(widget.minimumSizeHint().width() for widget in (*self.buttons(), *self.options))
        return QSize(widest + 32, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._rearrange()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "close_button"):
            self._rearrange()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._dress()

    def _dress(self) -> None:
        self.close_button.setIcon(icons.icon("close"))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find and replace"))
        for field, name in ((self.wanted, self.tr("Find")), (self.replacement, self.tr("Replace with"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.preview.setAccessibleName(self.tr("The first replacements"))
        self.match_case.setText(self.tr("Match case"))
        self.match_case.setToolTip(self.tr("Capital and small letters are different"))
        self.whole_words.setText(self.tr("Whole words"))
        self.whole_words.setToolTip(self.tr("Not as a part of a longer word"))
        self.expression.setText(self.tr("Expression"))
        self.expression.setToolTip(
            self.tr("A regular expression; in the replacement $1 or \\1 is its first group and $& all that was found")
        )
        self.in_selection.setText(self.tr("In selection"))
        self.in_selection.setToolTip(self.tr("Only in the text that is selected now"))
        self.in_all_tabs.setText(self.tr("In all tabs"))
        self.in_all_tabs.setToolTip(self.tr("In every open document, one after the other"))
        self.previous_button.setText(self.tr("Previous"))
        self.previous_button.setToolTip(self.tr("Previous match (Shift+F3)"))
        self.next_button.setText(self.tr("Next"))
        self.next_button.setToolTip(self.tr("Next match (F3)"))
        self.replace_button.setText(self.tr("Replace"))
        self.replace_button.setToolTip(self.tr("Replace this match and go to the next (Return)"))
        self.replace_all_button.setText(self.tr("Replace all"))
        self.replace_all_button.setToolTip(self.tr("Replace every match; one undo takes all of it back"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
