"""Accepting, rejecting and taking away tracked changes and comments of a text. Places count Python's characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.text.critic_marks import SIZE, Mark, found_in, marks

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*(?:#{1,6}|[-*+](?:[ \t]+\[[ xX]\])?|\d{1,9}[.)](?:[ \t]+\[[ xX]\])?)?[ \t]*")
_STARS_BEFORE, _STARS_BEHIND = re.compile(r"(?<!\*)\*{1,3}$"), re.compile(r"\*{1,3}(?!\*)")


class Cut(NamedTuple):
    """A stretch that goes."""

    start: int
    end: int


def settling(text: str, mark: Mark, accept: bool) -> list[Cut]:
    """What goes when one mark is accepted or rejected, in order; of a comment all but the passage it speaks of."""
    inner, inner_end = mark.start + SIZE, mark.inner_end - SIZE
    if mark.kind == "replacement":
        kept = (mark.middle + 2, inner_end) if accept else (inner, mark.middle)
    elif mark.kind == "passage" or (mark.kind == "insertion") is (accept and mark.is_change):
        kept = (inner, inner_end)
    else:
        kept = (inner, inner)
    if mark.kind == "comment":
        kept = (inner, inner)
    if kept[0] == kept[1]:
        return [_whole(text, mark)]
    first, last = Cut(mark.start, kept[0]), Cut(kept[1], mark.end)
    return [_with_stars(text, first, mark.start, kept[0]), _with_stars(text, last, kept[1], mark.end)]


def _whole(text: str, mark: Mark) -> Cut:
    """All of the mark goes, and with it a line, or the paragraph, that would be left with nothing in it."""
    begin, finish = text.rfind("\n", 0, mark.start) + 1, text.find("\n", mark.end)
    finish = len(text) if finish < 0 else finish
    if text[mark.end : finish].strip() or not _PREFIX.fullmatch(text, begin, mark.start):
        if (
            mark.kind == "comment"
            and text[begin : mark.start].endswith(" ")
            and text[mark.end : finish][:1] in (" ", "")
        ):
            return Cut(mark.start - 1, mark.end)
        return _with_stars(text, Cut(mark.start, mark.end), mark.start, mark.end)
    before, behind = text[:begin], text[finish + 1 :]
    if finish == len(text):
        return Cut(len(before.rstrip("\n")) if before.strip() else begin, finish)
    if behind.startswith("\n") and (not before or before.endswith("\n\n")):
        return Cut(begin, finish + 2)
    return Cut(begin, finish + 1)


def _with_stars(text: str, cut: Cut, left: int, right: int) -> Cut:
    """Emphasis that ends where the next begins is one, once nothing stands between them."""
    before = _STARS_BEFORE.search(text, max(0, left - 4), left)
    behind = _STARS_BEHIND.match(text, right)
    if before and behind and before[0] == behind[0]:
        closes = text[before.start() - 1 : before.start()].strip() and text[behind.end() : behind.end() + 1].strip()
        if closes:
            return Cut(before.start(), behind.end())
    return cut


def settled(text: str, accept: bool = True, *, comments: bool = True) -> str:
    """With all changes accepted, or rejected; `comments` takes these away too."""
    if not found_in(text):
        return text
    return _settled(text, marks(text), accept, comments)


def accepted(text: str) -> str:
    """As it reads when all changes are accepted and no comment is there."""
    return settled(text)


def all_cuts(text: str, some: Sequence[Mark], accept: bool) -> list[Cut]:
    """What goes when these marks are settled, in order, with nothing twice."""
    found: list[Cut] = []
    for cut in sorted(cut for mark in some for cut in settling(text, mark, accept)):
        if found and cut.start <= found[-1].end:
            found[-1] = Cut(found[-1].start, max(found[-1].end, cut.end))
        elif cut.end > cut.start:
            found.append(cut)
    return found


def _settled(text: str, some: Sequence[Mark], accept: bool, comments: bool) -> str:
    chosen = [mark for mark in some if mark.is_change or comments]
    parts, at = [], 0
    for cut in all_cuts(text, chosen, accept):
        parts.append(text[at : cut.start])
        at = cut.end
    return "".join([*parts, text[at:]])


def masked(text: str, some: Sequence[Mark]) -> str:
    """Of the same length, with a sign of no meaning for every character of a mark that is no word of the text."""
    found, at = [], 0
    for cut in sorted(Cut(*place) for mark in some for place in signs(mark)):
        if cut.start >= at:
            found += [text[at : cut.start], "\ue000" * (cut.end - cut.start)]
            at = cut.end
    return "".join([*found, text[at:]])


def signs(mark: Mark) -> list[tuple[int, int]]:
    """Where the signs and the notes of a mark stand."""
    if mark.kind == "comment":
        return [(mark.start, mark.end)]
    middle = [(mark.middle, mark.middle + 2)] if mark.middle else []
    return [(mark.start, mark.start + SIZE), *middle, (mark.inner_end - SIZE, mark.end)]
