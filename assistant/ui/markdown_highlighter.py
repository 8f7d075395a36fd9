"""Headings and emphasis of Markdown, shown in the source without changing it."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

_HEADING = re.compile(r"^#{1,6}[ \t]")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")
LONGEST = 20_000


class MarkdownHighlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._bold, self._italic, self._both = (QTextCharFormat() for _ in range(3))
        for bold in (self._bold, self._both):
            bold.setFontWeight(QFont.Weight.Bold)
        for italic in (self._italic, self._both):
            italic.setFontItalic(True)

    def highlightBlock(self, text: str) -> None:
        # A paragraph of a megabyte would be searched anew at every key.
        if len(text) > LONGEST:
            return
        if text.startswith("#") and _HEADING.match(text):
            self.setFormat(0, self.currentBlock().length(), self._bold)
        if "*" not in text:
            return
        for found in _EMPHASIS.finditer(text):
            start = len(text[: found.start()].encode("utf-16-le")) // 2
            length = len(found[0].encode("utf-16-le")) // 2
            self.setFormat(start, length, (self._italic, self._bold, self._both)[len(found[1]) - 1])
