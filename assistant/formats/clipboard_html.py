"""The HTML of a clipboard: that of other programs to Markdown, and Markdown to HTML for other programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from assistant.formats import html_reader, html_writer, markdown_reader, markdown_writer, pictures, structure
from assistant.formats.structure import PLAIN, Block, Blocks, CodeBlock, Document, Formula, Heading, Paragraph, Span

LARGEST = 4_000_000
"""Characters of HTML; what is larger is not looked at."""
MOST_TAGS = 3_000
"""Begins and ends together. Reading and writing them takes some 60 µs each, and the window waits for it."""
LONGEST = 100_000
"""Characters without the styles, the comments and the bytes of pictures."""
LONGEST_COPIED = 40_000
"""Characters of Markdown. Reading them takes some 5 ms a thousand, and the window waits for it."""
MOST_BRACKETS = 2_000
"""The parser looks behind each bracket for its partner, up to the end of the paragraph."""
OWN = '<meta name="generator" content="Longhand">'
"""In the HTML of this program, for clipboards that carry no type but the common ones."""
_BEGIN, _END = "<!--StartFragment-->", "<!--EndFragment-->"
_UNSEEN = (("<!--", "-->"), ("<style", "</style>"), ("<xml>", "</xml>"))
_BYTES = re.compile(r"data:[^\"'>\s,]{1,100},[^\"'>\s]*", re.IGNORECASE)
_FROM_CODE_EDITOR = re.compile(
    r"\s*(?:<meta[^>]*>\s*)?<(?:div|pre|p|span)\b[^>]*white-space:\s*pre\b(?!-)", re.IGNORECASE
)
_MONOSPACED = re.compile(r"mono|courier|consolas|menlo|cascadia|fira code|source code", re.IGNORECASE)
_LINES_OF_THEIR_OWN = re.compile(r"<(?:p|h[1-6]|ul|ol|table|blockquote|hr)\b", re.IGNORECASE)
_WIDTH_ON_PAPER = 600


class Fragment(NamedTuple):
    source: str
    """Markdown, with no line end at its end."""
    opens: bool
    """Begins with a heading, a list or the like, which has to begin a line."""
    closes: bool
    """Ends with one."""


def fragment(html: str, in_a_line: bool, is_taken: Callable[[str], bool] = lambda label: False) -> Fragment | None:
    """The Markdown of what another program copied; None where its plain text says as much, and where there is too much.

    `in_a_line` is for a place with words beside it: a heading alone is words there. Pictures become their words, or a
    link. `is_taken` tells labels of footnotes that the text around has already.
    """
    if len(html) > LARGEST or OWN in html:
        return None
    html = _seen(html)
    if len(html) > LONGEST or html.count("<") > MOST_TAGS:
        return None
    if _FROM_CODE_EDITOR.match(html) and _MONOSPACED.search(html, 0, 2000):
        return None
    try:
        read = html_reader.document(html)
        blocks = structure.with_pictures(read.blocks, lambda address: "")
        if not _says_more(blocks, html):
            return None
        if in_a_line and len(blocks) == 1 and isinstance(blocks[0], Heading):
            blocks = (Paragraph(blocks[0].inlines),)
        names = {label: _free(label, is_taken) for label in read.footnotes}
        notes = {
            names[label]: structure.with_labels(structure.with_pictures(note, lambda address: ""), names)
            for label, note in read.footnotes.items()
        }
        source = markdown_writer.write(Document(structure.with_labels(blocks, names), notes))
    except RecursionError:
        return None
    closes = bool(notes) or not isinstance(blocks[-1], Paragraph)
    return Fragment(source.removesuffix("\n"), not isinstance(blocks[0], Paragraph), closes)


def html(source: str) -> str:
    """For other programs, "" where plain text says as much or where there is too much. Pictures are their words: no
    file of this computer goes along."""
    if len(source) > LONGEST_COPIED or source.count("[") > MOST_BRACKETS:
        return ""
    read = markdown_reader.read(source, changes=True)
    if not _is_formatted(read.blocks):
        return ""
    body, _ = html_writer.for_paper(replace(read, front_matter=""), None, _WIDTH_ON_PAPER, pictures.fit_to_keep)
    return f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n{OWN}\n</head>\n<body>\n{body}</body>\n</html>\n'


def _seen(html: str) -> str:
    """The copied part alone, without all that nobody sees."""
    begin = html.find(_BEGIN)
    end = html.rfind(_END)
    if begin >= 0:
        html = html[begin + len(_BEGIN) : end if end > begin else len(html)]
    for pair in _UNSEEN:
        html = _without(html, *pair)
    return _BYTES.sub("data:,", html)


def _without(html: str, begin: str, end: str) -> str:
    kept: list[str] = []
    place = 0
    while (found := html.find(begin, place)) >= 0 and (closed := html.find(end, found + 2)) >= 0:
        kept.append(html[place:found])
        place = closed + len(end)
    return "".join([*kept, html[place:]])


def _says_more(blocks: Blocks, html: str) -> bool:
    if not blocks or (len(blocks) == 1 and isinstance(blocks[0], CodeBlock)):
        return False
    return _is_formatted(blocks) or (len(blocks) > 1 and len(_LINES_OF_THEIR_OWN.findall(html)) > 1)


def _is_formatted(blocks: Blocks) -> bool:
    return any(not isinstance(block, Paragraph) or any(_styled(block)) for block in blocks)


def _styled(block: Block) -> Iterator[bool]:
    for inlines in structure.inlines_of((block,)):
        for one in inlines:
            yield isinstance(one, Formula | structure.Picture | structure.Reference) or (
                isinstance(one, Span) and one.style != PLAIN
            )


def _free(label: str, is_taken: Callable[[str], bool]) -> str:
    number, free = 1, label
    while is_taken(free):
        number += 1
        free = f"{label}-{number}"
    return free
