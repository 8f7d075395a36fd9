"""EPUB to structure: the chapters one after another, as its spine orders them."""

from __future__ import annotations

import dataclasses
import posixpath
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from assistant.errors import DocumentDamaged, DocumentEncrypted
from assistant.formats import archive, html_encodings, html_reader, pictures, structure
from assistant.formats.archive import Archive
from assistant.formats.structure import Block, Blocks, Document, Inline, LeftOut

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MEDIA = ("application/xhtml+xml", "text/html", "application/html")
MOST = 128 * 2**20
"""Bytes of all chapters together."""


def read(book: Archive, path: Path, pictures_folder: str) -> Document:
    """Raises `DocumentDamaged`, `DocumentEncrypted`, `DocumentTooLarge`, `DocumentTooDemanding`."""
    container = book.xml("META-INF/container.xml")
    root = next((one.get("full-path", "") for one in container.iter(_CONTAINER)), "") if container is not None else ""
    package = archive.parsed(book.read(root), path) if root and book.read(root) else None
    if package is None:
        raise DocumentDamaged(path, "container")
    _refuse_locked(book, path)
    folder = posixpath.dirname(root)
    parts = {one.get("id", ""): one for one in package.iter(f"{_OPF}item")}
    blocks: list[Block] = []
    notes: dict[str, Blocks] = {}
    kept: dict[str, bytes] = {}
    left_out: Counter[LeftOut] = Counter()
    room = MOST
    for entry in package.iter(f"{_OPF}itemref"):
        part = parts.get(entry.get("idref", ""))
        if part is None or part.get("media-type") not in _MEDIA or "nav" in (part.get("properties") or "").split():
            continue
        name = _name(folder, part.get("href", ""))
        data = book.read(name)
        room -= len(data)
        if room < 0:
            left_out["page"] += 1
            continue
        text, replaced = html_encodings.decode(data, path)
        chapter = html_reader.document(text, pictures_folder)
        left_out["character"] += replaced
        left_out += chapter.left_out
        names = {label: f"{len(notes) + number}" for number, label in enumerate(chapter.footnotes, 1)}
        made = _with_pictures(structure.with_labels(chapter.blocks, names), book, name, kept, pictures_folder, left_out)
        blocks += structure.changed(made, _without_inner_link(book, name))
        notes |= {names[label]: structure.with_labels(note, names) for label, note in chapter.footnotes.items()}
        kept |= {address: data for address, data in chapter.pictures.items() if address not in kept}
    title = next((one.text or "" for one in package.iter(_TITLE)), "").strip()
    return Document(tuple(blocks), notes, title, pictures=kept, left_out=+left_out)


def _refuse_locked(book: Archive, path: Path) -> None:
    """Raises `DocumentEncrypted` for an encrypted chapter; encrypted fonts are harmless."""
    locked = book.read("META-INF/encryption.xml", 2**20).lower()
    if b".xhtml" in locked or b".html" in locked or b".htm" in locked:
        raise DocumentEncrypted(path)


def _name(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0]))).lstrip("/")


def _without_inner_link(book: Archive, chapter: str) -> Callable[[Inline], Inline]:
    """What leads elsewhere in the book leads nowhere in one text."""
    folder = posixpath.dirname(chapter)

    def changed(one: Inline) -> Inline:
        address = one.style.address
        if not address or (_name(folder, address) not in book.names and not address.startswith("#")):
            return one
        return dataclasses.replace(one, style=dataclasses.replace(one.style, address="", title=""))

    return changed


def _with_pictures(
    blocks: Blocks, book: Archive, chapter: str, kept: dict[str, bytes], folder: str, left_out: Counter[LeftOut]
) -> Blocks:
    """With the pictures that the chapter names by their places in the book."""

    def address(named: str) -> str:
        if named in kept or named.startswith(f"{folder}/"):
            return named
        data = book.read(_name(posixpath.dirname(chapter), named), pictures.ALL_TOGETHER)
        found = pictures.keep(data, kept, folder)
        left_out["image"] += not found
        return found

    return structure.with_pictures(blocks, address)
