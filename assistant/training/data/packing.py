"""The corpus as one flat array of tokens on disk, and epochs as reshuffled streams of it.

An epoch is a plan, not a copy: which rendering of which record comes when, and where each begins. Its batches are
cut from the plan by number, so that batch n is the same after a resume and costs nothing to reach.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assistant.system.disk import put_folder_in_place
from assistant.system.private_files import make_folder
from assistant.training.data.cleaning import Cleaning, Counts
from assistant.training.data.corpus import Source, beside
from assistant.training.data.errors import CorpusMissing
from assistant.training.data.rendering import END, FILL

FILL_SHARE = 0.08  # of prose, shown as before, after and between: the program asks for continuations far more often
FILL_WINDOW = 256  # tokens; a longer one would seldom stand in one context as a whole
INSTRUCT_SHARE = 0.4  # of the records that have a rendering in words; one in eight has
_FORMAT = 2
_CHUNK = 4096

Ints = NDArray[np.int64]


class PackedCorpus:
    """Tokens of all renderings, and where each begins. Built once, then mapped from disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tokens: NDArray[np.uint16] = np.memmap(folder / "tokens.u16", dtype=np.uint16, mode="r")
        with np.load(folder / "index.npz", allow_pickle=False) as index:
            self.bounds: Ints = index["bounds"]
            self.first: Ints = index["first"]
            self.source: Ints = index["source"]
            self.instructed: NDArray[np.bool_] = index["instructed"]
        facts = json.loads((folder / "facts.json").read_text("utf-8"))
        self.counts: dict[str, dict[str, int]] = facts["counts"]
        self.prose: NDArray[np.bool_] = np.asarray(facts["prose"], dtype=bool)[self.source]
        self.end: int = facts["end"]
        self.fill: list[int] = facts["fill"]

    @property
    def names(self) -> list[str]:
        return list(self.counts)


def pack(
    sources: Sequence[Source], tokenizer: Tokenizer, cache: Path, report: Callable[[str], None] = lambda line: None
) -> PackedCorpus:
    """Encode the sources, or find them encoded below `cache` under a key of their bytes and the tokenizer's."""
    folder = cache / f"packed-{_key(sources, tokenizer)}"
    if not (folder / "facts.json").exists():
        make_folder(cache)
        temporary = Path(tempfile.mkdtemp(dir=cache, prefix="packing-"))
        try:
            _encode(sources, tokenizer, temporary, report)
            put_folder_in_place(temporary, folder)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return PackedCorpus(folder)


