"""Lines under mistakes: wavy for a word, dotted for grammar. Painted over the page; the document knows nothing of them."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock

from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.kit import theme
from assistant.ui.page.editor import Editor
from assistant.ui.page.line_breaking import x_of
from assistant.ui.proofing.proofing import Proofing

_BELOW_BASELINE = 3.5
_WAVE, _HEIGHT = 4.0, 1.5


class ProofingMarks(QObject):
    """Where the person is typing there is no mark until the caret has left the word."""

    def __init__(self, editor: Editor, proofing: Proofing) -> None:
        super().__init__(editor)
        self._editor, self._proofing = editor, proofing
        self._typed_to: int | None = None
        editor.painted.connect(self._paint)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._on_loaded)
        editor.cursorPositionChanged.connect(self._on_cursor)
        proofing.changed.connect(editor.viewport().update)

    def shown(self, block: QTextBlock) -> list[tuple[int, int, str]]:
        """Start, end and kind of the marks in a paragraph, counted from its beginning."""
        typed = None if self._typed_to is None else self._typed_to - block.position()
        return [
            (issue.start, issue.end, issue.kind)
            for issue in self._proofing.issues(block)
            if typed is None or not issue.start <= typed <= issue.end
        ]

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        typed = self._editor.text.typing and self._editor.hasFocus()
        self._typed_to = change.position + units(change.added) if typed else None

    @Slot()
    def _on_loaded(self) -> None:
        self._typed_to = None

    @Slot()
    def _on_cursor(self) -> None:
        if self._typed_to is not None and self._editor.caret() != self._typed_to:
            self._typed_to = None
            self._editor.viewport().update()

    @Slot(QRect)
    def _paint(self, rect: QRect) -> None:
        if not self._proofing.on or self._proofing.editor is not self._editor:
            return
        editor = self._editor
        scrolled = QPointF(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
        painter: QPainter | None = None
        for block in self._proofing.visible(rect.top(), rect.bottom()):
            marks = self.shown(block)
            if not marks:
                continue
            if painter is None:
                painter = QPainter(editor.viewport())
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = editor.page.blockBoundingRect(block).topLeft() - scrolled
            for start, end, kind in marks:
                _underline(painter, block, place, start, end, kind)
        if painter is not None:
            painter.end()


def _underline(painter: QPainter, block: QTextBlock, origin: QPointF, start: int, end: int, kind: str) -> None:
    layout = block.layout()
    # What an input method composes, or a suggestion, is laid out in the paragraph without being its text.
    preedit, extra = layout.preeditAreaPosition(), units(layout.preeditAreaText())
    if extra:
        start, end = (place + extra if place > preedit else place for place in (start, end))
    colours = theme.colours()
    first, last = layout.lineForTextPosition(start), layout.lineForTextPosition(max(start, end - 1))
    if not first.isValid() or not last.isValid():
        return
    for number in range(first.lineNumber(), last.lineNumber() + 1):
        line = layout.lineAt(number)
        ends = (max(start, line.textStart()), min(end, line.textStart() + line.textLength()))
        x1, x2 = sorted(x_of(line, place) for place in ends)
        y = line.y() + line.ascent() + _BELOW_BASELINE
        if kind == "spelling":
            painter.setPen(QPen(QColor(colours.deletion), 1.2))
            painter.drawPath(_wave(origin.x() + x1, origin.x() + x2, origin.y() + y))
        else:
            pen = QPen(QColor(colours.accent), 2.0, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.0])
            painter.setPen(pen)
            painter.drawLine(origin + QPointF(x1 + 1, y), origin + QPointF(x2 - 1, y))


def _wave(x1: float, x2: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(x1, y))
    x = x1
    while x < x2:
        x = min(x + 0.5, x2)
        path.lineTo(x, y - _HEIGHT * math.sin(2 * math.pi * (x - x1) / _WAVE) / 2 - 0.2)
    return path
