"""A document as a PDF file: the pages that printing lays out, with footnotes, tables and pictures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from assistant.documents.formats import html_writer
from assistant.documents.formats.structure import Document, LeftOut
from assistant.settings import Settings
from assistant.ui.files.printing import Printing

WIDEST_PICTURE = 600
"""Pixels of 1/96 inch, a little less than the text of a page is wide."""


def pdf(document: Document, title: str, settings: Settings, folder: Path | None) -> tuple[bytes, Counter[LeftOut]]:
    """The bytes of the file, and what it could not take along. Wants a QGuiApplication, for the fonts. `folder` is the one whose pictures may be shown."""
    html, left_out = html_writer.for_paper(document, folder, WIDEST_PICTURE)
    return Printing(html, "", settings, False, html=True).pdf(title), left_out
