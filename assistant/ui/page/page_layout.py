"""The page's layout: only paragraphs that are looked at are laid out, the heights of all others are estimated.

Qt's own layout takes most of a second for a megabyte and moves every paragraph behind the one that is typed in. Here
every paragraph takes a whole number of lines of one height, so its place is the number of lines before it, which Qt keeps
in a tree with its blocks (`QTextBlock.firstLineNumber`). Large letters take more of them than they have lines.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLayout,
)

from assistant.text.counting import units
from assistant.ui.page.line_breaking import Look, break_lines, formats

SAMPLE = "The letters of an ordinary sentence, some wide and most of them narrow, say how wide a line becomes."
_SAMPLED = 2000
AT_ONCE = 20_000
"""Blocks whose heights are estimated in one go, at about a microsecond each; more are done between events."""
_SLICE_SECONDS = 0.006
_FEW = 40
"""Changed blocks that are laid out at once, as the caret is likely to be in one of them."""
_BELOW_ALL = 1e7
_PRIME, _MASK = 1_000_003, 0x7FFFFFFF


class PageLayout(QAbstractTextDocumentLayout):
    """Heights of `line_height` pixels a line, and below a paragraph its format's bottom margin.

    `settled(changes)`, pairs of a position and a number of lines: the paragraph there, whose text has not changed, has
    so many lines more than was thought, and what stands below it is lower by them.
    """

    settled = Signal(object)

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._line_height = 20
        self._paper_below = 0.0
        self._rooms: list[QTextCursor] = []
        self._generation = 0
        self._extent = 1, 1
        self._told = QSizeF()
        self._letter = 8.0
        self._quiet = False
        self._painting = False
        self._late: list[tuple[int, int]] = []
        self._to_estimate: QTextCursor | None = None
        self._estimating = QTimer(self)
        self._estimating.setInterval(0)
        self._estimating.timeout.connect(self._estimate_on)

    @property
    def line_height(self) -> int:
        return self._line_height

    def set_line_height(self, pixels: int) -> None:
        if pixels != self._line_height:
            self._line_height = pixels
            self._renew()

    def renew(self) -> None:
        """Lay out all anew, as the look has changed."""
        self._renew()

    def renew_paragraphs(self, positions: Iterable[int]) -> None:
        """Lay out these paragraphs again, as their formats have changed."""
        changes, top = [], _BELOW_ALL
        for position in sorted(set(positions)):
            block = self.document().findBlock(position)
            if not block.isValid() or block.layout().lineCount() == 0:
                block.setUserState(-1)
                continue
            before = block.lineCount()
            self._shape(block)
            top = min(top, self._top(block))
            if block.lineCount() != before:
                changes.append((block.position(), block.lineCount() - before))
        if changes:
            self.settled.emit(changes)
            self.tell_size()
        self._repaint(QRectF(0, top, _BELOW_ALL, _BELOW_ALL))

    def set_paper_below(self, pixels: float) -> None:
        """Below the last line, in addition to the document's margin."""
        if pixels != self._paper_below:
            self._paper_below = pixels
            self.tell_size()

    def block_at(self, y: float) -> QTextBlock:
        """The paragraph at this height, the first or the last one beyond the ends."""
        document = self.document()
        for room in reversed(self._rooms):
            block = room.block()
            bottom = self._top(block) + block.lineCount() * self._line_height
            if y >= bottom:
                height = _room(block)
                if y < bottom + height:
                    return block
                y -= height
        line = int((y - document.documentMargin()) // self._line_height)
        return document.findBlockByLineNumber(min(max(0, line), document.lineCount() - 1))

    def lay_out_between(self, top: float, bottom: float) -> bool:
        """Whether anything had to be; the paragraphs that stand there afterwards may still be others."""
        done = False
        block = self.block_at(top)
        y = self._top(block)
        while block.isValid() and y <= bottom:
            done = self._lay_out(block) or done
            y += block.lineCount() * self._line_height + (_room(block) if self._rooms else 0.0)
            block = block.next()
        return done

    def is_laid_out(self, block: QTextBlock) -> bool:
        return block.userState() == self._mark(block)

    def top_of(self, position: int) -> float:
        """The top of the paragraph at this position, computed from the known heights of the paragraphs above it."""
        return self._top(self.document().findBlock(position))

    def tell_size(self) -> None:
        """`documentSizeChanged`, when it has."""
        self._extent = self.document().lineCount(), self.document().blockCount()
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        if self._quiet:
            return
        document = self.document()
        if start <= 0 and added >= document.characterCount() - 1:
            self._renew()
            return
        first = document.findBlock(max(0, start))
        last = document.findBlock(min(start + added, document.characterCount() - 1))
        if last.blockNumber() - first.blockNumber() < _FEW:
            block = first
            while block.isValid():
                block.setUserState(-1)
                self._shape(block)
                self._note_room(block)
                if block == last:
                    break
                block = block.next()
        else:
            block = first
            while block.isValid():
                block.setUserState(-1)
                block.setLineCount(int(block.length() * self._letter / self._width()) + 1)
                if block == last:
                    break
                block = block.next()
            self._note_room(first)
            self._note_room(last)
        self._rooms = [room for room in self._rooms if _room(room.block())]
        top = self._top(first)
        if (document.lineCount(), document.blockCount()) == self._extent and not self._rooms:
            bottom = self._top(last) + last.lineCount() * self._line_height
            self._repaint(QRectF(0, top, _BELOW_ALL, bottom - top))
            return
        self._repaint(QRectF(0, top, _BELOW_ALL, _BELOW_ALL))
        self.tell_size()

    def documentSize(self) -> QSizeF:
        document = self.document()
        height = 2 * document.documentMargin() + document.lineCount() * self._line_height + self._paper_below
        return QSizeF(max(0.0, document.pageSize().width()), height + sum(_room(one.block()) for one in self._rooms))

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not block.isValid():
            return QRectF()
        self._lay_out(block)
        return QRectF(
            self.document().documentMargin(), self._top(block), self._width(), block.lineCount() * self._line_height
        )

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]  # Qt sends no other
        block = self.block_at(point.y())
        while self._lay_out(block):
            block = self.block_at(point.y())
        layout = block.layout()
        x, y = point.x() - self.document().documentMargin(), point.y() - self._top(block)
        line = layout.lineAt(self._line_number(block, y))
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if exact and not (0 <= y < block.lineCount() * self._line_height and _holds(line.naturalTextRect(), x)):
            return -1
        if y < 0:
            offset = 0
        elif y >= block.lineCount() * self._line_height and not _room(block):
            offset = block.length() - 1 + units(layout.preeditAreaText())
        else:
            between = line.CursorPosition.CursorOnCharacter if exact else line.CursorPosition.CursorBetweenCharacters
            offset = line.xToCursor(x, between)
        composed = units(layout.preeditAreaText())
        if composed and offset > layout.preeditAreaPosition():
            offset = max(layout.preeditAreaPosition(), offset - composed)
        return block.position() + min(offset, block.length() - 1)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        self._painting = True
        try:
            self._draw(painter, context)
        finally:
            self._painting = False
        if self._late:
            QTimer.singleShot(0, self, self._tell_late)

    def _draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip
        if not clip.isValid():
            clip = QRectF(QPointF(0, 0), self.documentSize())
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        # Copies, as PySide hands out parts of an object that dies with the context.
        marks = [
            (one.cursor.selectionStart(), one.cursor.selectionEnd(), QTextCharFormat(one.format))
            for one in context.selections
        ]
        caret = context.cursorPosition
        block = self.block_at(clip.top())
        x, y = self.document().documentMargin(), self._top(block)
        column = QRectF(x, clip.top(), self._width(), clip.height())
        while block.isValid() and y <= clip.bottom():
            self._lay_out(block)
            start, length, layout = block.position(), block.length(), block.layout()
            place = QPointF(x, y)
            self._look.decorate(painter, block, QRectF(x, y, self._width(), block.lineCount() * self._line_height))
            layout.draw(painter, place, list(_within(marks, start, length, layout)), column)
            composing = caret < -1 and bool(layout.preeditAreaText())
            if composing or start <= caret < start + length:
                # Below -1 Qt says where in the composed text the caret is.
                here = layout.preeditAreaPosition() - (caret + 2) if composing else caret - start
                layout.drawCursor(painter, place, here, int(self.property("cursorWidth") or 1))
            y += block.lineCount() * self._line_height + (_room(block) if self._rooms else 0.0)
            block = block.next()

    def _line_number(self, block: QTextBlock, y: float) -> int:
        """Of the paragraph's line at this height below its top, the first or the last one beyond the ends."""
        layout, last = block.layout(), block.layout().lineCount() - 1
        if block.lineCount() == last + 1:
            return min(max(0, int(y // self._line_height)), last)
        ends = (number for number in range(last) if y < layout.lineAt(number).rect().bottom())
        return next(ends, last)

    def _mark(self, block: QTextBlock) -> int:
        """The user state of a block whose lines match its text; the revision in it changes with the text."""
        return (self._generation * _PRIME + block.revision()) & _MASK

    def _top(self, block: QTextBlock) -> float:
        top = self.document().documentMargin() + block.firstLineNumber() * self._line_height
        if self._rooms:
            number = block.blockNumber()
            top += sum(_room(room.block()) for room in self._rooms if room.blockNumber() < number)
        return top

    def _width(self) -> float:
        return max(1.0, self.document().pageSize().width() - 2 * self.document().documentMargin())

    def _lay_out(self, block: QTextBlock) -> bool:
        if block.userState() == self._mark(block) and block.layout().lineCount():
            return False
        before = block.lineCount()
        self._shape(block)
        more = block.lineCount() - before
        if more and self._painting:
            self._late.append((block.position(), more))
        elif more:
            self.settled.emit([(block.position(), more)])
            self.tell_size()
        return True

    def _shape(self, block: QTextBlock) -> None:
        """Break the paragraph into lines."""
        layout, document = block.layout(), self.document()
        if not layout.preeditAreaText():
            wanted = formats(block, self._look)
            if wanted or layout.formats():
                # Qt takes formats for an edit, of which it would tell together with the next one; told now, it forgets.
                self._quiet, before = True, self._quiet
                layout.setFormats(wanted)
                document.markContentsDirty(block.position(), 0)
                self._quiet = before
        width = self._width() if document.pageSize().width() > 0 else None
        count = break_lines(block, document.defaultTextOption(), width, self._line_height, self._look.shape(block))
        if block.lineCount() != count:
            block.setLineCount(count)
        block.setUserState(self._mark(block))

    def _renew(self) -> None:
        """All is to be laid out anew when it is looked at."""
        document = self.document()
        self._generation += 1
        cursor = QTextCursor(document)
        cursor.setPosition(min(_SAMPLED, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        sample = cursor.selectedText().replace("\u2029", "") or SAMPLE
        self._letter = QFontMetricsF(document.defaultFont()).horizontalAdvance(sample) / len(sample)
        self._rooms = [room for room in self._rooms if _room(room.block())]
        self._to_estimate = QTextCursor(document)
        if document.blockCount() <= AT_ONCE:
            self._estimate_until(math.inf)
        else:
            self._estimate_until(time.monotonic() + _SLICE_SECONDS)
        self._repaint(QRectF(0, 0, _BELOW_ALL, _BELOW_ALL))

    @Slot()
    def _estimate_on(self) -> None:
        self._estimate_until(time.monotonic() + _SLICE_SECONDS)

    def _estimate_until(self, until: float) -> None:
        if self._to_estimate is None:
            return
        changes = []
        letters, valid = self._width() / self._letter, self._generation * _PRIME
        block, number = self._to_estimate.block(), 0
        while block.isValid():
            number += 1
            lines = int(block.length() / letters) + 1
            before = block.lineCount()
            if lines != before and block.userState() != (valid + block.revision()) & _MASK:
                block.setLineCount(lines)
                changes.append((block.position(), lines - before))
            if number % 64 == 0 and time.monotonic() > until:
                self._to_estimate.setPosition(block.position())
                self._estimating.start()
                break
            block = block.next()
        else:
            self._to_estimate = None
            self._estimating.stop()
        if changes:
            self.settled.emit(changes)
        self.tell_size()

    def _repaint(self, area: QRectF) -> None:
        # PySide 6.11 crashes where a signal with a default argument is sent without saying which of the two is meant.
        update: Any = self.update
        update["QRectF"].emit(area)

    def _note_room(self, block: QTextBlock) -> None:
        if _room(block) and all(room.block() != block for room in self._rooms):
            self._rooms.append(QTextCursor(block))
            self._rooms.sort(key=QTextCursor.position)

    @Slot()
    def _tell_late(self) -> None:
        late, self._late = self._late, []
        self.settled.emit(sorted(late))
        self.tell_size()
        self._repaint(QRectF(0, 0, _BELOW_ALL, _BELOW_ALL))


def _room(block: QTextBlock) -> float:
    return block.blockFormat().bottomMargin()


def _holds(rect: QRectF, x: float) -> bool:
    return rect.left() <= x <= rect.right()


def _within(
    marks: list[tuple[int, int, QTextCharFormat]], start: int, length: int, layout: QTextLayout
) -> Iterator[QTextLayout.FormatRange]:
    """The marks that touch a paragraph, counted from its beginning."""
    for first, last, shape in marks:
        if first - start < length and last > start and last > first:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = first - start, last - first, shape
            yield found
        elif (
            first == last
            and start <= first < start + length
            and shape.hasProperty(QTextFormat.Property.FullWidthSelection)
        ):
            line = layout.lineForTextPosition(first - start)
            found = QTextLayout.FormatRange()
            found.start, found.length = line.textStart(), max(1, line.textLength())
            found.format = shape
            yield found
