"""The packed corpus in the memory of the device that learns, and batches cut there.

The same epochs and the same batches as `packing.batches`, number by number; a GPU would wait for those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from assistant.training.data.packing import Epoch, PackedCorpus, count_batches, plan, row_starts

_PIECES = 200_000  # gathered at once; their places take eight bytes a token


class Resident:
    """Tokens as 16-bit numbers on the device; torch cuts few kinds of tensors out of unsigned ones, so they lie signed."""

    def __init__(self, corpus: PackedCorpus, device: torch.device) -> None:
        self.corpus = corpus
        self._special = len(corpus.tokens)  # place of END, and of the marks of a gap behind it
        marks = np.asarray([corpus.end, *corpus.fill], dtype=np.uint16)
        self._tokens = torch.from_numpy(np.concatenate([corpus.tokens, marks]).view(np.int16)).to(device)

    def stream(self, epoch: Epoch) -> Tensor:
        """All tokens of an epoch in their order, int16."""
        starts, lengths = self._segments(epoch)
        parts = []
        for at in range(0, len(starts), _PIECES):
            begin = torch.from_numpy(starts[at : at + _PIECES].ravel()).to(self._tokens.device)
            length = torch.from_numpy(lengths[at : at + _PIECES].ravel()).to(self._tokens.device)
            before = length.cumsum(0) - length
            places = torch.repeat_interleave(begin - before, length)
            places += torch.arange(len(places), device=places.device)
            parts.append(self._tokens[places])
        return torch.cat(parts)

    def _segments(self, epoch: Epoch) -> tuple[np.ndarray, np.ndarray]:
        """(pieces, 7) places and lengths: the parts of the corpus that are read, with the marks between."""
        a, b = epoch.start + epoch.cut[:, 0], epoch.start + epoch.cut[:, 1]
        gap = epoch.cut[:, 1] > 0
        mark = [np.full_like(epoch.start, self._special + number) for number in range(4)]
        one = gap.astype(np.int64)
        starts = [mark[1], epoch.start, mark[2], b, mark[3], a, mark[0]]
        lengths = [
            one, np.where(gap, a - epoch.start, epoch.stop - epoch.start), one, np.where(gap, epoch.stop - b, 0),
            one, np.where(gap, b - a, 0), np.ones_like(one),
        ]  # fmt: skip
        return np.stack(starts, axis=1), np.stack(lengths, axis=1)

    def batches(
        self,
        weights: Sequence[float],
        seed: int,
        sequences: int,
        context: int,
        first: int = 0,
        rows: slice | None = None,
    ) -> Iterator[tuple[int, Tensor]]:
        """As `packing.batches`, on the device; of each batch only `rows`. Raises `CorpusMissing`."""
        epoch, before = 0, 0
        width = torch.arange(context + 1, device=self._tokens.device)
        while True:
            found = plan(self.corpus, weights, seed, epoch)
            count = count_batches(found, sequences, context)
            if before + count > first:
                stream = self.stream(found)
                for number in range(max(0, first - before), count):
                    starts = torch.tensor(row_starts(number, count, sequences, context)[rows or slice(None)])
                    tokens = stream[starts.to(width.device)[:, None] + width]
                    yield epoch, tokens.long() & 0xFFFF
                del stream
            before += count
            epoch += 1