def _key(sources: Sequence[Source], tokenizer: Tokenizer) -> str:
    digest = hashlib.sha256(f"{_FORMAT} {tokenizer.to_str()}".encode())
    for source in (*sources, *beside(sources)):
        digest.update(source.name.encode())
        with open(source.path, "rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:12]


def _encode(sources: Sequence[Source], tokenizer: Tokenizer, folder: Path, report: Callable[[str], None]) -> None:
    bounds, first, numbers, instructed = [0], [0], [], []
    counts: dict[str, dict[str, int]] = {}
    cleaning = Cleaning(beside(sources))
    with open(folder / "tokens.u16", "wb") as file:
        for number, source in enumerate(sources):
            before, tally = bounds[-1], Counts()
            found = cleaning.kept(source, tally)
            while chunk := list(islice(found, _CHUNK)):
                encoded = tokenizer.encode_batch([text for record in chunk for text in record.renderings])
                for encoding in encoded:
                    bounds.append(bounds[-1] + len(encoding.ids))
                file.write(np.concatenate([np.asarray(e.ids, dtype=np.uint16) for e in encoded]).tobytes())
                for record in chunk:
                    first.append(first[-1] + len(record.renderings))
                    numbers.append(number)
                    instructed.append(record.instructed)
            counts[source.name] = {
                **tally.as_dict(), "bytes": source.path.stat().st_size, "tokens": bounds[-1] - before,
            }  # fmt: skip
            report(f"encoded {source.name}: {counts[source.name]['records']} records")
    np.savez(
        folder / "index.npz", bounds=np.asarray(bounds, dtype=np.int64), first=np.asarray(first, dtype=np.int64),
        source=np.asarray(numbers, dtype=np.int64), instructed=np.asarray(instructed, dtype=bool),
    )  # fmt: skip
    facts = {
        "counts": counts, "prose": [source.prose for source in sources], "end": tokenizer.token_to_id(END),
        "fill": [tokenizer.token_to_id(token) for token in FILL],
    }  # fmt: skip
    (folder / "facts.json").write_text(json.dumps(facts), "utf-8")


@dataclass(frozen=True)
class Epoch:
    """Pieces in their order. Piece i is `tokens[start:stop]` and `<|end|>`; where `cut` is not (0, 0), the tokens
    between the two cuts go behind the others, as a gap to fill. `ends` counts the stream's tokens up to and with it."""

    corpus: PackedCorpus
    start: Ints
    stop: Ints
    cut: Ints
    ends: Ints

    @property
    def length(self) -> int:
        return int(self.ends[-1]) if len(self.ends) else 0

    def piece(self, i: int) -> NDArray[np.uint16]:
        tokens = self.corpus.tokens[self.start[i] : self.stop[i]]
        end = [self.corpus.end]
        a, b = self.cut[i]
        if b:
            before, after, between = self.corpus.fill
            parts: list[Any] = [[before], tokens[:a], [after], tokens[b:], [between], tokens[a:b], end]
        else:
            parts = [tokens, end]
        return np.concatenate(parts).astype(np.uint16)

    def cut_out(self, start: int, stop: int) -> NDArray[np.uint16]:
        """Tokens start..stop of the stream."""
        i = int(np.searchsorted(self.ends, start, side="right"))
        head = int(self.ends[i - 1]) if i else 0
        pieces, have = [], head
        while have < stop:
            pieces.append(self.piece(i))
            have += len(pieces[-1])
            i += 1
        return np.concatenate(pieces)[start - head : stop - head]


def plan(corpus: PackedCorpus, weights: Sequence[float], seed: int, epoch: int) -> Epoch:
    """`weights` are copies of each record of the sources in their order; a fraction is a chance."""
    rng = np.random.default_rng((seed, epoch))
    wanted = np.asarray(weights, dtype=np.float64)[corpus.source]
    copies = np.floor(wanted).astype(np.int64) + (rng.random(len(wanted)) < wanted % 1)
    chosen = rng.permutation(np.repeat(np.arange(len(wanted)), copies))
    instructed = corpus.instructed[chosen]
    direct = corpus.first[chosen + 1] - corpus.first[chosen] - instructed
    which = (rng.random(len(chosen)) * direct).astype(np.int64)
    which = np.where(instructed & (rng.random(len(chosen)) < INSTRUCT_SHARE), direct, which)
    rendering = corpus.first[chosen] + which
    start, stop = corpus.bounds[rendering], corpus.bounds[rendering + 1]

    filled = corpus.prose[chosen] & (rng.random(len(chosen)) < FILL_SHARE)
    windows = np.where(filled, -(-(stop - start) // FILL_WINDOW), 1)
    document = np.repeat(np.arange(len(chosen)), windows)
    within = np.arange(len(document)) - np.repeat(np.cumsum(windows) - windows, windows)
    filled, last = filled[document], stop[document]
    start = start[document] + within * FILL_WINDOW
    stop = np.where(filled, np.minimum(start + FILL_WINDOW, last), last)
    filled &= stop - start > 24
    cut = np.sort(rng.random((len(start), 2)), axis=1) * (stop - start - 16)[:, None] + 8
    cut = np.where(filled[:, None], cut, 0).astype(np.int64)
    ends = np.cumsum(stop - start + 1 + len(FILL) * filled)
    return Epoch(corpus, start, stop, cut, ends)


def count_batches(epoch: Epoch, sequences: int, context: int) -> int:
    """Raises `CorpusMissing` where an epoch fills no batch."""
    count = (epoch.length - 1) // (sequences * context)
    if count < 1:
        raise CorpusMissing(
            f"The corpus has only {epoch.length} tokens, and one step wants {sequences * context}. Add more text."
        )
    return count


def row_starts(number: int, count: int, sequences: int, context: int) -> list[int]:
    """Where in an epoch of `count` batches the rows of one begin.

    Each row of a batch reads on in its own stretch of the epoch: rows that follow each other in the stream would
    often be one long book, and a step would learn from that alone.
    """
    return [(row * count + number) * context for row in range(sequences)]


def batches(
    corpus: PackedCorpus, weights: Sequence[float], seed: int, sequences: int, context: int, first: int = 0,
    rows: slice | None = None,
) -> Iterator[tuple[int, Ints]]:  # fmt: skip
    """Epoch number and (sequences, context + 1) tokens, from batch number `first` on, without end; of each batch only
    `rows`. Raises `CorpusMissing` where an epoch fills no batch.
    """
    epoch, before = 0, 0
    while True:
        stream = plan(corpus, weights, seed, epoch)
        count = count_batches(stream, sequences, context)
        for number in range(max(0, first - before), count):
            starts = row_starts(number, count, sequences, context)[rows or slice(None)]
            yield epoch, np.stack([stream.cut_out(at, at + context + 1) for at in starts]).astype(np.int64)
        before += count
        epoch += 1
