"""Announcements that a screen reader speaks at once, without a move of the focus; the window makes them all by `say`."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication


class Voice(QObject):
    """Child of the application. `said(source, text)` follows each announcement."""

    said = Signal(QObject, str)


def voice(app: QApplication) -> Voice:
    found = app.findChild(Voice)
    return found if found is not None else Voice(app)


def say(source: QObject, text: str, urgent: bool = False) -> None:
    """Have `text` spoken on behalf of a widget; what is `urgent` interrupts what is being read."""
    if not text.strip():
        return
    event = QAccessibleAnnouncementEvent(source, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        voice(app).said.emit(source, text)
