"""Signal connections to the document in sight, undone together when another document takes its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMetaObject, QObject


class Connections:
    def __init__(self) -> None:
        self._made: list[QMetaObject.Connection] = []

    def connect(self, *pairs: tuple[Any, Any]) -> None:
        """Connect the signal of each pair to the slot, or the signal, beside it."""
        self._made += [signal.connect(slot) for signal, slot in pairs]

    def disconnect_all(self) -> None:
        """Undo all connections; Qt has undone the connections of deleted objects already."""
        for connection in self._made:
            QObject.disconnect(connection)
        self._made.clear()
