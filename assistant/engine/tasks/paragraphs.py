"""A Markdown text as paragraphs to be written anew, with the code, the quotes, the tables and the marks between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text import fences, languages


class Block(NamedTuple):
    """A stretch of a text; `work` False stands as it is."""

    text: str
    work: bool
    heading: bool = False


_LINE = re.compile(r"([^\n\r]*)(\r\n|[\n\r]|\Z)")
_MARK = re.compile(r"[ \t\u3000]*(?:(#{1,6})[ \t]+|(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)")
# Quotes, tables, HTML, pictures, rules, link definitions and lines that are nothing but an address.
_NO_PROSE = re.compile(
    r"[ \t]*(?:>.*|\|.*|</?[a-zA-Z!][^>]*>.*|!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]:.*|(?:https?://|www\.)\S+)\s*\Z"
)
_CODE_INDENT = re.compile(r"(?: {4}|\t)")


def blocks(text: str) -> list[Block]:
    """Blocks whose texts joined are `text`. Lines that follow each other are one paragraph, without the mark before it."""
    result: list[Block] = []
    held: list[str] = []  # lines of the paragraph at hand, each with its end
    heading = False
    fence = ""
    blank = True

    def close() -> None:
        nonlocal heading
        if held:
            whole = "".join(held)
            body = whole.strip()
            before = whole[: len(whole) - len(whole.lstrip())]
            parts = [(before, False), (body, True), (whole[len(before) + len(body) :], False)]
            result.extend(Block(part, work, heading and work) for part, work in parts if part)
            held.clear()
        heading = False

    for body, end in _LINE.findall(text):
        line = body + end
        if not line:
            continue
        before, fence = fence, fences.after(body, fence)
        if before:
            result.append(Block(line, False))
        elif (
            fence
            or _NO_PROSE.match(body)
            or not any(character.isalpha() for character in body)
            or (blank and _CODE_INDENT.match(body) and not _MARK.match(body))
        ):
            close()
            result.append(Block(line, False))
        else:
            mark = _MARK.match(body)
            if mark or heading:
                close()
            if mark:
                result.append(Block(mark.group(), False))
                heading = mark[1] is not None
            held.append(line[mark.end() :] if mark else line)
        blank = not body.strip()
    close()
    return result


_PROTECTED = re.compile(r"`[^`\n]+`|\]\([^)\s]+\)|(?:https?://|www\.)[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.]+\w")
_QUOTATION = re.compile(r"“([^”\n]+)”|\"([^\"\n]+)\"|„([^“”\n]+)[“”]|«([^»\n]+)»|「([^」\n]+)」")
_LEAST_QUOTED = 3  # words; fewer are a title or a doubt


def protected(text: str) -> list[str]:
    """The pieces that a new wording has to keep: code, addresses, the targets of links."""
    return list(dict.fromkeys(found.rstrip(".,;:!?") for found in _PROTECTED.findall(text)))


def quotations(text: str) -> list[str]:
    """Quotations of three words and more, without their marks."""
    said = [next(filter(None, groups)) for groups in _QUOTATION.findall(text)]
    return [words for words in said if len(words.split()) >= _LEAST_QUOTED or sum(map(languages.is_han, words)) > 5]


def lost(source: str, answer: str) -> list[str]:
    """The pieces of `source` that had to be kept and are not in `answer`. Quotations count only within one language."""
    missing = [part for part in protected(source) if part not in answer]
    if languages.detect(source) == languages.detect(answer):
        plain = _straight(answer)
        missing += [words for words in quotations(source) if _straight(words).rstrip(".,;!?") not in plain]
    return missing


def _straight(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").split())
