"""A passage with its changes as text to be seen: deletions struck out, insertions underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from assistant.ui.kit import theme
from assistant.ui.review.review import Piece, Review

Kind = Literal["kept", "deleted", "inserted"]
_GAP = "\u2009"
_Side = list[tuple[str, Kind, Piece | None]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text as it stands in the view."""

    start: int
    end: int
    kind: Kind
    piece: Piece | None


class ReviewText:
    """Writes a review into a document. `stretches` says what stands where in it."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.stretches: list[Stretch] = []

    def clear(self) -> None:
        self.stretches = []
        self._document.clear()

    def write_inline(self, cursor: QTextCursor, review: Review, before: str, after: str) -> None:
        """Between the rest of the first paragraph and the rest of the last one."""
        self._write(cursor, before, "kept", None)
        pieces = list(review.pieces)
        for number, piece in enumerate(pieces):
            # The line end of the last paragraph is there without being written.
            ends = not after and number == len(pieces) - 1
            if piece.state == "open":
                self._write(cursor, piece.old, "deleted", piece)
                if piece.old and piece.new:
                    cursor.insertText("\n" if "\n" in piece.old + piece.new else _GAP, self._format("kept"))
                self._write(cursor, piece.new, "inserted", piece)
            else:
                self._write(cursor, piece.text.removesuffix("\n") if ends else piece.text, "kept", None)
        self._write(cursor, after, "kept", None)

    def write_side_by_side(
        self, cursor: QTextCursor, review: Review, before: str, after: str, titles: tuple[str, str], stacked: bool
    ) -> None:
        """Paragraph beside paragraph; `stacked` below each other, where there is no room."""
        rows = [row for row in _rows(review, before, after) if any(text for side in row for text, _, _ in side)]
        shape = QTextTableFormat()
        shape.setBorder(1)
        shape.setBorderBrush(QColor(theme.colours().line))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setCellPadding(8)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        columns = 1 if stacked else 2
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
        paragraph = cursor.blockFormat()
        table = cursor.insertTable(2 * len(rows) if stacked else 1 + len(rows), columns, shape)
        if not stacked:
            muted = QTextCharFormat()
            muted.setForeground(QColor(theme.colours().muted))
            for column, title in enumerate(titles):
                table.cellAt(0, column).firstCursorPosition().insertText(title, muted)
        for number, row in enumerate(rows):
            for column, side in enumerate(row):
                cell = _cell(table, number, column, stacked)
                inside = cell.firstCursorPosition()
                inside.setBlockFormat(paragraph)
                for text, kind, piece in side:
                    self._write(inside, text, kind, piece)
        # The paragraph that Qt keeps behind a table would stand there as an empty line.
        nothing = QTextBlockFormat()
        nothing.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        behind = QTextCursor(self._document)
        behind.movePosition(QTextCursor.MoveOperation.End)
        behind.setBlockFormat(nothing)
        first = QTextCursor(self._document)
        first.setBlockFormat(nothing)

    def _write(self, cursor: QTextCursor, text: str, kind: Kind, piece: Piece | None) -> None:
        if not text:
            return
        start = cursor.position()
        cursor.insertText(text.replace("\n", "¶\n") if piece and kind != "kept" else text, self._format(kind))
        self.stretches.append(Stretch(start, cursor.position(), kind, piece))

    def _format(self, kind: Kind) -> QTextCharFormat:
        made, colours = QTextCharFormat(), theme.colours()
        if kind == "deleted":
            made.setFontStrikeOut(True)
            made.setForeground(QColor(colours.deletion))
        elif kind == "inserted":
            made.setFontUnderline(True)
            made.setForeground(QColor(colours.insertion))
        else:
            made.setForeground(QColor(colours.ink))
        return made


def _rows(review: Review, before: str, after: str) -> Iterator[tuple[_Side, _Side]]:
    """Paragraphs beside each other: cut where a line end is kept."""
    left: _Side = [(before, "kept", None)]
    right: _Side = [(before, "kept", None)]
    for piece in review.pieces:
        if piece.state == "open":
            left.append((piece.old, "deleted", piece))
            right.append((piece.new, "inserted", piece))
            continue
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                yield left, right
                left, right = [], []
            left.append((line, "kept", None))
            right.append((line, "kept", None))
    left.append((after, "kept", None))
    right.append((after, "kept", None))
    yield left, right


def _cell(table: QTextTable, row: int, side: int, stacked: bool) -> QTextTableCell:
    return table.cellAt(2 * row + side, 0) if stacked else table.cellAt(1 + row, side)
