"""Sentences that name the parts which a conversion had to leave out."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QLocale, QObject

from assistant.formats.structure import LeftOut


def words(left_out: Counter[LeftOut]) -> str:
    """A list such as "2 images and 1 comment"; "" when nothing was left out."""
    return LeftOutParts().named(left_out)


class LeftOutParts(QObject):
    """Qt's lupdate knows plurals by `tr` alone, and by numbers with a name."""

    def named(self, left_out: Counter[LeftOut]) -> str:
        parts = []
        for kind, number in left_out.items():
            if number and (said := self._one(kind, number)):
                parts.append((_ORDER.index(kind), said))
        return QLocale().createSeparatedList([said for _, said in sorted(parts)])

    def _one(self, kind: LeftOut, number: int) -> str:
        match kind:
            case "image":
                return self.tr("%Ln image(s)", "", number)
            case "comment":
                return self.tr("%Ln comment(s)", "", number)
            case "change":
                return self.tr("the marks of %Ln change(s), taken as accepted", "", number)
            case "deletion":
                return self.tr("%Ln deleted passage(s)", "", number)
            case "drawing":
                return self.tr("%Ln drawing(s)", "", number)
            case "equation":
                return self.tr("the layout of %Ln equation(s)", "", number)
            case "merged_cells":
                return self.tr("the merged cells of %Ln table(s)", "", number)
            case "page_header":
                return self.tr("headers and footers")
            case "hidden":
                return self.tr("%Ln hidden passage(s)", "", number)
            case "embedded":
                return self.tr("%Ln embedded object(s)", "", number)
            case "character":
                return self.tr("%Ln character(s) that could not be read", "", number)
            case "page":
                return self.tr("%Ln page(s) that cannot be read", "", number)


_ORDER: tuple[LeftOut, ...] = (
    "image", "comment", "change", "deletion", "drawing", "equation", "merged_cells", "page_header", "hidden", "embedded",
    "character", "page",
)  # fmt: skip
