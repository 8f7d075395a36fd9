"""ROUGE of one text against another: shared words (1), pairs of words (2), the longest common subsequence (L).

F1 of C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004, without stemming; the same figures as
the `rouge-score` package, which would bring nltk along. Chinese characters count as words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[㐀-䶿一-鿿]|[^\W_㐀-䶿一-鿿]+")
MEASURES = ("rouge1", "rouge2", "rougeL")


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def rouge(candidate: str, reference: str) -> dict[str, float]:
    """Each of `MEASURES`, 0 to 1."""
    ours, theirs = words(candidate), words(reference)
    return {
        "rouge1": _shared(ours, theirs, 1),
        "rouge2": _shared(ours, theirs, 2),
        "rougeL": f_score(_longest_common(ours, theirs), len(ours), len(theirs)),
    }


def f_score(right: float, given: float, wanted: float, beta: float = 1.0) -> float:
    """F of `right` out of `given` and out of `wanted`; 0 where nothing is right."""
    if not right:
        return 0.0
    precision, recall = right / given, right / wanted
    return (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def mean_rouge(candidates: Sequence[str], references: Sequence[str]) -> dict[str, float]:
    """Means over the texts, times 100, to one decimal."""
    found = [rouge(ours, theirs) for ours, theirs in zip(candidates, references, strict=True)]
    return {name: round(100 * sum(each[name] for each in found) / max(1, len(found)), 1) for name in MEASURES}


def ngrams(of: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(of[start : start + size]) for start in range(len(of) - size + 1)]


def _shared(ours: Sequence[str], theirs: Sequence[str], size: int) -> float:
    a, b = Counter(ngrams(ours, size)), Counter(ngrams(theirs, size))
    return f_score((a & b).total(), a.total(), b.total())


def _longest_common(a: Sequence[str], b: Sequence[str]) -> int:
    row = [0] * (len(b) + 1)
    for word in a:
        diagonal = 0
        for place, other in enumerate(b, 1):
            above = row[place]
            row[place] = diagonal + 1 if word == other else max(above, row[place - 1])
            diagonal = above
    return row[-1]
