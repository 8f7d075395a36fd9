"""Markdown source to structure: CommonMark with GitHub's tables, strike-through and tasks, footnotes and a YAML head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, Literal

from assistant.formats import addresses, markdown_changes, runs, structure
from assistant.formats.markdown_parsing import WIDE, parser, with_whole_tables
from assistant.formats.structure import (
    Alignment,
    Block,
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Style,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

PAGE_BREAK = "\\newpage"
"""On a line of its own, as pandoc's readers know it."""
DEEPEST = 90
"""Levels of lists and quotes in each other; the parser drops what is deeper, so such a text is taken line by line."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
_TAG_STYLES = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "s": "strike", "del": "strike"}
_TAG_STYLES |= {"strike": "strike", "code": "code", "kbd": "code", "tt": "code", "sup": "super", "sub": "sub"}
_ALIGNED: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}
_TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)


def read(source: str, plain: bool = False, standard: bool = False, changes: bool = False) -> Document:
    """`plain` is for texts that are not sure to be Markdown: line ends stay, and indented lines are no code. `standard`
    reads marks of emphasis beside Chinese as other programs do. `changes` reads CriticMarkup, which is words otherwise."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    if changes:
        source, edges = markdown_changes.without_marks(source)
        return markdown_changes.with_edges(_read(source, plain, standard), edges)
    return _read(source, plain, standard)


def _read(source: str, plain: bool, standard: bool) -> Document:
    environment: dict[str, Any] = {}
    tokens = parser(plain, standard).parse(source, environment)
    if any(token.level >= DEEPEST for token in tokens):
        return Document(tuple(Paragraph((Span(line.strip()),)) for line in source.splitlines() if line.strip()))
    reading = _Reading(plain)
    blocks = reading.blocks(iter(with_whole_tables(tokens)), "")
    for number, note in environment.get("footnotes", {}).get("list", {}).items():
        if "tokens" in note:
            reading.notes[_inline_label(number)] = (Paragraph(reading.inlines(note["tokens"])),)
    match = _TITLE.search(reading.front_matter)
    title = match[1].strip("\"'") if match else ""
    return Document(blocks, reading.notes, title, reading.front_matter)


def _inline_label(number: int) -> str:
    return f"note-{number + 1}"


