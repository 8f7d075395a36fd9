"""The characters of a page, with where they stand, put into lines and into the order in which they are read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.formats.pdf_lines import LOWERED, RAISED, UPRIGHT, Line

_FORMS = re.compile("[\u2e80-\u2fdf\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]")
_GAP = 0.18
"""Of the letters' size: what is wider is a blank."""
_SAME_LINE = 0.6
_SMALLER = 0.85
_SHORTEST_WORD = 4
_MOST_LINES_BACK = 100
_NEAR = 4
"""Characters before and behind a mark among which its letter is."""
_ALEFS, _LAM = "\u0622\u0623\u0625\u0627", "\u0644"
_ENDS = frozenset(".!?,;:…")
_BRACKETS = frozenset("()[]{}<>«»")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


@dataclass(frozen=True, slots=True)
class Character:
    text: str
    left: float
    right: float
    height: float
    """Of its line above the foot of the page, in points."""
    size: float


def lines_of(characters: Sequence[Character], page: int) -> list[Line]:
    """In the order of the page's source; characters at one height are one line."""
    found: list[tuple[Line, float]] = []
    line: list[Character] = []
    base = 0.0
    largest = 0.0

    def end() -> None:
        made = _line(line, page)
        if made is not None:
            right = max(one.right for one in line if not one.text.isspace())
            found.insert(_place(found, made, right), (made, right))
        line.clear()

    backwards = False
    for one in characters:
        if line:
            size = max(one.size, largest)
            raised = min(one.size, largest) < _SMALLER * size
            apart = abs(one.height - base) > _SAME_LINE * size * (1.0 if raised else 0.6)
            returns = not backwards and not one.text.isspace() and not _is_backwards(one.text)
            returns = returns and one.right < line[-1].left - 2 * size
            if apart or returns:
                end()
                backwards = False
                largest = 0.0
        if one.size > largest or not line:
            # A line may begin with a raised number.
            base, largest = one.height, one.size
        backwards = backwards or _is_backwards(one.text)
        line.append(one)
    end()
    return [one for one, _ in found]


def _place(found: Sequence[tuple[Line, float]], line: Line, right: float) -> int:
    """Where the line stands among those before it: above the lines under it, whatever the order of the page's source. In
    another column there is nothing under it."""
    place = len(found)
    least = max(0, place - _MOST_LINES_BACK)
    while place > least:
        before, its_right = found[place - 1]
        shared = min(right, its_right) - max(line.left, before.left)
        if before.height > line.height - 0.3 * line.size or shared < 0.5 * min(
            right - line.left, its_right - before.left
        ):
            break
        place -= 1
    return place


def _line(characters: Sequence[Character], page: int) -> Line | None:
    sizes: Counter[float] = Counter(one.size for one in characters if not one.text.isspace())
    if not sizes:
        return None
    size = sizes.most_common(1)[0][0]
    height = next(one.height for one in characters if one.size == size and not one.text.isspace())
    ordered = list(characters)
    if _mixed(characters):
        # A blank without room of its own stands on either side of the letter beside it.
        solid = (
            one for one in _whole_letters(characters) if not one.text.isspace() or one.right - one.left > 0.1 * size
        )
        ordered = _without_blanks_under_letters(sorted(solid, key=lambda one: one.left))
    pieces: list[tuple[str, str]] = []
    before: Character | None = None
    for one in ordered:
        script = _script(one, size, height)
        if one.text.isspace():
            pieces.append((" ", ""))
        else:
            if (
                before is not None
                and not before.text.isspace()
                and one.left - before.right > _GAP * min(size, one.size + 2)
            ):
                pieces.append((" ", ""))
            if script == RAISED and one.text.isdecimal() and _ends_in_word(pieces):
                # The mark of a note is no part of the word before it; behind a unit it is a power.
                pieces.append((" ", ""))
            pieces.append((_letters(one.text), script))
        before = one
    if any(_is_backwards(text) for text, _ in pieces):
        pieces = _as_read(pieces)
    text = _marked(pieces)
    left = min(one.left for one in characters if not one.text.isspace())
    return Line(text, page, left, height, size) if text.strip(f" {RAISED}{LOWERED}{UPRIGHT}") else None


