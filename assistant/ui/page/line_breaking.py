"""One paragraph broken into lines of one height, with the formats that its text has."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextLayout, QTextOption

Colouring = Callable[[str], list[QTextLayout.FormatRange]]
HUGE = 50_000
"""UTF-16 units of a paragraph, some twenty pages, above which each key costs more than a frame of the screen: Qt lays out
whole paragraphs only. Letters of such a one are put side by side without ligatures and kerning, which takes half as long."""
_NEEDS_SHAPING = re.compile("[^\\0-\u024f\u2000-\u206f\u3000-\u30ff\u4e00-\u9fff]")


def formats(block: QTextBlock, colouring: Colouring) -> list[QTextLayout.FormatRange]:
    """What the paragraph's text is to look like."""
    text = block.text()
    if block.length() > HUGE and (text.isascii() or not _NEEDS_SHAPING.search(text)):
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = 0, block.length(), QTextCharFormat()
        made.format.setFontStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        return [made]
    return colouring(text)


def break_lines(block: QTextBlock, option: QTextOption, width: float | None, height: int) -> int:
    """How many lines it has, one at least; `width` None breaks at line ends only."""
    layout, huge = block.layout(), block.length() > HUGE
    # Otherwise Qt analyses all of the paragraph again to paint a line of it.
    layout.setCacheEnabled(huge)
    if block.textDirection() == Qt.LayoutDirection.RightToLeft:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    if width is None:
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(option)
    room, count, letters = 1.0 if width is None else width, 0, 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        count += 1
        if not huge or count == 1:
            line.setLeadingIncluded(True)
            line.setLineWidth(room)
            letters = line.ascent() + line.descent() + max(0.0, line.leading())
        else:
            line.setLineWidth(room)
        # They stand at the foot of their line, as Qt's own layout puts them where lines have a fixed height.
        line.setPosition(QPointF(0, count * height - letters))
        line = layout.createLine()
    layout.endLayout()
    return max(1, count)
