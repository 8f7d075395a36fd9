"""The screens as Qt sees them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def described() -> list[str]:
    """A line for each screen: size in its own pixels and scale. Its name, which may be a person's, is left out."""
    found = []
    for screen in QGuiApplication.screens():
        size, scale = screen.size(), screen.devicePixelRatio()
        found.append(
            f"{round(size.width() * scale)}×{round(size.height() * scale)} at {scale:g}×, "
            f"{screen.logicalDotsPerInch():.0f} dots per inch"
        )
    return found
