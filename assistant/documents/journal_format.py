"""The journal's bytes: a log of changes to a text, each record whole or ignored.

    "LHJ1\\n"  record*        record = length u32, CRC-32 of the payload u32, payload        (little endian)
    payload  "B" u32 JSON text   where the log starts: all of the text, and what is known of its file
             "C" u64 u32 text    `removed` units at `position` gave way to text
             "S" JSON            saved: what the file holds now
             "M" u64             the caret

Text is UTF-16-LE, lone surrogates allowed, and every position and length counts UTF-16 code units: the unit of Qt's
`contentsChange`, so that writing a change costs the same in a long document as in a short one.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

MAGIC = b"LHJ1\n"
_FRAME = struct.Struct("<II")
_CHANGE = struct.Struct("<QI")
_LENGTH = struct.Struct("<I")
_CARET = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Origin:
    """The document's file: `digest` is of the text it was last known to hold, None when it was never saved."""

    path: str | None = None
    digest: str | None = None
    saved_at: float | None = None


@dataclass(frozen=True, slots=True)
class Replayed:
    units: bytes
    origin: Origin
    cursor: int
    whole: int
    """Bytes of the log that were understood; what follows is a torn record."""

    @property
    def text(self) -> str:
        return self.units.decode("utf-16-le", "surrogatepass")

    @property
    def unsaved(self) -> bool:
        if self.origin.digest is None:
            return bool(self.units)
        return digest_of_units(self.units) != self.origin.digest


def to_units(text: str) -> bytes:
    # An editor widget hands out its paragraph ends as U+2029; in a text they are line ends, of the same length.
    return text.replace("\u2029", "\n").encode("utf-16-le", "surrogatepass")


def digest_of_units(units: bytes) -> str:
    return hashlib.blake2b(units, digest_size=16).hexdigest()


def digest(text: str) -> str:
    return digest_of_units(to_units(text))


def _record(payload: bytes) -> bytes:
    return _FRAME.pack(len(payload), zlib.crc32(payload)) + payload


def opening(units: bytes, origin: Origin, cursor: int) -> tuple[bytes, bytes]:
    """The first bytes of a log, to be written one after the other: the text is not copied for it."""
    facts = json.dumps({**asdict(origin), "cursor": cursor}).encode()
    head = b"B" + _LENGTH.pack(len(facts)) + facts
    frame = _FRAME.pack(len(head) + len(units), zlib.crc32(units, zlib.crc32(head)))
    return MAGIC + frame + head, units


def change(position: int, removed: int, inserted: str) -> bytes:
    return _record(b"C" + _CHANGE.pack(position, removed) + to_units(inserted))


def saved(origin: Origin) -> bytes:
    return _record(b"S" + json.dumps(asdict(origin)).encode())


def caret(position: int) -> bytes:
    return _record(b"M" + _CARET.pack(position))


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    start = len(MAGIC)
    while start + _FRAME.size < len(data):
        length, checksum = _FRAME.unpack_from(data, start)
        first, end = start + _FRAME.size, start + _FRAME.size + length
        # Zeros, which file systems leave behind after a power cut, would pass for empty records with a right checksum.
        if not length or end > len(data) or zlib.crc32(memoryview(data)[first:end]) != checksum:
            return
        yield first, end
        start = end


class _Editing:
    """A text open at one point: a change next to the one before costs its own length, whatever the text's."""

    def __init__(self, units: bytes) -> None:
        self._left, self._right = bytearray(units), bytearray()

    def change(self, position: int, removed: int, inserted: bytes) -> int:
        """Cuts what reaches past the end, as Qt counts the end of the last paragraph; answers where the change ends."""
        at = 2 * position
        if at < len(self._left):
            self._right[:0] = self._left[at:]
            del self._left[at:]
        elif at > len(self._left):
            gap = at - len(self._left)
            self._left += self._right[:gap]
            del self._right[:gap]
        del self._right[: 2 * removed]
        self._left += inserted
        return len(self._left) // 2

    def units(self) -> bytes:
        return bytes(self._left + self._right)


def _origin(facts: dict[str, Any]) -> Origin:
    return Origin(facts["path"], facts["digest"], facts["saved_at"])


def replay(data: bytes) -> Replayed | None:
    """The text after the last whole record; None when not even the opening is whole."""
    if not data.startswith(MAGIC):
        return None
    editing: _Editing | None = None
    origin, cursor, whole = Origin(), 0, 0
    for first, end in _records(data):
        kind, body = data[first : first + 1], first + 1
        if editing is None:
            if kind != b"B":
                return None
            (length,) = _LENGTH.unpack_from(data, body)
            text = body + _LENGTH.size + length
            facts = json.loads(data[body + _LENGTH.size : text])
            editing, origin, cursor = _Editing(data[text:end]), _origin(facts), facts["cursor"]
        elif kind == b"C":
            position, removed = _CHANGE.unpack_from(data, body)
            cursor = editing.change(position, removed, data[body + _CHANGE.size : end])
        elif kind == b"S":
            origin = _origin(json.loads(data[body:end]))
        elif kind == b"M":
            (cursor,) = _CARET.unpack_from(data, body)
        whole = end
    if editing is None:
        return None
    units = editing.units()
    return Replayed(units, origin, min(cursor, len(units) // 2), whole)
