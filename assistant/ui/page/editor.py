"""The page: one centred column of plain text or Markdown source.

A QTextEdit over a layout of our own (`page_layout`), so that a million words open at once and a key costs the same in
them as on an empty page. The text, its positions (UTF-16 units) and its history are in `Editor.text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from assistant.settings import Settings
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.text.languages import mostly_chinese
from assistant.text.markdown_edits import heading_mark, toggle_emphasis
from assistant.ui.kit import theme
from assistant.ui.kit.word_keys import WordKeys
from assistant.ui.page import clipboard_text, list_keys
from assistant.ui.page.beside_column import BesideColumn
from assistant.ui.page.change_marks import ChangeMarks
from assistant.ui.page.document_text import DocumentText
from assistant.ui.page.empty_page import EmptyPage
from assistant.ui.page.huge_typing import HugeTyping
from assistant.ui.page.page_layout import SAMPLE, PageLayout
from assistant.ui.page.shared_text import SharedText
from assistant.ui.page.text_look import TextLook
from assistant.ui.page.visible_paragraphs import PageSight

DOCUMENT_MARGIN = 32
LINE_HEIGHT, CHINESE_LINE_HEIGHT = 1.5, 1.7
CURSOR_WIDTH = 2
LAYERS = ("dimmed", "searched", "found")
SMALLEST_POINTS, LARGEST_POINTS = 6, 72
_SAMPLED = 4_000


class Editor(QTextEdit):
    """Emits `file_dropped(path)`, and `menu_asked(QMenu)` so that others add their lines to the context menu.

    `painted(rect)` comes while the viewport may still be painted on, above the text.
    """

    file_dropped = Signal(str)
    menu_asked = Signal(QMenu)
    painted = Signal(QRect)

    def __init__(self, settings: Settings, parent: QWidget | None = None, of: Editor | None = None) -> None:
        """A second page of the text of `of`, where there is one."""
        super().__init__(parent)
        self._settings = settings
        self._zoom, self._column, self._chinese = 0, 600.0, False
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._beside = BesideColumn(self)
        self.setAccessibleName(self.tr("Text"))
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Qt's own wrapping at the widget's width misses the change of margins made while it lays out.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setCursor(Qt.CursorShape.ArrowCursor)
        self.document().setDocumentMargin(DOCUMENT_MARGIN)
        self._look = TextLook(self)
        self._page = PageLayout(self.document(), self._look)
        self._page.setPaintDevice(self.viewport())
        self._page.setProperty("cursorWidth", CURSOR_WIDTH)
        self.document().setDocumentLayout(self._page)
        self._sight = PageSight(self, self._page)
        shared = SharedText(self.document(), of.text, of.kept_view, self.kept_view) if of is not None else None
        self.text: DocumentText = shared or DocumentText(self.document())
        self.changes = ChangeMarks(self.text)
        self._look.govern(self._page, self.text, self.changes)
        self._word_keys = WordKeys(self)
        self._huge_typing = HugeTyping(self)
        self._empty_page = EmptyPage(self)
        self.text.edited.connect(self._after_edit)
        self.text.loaded.connect(self._after_load)
        self.text.loaded.connect(self._huge_typing.forget)
        if of is None:
            self.load("")
        self._after_load()
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Font, size, width of the column and look as the settings say."""
        self._settings = settings
        self._look.use(settings.writing.marks)
        font = theme.text_font(settings)
        points = min(LARGEST_POINTS, max(SMALLEST_POINTS, font.pointSize() + self._zoom))
        font.setPointSize(points)
        self.setFont(font)
        self._set_line_height()
        self.setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(" "))
        self._fit_column()

    @property
    def page(self) -> PageLayout:
        """Where the paragraphs stand, in pixels from the top of the text."""
        return self._page

    def mark(self, layer: str, marks: Sequence[QTextEdit.ExtraSelection] = ()) -> None:
        """Replace the marks of `layer`; a layer later in `LAYERS` lies on top."""
        if not marks and not self._marks.get(layer):
            return
        self._marks[layer] = list(marks)
        self.setExtraSelections([one for name in LAYERS for one in self._marks.get(name, ())])

    @property
    def zoomed(self) -> int:
        """Points above the chosen size."""
        return self._zoom

    def zoom(self, steps: int) -> None:
        """Larger or smaller by points until the program ends; 0 goes back to the chosen size."""
        self._zoom = self._zoom + steps if steps else 0
        points = self._settings.writing.font_size
        self._zoom = min(LARGEST_POINTS - points, max(SMALLEST_POINTS - points, self._zoom))
        with self.kept_view():
            self.use(self._settings)

    def load(self, text: str, caret: int = 0) -> None:
        """Another text, with no history; `caret` is where the person left it."""
        self._look_at(text)
        self.text.load(text)
        self.set_caret(min(caret, self.text.length))

    def set_caret(self, position: int, anchor: int | None = None) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position if anchor is None else anchor)
        if anchor is not None:
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def caret(self) -> int:
        return self.textCursor().position()

    def selection(self) -> tuple[int, int]:
        """Start and end, equal when nothing is selected."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def selected_text(self) -> str:
        return self.text.slice(*self.selection())

    def text_before_cursor(self, limit: int = 200_000) -> str:
        """Up to `limit` units before the caret, or before the end of the selection."""
        end = self.selection()[1]
        start = max(0, end - limit)
        taken = self.text.slice(start, end)
        return taken[1:] if taken and 0xDC00 <= ord(taken[0]) <= 0xDFFF else taken

    @Slot()
    def undo(self) -> None:
        self._place_after(self.text.undo())

    @Slot()
    def redo(self) -> None:
        self._place_after(self.text.redo())

    def _place_after(self, caret: int | None) -> None:
        if caret is not None:
            self.set_caret(caret)

    def emphasise(self, mark: str) -> None:
        """Put the selection between Markdown `mark`s or take them away; without one, a pair around the caret."""
        start, end = self.selection()
        if self.isReadOnly():
            return
        if start == end:
            pair = units(mark)
            if self.text.slice(start - pair, start) == mark == self.text.slice(end, end + pair):
                self.text.replace(start - pair, end + pair, "")
                return
            self.text.replace(start, end, mark * 2)
            self.set_caret(start + pair)
            return
        while (
            start > 0
            and end < self.text.length
            and self.text.slice(start - 1, start) == "*" == self.text.slice(end, end + 1)
        ):
            start, end = start - 1, end + 1
        changed = toggle_emphasis(self.text.slice(start, end), mark)
        self.text.replace(start, end, changed)
        self.set_caret(start + units(changed), start)

    def make_heading(self, level: int) -> None:
        """Make the selected paragraphs headings of `level`, or plain ones when they are already."""
        if self.isReadOnly():
            return
        start, end = self.selection()
        block = self.document().findBlock(start)
        with self.text.step():
            while block.isValid() and block.position() <= end:
                old, new = heading_mark(block.text(), level)
                self.text.replace(block.position(), block.position() + len(old), new)
                block = block.next()

    @contextmanager
    def kept_view(self) -> Iterator[None]:
        """Keep the first line in sight at its place on the screen while the block changes text above it."""
        cursor = self.cursorForPosition(self.viewport().rect().topLeft())
        cursor.setKeepPositionOnInsert(True)
        before = self.cursorRect(cursor).top()
        bar = self.verticalScrollBar()
        at_top = bar.value() == bar.minimum()
        yield
        if not at_top:
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - before)

    def scroll_caret_to(self, share: float) -> None:
        """Bring the caret's line to this share of the page's height, as far as the text goes."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.cursorRect().center().y() - share * self.viewport().height()))

    def caret_in_sight(self) -> bool:
        return self.viewport().rect().intersects(self.cursorRect())

    @contextmanager
    def streaming_at(self, position: int) -> Iterator[None]:
        """For text put in by no key: caret, selection and page stay, unless the caret stands right there in sight.

        Then it goes along, as it would when typing.
        """
        old = self.textCursor()
        selected = old.hasSelection()
        follows = not selected and old.position() == position and self.caret_in_sight()
        start, end, forwards = *self.selection(), old.position() >= old.anchor()
        if follows:
            yield
            self.ensureCursorVisible()
            return
        with self.kept_view():
            yield
        if selected and end == position:
            self._select_quietly(start, end, forwards)
        elif selected and start == position:
            grown = self.selection()
            self._select_quietly(grown[1] - (end - start), grown[1], forwards)

    def _select_quietly(self, start: int, end: int, forwards: bool) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start if forwards else end)
        cursor.setPosition(end if forwards else start, QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(value)

    @Slot(object)
    def _after_edit(self, change: Change) -> None:
        self._empty_page.setVisible(self.text.length == 0)

    @Slot()
    def _after_load(self) -> None:
        self._look_at(self.text.slice(0, _SAMPLED))
        self._empty_page.setVisible(self.text.length == 0)
        self._fit_column()

    def _look_at(self, text: str) -> None:
        self._chinese = mostly_chinese(text[:_SAMPLED])
        self._set_line_height()

    def _set_line_height(self) -> None:
        # In pixels, as a share would be of the font's own line height, which differs by half between typefaces.
        pixels = QFontInfo(self.font()).pixelSize()
        self._page.set_line_height(round(pixels * (CHINESE_LINE_HEIGHT if self._chinese else LINE_HEIGHT)))

    def _fit_column(self) -> None:
        metrics = QFontMetricsF(self.font())
        letter = metrics.horizontalAdvance(SAMPLE) / len(SAMPLE)
        # 38 Chinese characters fill the column of 70 letters that the settings count in.
        wide = metrics.horizontalAdvance("永") * 38 / 70 if self._chinese else letter
        self._column = wide * self._settings.writing.line_width + 2 * DOCUMENT_MARGIN
        margins = self.viewportMargins()
        bar = self.verticalScrollBar()
        room = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
        side = max(0, int((room - self._column) / 2))
        if side != margins.left():
            self.setViewportMargins(side, 0, side, 0)
        if self.lineWrapColumnOrWidth() != self.viewport().width():
            self.setLineWrapColumnOrWidth(self.viewport().width())
        self._empty_page.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Text"))
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_look"):
            self._look.renew()

    def event(self, event: QEvent) -> bool:
        if self._beside.take(event):
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._fit_column()
        return done

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif self._settings.writing.smart_lists and list_keys.handle(self, event):
            event.accept()
        elif _ends_line(event) and not self.isReadOnly():
            # Qt would put in U+2028 with Shift, which no other program shows as a line end; without it, a first
            # Return on an empty line would only take away the line's height.
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Qt knows the key for the menu alone, and many keyboards have none.
            by_key = QContextMenuEvent.Reason.Keyboard
            where = self.cursorRect().center()
            self.contextMenuEvent(QContextMenuEvent(by_key, where, self.viewport().mapToGlobal(where)))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            # Qt would take the text in.
            event.ignore()
            return
        super().inputMethodEvent(event)
        self._empty_page.setVisible(self.text.length == 0 and not event.preeditString())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._sight.look()
        super().paintEvent(event)
        self.painted.emit(event.rect())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not by_key:
            self._come_to(event.pos())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu)
        below = self.cursorRect().bottomLeft() if self.caret_in_sight() else QPoint(0, 0)
        menu.popup(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def _come_to(self, point: QPoint) -> None:
        """The caret goes where the menu is asked for, but for a place in the selection, which is then what is meant."""
        position = self.cursorForPosition(point).position()
        start, end = self.selection()
        if start == end or not start <= position <= end:
            self.set_caret(position)

    @Slot()
    def copy(self) -> None:
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setMimeData(clipboard_text.of_selection(self.selected_text(), formatted=True))

    @Slot()
    def cut(self) -> None:
        if not self.isReadOnly() and self.textCursor().hasSelection():
            self.copy()
            self.textCursor().removeSelectedText()
            self.ensureCursorVisible()

    @Slot()
    def paste_plain(self) -> None:
        if not self.isReadOnly():
            clipboard_text.put_in(self, QGuiApplication.clipboard().mimeData(), plain=True)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt asks for every selection of the mouse under X11, which is not worth the time of HTML.
        return clipboard_text.of_selection(self.selected_text(), formatted=False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Formatted text of other programs becomes Markdown."""
        if not self.isReadOnly():
            clipboard_text.put_in(self, source, plain=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _dropped_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = _dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            for path in files:
                self.file_dropped.emit(path)
        else:
            super().dropEvent(event)


def _dropped_files(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def _ends_line(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.InsertLineSeparator) or event.matches(keys.InsertParagraphSeparator)
