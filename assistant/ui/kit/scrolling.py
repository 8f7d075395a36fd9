"""Scroll areas for forms, panes and strips by the page, so that no content makes a window larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

LEAST = 48
"""Of its height, in pixels: a line with a button."""


class Form(QWidget):
    """As high as its widgets need at its width. Of itself a widget whose texts wrap counts the height that large fields
    would like to have as one that it needs."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)


class Scrolled(QScrollArea):
    """A form or a pane as large as there is room, and what has the focus is in sight."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Before Qt asks the filter below about it.
        self._content = content
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            # What it needs at its width; the least height that Qt tells is that at the least width.
            content.setMinimumHeight(1)
        self.setWidget(content)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Under a pressed button its control would run away from the mouse.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not pressed and self._content.isAncestorOf(new):
            self.ensureWidgetVisible(new, 8, 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, LEAST)


class Strip(Scrolled):
    """Above or below the page: as high as its content wants to be, or lower where the window is; in sight when the
    content is."""

    _follows = False

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        hidden = content.isHidden()
        super().__init__(content, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        content.setHidden(hidden)
        self.setHidden(hidden)
        content.installEventFilter(self)
        # Not before: Qt shows what it is given, and with no parent yet this would be a window for a moment.
        self._follows = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._follows and watched is self._content:
            kind = event.type()
            if kind == QEvent.Type.ShowToParent:
                self.show()
                parent = self.parentWidget()
                around = parent.layout() if parent is not None else None
                if around is not None:
                    # At once, as what is asked about the content must not depend on when Qt lays it out.
                    around.activate()
            elif kind == QEvent.Type.HideToParent:
                self.hide()
            elif kind == QEvent.Type.LayoutRequest:
                self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        content = self._content
        wanted = content.sizeHint()
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            least = content.minimumSizeHint().width()
            wanted.setHeight(layout.totalHeightForWidth(max(least, self.width())))
        return wanted

    def minimumSizeHint(self) -> QSize:
        content = self._content
        return QSize(min(160, content.minimumSizeHint().width()), min(LEAST, self.sizeHint().height()))
