"""A document of another program, read in a process of its own: it may be slow, fill its memory or crash, and is ended then.

document = reading.read(Path("report.docx"))
document, source = reading.read_as_markdown(Path("report.docx"), should_stop)
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import errors
from assistant.documents import text_file
from assistant.errors import DocumentError, DocumentTooDemanding, FormatUnknown
from assistant.formats import convert, document_json, own_process
from assistant.formats.structure import Document

OPTION = "--read-document"
"""The option that makes the frozen program read documents, as it has no interpreter to run another file."""
MEMORY = 2 * 2**30
"""Bytes that the process may have."""
SECONDS = 120.0


def read(path: Path, should_stop: Callable[[], bool] = lambda: False) -> Document:
    """As `convert.read`.

    Raises what that raises, and `DocumentTooDemanding` where the process took too much, died or was to stop.
    """
    head, pictures = _answer(path, should_stop, False)
    try:
        return document_json.unpacked(head["document"], pictures)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise DocumentTooDemanding(path, "answer") from error


def read_as_markdown(path: Path, should_stop: Callable[[], bool] = lambda: False) -> tuple[Document, str]:
    """The document without its blocks, and the source of them. Raises what `read` raises."""
    head, pictures = _answer(path, should_stop, True)
    try:
        found = head["document"] | {"blocks": [], "footnotes": {}}
        return document_json.unpacked(found, pictures), str(head["source"])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise DocumentTooDemanding(path, "answer") from error


def _answer(path: Path, should_stop: Callable[[], bool], as_markdown: bool) -> tuple[dict[str, Any], dict[str, bytes]]:
    if convert.format_of(path) is None:
        raise FormatUnknown(path, tuple(convert.SUFFIXES))
    data = text_file.read_bytes(path)
    request = json.dumps({"path": str(path), "markdown": as_markdown}).encode("ascii") + b"\n" + data
    answer, why = own_process.answer(_process(), request, should_stop, SECONDS, MEMORY)
    if why:
        raise DocumentTooDemanding(path, why)
    try:
        first, _, rest = answer.partition(b"\n")
        head = json.loads(first)
        if "error" in head:
            raise _error(path, head)
        pictures: dict[str, bytes] = {}
        for address, length in head["pictures"]:
            pictures[str(address)], rest = rest[:length], rest[length:]
        return head, pictures
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DocumentTooDemanding(path, "ended") from error


def _error(path: Path, head: dict[str, Any]) -> DocumentError:
    kind = getattr(errors, str(head["error"]), None)
    if not (isinstance(kind, type) and issubclass(kind, DocumentError)):
        return DocumentTooDemanding(path, "answer")
    facts = [tuple(one) if isinstance(one, list) else one for one in head["facts"]]
    return kind(path, *facts)


def _process() -> subprocess.Popen[bytes]:
    return own_process.start("assistant.formats.reading_process", OPTION)
