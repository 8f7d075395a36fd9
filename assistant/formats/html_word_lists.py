"""The lists of Word's HTML, which are paragraphs with a sign of their own and a level in their style, as lists."""

from __future__ import annotations

import re

from assistant.formats.html_tree import Node, styles

_LEVEL = re.compile(r"\blevel(\d{1,2})\b")
_NUMBER = re.compile(r"^\(?(\d{1,9}|[a-z]{1,3}|[ivxlcdm]{1,9})[.)]$", re.IGNORECASE)
_WRITTEN = re.compile(r"\s*([·•§▪○●o–-]|\(?\d{1,4}[.)])(?:[\u2002\u2003\t]|[ \xa0]{2})[\s\xa0]*")
"""A sign in the text itself, where a program between has taken Word's own marks away."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DEEPEST = 9


def gather(root: Node) -> None:
    """Change the tree: what is a list to the eye becomes one."""
    parents: dict[int, Node] = {}
    for node in root.nodes():
        if node.parent is not None and _level(node):
            parents[id(node.parent)] = node.parent
        elif node.tag in _HEADINGS and "mso-list" in node.attributes.get("style", ""):
            # Chapters that count themselves are headings and no list.
            _without_sign(node)
    for parent in parents.values():
        parent.children = _gathered(parent)


def _level(node: Node) -> int:
    """1 and more for an item; 0 for others."""
    if node.tag not in ("p", "div"):
        return 0
    if "mso-list" in node.attributes.get("style", ""):
        found = _LEVEL.search(styles(node).get("mso-list", ""))
        return min(_DEEPEST, max(1, int(found[1]))) if found else 0
    listed = any(name.startswith("MsoListParagraph") for name in node.classes())
    return int(listed and _WRITTEN.match(node.text()) is not None)


def _gathered(parent: Node) -> list[Node | str]:
    children: list[Node | str] = []
    lists: list[Node] = []
    levels: list[int] = []
    for child in parent.children:
        level = _level(child) if isinstance(child, Node) else 0
        if isinstance(child, str) or not level:
            if isinstance(child, Node) or child.strip():
                lists.clear()
                levels.clear()
            children.append(child)
            continue
        sign = _without_sign(child)
        number = _NUMBER.match(sign)
        tag = "ol" if number else "ul"
        while levels and (levels[-1] > level or (levels[-1] == level and lists[-1].tag != tag)):
            lists.pop()
            levels.pop()
        if not levels or levels[-1] < level:
            listing = Node(tag)
            if lists:
                last = lists[-1].children[-1]
                assert isinstance(last, Node)
                listing.parent = last
                last.children.append(listing)
            else:
                listing.parent = parent
                children.append(listing)
            lists.append(listing)
            levels.append(level)
        item = Node("li", {"value": number[1]} if number and number[1].isdecimal() else {}, [child], lists[-1])
        child.parent = item
        lists[-1].children.append(item)
    return children


def _without_sign(paragraph: Node) -> str:
    """Take the sign out of the paragraph."""
    for node in paragraph.nodes():
        if styles(node).get("mso-list") == "ignore" and node.parent is not None:
            node.parent.children.remove(node)
            return node.text().strip()
    written = _WRITTEN.match(paragraph.text())
    if written is None:
        return ""
    rest = written.end()
    for node in paragraph.nodes():
        for place, child in enumerate(node.children):
            if isinstance(child, str) and rest:
                node.children[place] = child[rest:]
                rest -= min(rest, len(child))
    return written[1]
