"""Guesses of the next tokens, looked up in the prompt and in the text so far, for the model to check several at once.

Prompt-lookup decoding (A. Saxena, 2023, https://github.com/apoorvumang/prompt-lookup-decoding), with a pointer that
stays on the copied passage over a changed word, and drafts only where earlier drafts have paid.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from statistics import median_low

# Drafted tokens in one step; with the certain token before them the model is fed 4 or 8.
_SIZES = (3, 7)
# What a step with so many drafted tokens costs in plain steps, until it has been timed.
_COSTS = {3: 1.6, 7: 1.9}
_GRAM = 4  # tokens; the longest run that is looked up, a longer one is followed
# How often a token comes that a run of 0, 1, 2 … tokens points at, until texts have shown it, and how many sightings that counts for.
_RATES = (0.1, 0.25, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
_WEIGHT = 2.0
_LONGEST = len(_RATES) - 1
# A draft must promise this much, because promises are estimates.
_GAIN = 1.08
# Plain steps that a text may lose to drafts before they gain any, the most steps that it may stake of their gain, and
# the worth of a token that a draft would have got right while the text has no steps left to stake.
_CREDIT, _MOST_CREDIT, _SEEN = 0.75, 4.0, 0.2
_MEMORY = 0.96  # of each older observation, so that about 25 count
_TIMES = 7
_RETRY = 64  # plain steps after which a slow draft may have been somebody else's doing


class Drafting:
    """The gain and the cost of earlier drafts. All texts of one kind share it, so each text learns from the texts before.

    Whether the looked-up token came is seen without drafting it, so being wrong about a kind of text costs nothing.
    """

    def __init__(self) -> None:
        self._hits = [rate * _WEIGHT for rate in _RATES]
        self._tries = [_WEIGHT] * len(_RATES)
        self._plain: deque[float] = deque(maxlen=_TIMES)
        self._drafted: dict[int, deque[float]] = {size: deque(maxlen=_TIMES) for size in _SIZES}
        self._plain_steps = 0

    def lookup(self, source: Sequence[int]) -> Lookup:
        """A new text of this kind, written from `source`."""
        return Lookup(self, source)

    def saw(self, run: int, hit: bool) -> None:
        """The token that a run of `run` tokens pointed at came (`hit`) or did not."""
        run = min(run, _LONGEST)
        self._hits[run] = _MEMORY * self._hits[run] + hit
        self._tries[run] = _MEMORY * self._tries[run] + 1

    def took(self, drafted: int, seconds: float) -> None:
        """A step with `drafted` tokens behind the certain one took so long."""
        if drafted:
            self._drafted[drafted].append(seconds)
            return
        self._plain.append(seconds)
        self._plain_steps += 1
        if self._plain_steps % _RETRY == 0:
            for times in self._drafted.values():
                if times:
                    times.popleft()

    def size(self, run: int, most: int) -> int:
        """How many tokens to draft behind a run, of at most `most`; 0 where a plain step is as good."""
        best, gain = 0, _GAIN
        expected, likely = 1.0, 1.0
        for drafted in range(1, min(most, _SIZES[-1]) + 1):
            behind = min(run + drafted - 1, _LONGEST)
            likely *= self._hits[behind] / self._tries[behind]
            expected += likely
            if drafted in _SIZES and expected / self.cost(drafted) > gain:
                best, gain = drafted, expected / self.cost(drafted)
        return best

    def cost(self, drafted: int) -> float:
        """A step with so many drafted tokens, in plain steps."""
        drafted = next((size for size in _SIZES if size >= drafted), _SIZES[-1])
        if not self._plain:
            return _COSTS[drafted]
        plain = median_low(self._plain)
        # What is not timed yet counts as one time too, so that one slow step on a busy computer is no verdict.
        return max(1.0, median_low([_COSTS[drafted] * plain, *self._drafted[drafted]]) / plain)


class Lookup:
    """One text: follows where the last tokens stood before.

    A pointer stands on the token that comes next if the text goes on as it did there; `run` counts how many tokens in
    a row it has been right. Where it is wrong, it goes to the latest place of the longest run that ends here; if there
    is none, behind the token that was replaced; and at the beginning to the first place of the first token.
    """

    def __init__(self, drafting: Drafting, source: Sequence[int]) -> None:
        self.drafting = drafting
        self._ids = list(source)
        self._places: list[dict[tuple[int, ...], int]] = [{} for _ in range(_GRAM)]
        self._at: int | None = None
        self._run = 0
        self._credit = _CREDIT
        for end in range(1, len(self._ids) + 1):
            self._note(end)

    def _note(self, end: int) -> None:
        ids = self._ids
        for length in range(2, min(_GRAM, end) + 1):
            self._places[length - 1][tuple(ids[end - length : end])] = end

    def add(self, token: int) -> None:
        """One more token of the text is certain."""
        ids, at = self._ids, self._at
        ids.append(token)
        if at is not None:
            hit = ids[at] == token
            self.drafting.saw(self._run, hit)
            if hit:
                if self._credit <= 0 and self._run >= _GRAM:
                    self._credit += _SEEN
                self._at, self._run = at + 1, self._run + 1
                self._note(len(ids))
                return
        self._at, self._run = self._found(at)
        self._note(len(ids))

    def _found(self, left: int | None) -> tuple[int | None, int]:
        """Where to go on, and how many tokens say so. `left` is where the text has just gone another way."""
        ids = self._ids
        for length in range(min(_GRAM, len(ids)), 1, -1):
            place = self._places[length - 1].get(tuple(ids[-length:]))
            if place is not None:
                return place, length
        if left is None:
            try:
                return ids.index(ids[-1], 0, len(ids) - 1) + 1, 1
            except ValueError:
                return None, 0
        # A word left out: the text may go on a little further on.
        for place in range(left + 1, min(left + 5, len(ids) - 1)):
            if ids[place] == ids[-1]:
                return place + 1, 1
        return (left + 1, 0) if left + 1 < len(ids) else (None, 0)

    def brought(self, drafted: int, right: int) -> None:
        """Of so many drafted tokens so many came. Drafts that have cost this text more than they brought end until it copies again."""
        gain = right + 1 - self.drafting.cost(drafted)
        self._credit = min(self._credit + gain, _MOST_CREDIT)

    def propose(self, most: int) -> list[int]:
        """Tokens that may come next, none where guessing does not pay; at most `most`."""
        if self._at is None or self._credit <= 0:
            return []
        ahead = self._ids[self._at : self._at + _SIZES[-1]]
        return ahead[: self.drafting.size(self._run, min(most, len(ahead)))]
