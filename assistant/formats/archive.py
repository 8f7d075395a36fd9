"""Zip files and XML of word processors, from any source: sizes are bounded, links and entities are never followed."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentTooDemanding, DocumentTooLarge

LARGEST_PART = 64 * 2**20
"""Bytes of one part once it is unpacked; a text of some ten thousand pages has less."""
MOST_PARTS = 20_000
DEEPEST = 250
"""XML elements in each other; what word processors write has a few dozen."""
MOST_ELEMENTS = 3_000_000
"""XML elements of one part; a book of a thousand pages has some hundred thousand."""
_TIGHTEST = 150
"""How many times smaller than itself a large part may be packed: what people write is packed twenty times smaller."""
_LARGE = 4 * 2**20
_STEP = 4096
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
        if facts.file_size > max(_LARGE, _TIGHTEST * facts.compress_size):
            raise DocumentTooDemanding(self._path, "size")
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
        """The entries that the archive lists."""
        return self._zip.infolist()

    def xml(self, name: str) -> Element | None:
        """The root of a part; None when there is none of this name. Names are "{namespace}name".

        Raises the errors of `read`, and `DocumentDamaged` for a part that is no XML or declares entities.
        """
        data = self.read(name)
        return parsed(data, self._path) if data else None


def parsed(data: bytes, path: Path) -> Element:
    """Raises `DocumentDamaged`, `DocumentTooDemanding`."""
    # In every encoding that a part may have, the sign that begins a tag is this byte.
    if data.count(b"<") - data.count(b"</") > MOST_ELEMENTS:
        raise DocumentTooDemanding(path, "size")
    _refuse_document_type(data, path)
    parser = XMLParser()
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError, AssertionError) as error:
        raise DocumentDamaged(path, str(error)) from error
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise DocumentDamaged(path, "nesting")
        level = [child for element in level for child in element]
    return root


class _Begun(Exception):
    pass


def _refuse_document_type(data: bytes, path: Path) -> None:
    """No word processor writes one, and an entity of ten lines unfolds to gigabytes."""

    def refuse(*_: object) -> None:
        raise DocumentDamaged(path, "document type")

    def begun(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begun
    try:
        for place in range(0, len(data), _STEP):
            parser.Parse(data[place : place + _STEP], False)
    except _Begun:
        return
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DocumentDamaged(path, str(error)) from error
