"""Where the window stood, and which panes it had how wide, until the next start."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from assistant.ui.kit import ini_files

WIDTH, HEIGHT = 1180, 820
LEAST = 560, 320
# What each has at a first start, when the panel alone is shown.
PANES = {"folder": 240, "outline": 220, "preview": 400, "panel": 340}
FRAME = 48  # what title bar and borders of the system add at most, and no one tells before the window is shown


def restore(window: QMainWindow, splitter: QSplitter, panes: dict[str, QWidget]) -> dict[QWidget | None, int]:
    """The width that each of `panes` has or had last. They go by the names of `PANES`; the page has the rest of the
    width. A first start, and a file that makes no sense, give a window that fits the screen."""
    stored = stored_places()
    geometry = stored.value("geometry")
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        fit(window, WIDTH, HEIGHT)
    elif not window.isMaximized() and not window.isFullScreen():
        bring_back(window)
    widths: dict[QWidget | None, int] = {}
    for name, pane in panes.items():
        widths[pane] = ini_files.number(stored.value(f"{name}_width"), PANES[name], 101, 3999)
        pane.setVisible(stored.value(f"{name}_hidden", "false" if name == "panel" else "true") != "true")
    shown = sum(width for pane, width in widths.items() if pane is not None and not pane.isHidden())
    places = [splitter.widget(number) for number in range(splitter.count())]
    splitter.setSizes([widths.get(place, max(1, window.width() - shown)) for place in places])
    return widths


def fit(window: QWidget, width: int, height: int) -> None:
    """Make a window this large, or as large as the screen that it will be on lets it."""
    room = (window.screen() or QGuiApplication.primaryScreen()).availableGeometry()
    window.resize(min(width, room.width() - FRAME), min(height, room.height() - FRAME))


def bring_back(window: QWidget) -> None:
    """A window that lies outside of every screen, or is larger than the one it is on, as a larger one may have left it."""
    middle = window.frameGeometry().center()
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    place = QRect(window.pos(), window.size())
    if room.contains(place):
        return
    place.setSize(place.size().boundedTo(room.size()))
    place.moveTo(
        QPoint(
            max(room.left(), min(place.left(), room.right() + 1 - place.width())),
            max(room.top(), min(place.top(), room.bottom() + 1 - place.height())),
        )
    )
    window.setGeometry(place)


def keep(window: QMainWindow, panes: dict[str, QWidget], waiting: Sequence[QWidget] = ()) -> None:
    """`waiting` are panes that are hidden only while the window is narrow."""
    stored = stored_places()
    stored.setValue("geometry", window.saveGeometry())
    for name, pane in panes.items():
        stored.setValue(f"{name}_hidden", "true" if pane.isHidden() and pane not in waiting else "false")
        if not pane.isHidden():
            stored.setValue(f"{name}_width", pane.width())
    stored.sync()


def stored_places() -> QSettings:
    return ini_files.opened("window.ini")
