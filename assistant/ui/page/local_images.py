"""The images a document may show: files in its own folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextDocument

from assistant.documents.formats import pictures


def load(folder: Path | None, kind: int, name: QUrl | str) -> QByteArray:
    """What `loadResource` is to answer; empty, which shows a place without a picture, for whatever may not be read."""
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return QByteArray()
    return QByteArray(pictures.load(folder, QUrl(name).toString()))
