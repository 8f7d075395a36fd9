"""A picture as a .docx holds it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from assistant.formats import pictures, runs
from assistant.formats.structure import Document, Picture

if TYPE_CHECKING:
    from docx.opc.part import Part

_EMU_PER_PIXEL = 9525
WIDEST, HIGHEST = 576, 800
"""In pixels of 1/96 inch: what a page has room for."""


def drawing(part: Part, document: Document, picture: Picture, folder: Path | None, number: int) -> str:
    """The XML of the picture, which is the `number`th of its part and in the file from now on; "" for a picture that is not there or of a kind Word lacks."""
    from docx.parts.story import StoryPart

    data = document.pictures.get(picture.address) or pictures.load(folder, picture.address)
    kept = pictures.fit_to_keep(data)
    if kept is None:
        return ""
    data, facts = kept
    if facts.kind in ("webp", "svg") or not facts.width or not facts.height:
        return ""
    if not isinstance(part, StoryPart):
        return ""
    try:
        relation, _ = part.get_or_add_image(BytesIO(data))
    except Exception:
        # python-docx looks into the picture with readers that fail in many ways on a damaged one.
        return ""
    scale = min(1.0, WIDEST / facts.width, HIGHEST / facts.height)
    size = " ".join(
        f'{name}="{max(1, round(length * scale)) * _EMU_PER_PIXEL}"'
        for name, length in (("cx", facts.width), ("cy", facts.height))
    )
    alt = quoteattr(runs.for_xml(picture.alt))
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={alt}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
