"""The turns of a talk to read, with links to change a turn and to the sentences that an answer rests on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from assistant.documents.talks import Source, Turn
from assistant.ui.kit import theme

_LONGEST_QUOTE = 90


class TalkView(QTextBrowser):
    """`edit_wanted(number)` of a turn, and `source_chosen(quote, start)` of a sentence."""

    edit_wanted = Signal(int)
    source_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turns: tuple[Turn, ...] = ()
        self._at_end = True
        self.setOpenLinks(False)
        self.setProperty("boxed", True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(144)
        self.anchorClicked.connect(self._on_link)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)

    def show_turns(self, turns: Sequence[Turn], editable: bool) -> None:
        """From the beginning; `editable` turns have a link to change them."""
        self._turns = tuple(turns)
        document = self.document()
        document.clear()
        cursor = QTextCursor(document)
        names = {"writer": self.tr("You"), "model": self.tr("Model")}
        plain, named, link = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        named.setFontWeight(600)
        link.setAnchor(True)
        link.setForeground(QColor(theme.colours().accent))
        for number, turn in enumerate(self._turns):
            head, body = QTextBlockFormat(), QTextBlockFormat()
            head.setTopMargin(12 if number else 0)
            if number:
                cursor.insertBlock(head)
            else:
                cursor.setBlockFormat(head)
            cursor.insertText(names[turn.role], named)
            if turn.role == "writer" and editable:
                link.setAnchorHref(f"edit:{number}")
                cursor.insertText("  ", plain)
                cursor.insertText(self.tr("Change"), link)
            cursor.insertBlock(body, plain)
            cursor.insertText(turn.text, plain)
            for place, source in enumerate(turn.sources):
                shape = QTextBlockFormat()
                shape.setTopMargin(4)
                shape.setLeftMargin(12)
                link.setAnchorHref(f"source:{number}:{place}")
                cursor.insertBlock(shape, plain)
                cursor.insertText(self.tr("In your text: {quote}").format(quote=f"“{_shortened(source)}”"), link)

    def grow(self, text: str) -> None:
        """More of the last turn."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, QTextCharFormat())

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        kind, *numbers = url.toString().split(":")
        if kind == "edit":
            self.edit_wanted.emit(int(numbers[0]))
        elif kind == "source":
            source = self._turns[int(numbers[0])].sources[int(numbers[1])]
            self.source_chosen.emit(source.quote, source.start)

    def _scrolled(self, place: int) -> None:
        self._at_end = place >= self.verticalScrollBar().maximum()

    def _grown(self, _minimum: int, maximum: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(maximum)


def _shortened(source: Source) -> str:
    words = " ".join(source.quote.split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
