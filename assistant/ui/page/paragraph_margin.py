"""Free room below a paragraph of the page, for something that is laid over it. It is a margin and no text."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from assistant.text.history import Change


class PageRoom:
    """At one paragraph at a time. It changes the document's formats, so never call it while the document changes, but
    for `note`.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._place: QTextCursor | None = None
        self._edited: tuple[int, int] | None = None

    def move_to(self, block: QTextBlock) -> None:
        """Below `block`, as high as it is there; no other paragraph keeps any."""
        self._clean(block)
        if self._place is not None and self._place.block() != block:
            _set_margin(self._place.block(), 0)
        # A paragraph split off from this one has taken its margin along.
        _set_margin(block.next(), 0)
        self._place = QTextCursor(block)

    def make(self, pixels: int) -> None:
        if self._place is not None:
            _set_margin(self._place.block(), pixels)

    def give_back(self) -> None:
        self.make(0)
        self._place = None
        self._clean(None)

    def note(self, change: Change) -> None:
        """Where the text was edited: paragraphs there may have come by a margin."""
        start, end = change.position, change.end + max(0, change.growth)
        self._edited = (min(start, self._edited[0]), max(end, self._edited[1])) if self._edited else (start, end)

    def _clean(self, kept: QTextBlock | None) -> None:
        if self._edited is None:
            return
        (start, end), self._edited = self._edited, None
        block = self._document.findBlock(max(0, min(start, self._document.characterCount() - 1)))
        while block.isValid() and block.position() <= end + 1:
            if block != kept:
                _set_margin(block, 0)
            block = block.next()


def _set_margin(block: QTextBlock, pixels: int) -> None:
    shape = block.blockFormat()
    if block.isValid() and round(shape.bottomMargin()) != pixels:
        shape.setBottomMargin(pixels)
        QTextCursor(block).setBlockFormat(shape)
