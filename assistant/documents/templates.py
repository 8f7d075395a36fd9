"""Templates for new documents: Markdown files with variables, built-in and the writer's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import text_file

MOST, LARGEST = 200, 2**20
_VARIABLE = re.compile(r"\{(date|time|weekday|year|title|cursor)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """`id` is the file's name without language and ending, which is also the name of the writer's own."""

    id: str
    path: Path
    own: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """`start` and `end`, in characters, are what is selected to be written over; equal where the caret stands."""

    text: str
    start: int
    end: int


def built_in(folder: Path, language: str) -> list[Template]:
    """The templates of `folder` in a language (`letter.zh_CN.md`), or in English where the language has none."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        name, _, of_language = path.stem.partition(".")
        if of_language == language or (not of_language and name not in found):
            found[name] = path
    return [Template(name, path) for name, path in found.items()]


def own(folder: Path) -> list[Template]:
    """The writer's, by name."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError:
        return []
    wanted = [path for path in paths if path.suffix.lower() in (".md", ".txt") and not path.name.startswith(".")]
    return [Template(path.stem, path, own=True) for path in wanted[:MOST] if path.is_file()]


def read(template: Template) -> str:
    """Raises `DocumentError`."""
    return text_file.read(template.path, LARGEST).text


def save(path: Path, text: str) -> None:
    """Raises `DocumentError`."""
    text_file.write(path, text)


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """Put `values` in for {date}, {time}, {weekday}, {year} and {title}. The first title is selected; without one the caret
    stands where {cursor} does, else at the beginning. Other braces stay as they are."""
    parts: list[str] = []
    length = position = 0
    caret = title = None
    for variable in _VARIABLE.finditer(text):
        between = text[position : variable.start()]
        length += len(between)
        value = "" if variable[1] == "cursor" else values.get(variable[1], variable[0])
        if variable[1] == "cursor" and caret is None:
            caret = (length, length)
        elif variable[1] == "title" and title is None:
            title = (length, length + len(value))
        parts += [between, value]
        length += len(value)
        position = variable.end()
    parts.append(text[position:])
    return Filled("".join(parts), *(title or caret or (0, 0)))
