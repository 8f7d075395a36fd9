"""The page in sight, or two of them side by side with a divider that can be dragged; each has its document's name above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from assistant.ui.kit import theme
from assistant.ui.kit.elided_label import ElidedLabel
from assistant.ui.window.document_page import DocumentPage

LEAST_HALF = 240


class _Half(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name = ElidedLabel()
        self.name.setContentsMargins(12, 4, 12, 4)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name.hide()
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.stack, 1)
        self.setMinimumWidth(LEAST_HALF)

    @property
    def page(self) -> DocumentPage | None:
        page = self.stack.currentWidget()
        return page if isinstance(page, DocumentPage) else None


class Halves(QSplitter):
    """Every page lies in one of the two; pages that are not in sight wait in the half where they were seen last."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._halves = (_Half(), _Half())
        for half in self._halves:
            self.addWidget(half)
        self._active = self._halves[0]
        self._halves[1].hide()

    @property
    def split(self) -> bool:
        return not self._halves[1].isHidden()

    def pages(self) -> list[DocumentPage]:
        shown = self._halves if self.split else self._halves[:1]
        return [half.page for half in shown if half.page is not None]

    def add(self, page: DocumentPage) -> None:
        """Out of sight, until it is shown."""
        self._active.stack.addWidget(page)

    def take(self, page: DocumentPage) -> None:
        for half in self._halves:
            half.stack.removeWidget(page)

    def show_page(self, page: DocumentPage) -> DocumentPage | None:
        """In the half where it is in sight already, which gets the keyboard, or in the one that has it; the page whose place
        it took."""
        before = None
        for half in self._halves:
            if half.page is page and (self.split or half is self._halves[0]):
                self._active = half
                break
        else:
            before = self._active.page
            self._active.stack.addWidget(page)
            self._active.stack.setCurrentWidget(page)
        self.show_names()
        return before

    def open(self, page: DocumentPage) -> None:
        """Show it in the second half."""
        second = self._halves[1]
        width = self.width()
        second.stack.addWidget(page)
        second.stack.setCurrentWidget(page)
        second.show()
        self.setSizes([width // 2, width - width // 2])
        self.show_names()

    def join(self) -> None:
        """All pages are in the first half again."""
        first, second = self._halves
        second.hide()
        self._active = first
        while (page := second.stack.widget(0)) is not None:
            first.stack.addWidget(page)
        self.show_names()

    def show_names(self) -> None:
        for half in self._halves:
            half.name.setVisible(self.split)
            if half.page is not None:
                half.name.setText(half.page.document.session.name)
                half.name.setToolTip(str(half.page.document.session.path or half.page.document.session.name))
            theme.set_tone(half.name, "head" if half is self._active else "muted")
