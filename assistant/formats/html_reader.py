"""HTML to structure: words, headings, lists, tables, links, notes and pictures; scripts, styles and forms are dropped."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, unquote_to_bytes

from assistant.documents import encodings
from assistant.formats import addresses, arranging, html_notes, pictures, runs, structure
from assistant.formats.html_tree import BLOCKS, Node, styles, tree
from assistant.formats.structure import (
    PLAIN,
    Alignment,
    Block,
    Blocks,
    CodeBlock,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    LeftOut,
    LineBreak,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Style,
)

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""")
_SPACES = re.compile("[ \t\n\r\f]+")
_STYLED: dict[str, Literal["strong", "emphasis", "strike", "code"]] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "emphasis"),
    **dict.fromkeys(("s", "del", "strike"), "strike"),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), "code"),
}
_ALIGNED: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}
MOST_CELLS = 200_000


def read(data: bytes, path: Path, pictures_folder: str) -> Document:
    """`pictures_folder` is where the addresses of the pictures inside the file will lead.

    Raises `DocumentBinary`, `EncodingUnknown`.
    """
    return document(decode(data, path), pictures_folder)


def decode(data: bytes, path: Path) -> str:
    """A signature decides, then the encoding that the file names, then a guess from its bytes."""
    signed = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    said = _XML_ENCODING.search(data[:200]) or _CHARSET.search(data[:4096])
    if said and not signed:
        name = said[1].decode("ascii").lower()
        # What calls itself by the smaller set often uses the larger.
        name = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252"}.get(name, name)
        try:
            return str(codecs.decode(data, name)) if codecs.lookup(name).name != "undefined" else ""
        except (LookupError, ValueError, TypeError, AssertionError):
            pass
    return encodings.decode(data, path)[0]


def document(source: str, pictures_folder: str = "") -> Document:
    root = tree(source)
    reading = _Reading(root, pictures_folder)
    heading = next((node for node in root.nodes() if node.tag == "title"), None)
    title = _SPACES.sub(" ", heading.text()).strip() if heading else ""
    blocks = reading.blocks(root)
    notes = {note.label: reading.blocks(note.container, inside=True) for note in reading.notes.found}
    return Document(blocks, notes, title, pictures=reading.kept, left_out=reading.left_out)


def fragment(source: str) -> Blocks:
    """The blocks of HTML that stands inside another text; pictures inside it are named by their words."""
    return document(source).blocks


