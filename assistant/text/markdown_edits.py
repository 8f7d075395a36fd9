"""Emphasis, headings, lists, quotes and links of Markdown as replacements of text; nothing here knows Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADING = re.compile(r"^(#{1,6})[ \t]+")
_LINE_MARK = re.compile(r"([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?")
_LINK = re.compile(r"\[((?:[^\[\]\n\\]|\\.)*)\]\([^()\s]*\)")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
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


def toggle_marks(text: str, mark: str) -> str:
    """Each line of `text` between `mark`s such as "~~" or "`", or all of them without when they have them already.

    Code with such a mark in it is put between longer ones.
    """
    lines = text.split("\n")
    written = [line.strip() for line in lines if line.strip()]
    size = len(mark)
    away = bool(written) and all(
        len(line) > 2 * size and line.startswith(mark) and line.endswith(mark) and mark not in line[size:-size]
        for line in written
    )
    return "\n".join(_marked(line, mark, away) if line.strip() else line for line in lines)


def toggle_items(lines: Sequence[str], kind: str) -> list[str]:
    """The lines as items of a list ("bullet", "number", "task") or as a quote ("quote"), or without those marks when all
    that are written have them already. Items of another kind become this one."""
    written = [line for line in lines if line.strip()] or list(lines)
    away = all(_is(line, kind) for line in written)
    made, number = [], 0
    for line in lines:
        if not line.strip() and len(lines) > 1:
            made.append(">" if kind == "quote" and not away else "" if kind == "quote" else line)
            continue
        number += 1
        if kind == "quote":
            made.append(_unquoted(line) if away else f"> {line}")
            continue
        found = _LINE_MARK.match(line)
        indent, old = (found[1], found[0]) if found else ("", "")
        mark = {"bullet": "- ", "number": f"{number}. ", "task": "- [ ] "}[kind]
        made.append(indent + ("" if away else mark) + line[len(old) :])
    return made


def link(text: str) -> tuple[str, int]:
    """`text` as a link, and where in it the caret belongs: at the address, or at the words where `text` is the address.

    The words alone, with the caret behind them, where it is one link already.
    """
    found = _LINK.fullmatch(text)
    if found:
        return found[1], len(found[1])
    if _ADDRESS.fullmatch(text.strip()):
        return f"[]({text.strip()})", 1
    words = text.replace("\n", " ")
    return f"[{words}]()", len(words) + 3


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


def _marked(line: str, mark: str, away: bool) -> str:
    core = line.strip()
    start = line.index(core)
    end = line[start + len(core) :]
    if away:
        return line[:start] + core[len(mark) : -len(mark)] + end
    if mark == "`" and "`" in core:
        ticks = "`" * (max(map(len, re.findall("`+", core))) + 1)
        return f"{line[:start]}{ticks} {core} {ticks}{end}"
    return line[:start] + mark + core.replace(mark, "") + mark + end


def _is(line: str, kind: str) -> bool:
    if kind == "quote":
        return line.lstrip().startswith(">")
    found = _LINE_MARK.match(line)
    mark = found[2] if found else None
    if not mark:
        return False
    task = "[" in mark
    return {"task": task, "bullet": not mark[0].isdigit() and not task, "number": mark[0].isdigit() and not task}[kind]


def _unquoted(line: str) -> str:
    return re.sub(r"^([ \t]*)>[ \t]?", r"\1", line)
