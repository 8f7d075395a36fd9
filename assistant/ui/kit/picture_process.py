"""The process that draws pictures for the others: it may be slow, fill its memory or crash, and is ended then.

It writes `drawing.READY`, then reads requests from its standard input until that ends. Each is a `drawing.REQUEST` and so many bytes of a picture; each
answer a `drawing.ANSWER` and so many bytes of the drawn one.
"""

from __future__ import annotations

import os
import sys

from assistant.formats.drawing import ANSWER, READY, REQUEST
from assistant.formats.pictures import MOST_PIXELS

MEMORY = 1_000 * 2**20
"""Bytes beyond what Qt takes to come up."""


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication, QImageReader

    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # Qt must not write between the answers, nor anything of a picture to the terminal of the program.
    qInstallMessageHandler(lambda *_facts: None)
    application = QGuiApplication(["pictures"])
    QImageReader.setAllocationLimit(MOST_PIXELS * 4 // 2**20 + 1)
    _limit_memory()
    answers.write(READY)
    answers.flush()
    while len(head := requests.read(REQUEST.size)) == REQUEST.size:
        as_png, widest, highest, length = REQUEST.unpack(head)
        answers.write(_answer(requests.read(length), widest, highest, as_png))
        answers.flush()
    del application
    return 0


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource
    from pathlib import Path

    try:
        taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY, taken + MEMORY))
    except (OSError, ValueError):
        # macOS has neither the file nor a limit that it keeps; the time and the pixels are limited there too.
        return


def _answer(data: bytes, widest: int, highest: int, as_png: bool) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray

    from assistant.formats import pictures, svg

    facts = pictures.facts(data)
    try:
        if facts is None:
            raise svg.Refused("damaged")
        draw = _drawing if facts.kind == "svg" else _photograph
        image, width, height = draw(data, widest, highest)
    except svg.Refused as error:
        return ANSWER.pack(b"l" if error.args[0] == "large" else b"d", 0, 0, 0, 0, 0)
    except MemoryError:
        return ANSWER.pack(b"l", 0, 0, 0, 0, 0)
    if as_png:
        file = QByteArray()
        buffer = QBuffer(file)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        made = bytes(file.data())
    else:
        made = bytes(image.constBits())
    return ANSWER.pack(b"p", image.width(), image.height(), width, height, len(made)) + made


def _photograph(data: bytes, widest: int, highest: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QImageReader

    from assistant.formats import svg

    file = QByteArray(data)
    buffer = QBuffer(file)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or not reader.canRead():
        raise svg.Refused("damaged")
    if size.width() * size.height() > MOST_PIXELS:
        raise svg.Refused("large")
    if size.width() > widest or size.height() > highest:
        reader.setScaledSize(
            size.scaled(QSize(widest, highest), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        )
    image = reader.read()
    if image.isNull():
        raise svg.Refused("large" if size.width() * size.height() > MOST_PIXELS // 4 else "damaged")
    if (image.width() > image.height()) != (size.width() > size.height()):
        size.transpose()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), size.width(), size.height()


def _drawing(data: bytes, widest: int, highest: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from assistant.formats import svg

    renderer = QSvgRenderer(QByteArray(svg.cleaned(data)))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise svg.Refused("damaged")
    if size.width() * size.height() > MOST_PIXELS:
        raise svg.Refused("large")
    drawn = size
    if size.width() > widest or size.height() > highest:
        drawn = size.scaled(QSize(widest, highest), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    image = QImage(drawn, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise svg.Refused("large")
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image, size.width(), size.height()
