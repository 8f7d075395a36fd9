"""Which characters of a text a model wrote, kept through every edit, until a person writes over them.

Positions and lengths are UTF-16 units, as an editor counts them; nothing here knows an editor.
"""

from __future__ import annotations

import bisect
import hashlib
import json
import os
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from assistant.system import paths, user_files
from assistant.system.disk import replace_file, short_hash
from assistant.text.counting import units
from assistant.text.word_diff import compare

_REMEMBERED, _LONGEST = 200, 200_000
_LARGEST_RECORD = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Origin:
    """Which action on which model wrote, and on which day ("2026-11-22")."""

    action: str
    model: str
    day: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Units `start` to `end` came from `origin`."""

    start: int
    end: int
    origin: Origin


class Ledger:
    """The passages of one text, in order and apart from each other.

    What is taken out is remembered by its words: put in again, by undo or from the clipboard, it is the model's again.
    """

    def __init__(self, passages: Sequence[Passage] = ()) -> None:
        self._passages = sorted(passages, key=lambda one: one.start)
        self._taken_out: OrderedDict[str, tuple[Passage, ...]] = OrderedDict()

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(self._passages)

    def within(self, start: int, end: int) -> list[Passage]:
        """The parts that overlap the span between two positions."""
        first = bisect.bisect_right(self._passages, start, key=lambda one: one.end)
        found = []
        for one in self._passages[first:]:
            if one.start >= end:
                break
            found.append(one)
        return found

    def rewritten(self, position: int, removed: str, added: str, origin: Origin) -> bool:
        """A model wrote `removed` anew as `added`: the words that stayed are whose they were."""
        end = position + units(removed)
        self._remember(
            removed,
            tuple(
                Passage(max(one.start, position) - position, min(one.end, end) - position, one.origin)
                for one in self.within(position, end)
            ),
        )
        changed = False
        for part in compare(removed, added):
            if part.changed:
                changed = self.edited(position, part.old, part.new, origin) or changed
            position += units(part.new)
        return changed

    def edited(self, position: int, removed: str, added: str, origin: Origin | None = None) -> bool:
        """`removed` gave way to `added` at `position`, written by `origin` or, None, by the person.

        True where passages changed other than by moving along.
        """
        end = position + units(removed)
        grown = units(added) - units(removed)
        first = bisect.bisect_left(self._passages, position, key=lambda one: one.end)
        last = bisect.bisect_right(self._passages, end, key=lambda one: one.start)
        touched, kept, gone = self._passages[first:last], [], []
        for one in touched:
            if one.start < position:
                kept.append(replace(one, end=min(one.end, position)))
            if one.end > end:
                kept.append(Passage(max(one.start, end) + grown, one.end + grown, one.origin))
            low, high = max(one.start, position), min(one.end, end)
            if low < high:
                gone.append(Passage(low - position, high - position, one.origin))
        if gone:
            self._remember(removed, tuple(gone))
        new = self._put_in(position, added, origin)
        moved = [replace(one, start=one.start + grown, end=one.end + grown) for one in self._passages[last:]]
        middle = _joined(sorted((*kept, *new), key=lambda one: one.start))
        self._passages[first:] = [*middle, *moved] if grown or middle != touched else [*middle, *self._passages[last:]]
        self._passages = _joined_at(self._passages, first)
        return bool(gone or new or len(kept) != len(touched))

    def _put_in(self, position: int, added: str, origin: Origin | None) -> list[Passage]:
        if not added:
            return []
        if origin is not None:
            return [Passage(position, position + units(added), origin)]
        before = self._taken_out.get(added, ())
        return [Passage(position + one.start, position + one.end, one.origin) for one in before]

    def _remember(self, text: str, passages: tuple[Passage, ...]) -> None:
        if not passages or len(text) > _LONGEST:
            return
        self._taken_out[text] = passages
        self._taken_out.move_to_end(text)
        while len(self._taken_out) > _REMEMBERED:
            self._taken_out.popitem(last=False)


def _joined(passages: list[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for one in passages:
        if joined and joined[-1].end == one.start and joined[-1].origin == one.origin:
            joined[-1] = replace(joined[-1], end=one.end)
        else:
            joined.append(one)
    return joined


def _joined_at(passages: list[Passage], place: int) -> list[Passage]:
    """`passages` with the neighbours around `place` joined where they belong together."""
    low, high = max(0, place - 1), min(len(passages), place + 4)
    return [*passages[:low], *_joined(passages[low:high]), *passages[high:]]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _file(path: Path | str, folder: Path | None) -> Path:
    name = short_hash(os.path.normcase(os.path.realpath(path)))
    return (folder or paths.data_folder("provenance")) / f"{name}.json"


def keep(path: Path | str, text: str, passages: Sequence[Passage], folder: Path | None = None) -> bool:
    """Store which parts of the saved `text` a model wrote, in the user's folder and not beside the document.

    Never raises: no save may fail for it. False when nothing could be written.
    """
    file = _file(path, folder)
    try:
        if not passages:
            file.unlink(missing_ok=True)
            return True
        stored = {"version": 1, "text": _digest(text), "passages": [asdict(one) for one in passages]}
        replace_file(file, json.dumps(stored, ensure_ascii=False).encode(), private=True)
    except OSError:
        return False
    return True


def recall(path: Path | str, text: str, folder: Path | None = None) -> list[Passage]:
    """The passages that `keep` stored, where the file still holds the same text; [] otherwise, or for a damaged record."""
    length = units(text)

    def parsed(stored: Any) -> list[Passage]:
        if stored["version"] != 1:
            return []
        found = [_passage(one) for one in stored["passages"]]
        if stored["text"] != _digest(text):
            return []
        if not all(0 <= one.start < one.end <= length for one in found):
            raise ValueError("outside of the text")
        return found

    passages: list[Passage] = user_files.record(_file(path, folder), parsed, [], _LARGEST_RECORD)
    return passages


def _passage(stored: Any) -> Passage:
    origin = Origin(**stored["origin"])
    if type(stored["start"]) is not int or type(stored["end"]) is not int:
        raise TypeError("not a position")
    if not all(map(user_files.is_text, (origin.action, origin.model, origin.day))):
        raise TypeError("not a name")
    return Passage(stored["start"], stored["end"], origin)
