"""The features of a document that each format keeps: one table, for the README, and tested in both directions."""

from __future__ import annotations

from typing import Literal

Feature = Literal[
    "headings",
    "emphasis",
    "strike-through",
    "raised and lowered",
    "formulas",
    "code",
    "lists",
    "tasks",
    "links",
    "link titles",
    "tables",
    "footnotes",
    "images",
    "quotes",
    "nested quotes",
    "code languages",
    "rules",
    "line breaks",
    "page breaks",
]
Format = Literal["markdown", "docx", "odt", "html", "pdf", "rtf", "epub", "text"]

FEATURES: tuple[Feature, ...] = Feature.__args__  # type: ignore[attr-defined]
_ALL = frozenset(FEATURES)
_OFFICE = _ALL - {"nested quotes", "code languages"}

WRITES: dict[Format, frozenset[Feature]] = {
    "markdown": _ALL,
    "docx": _OFFICE,
    "odt": _OFFICE,
    "html": _ALL,
    "pdf": _ALL - {"link titles", "code languages", "formulas"},
    "text": frozenset(),
    "rtf": frozenset(),
    "epub": _ALL,
}
"""Features that a person sees who opens the file in another program."""
READS: dict[Format, frozenset[Feature]] = {
    "markdown": _ALL,
    "docx": _OFFICE,
    "odt": _OFFICE,
    "html": _ALL,
    "pdf": frozenset(("headings",)),
    "text": frozenset(),
    "rtf": frozenset(("headings", "emphasis", "strike-through", "raised and lowered", "links", "tables", "footnotes")),
    "epub": _ALL,
}
"""Features that Longhand reads back as structure. The words themselves come back from every format."""


def table() -> str:
    """As Markdown: `yes`, `–` for not at all, `written` for a feature that the file shows and that is read back as words."""
    names: tuple[Format, ...] = ("markdown", "docx", "odt", "html", "pdf", "epub")
    lines = [f"| | {' | '.join(_SHOWN[name] for name in names)} |", f"| --- |{' --- |' * len(names)}"]
    for feature in FEATURES:
        cells = [
            "yes" if feature in READS[name] & WRITES[name] else "written" if feature in WRITES[name] else "–"
            for name in names
        ]
        lines.append(f"| {feature} | {' | '.join(cells)} |")
    return "\n".join(lines)


_SHOWN = {"markdown": "Markdown", "docx": "docx", "odt": "odt", "html": "html", "pdf": "pdf", "epub": "epub"}
