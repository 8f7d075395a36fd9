"""The writer's own words for translating: a term, the language it is put into, and what it must become there.

Stored as CSV with three columns, so that any program can make one: `term,language,translation`.
"""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.system import paths, user_files
from assistant.system.disk import replace_file

LARGEST = 2_000_000
MOST = 5_000
_HEADER = ("term", "language", "translation")


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

    Raises `OSError` where the file cannot be read and `ValueError` where it is no text, no CSV or too large.
    """
    path = path or file()
    try:
        text = user_files.read_text(path, LARGEST, "utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise ValueError("the file is too large for a glossary") from error
        raise
    try:
        rows = [[cell.strip() for cell in row[:3]] for row in csv.reader(io.StringIO(text), _dialect(text))]
    except csv.Error as error:
        raise ValueError(str(error)) from error
    if rows and (rows[0][:1], rows[0][-1:]) == ([_HEADER[0]], [_HEADER[-1]]):
        del rows[0]
    found = []
    for cells in rows:
        if len(cells) == 2:
            cells.insert(1, "")
        if len(cells) == 3 and cells[0] and cells[2]:
            found.append(Entry(cells[0], cells[1].lower(), cells[2]))
    if len(found) > MOST:
        # To leave some out would lose them with the next writing.
        raise ValueError(f"the file has more than {MOST} entries")
    return found


def _dialect(text: str) -> type[csv.Dialect]:
    """Spreadsheets write semicolons where the comma is that of numbers, and tabs when asked for plain text."""
    first = text.lstrip("\n").partition("\n")[0]
    best = max((",", ";", "\t"), key=first.count)

    class Found(csv.excel):
        delimiter = best

    return Found


def write(entries: Iterable[Entry], path: Path | None = None) -> None:
    """Raises `OSError`; the file is then as it was. Half a character, which no file can hold, becomes a question mark."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(_HEADER)
    for one in entries:
        writer.writerow((one.term, one.language, one.translation))
    replace_file(path or file(), made.getvalue().encode("utf-8", "replace"))


def into(entries: Sequence[Entry], language: str, text: str) -> tuple[tuple[str, str], ...]:
    """Those for one language whose term is in the text, as a translation task takes them."""
    folded = text.casefold()
    return tuple(
        (one.term, one.translation)
        for one in entries
        if one.language in ("", language) and one.term.casefold() in folded
    )
