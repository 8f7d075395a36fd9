"""A passage with its changes, laid over the place where it stands on the page.

The document holds no text that is added here. Its last paragraph below this view gets a margin as high as the additions
are, which is no text, so that nothing is covered.
"""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.kit import theme
from assistant.ui.page.editor import DOCUMENT_MARGIN, Editor
from assistant.ui.page.markdown_highlighter import MarkdownHighlighter
from assistant.ui.page.paragraph_margin import PageRoom
from assistant.ui.review.review import Review
from assistant.ui.review.review_text import ReviewText, Stretch

Layout = Literal["inline", "side"]
NARROW = 480
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ReviewView(QTextEdit):
    """Read-only. `chosen(piece)` when the caret comes into a change, `refused()` when someone writes here."""

    chosen = Signal(object)
    refused = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self._review: Review | None = None
        self._layout: Layout = "inline"
        self._written = ReviewText(self.document())
        self._room = PageRoom(editor.document())
        self._placing = False
        self._shown: tuple[object, ...] = ()
        self.setObjectName("review_view")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self._highlighter = MarkdownHighlighter(self.document())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        self.cursorPositionChanged.connect(self._caret_moved)
        editor.verticalScrollBar().valueChanged.connect(self._follow)
        editor.document().documentLayout().documentSizeChanged.connect(self._place_soon)
        editor.text.edited.connect(self._on_edited)
        editor.viewport().installEventFilter(self)
        self.retranslate()
        self.hide()

    @property
    def review(self) -> Review | None:
        return self._review

    def open(self, review: Review, layout: Layout) -> None:
        """Show a review over its passage."""
        self._review, self._layout = review, layout
        review.changed.connect(self._on_review_changed)
        self.refresh()
        self.show()
        self.raise_()
        self.show_current()

    def close_review(self) -> None:
        """Give the page back as it was."""
        if self._review is None:
            return
        self._review.changed.disconnect(self._on_review_changed)
        self._review = None
        self._soon.stop()
        self.hide()
        self._room.give_back()
        self._written.clear()

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        self.refresh()
        self.show_current()

    def shown_text(self) -> str:
        """All that is seen, deletions and insertions alike."""
        return self.document().toPlainText()

    def covers(self, position: int) -> bool:
        """Whether a place of the document lies under this view."""
        blocks = self._blocks()
        return blocks is not None and blocks[0].position() <= position < blocks[1].position() + blocks[1].length()

    def show_current(self) -> None:
        """Bring the current change in sight and the caret to it."""
        review = self._review
        piece = review.current if review is not None else None
        first = next((one for one in self._written.stretches if piece is not None and one.piece is piece), None)
        if first is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(first.start)
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self._scroll_to_caret()

    @Slot()
    def _on_review_changed(self) -> None:
        # The document may be in the middle of its change: what is written here comes after it.
        self._shown = ()
        self._soon.start()

    @Slot()
    def _catch_up(self) -> None:
        """Only its place is new while someone writes elsewhere."""
        blocks = self._blocks()
        if blocks is None:
            return
        if self._shown != self._surroundings(*blocks):
            self.refresh()
        else:
            self._place()

    def _surroundings(self, first: QTextBlock, last: QTextBlock) -> tuple[object, ...]:
        """All values beside the review that the view depends on: the texts around it, font, line height and layout."""
        start, end = (self._review.start, self._review.end) if self._review is not None else (0, 0)
        before = self._editor.text.slice(first.position(), start)
        after = self._editor.text.slice(end, last.position() + last.length() - 1)
        stacked = self._editor.viewport().width() < NARROW
        return before, after, self._editor.font().key(), self._editor.page.line_height, stacked

    @Slot()
    def refresh(self) -> None:
        """Write the view anew after a decision or an edit."""
        review, blocks = self._review, self._blocks()
        if review is None or blocks is None:
            return
        self._soon.stop()
        self._shown = self._surroundings(*blocks)
        caret = self.textCursor().position()
        self.setFont(self._editor.font())
        # Signals of the caret are for moves that a person makes.
        self.blockSignals(True)
        self._written.clear()
        frame = QTextFrameFormat()
        frame.setLeftMargin(DOCUMENT_MARGIN)
        frame.setRightMargin(DOCUMENT_MARGIN)
        self.document().rootFrame().setFrameFormat(frame)
        before = self._editor.text.slice(blocks[0].position(), review.start)
        after = self._editor.text.slice(review.end, blocks[1].position() + blocks[1].length() - 1)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._paragraph(blocks[0]))
        if self._layout == "side":
            titles, stacked = (self.tr("Your text"), self.tr("Suggested")), self._editor.viewport().width() < NARROW
            self._written.write_side_by_side(cursor, review, before, after, titles, stacked)
        else:
            self._written.write_inline(cursor, review, before, after)
        cursor.endEditBlock()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self._mark_current()
        self._place()

    def _blocks(self) -> tuple[QTextBlock, QTextBlock] | None:
        """The first and the last paragraph of the document that the passage has a part in."""
        review = self._review
        if review is None:
            return None
        document = self._editor.document()
        first, last = document.findBlock(review.start), document.findBlock(review.end)
        if last.position() == review.end > first.position():
            last = last.previous()
        return first, last

    def _paragraph(self, block: QTextBlock) -> QTextBlockFormat:
        made = QTextBlockFormat(block.blockFormat())
        made.setBottomMargin(0)
        made.setLineHeight(self._editor.page.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _mark_current(self) -> None:
        review = self._review
        marked = QTextCharFormat()
        tint = QColor(theme.colours().accent)
        tint.setAlpha(56)
        marked.setBackground(tint)
        selections = []
        for one in self._written.stretches:
            if review is not None and one.piece is not None and one.piece is review.current and one.kind != "kept":
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(one.start)
                cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor, selection.format = cursor, marked
                selections.append(selection)
            selections += self._marks_of_facts(one)
        self.setExtraSelections(selections)

    def _marks_of_facts(self, stretch: Stretch) -> list[QTextEdit.ExtraSelection]:
        """A wavy line under each fact that is new with a change or gone with it."""
        piece = stretch.piece
        if piece is None or piece.state != "open" or stretch.kind == "kept":
            return []
        text = (piece.old if stretch.kind == "deleted" else piece.new).replace("\n", "¶\n")
        wavy = QTextCharFormat()
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(QColor(theme.colours().warning))
        found = []
        for doubt in piece.doubts:
            at = text.find(doubt.text) if doubt.gone == (stretch.kind == "deleted") else -1
            # A fact may begin before its change or end behind it: then all of the change is marked.
            start, length = (units(text[:at]), units(doubt.text)) if at >= 0 else (0, stretch.end - stretch.start)
            if at < 0 and doubt.gone != (stretch.kind == "deleted"):
                continue
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(stretch.start + start)
            cursor.setPosition(min(stretch.end, stretch.start + start + length), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, wavy
            found.append(selection)
        return found

    @Slot()
    def _place_soon(self) -> None:
        if self._review is not None and not self._placing:
            self._soon.start()

    def _place(self) -> None:
        """Over the passage, as wide as the column; the page makes room for what is higher than the passage."""
        blocks = self._blocks()
        if blocks is None or self._placing:
            return
        self._placing = True
        try:
            width = self._editor.viewport().width()
            if self.lineWrapColumnOrWidth() != width:
                self.setLineWrapColumnOrWidth(width)
            self._room.move_to(blocks[1])
            wanted = math.ceil(self.document().size().height())
            natural = self._natural_height(*blocks)
            self._room.make(max(0, wanted - natural))
            self.resize(width, max(wanted, natural))
            self._follow()
        finally:
            self._placing = False

    def _natural_height(self, first: QTextBlock, last: QTextBlock) -> int:
        layout = self._editor.document().documentLayout()
        return math.ceil(layout.blockBoundingRect(last).bottom() - layout.blockBoundingRect(first).top())

    @Slot()
    def _follow(self) -> None:
        blocks = self._blocks()
        if blocks is not None:
            top = self._editor.document().documentLayout().blockBoundingRect(blocks[0]).top()
            self.move(0, math.floor(top) - self._editor.verticalScrollBar().value())

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self._review is None:
            return
        self._room.note(change)
        self._soon.start()

    @Slot()
    def _caret_moved(self) -> None:
        if self._review is None or self.signalsBlocked():
            return
        place = self.textCursor().position()
        for one in self._written.stretches:
            if one.piece is not None and one.start <= place < one.end:
                self.chosen.emit(one.piece)
                return

    def _scroll_to_caret(self) -> None:
        rect = self.cursorRect()
        top = self.y() + self.viewport().y() + rect.top()
        bar, height = self._editor.verticalScrollBar(), self._editor.viewport().height()
        margin = min(rect.height(), height // 4)
        if top < margin:
            bar.setValue(bar.value() + top - margin)
        elif top + rect.height() > height - margin:
            bar.setValue(bar.value() + top + rect.height() - height + margin)

    def _leave(self, down: bool) -> None:
        """Past its first or last line the caret goes on in the page."""
        blocks = self._blocks()
        if blocks is None:
            return
        target = blocks[1].next() if down else blocks[0].previous()
        if target.isValid():
            self._editor.set_caret(target.position() + (0 if down else target.length() - 1))
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def undo(self) -> None:
        self._editor.undo()

    @Slot()
    def redo(self) -> None:
        self._editor.redo()

    @Slot()
    def cut(self) -> None:
        self.refused.emit()

    @Slot()
    def paste(self) -> None:
        self.refused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        writes = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Cut) or event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif not held and (writes or (event.text() and event.text().isprintable())):
            self.refused.emit()
        else:
            place = self.textCursor().position()
            super().keyPressEvent(event)
            stayed = self.textCursor().position() == place and not event.modifiers()
            if stayed and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._leave(down=event.key() == Qt.Key.Key_Down)
            if event.key() in _MOVES:
                self._scroll_to_caret()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt would ask the editor below this view, where Tab is a letter.
        return QWidget.focusNextPrevChild(self.window(), forward)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self._caret_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._editor.viewport(), event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the document's text; in the side-by-side layout, the text as shown."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        taken = []
        for one in self._written.stretches:
            first, last = max(start, one.start), min(end, one.end)
            if first < last and (one.kind != "inserted" or self._layout == "side"):
                part = QTextCursor(self.document())
                part.setPosition(first)
                part.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                text = part.selectedText().replace("\u2029", "\n")
                taken.append(text.replace("¶\n", "\n").removesuffix("¶") if one.piece else text)
        data = QMimeData()
        data.setText("".join(taken))
        return data

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_soon()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.fillRect(DOCUMENT_MARGIN - 14, 0, 2, self.height(), QColor(theme.colours().accent))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Changes under review"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_soon") and self._review is not None:
            self._on_review_changed()

    def sizeHint(self) -> QSize:
        return QSize(self._editor.viewport().width(), 0)
