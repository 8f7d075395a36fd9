"""From the logits of one position to the next token."""

from __future__ import annotations

import torch
from torch import Tensor

from assistant.tasks import Sampling

_PENALTY_WINDOW = 256  # tokens; a word may come back once it is out of mind


class NotANumber(ArithmeticError):
    """The model put out NaN: broken weights, or numbers too large for its precision."""


def numbers(likely: Tensor) -> Tensor:
    """`likely` itself, of any shape. Raises `NotANumber` where a row of log likelihoods is NaN."""
    if likely[..., 0].isnan().any():  # of log_softmax all of a row is NaN where any logit was
        raise NotANumber
    return likely


class Sampler:
    """Chooses tokens by `Sampling`. The same seed, logits and history give the same tokens.

    Filters act in the order of transformers: penalty, temperature, top-k, top-p, min-p.
    `history` are the tokens before the first one; of these and the new ones the last 256 count for the penalty, but none
    that is in `free`: the words of a text that is asked about may come as often as they have to.
    `banned` tokens are never chosen.
    """

    def __init__(
        self, sampling: Sampling, history: list[int], device: str = "cpu", banned: frozenset[int] = frozenset(),
        free: frozenset[int] = frozenset(),
    ) -> None:  # fmt: skip
        self._sampling, self._free = sampling, free
        self._recent = torch.zeros(_PENALTY_WINDOW, dtype=torch.long, device=device)
        recent = history[-_PENALTY_WINDOW:]
        self._recent[: len(recent)] = torch.tensor(recent, dtype=torch.long)
        self._count = len(recent)
        self._banned = torch.tensor(sorted(banned), dtype=torch.long, device=device) if banned else None
        # Random numbers come from the CPU on every device: one number a token is cheaper there than on a GPU.
        self._random = torch.Generator()
        if sampling.seed is None:
            self._random.seed()
        else:
            self._random.manual_seed(sampling.seed)

    def __call__(self, logits: Tensor) -> int:
        """The next token. `logits` has shape (vocabulary,) and may be written to."""
        with torch.inference_mode():
            return self._chosen(logits)

    def _chosen(self, logits: Tensor) -> int:
        if self._banned is not None:
            logits[self._banned] = -torch.inf
        if self._sampling.repetition_penalty != 1.0 and self._count:
            logits = self._penalised(logits)
        token = self._greedy(logits) if self._sampling.temperature <= 0 else self._drawn(logits)
        if self._sampling.repetition_penalty != 1.0 and token not in self._free:
            self._recent[self._count % _PENALTY_WINDOW] = token
            self._count += 1
        return token

    def _penalised(self, logits: Tensor) -> Tensor:
        logits = logits.float()
        recent = self._recent[: self._count]
        scores = logits[recent]
        penalty = self._sampling.repetition_penalty
        logits[recent] = torch.where(scores < 0, scores * penalty, scores / penalty)
        return logits

    def _greedy(self, logits: Tensor) -> int:
        best, token = logits.max(-1)  # NaN is the largest of all
        if best.isnan():
            raise NotANumber
        return int(token)

    def _drawn(self, logits: Tensor) -> int:
        sampling = self._sampling
        kept = min(sampling.top_k or len(logits), len(logits))
        scores, tokens = torch.topk(logits, kept)  # in falling order
        scores = scores.float().cpu()
        if scores[0].isnan():
            raise NotANumber
        # Less the largest first, so that a tiny temperature cannot overflow.
        likely = torch.softmax((scores - scores[0]) / sampling.temperature, -1)
        total = likely.cumsum(-1)
        count = kept
        if sampling.top_p < 1.0:
            count = int((total - likely < sampling.top_p).sum())
        if sampling.min_p > 0.0:
            count = min(count, int((likely >= sampling.min_p * likely[0]).sum()))
        count = max(count, 1)
        drawn = torch.rand((), generator=self._random) * total[count - 1]
        place = int(torch.searchsorted(total[:count], drawn, right=True))
        return int(tokens[min(place, count - 1)])
