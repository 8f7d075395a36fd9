"""The doors: a file of another program as a document, and a document as the bytes of such a file."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.documents import encodings, text_file
from assistant.errors import DocumentDamaged, DocumentError, FormatUnknown
from assistant.formats import markdown_reader, markdown_writer, plain_writer, structure, tracked_changes
from assistant.formats.archive import Archive
from assistant.formats.capabilities import Format
from assistant.formats.export_options import PLAIN_EXPORT, ExportOptions
from assistant.formats.structure import Document, LeftOut

SUFFIXES: dict[str, Format] = {
    **dict.fromkeys((".md", ".markdown", ".mdown"), "markdown"),
    **dict.fromkeys((".txt", ".text"), "text"),
    **dict.fromkeys((".docx", ".docm", ".dotx"), "docx"),
    **dict.fromkeys((".odt", ".ott"), "odt"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".epub": "epub",
}
EXPORTS: tuple[str, ...] = (".docx", ".odt", ".pdf", ".epub", ".html")
"""The formats that the window offers for export; the first is preselected."""
_FOREIGN: frozenset[Format] = frozenset(("docx", "odt", "html", "pdf", "rtf", "epub"))


def format_of(path: Path) -> Format | None:
    """The format by the suffix of the file's name."""
    return SUFFIXES.get(path.suffix.lower())


def is_foreign(path: Path) -> bool:
    """Whether the editor cannot hold the file as it is."""
    return format_of(path) in _FOREIGN


def read(path: Path, should_stop: Callable[[], bool] = lambda: False) -> Document:
    """A file of any known format. Pictures inside it are in `pictures`, under addresses in a folder "NAME-images".

    `should_stop` ends the reading of a long PDF early. It costs what the file asks for: `reading` does the same within
    limits. Raises `FormatUnknown` and, beside what `text_file.read_bytes` raises, `DocumentBinary`, `DocumentDamaged`,
    `DocumentEncrypted`, `DocumentTooDemanding`, `DocumentWithoutText`.
    """
    if format_of(path) is None:
        raise FormatUnknown(path, tuple(SUFFIXES))
    return parsed(text_file.read_bytes(path), path, should_stop)


def parsed(data: bytes, path: Path, should_stop: Callable[[], bool] = lambda: False) -> Document:
    """The document in the bytes of a file, as `read` returns it."""
    kind = format_of(path)
    if kind is None:
        raise FormatUnknown(path, tuple(SUFFIXES))
    if kind in ("markdown", "text"):
        decoded = encodings.judged(data, path)
        made = source(decoded.text, path)
        made.left_out["character"] += decoded.replaced
        return replace(made, left_out=+made.left_out)
    try:
        return _foreign(data, kind, path, should_stop)
    except RecursionError as error:
        raise DocumentDamaged(path, "nesting") from error


def _foreign(data: bytes, kind: Format, path: Path, should_stop: Callable[[], bool]) -> Document:
    folder = pictures_folder(path)
    if kind == "html":
        _refuse_other_kind(data, path)
        from assistant.formats import html_reader

        return html_reader.read(data, path, folder)
    if _is_pdf(data):
        from assistant.formats import pdf_reader

        return pdf_reader.read(data, path, should_stop)
    if kind == "pdf":
        raise DocumentDamaged(path, "no PDF")
    if kind == "rtf" or data.startswith(b"{\\rtf"):
        from assistant.formats import rtf_reader

        return rtf_reader.read(data, path, folder)
    archive = Archive(data, path)
    # The content of a file tells its format, not its name.
    if "content.xml" in archive.names and archive.read("mimetype", 200).startswith(
        b"application/vnd.oasis.opendocument.text"
    ):
        from assistant.formats import odt_reader

        return odt_reader.read(archive, path, folder)
    if kind == "epub" or archive.read("mimetype", 200).startswith(b"application/epub+zip"):
        from assistant.formats import epub_reader

        return epub_reader.read(archive, path, folder)
    from assistant.formats import docx_reader

    return docx_reader.read(archive, path, folder)


def source(text: str, path: Path | None) -> Document:
    """The text of an editor or of a text file, with its tracked changes and comments. One that is not said to be Markdown
    keeps its line ends."""
    return markdown_reader.read(text, plain=path is not None and format_of(path) == "text", changes=True)


def to_markdown(document: Document) -> str:
    return markdown_writer.write(document)


def write(
    document: Document,
    path: Path,
    folder: Path | None,
    options: ExportOptions = PLAIN_EXPORT,
    should_stop: Callable[[], bool] = bool,
) -> tuple[bytes, Counter[LeftOut]]:
    """The bytes in the format of `path`'s ending, and a count of all that was left out. The document may show
    pictures of `folder` alone.

    Raises `FormatUnknown`, and `ExportTooDemanding` for a PDF that takes too much or was stopped.
    """
    title = options.title or structure.title_of(tracked_changes.as_accepted(document)[0], path.stem)
    match format_of(path):
        case "docx":
            from assistant.formats import docx_writer

            return docx_writer.write(document, title, folder, options)
        case "odt":
            from assistant.formats import odt_writer

            return odt_writer.write(document, title, folder, options)
        case "html":
            from assistant.formats import html_writer

            return html_writer.write(document, title, folder, options)
        case "pdf":
            from assistant.formats import pdf_writer

            return pdf_writer.write(document, title, folder, options, path, should_stop)
        case "epub":
            from assistant.formats import epub_writer

            return epub_writer.write(document, title, folder, options)
        case "markdown":
            return markdown_writer.write(document).encode("utf-8", "replace"), Counter()
        case "text":
            document, left_out = tracked_changes.as_accepted(document)
            return plain_writer.write(document).encode("utf-8", "replace"), left_out
    raise FormatUnknown(path, tuple(SUFFIXES))


def pictures_folder(path: Path) -> str:
    """The name of the folder in which the pictures of a file go, beside the text."""
    return re.sub(r"[^\w.-]+", "-", path.stem).strip("-.") + "-images"


def save_pictures(document_pictures: dict[str, bytes], folder: Path, like: Path | None = None) -> int:
    """Write the pictures of a file that was read beside a text saved in `folder`; how many could not be written. What is
    there already is never written over. Only a user who may read the text `like` may read them."""
    failed = 0
    for address, data in document_pictures.items():
        target = folder / address
        try:
            _make_folder(target.parent, like)
            if target.exists():
                failed += target.read_bytes() != data
            else:
                text_file.write_bytes(target, data, like=like)
        except (OSError, DocumentError):
            failed += 1
    return failed


def _make_folder(folder: Path, like: Path | None) -> None:
    """A user who may read the text may open the folder, as far as the umask allows."""
    with contextlib.suppress(FileExistsError):
        reading = 0o444 if like is None else like.stat().st_mode & 0o444
        folder.mkdir(0o300 | reading | reading >> 2)


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _refuse_other_kind(data: bytes, path: Path) -> None:
    if data.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")):
        raise DocumentDamaged(path, "no HTML")
