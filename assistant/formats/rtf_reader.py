"""RTF to structure."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import DocumentDamaged
from assistant.formats.structure import Document


def read(data: bytes, path: Path, pictures_folder: str) -> Document:
    raise DocumentDamaged(path, "rtf")