class _Reading:
    def __init__(self, plain: bool) -> None:
        self._plain = plain
        self.notes: dict[str, Blocks] = {}
        self.front_matter = ""

    def blocks(self, tokens: Iterator[Token], end: str) -> Blocks:
        """Up to the token `end`, which is taken too."""
        found: list[Block] = []
        for token in tokens:
            if token.type == end:
                break
            found += self._block(token, tokens)
        return tuple(found)

    def _block(self, token: Token, tokens: Iterator[Token]) -> Sequence[Block]:
        match token.type:
            case "heading_open":
                inlines = self.inlines(next(tokens).children or [])
                next(tokens)
                return (Heading(int(token.tag[1]), inlines),)
            case "paragraph_open":
                inline = next(tokens)
                next(tokens)
                if inline.content.strip() == PAGE_BREAK and not self._plain:
                    return (PageBreak(),)
                inlines = self.inlines(inline.children or [])
                return (Paragraph(inlines),) if inlines else ()
            case "bullet_list_open" | "ordered_list_open":
                return (Listing(tuple(self._items(tokens, token.type.replace("open", "close"))), _start(token)),)
            case "blockquote_open":
                return (Quote(self.blocks(tokens, "blockquote_close")),)
            case "table_open":
                return self._table(tokens)
            case "fence" | "code_block":
                return (CodeBlock(token.content.removesuffix("\n"), " ".join(token.info.split())),)
            case "hr":
                return (Rule(),)
            case "math_block":
                return (Paragraph((Formula(token.content.strip(), True),)),)
            case "html_block":
                from assistant.formats import html_reader

                return html_reader.fragment(token.content)
            case "footnote_reference_open":
                label = token.meta["label"]
                note = self.blocks(tokens, "footnote_reference_close")
                self.notes[label] = (*self.notes.get(label, ()), *note)
            case "front_matter":
                self.front_matter = token.content
        return ()

    def _items(self, tokens: Iterator[Token], end: str) -> Iterator[Item]:
        for token in tokens:
            if token.type == end:
                return
            blocks = self.blocks(tokens, "list_item_close")
            first = blocks[0] if blocks else None
            ticked = None
            if isinstance(first, Paragraph) and first.inlines and isinstance(first.inlines[0], Span):
                text = first.inlines[0].text
                if text[:4] in _BOXES:
                    ticked = _BOXES[text[:4]]
                    rest = runs.tidy((replace(first.inlines[0], text=text[4:]), *first.inlines[1:]))
                    blocks = ((Paragraph(rest),) if rest else ()) + blocks[1:]
            yield Item(blocks, ticked)

    def _table(self, tokens: Iterator[Token]) -> Sequence[Block]:
        rows: list[list[Inlines]] = []
        alignments: list[Alignment] = []
        for token in tokens:
            match token.type:
                case "table_close":
                    break
                case "tr_open":
                    rows.append([])
                case "th_open" | "td_open":
                    if len(rows) == 1:
                        style = str(token.attrGet("style") or "")
                        alignments.append(_ALIGNED.get(style.removeprefix("text-align:"), ""))
                    rows[-1].append(self.inlines(next(tokens).children or []))
        made = structure.table(rows, alignments)
        return (made,) if made else ()

    def inlines(self, tokens: Sequence[Token]) -> Inlines:
        found: list[Inline] = []
        depth = dict.fromkeys(("strong", "emphasis", "strike", "code", "super", "sub"), 0)
        links: list[tuple[str, str]] = []

        def style(**more: bool) -> Style:
            on = {name: depth[name] > 0 for name in ("strong", "emphasis", "strike", "code")} | more
            script: Literal["", "super", "sub"] = "super" if depth["super"] else "sub" if depth["sub"] else ""
            address, title = links[-1] if links else ("", "")
            return Style(**on, address=address, title=title, script=script)

        for index, token in enumerate(tokens):
            match token.type:
                case "text" | "text_special":
                    found.append(Span(token.content, style()))
                case "code_inline":
                    found.append(Span(token.content, style(code=True)))
                case "strong_open" | "em_open" | "s_open":
                    depth[_DEPTHS[token.type[:-5]]] += 1
                case "strong_close" | "em_close" | "s_close":
                    depth[_DEPTHS[token.type[:-6]]] -= 1
                case "link_open":
                    address = addresses.safe_address(str(token.attrGet("href") or ""))
                    links.append((address, str(token.attrGet("title") or "") if address else ""))
                case "link_close":
                    if links:
                        links.pop()
                case "math_inline" | "math_inline_double":
                    found.append(Formula(token.content.strip(), token.type.endswith("double"), style()))
                case "image":
                    alt = structure.text_of(self.inlines(token.children or []))
                    address, title = str(token.attrGet("src") or ""), str(token.attrGet("title") or "")
                    found.append(Picture(alt, address, title, style()) if address else Span(alt, style()))
                case "softbreak":
                    found.append(LineBreak(style()) if self._plain else Span(_joint(tokens, index), style()))
                case "hardbreak":
                    found.append(LineBreak(style()))
                case "footnote_ref":
                    label = token.meta.get("label") or _inline_label(token.meta["id"])
                    found.append(Reference(label, style()))
                case "html_inline":
                    self._tag(token.content, depth, links, found, style())
        return runs.tidy(found)

    @staticmethod
    def _tag(tag: str, depth: dict[str, int], links: list[tuple[str, str]], found: list[Inline], style: Style) -> None:
        match = _TAG.match(tag)
        if match is None:
            return
        name = match[2].lower()
        if name == "br":
            found.append(LineBreak(style))
        elif name == "a":
            if match[1]:
                del links[-1:]
            else:
                said = _HREF.search(tag)
                address = next((one for one in said.groups() if one), "") if said else ""
                links.append((addresses.safe_address(unescape(address)), ""))
        elif name == "rt":
            found.append(Span(")" if match[1] else "(", style))
        elif name == "img":
            from assistant.formats import html_reader

            for block in html_reader.fragment(tag):
                if isinstance(block, Paragraph):
                    found.extend(block.inlines)
        elif name in _TAG_STYLES:
            kind = _TAG_STYLES[name]
            depth[kind] = max(0, depth[kind] + (-1 if match[1] else 1))


_BOXES = {"[ ] ": False, "[x] ": True, "[X] ": True}
_DEPTHS = {"strong": "strong", "em": "emphasis", "s": "strike"}


def _start(token: Token) -> int | None:
    if token.type == "bullet_list_open":
        return None
    start = token.attrGet("start")
    return 1 if start is None else int(start)


def _joint(tokens: Sequence[Token], index: int) -> str:
    """The node for a line end inside a paragraph: a space, and nothing between characters of Chinese or Japanese."""
    before = tokens[index - 1].content[-1:] if index else ""
    after = tokens[index + 1].content[:1] if index + 1 < len(tokens) else ""
    return "" if before and after and WIDE.match(before) and WIDE.match(after) else " "
