"""Zip files and XML of word processors, from any source: sizes are bounded, links and entities are never followed."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentTooLarge

LARGEST_PART = 64 * 2**20
"""Bytes of one part once it is unpacked; a text of some ten thousand pages has less."""
MOST_PARTS = 20_000
DEEPEST = 250
"""XML elements in each other; what word processors write has a few dozen."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Archive:
    """A zip file in memory, its parts read one by one."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Raises `DocumentEncrypted`, `DocumentDamaged`."""
        self._path = path
        if data.startswith(_COMPOUND):
            # Office puts an encrypted document into the container of its older formats.
            if "EncryptedPackage".encode("utf-16-le") in data:
                raise DocumentEncrypted(path)
            raise DocumentDamaged(path, "older format")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise DocumentDamaged(path, str(error)) from error
        if len(self.names) > MOST_PARTS:
            raise DocumentDamaged(path, f"{len(self.names)} parts")

    def read(self, name: str, limit: int = LARGEST_PART) -> bytes:
        """A part unpacked; empty when there is none of this name.

        Raises `DocumentTooLarge`, `DocumentEncrypted`, `DocumentDamaged`.
        """
        if name not in self.names:
            return b""
        facts = self._zip.getinfo(name)
        if facts.flag_bits & 1:
            raise DocumentEncrypted(self._path)
        if facts.file_size > limit:
            raise DocumentTooLarge(self._path, facts.file_size, limit)
        try:
            with self._zip.open(facts) as part:
                return part.read()
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise DocumentDamaged(self._path, str(error)) from error

    def files(self) -> list[zipfile.ZipInfo]:
        """What it says of its parts."""
        return self._zip.infolist()

    def xml(self, name: str) -> Element | None:
        """The root of a part; None when there is none of this name. Names are "{namespace}name".

        Raises the errors of `read`, and `DocumentDamaged` for a part that is no XML or declares entities.
        """
        data = self.read(name)
        return parsed(data, self._path) if data else None


def parsed(data: bytes, path: Path) -> Element:
    """Raises `DocumentDamaged`."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def refuse(*_: object) -> None:
        # No word processor writes one, and an entity of ten lines unfolds to gigabytes.
        raise DocumentDamaged(path, "document type")

    def start(name: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise DocumentDamaged(path, "nesting")
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        builder.start(_full(name), {_full(key): value for key, value in pairs})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_full(name))

    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise DocumentDamaged(path, str(error)) from error


def _full(name: str) -> str:
    return "{" + name if "}" in name else name
