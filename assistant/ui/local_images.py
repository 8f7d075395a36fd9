"""The images a document may show: files in its own folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextDocument

LARGEST = 20_000_000


def load(folder: Path | None, kind: int, name: QUrl | str) -> QByteArray:
    """What `loadResource` is to answer; empty, which shows a place without a picture, for whatever may not be read."""
    path = _inside(folder, QUrl(name)) if kind == QTextDocument.ResourceType.ImageResource.value else None
    try:
        return QByteArray(path.read_bytes()) if path is not None and path.stat().st_size <= LARGEST else QByteArray()
    except OSError:
        return QByteArray()


def _inside(folder: Path | None, url: QUrl) -> Path | None:
    """The file below `folder` that a relative address names; None for anything else, ways out through links too."""
    if folder is None or url.scheme() or url.host() or not url.path() or url.path().startswith("/"):
        return None
    try:
        path = (folder / url.path()).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):
        return None