class _Reading:
    def __init__(self, root: Node, pictures_folder: str) -> None:
        self._folder = pictures_folder
        self.notes = html_notes.find(root)
        self.kept: dict[str, bytes] = {}
        self.left_out: Counter[LeftOut] = Counter()

    def blocks(self, node: Node, style: Style = PLAIN, inside: bool = False) -> Blocks:
        """The blocks in a node. `inside` is for a note, whose node is no part of the text around it."""
        found: list[Block] = []
        waiting: list[Inline] = []

        def flush() -> None:
            if inlines := _collapsed(waiting):
                found.append(Paragraph(inlines))
            waiting.clear()

        if node in self.notes.containers and not inside:
            return ()
        for child in node.children:
            if isinstance(child, str):
                waiting.append(Span(child, style))
            elif child.tag in BLOCKS or _has_blocks(child):
                flush()
                found += self._block(child, style)
            else:
                waiting += self._inline(child, style)
        flush()
        return tuple(found)

    def _block(self, node: Node, style: Style) -> Blocks:
        if _is_hidden(node) or (node in self.notes.containers):
            return ()
        match node.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(node, style)
            case "ul" | "ol" | "menu":
                items = tuple(self._items(node, style))
                start = None if node.tag != "ol" else _number(node.attributes.get("start", ""), 1)
                return (Listing(items, start),) if items else ()
            case "li":
                return (Listing((arranging.task_of(self.blocks(node, style)),)),)
            case "blockquote":
                inner = self.blocks(node, style)
                return (Quote(inner),) if inner else ()
            case "pre":
                return self._code(node)
            case "hr":
                return () if self.notes.is_list(node.parent) else (Rule(),)
            case "table":
                return self._table(node, style)
            case "dt":
                return self.blocks(node, replace(style, strong=True))
        return self.blocks(node, _styled(node, style))

    def _heading(self, node: Node, style: Style) -> Blocks:
        inner = self.blocks(node, style)
        lines = arranging.lines_of(inner)
        if lines and all(isinstance(one, Picture | LineBreak) for one in lines):
            return (Paragraph(lines),)
        plain = runs.tidy(replace(one, style=replace(one.style, strong=False)) for one in lines)
        return (Heading(int(node.tag[1]), plain),) if plain else ()

    def _items(self, node: Node, style: Style) -> Iterator[Item]:
        """Text between two items of a list belongs to the item before it."""
        before: Item | None = None
        for child in node.children:
            if isinstance(child, str):
                text = _collapsed([Span(child, style)])
                inner: Blocks = (Paragraph(text),) if text else ()
            elif child.tag == "li" and child not in self.notes.containers:
                if before is not None:
                    yield before
                before = arranging.task_of(self.blocks(child, style))
                continue
            else:
                inner = self._block(child, style)
            if inner:
                before = Item(inner) if before is None else replace(before, blocks=(*before.blocks, *inner))
        if before is not None:
            yield before

    def _code(self, node: Node) -> Blocks:
        inner = next((one for one in node.nodes() if one.tag == "code"), node)
        names = [*inner.classes(), *node.classes()]
        language = next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")
        if not language and "sourceCode" in names:
            language = next((name for name in names if name not in ("sourceCode", "numberSource")), "")
        for line_break in [one for one in node.nodes() if one.tag == "br"]:
            line_break.children.append("\n")
        text = node.text().replace("\r\n", "\n").replace("\r", "\n").removeprefix("\n").removesuffix("\n")
        return (CodeBlock(text, language),) if text.strip() else ()

    def _table(self, node: Node, style: Style) -> Blocks:
        rows = [one for one in node.nodes() if one.tag == "tr" and _table_of(one) is node]
        caption = [child for child in node.children if isinstance(child, Node) and child.tag == "caption"]
        above = tuple(block for one in caption for block in self.blocks(one, style))
        cells = [[one for one in row.children if isinstance(one, Node) and one.tag in ("td", "th")] for row in rows]
        if not cells or any(one.tag == "table" and one is not node for one in node.nodes()):
            # A table around tables is there for the looks of a page.
            parts = [self.blocks(child, style) for child in _elements(node) if child not in caption]
            return (*above, *(block for part in parts for block in part))
        grid: list[list[Inlines]] = []
        alignments: list[Alignment] = []
        hanging: dict[int, int] = {}
        merged = False
        for row in cells:
            line: list[Inlines] = []
            for cell in row:
                while hanging.get(len(line), 0):
                    hanging[len(line)] -= 1
                    line.append(())
                bold = style if cell.tag == "td" else replace(style, strong=False)
                words = arranging.lines_of(self.blocks(cell, _styled(cell, bold)))
                if cell.tag == "th" and not grid:
                    words = runs.tidy(replace(one, style=replace(one.style, strong=False)) for one in words)
                if not grid:
                    value = styles(cell).get("text-align", cell.attributes.get("align", "").lower())
                    alignments.append(_ALIGNED.get(value, ""))
                wide = min(1000, _number(cell.attributes.get("colspan", ""), 1))
                tall = min(len(rows), _number(cell.attributes.get("rowspan", ""), 1))
                merged = merged or wide > 1 or tall > 1
                for offset in range(max(1, wide)):
                    hanging[len(line)] = tall - 1
                    line.append(words if offset == 0 else ())
                    if offset and not grid:
                        alignments.append("")
            while hanging.get(len(line), 0):
                hanging[len(line)] -= 1
                line.append(())
            grid.append(line)
        if len(grid) * max(map(len, grid), default=0) > MOST_CELLS:
            return (*above, *(Paragraph(cell) for line in grid for cell in line if cell))
        if merged:
            self.left_out["merged_cells"] += 1
        made = structure.table(grid, alignments)
        return (*above, made) if made and any(map(any, grid)) else above

    def _inline(self, node: Node, style: Style) -> list[Inline]:
        if _is_hidden(node) or node in self.notes.backlinks:
            return []
        label = self.notes.references.get(node)
        if label is not None:
            return [Reference(label, style)]
        match node.tag:
            case "br":
                return [LineBreak(style)]
            case "img":
                return self._picture(node, style)
            case "title" | "meta" | "link" | "base":
                return []
            case "input":
                ticked = "checked" in node.attributes
                return (
                    [Span(f"{arranging.BOXES[ticked]} ")]
                    if node.attributes.get("type", "").lower() == "checkbox"
                    else []
                )
            case "math":
                self.left_out["equation"] += 1
                annotations = [one for one in node.nodes() if one.tag == "annotation"]
                return [Span(annotations[0].text() if annotations else node.text(), style)]
            case "a":
                address = addresses.safe_address(node.attributes.get("href", ""))
                if address:
                    style = replace(style, address=address, title=node.attributes.get("title", ""))
            case "q":
                inner = [one for child in node.children for one in self._child(child, style)]
                return [Span("“", style), *inner, Span("”", style)]
        style = _styled(node, style)
        return [one for child in node.children for one in self._child(child, style)]

    def _child(self, child: Node | str, style: Style) -> list[Inline]:
        return [Span(child, style)] if isinstance(child, str) else self._inline(child, style)

    def _picture(self, node: Node, style: Style) -> list[Inline]:
        alt = _SPACES.sub(" ", node.attributes.get("alt", "")).strip()
        address = node.attributes.get("src", "").strip()
        title = node.attributes.get("title", "")
        if address[:5].lower() == "data:":
            name = pictures.keep(_data(address), self.kept, self._folder)
            if name:
                return [Picture(alt, name, title, style)]
        elif address and not addresses.is_remote(address) and addresses.safe_address(address):
            return [Picture(alt, unquote(address), title, style)]
        elif link := addresses.safe_address(address):
            # Nothing is fetched, but where it is can be kept.
            self.left_out["image"] += 1
            return [Span(alt or link, style if style.address else replace(style, address=link))]
        if address:
            self.left_out["image"] += 1
        return [Span(alt, style)] if alt else []


