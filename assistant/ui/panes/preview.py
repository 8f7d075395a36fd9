"""The Markdown preview: the text as it is meant to look, beside the page, for reading."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QShowEvent, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from assistant.settings import Settings
from assistant.text import critic_edits
from assistant.text.headings import headings
from assistant.ui.kit import theme
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.markdown_view import FEATURES
from assistant.ui.page import local_images
from assistant.ui.page.editor import Editor
from assistant.ui.page.local_images import LocalImages

PAUSE_MILLISECONDS = 400
# Qt needs about a second for this much, and all of it at once.
LONGEST = 400_000
LINE_PERCENT = 110


class _Page(QTextBrowser):
    """Loads images of one folder and nothing else: no address is ever asked for."""

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


class Preview(QWidget):
    """`link_clicked(address)` tells of a link that leads out of the text; nothing opens by itself."""

    link_clicked = Signal(str)

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._stale = True
        self._scrolling = False
        self._tie: tuple[list[float], list[float]] | None = None
        self.setMinimumWidth(240)
        self.page = _Page(self)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(24)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page.anchorClicked.connect(self._on_link)
        self.setFocusProxy(self.page)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.render_text)
        self.page.verticalScrollBar().valueChanged.connect(self._lead)
        self.page.verticalScrollBar().rangeChanged.connect(self._loosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
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
        )
        self._stale = True
        if self.isVisible():
            # A moment later, when the page itself is to be seen.
            QTimer.singleShot(0, self, self.render_text)

    def use(self, settings: Settings) -> None:
        self.page.setFont(theme.text_font(settings))
        self._on_edited()

    def set_folder(self, folder: Path | None) -> None:
        """Where the document lies; images elsewhere are not shown."""
        if folder != self.page.folder:
            self.page.folder = folder
            self._on_edited()

    @Slot()
    def render_text(self) -> None:
        """Show the text of now."""
        self._timer.stop()
        self._stale = False
        document, bar = self.page.document(), self.page.verticalScrollBar()
        value = bar.value()
        self._scrolling = True
        if self._editor.text.length > LONGEST:
            document.setPlainText(
                self.tr("The text is too long for the preview, which shows up to 400,000 characters.")
            )
        else:
            # Cleared so that an image that has changed is read again.
            document.clear()
            document.setMarkdown(critic_edits.accepted(self._editor.text.text()), FEATURES)
            local_images.settle(document, self.page.images)
        height = QTextBlockFormat()
        height.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        bar.setValue(value)
        self._scrolling = False
        self._tie = None
        self._follow()

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
        ends = [0.0], [0.0]
        marks = headings(self._editor.text.text())
        blocks = [b for b in _blocks(self.page.document()) if b.blockFormat().headingLevel()]
        if len(marks) == len(blocks):
            source, target = self._editor.document(), self.page.document()
            for mark, block in zip(marks, blocks, strict=True):
                ends[0].append(source.documentLayout().blockBoundingRect(source.findBlock(mark.position)).top())
                ends[1].append(target.documentLayout().blockBoundingRect(block).top())
        made = []
        for values, side in zip(ends, (self._editor, self.page), strict=True):
            last = float(side.verticalScrollBar().maximum())
            made.append([min(value, last) for value in values] + [last])
        return made[0], made[1]

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if url.scheme() or url.path():
            self.link_clicked.emit(url.toDisplayString())

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


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
