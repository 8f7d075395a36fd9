"""The looks that a page gives to its classes in a style sheet: bold, slanted, struck, raised, and what stands as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.formats.html_tree import Node

_MOST = 20_000
"""Rules, and classes of an element, beyond which a sheet says nothing."""
_MOST_CLASSES = 30
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?")
_DECLARATION = re.compile(
    r"(?:^|;)\s*(font-weight|font-style|text-decoration|text-decoration-line|vertical-align|display)\s*:\s*([^;!]{1,60})"
)
# What a sheet hides may be shown by a script, so that its words stay.
_SHOWN = ("block", "list-item", "flex", "grid", "table", "flow-root")


def apply(root: Node, sheets: list[str]) -> None:
    """Change the tree: each element bears in its own style what the sheets say of its name and its classes."""
    looks: dict[tuple[str, str], str] = {}
    for sheet in sheets:
        for selectors, said in _rules(sheet):
            found = "".join(
                f"{name}:{value.strip()};"
                for name, value in _DECLARATION.findall(said.lower())
                if name != "display" or value.strip() in _SHOWN
            )
            if not found:
                continue
            for selector in selectors.split(",", 100)[:100]:
                simple = _SELECTOR.fullmatch(selector.strip())
                if simple and simple[0] and len(looks) < _MOST:
                    key = (simple[1] or "", simple[2] or "")
                    looks[key] = looks.get(key, "") + found if len(looks.get(key, "")) < 1000 else looks[key]
    if not looks:
        return
    for node in root.nodes():
        found = looks.get((node.tag, ""), "")
        for name in node.classes()[:_MOST_CLASSES]:
            found += looks.get(("", name), "") + looks.get((node.tag, name), "")
        if found:
            node.attributes = node.attributes | {"style": found + node.attributes.get("style", "")}


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations; those for paper or small screens stand inside other braces and are passed over."""
    depth, selectors, start = 0, "", 0
    sheet = _COMMENT.sub(" ", sheet).replace("<!--", "").replace("-->", "")
    for brace in re.finditer("[{}]", sheet):
        piece = sheet[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            selectors = piece.rpartition(";")[2] if depth == 0 else ""
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and selectors and not selectors.lstrip().startswith("@"):
                yield selectors, piece
            selectors = "" if depth == 0 else selectors