def _elements(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node)]


def _has_blocks(node: Node) -> bool:
    """An inline element around blocks, as a link around a heading."""
    return any(one.tag in BLOCKS for one in node.nodes())


def _table_of(node: Node) -> Node | None:
    while node.parent is not None:
        node = node.parent
        if node.tag == "table":
            return node
    return None


def _is_hidden(node: Node) -> bool:
    return "hidden" in node.attributes or styles(node).get("display") == "none"


def _styled(node: Node, style: Style) -> Style:
    if node.tag in _STYLED:
        style = structure.with_style(style, _STYLED[node.tag])
    if node.tag == "a" and (address := addresses.safe_address(node.attributes.get("href", ""))):
        style = replace(style, address=address, title=node.attributes.get("title", ""))
    own = styles(node)
    if weight := own.get("font-weight"):
        style = replace(style, strong=weight in ("bold", "bolder", "600", "700", "800", "900"))
    if slant := own.get("font-style"):
        style = replace(style, emphasis=slant in ("italic", "oblique"))
    if "line-through" in own.get("text-decoration", "") + own.get("text-decoration-line", ""):
        style = replace(style, strike=True)
    return style


def _collapsed(inlines: Iterable[Inline]) -> Inlines:
    """Blanks and line ends of the source are one blank each, but in code, where blanks count."""
    found: list[Inline] = []
    blank = True
    for inline in inlines:
        if isinstance(inline, Span):
            if inline.style.code:
                inline = replace(inline, text=re.sub("[\n\r]+", " ", inline.text))
                blank = False
            else:
                text = _SPACES.sub(" ", inline.text)
                text = text[1:] if blank and text.startswith(" ") else text
                if not text:
                    continue
                blank = text.endswith(" ")
                inline = replace(inline, text=text)
        else:
            blank = isinstance(inline, LineBreak)
        found.append(inline)
    return runs.tidy(found)


def _number(text: str, otherwise: int) -> int:
    match = re.match(r"\s*(\d{1,9})", text)
    return int(match[1]) if match else otherwise


def _data(address: str) -> bytes:
    """The bytes of a data: address; empty when it cannot be read."""
    head, _, body = address.partition(",")
    try:
        if head.lower().rstrip().endswith(";base64"):
            return base64.b64decode("".join(unquote(body).split()), validate=False)
        return unquote_to_bytes(body)
    except (ValueError, binascii.Error):
        return b""
