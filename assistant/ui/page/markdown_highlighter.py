"""Headings and emphasis of Markdown, shown in the source without changing it."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextLayout

from assistant.text.counting import units

_HEADING = re.compile(r"^#{1,6}[ \t]")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")
LONGEST = 20_000


def formats(text: str) -> list[QTextLayout.FormatRange]:
    """Of one paragraph. None in one that is so long that it would be searched for too long at every key."""
    if len(text) > LONGEST:
        return []
    found = []
    heading = text.startswith("#") and _HEADING.match(text) is not None
    if heading:
        found.append(_range(0, units(text) + 1, bold=True))
    if "*" in text:
        for part in _EMPHASIS.finditer(text):
            marks = len(part[1])
            start = units(text[: part.start()])
            found.append(_range(start, units(part[0]), bold=heading or marks > 1, italic=marks != 2))
    return found


def _range(start: int, length: int, *, bold: bool = False, italic: bool = False) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    shape = QTextCharFormat()
    if bold:
        shape.setFontWeight(QFont.Weight.Bold)
    if italic:
        shape.setFontItalic(True)
    made.start, made.length, made.format = start, length, shape
    return made


class MarkdownHighlighter(QSyntaxHighlighter):
    """For documents with Qt's own layout; the layout of the page calls `formats` itself."""

    def highlightBlock(self, text: str) -> None:
        for part in formats(text):
            self.setFormat(part.start, part.length, part.format)
