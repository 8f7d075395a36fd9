"""A page of Markdown to read, dressed as the window is. It loads nothing and opens nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from assistant.ui.kit import theme

LINE_PERCENT = 125
FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
# Qt's step of size for a heading, by level (1.5, 1.2 and 1 times the text), and the room above and below it.
_HEADINGS = {1: (2, 0, 8), 2: (1, 16, 4), 3: (0, 12, 4)}


class PageView(QTextBrowser):
    """`link_followed(address)` tells of a link that was clicked or opened with Return."""

    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._words: list[str] = []
        self._first = 0
        self.setOpenLinks(False)
        self.setProperty("boxed", True)
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._on_link)

    def show_markdown(self, markdown: str, words: list[str] | None = None) -> None:
        """Show a page from its top, or from the first of `words`, which are marked; they are in lower case."""
        self._markdown, self._words = markdown, words or []
        self._render()
        self._mark()
        self._go_to_start()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the start again, as the place was measured before the window had its size."""
        super().showEvent(event)
        self._go_to_start()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return QByteArray()

    def _render(self) -> None:
        document = self.document()
        colours = theme.colours()
        document.setDefaultStyleSheet(f"a {{ color: {colours.accent}; }}")
        document.setMarkdown(self._markdown, FEATURES)
        block = document.begin()
        while block.isValid():
            self._dress(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                if not any(
                    frame.cellAt(0, column).firstCursorPosition().block().text() for column in range(frame.columns())
                ):
                    # Markdown has no table without a head.
                    frame.removeRows(0, 1)
                shape = frame.format().toTableFormat()
                shape.setBorder(0)
                shape.setCellPadding(6)
                shape.setCellSpacing(0)
                shape.setBottomMargin(8)
                frame.setFormat(shape)

    def _dress(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        # Fixed, as a line with a word in the typeface of code would stand further from the one before.
        height = self.fontMetrics().height() * LINE_PERCENT / 100
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(0)
        if (level := block.blockFormat().headingLevel()) in _HEADINGS:
            step, above, below = _HEADINGS[level]
            shape.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setTopMargin(above)
            shape.setBottomMargin(below)
            letters = QTextCharFormat()
            letters.setProperty(QTextFormat.Property.FontSizeAdjustment, step)
            # BlockUnderCursor would take the end of the paragraph before along, and its margins with it.
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)
        elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
            shape.setBackground(QColor(theme.colours().panel))
        elif not cursor.currentTable():
            shape.setBottomMargin(4 if block.textList() else 8)
        cursor.mergeBlockFormat(shape)
        runs = block.begin()
        while not runs.atEnd():
            fragment = runs.fragment()
            letters = fragment.charFormat()
            if letters.isAnchor():
                # Markdown links take the palette of the moment they are read.
                letters.setForeground(QColor(theme.colours().accent))
                place = QTextCursor(block)
                place.setPosition(fragment.position())
                place.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                place.setCharFormat(letters)
            runs += 1

    def _mark(self) -> None:
        marks, places = [], []
        for word in self._words:
            found = self.document().find(word)
            while not found.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor = found
                one.format = QTextCharFormat()
                one.format.setBackground(QColor(theme.colours().line))
                marks.append(one)
                places.append(found.selectionStart())
                found = self.document().find(word, found)
        self._first = min(places, default=0)
        self.setExtraSelections(marks)

    def _go_to_start(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(0)
        if self._first:
            place = QTextCursor(self.document())
            place.setPosition(self._first)
            bar.setValue(max(0, self.cursorRect(place).top() - 48))

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_markdown"):
            place = self.verticalScrollBar().value()
            self._render()
            self.verticalScrollBar().setValue(place)
            self.setExtraSelections([])
