"""Differences between two texts, by whole words, as a person would describe them.

Words, or else rows of words, that occur once on both sides are anchors (patience diff); what lies between them is
compared by Myers' greedy algorithm within bounds. So time and memory stay near linear in the length.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import isqrt

MOST_EDITS, MOST_STEPS = 400, 1_500_000
"""Edits between two anchors, and steps in all of the search for them; beyond, a stretch is one replacement."""
KEPT_SHARE = 0.3
"""Below this share of kept words a sentence, or the whole text, is one replacement."""
_ROWS = (1, 5, 15)

# Scripts written without spaces go by characters: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
_EACH = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_EACH += "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_LETTER = rf"[^\W_{_EACH}]"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)+|{_LETTER}+(?:['’‘·\u00ad]{_LETTER}+)*|\n|[^\S\n]+|.", re.DOTALL)
_ENDS = frozenset(".!?…。！？")
_BLANK = re.compile(r"\s*")

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text: kept where `old` is `new`, changed where not. The parts of a comparison, joined, are both texts."""

    old: str
    new: str

    @property
    def changed(self) -> bool:
        return self.old != self.new


def tokens(text: str) -> list[str]:
    """Words, runs of blanks, line ends, punctuation marks; joined they are the text. Marks stay with their letter."""
    found: list[str] = _TOKEN.findall(text)
    if text.isascii():
        return found
    whole: list[str] = []
    joined = False
    for token in found:
        continues = unicodedata.category(token[0])[0] == "M" or token[0] == "\u200d"
        if whole and not whole[-1].isspace() and (continues or joined):
            whole[-1] += token
        else:
            whole.append(token)
        joined = token[-1] == "\u200d"
    return whole


def compare(old: str, new: str) -> list[Part]:
    """The parts of both texts; no two changed ones stand side by side, no two kept ones either."""
    before, after = tokens(old), tokens(new)
    spans = _slid(before, after, _spans(before, after))
    old_words, new_words = _Weighed(before), _Weighed(after)
    spans = _joined(before, spans, old_words, new_words)
    spans = _whole_where_little_is_kept(before, spans, old_words, new_words)
    parts: list[Part] = []
    place = 0
    for start, end, new_start, new_end in spans:
        if place < start:
            kept = "".join(before[place:start])
            parts.append(Part(kept, kept))
        parts.append(Part("".join(before[start:end]), "".join(after[new_start:new_end])))
        place = end
    if place < len(before):
        kept = "".join(before[place:])
        parts.append(Part(kept, kept))
    return parts


def fitted(original: str, answer: str) -> str:
    """The answer with the blanks that stand around the original, which models leave out."""
    if not original.strip():
        return answer
    head = _BLANK.match(original)
    tail = original[len(original.rstrip()) :]
    return (head[0] if head else "") + answer.strip() + tail


def words(text: str) -> int:
    """How many words, in the sense of the comparison."""
    return _weight(tokens(text))


def _weight(some: Sequence[str]) -> int:
    return sum(1 for token in some if token[0].isalnum() or unicodedata.category(token[0])[0] in "LNS")


class _Weighed:
    """How many words stand between two tokens, without counting them again."""

    def __init__(self, some: Sequence[str]) -> None:
        self._sums = [0, *accumulate(_weight((token,)) for token in some)]

    def __call__(self, start: int, end: int) -> int:
        return self._sums[end] - self._sums[start]


def _spans(before: Sequence[str], after: Sequence[str]) -> list[Span]:
    """The differing stretches in order: start and end in `before`, start and end in `after`."""
    matched = list(_matches(before, after))
    matched.append((len(before), len(after), 0))
    spans, at, new_at = [], 0, 0
    for start, new_start, length in matched:
        if at < start or new_at < new_start:
            spans.append((at, start, new_at, new_start))
        at, new_at = start + length, new_start + length
    return spans


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Equal stretches in order: start in `before`, in `after`, length."""
    steps = MOST_STEPS
    todo: list[tuple[int, int, int, int] | tuple[int, int, int]] = [(0, len(before), 0, len(after))]
    while todo:
        work = todo.pop()
        if len(work) == 3:
            yield work
            continue
        start, end, new_start, new_end = work
        head = 0
        while start + head < end and new_start + head < new_end and before[start + head] == after[new_start + head]:
            head += 1
        if head:
            yield (start, new_start, head)
            start, new_start = start + head, new_start + head
        tail = 0
        while start < end - tail and new_start < new_end - tail and before[end - tail - 1] == after[new_end - tail - 1]:
            tail += 1
        if tail:
            end, new_end = end - tail, new_end - tail
            todo.append((end, new_end, tail))
        if start == end or new_start == new_end:
            continue
        anchors = _anchors(before[start:end], after[new_start:new_end])
        if not anchors:
            found, edits = _myers(before[start:end], after[new_start:new_end], min(MOST_EDITS, isqrt(2 * steps)))
            steps -= min(steps, edits * edits // 2)
            todo += [(start + i, new_start + j, length) for i, j, length in reversed(found)]
            continue
        edges = [(start + i, new_start + j) for i, j in anchors]
        gaps: list[tuple[int, int, int, int] | tuple[int, int, int]] = []
        at, new_at = start, new_start
        for i, j in edges:
            gaps += [(at, i, new_at, j), (i, j, 1)]
            at, new_at = i + 1, j + 1
        gaps.append((at, end, new_at, new_end))
        todo += reversed(gaps)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Words that occur once on each side, in the same order: the longest such row.

    Where no word does, the beginnings of rows of words that do.
    """
    for length in _ROWS:
        here, there = _rows(before, length), _rows(after, length)
        times, new_times = Counter(here), Counter(there)
        places = {row: j for j, row in enumerate(there) if new_times[row] == 1}
        pairs = [(i, places[row]) for i, row in enumerate(here) if times[row] == 1 and row in places and _weight(row)]
        if pairs:
            return _longest_rising(pairs)
    return []


