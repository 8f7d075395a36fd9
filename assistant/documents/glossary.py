"""The writer's own words for translating: a term, the language it is put into, and what it must become there.

Stored as CSV with three columns, so that any program can make one: `term,language,translation`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.documents.disk import replace_file

LARGEST = 2_000_000
MOST = 5_000


@dataclass(frozen=True, slots=True)
class Entry:
    """`language` is a code of `tasks.LANGUAGES`; empty holds for every language."""

    term: str
    language: str
    translation: str


def file() -> Path:
    return paths.data_dir() / "glossary.csv"


def read(path: Path | None = None) -> list[Entry]:
    """The entries of a file; none where there is no file. Lines that are no entry are passed over.

    Raises `OSError` where the file cannot be read and `ValueError` where it is no text, too large or has more than `MOST`:
    of a part of them the rest would be lost with the next change.
    """
    path = path or file()
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("the file is too large for a glossary")
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return []
    found = []
    for row in csv.reader(io.StringIO(text)):
        cells = [cell.strip() for cell in row[:3]]
        if len(cells) == 2:
            cells.insert(1, "")
        if len(cells) == 3 and cells[0] and cells[2] and cells[0] != "term":
            found.append(Entry(cells[0], cells[1].lower(), cells[2]))
    if len(found) > MOST:
        raise ValueError(f"more than {MOST} entries")
    return found


def write(entries: Iterable[Entry], path: Path | None = None) -> None:
    """Raises `OSError`; the file is then as it was."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(("term", "language", "translation"))
    for one in entries:
        writer.writerow((one.term, one.language, one.translation))
    replace_file(path or file(), made.getvalue().encode())


def into(entries: Sequence[Entry], language: str, text: str) -> tuple[tuple[str, str], ...]:
    """Those for one language whose term is in the text, as a translation task takes them."""
    folded = text.casefold()
    return tuple(
        (one.term, one.translation)
        for one in entries
        if one.language in ("", language) and one.term.casefold() in folded
    )
