"""The words of a .pdf, with paragraphs and headings told from where and how large they are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentWithoutText
from assistant.formats import pdf_lines
from assistant.formats.pdf_lines import Line, Piece
from assistant.formats.structure import Document, LeftOut

if TYPE_CHECKING:
    from pypdf import PageObject


def read(data: bytes, path: Path, should_stop: Callable[[], bool] = lambda: False) -> Document:
    """`should_stop` is asked before every page; the pages before it are what comes back.

    Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentWithoutText`.
    """
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    left_out: Counter[LeftOut] = Counter()
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        # Many files are locked only against changes, and open with no password.
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentEncrypted(path)
        count = len(reader.pages)
        title = str(reader.metadata.get("/Title") or "").strip() if reader.metadata else ""
        producer = str(reader.metadata.get("/Producer") or "") if reader.metadata else ""
    except DocumentEncrypted:
        raise
    except (DependencyError, FileNotDecryptedError, WrongPasswordError) as error:
        raise DocumentEncrypted(path) from error
    except Exception as error:
        # pypdf meets a damaged file with errors of every kind.
        raise DocumentDamaged(path, f"{type(error).__name__}: {error}") from error
    pages: list[list[Line]] = []
    for number in range(count):
        if should_stop():
            break
        try:
            page = reader.pages[number]
            pages.append(_lines(page, number, producer))
            left_out["image"] += _pictures(page)
        except Exception:
            left_out["page"] += 1
    lines, dropped = pdf_lines.without_page_heads(pages)
    if not lines:
        if left_out["page"]:
            raise DocumentDamaged(path, "pages")
        raise DocumentWithoutText(path)
    if dropped:
        left_out["page_header"] += 1
    return Document(pdf_lines.blocks(lines), {}, title, left_out=+left_out)


def _lines(page: PageObject, number: int, producer: str = "") -> list[Line]:
    pieces: list[Piece] = []
    broken = True

    def visit(text: str, to_page: list[float], to_line: list[float], font: Any, size: float) -> None:
        nonlocal broken
        x, y = to_line[4], to_line[5]
        left = x * to_page[0] + y * to_page[2] + to_page[4]
        height = x * to_page[1] + y * to_page[3] + to_page[5]
        scale = hypot(to_line[2], to_line[3]) * hypot(to_page[2], to_page[3])
        if not text and pieces and abs(pieces[-1].height - height) < 0.01 and left > pieces[-1].left:
            # Where a text ends is told by where the next one, which may be empty, could begin.
            pieces[-1].right = left
        for index, part in enumerate(text.split("\n")):
            broken = broken or index > 0
            if part:
                pieces.append(
                    Piece(pdf_lines.readable(part, producer), left, height, round(2 * size * scale) / 2, broken)
                )
                broken = False

    page.extract_text(visitor_text=visit)
    return pdf_lines.lines_of(pieces, number, producer)


def _pictures(page: PageObject) -> int:
    resources: Any = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return 0
    return sum(1 for one in objects.get_object().values() if one.get_object().get("/Subtype") == "/Image")
