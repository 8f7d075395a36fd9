"""Lines of a page, with where they stand and how large they are written, joined to paragraphs, headings and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.formats import arranging, runs
from assistant.formats.structure import PLAIN, Block, Blocks, Heading, Inline, Inlines, Listing, Paragraph, Span, Style

HEADING_FACTOR = 1.15
"""How much larger than the text of the document a heading is written at least."""
_LONGEST_HEADING = 200
_GAP_FACTOR = 1.3
_BULLET = re.compile(r"^[•◦▪‣●○■□–☐☑☒]\s+(?=\S)")
_NUMBER = re.compile(r"^(\d{1,3})[.)]\s+(?=\S)")
_END = re.compile(r"[.!?:;…。！？：；”\"'»)]\s*$")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    page: int
    left: float
    height: float
    """Above the foot of the page, in points."""
    size: float
    """Of most of its characters, in points."""


RAISED, LOWERED, UPRIGHT = "\ue010", "\ue011", "\ue012"
"""In the text of a line: what is behind is raised, is lowered, and stands as the rest again."""
_SCRIPTS: dict[str, Literal["super", "sub"]] = {RAISED: "super", LOWERED: "sub"}


def _inlines(text: str) -> Inlines:
    found: list[Inline] = []
    style = PLAIN
    for part in re.split(f"([{RAISED}{LOWERED}{UPRIGHT}])", text):
        if part in _SCRIPTS:
            style = Style(script=_SCRIPTS[part])
        elif part == UPRIGHT:
            style = PLAIN
        else:
            found.append(Span(part, style))
    return runs.tidy(found)


def without_page_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], int]:
    """The lines of all pages, and how many lines at the heads and feet of pages were left out: page numbers, and
    lines that most pages repeat."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_pattern(line.text) for line in _edges(lines)})
    often = {pattern for pattern, count in seen.items() if count >= max(3, len(pages) // 2)}
    kept, dropped = [], 0
    for lines in pages:
        edges = _edges(lines)
        for line in lines:
            pattern = _pattern(line.text)
            if line in edges and (pattern in often or (pattern in _NUMBERS and seen[pattern] > 1)):
                dropped += 1
            else:
                kept.append(line)
    return kept, dropped


_NUMBERS = frozenset(("#", "-#-", "#/#", "–#–", "page#", "page#of#", "seite#", "第#页"))


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", "".join(text.split())).lower()


def _edges(lines: Sequence[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.height)
    return [*by_height[:2], *by_height[-2:]] if len(by_height) > 4 else [*by_height[:1], *by_height[-1:]]


def blocks(lines: Sequence[Line]) -> Blocks:
    if not lines:
        return ()
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    # Code may be the most of a text and is smaller than the rest of it.
    body = max(size for size, count in sizes.items() if count >= 0.1 * sizes.total())
    larger = sorted((size for size in sizes if size >= body * HEADING_FACTOR), reverse=True)
    found: list[Block] = []
    vocabulary = frozenset(word for line in lines for word in _WORDS.findall(line.text.lower()))
    for group in _groups(lines, body):
        text = _joined([line.text for line in group], vocabulary)
        size = group[0].size
        bullet, number = _BULLET.match(text), _NUMBER.match(text)
        if size in larger and len(text) <= _LONGEST_HEADING:
            found.append(Heading(min(6, 1 + larger.index(size)), _inlines(text)))
        elif bullet or number:
            match = bullet or number
            start = int(number[1]) if number else None
            mark = text[0] if text[0] in "☐☑☒" else ""
            words = f"{mark} {text[match.end() :]}" if mark and match else text[match.end() :] if match else text
            item = arranging.task_of((Paragraph(_inlines(words)),))
            before = found[-1] if found else None
            if isinstance(before, Listing) and _goes_on(before, start):
                found[-1] = Listing((*before.items, item), before.start)
            else:
                found.append(Listing((item,), start))
        else:
            found.append(Paragraph(_inlines(text)))
    return tuple(found)


def _goes_on(listing: Listing, number: int | None) -> bool:
    if number is None or listing.start is None:
        return number is listing.start
    return number == listing.start + len(listing.items)


def _groups(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    """Lines that are one paragraph."""
    pairs = list(pairwise(lines))
    longest = max(len(line.text) for line in lines)
    # Full lines are followed by lines of their paragraph.
    full = [(one, two) for one, two in pairs if len(one.text) > 0.6 * longest and one.size == two.size == body]
    gaps = [one.height - two.height for one, two in full if one.page == two.page]
    # Where paragraphs have two or three lines, many gaps are those between paragraphs.
    between = sorted(gap for gap in gaps if 0 < gap < 3 * body) or [1.2 * body]
    usual = between[len(between) // 4]
    group = [lines[0]]
    for before, line in pairs:
        if _begins_anew(before, line, group[0], usual, longest):
            yield group
            group = []
        group.append(line)
    yield group


def _begins_anew(before: Line, line: Line, first: Line, usual: float, longest: int) -> bool:
    if abs(line.size - before.size) > 0.6 and len(line.text) > 3:
        return True
    if _BULLET.match(line.text) or (
        _NUMBER.match(line.text) and (_END.search(before.text) or len(before.text) < longest * 0.7)
    ):
        return True
    ended = bool(_END.search(before.text))
    # A line may begin with a name or a German noun, so that a large letter alone begins nothing behind a full line.
    short = len(before.text) < longest * 0.6
    if line.page != before.page:
        # A sentence that goes on after the end of the page is the same paragraph.
        return ended or (line.text[:1].isupper() and short)
    gap = before.height - line.height
    larger = max(1.0, line.size / 12)
    if gap < -usual and (line.left > before.left or _RIGHT_TO_LEFT.search(line.text)):
        # The next column: a sentence that is not at its end goes on there.
        return ended or (line.text[:1].isupper() and short)
    if gap > usual * _GAP_FACTOR * larger or gap < -usual:
        return True
    if line.left > before.left + line.size * 0.8 and ended and before.left <= first.left:
        return True
    if _WIDE.match(before.text[:1]) and _WIDE.match(line.text[:1]) and len(before.text) < longest - 3:
        # Without blanks, lines are full up to a sign or two that may not stand at their end.
        return ended
    return ended and short


def _joined(texts: Sequence[str], vocabulary: frozenset[str]) -> str:
    result: list[str] = []
    for text in texts:
        text = " ".join(text.split())
        before = result[-1] if result else ""
        broken = _BROKEN.search(before)
        if before.endswith("\u00ad"):
            result[-1] = before[:-1]
        elif broken and text[:1].isalpha() and not _stands_alone(text):
            if text[:1].islower() and not _keeps_hyphen(broken[1], text, vocabulary):
                result[-1] = before[:-1]
        elif before and not (_WIDE.match(before[-1]) and _WIDE.match(text[:1])):
            result.append(" ")
        result.append(text)
    return "".join(result).replace("\u00ad", "")


_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]{1,40})[-‐]$")


_OWN_WORDS = frozenset("self well ex half quasi vice".split())
"""What hardly ever begins a word without a hyphen behind it."""
_BETWEEN = frozenset("und oder bzw bis sowie and or to et ou y e o".split())


def _stands_alone(text: str) -> bool:
    """Whether the hyphen before stands for a part that comes later, as in "pre- and post-war"."""
    first = _WORDS.match(text)
    return first is not None and first[0].lower() in _BETWEEN


def _keeps_hyphen(first: str, text: str, vocabulary: frozenset[str]) -> bool:
    """By how the document itself writes the word where it is not broken."""
    rest = _WORDS.match(text)
    second = rest[0].lower() if rest else ""
    first = first.lower()
    return f"{first}{second}" not in vocabulary and (f"{first}-{second}" in vocabulary or first in _OWN_WORDS)