def _rows(some: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return list(zip(*(some[n:] for n in range(length)), strict=False))


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    tops: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for number, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        previous.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(j)
            ends.append(number)
        else:
            tops[pile], ends[pile] = j, number
    row, at = [], ends[-1] if ends else -1
    while at >= 0:
        row.append(pairs[at])
        at = previous[at]
    return row[::-1]


def _myers(before: Sequence[str], after: Sequence[str], limit: int) -> tuple[list[tuple[int, int, int]], int]:
    """Equal stretches of a shortest edit script, and its length; none when it would be longer than `limit`."""
    n, m = len(before), len(after)
    furthest: dict[int, int] = {1: 0}
    trace: list[dict[int, int]] = []
    for edits in range(min(n + m, limit) + 1):
        trace.append(furthest.copy())
        for k in range(-edits, edits + 1, 2):
            down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
            x = furthest[k + 1] if down else furthest[k - 1] + 1
            while x < n and x - k < m and before[x] == after[x - k]:
                x += 1
            furthest[k] = x
            if x >= n and x - k >= m:
                return _walked_back(trace, n, m), edits
    return [], limit


def _walked_back(trace: Sequence[dict[int, int]], n: int, m: int) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    x, y = n, m
    for edits in range(len(trace) - 1, -1, -1):
        furthest, k = trace[edits], x - y
        down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
        old_k = k + 1 if down else k - 1
        old_x = furthest[old_k] if edits else 0
        old_y = old_x - old_k if edits else 0
        middle = old_x + (0 if down else 1) if edits else 0
        if x > middle:
            found.append((middle, middle - k, x - middle))
        x, y = old_x, old_y
    return found[::-1]


def _slid(before: Sequence[str], after: Sequence[str], spans: list[Span]) -> list[Span]:
    """An insertion or deletion of " word" before a blank is one of "word ", as people see it."""
    slid = []
    for number, (start, end, new_start, new_end) in enumerate(spans):
        limit = spans[number + 1][0] if number + 1 < len(spans) else len(before)
        side, first, last = (after, new_start, new_end) if start == end else (before, start, end)
        if (
            (start == end or new_start == new_end)
            and last - first > 1
            and end < limit
            and side[first].isspace()
            and side[first] == before[end]
        ):
            start, end, new_start, new_end = start + 1, end + 1, new_start + 1, new_end + 1
        slid.append((start, end, new_start, new_end))
    return slid


def _joined(before: Sequence[str], spans: list[Span], old_words: _Weighed, new_words: _Weighed) -> list[Span]:
    """Changes with fewer kept words between them than either has of its own are one; single words that gave way to
    single words stay apart, so that each can be taken by itself."""
    joined: list[Span] = []
    for span in spans:
        while joined:
            last = joined[-1]
            if "\n" in before[last[1] : span[0]]:
                break
            sizes = [(old_words(s[0], s[1]), new_words(s[2], s[3])) for s in (last, span)]
            apart = all(size == (1, 1) for size in sizes)
            if last[1] < span[0] and (apart or old_words(last[1], span[0]) >= min(max(size) for size in sizes)):
                break
            joined.pop()
            span = (last[0], span[1], last[2], span[3])
        joined.append(span)
    return joined


def _whole_where_little_is_kept(
    before: Sequence[str], spans: list[Span], old_words: _Weighed, new_words: _Weighed
) -> list[Span]:
    """One replacement for each sentence, and then for the whole, that kept less than `KEPT_SHARE` of its words."""
    if len(spans) < 2:
        return spans

    def little_kept(some: list[Span], start: int, end: int) -> bool:
        gone = sum(old_words(s[0], s[1]) for s in some)
        came = sum(new_words(s[2], s[3]) for s in some)
        kept = old_words(start, end) - gone
        return kept < KEPT_SHARE * (kept + max(gone, came))

    sentences: list[tuple[int, list[Span]]] = [(0, [spans[0]])]
    for last, span in pairwise(spans):
        end = _sentence_end(before, last[1], span[0])
        if end < span[0]:
            sentences.append((end, [span]))
        else:
            sentences[-1][1].append(span)
    whole: list[Span] = []
    for start, some in sentences:
        end = _sentence_end(before, some[-1][1], len(before))
        whole += _one(some) if little_kept(some, start, end) else some
    return _one(whole) if little_kept(whole, 0, len(before)) else whole


def _sentence_end(some: Sequence[str], start: int, end: int) -> int:
    return next((i for i in range(start, end) if some[i] == "\n" or some[i] in _ENDS), end)


def _one(spans: list[Span]) -> list[Span]:
    return [(spans[0][0], spans[-1][1], spans[0][2], spans[-1][3])]
