"""Whether a text goes round in circles, and whether it comes to an end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.training.scores.overlap import ngrams, words

_END = re.compile(r"[.!?…。！？]['\"”’»」』)）\]]*$")
_REPEATED = 4  # words in a row; fewer come again in any honest text


def ends_at_sentence(text: str) -> bool:
    return _END.search(text.rstrip()) is not None


def repetition(text: str) -> float:
    """Share of the runs of four words that stood in the text before."""
    runs = ngrams(words(text), _REPEATED)
    return 1 - len(set(runs)) / len(runs) if runs else 0.0


def distinct(texts: Sequence[str], size: int) -> float:
    """Different runs of `size` words among all of the texts, over their number (J. Li and others, 2016)."""
    runs = [run for text in texts for run in ngrams(words(text), size)]
    return len(set(runs)) / len(runs) if runs else 0.0
