"""A document as a PDF file: the pages that printing lays out, with footnotes, tables and pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from assistant.formats import html_writer
from assistant.formats.drawing import Drawer, Drawn
from assistant.formats.pictures import Facts
from assistant.formats.structure import Document, LeftOut
from assistant.settings import Settings
from assistant.ui.files.printing import Printing

WIDEST_PICTURE = 600
"""Pixels of 1/96 inch, a little less than the text of a page is wide."""
SHARPEST = 2_400
"""Pixels of a picture on the width of a page; a printer shows no more."""


def page(
    document: Document, folder: Path | None, should_stop: Callable[[], bool] = bool
) -> tuple[str, Counter[LeftOut]]:
    """The document for `pdf`, and what it cannot take along; in any thread. `folder` is the one whose pictures may be
    shown; they are drawn here, each within its limits, and no more of them once `should_stop`."""
    with Drawer() as drawer:

        def drawn(data: bytes) -> tuple[bytes, Facts] | None:
            found = drawer.draw(data, SHARPEST, 2 * SHARPEST, as_png=True) if data and not should_stop() else "damaged"
            return (found.data, Facts("png", found.own_width, found.own_height)) if isinstance(found, Drawn) else None

        return html_writer.for_paper(document, folder, WIDEST_PICTURE, drawn)


def pdf(html: str, title: str, settings: Settings) -> bytes:
    """The bytes of the file. Wants a QGuiApplication and its thread, for the fonts."""
    return Printing(html, "", settings, False, html=True).pdf(title)
