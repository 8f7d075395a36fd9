"""Tracked changes and comments in a Markdown text, as CriticMarkup writes them.

`{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==passage==}{>>comment<<}`. Right behind a mark, `{>>@Name, 2026-05-01
10:00<<}` says who made it and when; a comment begins the same, with a colon before its words. Other programs show that as a
comment, and accept and reject rightly. Places count Python's characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from assistant.text import fences

Kind = Literal["insertion", "deletion", "replacement", "comment", "passage"]
SIZE = 3
"""Characters of a sign that opens or closes."""
LONGEST, DEEPEST = 100_000, 8
"""Characters over which a sign waits for the one that closes it, and how many of them may wait at a time."""
OPENERS: dict[str, Kind] = {
    "{++": "insertion", "{--": "deletion", "{~~": "replacement", "{>>": "comment", "{==": "passage",
}  # fmt: skip
CLOSERS: dict[Kind, str] = {
    "insertion": "++}", "deletion": "--}", "replacement": "~~}", "comment": "<<}", "passage": "==}",
}  # fmt: skip
_KINDS = {closer: kind for kind, closer in CLOSERS.items()}
_SIGN = re.compile(
    r"\\.|(?<!`)(?P<ticks>`+)(?!`)|\$|(?P<blank>\n[ \t]*\n)|(?P<opener>(?<!\{)\{(?:\+\+|--|~~|==|>>)(?!\}))"
    r"|(?P<closer>\+\+\}|--\}|~~\}|==\})|(?P<middle>~>)",
    re.DOTALL,
)
_FORMULA = re.compile(r"(?<![\w$])\$(?![\s$])[^$\n]+?(?<!\s)\$(?![\d$])")
_NOTE = re.compile(
    r"@(?P<author>(?:[^\\:\n]|\\.)*?)"
    r"(?:, (?P<date>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?))?(?P<resolved>, resolved)?(?::(?P<text>.*))?",
    re.DOTALL,
)
_PARAGRAPHS = " ¶ "


@dataclass(frozen=True, slots=True)
class Note:
    """A comment, or where it has no text, the author and the date of the mark before it."""

    text: str = ""
    author: str = ""
    date: str = ""
    """As `2026-05-01 10:00`, with seconds where they are known, or the day alone."""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """From `start` to `inner_end` with its signs; the notes behind it end at `end`."""

    kind: Kind
    start: int
    inner_end: int
    end: int
    middle: int = 0
    """Where `~>` stands in a replacement."""
    notes: tuple[Note, ...] = ()
    """Of a change none but its author and date; of a comment what was said, and the replies."""

    @property
    def is_change(self) -> bool:
        return self.kind in ("insertion", "deletion", "replacement")


def found_in(text: str) -> bool:
    """Whether there may be marks; quick."""
    return next(_starts(text), None) is not None


def marks(text: str) -> list[Mark]:
    """By where they start; one may lie in another. Code, formulas and escaped signs have none."""
    starts = [*_starts(text)]
    if not starts:
        return []
    walk = _Walk(text)
    for start in starts:
        if start >= walk.at:
            walk.from_paragraph_of(start)
    return sorted(walk.found, key=lambda mark: (mark.start, -mark.end))


def _starts(text: str) -> Iterator[int]:
    # One character is searched for some fifty times as fast as three.
    at = text.find("{")
    while at >= 0:
        if text[at : at + SIZE] in OPENERS:
            yield at
        at = text.find("{", at + 1)


@dataclass(slots=True)
class _Open:
    kind: Kind
    start: int
    middle: int = 0


@dataclass(slots=True)
class _Walk:
    text: str
    at: int = 0
    found: list[Mark] = field(default_factory=list)
    _code: list[tuple[int, int]] | None = None
    _notes_end: bool = True
    """Whether there may be the end of a note further on."""

    def from_paragraph_of(self, start: int) -> None:
        """Up to the end of the paragraph in which the last mark that begins here is closed."""
        text = self.text
        self.at = max(self.at, text.rfind("\n\n", 0, start) + 1)
        open_marks: list[_Open] = []
        while (sign := _SIGN.search(text, self.at)) is not None:
            self.at = sign.end()
            if (fence_end := self._fence_end(sign.start())) is not None:
                self.at = fence_end
            elif sign["ticks"]:
                self.at = self._behind_code(sign)
            elif sign[0] == "$":
                formula = _FORMULA.match(text, sign.start())
                self.at = formula.end() if formula else self.at
            elif sign["opener"] == "{>>":
                self._take_notes(sign.start())
            elif sign["opener"]:
                del open_marks[: len(open_marks) - DEEPEST + 1]
                open_marks.append(_Open(OPENERS[sign["opener"]], sign.start()))
            elif sign["middle"] and open_marks and open_marks[-1].kind == "replacement":
                open_marks[-1].middle = open_marks[-1].middle or sign.start()
            elif sign["closer"]:
                self._close(open_marks, _KINDS[sign["closer"]], sign)
            elif sign["blank"]:
                self.at = sign.end() - 1
                open_marks = [one for one in open_marks if sign.start() - one.start < LONGEST]
                if not open_marks and sign.start() > start:
                    return
        self.at = len(text)

    def _close(self, open_marks: list[_Open], kind: Kind, sign: re.Match[str]) -> None:
        place = next((at for at in range(len(open_marks) - 1, -1, -1) if open_marks[at].kind == kind), None)
        if place is None:
            return
        begun = open_marks[place]
        del open_marks[place:]
        if begun.start + SIZE >= sign.start() or (kind == "replacement" and not begun.middle):
            return
        notes, end = self._notes(sign.end())
        if kind != "passage":
            # Of the notes behind a change the first may be about it; others are comments there.
            first = next(iter(notes), None)
            if first is None or first.text:
                notes, end = (), sign.end()
            else:
                notes, end = (first,), self._note_end(sign.end())
        self.found.append(Mark(kind, begun.start, sign.end(), end, begun.middle, notes))
        self.at = end

    def _take_notes(self, start: int) -> None:
        notes, end = self._notes(start)
        if notes:
            self.found.append(Mark("comment", start, self._note_end(start), end, notes=notes))
            self.at = end

    def _notes(self, at: int) -> tuple[tuple[Note, ...], int]:
        notes: list[Note] = []
        while self.text.startswith("{>>", at):
            end = self._note_end(at)
            if end <= at + 2 * SIZE:
                break
            notes.append(note_of(self.text[at + SIZE : end - SIZE]))
            at = end
        return tuple(notes), at

    def _note_end(self, at: int) -> int:
        """Behind the note that begins at `at`; `at` where nothing ends it."""
        ended = at + SIZE
        while self._notes_end and (ended := self.text.find("<<}", ended)) >= 0 and ended < at + LONGEST:
            slashes = self.text[at:ended]
            ended += SIZE
            if (len(slashes) - len(slashes.rstrip("\\"))) % 2 == 0:
                return ended
        # A text of nothing but beginnings is not searched to its end from each of them.
        self._notes_end = self._notes_end and ended >= 0
        return at

    def _fence_end(self, at: int) -> int | None:
        if self._code is None:
            self._code = fences.places(self.text)
        place = bisect_right(self._code, at, key=lambda pair: pair[0]) - 1
        return self._code[place][1] if place >= 0 and at < self._code[place][1] else None

    def _behind_code(self, ticks: re.Match[str]) -> int:
        until = re.compile(r"\n[ \t]*\n").search(self.text, ticks.end())
        closing = re.compile(rf"(?<!`){ticks['ticks']}(?!`)").search(
            self.text, ticks.end(), until.start() if until else len(self.text)
        )
        return closing.end() if closing else ticks.end()


def note_of(inner: str) -> Note:
    """What stands between `{>>` and `<<}`."""
    said = _NOTE.fullmatch(inner)
    if said is None or not (said["date"] or said["text"] is not None) or not (said["author"] or said["date"]):
        return Note(_unescaped(inner.strip()))
    date = (said["date"] or "").replace("T", " ").removesuffix("Z")
    return Note(
        _unescaped((said["text"] or "").strip()), _unescaped(said["author"]), date, said["resolved"] is not None
    )


def note_source(note: Note) -> str:
    """The note between its signs, on one line."""
    text = re.sub(r"[\\|¶]|<(?=<\})", r"\\\g<0>", note.text.strip())
    text = _PARAGRAPHS.join(line.strip() for line in text.split("\n"))
    if not (note.author or note.date or note.resolved):
        return f"{{>>{chr(92) * text.startswith('@')}{text}<<}}"
    author = re.sub(r"[\\:|<]", r"\\\g<0>", " ".join(note.author.split()))
    date = f", {note.date.removesuffix(':00') if len(note.date) > 16 else note.date}" if note.date else ""
    head = f"@{author}{date}{', resolved' * note.resolved}"
    return f"{{>>{head}: {text}<<}}" if text else f"{{>>{head}{':' * (not date)}<<}}"


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)|[ ]?¶[ ]?", lambda sign: sign[1] or "\n", text)
