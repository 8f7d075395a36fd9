"""`assistant convert IN OUT`: a document from one format into another, without a window."""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.documents import text_file
from assistant.errors import DocumentExists, FormatUnknown
from assistant.formats import convert, reading


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
