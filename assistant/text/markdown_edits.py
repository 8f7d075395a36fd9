"""Emphasis and headings of Markdown as replacements of text; nothing here knows Qt."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^(#{1,6})[ \t]+")
_STARS = re.compile(r"^(\*{0,3})(.*?)(\*{0,3})$", re.DOTALL)


def emphasised(line: str, mark: str) -> bool:
    """Whether all of `line` stands between `mark`s ("*" or "**", and "***" is both)."""
    stars = min(len(part) for part in _parts(line)[::2])
    return stars >= 2 if mark == "**" else stars in (1, 3)


def toggle_emphasis(text: str, mark: str) -> str:
    """Each line of `text` with `mark` around it, or all of them without when they have it already."""
    lines = text.split("\n")
    written = [line for line in lines if line.strip()]
    away = bool(written) and all(emphasised(line.strip(), mark) for line in written)
    return "\n".join(_toggled(line, mark, away) if line.strip() else line for line in lines)


def heading_mark(line: str, level: int) -> tuple[str, str]:
    """The mark at the start of `line`, and the mark that should replace it: that of `level`, or nothing when it is
    there already."""
    found = _HEADING.match(line)
    old = found[0] if found else ""
    return old, "" if found and len(found[1]) == level else f"{'#' * level} "


def _parts(line: str) -> tuple[str, str, str]:
    found = _STARS.match(line)
    return (found[1], found[2], found[3]) if found and found[2] else ("", line, "")


def _toggled(line: str, mark: str, away: bool) -> str:
    core = line.strip()
    start = line.index(core)
    if away:
        core = core[len(mark) : -len(mark)]
    elif not emphasised(core, mark):
        core = f"{mark}{core}{mark}"
    return line[:start] + core + line[start + len(line.strip()) :]
