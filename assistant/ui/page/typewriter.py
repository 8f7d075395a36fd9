"""Typewriter scrolling: the line of the caret stays at the middle of the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from assistant.ui.page.editor import Editor

MIDDLE = 0.5


class Typewriter(QObject):
    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._on = False
        editor.cursorPositionChanged.connect(self._centre)
        editor.text.loaded.connect(self._make_room)
        editor.viewport().installEventFilter(self)

    def switch(self, on: bool) -> None:
        if self._on != on:
            self._on = on
            self._make_room()
            self._centre()

    @Slot()
    def _make_room(self) -> None:
        """Paper below the last line, so that it too can come up to the middle."""
        height, margin = self._editor.viewport().height(), self._editor.document().documentMargin()
        self._editor.page.set_paper_below(max(0.0, height * (1 - MIDDLE) - margin) if self._on else 0.0)

    @Slot()
    def _centre(self) -> None:
        # Under a pressed button the text would run away from the mouse.
        if self._on and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._editor.scroll_caret_to(MIDDLE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room()
            self._centre()
        return False
