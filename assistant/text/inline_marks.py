"""Marks inside a line of Markdown: what must stay as it is letter by letter, and what stands around words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of a line. `before` and `after` are the marks around `text`; a "literal" is kept to the letter."""

    kind: Literal["text", "literal", "link", "emphasis"]
    text: str
    before: str = ""
    after: str = ""

    @property
    def raw(self) -> str:
        return self.before + self.text + self.after


_TARGET = r"\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
_ATOM = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    rf"|(?P<image>!\[[^\[\]\n]*\](?:{_TARGET}|\[[^\[\]\n]*\]))"
    r"|(?P<foot>\[\^[^\[\]\s]+\])"
    rf"|(?P<link>\[(?P<label>(?:[^\[\]\n\\]|\\.)+)\](?P<target>{_TARGET}|\[[^\[\]\n]*\]))"
    r"|(?P<wiki>\[\[[^\[\]\n]+\]\])"
    r"|(?P<html><(?:https?://[^<>\s]+|[\w.+-]+@[\w.-]+|/?[a-zA-Z][^<>\n]*|!--.*?--)>)"
    r"|(?P<url>https?://[^\s<>()\[\]，。；、）”\"]*[^\s<>()\[\]，。；、）”\".,;:!?'*_]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<math>(?<![\w$])\$(?![\s$])[^$\n]+?(?<!\s)\$(?![\d$]))"
    r"|(?P<strong>(?P<stars>\*{1,3}|~~)(?![\s*~])(?P<inner>[^\n]+?)(?<![\s*~])(?P=stars)(?![*~]))"
    r"|(?P<low>(?<!\w)(?P<lines>_{1,3})(?![\s_])(?P<within>[^\n]+?)(?<![\s_])(?P=lines)(?!\w))"
)


def atoms(line: str) -> list[Atom]:
    """Stretches in order; joined they are `line`."""
    found: list[Atom] = []
    at = 0
    for match in _ATOM.finditer(line):
        if match.start() > at:
            found.append(Atom("text", line[at : match.start()]))
        if match["link"]:
            found.append(Atom("link", match["label"], "[", "]" + match["target"]))
        elif match["strong"]:
            found.append(Atom("emphasis", match["inner"], match["stars"], match["stars"]))
        elif match["low"]:
            found.append(Atom("emphasis", match["within"], match["lines"], match["lines"]))
        else:
            found.append(Atom("literal", match.group()))
        at = match.end()
    if at < len(line):
        found.append(Atom("text", line[at:]))
    return found


def protected(line: str) -> list[tuple[int, int]]:
    """From where to where stretches go that must not be cut in two."""
    result, at = [], 0
    for atom in atoms(line):
        if atom.kind in ("literal", "link"):
            result.append((at, at + len(atom.raw)))
        elif atom.kind == "emphasis":
            inner = at + len(atom.before)
            result += [(inner + start, inner + end) for start, end in protected(atom.text)]
        at += len(atom.raw)
    return result


def literals(line: str) -> list[str]:
    """The marks that another wording of the line must have as well: code, addresses, formulas, targets of links."""
    result: list[str] = []
    for atom in atoms(line):
        if atom.kind == "literal":
            result.append(atom.text)
        else:
            if atom.kind == "link":
                result.append(atom.after)
            if atom.kind != "text":
                result += literals(atom.text)
    return result


def bare(line: str) -> str:
    """The line as it is read: without marks, links as their words."""
    return "".join(atom.text if atom.kind in ("text", "literal") else bare(atom.text) for atom in atoms(line))


def cells(row: str) -> list[str]:
    """A row of a table cut at its bars; joined they are the row, and each bar is one of them."""
    result, held = [], ""
    ticks = re.compile(r"(`+)(?:(?!\1).)*?\1(?!`)|\\.|\||[^`\\|]+|`+|\\", re.DOTALL)
    for match in ticks.finditer(row):
        if match.group() == "|":
            result += [held, "|"] if held else ["|"]
            held = ""
        else:
            held += match.group()
    return [*result, held] if held else result
