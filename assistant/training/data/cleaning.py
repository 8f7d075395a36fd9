"""Repetitions are left out: records that came before, documents nearly alike, and all that the dev files hold.

Nearly alike is told by MinHash (A. Broder, 1997) over runs of five words: equal bands of the signature make two documents
candidates, and four fifths of the signature make them one.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.training.data.corpus import Record, Source, records

_RUN = 5  # words
_HASHES, _BANDS = 64, 16
_ALIKE = 0.8  # of the signature
_SHORTEST = 20  # words; shorter documents are alike by chance
_WORD = re.compile(r"[㐀-䶿一-鿿]|[^\W_㐀-䶿一-鿿]+")


@dataclass(slots=True)
class Counts:
    """Records kept of a source, and why the others were not."""

    records: int = 0
    repeated: int = 0
    alike: int = 0
    in_dev: int = 0

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


class Cleaning:
    """Goes through the sources in their order; of equal texts the first stays."""

    def __init__(self, dev: Sequence[Source]) -> None:
        self._dev = {_key(record) for source in dev for record in records(source)}
        self._seen: set[int] = set()
        self._bands: dict[tuple[int, bytes], list[int]] = {}
        self._signatures: list[NDArray[np.uint64]] = []

    def kept(self, source: Source, counts: Counts) -> Iterator[Record]:
        """Records of a source that are new; `counts` is added to."""
        for record in records(source):
            key = _key(record)
            if key in self._dev:
                counts.in_dev += 1
            elif key in self._seen:
                counts.repeated += 1
            elif source.prose and self._is_alike(record.renderings[0]):
                counts.alike += 1
            else:
                self._seen.add(key)
                counts.records += 1
                yield record

    def _is_alike(self, text: str) -> bool:
        found = signature(text)
        if found is None:
            return False
        rows = _HASHES // _BANDS
        bands = [(band, found[band * rows : (band + 1) * rows].tobytes()) for band in range(_BANDS)]
        for place in {place for band in bands for place in self._bands.get(band, ())}:
            if float((self._signatures[place] == found).mean()) >= _ALIKE:
                return True
        for band in bands:
            self._bands.setdefault(band, []).append(len(self._signatures))
        self._signatures.append(found)
        return False


def signature(text: str) -> NDArray[np.uint64] | None:
    """The smallest of `_HASHES` different numberings of the text's runs of words; None for a short text."""
    words = np.array([zlib.crc32(word.encode()) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < _SHORTEST:
        return None
    runs = np.zeros(len(words) - _RUN + 1, dtype=np.uint64)
    for place in range(_RUN):
        runs = runs * np.uint64(1_000_003) + words[place : len(words) - _RUN + 1 + place]
    # Multiply and shift (M. Dietzfelbinger and others, 1997): products wrap at 64 bits, and their upper halves are the numbers.
    return ((np.unique(runs)[None] * _FACTORS[:, None] + _OFFSETS[:, None]) >> np.uint64(32)).min(axis=1)


def _numbers(name: str) -> NDArray[np.uint64]:
    digests = (hashlib.sha256(f"{name} {number}".encode()).digest() for number in range(_HASHES))
    return np.array([int.from_bytes(digest[:8], "big") | 1 for digest in digests], dtype=np.uint64)


_FACTORS, _OFFSETS = _numbers("factor"), _numbers("offset")


def _key(record: Record) -> int:
    """Case and white space make no difference."""
    text = "".join(record.renderings[0].lower().split())
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
