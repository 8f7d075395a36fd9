"""HTML as a tree, whatever is missing or crossed in it; nothing is fetched and nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from assistant.formats.html_tokens import End, Source, Start, Words, tokens, unescaped

DEEPEST = 120
"""Elements in each other; what is deeper becomes their sibling, and loses nothing but its place."""
_DEEPEST_PAGE = 3
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "details",
        "dialog",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "noscript",
        "noframes",
        "xmp",
        "listing",
    ]
)
_DRAWN = frozenset(("text", "tspan", "textpath", "foreignobject"))
"""Elements of a drawing whose words are read; its title and description are for people who do not see it."""
_HIDDEN_IN_DRAWINGS = frozenset(("title", "desc", "metadata", "defs"))
# An element that begins ends these, up to the nearest of the others.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "td", "th"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "tr": (frozenset(("tr", "td", "th")), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("table", "tr"))),
    "th": (frozenset(("td", "th")), frozenset(("table", "tr"))),
    "thead": (frozenset(("thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    **dict.fromkeys(("rt", "rp"), (frozenset(("rt", "rp", "rb")), frozenset(("ruby", "rtc")))),
    **dict.fromkeys(("rb", "rtc"), (frozenset(("rt", "rp", "rb", "rtc")), frozenset(("ruby",)))),
    "option": (frozenset(("option",)), frozenset(("select", "datalist", "optgroup"))),
    "optgroup": (frozenset(("option", "optgroup")), frozenset(("select",))),
    "tbody": (frozenset(("thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    "tfoot": (frozenset(("thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
}


@dataclass(eq=False, slots=True)
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    parent: Node | None = None

    def nodes(self) -> Iterator[Node]:
        """This one and all below, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def text(self) -> str:
        parts: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                parts.append(one)
            else:
                waiting += reversed(one.children)
        return "".join(parts)

    def element(self) -> Element:
        """The same as XML; names of elements without what stands before a colon."""
        made = Element(self.tag.rpartition(":")[2], self.attributes)
        waiting: list[tuple[Node, Element]] = [(self, made)]
        while waiting:
            node, element = waiting.pop()
            last: Element | None = None
            for child in node.children:
                if isinstance(child, Node):
                    last = SubElement(element, child.tag.rpartition(":")[2], child.attributes)
                    waiting.append((child, last))
                elif last is None:
                    element.text = (element.text or "") + child
                else:
                    last.tail = (last.tail or "") + child
        return made

    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Builder:
    def __init__(self, depth: int) -> None:
        self._depth = depth
        self.root = Node("html")
        self.sheets: list[str] = []
        self._stack = [self.root]

    def start(self, tag: str, attributes: dict[str, str], empty: bool) -> None:
        if tag in ("html", "head", "body", "frameset"):
            # The text behind a head that is never closed must not be taken for a part of it.
            return
        if tag in BLOCKS:
            self._leave_drawing()
            self._end_of({"p"}, frozenset(("td", "th", "li", "div", "blockquote", "section", "article", "button")))
        if tag in _ENDS:
            self._end_of(*_ENDS[tag])
        node = Node(tag, attributes, parent=self._stack[-1])
        self._stack[-1].children.append(node)
        # A stroke at the end closes an element of XHTML. HTML ignores the stroke, but an empty element is harmless.
        if tag not in VOID and not empty and len(self._stack) < DEEPEST:
            self._stack.append(node)

    def source(self, tag: str, attributes: dict[str, str], text: str) -> None:
        if tag == "xmp":
            self._append(Node("pre", attributes, [text]))
        elif tag == "noembed":
            self._append(Node("noembed", attributes, self._inside(text)))
        elif tag == "iframe":
            # The page inside is no part of the one around it, and may hold a page again.
            inner = attributes.pop("srcdoc", "")
            self._append(Node(tag, attributes, self._inside(inner)))
        elif tag == "style":
            self.sheets.append(text)
        elif (kind := attributes.get("type", "").lower()).startswith("math/tex"):
            self._append(Node("script", attributes, [text]))
        elif kind.startswith("math/mml"):
            self._append(Node("span", {}, self._inside(text)))
        elif kind.startswith("math/asciimath"):
            # Its notation is not LaTeX, but its words are no code of the page either.
            self._append(Node("code", {}, [text.strip()]))

    def _inside(self, source: str) -> list[Node | str]:
        if not source or self._depth >= _DEEPEST_PAGE:
            return [unescaped(source)]
        return [*tree_and_sheets(source, self._depth + 1)[0].children]

    def _append(self, node: Node) -> None:
        node.parent = self._stack[-1]
        for child in node.children:
            if isinstance(child, Node):
                child.parent = node
        self._stack[-1].children.append(node)

    def end(self, tag: str) -> None:
        if tag == "br":
            self.start("br", {}, False)
            return
        for index in range(len(self._stack) - 1, 0, -1):
            here = self._stack[index].tag
            if here == tag:
                del self._stack[index:]
                return
            if here in ("td", "th", "table") and tag not in ("table", "tr", "tbody", "thead", "tfoot", "td", "th"):
                break
        if tag == "p":
            # Browsers put an empty paragraph here, which keeps apart what is around it.
            self._append(Node("p"))

    def words(self, text: str) -> None:
        self._stack[-1].children.append(text)

    def _leave_drawing(self) -> None:
        """A paragraph is no part of a drawing, so that the drawing ends there, closed or not."""
        for index in range(len(self._stack) - 1, 0, -1):
            here = self._stack[index].tag
            if here == "foreignobject":
                return
            if here == "svg":
                del self._stack[index:]
                return

    def _end_of(self, tags: set[str] | frozenset[str], barrier: frozenset[str]) -> None:
        last = None
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].tag in barrier and self._stack[index].tag not in tags:
                break
            if self._stack[index].tag in tags:
                last = index
        if last is not None:
            del self._stack[last:]


def tree(source: str) -> Node:
    return tree_and_sheets(source)[0]


def tree_and_sheets(source: str, depth: int = 0) -> tuple[Node, list[str]]:
    """The tree, and the style sheets that stand in it; `depth` is how many pages there are around this one."""
    builder = _Builder(depth)
    for token in tokens(source):
        match token:
            case Start():
                builder.start(token.tag, token.attributes, token.empty)
            case End():
                builder.end(token.tag)
            case Words():
                builder.words(token.text)
            case Source():
                builder.source(token.tag, token.attributes, token.text)
    return builder.root, builder.sheets


def drawn_words(drawing: Node) -> str:
    """The words that a drawing shows, a blank between its pieces."""
    parts: list[str] = []
    waiting: list[tuple[Node | str, bool]] = [(drawing, False)]
    while waiting:
        one, shown = waiting.pop()
        if isinstance(one, str):
            parts.append(one if shown else "")
        elif one.tag not in _HIDDEN_IN_DRAWINGS:
            shown = shown or one.tag in _DRAWN
            waiting += [(child, shown) for child in reversed(one.children)]
            parts.append(" ")
    return " ".join("".join(parts).split())


_STYLE = re.compile(r"([a-z-]{1,100})\s*:\s*([^;]+)")


def styles(node: Node) -> dict[str, str]:
    """The declarations of the element itself, names and values in small letters."""
    return {name: value.strip() for name, value in _STYLE.findall(node.attributes.get("style", "").lower())}
