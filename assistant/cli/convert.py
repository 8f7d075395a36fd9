"""`assistant convert IN OUT`: a document from one format into another, without a window."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from assistant.documents import text_file
from assistant.errors import DocumentExists, FormatUnknown
from assistant.formats import convert, reading, structure
from assistant.formats.structure import Document, LeftOut
from assistant.settings import settings_file
from assistant.system import paths, screen


def run(source: Path, target: Path, force: bool) -> int:
    """A list of all that was left out goes to standard error; returns the exit code. Pictures inside a file go into a
    folder
    beside a Markdown target.

    Raises `LonghandError`s; nothing is written then.
    """
    kind = convert.format_of(target)
    if kind is None:
        raise FormatUnknown(target, tuple(convert.SUFFIXES))
    if target.exists() and (not force or target.samefile(source)):
        raise DocumentExists(target)
    document = reading.read(source)
    lost = document.left_out.copy()
    folder = source.parent
    if kind == "pdf":
        data, more = _pdf(document, source, target)
    else:
        data, more = convert.write(document, target, folder)
    text_file.write_bytes(target, data, like=source)
    lost += more
    if kind == "markdown":
        lost["image"] += convert.save_pictures(document.pictures, target.parent, like=source)
    elif kind == "text":
        lost["image"] += len(document.pictures)
    if words := ", ".join(f"{count} × {name.replace('_', ' ')}" for name, count in lost.items() if count):
        sys.stderr.write(f"Left out: {words}\n")
    return 0


def _pdf(document: Document, source: Path, target: Path) -> tuple[bytes, Counter[LeftOut]]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if missing := screen.missing_packages():
        sys.stderr.write(
            "Qt needs libraries of the system to write a PDF. On Debian and Ubuntu:\n"
            f"  sudo apt-get install {' '.join(missing)}\n"
        )
        raise SystemExit(2)
    from PySide6.QtGui import QGuiApplication

    from assistant.ui.files import pdf_export

    application = QGuiApplication.instance() or QGuiApplication(["assistant"])
    stored, _ = settings_file.read(paths.settings_file())
    title = structure.title_of(document, target.stem)
    html, left_out = pdf_export.page(document, source.parent)
    made = pdf_export.pdf(html, title, stored)
    del application
    return made, left_out
