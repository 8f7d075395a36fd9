"""HTML to structure: words, headings, lists, tables, links, notes and pictures; scripts and styles are dropped."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from assistant.formats import (
    addresses,
    arranging,
    formulas,
    html_encodings,
    html_notes,
    html_styles,
    html_tables,
    html_word_lists,
    pictures,
    runs,
    structure,
)
from assistant.formats.html_tables import number
from assistant.formats.html_tree import BLOCKS, Node, drawn_words, styles, tree_and_sheets
from assistant.formats.structure import (
    PLAIN,
    Block,
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inline,
    Inlines,
    Item,
    LeftOut,
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
    Switch,
)

_NEW_PAGE = re.compile(r"(page-)?break-(before|after)\s*:\s*(always|page)", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")
_STYLED: dict[str, Switch] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "emphasis"),
    **dict.fromkeys(("s", "del", "strike"), "strike"),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), "code"),
    "sup": "super",
    "sub": "sub",
}
_BLOCK_LIKE = frozenset(("block", "list-item", "flex", "grid", "table", "flow-root"))
_APART = frozenset(
    ("button", "select", "option", "textarea", "object", "video", "audio", "iframe", "canvas", "datalist")
)
"""Beside text, these stand apart from it."""
_WITH_WORDS = frozenset(("text", "submit", "button", "reset", "search", "email", "url", "tel", "number", "date"))
_EMBEDDED = frozenset(("object", "embed", "video", "audio", "iframe"))
_SHOWN_TWICE = frozenset(("katex-html", "MathJax_Preview"))
_FORMULA_ALONE, _FORMULA_PICTURE = "mwe-math-mathml-", "mwe-math-fallback-image"
MOST_CELLS = 200_000


def read(data: bytes, path: Path, pictures_folder: str) -> Document:
    """`pictures_folder` is where the addresses of the pictures inside the file will lead.

    Raises `DocumentBinary`.
    """
    text, replaced = html_encodings.decode(data, path)
    made = document(text, pictures_folder)
    made.left_out["character"] += replaced
    return replace(made, left_out=+made.left_out)


def document(source: str, pictures_folder: str = "") -> Document:
    root, sheets = tree_and_sheets(source)
    html_styles.apply(root, sheets)
    html_word_lists.gather(root)
    reading = _Reading(root, pictures_folder)
    heading = next((node for node in root.nodes() if node.tag == "title"), None)
    title = _SPACES.sub(" ", heading.text()).strip() if heading else ""
    blocks = reading.blocks(root)
    notes = {note.label: reading.blocks(note.container, inside=True) for note in reading.notes.found}
    return Document(blocks, notes, title, pictures=reading.kept, left_out=+reading.left_out)


def fragment(source: str) -> Blocks:
    """The blocks of HTML that stands inside another text; pictures inside it are named by their words."""
    return document(source).blocks


class _Reading:
    def __init__(self, root: Node, pictures_folder: str) -> None:
        self._folder = pictures_folder
        self.notes = html_notes.find(root)
        self.kept: dict[str, bytes] = {}
        self.left_out: Counter[LeftOut] = Counter()
        self._blocky: set[Node] = set()
        self._drawn_formulas: set[Node] = set()
        for node in root.nodes():
            before: Node | None = None
            for child in node.children:
                if isinstance(child, Node):
                    if child.tag == "script" and before is not None and "MathJax" in before.attributes.get("class", ""):
                        # The formula as a drawing stands before its source.
                        self._drawn_formulas.add(before)
                    before = child
            if node.tag in BLOCKS or _looks_like_a_block(node):
                self._blocky.add(node)
                around = node.parent
                while around is not None and around not in self._blocky:
                    self._blocky.add(around)
                    around = around.parent

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
            elif child in self._blocky:
                flush()
                found += self._block(child, style)
            else:
                waiting += self._inline(child, style)
        flush()
        return tuple(found)

    def _block(self, node: Node, style: Style) -> Blocks:
        if self._is_hidden(node) or node in self.notes.containers:
            return ()
        if node.tag in _EMBEDDED and (node.attributes.get("src") or node.attributes.get("data")):
            self.left_out["embedded"] += 1
        match node.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(node, style)
            case "ul" | "ol" | "menu":
                return tuple(self._lists(node, style))
            case "li":
                return (Listing((arranging.task_of(self.blocks(node, style)),)),)
            case "blockquote":
                inner = self.blocks(node, style)
                return (Quote(inner),) if inner else ()
            case "pre":
                return self._code(node)
            case "div" | "p" if not node.children and _NEW_PAGE.search(node.attributes.get("style", "")):
                return (PageBreak(),)
            case "hr":
                return () if self.notes.is_list(node.parent) else (Rule(),)
            case "table":
                return self._table(node, style)
            case "svg":
                return tuple(Paragraph((one,)) for one in self._drawing(node, style))
            case "dt":
                return self.blocks(node, replace(style, strong=True))
            case "img" | "input" | "math" | "br":
                inlines = _collapsed(self._inline(node, style))
                return (Paragraph(inlines),) if inlines else ()
        return self.blocks(node, _styled(node, style))

    def _heading(self, node: Node, style: Style) -> Blocks:
        inner = self.blocks(node, style)
        lines = arranging.lines_of(inner)
        if lines and all(isinstance(one, Picture | LineBreak) for one in lines):
            return (Paragraph(lines),)
        plain = runs.tidy(replace(one, style=replace(one.style, strong=False)) for one in lines)
        return (Heading(int(node.tag[1]), plain),) if plain else ()

    def _lists(self, node: Node, style: Style) -> Iterator[Listing]:
        """One list, or more where its numbers do not follow each other."""
        start = None if node.tag != "ol" else number(node.attributes.get("start", ""), 1)
        items: list[Item] = []
        for value, item in self._items(node, style):
            if start is not None and value is not None and value != start + len(items):
                if items:
                    yield Listing(tuple(items), start)
                start, items = value, []
            items.append(item)
        if items:
            yield Listing(tuple(items), start)

    def _items(self, node: Node, style: Style) -> Iterator[tuple[int | None, Item]]:
        """With the numbers that are said. Text between two items of a list belongs to the item before it."""
        value: int | None = None
        before: list[Block] | None = None
        for child in node.children:
            if isinstance(child, str):
                text = _collapsed([Span(child, style)])
                inner: Blocks = (Paragraph(text),) if text else ()
            elif child.tag == "li" and child not in self.notes.containers:
                if before is not None:
                    yield value, arranging.task_of(tuple(before))
                before = [*self.blocks(child, style)]
                said = child.attributes.get("value", "")
                value = number(said, -1) if said else None
                value = None if value == -1 else value
                continue
            else:
                inner = self._block(child, style)
            if inner:
                before = [] if before is None else before
                before += inner
        if before is not None:
            yield value, arranging.task_of(tuple(before))

    def _code(self, node: Node) -> Blocks:
        inner = next((one for one in node.nodes() if one.tag == "code"), node)
        names = [*inner.classes(), *node.classes()]
        language = next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")
        if not language and "sourceCode" in names:
            language = next((name for name in names if name not in ("sourceCode", "numberSource")), "")
        for inner_node in list(node.nodes()):
            if inner_node.tag == "br" or (inner_node is not node and inner_node.tag in BLOCKS):
                inner_node.children.append("\n")
        text = node.text().replace("\r\n", "\n").replace("\r", "\n").removeprefix("\n").removesuffix("\n")
        return (CodeBlock(text, language),) if text.strip() else ()

    def _table(self, node: Node, style: Style) -> Blocks:
        parts = html_tables.parts(node)
        above = [block for one in parts.captions for block in self.blocks(one, style)]
        if parts.outside:
            above += self.blocks(Node("div", {}, parts.outside), style)
        if html_tables.is_layout(node, parts):
            return (*above, *(block for row in parts.rows for cell in row for block in self._block(cell, style)))
        rows = [[cell for cell in row if not self._is_hidden(cell)] for row in parts.rows]
        lines, alignments, merged = html_tables.grid(
            rows, style, lambda cell, bold: self.blocks(cell, _styled(cell, bold)), MOST_CELLS
        )
        if len(lines) * max(map(len, lines), default=0) > MOST_CELLS:
            return (*above, *(Paragraph(cell) for line in lines for cell in line if cell))
        self.left_out["merged_cells"] += merged
        return (*above, *html_tables.made(lines, alignments))

    def _is_hidden(self, node: Node) -> bool:
        if not _SHOWN_TWICE.isdisjoint(node.classes()) or node in self._drawn_formulas:
            return True
        if _FORMULA_ALONE in node.attributes.get("class", ""):
            # Hidden beside a picture of the formula.
            return False
        said = styles(node)
        hidden = "hidden" in node.attributes or said.get("display") == "none" or said.get("mso-hide") == "all"
        if hidden and node.text().strip():
            self.left_out["hidden"] += 1
        return hidden

    def _drawing(self, node: Node, style: Style) -> list[Inline]:
        words = drawn_words(node)
        around = node.parent.tag if node.parent is not None else ""
        if words or (around not in ("a", "button") and node.attributes.get("aria-hidden") != "true"):
            self.left_out["drawing"] += 1
        return [Span(f" {words} ", style)] if words else []

    def _inline(self, node: Node, style: Style) -> list[Inline]:
        if self._is_hidden(node) or node in self.notes.backlinks:
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
                return _control(node, style)
            case "math":
                return [self._formula(node, style)]
            case "script":
                display = "mode=display" in node.attributes.get("type", "")
                return [Formula(node.text().strip(), display, style)]
            case "svg":
                return self._drawing(node, style)
            case "rp":
                return []
            case "rt":
                inner = [one for child in node.children for one in self._child(child, style)]
                return [Span("(", style), *inner, Span(")", style)] if node.text().strip() else []
            case "optgroup":
                inner = [one for child in node.children for one in self._child(child, style)]
                return [Span(f" {node.attributes.get('label', '')} ", style), *inner]
            case "a":
                address = addresses.safe_address(node.attributes.get("href", ""))
                if address:
                    style = replace(style, address=address, title=node.attributes.get("title", ""))
                if html_notes.is_mark(node):
                    # Its note is not in this page.
                    style = replace(style, script="super")
            case "q":
                inner = [one for child in node.children for one in self._child(child, style)]
                return [Span("“", style), *inner, Span("”", style)]
        style = _styled(node, style)
        found = [one for child in node.children for one in self._child(child, style)]
        if node.tag in _EMBEDDED and (node.attributes.get("src") or node.attributes.get("data")):
            self.left_out["embedded"] += 1
        return [Span(" ", style), *found, Span(" ", style)] if node.tag in _APART else found

    def _formula(self, node: Node, style: Style) -> Inline:
        source = formulas.of_mathml(node.element())
        if not source:
            self.left_out["equation"] += 1
            return Span(node.text(), style)
        return Formula(source, node.attributes.get("display") == "block", style)

    def _child(self, child: Node | str, style: Style) -> list[Inline]:
        return [Span(child, style)] if isinstance(child, str) else self._inline(child, style)

    def _picture(self, node: Node, style: Style) -> list[Inline]:
        if {node.attributes.get("width"), node.attributes.get("height")} <= {"0", "1"}:
            # It shows nothing, and tells its sender who reads.
            return []
        alt = _SPACES.sub(" ", node.attributes.get("alt", "")).strip()
        if _FORMULA_PICTURE in node.attributes.get("class", ""):
            around = node.parent
            beside = around is not None and any(isinstance(one, Node) and one is not node for one in around.children)
            return (
                []
                if beside and around is not None and "mwe-math-element" in around.classes()
                else [Formula(formulas.bare(alt), False, style)]
            )
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


def _looks_like_a_block(node: Node) -> bool:
    if styles(node).get("display") in _BLOCK_LIKE:
        return True
    around = node.parent
    # An element with a name of its own, where there are no words beside it.
    return (
        "-" in node.tag
        and around is not None
        and not around.tag.startswith("mjx-")
        and all(isinstance(one, Node) or not one.strip() for one in around.children)
        and around.tag not in _STYLED
    )


def _control(node: Node, style: Style) -> list[Inline]:
    """The words of a field or a button of a form."""
    kind = node.attributes.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return [Span(f"{arranging.BOXES['checked' in node.attributes]} ")]
    value = node.attributes.get("value", "")
    return [Span(f" {value} ", style)] if value and kind in _WITH_WORDS else []


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
    if (height := own.get("vertical-align")) in ("super", "sub"):
        style = structure.with_style(style, "super" if height == "super" else "sub")
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


def _data(address: str) -> bytes:
    """The bytes of a data: address; empty when it cannot be read."""
    head, _, body = address.partition(",")
    try:
        if head.lower().rstrip().endswith(";base64"):
            return base64.b64decode("".join(unquote(body).split()), validate=False)
        return unquote_to_bytes(body)
    except (ValueError, binascii.Error):
        return b""
