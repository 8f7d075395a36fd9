"""Tracked changes and comments put into Markdown and out of it.

On their way through the parser and the writer of Markdown, their edges are single characters that no text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from assistant.formats import structure
from assistant.formats.structure import PLAIN, Block, Blocks, CodeBlock, Document, Edge, Inline, Inlines, Span, Style
from assistant.formats.tracked_changes import has_edges, normalised
from assistant.text import critic_marks
from assistant.text.critic_marks import SIZE

_PLANES = (0xF0000, 0x100000)
_ROOM = 0xFFFD
SIGN = "[\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
_SIGNS = re.compile(SIGN)
_BEFORE_PREFIX = re.compile(
    rf"^({SIGN}+)((?:[ \t]{{0,3}}(?:>[ \t]?|\#{{1,6}}[ \t]+|[-*+][ \t]+|\d{{1,9}}[.)][ \t]+))+)", re.MULTILINE
)


def is_marked(text: str) -> bool:
    """Whether a text has characters that stand for edges."""
    return not text.isascii() and _SIGNS.search(text) is not None


def with_signs(document: Document) -> tuple[Document, dict[str, str]]:
    """The document with a character in the place of every edge, and the marks that these stand for."""
    if not has_edges(document):
        return document, {}
    stories = (document.blocks, *document.footnotes.values())
    words = "".join(str(row) for story in stories for row in structure.inlines_of(story))
    free = next((plane for plane in _PLANES if not any(plane <= ord(one) <= plane + _ROOM for one in set(words))), None)
    marks: dict[str, str] = {}

    def signed(blocks: Blocks) -> Blocks:
        rows = (_signed(row, marks, free) for row in structure.inlines_of(blocks))
        return structure.with_rows(blocks, rows)

    footnotes = {label: signed(blocks) for label, blocks in document.footnotes.items()}
    return replace(document, blocks=signed(document.blocks), footnotes=footnotes), marks


def with_marks(source: str, marks: dict[str, str]) -> str:
    """Markdown with the marks in the places of their characters."""
    return _SIGNS.sub(lambda sign: marks.get(sign[0], sign[0]), source) if marks else source


def _signed(row: Inlines, marks: dict[str, str], plane: int | None) -> Inlines:
    said = _said(row)
    styles = _styles(row)
    found: list[Inline] = []
    for place, one in enumerate(row):
        if not isinstance(one, Edge):
            found.append(one)
        elif said[place] and plane is not None and len(marks) < _ROOM:
            sign = chr(plane + len(marks))
            marks[sign] = said[place]
            found.append(Span(sign, styles.get(place, PLAIN)))
    return tuple(found)


def _said(row: Inlines) -> dict[int, str]:
    """The mark of each edge of a row."""
    said: dict[int, str] = {}
    edges = [place for place, one in enumerate(row) if isinstance(one, Edge)]
    for number, place in enumerate(edges):
        one = row[place]
        assert isinstance(one, Edge)
        notes = "".join(map(critic_marks.note_source, one.notes))
        following = edges[number + 1 : number + 2] == [place + 1]
        if one.kind == "comment":
            # A comment on no passage is its words alone.
            alone = following and row[place + 1] == replace(one, opens=False)
            before = place - 1 in edges and row[place - 1] == replace(one, opens=True)
            said[place] = "" if alone else notes if before else "{==" if one.opens else "==}" + notes
        else:
            signs = ("{++", "++}") if one.kind == "insertion" else ("{--", "--}")
            said[place] = signs[0] if one.opens else signs[1] + notes
    for places in zip(edges, edges[1:], edges[2:], edges[3:], strict=False):
        four = [one for one in map(row.__getitem__, places) if isinstance(one, Edge)]
        same = four[0].key == four[1].key and four[1].notes == four[2].notes
        if places[2] == places[1] + 1 and [(one.kind, one.opens) for one in four] == _REPLACED and same:
            said |= dict(zip(places, ("{~~", "~>", "", "~~}" + said[places[3]][SIZE:]), strict=True))
    return said


_REPLACED = [("deletion", True), ("deletion", False), ("insertion", True), ("insertion", False)]


def _styles(row: Inlines) -> dict[int, Style]:
    """Styles that go on through a whole change are not interrupted by its edges."""
    begun: dict[tuple[str, int], int] = {}
    found: dict[int, Style] = {}
    for place, one in enumerate(row):
        if not isinstance(one, Edge):
            continue
        if one.opens:
            begun[one.kind, one.key] = place
        elif (start := begun.get((one.kind, one.key))) is not None:
            before = [run for run in row[:start] if not isinstance(run, Edge)][-1:]
            behind = [run for run in row[place:] if not isinstance(run, Edge)][:1]
            around = [*before, *(run for run in row[start:place] if not isinstance(run, Edge)), *behind]
            if before and behind:
                found[start] = found[place] = reduce(_common, (run.style for run in around))
    return found


def _common(one: Style, other: Style) -> Style:
    link = (one.address, one.title) == (other.address, other.title)
    return Style(
        one.strong and other.strong,
        one.emphasis and other.emphasis,
        one.strike and other.strike,
        False,
        one.address if link else "",
        one.title if link else "",
    )


def without_marks(source: str) -> tuple[str, dict[str, tuple[Edge, ...]]]:
    """Markdown with a character in the place of every sign of a mark, and the edges that these stand for."""
    found = critic_marks.marks(source)
    free = next(
        (plane for plane in _PLANES if not any(plane <= ord(one) <= plane + _ROOM for one in set(source))), None
    )
    if not found or free is None:
        return source, {}
    edges: dict[str, tuple[Edge, ...]] = {}
    places: list[tuple[int, int, tuple[Edge, ...]]] = []
    for key, mark in enumerate(found):
        if mark.kind == "comment":
            both = (Edge("comment", True, key, mark.notes), Edge("comment", False, key, mark.notes))
            places.append((mark.start, mark.end, both))
            continue
        inner, inner_end = (mark.start, mark.start + SIZE), (mark.inner_end - SIZE, mark.end)
        if mark.kind == "replacement":
            gone = [Edge("deletion", opens, key, mark.notes) for opens in (True, False)]
            come = [Edge("insertion", opens, key, mark.notes) for opens in (True, False)]
            places += [(*inner, (gone[0],)), (*inner_end, (come[1],))]
            places.append((mark.middle, mark.middle + 2, (gone[1], come[0])))
        elif mark.kind != "passage":
            places += [(*inner, (Edge(mark.kind, True, key, mark.notes),))]
            places += [(*inner_end, (Edge(mark.kind, False, key, mark.notes),))]
        else:
            both = (Edge("comment", True, key, mark.notes), Edge("comment", False, key, mark.notes))
            places += [(*inner, both[:1] if mark.notes else ()), (*inner_end, both[1:] if mark.notes else ())]
    parts, at = [], 0
    for start, end, some in sorted(places, key=lambda place: place[0]):
        sign = chr(free + len(edges))
        parts += [source[at:start], sign if some and len(edges) < _ROOM else ""]
        if some and len(edges) < _ROOM:
            edges[sign] = some
        at = end
    source = "".join([*parts, source[at:]])
    return _BEFORE_PREFIX.sub(r"\2\1", source), edges


def with_edges(document: Document, edges: dict[str, tuple[Edge, ...]]) -> Document:
    """What `without_marks` and then the parser have made, with the edges in the places of their characters."""
    if not edges:
        return document

    def spread(inlines: Inlines) -> Inlines:
        return tuple(one for inline in inlines for one in _spread(inline, edges))

    def story(blocks: Blocks) -> Blocks:
        rows = (spread(row) for row in structure.inlines_of(blocks))
        return _without_signs(structure.with_rows(blocks, rows))

    return normalised(
        replace(
            document,
            blocks=story(document.blocks),
            footnotes={label: story(blocks) for label, blocks in document.footnotes.items()},
            title=_SIGNS.sub("", document.title),
        )
    )


def _spread(inline: Inline, edges: dict[str, tuple[Edge, ...]]) -> Iterator[Inline]:
    if not isinstance(inline, Span):
        yield _clean(inline)
        return
    clean = _clean_style(inline.style)
    for part in re.split(f"({SIGN})", inline.text):
        if part in edges:
            yield from edges[part]
        elif part:
            yield Span(part, clean)


def _clean(inline: Inline) -> Inline:
    """Signs that came where no edge can be are left out."""
    values = {
        name: _SIGNS.sub("", value)
        for name in ("alt", "address", "title", "source", "label")
        if isinstance(value := getattr(inline, name, None), str) and _SIGNS.search(value)
    }
    return replace(inline, style=_clean_style(inline.style), **values)  # type: ignore[arg-type]


def _clean_style(style: Style) -> Style:
    if not (_SIGNS.search(style.address) or _SIGNS.search(style.title)):
        return style
    return replace(style, address=_SIGNS.sub("", style.address), title=_SIGNS.sub("", style.title))


def _without_signs(blocks: Blocks) -> Blocks:
    """Code has no edges."""
    return tuple(_without(block) for block in blocks)


def _without(block: Block) -> Block:
    match block:
        case CodeBlock():
            return CodeBlock(_SIGNS.sub("", block.text), _SIGNS.sub("", block.language))
        case structure.Quote():
            return structure.Quote(_without_signs(block.blocks))
        case structure.Listing():
            items = (replace(item, blocks=_without_signs(item.blocks)) for item in block.items)
            return replace(block, items=tuple(items))
    return block
