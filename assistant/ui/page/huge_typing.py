"""Typing in a paragraph of a megabyte, which takes longer to lay out than a person takes for a letter.

Letters that come while it is laid out are put in together, so that the page is behind by one layout and not by many.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from assistant.ui.page.line_breaking import HUGE

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_MODIFIERS = frozenset(
    (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock)
)
_ENDING = frozenset(
    (
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod,
        QEvent.Type.FocusOut, QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Hide,
    )
)  # fmt: skip


class HugeTyping(QObject):
    """Puts held back letters into the text before any other event of the page, a shortcut above all, is handled."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._typed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.put_in)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    @Slot()
    def put_in(self) -> None:
        """Put what waits into the text."""
        self._timer.stop()
        typed, self._typed = self._typed, ""
        if typed:
            self._editor.textCursor().insertText(typed)
            self._editor.ensureCursorVisible()

    @Slot()
    def forget(self) -> None:
        """The text it was typed into is no longer there."""
        self._typed = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and self._is_letter(event):
            if kind != QEvent.Type.KeyPress or watched is not self._editor or not self._waits():
                return False
            self._typed += event.text()
            self._timer.start()
            return True
        if isinstance(event, QKeyEvent) and event.key() in _MODIFIERS:
            return False
        # A shortcut asks the page by an event of its own before it is carried out.
        if self._typed and (kind in _ENDING or kind == QEvent.Type.ShortcutOverride):
            self.put_in()
        return False

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        return event.text().isprintable() and bool(event.text()) and not event.modifiers() & ~_PLAIN

    def _waits(self) -> bool:
        return not self._editor.isReadOnly() and self._editor.textCursor().block().length() > HUGE
