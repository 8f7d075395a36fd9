"""Page breaks of a .docx: inside a paragraph, before one, and behind the last one of a part."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from assistant.formats.docx_parts import W, is_on, value
from assistant.formats.structure import Blocks, Inline, PageBreak, Span

NEW_PAGE = Span("\f")
"""Between two pages inside a paragraph, until the paragraph is divided there."""


def pages(properties: Element | None, raw: Sequence[Inline]) -> list[list[Inline]]:
    """The runs of a paragraph by the pages that they stand on; one list where no page ends in it."""
    found: list[list[Inline]] = [[], []] if is_on(properties, "pageBreakBefore") else [[]]
    for inline in raw:
        if inline == NEW_PAGE:
            found.append([])
        else:
            found[-1].append(inline)
    part = properties.find(W + "sectPr") if properties is not None else None
    if part is not None and value(part, "type") not in ("continuous", "nextColumn"):
        found.append([])
    return found


def trimmed(blocks: Blocks) -> Blocks:
    """Without breaks at the ends, and with one where several stand together."""
    kept = [
        block
        for number, block in enumerate(blocks)
        if not isinstance(block, PageBreak) or (number and not isinstance(blocks[number - 1], PageBreak))
    ]
    while kept and isinstance(kept[-1], PageBreak):
        kept.pop()
    return tuple(kept)
