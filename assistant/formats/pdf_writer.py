"""Structure to a PDF: its pictures are drawn by one process, and its pages are laid out by another one, within limits."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from assistant.errors import ExportTooDemanding
from assistant.formats import own_process, pdf_source
from assistant.formats.drawing import Drawer, Drawn
from assistant.formats.export_options import ExportOptions
from assistant.formats.pictures import Facts
from assistant.formats.structure import Document, LeftOut

OPTION = "--lay-out-pages"
"""The option that makes the frozen program lay out pages, as it has no interpreter to run another file."""
MEMORY = 4 * 2**30
"""Bytes: a novel of 600,000 characters takes a tenth of them."""
SECONDS = 900.0
"""Whoever waits can stop it."""
SHARPEST = 2_400
"""Pixels of a picture on the width of a page; a printer shows no more."""


def write(
    document: Document,
    title: str,
    folder: Path | None,
    options: ExportOptions,
    path: Path,
    should_stop: Callable[[], bool] = bool,
) -> tuple[bytes, Counter[LeftOut]]:
    """The file's bytes, and a count of all that was left out; `path` is named by errors alone.

    Raises `ExportTooDemanding`, also where `should_stop` has ended it.
    """
    with Drawer() as drawer:

        def drawn(data: bytes) -> tuple[bytes, Facts] | None:
            if should_stop():
                return None
            found = drawer.draw(data, SHARPEST, 2 * SHARPEST, as_png=True)
            return (found.data, Facts("png", found.own_width, found.own_height)) if isinstance(found, Drawn) else None

        source, files, left_out = pdf_source.write(document, title, folder, options, drawn)
    # Made and removed here, as the process may be ended at any moment.
    with tempfile.TemporaryDirectory(prefix="longhand-pages-") as place:
        for name, data in files.items():
            (Path(place) / name).write_bytes(data)
        request = json.dumps({"source": source, "folder": place}).encode("ascii")
        made, why = own_process.answer(_process(), request, should_stop, SECONDS, MEMORY)
    if why or not made.startswith(b"%PDF-"):
        raise ExportTooDemanding(path, why or "ended")
    return made, left_out


def _process() -> subprocess.Popen[bytes]:
    return own_process.start("assistant.formats.pdf_process", OPTION)
