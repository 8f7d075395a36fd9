"""One paragraph broken into lines, which take a whole number of the page's lines together, with the formats of its text."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextCharFormat, QTextLayout, QTextLine, QTextOption


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph's lines stand: each `step` times as high as the page's, and all but the first below the text at
    `hanging`, UTF-16 units from the beginning."""

    step: float = 1.0
    hanging: int = 0


class Look(Protocol):
    """How paragraphs are shown. None of it changes the text."""

    def formats(self, block: QTextBlock) -> list[QTextLayout.FormatRange]: ...

    def shape(self, block: QTextBlock) -> Shape: ...

    def decorate(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        """Paint what lies below the paragraph's text; `area` is all of its lines."""


PLAIN = Shape()
HUGE = 50_000
"""UTF-16 units of a paragraph, some twenty pages, above which each key costs more than a frame of the screen: Qt lays out
whole paragraphs only. Letters of such a one are put side by side without ligatures and kerning, which takes half as long."""
_NEEDS_SHAPING = re.compile("[^\\0-\u024f\u2000-\u206f\u3000-\u30ff\u4e00-\u9fff]")


def formats(block: QTextBlock, look: Look) -> list[QTextLayout.FormatRange]:
    """The formats of the paragraph's text under `look`."""
    text = block.text()
    if block.length() > HUGE and (text.isascii() or not _NEEDS_SHAPING.search(text)):
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = 0, block.length(), QTextCharFormat()
        made.format.setFontStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        return [made]
    return look.formats(block)


def break_lines(block: QTextBlock, option: QTextOption, width: float | None, height: int, shape: Shape = PLAIN) -> int:
    """How many of the page's lines, `height` pixels each, it takes: one at least. `width` None breaks at line ends only."""
    layout, huge = block.layout(), block.length() > HUGE
    # Otherwise Qt analyses all of the paragraph again to paint a line of it.
    layout.setCacheEnabled(huge)
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        shape = Shape(shape.step)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    if width is None:
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(option)
    room, count, letters, left = 1.0 if width is None else width, 0, 0.0, 0.0
    step = height * shape.step
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        count += 1
        if not huge or count == 1:
            line.setLeadingIncluded(True)
            line.setLineWidth(room - left)
            letters = line.ascent() + line.descent() + max(0.0, line.leading())
        else:
            line.setLineWidth(room - left)
        # They stand at the foot of their line, as Qt's own layout puts them where lines have a fixed height.
        line.setPosition(QPointF(left, count * step - letters))
        if count == 1 and shape.hanging and not huge:
            left = _hang(line, shape.hanging, room)
        line = layout.createLine()
    taken = max(1, math.ceil(count * shape.step - 0.05))
    above = taken * height - count * step
    if above:
        for number in range(count):
            line = layout.lineAt(number)
            line.setPosition(line.position() + QPointF(0, above))
    layout.endLayout()
    return taken


def x_of(line: QTextLine, place: int) -> float:
    """PySide gives the x together with the position it is of."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def _hang(line: QTextLine, place: int, room: float) -> float:
    return min(x_of(line, place), room / 3) if place < line.textLength() else 0.0
