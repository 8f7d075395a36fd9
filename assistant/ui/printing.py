"""Printing: the text on pages with the document's name and the page's number at their head."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout as Layout
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from assistant.settings import Settings
from assistant.ui import theme

POINTS = 11
HEAD_POINTS = 9
LINE_PERCENT = 135


class Printing:
    """One text as it is now; `markdown` prints it as it is meant to look."""

    def __init__(self, text: str, name: str, settings: Settings, markdown: bool) -> None:
        self._text, self._name, self._markdown = text, name, markdown
        self._font = theme.text_font(settings)
        self._font.setPointSize(POINTS)

    def ask(self, parent: QWidget) -> bool:
        """Let the person choose a printer and print; False when it was left."""
        printer = self._printer()
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.print_to(printer)
        return True

    def preview(self, parent: QWidget) -> None:
        printer = self._printer()
        dialog = QPrintPreviewDialog(printer, parent)
        dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print preview"))
        dialog.paintRequested.connect(self.print_to)
        dialog.resize(900, 700)
        dialog.exec()

    def print_to(self, printer: QPrinter) -> int:
        """Paint the pages the printer was asked for; how many pages the text has."""
        page = printer.pageRect(QPrinter.Unit.DevicePixel)
        head_font = QFont(self._font)
        head_font.setPointSize(HEAD_POINTS)
        head = QFontMetricsF(head_font, printer).height() * 2.5
        body = QSizeF(page.width(), page.height() - head)
        document = self._document(printer, body)
        pages = document.pageCount()
        first = printer.fromPage() or 1
        last = min(pages, printer.toPage() or pages)
        painter = QPainter(printer)
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            painter.setFont(head_font)
            painter.setPen(Qt.GlobalColor.black)
            line = QRectF(0, 0, page.width(), head)
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

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        return printer

    def _document(self, printer: QPrinter, body: QSizeF) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.documentLayout().setPaintDevice(printer)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        if self._markdown:
            features = (
                QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
            )
            document.setMarkdown(self._text, features)
        else:
            document.setPlainText(self._text)
        height = QTextBlockFormat()
        height.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        document.setPageSize(body)
        return document
