"""The process that lays out the pages of a PDF for `pdf_writer`, by Typst; it has no network.

The request is JSON: the source, and the folder with the pictures that it names; the answer the bytes of the file, or
nothing.
"""

from __future__ import annotations

import json
import os
import sys

from assistant.formats import process_limits


def main() -> int:
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    process_limits.without_network()
    process_limits.end_with_parent()
    request = json.loads(requests.read())
    import typst

    try:
        # The text itself is on no disk.
        made = typst.compile(request["source"].encode("utf-8"), root=request["folder"])
    except RuntimeError as error:
        # Of interest to whoever runs it by hand; the source holds the person's words, so nothing is logged.
        sys.stderr.write(f"{error}\n")
        return 1
    if isinstance(made, bytes):
        answers.write(made)
        answers.flush()
    # The end of a large layout takes its time.
    os._exit(0)