def _whole_letters(characters: Sequence[Character]) -> list[Character]:
    """With what belongs to one letter in one piece: the letters of a ligature, which stand at one place, and marks."""
    found: list[Character] = []
    owners: dict[int, int] = {}
    for place, one in enumerate(characters):
        if unicodedata.category(one.text[0]) == "Mn":
            continue
        before = found[-1] if found else None
        if (
            before is not None
            and not before.text.isspace()
            and one.height == before.height
            and abs(one.left - before.left) < 0.01
            and abs(one.right - before.right) < 0.01
            and _is_backwards(one.text)
        ):
            both = before.text + one.text
            # Lam and alef are one sign; the library may turn them round.
            found[-1] = replace(before, text=both[::-1] if both[0] in _ALEFS and both[1:] == _LAM else both)
        else:
            found.append(one)
        owners[place] = len(found) - 1
    if len(owners) == len(characters):
        return found
    for place, one in enumerate(characters):
        if place in owners:
            continue
        # Some programs write a mark before its letter, some behind it; it is drawn above or below it.
        near = [owners[at] for at in range(place - _NEAR, place + _NEAR + 1) if at in owners]
        letters = [at for at in dict.fromkeys(near) if not found[at].text.isspace()]
        if not letters:
            found.append(one)
            continue
        middle = (one.left + one.right) / 2
        away = {at: max(found[at].left - middle, middle - found[at].right, 0.0) for at in letters}
        last = next((owners[at] for at in range(place - 1, place - _NEAR - 1, -1) if owners.get(at) in away), None)
        # The letter before may be narrower than its mark.
        owner = last if last is not None and away[last] < 0.15 * one.size else min(letters, key=away.__getitem__)
        found[owner] = replace(found[owner], text=found[owner].text + one.text)
    return found


def _without_blanks_under_letters(ordered: list[Character]) -> list[Character]:
    """A blank at the end of a line may stand under the last letter."""
    found = []
    for place, one in enumerate(ordered):
        if one.text.isspace():
            room = 0.5 * (one.right - one.left)
            near = (ordered[at] for at in (place - 1, place + 1) if 0 <= at < len(ordered))
            if any(
                min(one.right, other.right) - max(one.left, other.left) > room
                for other in near
                if not other.text.isspace()
            ):
                continue
        found.append(one)
    return found


def _ends_in_word(pieces: Sequence[tuple[str, str]]) -> bool:
    last = pieces[-_SHORTEST_WORD:]
    return len(last) == _SHORTEST_WORD and all(text.isalpha() and not script for text, script in last)


def _mixed(characters: Sequence[Character]) -> bool:
    """Whether the places tell the order better than the source: in scripts that run from right to left."""
    return any(_is_backwards(one.text) for one in characters)


def _letters(text: str) -> str:
    """Ligatures and the like as letters."""
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)


def _script(one: Character, size: float, height: float) -> str:
    if one.size >= _SMALLER * size or one.text.isspace():
        return ""
    if one.height > height + 0.12 * size:
        return RAISED
    return LOWERED if one.height < height - 0.04 * size else ""


def _is_backwards(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def _is_forwards(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("L", "EN", "AN") for sign in text)


def _as_read(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """From the order of the eye, left to right, to the order in which the words are read."""
    backwards = sum(_is_backwards(text) for text, _ in pieces)
    forwards = sum(text[:1].isalpha() and _is_forwards(text) for text, _ in pieces)
    if backwards >= forwards:
        if pieces[-1][0] in _ENDS and pieces[0][0] not in _ENDS:
            # The line of a paragraph that runs from left to right: its words turn, and the sign at its end does not.
            return [*_turned(list(reversed(pieces[:-1])), _is_forwards, _is_backwards), pieces[-1]]
        return _turned(list(reversed(pieces)), _is_forwards, _is_backwards)
    # A few words from right to left in a line that runs the other way.
    return _turned(pieces, _is_backwards, _is_forwards)


def _turned(
    pieces: list[tuple[str, str]], turns: Callable[[str], bool], ends: Callable[[str], bool]
) -> list[tuple[str, str]]:
    """With each run of what turns from its other end, the blanks and signs inside it as well."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(pieces):
        if not turns(pieces[place][0]):
            found.append(pieces[place])
            place += 1
            continue
        end = last = place
        while end < len(pieces) and not ends(pieces[end][0]):
            if turns(pieces[end][0]):
                last = end
            end += 1
        found += reversed(pieces[place : last + 1])
        place = last + 1
    if ends is _is_backwards:
        # Brackets outside of words from left to right show their other side to the eye.
        return [(text.translate(_MIRRORED), script) if text in _BRACKETS else (text, script) for text, script in found]
    return found


def _marked(pieces: list[tuple[str, str]]) -> str:
    parts: list[str] = []
    script = ""
    for text, here in pieces:
        if text != " " and here != script:
            if script:
                parts.append(UPRIGHT)
            parts.append(here)
            script = here
        parts.append(text)
    if script:
        parts.append(UPRIGHT)
    return " ".join("".join(parts).split())
