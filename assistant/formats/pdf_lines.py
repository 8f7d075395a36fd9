"""Lines of a page, with where they stand and how large they are written, joined to paragraphs, headings and lists."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.formats import arranging
from assistant.formats.structure import Block, Blocks, Heading, Listing, Paragraph, Span

HEADING_FACTOR = 1.15
"""How much larger than the text of the document a heading is written at least."""
_LONGEST_HEADING = 200
_GAP_FACTOR = 1.3
_BULLET = re.compile(r"^[•◦▪‣●○■□–☐☑☒]\s+(?=\S)")
_NUMBER = re.compile(r"^(\d{1,3})[.)]\s+(?=\S)")
_END = re.compile(r"[.!?:;…。！？：；”\"'»)]\s*$")
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


@dataclass(slots=True)
class Piece:
    """What was written at once: a line, a word of it, a letter."""

    text: str
    left: float
    height: float
    size: float
    broken: bool
    """Whether a line end was seen before it; it may be none."""
    right: float = 0.0
    """0 where the file does not say."""


def readable(text: str, producer: str) -> str:
    """Ligatures and the like as letters. Qt writes blanks as tabs and words from right to left in the order of the eye."""
    text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    if producer.startswith("Qt"):
        if "\t" in text:
            # The others are gaps between letters that only look like blanks.
            text = text.replace(" ", "").replace("\t", " ")
        text = _BACKWARDS.sub(lambda word: word[0][::-1], text)
    return text


_FORMS = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]")
_BACKWARDS = re.compile("[\u0590-\u08ff]+")


def lines_of(pieces: Sequence[Piece], page: int, producer: str = "") -> list[Line]:
    """Pieces at one height, from left to right, are one line."""
    found: list[Line] = []
    line: list[Piece] = []
    # Qt writes every blank, and begins a new piece where letters are moved together.
    least_gap = 1.0 if producer.startswith("Qt") else 0.25

    def end() -> None:
        text = " ".join("".join(piece.text for piece in line).split())
        if text:
            sizes: Counter[float] = Counter()
            for piece in line:
                sizes[piece.size] += len(piece.text.strip())
            first = next(piece for piece in line if piece.text.strip())
            size = sizes.most_common(1)[0][0]
            # A line may begin with a raised number.
            height = next(piece.height for piece in line if piece.size == size)
            found.append(Line(text, page, first.left, height, size))
        line.clear()

    for piece in pieces:
        before = line[-1] if line else None
        if before is not None and piece.broken:
            if abs(piece.height - before.height) > 0.6 * max(piece.size, before.size) or not _follows(before, piece):
                end()
            elif (
                not before.text.endswith(" ")
                and not piece.text.startswith(" ")
                and _gap(before, piece) > least_gap * piece.size
            ):
                piece.text = f" {piece.text}"
        line.append(piece)
    end()
    return found


def _follows(before: Piece, piece: Piece) -> bool:
    if _BACKWARDS.search(before.text) and _BACKWARDS.search(piece.text):
        return True
    return piece.left >= before.left


def _gap(before: Piece, piece: Piece) -> float:
    if piece.size < 0.8 * before.size and piece.height > before.height:
        # The mark of a note is no letter of the word before it.
        return 2 * piece.size
    if piece.left < before.left:
        return piece.size
    width = sum(1.0 if _WIDE.match(character) else 0.5 for character in before.text) * before.size
    return piece.left - (before.right or before.left + width)


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
    for group in _groups(lines, body):
        text = _joined([line.text for line in group])
        size = group[0].size
        bullet, number = _BULLET.match(text), _NUMBER.match(text)
        if size in larger and len(text) <= _LONGEST_HEADING:
            found.append(Heading(min(6, 1 + larger.index(size)), (Span(text),)))
        elif bullet or number:
            match = bullet or number
            start = int(number[1]) if number else None
            mark = text[0] if text[0] in "☐☑☒" else ""
            words = f"{mark} {text[match.end() :]}" if mark and match else text[match.end() :] if match else text
            item = arranging.task_of((Paragraph((Span(words),)),))
            before = found[-1] if found else None
            if isinstance(before, Listing) and _goes_on(before, start):
                found[-1] = Listing((*before.items, item), before.start)
            else:
                found.append(Listing((item,), start))
        else:
            found.append(Paragraph((Span(text),)))
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
    usual = median([gap for gap in gaps if 0 < gap < 3 * body] or [1.2 * body])
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
    if line.page != before.page:
        # A sentence that goes on after the end of the page is the same paragraph.
        return ended or line.text[:1].isupper()
    gap = before.height - line.height
    larger = max(1.0, line.size / 12)
    if gap > usual * _GAP_FACTOR * larger or gap < -usual:
        return True
    if line.left > before.left + line.size * 0.8 and ended and before.left <= first.left:
        return True
    return ended and len(before.text) < longest * 0.6


def _joined(texts: Sequence[str]) -> str:
    result = ""
    for text in texts:
        text = " ".join(text.split())
        if result.endswith("\u00ad") or (re.search(r"[^\W\d_]-$", result) and text[:1].islower()):
            result = result[:-1] + text
        elif result and not (_WIDE.match(result[-1]) and _WIDE.match(text[:1])):
            result += f" {text}"
        else:
            result += text
    return result.replace("\u00ad", "")
