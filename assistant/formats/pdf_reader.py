"""The words of a .pdf, with paragraphs and headings told from where and how large they are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from ctypes import byref, c_double
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentWithoutText
from assistant.formats import pdf_characters, pdf_lines
from assistant.formats.pdf_characters import Character
from assistant.formats.pdf_lines import Line
from assistant.formats.structure import Document, LeftOut

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_PASSWORD = 4
_HYPHEN = 2
"""What the library makes of a hyphen that breaks a word at the end of a line."""
_MOST_CHARACTERS = 400_000
"""Of a page; the fullest page of a newspaper has a tenth."""


def read(data: bytes, path: Path, should_stop: Callable[[], bool] = lambda: False) -> Document:
    """`should_stop` is asked before every page; the pages before it are what comes back.

    Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentWithoutText`.
    """
    import pypdfium2

    left_out: Counter[LeftOut] = Counter()
    try:
        # Many files are locked only against changes, and open with no password.
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise DocumentEncrypted(path) from error
        raise DocumentDamaged(path, str(error)) from error
    pages: list[list[Line]] = []
    for number in range(count):
        if should_stop():
            break
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            left_out["page"] += 1
            continue
        characters = _characters(page)
        if len(characters) > _MOST_CHARACTERS:
            left_out["page"] += 1
        else:
            pages.append(pdf_characters.lines_of(characters, number))
        left_out["image"] += _pictures(page)
        page.close()
    title = _title(document)
    document.close()
    lines, dropped = pdf_lines.without_page_heads(pages)
    if not lines:
        if left_out["page"] or not count:
            raise DocumentDamaged(path, "pages")
        raise DocumentWithoutText(path)
    if dropped:
        left_out["page_header"] += 1
    return Document(pdf_lines.blocks(lines), {}, title, left_out=+left_out)


def _title(document: PdfDocument) -> str:
    return " ".join(str(document.get_metadata_value("Title") or "").split())


def _characters(page: PdfPage) -> list[Character]:
    import pypdfium2.raw as pdfium

    text_page: Any = page.get_textpage()
    raw = text_page.raw
    found: list[Character] = []
    x, y = c_double(), c_double()
    matrix, box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    half = 0
    for place in range(min(pdfium.FPDFText_CountChars(raw), _MOST_CHARACTERS + 1)):
        code = pdfium.FPDFText_GetUnicode(raw, place)
        if 0xD800 <= code < 0xDC00:
            half = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((half - 0xD800) << 10) + code - 0xDC00 if half else 0xFFFD
        half = 0
        # Blanks and line ends that the library guesses are guessed here from the places of the letters.
        if code == _HYPHEN:
            code = ord("-")
        if code in (0, 0xFFFE, 0xFFFF) or code > 0x10FFFF or pdfium.FPDFText_IsGenerated(raw, place) == 1:
            continue
        if not pdfium.FPDFText_GetCharOrigin(raw, place, byref(x), byref(y)):
            continue
        size = float(pdfium.FPDFText_GetFontSize(raw, place))
        if pdfium.FPDFText_GetMatrix(raw, place, byref(matrix)):
            size *= hypot(matrix.c, matrix.d) or 1.0
        # With the room that the letter takes, not its ink alone.
        there = pdfium.FPDFText_GetLooseCharBox(raw, place, byref(box))
        start, end = (box.left, box.right) if there else (x.value, x.value)
        found.append(Character(chr(code), start, max(start, end), y.value, round(2 * size) / 2))
    text_page.close()
    return found


def _pictures(page: PdfPage) -> int:
    import pypdfium2.raw as pdfium

    return sum(1 for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
