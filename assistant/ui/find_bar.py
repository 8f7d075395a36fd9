"""Find and replace, a strip under the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from assistant.ui import icons, theme
from assistant.ui.editor import Editor

MOST_MARKED = 2000


class FindBar(QWidget):
    """Marks what it finds as the person types; Return and F3 go on, Shift+Return and Shift+F3 back, Esc closes."""

    closed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setObjectName("find_bar")
        self.setAutoFillBackground(True)
        self.wanted = QLineEdit()
        self.replacement = QLineEdit()
        self.match_case = QCheckBox()
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.previous_button, self.next_button = QPushButton(), QPushButton()
        self.replace_button, self.replace_all_button = QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self.close_button.setProperty("flat", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(8)
        upper, self._lower = QHBoxLayout(), QWidget()
        upper.setSpacing(8)
        for widget in (self.previous_button, self.next_button, self.match_case, self.count):
            upper.addWidget(widget)
        upper.addStretch(1)
        upper.addWidget(self.close_button)
        lower = QHBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(8)
        lower.addWidget(self.replace_button)
        lower.addWidget(self.replace_all_button)
        lower.addStretch(1)
        grid.addWidget(self.wanted, 0, 0)
        grid.addLayout(upper, 0, 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addWidget(self._lower, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._mark)
        self.wanted.textChanged.connect(self._search_anew)
        self.match_case.toggled.connect(self._search_anew)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.replace_button.clicked.connect(self.replace_one)
        self.replace_all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.leave)
        editor.text.edited.connect(self._mark_soon)
        editor.text.loaded.connect(self._mark_soon)
        self._dress()
        self.retranslate()
        self.hide()

    def open(self, replacing: bool) -> None:
        """Show the strip with the selected words in its field."""
        selected = self._editor.selected_text()
        if selected and "\n" not in selected:
            self.wanted.setText(selected)
        self.replacement.setVisible(replacing and not self._editor.isReadOnly())
        self._lower.setVisible(self.replacement.isVisibleTo(self))
        self.show()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self._mark()

    @Slot()
    def leave(self) -> None:
        self.hide()
        self._editor.setExtraSelections([])
        self._editor.setFocus()
        self.closed.emit()

    @Slot()
    def find_next(self) -> None:
        self._go(backwards=False)

    @Slot()
    def find_previous(self) -> None:
        self._go(backwards=True)

    @Slot()
    def replace_one(self) -> None:
        """Replace the match that is selected, and go to the next."""
        start, end = self._editor.selection()
        if end > start and (start, end) in {(m.selectionStart(), m.selectionEnd()) for m in self._matches(limit=None)}:
            self._editor.text.replace(start, end, self.replacement.text())
        self.find_next()

    @Slot()
    def replace_all(self) -> int:
        """How many were replaced; all are one undo step."""
        matches = [] if self._editor.isReadOnly() else self._matches(limit=None)
        if matches:
            first, last = matches[0].selectionStart(), matches[-1].selectionEnd()
            parts, position = [], first
            for match in matches:
                parts += [self._editor.text.slice(position, match.selectionStart()), self.replacement.text()]
                position = match.selectionEnd()
            self._editor.text.replace(first, last, "".join(parts))
        self._mark()
        if matches:
            self.count.setText(self.tr("%Ln replaced", "", len(matches)))
        return len(matches)

    def _go(self, backwards: bool) -> None:
        if not self.wanted.text():
            self.open(replacing=False)
            return
        flags = self._flags()
        if backwards:
            flags |= QTextDocument.FindFlag.FindBackward
        document = self._editor.document()
        found = document.find(self.wanted.text(), self._editor.textCursor(), flags)
        if found.isNull():
            edge = QTextCursor(document)
            if backwards:
                edge.movePosition(QTextCursor.MoveOperation.End)
            found = document.find(self.wanted.text(), edge, flags)
        if not found.isNull():
            self._editor.setTextCursor(found)
            self._editor.ensureCursorVisible()
        self._mark()

    @Slot()
    def _search_anew(self) -> None:
        """From where the selection begins, so that a longer word is looked for at the same place."""
        start = self._editor.selection()[0]
        found = self._editor.document().find(self.wanted.text(), start, self._flags()) if self.wanted.text() else None
        if found is not None and found.isNull():
            found = self._editor.document().find(self.wanted.text(), 0, self._flags())
        if found is not None and not found.isNull():
            self._editor.setTextCursor(found)
            self._editor.ensureCursorVisible()
        self._mark()

    def _flags(self) -> QTextDocument.FindFlag:
        return QTextDocument.FindFlag.FindCaseSensitively if self.match_case.isChecked() else QTextDocument.FindFlag(0)

    def _matches(self, limit: int | None) -> list[QTextCursor]:
        matches: list[QTextCursor] = []
        if not self.wanted.text():
            return matches
        document = self._editor.document()
        cursor = document.find(self.wanted.text(), 0, self._flags())
        while not cursor.isNull() and (limit is None or len(matches) < limit):
            matches.append(cursor)
            cursor = document.find(self.wanted.text(), cursor, self._flags())
        return matches

    @Slot()
    def _mark_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _mark(self) -> None:
        if not self.isVisible():
            return
        matches = self._matches(MOST_MARKED + 1)
        colour = QColor(theme.colours().accent)
        colour.setAlpha(70)
        marked = QTextCharFormat()
        marked.setBackground(colour)
        selections = []
        for match in matches[:MOST_MARKED]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = match, marked
            selections.append(selection)
        self._editor.setExtraSelections(selections)
        here = self._editor.selection()
        number = next((n for n, m in enumerate(matches, 1) if (m.selectionStart(), m.selectionEnd()) == here), 0)
        if not self.wanted.text():
            self.count.setText("")
        elif not matches:
            self.count.setText(self.tr("Not found"))
        elif len(matches) > MOST_MARKED:
            self.count.setText(self.tr("More than {count}").format(count=MOST_MARKED))
        elif number:
            self.count.setText(self.tr("{number} of {count}").format(number=number, count=len(matches)))
        else:
            self.count.setText(self.tr("%Ln found", "", len(matches)))
        for button in (self.previous_button, self.next_button, self.replace_button, self.replace_all_button):
            button.setEnabled(bool(matches))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.wanted.hasFocus():
            self._go(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.replacement.hasFocus():
            self.replace_one()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._dress()
            self._mark()

    def _dress(self) -> None:
        self.close_button.setIcon(icons.icon("close"))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find and replace"))
        for field, name in ((self.wanted, self.tr("Find")), (self.replacement, self.tr("Replace with"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.match_case.setText(self.tr("Match case"))
        self.previous_button.setText(self.tr("Previous"))
        self.previous_button.setToolTip(self.tr("Previous match (Shift+F3)"))
        self.next_button.setText(self.tr("Next"))
        self.next_button.setToolTip(self.tr("Next match (F3)"))
        self.replace_button.setText(self.tr("Replace"))
        self.replace_all_button.setText(self.tr("Replace all"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
