"""Find and replace, a strip under the page."""

from __future__ import annotations

import bisect
import itertools

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from assistant.documents import finding
from assistant.documents.finding import Hits, Query
from assistant.errors import ExpressionError
from assistant.ui import icons, messages, theme
from assistant.ui.editor import Editor
from assistant.ui.history import Change, units

LIVE_SECONDS, ASKED_SECONDS = 0.25, 5.0
# So few are replaced one by one, which leaves what lies between them, a review for one, in its place.
ONE_BY_ONE = 200
NARROW = 560


class FindBar(QWidget):
    """Marks what it finds as the person types; Return and F3 go on, Shift+Return and Shift+F3 back, Esc closes."""

    closed = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._hits = Hits()
        self._failed: ExpressionError | None = None
        self._stale = True
        self._scope: tuple[int, int] | None = None
        self.setObjectName("find_bar")
        self.setAutoFillBackground(True)
        self.wanted = QLineEdit()
        self.replacement = QLineEdit()
        self.match_case, self.whole_words = QCheckBox(), QCheckBox()
        self.expression, self.in_selection = QCheckBox(), QCheckBox()
        self.options = (self.match_case, self.whole_words, self.expression, self.in_selection)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.problem = QLabel()
        self.problem.setProperty("tone", "error")
        self.problem.setWordWrap(True)
        self.previous_button, self.next_button = QPushButton(), QPushButton()
        self.replace_button, self.replace_all_button = QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self.close_button.setProperty("flat", True)
        self._upper, self._lower = QWidget(), QWidget()
        self._boxes = QWidget()
        self._grid, self._choices = QGridLayout(self), QGridLayout(self._boxes)
        self._narrow = False
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._show_hits)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.setInterval(0)
        self._scrolled.timeout.connect(self._mark)
        self.wanted.textChanged.connect(self._search_anew)
        self.replacement.textChanged.connect(self._replacement_changed)
        for option in self.options[:-1]:
            option.toggled.connect(self._search_anew)
        self.in_selection.toggled.connect(self._choose_scope)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.replace_button.clicked.connect(self.replace_one)
        self.replace_all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.leave)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._on_loaded)
        editor.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        editor.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self._dress()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        for row, widgets in (
            (self._upper, (self.previous_button, self.next_button, self.count)),
            (self._lower, (self.replace_button, self.replace_all_button)),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget)
            line.addStretch(1)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setSpacing(8)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setHorizontalSpacing(16)
        self._choices.setVerticalSpacing(0)
        self._choices.setColumnStretch(len(self.options), 1)
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
        grid.addWidget(self._boxes, 5, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 0 if narrow else 3)
        for number, option in enumerate(self.options):
            self._choices.addWidget(option, *(divmod(number, 2) if narrow else (0, number)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._narrow:
            self._arrange(self.width() < NARROW)

    def open(self, replacing: bool) -> None:
        """Show the strip with the selected words in its field; a selection of several paragraphs is where it searches."""
        selected = self._editor.selected_text()
        if "\n" in selected:
            self.in_selection.setChecked(False)
            self.in_selection.setChecked(True)
        elif selected:
            self.wanted.setText(finding.escaped(selected) if self.expression.isChecked() else selected)
        self.replacement.setVisible(replacing and not self._editor.isReadOnly())
        self._lower.setVisible(self.replacement.isVisibleTo(self))
        self.show()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self._show_hits()

    @Slot()
    def leave(self) -> None:
        self.hide()
        self.in_selection.setChecked(False)
        self._editor.mark("found")
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
        here = self._editor.selection()
        hits = self._search(ASKED_SECONDS, replacing=True)
        if not self._editor.isReadOnly() and here in hits.spans:
            new = hits.replacements[hits.spans.index(here)]
            self._editor.text.replace(*here, new)
            self._editor.set_caret(here[0] + units(new))
        self.find_next()

    @Slot()
    def replace_all(self) -> int:
        """How many were replaced; all are one undo step."""
        hits = Hits() if self._editor.isReadOnly() else self._search(ASKED_SECONDS, replacing=True)
        text = self._editor.text
        if 0 < len(hits.spans) <= ONE_BY_ONE:
            with text.step():
                for span, new in zip(reversed(hits.spans), reversed(hits.replacements), strict=True):
                    text.replace(*span, new)
        elif hits.spans:
            first, last = hits.spans[0][0], hits.spans[-1][1]
            parts, position = [], first
            for (start, end), new in zip(hits.spans, hits.replacements, strict=True):
                parts += [text.slice(position, start), new]
                position = end
            text.replace(first, last, "".join(parts))
        self._show_hits()
        if hits.spans:
            self.count.setText(self.tr("%Ln replaced", "", len(hits.spans)))
        return len(hits.spans)

    def _go(self, backwards: bool) -> None:
        if not self.wanted.text():
            self.open(replacing=False)
            return
        self._stale = self._stale or self._failed is not None
        spans = self._current(ASKED_SECONDS).spans
        if spans:
            start, end = here = self._editor.selection()
            if backwards:
                index = bisect.bisect_left(spans, here) - 1
            else:
                index = bisect.bisect_left(spans, (end if end > start else start, -1))
                if index < len(spans) and spans[index] == here:
                    index += 1
            self._select(spans[index % len(spans)])
        self._show_hits()

    @Slot()
    def _search_anew(self) -> None:
        """From where the selection begins, so that a longer word is looked for at the same place."""
        self._stale = True
        spans = self._current(LIVE_SECONDS).spans
        if spans:
            index = bisect.bisect_left(spans, (self._editor.selection()[0], -1))
            self._select(spans[index % len(spans)])
        self._show_hits()

    @Slot()
    def _replacement_changed(self) -> None:
        if isinstance(self._failed, ExpressionError):
            self._stale = True
            self._show_hits()

    @Slot(bool)
    def _choose_scope(self, chosen: bool) -> None:
        """The selection there is now; without one the paragraph of the caret."""
        start, end = self._editor.selection()
        if chosen and start == end:
            block = self._editor.document().findBlock(start)
            start, end = block.position(), block.position() + block.length() - 1
        self._scope = (start, end) if chosen else None
        self._stale = True
        self._show_scope()
        self._show_hits()

    def _select(self, span: tuple[int, int]) -> None:
        self._editor.set_caret(span[1], span[0])

    def query(self) -> Query:
        return Query(
            self.wanted.text(), self.expression.isChecked(), self.match_case.isChecked(), self.whole_words.isChecked()
        )

    def _current(self, seconds: float) -> Hits:
        if self._stale:
            self._search(seconds)
        return self._hits

    def _search(self, seconds: float, replacing: bool = False) -> Hits:
        query = self.query()
        replacement = self.replacement.text() if replacing else None
        start, end = self._scope or (0, self._editor.text.length)
        self._failed, self._stale, self._hits = None, False, Hits()
        try:
            self._hits = finding.find(
                self._editor.text.text(), query, seconds=seconds, start=start, end=end, replacement=replacement
            )
        except ExpressionError as error:
            self._failed = error
        return self._hits

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        self._stale = True
        if self._scope is not None:
            start, end = self._scope
            # What is put in at either end of the scope belongs to it, as a replacement there does.
            if change.end <= start and change.position < start:
                start, end = start + change.growth, end + change.growth
            elif change.position <= end:
                start, end = min(start, change.position), max(end, change.end) + change.growth
            self._scope = (start, max(start, end))
        self._hits_soon()

    @Slot()
    def _on_loaded(self) -> None:
        self.in_selection.setChecked(False)
        self._stale = True
        self._hits_soon()

    def _hits_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _on_scrolled(self) -> None:
        if self.isVisible():
            self._scrolled.start()

    @Slot()
    def _show_hits(self) -> None:
        if not self.isVisible():
            return
        spans = self._current(LIVE_SECONDS).spans
        self._mark()
        self._show_scope()
        here = self._editor.selection()
        index = bisect.bisect_left(spans, here)
        if not self.wanted.text() or self._failed is not None:
            self.count.setText("")
        elif not spans:
            self.count.setText(self.tr("Not found"))
        elif index < len(spans) and spans[index] == here:
            self.count.setText(self.tr("{number} of {count}").format(number=index + 1, count=len(spans)))
        else:
            self.count.setText(self.tr("%Ln found", "", len(spans)))
        self.problem.setVisible(self._failed is not None)
        if self._failed is not None:
            said = messages.words(self._failed)
            self.problem.setText(f"{said.text} {said.advice}")
        for button in (self.previous_button, self.next_button, self.replace_button, self.replace_all_button):
            button.setEnabled(bool(spans) or self._failed is not None)

    @Slot()
    def _mark(self) -> None:
        """Mark the hits in sight; marks for all of a long text would make each key slow."""
        if not self.isVisible() or self._stale:
            return
        spans, viewport = self._hits.spans, self._editor.viewport()
        height = viewport.height()
        above = self._editor.cursorForPosition(QPoint(0, -height)).position()
        below = self._editor.cursorForPosition(QPoint(viewport.width(), 2 * height)).position()
        first = bisect.bisect_left(spans, above, key=lambda span: span[1])
        last = bisect.bisect_right(spans, below, key=lambda span: span[0])
        self._editor.mark("found", [self._marked(span, 70) for span in spans[first:last]])

    def _show_scope(self) -> None:
        self._editor.mark("searched", [self._marked(self._scope, 20, wide=True)] if self._scope else [])

    def _marked(self, span: tuple[int, int], alpha: int, wide: bool = False) -> QTextEdit.ExtraSelection:
        colour = QColor(theme.colours().accent)
        colour.setAlpha(alpha)
        made = QTextEdit.ExtraSelection()
        made.format = QTextCharFormat()
        made.format.setBackground(colour)
        if not wide:
            # Focus mode dims the text, which would be too faint on the veil.
            made.format.setForeground(QColor(theme.colours().ink))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, wide)
        made.cursor = QTextCursor(self._editor.document())
        made.cursor.setPosition(span[0])
        made.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return made

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
            self._show_hits()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._dress()
            self._show_hits()

    def _dress(self) -> None:
        self.close_button.setIcon(icons.icon("close"))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find and replace"))
        for field, name in ((self.wanted, self.tr("Find")), (self.replacement, self.tr("Replace with"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.match_case.setText(self.tr("Match case"))
        self.match_case.setToolTip(self.tr("Capital and small letters are different"))
        self.whole_words.setText(self.tr("Whole words"))
        self.whole_words.setToolTip(self.tr("Not as a part of a longer word"))
        self.expression.setText(self.tr("Expression"))
        self.expression.setToolTip(
            self.tr("A regular expression; in the replacement $1 is its first group and $& all that was found")
        )
        self.in_selection.setText(self.tr("In selection"))
        self.in_selection.setToolTip(self.tr("Only in the text that is selected now"))
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
