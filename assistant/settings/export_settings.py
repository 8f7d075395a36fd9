"""The settings of exports, declared once: the window that asks about an export shows them, and no page of the dialog does."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.settings.declaration import setting


@dataclass(frozen=True, slots=True)
class Export:
    """The choices of the last export, which the window for exports shows."""

    format: str = setting(
        "docx",
        "Format",
        "What the document is written as.",
        choices=(
            ("docx", "Word (.docx)"),
            ("odt", "OpenDocument (.odt)"),
            ("pdf", "PDF"),
            ("epub", "Book (EPUB)"),
            ("html", "Web page (.html)"),
        ),
    )
    author: str = setting(
        "", "Author", "Stands in the properties of the file; several are parted by semicolons.", kind="text"
    )
    paper: str = setting(
        "a4",
        "Paper",
        "The size of a page.",
        choices=(("a4", "A4"), ("letter", "US Letter"), ("a5", "A5"), ("b5", "B5"), ("legal", "US Legal")),
    )
    margin: int = setting(
        25, "Margins", "Millimetres of white on every side of the page.", minimum=5, maximum=60, step=1
    )
    font: str = setting("", "Typeface", "The typeface of the page; empty leaves it to the format.", kind="typeface")
    font_size: int = setting(11, "Size of letters", "In points.", minimum=6, maximum=24, step=1)
    contents: bool = setting(False, "Table of contents", "The headings with their pages, before the text.")
    page_numbers: bool = setting(True, "Page numbers", "At the foot of every page.")
    notes: str = setting(
        "foot",
        "Footnotes",
        "Where the notes stand.",
        choices=(("foot", "At the foot of the page"), ("end", "Behind the text")),
    )
