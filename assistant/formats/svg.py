"""An SVG drawing without links to the outside and without endless growth: the same drawing, or a refusal."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from xml.parsers import expat

LARGEST = 5_000_000
DEEPEST = 100
MOST = 50_000
"""Elements to be drawn, each as often as it is referred to."""
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
# These load, run or hold something that is no drawing.
_LEFT_OUT = frozenset(
    [
        "script",
        "foreignObject",
        "image",
        "feImage",
        "iframe",
        "audio",
        "video",
        "handler",
        "listener",
        "set",
        "discard",
        "animate",
        "animateColor",
        "animateMotion",
        "animateTransform",
        "animation",
        "prefetch",
        "font-face-src",
    ]
)
_URL = re.compile(r"url\s*\(\s*[\"']?\s*([^)\"']*)[\"']?\s*\)?", re.IGNORECASE)
_IMPORT = re.compile(r"@import\s*(?:\"[^\"]*\"|'[^']*')?[^;]*;?|@font-face\s*\{[^}]*\}?", re.IGNORECASE)
_DASHES = re.compile(r"stroke-dash(?:array|offset)\s*:[^;}]*;?", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


class Refused(ValueError):
    """`args[0]` is "damaged" or "large"."""


def cleaned(data: bytes) -> bytes:
    """The drawing without scripts, pictures inside it, and addresses of anything but its own parts.

    Raises `Refused` for bytes that are no XML, declare entities, or have more to draw than `MOST`.
    """
    root = _parsed(data)
    names: dict[str, ElementTree.Element] = {}
    # Dashes of a millionth of a line's length are a million lines.
    for element in root.iter():
        for child in [child for child in element if not isinstance(child.tag, str) or _name(child) in _LEFT_OUT]:
            element.remove(child)
        if (name := element.get("id")) is not None:
            names.setdefault(name, element)
        for key, value in list(element.attrib.items()):
            if _local(key) == "href":
                if not value.strip().startswith("#"):
                    del element.attrib[key]
            elif _local(key).startswith("on") or key.endswith("}base") or _local(key) == "src":
                del element.attrib[key]
            elif _local(key) == "stroke-dasharray":
                if _fine_dashes(value):
                    del element.attrib[key]
            else:
                element.set(key, _without_addresses(value))
        if _name(element) == "style" and element.text:
            element.text = _IMPORT.sub("", _without_addresses(element.text))
    if _cost(root, names, {}, set(), 0) > MOST:
        raise Refused("large")
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _parsed(data: bytes) -> ElementTree.Element:
    if len(data) > LARGEST:
        raise Refused("large")
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = elements = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > DEEPEST or elements > MOST:
            raise Refused("large")
        builder.start(_braced(tag), {_braced(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_braced(tag))

    def refuse(*_facts: object) -> int:
        raise Refused("damaged")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, builder.data
    # Entities are how a small file becomes a large one, and how another file comes in.
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(data, True)
        root = builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:
        raise error if isinstance(error, Refused) else Refused("damaged") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise Refused("damaged")
    return root


def _cost(
    element: ElementTree.Element,
    names: dict[str, ElementTree.Element],
    known: dict[ElementTree.Element, int],
    open_ones: set[ElementTree.Element],
    depth: int,
) -> int:
    """The elements drawn for this one: below it, and by each reference again."""
    if element in known:
        return known[element]
    if element in open_ones or depth > 4 * DEEPEST:
        raise Refused("damaged")
    open_ones.add(element)
    cost = 1 + len("".join(element.attrib.values())) // 1_000
    for name in _references(element):
        if name in names:
            cost += _cost(names[name], names, known, open_ones, depth + 1)
    for child in element:
        cost += _cost(child, names, known, open_ones, depth + 1)
        if cost > MOST:
            raise Refused("large")
    open_ones.discard(element)
    known[element] = cost
    return cost


def _references(element: ElementTree.Element) -> list[str]:
    found = [value.strip()[1:] for key, value in element.attrib.items() if _local(key) == "href"]
    if _name(element) == "a":
        found.clear()
    for value in element.attrib.values():
        found += [address.strip()[1:] for address in _URL.findall(value)]
    return found


def _without_addresses(value: str) -> str:
    if "\\" in value or "/*" in value:
        # Letters of an address may be written by their numbers, and comments stand between them.
        return ""
    if "(" in value:
        value = _URL.sub(lambda found: found[0] if found[1].strip().startswith("#") else "none", value)
    return _DASHES.sub("", value) if ":" in value and "dash" in value else value


def _fine_dashes(value: str) -> bool:
    lengths = [float(number) for number in _NUMBER.findall(value)]
    return len(lengths) > 20 or sum(lengths) < 0.5 or "%" in value


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _name(element: ElementTree.Element) -> str:
    return _local(element.tag) if isinstance(element.tag, str) else ""
