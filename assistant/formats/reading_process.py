"""The process that reads one document for `reading`: it takes the bytes from its standard input and has no network.

The request is a line of JSON and the bytes of the file; the answer a line of JSON and the bytes of the pictures.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.errors import DocumentDamaged, DocumentError, DocumentTooDemanding
from assistant.formats import process_limits

MEMORY = 2 * 2**30


def main() -> int:
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not stand between the answers.
    sys.stdout = sys.stderr
    process_limits.without_network()
    process_limits.end_with_parent()
    _limit_memory()
    # Looking through millions of small objects again and again costs more than the few that this would free before the end.
    gc.disable()
    request = json.loads(requests.readline())
    path = Path(request["path"])
    pictures: dict[str, bytes] = {}
    try:
        head, pictures = _read(requests.read(), path, bool(request["markdown"]))
        first = json.dumps(head).encode("ascii")
    except DocumentError as error:
        first = _told(error)
    except MemoryError:
        pictures = {}
        first = _told(DocumentTooDemanding(path, "memory"))
    except RecursionError:
        first = _told(DocumentDamaged(path, "nesting"))
    except Exception as error:
        # An unforeseen error means a damaged file.
        first = _told(DocumentDamaged(path, type(error).__name__))
    answers.write(first + b"\n")
    for data in pictures.values():
        answers.write(data)
    answers.flush()
    # Taking down millions of small objects takes longer than leaving them.
    os._exit(0)


def _read(data: bytes, path: Path, as_markdown: bool) -> tuple[dict[str, Any], dict[str, bytes]]:
    from assistant.formats import convert, document_json

    document = convert.parsed(data, path)
    head: dict[str, Any] = {"pictures": [[address, len(data)] for address, data in document.pictures.items()]}
    head["document"] = document_json.packed(replace(document, blocks=(), footnotes={}) if as_markdown else document)
    if as_markdown:
        head["source"] = convert.to_markdown(document)
    return head, document.pictures


def _told(error: DocumentError) -> bytes:
    return json.dumps({"error": type(error).__name__, "facts": error.args[1:]}).encode("ascii")


def _limit_memory() -> None:
    process_limits.limit_memory(MEMORY)
