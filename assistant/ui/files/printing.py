"""Printing: the text on pages with the document's name and the page's number at their head."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QMarginsF, QPointF, QRectF, QSizeF, Qt, QTimer, QUrl
from PySide6.QtGui import QAbstractTextDocumentLayout as Layout
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from assistant.settings import Settings
from assistant.ui.kit import theme
from assistant.ui.page import local_images
from assistant.ui.page.local_images import LocalImages

POINTS = 11
HEAD_POINTS = 9
LINE_PERCENT = 115
MARGIN_MILLIMETRES = 20
PICTURES_MILLISECONDS = 30_000
"""For all pictures of a text together."""


class _Paper(QTextDocument):
    images: LocalImages

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return local_images.resource(self.images, kind, name, ask=False)


class Printing:
    """One text as it is now; `markdown` prints it as it is meant to look, with the images
    of `folder`. Without a name the pages have no head but their number."""

    def __init__(self, text: str, name: str, settings: Settings, markdown: bool, folder: Path | None = None) -> None:
        self._text, self._name, self._markdown = text, name, markdown
        self._images = LocalImages(local_images.PAPER)
        self._images.folder = folder
        self._font = theme.text_font(settings)
        self._font.setPointSize(POINTS)

    def ask(self, parent: QWidget) -> bool:
        """Let the person choose a printer and print; False when that failed."""
        printer = self._printer()
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return True
        return self.print_to(printer) > 0

    def preview(self, parent: QWidget) -> None:
        printer = self._printer()
        dialog = QPrintPreviewDialog(printer, parent)
        dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print preview"))
        dialog.paintRequested.connect(self.print_to)
        dialog.resize(900, 700)
        dialog.exec()

    def print_to(self, printer: QPrinter) -> int:
        """Paint the pages the printer was asked for; how many pages the text has, 0 when nothing could be printed."""
        page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        head_font = QFont(self._font)
        head_font.setPointSize(HEAD_POINTS)
        head = QFontMetricsF(head_font, printer).height() * 2.5
        body = QSizeF(page.width(), page.height() - head)
        document = self._document(printer, body)
        pages = document.pageCount()
        first, last = printer.fromPage() or 1, min(pages, printer.toPage() or pages)
        painter = QPainter()
        if not painter.begin(printer):
            return 0
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            painter.setFont(head_font)
            # A painter keeps no note of a pen that it has already; the print preview, which plays its notes again,
            # would write in the window's ink.
            painter.setPen(Qt.GlobalColor.white)
            painter.setPen(Qt.GlobalColor.black)
            line = QRectF(0, 0, page.width(), head)
            if self._name or pages > 1:
                painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, f"{number} / {pages}")
            room = page.width() * 0.8
            name = QFontMetricsF(head_font, printer).elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
            self._draw(document, painter, number, QPointF(0, head), body)
        painter.end()
        return pages

    @staticmethod
    def _draw(document: QTextDocument, painter: QPainter, number: int, corner: QPointF, body: QSizeF) -> None:
        top = (number - 1) * body.height()
        painter.save()
        painter.translate(corner - QPointF(0, top))
        context = Layout.PaintContext()
        context.clip = QRectF(QPointF(0, top), body)
        # Paper is white, whatever the theme of the window.
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_pictures(self, document: QTextDocument) -> None:
        """Another process draws them, and the window lives meanwhile; what came too late is named by a sentence."""
        for address in local_images.addresses(document):
            if self._images.known(address) is None:
                self._images.ask(address)
        if self._images.busy:
            loop = QEventLoop()
            self._images.idle.connect(loop.quit)
            QTimer.singleShot(PICTURES_MILLISECONDS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._images.stop()
        local_images.settle(document, self._images)

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setPageMargins(QMarginsF(*(MARGIN_MILLIMETRES,) * 4), QPageLayout.Unit.Millimeter)
        return printer

    def _document(self, printer: QPrinter, body: QSizeF) -> QTextDocument:
        document = _Paper()
        document.images = self._images
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(printer)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        if self._markdown:
            features = (
                QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
            )
            document.setMarkdown(self._text, features)
            self._draw_pictures(document)
        else:
            document.setPlainText(self._text)
        height = QTextBlockFormat()
        height.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        # Links have the accent of the theme, which may be made for dark paper.
        ink = QTextCharFormat()
        ink.setForeground(Qt.GlobalColor.black)
        cursor.mergeCharFormat(ink)
        document.setPageSize(body)
        return document
