"""Words by key and mouse in a box of text, as `text.words` knows them.

Qt ends words at ASCII's marks alone: "train—which" and a Chinese sentence are one word to it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from assistant.text import words
from assistant.text.counting import units

_KEYS = QKeySequence.StandardKey
_MOVING = {
    _KEYS.MoveToNextWord: (1, False),
    _KEYS.SelectNextWord: (1, True),
    _KEYS.MoveToPreviousWord: (-1, False),
    _KEYS.SelectPreviousWord: (-1, True),
}
_DELETING = {_KEYS.DeleteEndOfWord: 1, _KEYS.DeleteStartOfWord: -1}


class WordKeys(QObject):
    """Ctrl+arrows, Ctrl+Backspace, Ctrl+Delete, a double click and what is dragged after it; Backspace takes a composed
    emoji whole."""

    def __init__(self, view: QTextEdit | QPlainTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._held: tuple[int, int] | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self._view and self._take_key(event)
        if not isinstance(event, QMouseEvent) or watched is self._view:
            return False
        if kind == QEvent.Type.MouseButtonDblClick and event.button() == Qt.MouseButton.LeftButton:
            # Qt's own first: it remembers the click, for a third one selects the paragraph.
            self._view.mouseDoubleClickEvent(event)
            self._hold(event)
            return True
        if self._held is None:
            return False
        if kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._view.mouseMoveEvent(event)
            self._stretch(event)
            return True
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._held = None
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        view = self._view
        if not view.isReadOnly():
            for key, step in _DELETING.items():
                if event.matches(key):
                    self._delete(step)
                    return True
            if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                return self._delete_composed()
        if not view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard:
            return False
        for key, (step, selecting) in _MOVING.items():
            if event.matches(key):
                cursor = view.textCursor()
                if cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft:
                    step = -step
                mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
                cursor.setPosition(_stop(cursor, step), mode)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
                return True
        return False

    def _delete(self, step: int) -> None:
        cursor = self._view.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(_stop(cursor, step), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()

    def _delete_composed(self) -> bool:
        cursor = self._view.textCursor()
        before = _text_before(cursor)
        start = words.composed_before(before, len(before))
        if cursor.hasSelection() or start == len(before):
            return False
        cursor.setPosition(cursor.position() - units(before[start:]), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        return True

    def _hold(self, event: QMouseEvent) -> None:
        self._held = self._word(event)
        cursor = self._view.textCursor()
        cursor.setPosition(self._held[0])
        cursor.setPosition(self._held[1], QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _stretch(self, event: QMouseEvent) -> None:
        assert self._held is not None
        start, end = self._word(event)
        cursor = self._view.textCursor()
        backwards = start < self._held[0]
        cursor.setPosition(self._held[1] if backwards else self._held[0])
        cursor.setPosition(start if backwards else max(end, self._held[1]), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _word(self, event: QMouseEvent) -> tuple[int, int]:
        """Of the character under the mouse; the caret would go behind it at a click on its second half."""
        point = event.position().toPoint()
        cursor = self._view.cursorForPosition(point)
        block, place = cursor.block(), cursor.positionInBlock()
        if place and self._view.cursorRect(cursor).left() > point.x() and _same_line(block, place):
            place -= 1
        text = block.text()
        start, end = words.word_at(text, _characters(text, place))
        return block.position() + units(text[:start]), block.position() + units(text[:end])


def _same_line(block: QTextBlock, place: int) -> bool:
    layout = block.layout()
    return layout.lineForTextPosition(place - 1).lineNumber() == layout.lineForTextPosition(place).lineNumber()


def _stop(cursor: QTextCursor, step: int) -> int:
    """The position of the next stop, or of the one before; over a paragraph's end it is the nearest end of the other."""
    block, place = cursor.block(), cursor.positionInBlock()
    text = block.text()
    here = _characters(text, place)
    if step > 0 and here >= len(text):
        return cursor.position() + 1 if block.next().isValid() else cursor.position()
    if step < 0 and here == 0:
        return cursor.position() - 1 if block.previous().isValid() else cursor.position()
    stop = words.next_stop(text, here) if step > 0 else words.previous_stop(text, here)
    return block.position() + units(text[:stop])


def _text_before(cursor: QTextCursor) -> str:
    text = cursor.block().text()
    return text[: _characters(text, cursor.positionInBlock())]


def _characters(text: str, place: int) -> int:
    """Of a place in UTF-16 units, how many Python characters stand before it."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "surrogatepass"))
