"""Footnotes of HTML: a mark links to a note, and the note links back to the mark."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from assistant.formats.html_tree import Node

_HOLDERS = ("li", "div", "p", "aside", "dd", "td")
_LONGEST_MARK = 6
_MOST_WAYS = 50
"""Links back from a note, and elements of a mark, that are looked at."""


class Note(NamedTuple):
    label: str
    container: Node


@dataclass
class Notes:
    found: list[Note] = field(default_factory=list)
    references: dict[Node, str] = field(default_factory=dict)
    backlinks: set[Node] = field(default_factory=set)
    containers: set[Node] = field(default_factory=set)

    def is_list(self, node: Node | None) -> bool:
        """Whether the node holds the notes, so that the line above them is not the writer's."""
        return node is not None and any(name.startswith("footnote") for name in node.classes())


def find(root: Node) -> Notes:
    """Links in both directions, the first of them no longer than a number: a table of contents does not look like that."""
    notes = Notes()
    links = [node for node in root.nodes() if node.tag == "a" and node.attributes.get("href", "").startswith("#")]
    if not links:
        return notes
    places: dict[str, Node] = {}
    for node in root.nodes():
        for name in _names(node):
            places.setdefault(name, node)
    order = {node: number for number, node in enumerate(links)}
    leading: dict[str, list[Node]] = {}
    for link in links:
        leading.setdefault(link.attributes["href"][1:], []).append(link)
    labels: dict[str, str] = {}
    for link in links:
        target = link.attributes["href"][1:]
        mark = "".join(link.text().split()).strip("[]()")
        if link in notes.backlinks or target not in places or not 0 < len(mark) <= _LONGEST_MARK:
            continue
        if target not in labels:
            own = [
                *_names(link),
                *(_names(link.parent) if link.parent is not None and link.parent.tag == "sup" else []),
            ]
            container = _container(places[target])
            if container is None or container in notes.containers or container in _above(link):
                continue
            ways = [one for name in own for one in leading.get(name, [])[-_MOST_WAYS:]]
            back = [one for one in ways if order[one] > order[link]]
            if not back and not is_mark(link):
                continue
            labels[target] = str(len(labels) + 1)
            notes.found.append(Note(labels[target], container))
            notes.containers.add(container)
            notes.backlinks.update(_with_sup(one) for one in back)
            notes.backlinks.update(back)
        notes.references[link] = labels[target]
    for node in root.nodes():
        # More than one mark of a note leads to more than one way back.
        if node.tag == "a" and any(one in notes.containers for one in _above(node)):
            target_node = places.get(node.attributes.get("href", "")[1:])
            if node.attributes.get("href", "").startswith("#") and target_node is not None:
                # A mark is a small thing, and what else is pointed at may be the whole page.
                inside = [*islice(target_node.nodes(), _MOST_WAYS), *_above(target_node)[:1]]
                if any(one in notes.references for one in inside):
                    notes.backlinks.add(node)
    return notes


def is_mark(link: Node) -> bool:
    """Whether a book says that the link is the mark of a note, which then needs no way back."""
    said = f"{link.attributes.get('epub:type', '')} {link.attributes.get('role', '')}".split()
    return "noteref" in said or "doc-noteref" in said


def _names(node: Node) -> list[str]:
    found = [node.attributes.get("id", "")]
    if node.tag == "a":
        found.append(node.attributes.get("name", ""))
    return [name for name in found if name]


def _above(node: Node) -> list[Node]:
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _with_sup(node: Node) -> Node:
    parent = node.parent
    return parent if parent is not None and parent.tag == "sup" and parent.children == [node] else node


def _container(place: Node) -> Node | None:
    """The note around its anchor: a div of its own with a name, or the nearest paragraph or item."""
    line = [place, *_above(place)]
    holders = [node for node in line if node.tag in _HOLDERS]
    if not holders:
        return None
    first = holders[0]
    around = first.parent
    # Word and LibreOffice put each note in a named division and the anchor in its first paragraph.
    if first.tag == "p" and around is not None and around.tag == "div" and "id" in around.attributes:
        return around if place is not first else first
    return first
