"""HTML cut into tags and words in one pass, whatever is missing in it: every character is looked at a bounded number of times."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

LONGEST_NAME = 100
_SIGN = re.compile("<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]{0,99})")
# Quoted values may hold the sign that ends a tag.
_INSIDE = re.compile(r"""(?:[^>"'=]|=[ \t\r\n\f]*(?:"[^"]*"|'[^']*'|(?=[^"'\s])|(?=\s*$))|["'])*+""")
_PLAIN_INSIDE = re.compile(r"[^<>]*+")
_ATTRIBUTE = re.compile(r"""([^\s/>="'][^\s/>=]*)(?:[ \t\r\n\f]*=[ \t\r\n\f]*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_LONG_REFERENCE = re.compile(r"&#(?:[xX]0*[0-9a-fA-F]{7,}|0*[0-9]{8,});?")
RAW = frozenset(("script", "style", "xmp", "iframe", "noembed"))
"""Elements whose content is no markup, up to their own end tag."""
TEXT_ALONE = frozenset(("title", "textarea"))
"""Elements whose content is words without markup."""


@dataclass(frozen=True, slots=True)
class Start:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    empty: bool = False
    """Ended by a stroke, as in XHTML."""


@dataclass(frozen=True, slots=True)
class End:
    tag: str


@dataclass(frozen=True, slots=True)
class Words:
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The content of a script, or of another element without markup inside."""

    tag: str
    attributes: dict[str, str]
    text: str


Token = Start | End | Words | Source


def tokens(source: str) -> Iterator[Token]:
    """A sign of a tag that never ends is a character of the text, and a comment that never ends begins none."""
    position, length = 0, len(source)
    missing: set[str] = set()
    quoted = True

    def find(wanted: str, start: int) -> int:
        # What is not found once is not looked for again.
        if wanted in missing:
            return -1
        found = source.find(wanted, start)
        if found < 0:
            missing.add(wanted)
        return found

    words_from = 0
    while (begins := _SIGN.search(source, position)) is not None:
        sign = begins.start()
        following = source[sign + 1 : sign + 2]
        if following in ("!", "?"):
            end, inner = _declaration(source, sign, find)
            if end < 0:
                # The rest is read as if the comment had not begun.
                end, inner = sign + (4 if source.startswith("<!--", sign) else 2), ""
            yield from _words(source[words_from:sign])
            if inner:
                yield Words(inner)
            position = words_from = end
            continue
        name = _NAME.match(source, sign)
        if name is None:
            if source.startswith("</", sign) and (end := find(">", sign)) >= 0 and end - sign < LONGEST_NAME:
                yield from _words(source[words_from:sign])
                position = words_from = end + 1
            else:
                position = sign + 1
            continue
        end = _end_of_tag(source, name.end(), quoted)
        if end >= length and quoted:
            # A quotation mark without its partner: from here on, tags end where they end without regard to such marks.
            quoted = False
            end = _end_of_tag(source, name.end(), quoted)
        if end >= length or source[end] != ">":
            position = sign + 1
            continue
        yield from _words(source[words_from:sign])
        tag = name[1].lower()
        position = words_from = end + 1
        if following == "/":
            yield End(tag)
            continue
        inside = source[name.end() : end]
        attributes = _attributes(inside)
        if tag == "plaintext":
            # Nothing ends it.
            yield Source("xmp", attributes, source[position:])
            return
        if tag in RAW or tag in TEXT_ALONE:
            closing = _closing(source, tag, position, missing)
            if closing is None:
                # Never closed: its words go on as the text around it, a script up to the next tag.
                if tag in RAW:
                    following_tag = find("<", position)
                    position = words_from = following_tag if following_tag >= 0 else length
                continue
            content = source[position : closing[0]]
            position = words_from = closing[1]
            if tag in RAW:
                yield Source(tag, attributes, content)
            else:
                yield Start(tag, attributes)
                yield from _words(content)
                yield End(tag)
            continue
        yield Start(tag, attributes, inside.endswith("/"))
    yield from _words(source[words_from:])


def _end_of_tag(source: str, start: int, quoted: bool) -> int:
    found = (_INSIDE if quoted else _PLAIN_INSIDE).match(source, start)
    return found.end() if found else len(source)


def _declaration(source: str, sign: int, find: Callable[[str, int], int]) -> tuple[int, str]:
    """Where a comment or a declaration ends, and the words that one of XHTML holds; -1 where it does not end."""
    if source.startswith("<!-->", sign) or source.startswith("<!--->", sign):
        return source.index(">", sign) + 1, ""
    if source.startswith("<!--", sign):
        ends = [(end, length) for mark, length in (("-->", 3), ("--!>", 4)) if (end := find(mark, sign + 4)) >= 0]
        return (sum(min(ends)), "") if ends else (-1, "")
    if source.startswith("<![CDATA[", sign):
        end = find("]]>", sign + 9)
        return (end + 3, source[sign + 9 : end]) if end >= 0 else (-1, "")
    end = find(">", sign)
    return (end + 1, "") if end >= 0 else (-1, "")


def _closing(source: str, tag: str, start: int, missing: set[str]) -> tuple[int, int] | None:
    """Begin and end of the tag that closes."""
    if f"</{tag}" in missing:
        return None
    found = re.compile(rf"</{tag}(?=[\s/>])[^>]*>", re.IGNORECASE).search(source, start)
    if found is None:
        missing.add(f"</{tag}")
        return None
    return found.start(), found.end()


def _attributes(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside):
        name = match[1].lower()
        if name not in found:
            value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4] or ""
            found[name] = unescaped(value)
    return found


def _words(text: str) -> Iterator[Words]:
    if text:
        yield Words(unescaped(text))


def unescaped(text: str) -> str:
    """Names and numbers of characters as characters."""
    if "&" not in text:
        return text
    # A number of thousands of digits is one that Python refuses to read.
    return html.unescape(_LONG_REFERENCE.sub("\ufffd", text))
