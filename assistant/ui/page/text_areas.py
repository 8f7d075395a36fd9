"""Rectangles of characters on the page, for marks that are painted over them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock

from assistant.ui.page.editor import Editor
from assistant.ui.page.line_breaking import x_of


def areas_of(editor: Editor, start: int, end: int) -> list[QRectF]:
    """A rectangle for each line that the characters from `start` to `end` take up, in the viewport's coordinates.

    Paragraphs that are not laid out yet have none.
    """
    found: list[QRectF] = []
    block = editor.document().findBlock(start)
    layout = editor.page
    scrolled = QPointF(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
    while block.isValid() and block.position() < end:
        origin = layout.blockBoundingRect(block).topLeft() - scrolled
        if origin.y() > editor.viewport().height():
            break
        found += [area.translated(origin) for area in _in_block(block, start, end)]
        block = block.next()
    return found


def _in_block(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    layout, first = block.layout(), block.position()
    start, end = max(0, start - first), min(end - first, block.length() - 1)
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if low < high:
            left, right = sorted((x_of(line, low), x_of(line, high)))
            bottom = line.y() + line.ascent() + line.descent() + 2
            found.append(QRectF(left, line.y(), right - left, bottom - line.y()))
    return found
