"""The Markdown preview: the text as it is meant to look, beside the page, for reading."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from assistant import window_threads
from assistant.settings import Settings
from assistant.text import shown_part
from assistant.text.headings import headings
from assistant.text.shown_part import Part, slice_units
from assistant.ui.kit import theme
from assistant.ui.kit.connections import Connections
from assistant.ui.page import local_images
from assistant.ui.page.editor import Editor
from assistant.ui.page.local_images import LocalImages
from assistant.ui.panes import preview_layout
from assistant.window_threads import ShouldStop, Tell, WindowThread

PAUSE_MILLISECONDS = 400
LONGEST = 60_000
"""UTF-16 units that are laid out at once; of a longer text the chapter around the caret."""
AT_ONCE = 15_000
"""Units that are read in the thread of the window when the preview comes into sight; more, and what is typed, is read in
a thread of its own."""
LINE_PERCENT = 110
MARGIN = 24


class _Page(QTextBrowser):
    """Loads images of one folder and nothing else: no address is ever asked for."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images = LocalImages(parent=self)
        self.images.drawn.connect(self._on_drawn)

    @property
    def folder(self) -> Path | None:
        return self.images.folder

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self.images.folder = folder

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return local_images.resource(self.images, kind, name)

    @Slot(str)
    def _on_drawn(self, address: str) -> None:
        local_images.settle(self.document(), self.images, address)
        self.fit()

    def fit(self) -> None:
        """Tables and pictures within the width of the page."""
        preview_layout.fit(self.document(), self.images, self.viewport().width() - 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()


class Preview(QWidget):
    """`link_clicked(address)` tells of a link that leads out of the text; nothing opens by itself."""

    link_clicked = Signal(str)

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._stale = True
        self._scrolling = False
        self._tie: tuple[list[float], list[float]] | None = None
        self._part = Part(0, 0, "", "")
        self._reading: WindowThread | None = None
        self.setMinimumWidth(240)
        self.page = _Page(self)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(MARGIN)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page.anchorClicked.connect(self._on_link)
        self.setFocusProxy(self.page)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._read)
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._fit)
        self.page.resized.connect(self._fit_timer.start)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "muted")
        self.told.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self.told.hide()
        self.page.verticalScrollBar().valueChanged.connect(self._lead)
        self.page.verticalScrollBar().rangeChanged.connect(self._loosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.told)
        column.addWidget(self.page, 1)
        self._connections = Connections()
        self.use_editor(editor)
        self.use(settings)
        self.retranslate()

    def use_editor(self, editor: Editor) -> None:
        """Show the text of this page."""
        self._connections.disconnect_all()
        self._editor = editor
        self._connections.connect(
            (editor.text.edited, self._on_edited),
            (editor.text.loaded, self._on_edited),
            (editor.verticalScrollBar().valueChanged, self._follow),
            (editor.verticalScrollBar().rangeChanged, self._loosen),
            (editor.cursorPositionChanged, self._on_caret),
        )
        self._stale = True
        if self.isVisible():
            # A moment later, when the page itself is to be seen.
            QTimer.singleShot(0, self, self.render_text)

    def use(self, settings: Settings) -> None:
        self.page.setFont(theme.text_font(settings))
        self._on_edited()

    def set_folder(self, folder: Path | None, held: Mapping[str, bytes] | None = None) -> None:
        """Where the document lies, and the pictures that come with it; images elsewhere are not shown."""
        held = {} if held is None else held
        if folder != self.page.folder or held is not self.page.images.held:
            self.page.folder, self.page.images.held = folder, held
            self._on_edited()

    @Slot()
    def render_text(self) -> None:
        """Show the text of now, at once where it is short."""
        text, part = self._part_of_now()
        if part.end - part.start > AT_ONCE:
            self._read()
            return
        self._leave_reading()
        self._show_page(part, _html(_shown(text, part)))

    def _part_of_now(self) -> tuple[str, Part]:
        self._timer.stop()
        text = self._editor.text.text()
        return text, shown_part.around(text, self._editor.caret(), LONGEST)

    @Slot()
    def _read(self) -> None:
        """Read the text of now in a thread, and show it when it has been read."""
        self._timer.stop()
        self._leave_reading()
        text, caret = self._editor.text.text(), self._editor.caret()

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            part = shown_part.around(text, caret, LONGEST)
            html = "" if should_stop() else _html(_shown(text, part))
            tell((part, html))

        self._stale = True
        self._reading = window_threads.start("preview", work, self._on_read)

    def _leave_reading(self) -> None:
        if self._reading is not None:
            self._reading.leave()
            self._reading = None

    @Slot(object)
    def _on_read(self, came: object) -> None:
        self._reading = None
        part, html = cast("tuple[Part, str]", came)
        self._show_page(part, html)

    def _show_page(self, part: Part, html: str) -> None:
        document, bar = self.page.document(), self.page.verticalScrollBar()
        value = bar.value() if part.start == self._part.start else 0
        self._stale, self._part, self._scrolling = False, part, True
        colours = theme.colours()
        document.setDefaultStyleSheet(
            f"a {{ color: {colours.accent}; text-decoration: none; }} pre {{ background-color: {colours.panel}; }}"
            "code, pre { font-family: monospace; white-space: pre-wrap; }"
            f"table {{ border-collapse: collapse; border-color: {colours.line}; }}"
        )
        # Cleared so that an image that has changed is read again.
        document.clear()
        document.setHtml(html)
        local_images.settle(document, self.page.images)
        height = QTextBlockFormat()
        height.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        self.page.fit()
        self._tell_part()
        bar.setValue(value)
        self._scrolling = False
        self._tie = None
        self._follow()

    def _tell_part(self) -> None:
        whole = self._part.start == 0 and self._part.end >= self._editor.text.length
        if self._part.title:
            self.told.setText(
                self.tr("Shown: “{title}”. The preview follows the caret.").format(title=self._part.title)
            )
        else:
            self.told.setText(self.tr("Shown: a part of the text. The preview follows the caret."))
        self.told.setVisible(not whole)

    @Slot()
    def _on_caret(self) -> None:
        """Another chapter, where the caret has gone to one."""
        place = self._editor.caret()
        # At its end a caret still belongs to it.
        if self.isVisible() and not self.told.isHidden() and not self._part.start <= place <= self._part.end:
            self._timer.start()

    @Slot()
    def _fit(self) -> None:
        self._scrolling = True
        self.page.fit()
        self._scrolling = False
        self._tie = None

    @Slot()
    def _on_edited(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _loosen(self) -> None:
        self._tie = None

    @Slot()
    def _follow(self) -> None:
        self._scroll(back=False)

    @Slot()
    def _lead(self) -> None:
        self._scroll(back=True)

    def _scroll(self, back: bool) -> None:
        if self._scrolling or self._stale or not self.isVisible():
            return
        here, there = (self.page, self._editor) if back else (self._editor, self.page)
        self._tie = self._tie or self._knots()
        knots = self._tie[::-1] if back else self._tie
        self._scrolling = True
        there.verticalScrollBar().setValue(round(between(here.verticalScrollBar().value(), *knots)))
        self._scrolling = False

    def _knots(self) -> tuple[list[float], list[float]]:
        """Scroll values that belong together: top, bottom, and every heading where both sides have the same ones."""
        part, source = self._part, self._editor.document()
        layout = source.documentLayout()
        last_block = source.findBlock(max(part.start, part.end - 1))
        ends = [layout.blockBoundingRect(source.findBlock(part.start)).top() if part.start else 0.0], [0.0]
        marks = [one for one in headings(self._editor.text.text()) if part.start <= one.position < max(1, part.end)]
        blocks = [b for b in preview_layout.blocks(self.page.document()) if b.blockFormat().headingLevel()]
        if len(marks) == len(blocks):
            target = self.page.document()
            for mark, block in zip(marks, blocks, strict=True):
                ends[0].append(layout.blockBoundingRect(source.findBlock(mark.position)).top())
                ends[1].append(target.documentLayout().blockBoundingRect(block).top())
        made = []
        for values, side in zip(ends, (self._editor, self.page), strict=True):
            last = float(side.verticalScrollBar().maximum())
            if side is self._editor and part.end < self._editor.text.length:
                last = min(last, layout.blockBoundingRect(last_block).bottom())
            made.append([min(value, last) for value in values] + [last])
        return made[0], made[1]

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if url.scheme() or url.path():
            self.link_clicked.emit(url.toDisplayString())
        elif url.hasFragment():
            self.page.scrollToAnchor(url.fragment())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.render_text()

    def retranslate(self) -> None:
        self.page.setAccessibleName(self.tr("Preview"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_timer"):
            self._on_edited()


def between(value: float, here: Sequence[float], there: Sequence[float]) -> float:
    """Where `value` on the line of rising numbers `here` lies on that of `there`."""
    index = min(max(1, bisect.bisect_right(here, value)), len(here) - 1)
    start, end = here[index - 1], here[index]
    share = (value - start) / (end - start) if end > start else 0.0
    return there[index - 1] + share * (there[index] - there[index - 1])


def _shown(text: str, part: Part) -> str:
    if part.start == 0 and part.end >= len(text):
        return text
    shown = slice_units(text, part.start, part.end)
    return f"{shown}\n\n{part.rest}" if part.rest else shown


def _html(source: str) -> str:
    from assistant.formats import html_writer, markdown_reader

    return html_writer.for_screen(replace(markdown_reader.read(source), front_matter=""))
