"""The row of tabs above the page: in sight only when there are two documents or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton, QWidget

from assistant.ui.kit import icons, theme

SHORTEST, NARROWEST, WIDEST, HEIGHT = 88, 140, 220, 32
UNSAVED = "•"


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a tab; `where` is the document's file, "" while it has none."""

    name: str
    where: str = ""
    unsaved: bool = False


class TabBar(QTabBar):
    """`close_wanted(index)` and `others_wanted(index)` ask to close that tab, and all but that one."""

    close_wanted = Signal(int)
    others_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[Title] = []
        self._pressed = -1
        self.setObjectName("tab_bar")
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.tabMoved.connect(self._on_moved)
        self.retranslate()

    def show_titles(self, titles: Sequence[Title]) -> None:
        """One for each tab, in their order."""
        self._titles = list(titles)
        for index, (title, name) in enumerate(zip(titles, shown_names(titles), strict=True)):
            text = f"{UNSAVED} {name}" if title.unsaved else name
            # An ampersand would underline a letter.
            text = text.replace("&", "&&")
            # Setting it lays all tabs out anew.
            if text != self.tabText(index):
                self.setTabText(index, text)
            self.setTabToolTip(index, title.where or title.name)
            spoken = self.tr("{name}, not saved").format(name=name) if title.unsaved else name
            self.setAccessibleTabName(index, spoken)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        button = QToolButton(self)
        button.setProperty("tab_close", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.close_wanted.emit(self._index_of(button)))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        if self.isVisible():
            self._dress(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not before: at a start there is one document, and no icon to be drawn for it.
        self._dress_all()

    def _index_of(self, button: QWidget) -> int:
        side = QTabBar.ButtonPosition.RightSide
        return next(index for index in range(self.count()) if self.tabButton(index, side) is button)

    def _dress(self, button: QToolButton) -> None:
        button.setIcon(icons.icon("close", theme.colours().muted))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(self.tr("Close (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close"))

    def _dress_all(self) -> None:
        for index in range(self.count()):
            button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                self._dress(button)

    def _on_moved(self, start: int, end: int) -> None:
        if max(start, end) < len(self._titles):
            self._titles.insert(end, self._titles.pop(start))

    def _offer(self, where: QPoint) -> None:
        index = self.tabAt(where)
        if index < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Close")).triggered.connect(lambda: self.close_wanted.emit(index))
        others = menu.addAction(self.tr("Close all &others"))
        others.triggered.connect(lambda: self.others_wanted.emit(index))
        others.setEnabled(self.count() > 1)
        menu.popup(self.mapToGlobal(where))

    def tabSizeHint(self, index: int) -> QSize:
        wanted = super().tabSizeHint(index)
        return QSize(min(WIDEST, max(SHORTEST, wanted.width())), HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(min(NARROWEST, self.tabSizeHint(index).width()), HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = self.tabAt(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and pressed == self.tabAt(event.position().toPoint()):
            self.close_wanted.emit(pressed)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open documents"))
        name_scroll_buttons(self)
        if self.isVisible():
            self._dress_all()
        self.show_titles(self._titles)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_titles"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._dress_all()


def name_scroll_buttons(bar: QTabBar) -> None:
    """Qt names them once, in the language of that moment."""
    for button in bar.findChildren(QToolButton):
        name = {"ScrollLeftButton": "Scroll Left", "ScrollRightButton": "Scroll Right"}.get(button.objectName())
        if name is not None:
            button.setAccessibleName(QCoreApplication.translate("QTabBar", name))


def shown_names(titles: Sequence[Title]) -> list[str]:
    """The names; a name that two files share is followed by the folder."""
    names = [title.name for title in titles]
    shown = []
    for title in titles:
        # Whatever the system writes between folders.
        parts = title.where.replace("\\", "/").split("/")
        twice = names.count(title.name) > 1 and len(parts) > 1
        shown.append(f"{title.name} — {parts[-2]}" if twice and parts[-2] else title.name)
    return shown
