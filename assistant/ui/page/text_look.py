"""How Markdown looks on the page: as a text, with its marks dimmed or out of the way, or as the source that it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QTextEdit

from assistant.text import markdown_look
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.text.markdown_look import Line
from assistant.ui.kit import theme
from assistant.ui.page import markdown_highlighter
from assistant.ui.page.change_marks import ChangeMarks
from assistant.ui.page.code_fences import CodeFences
from assistant.ui.page.document_text import DocumentText
from assistant.ui.page.line_breaking import PLAIN, Shape, x_of
from assistant.ui.page.page_layout import PageLayout

SIZES = {1: 1.7, 2: 1.4, 3: 1.18}
"""Of headings, in sizes of the text."""
STEPS = {1: 1.35, 2: 1.2}
"""Of their lines, in lines of the text; a paragraph takes whole lines, and what is left over stands above it."""
_SMALL, _NOTE, _SIGN = 0.92, 0.85, 0.75
_TINT = 48
_NOTHING = "\ue000".encode("utf-16-le")
_BAR_WIDTH, _BAR_GAP = 3, 12
_FENCES_MILLISECONDS = 150
_MONOSPACED = (
    "DejaVu Sans Mono", "Noto Sans Mono", "Menlo", "Consolas", "Courier New", "Noto Sans Mono CJK SC", "NSimSun",
)  # fmt: skip
_look_of = lru_cache(maxsize=1024)(markdown_look.look)


class TextLook(QObject):
    """`mode`: "dimmed" shows marks in faint ink, "hidden" only in the paragraph of the caret, "source" shows the text as it
    is written. Give it the page's layout before anything is laid out."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._layout: PageLayout | None = None
        self._text: DocumentText | None = None
        self._changes: ChangeMarks | None = None
        self._fences = CodeFences()
        self.mode = "dimmed"
        self._caret = -1
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_FENCES_MILLISECONDS)
        self._reading.timeout.connect(self._read_fences)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(self._follow_caret)

    def govern(self, layout: PageLayout, text: DocumentText, changes: ChangeMarks) -> None:
        self._layout, self._text, self._changes = layout, text, changes
        changes.remade.connect(self._on_changes)
        text.edited.connect(self._on_edited)
        text.loaded.connect(self._on_loaded)
        self._view.cursorPositionChanged.connect(self._on_caret)

    def use(self, mode: str) -> None:
        if mode == self.mode:
            return
        self.mode = mode
        self._caret = self._caret_paragraph()
        if mode != "source" and self._fences.stale:
            self._read_fences()
        self.renew()

    @Slot()
    def renew(self) -> None:
        """After the colours or the font have changed."""
        if self._layout is not None:
            self._layout.renew()

    def formats(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        text = block.text()
        if self.mode == "source":
            return markdown_highlighter.formats(text)
        start = block.position()
        changes = self._changes.parts(start, start + block.length()) if self._changes is not None else []
        places = [
            (max(0, part.start - start), min(part.end - start, block.length() - 1), part.kind) for part in changes
        ]
        line = self._line(block, self._masked(text, places) if places else text)
        hidden = self.mode == "hidden" and block.position() != self._caret
        made = []
        for part in line.parts:
            shape = self._format(part.kind, line, hidden, dotted=part.end == part.start + 1)
            if shape is None or part.end <= part.start:
                continue
            begin = part.start if text.isascii() else units(text[: part.start])
            length = part.end - part.start if text.isascii() else units(text[part.start : part.end])
            # A heading's letters have the same size behind its last one, where the caret stands.
            made.append(_range(begin, length + (part.kind == "heading"), shape))
        for begin, end, kind in places:
            if begin < end:
                made.append(_range(begin, end - begin, self._change_format(kind, hidden)))
        return made

    @staticmethod
    def _masked(text: str, places: Sequence[tuple[int, int, str]]) -> str:
        """With signs of no meaning in the places of comments and of the signs of changes."""
        raw = bytearray(text.encode("utf-16-le", "surrogatepass"))
        for begin, end, kind in places:
            if kind in ("sign", "note"):
                raw[2 * begin : 2 * end] = _NOTHING * (end - begin)
        return raw.decode("utf-16-le", "surrogatepass")

    def shape(self, block: QTextBlock) -> Shape:
        text = block.text() if self.mode != "source" else ""
        if not text:
            return PLAIN
        line = self._line(block, text)
        if line.level in STEPS:
            return Shape(STEPS[line.level])
        return Shape(hanging=units(text[: line.hanging])) if line.hanging else PLAIN

    def decorate(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        if self.mode == "source" or not block.isValid():
            return
        colours = theme.colours()
        if self._in_code(block):
            painter.fillRect(area.adjusted(-_BAR_GAP, 0, _BAR_GAP, 0), QColor(colours.panel))
            return
        text = block.text()
        hidden = self.mode == "hidden" and block.position() != self._caret
        if hidden:
            self._dot(painter, block, text, area)
        if ">" in text and self._line(block, text).quoted:
            right = block.textDirection() == Qt.LayoutDirection.RightToLeft
            x = area.right() + _BAR_GAP - _BAR_WIDTH if right else area.left() - _BAR_GAP
            painter.fillRect(QRectF(x, area.top(), _BAR_WIDTH, area.height()), QColor(colours.line))
        elif text[:1] in ("-", "*", "_", " ") and self._line(block, text).ruled:
            y = round(area.center().y())
            start = 0.0 if hidden else 48.0
            painter.fillRect(QRectF(area.left() + start, y, area.width() - start, 1), QColor(colours.line))

    def _dot(self, painter: QPainter, block: QTextBlock, text: str, area: QRectF) -> None:
        """In the place of the sign that begins an item of a list."""
        bullet = next((part for part in self._line(block, text).parts if part.kind == "bullet"), None)
        layout = block.layout()
        if bullet is None or bullet.end != bullet.start + 1 or not layout.lineCount():
            return
        line = layout.lineAt(0)
        x, beyond = (x_of(line, units(text[:place])) for place in (bullet.start, bullet.end))
        size = max(4.0, self._points() * 0.4)
        middle = area.top() + line.y() + line.ascent() - 0.28 * line.ascent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().accent))
        painter.drawEllipse(QRectF(area.left() + (x + beyond - size) / 2, middle - size / 2, size, size))
        painter.restore()

    def _line(self, block: QTextBlock, text: str) -> Line:
        if len(text) > markdown_highlighter.LONGEST:
            return Line()
        return _look_of(text, code=self._in_code(block))

    def _in_code(self, block: QTextBlock) -> bool:
        return block.position() in self._fences

    def _format(self, kind: str, line: Line, hidden: bool, dotted: bool) -> QTextCharFormat | None:
        colours, made = theme.colours(), QTextCharFormat()
        if kind in ("mark", "target", "rule"):
            if hidden and line.parts[0].kind != "table":
                # Qt has no hidden text of a layout; letters of a pixel come near to it.
                made.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
                made.setForeground(QColor(0, 0, 0, 0))
                return made
            made.setForeground(QColor(colours.ghost))
            made.setFontWeight(QFont.Weight.Normal)
            made.setFontUnderline(False)
        elif kind == "heading":
            made.setFontWeight(QFont.Weight.Bold)
            if line.level in SIZES:
                made.setFontPointSize(self._points() * SIZES[line.level])
        elif kind == "strong":
            made.setFontWeight(QFont.Weight.Bold)
        elif kind == "emphasis":
            made.setFontItalic(True)
        elif kind == "strike":
            made.setFontStrikeOut(True)
        elif kind in ("code", "fence", "table"):
            made.setFontFamilies(_mono())
            made.setFontPointSize(self._points() * _SMALL)
            if kind == "code":
                made.setBackground(QColor(colours.panel))
        elif kind == "link":
            made.setForeground(QColor(colours.accent))
            made.setFontUnderline(True)
        elif kind == "footnote":
            made.setForeground(QColor(colours.accent))
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif kind == "bullet":
            # A dot is painted there.
            made.setForeground(QColor(0, 0, 0, 0) if hidden and dotted else QColor(colours.accent))
            made.setFontWeight(QFont.Weight.Bold)
        elif kind == "quote":
            made.setForeground(QColor(colours.muted))
        else:
            return None
        return made

    def _change_format(self, kind: str, hidden: bool) -> QTextCharFormat:
        colours, made = theme.colours(), QTextCharFormat()
        if kind == "sign" and hidden:
            made.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
            made.setForeground(QColor(0, 0, 0, 0))
        elif kind == "sign":
            made.setForeground(QColor(colours.ghost))
            made.setFontPointSize(self._points() * _SIGN)
            made.setFontUnderline(False)
            made.setFontStrikeOut(False)
        elif kind == "insertion":
            made.setForeground(QColor(colours.insertion))
            made.setFontUnderline(True)
        elif kind == "deletion":
            made.setForeground(QColor(colours.deletion))
            made.setFontStrikeOut(True)
        elif kind == "passage":
            tint = QColor(colours.accent)
            tint.setAlpha(_TINT)
            made.setBackground(tint)
        else:
            made.setForeground(QColor(colours.muted))
            made.setBackground(QColor(colours.panel))
            made.setFontPointSize(self._points() * _NOTE)
            made.setFontItalic(True)
        return made

    def _points(self) -> float:
        document: QTextDocument = self._view.document()
        return document.defaultFont().pointSizeF()

    def _caret_paragraph(self) -> int:
        return self._view.textCursor().block().position()

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self.mode == "hidden" and change.position <= self._caret:
            self._caret = self._caret_paragraph()
        block = self._view.document().findBlock(change.position)
        self._fences.follow(change, block.text())
        if self._fences.stale and self.mode != "source":
            self._reading.start()

    @Slot()
    def _on_loaded(self) -> None:
        self._caret = self._caret_paragraph()
        self._fences.stale = True
        if self.mode != "source":
            self._read_fences()

    @Slot()
    def _on_changes(self) -> None:
        if self.mode != "source":
            self.renew()

    @Slot()
    def _on_caret(self) -> None:
        if self.mode == "hidden" and self._caret_paragraph() != self._caret:
            self._following.start()

    @Slot()
    def _follow_caret(self) -> None:
        """Show the marks of the paragraph that the caret has entered, and hide the marks of the paragraph that it has left."""
        if self.mode != "hidden" or self._layout is None:
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # The text would move away under the mouse that selects it.
            self._following.start(50)
            return
        left, self._caret = self._caret, self._caret_paragraph()
        if left != self._caret:
            length = self._text.length if self._text is not None else 0
            self._layout.renew_paragraphs([min(max(0, left), length), self._caret])
        self._following.setInterval(0)

    @Slot()
    def _read_fences(self) -> None:
        if self._text is None:
            return
        before = self._fences.places
        self._fences.read(self._text.text())
        if before != self._fences.places:
            self.renew()


def _range(start: int, length: int, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, shape
    return made


@lru_cache(maxsize=1)
def _mono() -> list[str]:
    """The system's font of one width; where it names none that is there, one of the common ones."""
    first = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    named = [first.family()] if QFontInfo(first).fixedPitch() else []
    return [*named, *(name for name in _MONOSPACED if QFontDatabase.hasFamily(name)), "monospace"]
