"""A paragraph of a .docx, its runs read, as the block that its style makes of it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from assistant.formats import runs
from assistant.formats.docx_elements import V
from assistant.formats.docx_parts import StyleFacts, W
from assistant.formats.structure import (
    PLAIN,
    Block,
    CodeBlock,
    Edge,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Quote,
    Span,
    Style,
)

_O = "{urn:schemas-microsoft-com:office:office}"


def style_of(facts: StyleFacts) -> Style:
    """The character style of a paragraph style; `PLAIN` for headings and quotes, which look like this anyway."""
    if facts.level or facts.kind:
        return PLAIN
    return Style(strong=facts.strong, emphasis=facts.emphasis, strike=facts.strike, script=facts.script)


def block_of(raw: list[Inline], facts: StyleFacts, level: int) -> Block | None:
    """None for a paragraph with nothing in it."""
    if facts.kind == "code":
        parts: list[str] = []
        deleted = 0
        for one in raw:
            if isinstance(one, Edge):
                # Code holds no marks: it is read with its changes accepted.
                deleted += (1 if one.opens else -1) * (one.kind == "deletion")
            elif not deleted:
                parts.append("\n" if isinstance(one, LineBreak) else one.text if isinstance(one, Span) else "")
        return CodeBlock("".join(parts))
    inlines = runs.tidy(raw)
    if not inlines:
        return None
    if level:
        bold = all(one.style.strong for one in inlines if not isinstance(one, Edge))
        plain = runs.tidy(
            replace(one, style=replace(one.style, strong=one.style.strong and not bold)) for one in inlines
        )
        return Heading(min(6, level), plain)
    return Quote((Paragraph(inlines),)) if facts.kind == "quote" else Paragraph(inlines)


def is_rule(paragraph: Element, properties: Element | None, facts: StyleFacts) -> bool:
    if facts.kind == "rule" or any(one.get(_O + "hr") for one in paragraph.iter(V + "rect")):
        return True
    border = properties.find(f"{W}pBdr/{W}bottom") if properties is not None else None
    return border is not None and border.get(W + "val") not in ("nil", "none")
