"""Recovers the text of a damaged journal by reading past the damage.

A record with a wrong checksum is not thrown away: where its end is known, be it by its own length or by the next good
record, all of it but a letter is right. Unreadable records are skipped, and later changes are made at the places they state.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.documents import journal_format as log
from assistant.documents.journal_format import MAGIC, MALFORMED, Editing, Origin, Replayed

_FRAME_SIZE = 8
# How a payload begins: a change whose position and length are of this world, a save, a caret.
_BEGINS = re.compile(rb"C.{4}\0\0\0\0|S\{|M.{4}\0\0\0\0", re.DOTALL)
_FACTS_END = re.compile(rb'"cursor": \d{1,10}\}')
_PATH = re.compile(rb'"path": ("(?:[^"\\\x00-\x1f]|\\.)*")')
_LONGEST_FACTS = 100_000
# Units that a damaged change may take away: the damage may be in their number, and a word too many is better than one lost.
_MOST_REMOVED = 32


@dataclass(frozen=True, slots=True)
class _Part:
    """Payload from `first` to `end`; `good` by its checksum, `known` when a damaged one surely ends there."""

    first: int
    end: int
    good: bool
    known: bool = True


def salvage(data: bytes) -> Replayed | None:
    """The text as far as it can be had; None when there is none, and when nothing but the torn end of the log is missing,
    which `replay` gives as well. Never raises."""
    plain = log.replay(data)
    parts = list(_parts(data))
    if plain is not None and not _more(data, plain.whole, parts):
        return None
    editing: Editing | None = None
    origin, cursor = Origin(), 0
    for part in parts:
        try:
            if editing is None:
                units, origin, cursor = _opening(data, part)
                editing = Editing(units)
                continue
            kind, body = data[part.first : part.first + 1], part.first + 1
            if kind == b"C" and (part.good or part.known):
                position, removed, inserted = log.change_of(data, body, part.end)
                if not part.good:
                    removed = removed if removed <= _MOST_REMOVED else 0
                if part.good or _likely(position, inserted, editing.length):
                    cursor = editing.change(position, removed, inserted)
            elif kind == b"S" and part.good:
                origin = log.origin_of(json.loads(data[body : part.end]))
            elif kind == b"M" and part.good:
                cursor = log.caret_of(data, body, part.end)
        except MALFORMED:
            continue
    if editing is None or not editing.length:
        return None
    units = editing.units()
    # Whatever it was when it was saved, it has to be looked at: no digest may call it safe.
    return Replayed(units, replace(origin, digest=None), min(cursor, len(units) // 2), 0)


def _more(data: bytes, whole: int, parts: list[_Part]) -> bool:
    """Whether anything behind the last whole record is worth reading, be it damaged itself."""
    return any(
        part.first > whole and (part.good or (part.known and data[part.first : part.first + 1] == b"C"))
        for part in parts
    )


def _parts(data: bytes) -> Iterator[_Part]:
    """The records one after the other. The first is the opening, whatever its bytes say."""
    start = len(MAGIC)
    while start + _FRAME_SIZE < len(data):
        good = log.record_at(data, start)
        if good is not None:
            yield _Part(*good, good=True)
            start = good[1]
            continue
        first, end = log.frame_at(data, start)
        # By its own length, where a good record or the end of the log follows.
        if first < end <= len(data) and (end == len(data) or log.record_at(data, end) is not None):
            yield _Part(first, end, good=False)
            start = end
            continue
        following = _next_good(data, first + 1)
        # A flipped bit of the length leaves all its others; more than one is more than one record.
        real = (len(data) if following is None else following) - first
        yield _Part(first, first + real, good=False, known=following is not None and _one_bit(end - first, real))
        if following is None:
            return
        start = following


def _next_good(data: bytes, start: int) -> int | None:
    for found in _BEGINS.finditer(data, start + _FRAME_SIZE):
        at = found.start() - _FRAME_SIZE
        if log.record_at(data, at) is not None:
            return at
    return None


def _one_bit(said: int, real: int) -> bool:
    return (said ^ real).bit_count() == 1


def _likely(position: int, inserted: bytes, length: int) -> bool:
    """False for a damaged change: one behind the end of the text, or one that would insert the zeros of a power cut."""
    return position <= length and inserted.count(b"\0\0") * 2 <= len(inserted) // 2


def _opening(data: bytes, part: _Part) -> tuple[bytes, Origin, int]:
    body = part.first + 1
    try:
        return log.opening_of(data, body, part.end)
    except MALFORMED:
        return _damaged_opening(data, body, part.end)


def _damaged_opening(data: bytes, body: int, end: int) -> tuple[bytes, Origin, int]:
    """The text stands behind the facts, which are ASCII and end with the caret."""
    (length,) = struct.unpack_from("<I", data, body)
    facts = data[body + 4 : min(end, body + 4 + _LONGEST_FACTS)]
    closed = _FACTS_END.search(facts)
    if closed is not None:
        text = body + 4 + closed.end()
    elif length <= len(facts) and facts[length - 1 : length] == b"}":
        text = body + 4 + length
    elif (brace := facts.find(b"}")) >= 0:
        text = body + 5 + brace
    else:
        raise ValueError("no text is told from its facts")
    named = _PATH.search(facts[: text - body - 4])
    path = None
    if named is not None:
        try:
            path = log.origin_of({"path": json.loads(named[1]), "digest": None, "saved_at": None}).path
        except MALFORMED:
            path = None
    units = data[text:end]
    return units[: len(units) // 2 * 2], Origin(path), 0
