"""The words of a .pdf, with paragraphs and headings told from where and how large they are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.documents.formats import pdf_lines
from assistant.documents.formats.pdf_lines import Line
from assistant.documents.formats.structure import Document, LeftOut
from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentWithoutText

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
            pages.append(_lines(page, number))
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


def _lines(page: PageObject, number: int) -> list[Line]:
    found: list[Line] = []
    parts: list[str] = []
    sizes: Counter[float] = Counter()
    place: list[tuple[float, float]] = []

    def end_line() -> None:
        # Qt writes a tab for every blank.
        text = " ".join("".join(parts).split())
        if text and place:
            found.append(Line(text, number, *place[0], sizes.most_common(1)[0][0]))
        parts.clear()
        sizes.clear()
        place.clear()

    def visit(text: str, to_page: list[float], to_line: list[float], font: Any, size: float) -> None:
        for index, piece in enumerate(text.split("\n")):
            if index:
                end_line()
            if not piece:
                continue
            parts.append(piece)
            if not piece.strip():
                continue
            x, y = to_line[4], to_line[5]
            left = x * to_page[0] + y * to_page[2] + to_page[4]
            height = x * to_page[1] + y * to_page[3] + to_page[5]
            place.append((left, height))
            scale = hypot(to_line[2], to_line[3]) * hypot(to_page[2], to_page[3])
            sizes[round(2 * size * scale) / 2] += len(piece.strip())

    page.extract_text(visitor_text=visit)
    end_line()
    return found


def _pictures(page: PageObject) -> int:
    resources: Any = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return 0
    return sum(1 for one in objects.get_object().values() if one.get_object().get("/Subtype") == "/Image")
