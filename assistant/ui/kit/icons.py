"""Line icons from `resources/icons`, coloured as the theme is.

An icon keeps the colour it was made with: widgets ask again in `changeEvent(PaletteChange)`.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from assistant.system import paths
from assistant.ui.kit import theme

NAMES = (
    "run", "stop", "copy", "close", "settings", "reset", "panel", "lock", "alert", "back", "forward",
    "bold", "italic", "strike", "heading", "bullet", "number", "quote", "link", "code",
)  # fmt: skip
SIZES = (16, 20)
SCALES = (1, 2, 3)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` of `NAMES` in `colour`, the theme's ink when None; muted where its control is disabled."""
    # Each is asked for several times while a window comes up, and is made of twelve pictures.
    kept, key = theme.kept_icons(), (name, colour or theme.colours().ink, theme.colours().muted)
    if key in kept:
        return kept[key]
    made = kept[key] = QIcon()
    for mode, shade in (
        (QIcon.Mode.Normal, colour or theme.colours().ink),
        (QIcon.Mode.Disabled, theme.colours().muted),
    ):
        for size in SIZES:
            for scale in SCALES:
                made.addPixmap(_pixmap(name, shade, size, scale), mode)
    return made


def _pixmap(name: str, colour: str, size: int, scale: int) -> QPixmap:
    key = f"icon {name} {colour} {size} {scale}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = paths.resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, pixmap)
    return pixmap
