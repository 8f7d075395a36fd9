"""Sentences that name the parts which a conversion had to leave out."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QLocale

from assistant.formats.structure import LeftOut


def words(left_out: Counter[LeftOut]) -> str:
    """A list such as "2 images and 1 comment"; "" when nothing was left out."""
    count = left_out.get

    def said(text: str, number: int | None) -> list[str]:
        return [text] if number else []

    translate = QCoreApplication.translate
    parts = [
        *said(translate("left_out", "%Ln image(s)", "", count("image", 0)), count("image")),
        *said(translate("left_out", "%Ln comment(s)", "", count("comment", 0)), count("comment")),
        *said(translate("left_out", "%Ln deleted passage(s)", "", count("deletion", 0)), count("deletion")),
        *said(translate("left_out", "%Ln drawing(s)", "", count("drawing", 0)), count("drawing")),
        *said(translate("left_out", "the layout of %Ln equation(s)", "", count("equation", 0)), count("equation")),
        *said(
            translate("left_out", "the merged cells of %Ln table(s)", "", count("merged_cells", 0)),
            count("merged_cells"),
        ),
        *said(translate("left_out", "headers and footers"), count("page_header")),
        *said(translate("left_out", "%Ln hidden passage(s)", "", count("hidden", 0)), count("hidden")),
        *said(translate("left_out", "%Ln embedded object(s)", "", count("embedded", 0)), count("embedded")),
        *said(
            translate("left_out", "%Ln character(s) that could not be read", "", count("character", 0)),
            count("character"),
        ),
        *said(translate("left_out", "%Ln page(s) that cannot be read", "", count("page", 0)), count("page")),
    ]
    return QLocale().createSeparatedList(parts)
