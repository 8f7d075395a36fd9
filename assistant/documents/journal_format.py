"""The journal's bytes: a log of changes to a text, each record whole or ignored.

    "LHJ1\\n"  record*        record = length u32, CRC-32 of the payload u32, payload        (little endian)
    payload  "B" u32 JSON text   the start of the log: the whole text, and the facts known of its file
             "C" u64 u32 text    text has replaced `removed` units at `position`
             "S" JSON            saved: the digest of the file's text
             "M" u64             the caret

Text is UTF-16-LE, lone surrogates allowed, and every position and length counts UTF-16 code units: the unit of Qt's
`contentsChange`, so that writing a change costs the same in a long document as in a short one.
"""

from __future__ import annotations

import hashlib
import json
import math
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
    """Bytes of the log that could be read; a torn record follows."""

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
    while (found := record_at(data, start)) is not None:
        yield found
        start = found[1]


def record_at(data: bytes, start: int) -> tuple[int, int] | None:
    """Where the payload of a record with a right checksum begins and ends; None where there is none at `start`."""
    if start + _FRAME.size >= len(data):
        return None
    length, checksum = _FRAME.unpack_from(data, start)
    first, end = start + _FRAME.size, start + _FRAME.size + length
    # Zeros, which file systems leave behind after a power cut, would pass for empty records with a right checksum.
    if not length or end > len(data) or zlib.crc32(memoryview(data)[first:end]) != checksum:
        return None
    return first, end


def frame_at(data: bytes, start: int) -> tuple[int, int]:
    """The same by its length alone, right or wrong. Raises `struct.error` behind the last byte."""
    length, _ = _FRAME.unpack_from(data, start)
    return start + _FRAME.size, start + _FRAME.size + length


class Editing:
    """A text with a gap at one point: a change beside the last change costs its own length, not the text's."""

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

    @property
    def length(self) -> int:
        """In UTF-16 code units."""
        return (len(self._left) + len(self._right)) // 2

    def units(self) -> bytes:
        return bytes(self._left + self._right)


MALFORMED = (struct.error, ValueError, KeyError, TypeError, ArithmeticError, RecursionError)
"""Errors that the readers below raise for a malformed record, whether or not its checksum is right."""


def origin_of(facts: dict[str, Any]) -> Origin:
    path, digest, saved_at = facts["path"], facts["digest"], facts["saved_at"]
    if not all(one is None or isinstance(one, str) for one in (path, digest)):
        raise TypeError("not the name of a file")
    if path is not None and (not path or "\0" in path):
        raise ValueError("not the name of a file")
    if saved_at is not None and not math.isfinite(float(saved_at)):
        raise ValueError("not a time")
    return Origin(path, digest, saved_at)


def opening_of(data: bytes, body: int, end: int) -> tuple[bytes, Origin, int]:
    """Text, origin and caret of the record that begins a log; `body` is where its kind has been read."""
    (length,) = _LENGTH.unpack_from(data, body)
    text = body + _LENGTH.size + length
    facts = json.loads(data[body + _LENGTH.size : text])
    return even(data[text:end]), origin_of(facts), max(0, int(facts["cursor"]))


def change_of(data: bytes, body: int, end: int) -> tuple[int, int, bytes]:
    position, removed = _CHANGE.unpack_from(data, body)
    if body + _CHANGE.size > end:
        raise ValueError("shorter than a change")
    return position, removed, even(data[body + _CHANGE.size : end])


def caret_of(data: bytes, body: int, end: int) -> int:
    if end - body != _CARET.size:
        raise ValueError("not the length of a caret")
    (cursor,) = _CARET.unpack_from(data, body)
    return int(cursor)


def even(units: bytes) -> bytes:
    if len(units) % 2:
        raise ValueError("half a code unit")
    return units


def replay(data: bytes) -> Replayed | None:
    """The text after the last whole record; None when not even the opening is whole. Never raises."""
    if not data.startswith(MAGIC):
        return None
    editing: Editing | None = None
    origin, cursor, whole = Origin(), 0, 0
    for first, end in _records(data):
        kind, body = data[first : first + 1], first + 1
        try:
            if editing is None:
                if kind != b"B":
                    return None
                units, origin, cursor = opening_of(data, body, end)
                editing = Editing(units)
            elif kind == b"C":
                cursor = editing.change(*change_of(data, body, end))
            elif kind == b"S":
                origin = origin_of(json.loads(data[body:end]))
            elif kind == b"M":
                cursor = caret_of(data, body, end)
        except MALFORMED:
            # A right checksum makes it no record of ours.
            break
        whole = end
    if editing is None:
        return None
    units = editing.units()
    return Replayed(units, origin, min(cursor, len(units) // 2), whole)
