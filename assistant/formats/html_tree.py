"""HTML as a tree, whatever is missing or crossed in it; nothing is fetched and nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 120
"""Elements in each other; what is deeper becomes their sibling, and loses nothing but its place."""
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
    ]
)
_DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "audio",
        "video",
        "canvas",
        "select",
        "button",
        "textarea",
        "map",
        "datalist",
    ]
)
# An element that begins ends these, up to the nearest of the others.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "td", "th"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th"))),
    "tr": (frozenset(("tr", "td", "th")), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("table", "tr"))),
    "th": (frozenset(("td", "th")), frozenset(("table", "tr"))),
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

    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html")
        self._stack = [self.root]
        self._dropped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped or tag in _DROPPED:
            if tag in _DROPPED and tag not in VOID:
                self._dropped.append(tag)
            return
        if tag in ("html", "head", "body"):
            # The text behind a head that is never closed must not be taken for a part of it.
            return
        if tag in BLOCKS:
            self._end_of({"p"}, frozenset(("td", "th", "li", "div", "blockquote", "section", "article")))
        if tag in _ENDS:
            self._end_of(*_ENDS[tag])
        node = Node(tag, {name: value or "" for name, value in attrs}, parent=self._stack[-1])
        self._stack[-1].children.append(node)
        if tag not in VOID and len(self._stack) < DEEPEST:
            self._stack.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID and tag not in _DROPPED:
            self.handle_starttag(tag, attrs)
        elif tag not in _DROPPED:
            # A stroke at the end closes an element of XHTML. HTML ignores the stroke, but an empty element is
            # harmless.
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag in self._dropped:
                while self._dropped.pop() != tag:
                    pass
            return
        for index in range(len(self._stack) - 1, 0, -1):
            here = self._stack[index].tag
            if here == tag:
                del self._stack[index:]
                return
            if here in ("td", "th", "table") and tag not in ("table", "tr", "tbody", "thead", "tfoot", "td", "th"):
                return

    def handle_data(self, data: str) -> None:
        if not self._dropped and data:
            self._stack[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        # <![CDATA[ … ]]> of XHTML.
        if data.startswith("CDATA["):
            self.handle_data(data[6:])

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
    builder = _Builder()
    builder.feed(source)
    builder.close()
    return builder.root


_STYLE = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")


def styles(node: Node) -> dict[str, str]:
    """The declarations of the element itself, names and values in small letters."""
    return {name: value.strip() for name, value in _STYLE.findall(node.attributes.get("style", "").lower())}
