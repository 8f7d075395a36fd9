"""Clicks, the wheel and the context menu beside the column act as in it; Qt would let them fall through."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QTextEdit

Pointed = QMouseEvent | QWheelEvent | QContextMenuEvent


class BesideColumn:
    """Of a text edit whose viewport is narrower than itself.

    What the viewport takes no notice of comes up to the edit too, and would go round for ever if it were sent down
    again: only what happened to the edit itself is, and nothing while that is under way.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._sending = self._pressed = False

    def take(self, event: QEvent) -> bool:
        """Whether the event happened beside the column; it has then been acted on."""
        if self._sending or not isinstance(event, QMouseEvent | QWheelEvent | QContextMenuEvent):
            return False
        if not self._is_beside(event):
            return False
        self._sending = True
        try:
            self._send(event)
        finally:
            self._sending = False
        return True

    def _is_beside(self, event: Pointed) -> bool:
        column = self._edit.viewport().geometry()
        if isinstance(event, QContextMenuEvent):
            # Asked for by a key it has the caret's place, which may be scrolled out of sight.
            return event.reason() != QContextMenuEvent.Reason.Keyboard and not column.contains(event.pos())
        beside = not column.contains(event.position().toPoint())
        if isinstance(event, QWheelEvent):
            return beside
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._pressed = beside
        # A drag that began beside the column goes on over it.
        pressed = self._pressed
        if event.type() == QEvent.Type.MouseButtonRelease and not event.buttons():
            self._pressed = False
        return pressed

    def _send(self, event: Pointed) -> None:
        viewport = self._edit.viewport()
        if isinstance(event, QWheelEvent):
            self._edit.wheelEvent(event)
        elif isinstance(event, QContextMenuEvent):
            there, where = event.globalPos(), viewport.mapFromGlobal(event.globalPos())
            QApplication.sendEvent(viewport, QContextMenuEvent(event.reason(), where, there, event.modifiers()))
        else:
            at = QPointF(viewport.mapFromGlobal(event.globalPosition()))
            moved = QMouseEvent(
                event.type(), at, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
            )
            QApplication.sendEvent(viewport, moved)
