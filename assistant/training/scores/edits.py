"""The edits of a correction, word by word, compared with the edits of its reference.

As in the M2 scorer (D. Dahlmeier, H. T. Ng, 2012): an edit is right where the reference makes the same one at the same
place, and precision weighs twice as much as recall, since a wrong change costs a writer more than a missed one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from assistant.training.scores.overlap import f_score

Edit = tuple[int, int, tuple[str, ...]]
_TOKEN = re.compile(r"[㐀-䶿一-鿿]|\w+(?:['’]\w+)*|[^\w\s]")


def edits(before: str, after: str) -> set[Edit]:
    """Places (in words of `before`, end exclusive) and the words that come there instead."""
    ours, theirs = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    return {
        (start, stop, tuple(theirs[low:high]))
        for kind, start, stop, low, high in matcher.get_opcodes()
        if kind != "equal"
    }


def edit_scores(rows: Iterable[tuple[str, str, str]]) -> dict[str, float]:
    """Precision, recall and F0.5 over rows of (asked, wrote, reference). No edit where none is due counts as right."""
    right = made = due = 0
    for asked, wrote, reference in rows:
        ours, theirs = edits(asked, wrote), edits(asked, reference)
        right, made, due = right + len(ours & theirs), made + len(ours), due + len(theirs)
    return {
        "precision": round(right / made, 3) if made else 1.0,
        "recall": round(right / due, 3) if due else 1.0,
        "f0.5": round(f_score(right, made, due, 0.5), 3) if made or due else 1.0,
    }
