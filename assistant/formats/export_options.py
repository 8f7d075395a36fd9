"""The choices of an export: one value for every format, and which of them a format can follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from assistant.formats import structure
from assistant.formats.capabilities import Format
from assistant.formats.structure import Document
from assistant.text import languages

Paper = Literal["a4", "letter", "a5", "b5", "legal"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
MILLIMETRES: dict[Paper, tuple[float, float]] = {
    "a4": (210, 297),
    "letter": (215.9, 279.4),
    "a5": (148, 210),
    "b5": (176, 250),
    "legal": (215.9, 355.6),
}
"""Width and height."""
Option = Literal[
    "title", "author", "language", "paper", "margin", "font", "font_size", "contents", "page_numbers", "notes", "cover"
]
_PAGES: tuple[Option, ...] = ("title", "author", "language", "paper", "margin", "font", "font_size", "contents")
ASKED: dict[Format, tuple[Option, ...]] = {
    "pdf": (*_PAGES, "page_numbers", "notes"),
    "docx": (*_PAGES, "page_numbers"),
    "odt": (*_PAGES, "page_numbers", "notes"),
    "html": ("title", "author", "language", "contents"),
    "epub": ("title", "author", "language", "cover"),
}
"""The options that a format follows; the others change nothing in it. A book of pages that flow has contents always, and
Word keeps notes where they are."""
_HEADINGS = {"en": "Contents", "fr": "Table des matières", "de": "Inhalt", "es": "Índice", "zh": "目录"}
_NOTES = {"en": "Notes", "fr": "Notes", "de": "Anmerkungen", "es": "Notas", "zh": "注释"}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Good as it is: a document, or several as one, is exported with it by every format that it means something to."""

    title: str = ""
    """Empty takes that of the document, or its first heading."""
    author: str = ""
    language: str = ""
    """A code such as "de"; empty is told from the text."""
    paper: Paper = "a4"
    margin: int = 25
    """Millimetres on every side."""
    font: str = ""
    """Empty leaves the typeface to the format."""
    font_size: int = 11
    contents: bool = False
    page_numbers: bool = True
    notes: Literal["foot", "end"] = "foot"
    """At the foot of their page, or behind the text."""
    cover: bytes = b""
    """A picture."""


PLAIN_EXPORT = ExportOptions()


def text_size(options: ExportOptions) -> tuple[float, float]:
    """Width and height of the text of a page, in points."""
    width, height = MILLIMETRES[options.paper]
    return (max(20.0, width - 2 * options.margin) * 72 / 25.4, max(20.0, height - 2 * options.margin) * 72 / 25.4)


def language_of(document: Document, options: ExportOptions) -> str:
    """A code such as "de"; "" where the text does not tell."""
    if options.language:
        return options.language
    words = []
    length = 0
    for inlines in structure.inlines_of(document.blocks):
        words.append(structure.text_of(inlines))
        length += len(words[-1])
        if length > 4_000:
            break
    return languages.detect("\n".join(words)) or ""


def contents_heading(language: str) -> str:
    return _HEADINGS.get(language[:2], _HEADINGS["en"])


def notes_heading(language: str) -> str:
    return _NOTES.get(language[:2], _NOTES["en"])


def title_heading(document: Document, options: ExportOptions) -> bool:
    """Whether the first block is the document's title: a heading that is called so, or the only one of its level."""
    first = document.blocks[0] if document.blocks else None
    if not isinstance(first, structure.Heading) or first.level != 1:
        return False
    if structure.text_of(first.inlines).strip() in filter(None, (options.title, document.title)):
        return True
    return not any(isinstance(block, structure.Heading) and block.level == 1 for block in document.blocks[1:])
