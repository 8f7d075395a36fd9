"""Tables and pictures of a page to read, made as wide as there is room: nothing is scrolled sideways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextTable,
)

from assistant.ui.page.local_images import LocalImages

PADDING = 5
_SMALLEST = 0.6
"""Of the size of letters in a table."""
_FACTOR = QTextFormat.Property.UserProperty.value + 1
_WORD = re.compile(r"[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+|[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")


def fit(document: QTextDocument, images: LocalImages, room: float) -> None:
    """`room` is the width of the text in pixels."""
    for table in _tables(document.rootFrame()):
        _fit_table(table, room)
    for block in blocks(document):
        _fit_pictures(document, block, images, room)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for inner in frame.childFrames():
        if isinstance(inner, QTextTable):
            yield inner
        yield from _tables(inner)


def _fit_table(table: QTextTable, room: float) -> None:
    """Columns as wide as their words need at least, where the table has the room for it."""
    size = table.document().defaultFont().pointSizeF()
    least, natural = [0.0] * table.columns(), [0.0] * table.columns()
    for row in range(table.rows()):
        for column in range(table.columns()):
            block = table.cellAt(row, column).firstCursorPosition().block()
            cell_end = table.cellAt(row, column).lastCursorPosition().block()
            while block.isValid():
                width, word = _widths(block, size)
                natural[column], least[column] = max(natural[column], width), max(least[column], word)
                if block == cell_end:
                    break
                block = block.next()
    before = table.format().property(_FACTOR) or 1.0
    # Qt breaks a line that is as wide as its column to the dot.
    around = 2 * PADDING + 4.0
    room -= 2.0 * (len(least) + 1)
    letters = max(1.0, room - around * len(least))
    words = sum(least)
    # Where the words are too wide for the page they get smaller, before any of them is broken.
    factor = max(_SMALLEST, round(0.97 * letters / words, 2)) if words > letters else 1.0
    if factor != before:
        _resize_letters(table, factor)
    least, natural = ([one * factor + around for one in widths] for widths in (least, natural))
    if sum(natural) <= room:
        widths = natural
    elif sum(least) <= room:
        more = [whole - one for whole, one in zip(natural, least, strict=True)]
        share = (room - sum(least)) / (sum(more) or 1.0)
        widths = [one + share * extra for one, extra in zip(least, more, strict=True)]
    else:
        widths = [room * one / sum(least) for one in least]
    shape = table.format()
    fixed = [QTextLength(QTextLength.Type.FixedLength, max(8.0, width)) for width in widths]
    if shape.columnWidthConstraints() != fixed:
        shape.setColumnWidthConstraints(fixed)
        table.setFormat(shape)


def _resize_letters(table: QTextTable, factor: float) -> None:
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    letters = QTextCharFormat()
    letters.setFontPointSize(table.document().defaultFont().pointSizeF() * factor)
    cursor.mergeCharFormat(letters)
    shape = table.format()
    shape.setProperty(_FACTOR, factor)
    table.setFormat(shape)


def _widths(block: QTextBlock, size: float) -> tuple[float, float]:
    """Of its lines without any break, and of its longest word."""
    natural = longest = line = 0.0
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        font = QFont(fragment.charFormat().font())
        # At its own size, also where it has been made smaller.
        font.setPointSizeF(size)
        metrics = QFontMetricsF(font)
        for number, text in enumerate(fragment.text().split("\u2028")):
            line = (line if number == 0 else 0.0) + metrics.horizontalAdvance(text)
            natural = max(natural, line)
            longest = max([longest, *map(metrics.horizontalAdvance, _WORD.findall(text))])
        parts += 1
    return natural, longest


def _fit_pictures(document: QTextDocument, block: QTextBlock, images: LocalImages, room: float) -> None:
    parts = block.begin()
    found: list[tuple[int, int, QTextCharFormat]] = []
    while not parts.atEnd():
        fragment = parts.fragment()
        shape = fragment.charFormat()
        if shape.isImageFormat():
            image = shape.toImageFormat()
            shown = images.known(image.name())
            if isinstance(shown, QImage) and shown.width() > 0:
                width = min(float(shown.width()), room)
                if image.width() != width:
                    image.setWidth(width)
                    image.setHeight(shown.height() * width / shown.width())
                    found.append((fragment.position(), fragment.length(), image))
        parts += 1
    for position, length, image_shape in found:
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image_shape)
