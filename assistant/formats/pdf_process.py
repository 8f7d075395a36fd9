"""The process that lays out the pages of a PDF for `pdf_writer`, by Typst; it has no network.

The request is a line of JSON and the bytes of the pictures; the answer the bytes of the file, or nothing.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from assistant.formats import process_limits


def main() -> int:
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    process_limits.without_network()
    process_limits.end_with_parent()
    request = json.loads(requests.readline())
    import typst

    with tempfile.TemporaryDirectory(prefix="longhand-pages-") as name:
        folder = Path(name)
        for picture, length in request["files"]:
            (folder / Path(picture).name).write_bytes(requests.read(length))
        try:
            # The text itself is on no disk.
            made = typst.compile(request["source"].encode("utf-8"), root=name)
        except RuntimeError as error:
            # Of interest to whoever runs it by hand; the source holds the person's words, so nothing is logged.
            sys.stderr.write(f"{error}\n")
            return 1
    if isinstance(made, bytes):
        answers.write(made)
        answers.flush()
    # The end of a large layout takes its time.
    os._exit(0)
