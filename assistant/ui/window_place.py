"""Where the window stood, and how wide its panel was, until the next start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from assistant import paths

WIDTH, HEIGHT, PANEL_WIDTH = 1180, 820, 340
FRAME = 48  # what title bar and borders of the system add at most, and no one tells before the window is shown


def restore(window: QMainWindow, splitter: QSplitter, panel: QWidget) -> None:
    """A first start, and a file that makes no sense, give a window that fits the screen."""
    stored = _file()
    geometry = stored.value("geometry")
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(min(WIDTH, room.width() - FRAME), min(HEIGHT, room.height() - FRAME))
    width = _number(stored.value("panel_width"), PANEL_WIDTH)
    splitter.setSizes([max(1, window.width() - width), width])
    panel.setVisible(stored.value("panel_hidden") != "true")


def keep(window: QMainWindow, panel: QWidget) -> None:
    stored = _file()
    stored.setValue("geometry", window.saveGeometry())
    stored.setValue("panel_hidden", "true" if panel.isHidden() else "false")
    if not panel.isHidden():
        stored.setValue("panel_width", panel.width())
    stored.sync()


def _file() -> QSettings:
    return QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)


def _number(stored: object, default: int) -> int:
    return (
        int(stored) if isinstance(stored, int | str) and str(stored).isdigit() and 100 < int(stored) < 4000 else default
    )
