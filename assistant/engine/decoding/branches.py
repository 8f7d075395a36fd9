"""How likely a model finds a text, token by token, and the same text with single changes in it.

The text is read once. A changed text is read from its change on, to a few tokens behind it: what comes before is the same,
and what comes far behind hardly tells the two apart. Many changed texts are read at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from assistant.engine.decoding.generation import checked, model_errors
from assistant.engine.decoding.prefix_cache import can_crop, is_recurrent
from assistant.engine.decoding.sampling import numbers
from assistant.engine.loaded.loaded_model import LoadedModel

# Tokens behind the change that are held against each other.
_BEHIND = 6
_MOST_AT_ONCE = 320  # tokens of branches; the logits of so many are 63 MB with a vocabulary of 49,000


@dataclass(frozen=True, slots=True)
class Branch:
    """A changed text: `ids` from token `start` on, in place of the tokens up to `end` of the text that was read."""

    start: int
    end: int
    ids: tuple[int, ...]


def branch(before: Sequence[int], after: Sequence[int]) -> Branch | None:
    """Where the tokens of two texts part, and a few tokens behind the place where they meet again; None where they are the same."""
    shortest = min(len(before), len(after))
    start = next((place for place in range(shortest) if before[place] != after[place]), shortest)
    if start == len(before) == len(after):
        return None
    same = next(
        (back for back in range(shortest - start) if before[len(before) - 1 - back] != after[len(after) - 1 - back]),
        shortest - start,
    )
    same = max(0, same - _BEHIND)
    return Branch(start, len(before) - same, tuple(after[start : len(after) - same]))


class ReadText:
    """A decoder's reading of `ids`, of which the first has no likelihood. Raises as `generate` does."""

    def __init__(self, loaded: LoadedModel, ids: Sequence[int]) -> None:
        self._loaded = loaded
        self.ids = checked(loaded, list(ids))
        self._past: Any = loaded.new_cache()
        with model_errors(loaded), torch.inference_mode():
            self._logits = loaded.forward(self.ids, self._past, len(self.ids))
            self._norms = numbers(self._logits.float().logsumexp(-1, keepdim=True))[:, 0]
            wanted = torch.tensor(self.ids[1:], device=self._logits.device)
            own = self._logits[:-1].float().gather(1, wanted[:, None])[:, 0] - self._norms[:-1]
        self._sums = [0.0, 0.0, *own.double().cumsum(0).tolist()]

    def between(self, start: int, end: int) -> float:
        """Log-likelihood of tokens `start` to `end`."""
        return float(self._sums[end] - self._sums[start])

    def instead(self, place: int, token: int) -> float:
        """Log-likelihood of `token` in the place of token `place`, which is not the first."""
        return float(self._logits[place - 1, token].float() - self._norms[place - 1])

    def likeliest(self, place: int) -> int:
        return int(self._logits[place - 1].argmax())

    def gains(self, branches: Sequence[Branch]) -> list[float]:
        """By how much each changed text is likelier than the text that was read, in natural logarithms."""
        # A changed first token follows on nothing that the model could judge it by.
        result = [0.0] * len(branches)
        order = sorted(
            (each for each in range(len(branches)) if branches[each].start), key=lambda each: -branches[each].start
        )
        with model_errors(self._loaded), torch.inference_mode():
            held: list[int] = []
            size = 0
            for each in order:
                if held and size + len(branches[each].ids) > _MOST_AT_ONCE:
                    self._read(branches, held, result)
                    held, size = [], 0
                held.append(each)
                size += len(branches[each].ids)
            if held:
                self._read(branches, held, result)
        return result

    def _read(self, branches: Sequence[Branch], chosen: Sequence[int], result: list[float]) -> None:
        # The last token of a branch is judged and foresees nothing.
        fed = [(branches[each].start, branches[each].ids[:-1]) for each in chosen]
        some = [each for each in fed if each[1]]
        rows = self._loaded.branched(some, self._past) if some else None
        at = 0
        for each, (start, ids) in zip(chosen, fed, strict=True):
            one = branches[each]
            if not one.ids:
                result[each] = -self.between(one.start, one.end)
                continue
            gain = self.instead(start, one.ids[0])
            if ids:
                own = rows[at : at + len(ids)] if rows is not None else self._alone(start, ids)
                at += len(ids)
                wanted = torch.tensor(one.ids[1:], device=own.device)
                gain += float(own.float().log_softmax(-1).gather(1, wanted[:, None]).sum())
            result[each] = gain - self.between(one.start, one.end)

    def _alone(self, start: int, ids: Sequence[int]) -> Tensor:
        """Logits after each of `ids`, for models that cannot read several texts at once. Branches come from the end to the start."""
        if is_recurrent(self._past) or not can_crop(self._past):
            return self._loaded.forward([*self.ids[:start], *ids], self._loaded.new_cache(), len(ids))
        surplus = self._past.get_seq_length() - start
        if surplus > 0:
            self._past.crop(-surplus)
        elif surplus < 0:
            self._loaded.forward(self.ids[start + surplus : start], self._past, 1)
        rows = self._loaded.forward(list(ids), self._past, len(ids))
        self._past.crop(-len(ids))
        return rows
