"""Whole documents inside a .docx: the parts that Word takes in when the file is opened there."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from assistant.documents import encodings
from assistant.errors import DocumentError
from assistant.formats.archive import Archive
from assistant.formats.structure import Document

_DEEPEST = 3
MOST = 32 * 2**20
"""Bytes of all of them together."""


class Chunks:
    """`read_docx` reads a document inside, and is told how deep that is."""

    def __init__(
        self, archive: Archive, path: Path, folder: str, depth: int, read_docx: Callable[..., Document]
    ) -> None:
        self._archive, self._path, self._folder, self._depth = archive, path, folder, depth
        self._read_docx = read_docx
        self._room = MOST

    def read(self, target: str) -> Document | None:
        """None for a part that is not there, or that nothing here can read."""
        data = self._archive.read(target, self._room)
        self._room -= len(data)
        if not data or self._room < 0:
            return None
        try:
            return self._document(data, target.rpartition(".")[2].lower())
        except (DocumentError, ValueError, LookupError):
            return None

    def _document(self, data: bytes, ending: str) -> Document | None:
        from assistant.formats import html_reader, markdown_reader, rtf_reader

        if data.startswith(b"PK\x03\x04"):
            if self._depth >= _DEEPEST:
                return None
            inner = Archive(data, self._path)
            self._room -= sum(one.file_size for one in inner.files())
            if self._room < 0:
                return None
            return self._read_docx(inner, self._path, self._folder, self._depth + 1)
        if data.lstrip()[:5] == b"{\\rtf":
            return rtf_reader.read(data, self._path, self._folder)
        if ending in ("mht", "mhtml", "eml") or data[:200].lstrip().lower().startswith(b"mime-version"):
            page = _page_of_mail(data)
            return None if page is None else html_reader.document(page, self._folder)
        if ending in ("htm", "html", "xhtml") or data.lstrip()[:1] == b"<":
            return html_reader.read(data, self._path, self._folder)
        if ending in ("txt", "text"):
            return markdown_reader.read(encodings.judged(data).text, plain=True)
        return None


def _page_of_mail(data: bytes) -> str | None:
    message = email.message_from_bytes(data, policy=email.policy.default)
    plain = None
    for part in message.walk():
        if not isinstance(part, EmailMessage) or part.get_content_maintype() != "text":
            continue
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
        try:
            text = content.decode(part.get_content_charset() or "utf-8", "replace")
        except LookupError:
            text = encodings.judged(content).text
        if part.get_content_subtype() == "html":
            return text
        plain = plain or text
    return None if plain is None else f"<pre>{plain.replace('&', '&amp;').replace('<', '&lt;')}</pre>"
