"""The elements of a .docx that hold text, whatever changes, controls and alternatives stand around them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from assistant.formats.docx_parts import W, value
from assistant.formats.formulas import M

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
PASSED_OVER = frozenset(
    W + name for name in ("pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "instrText", "delInstrText", "sdtPr")
) | frozenset((W + "sdtEndPr", W + "fldChar", W + "rubyPr"))
_BLOCKS = frozenset(W + name for name in ("p", "tbl", "altChunk", "commentRangeStart", "commentRangeEnd"))
_RUN_LEVEL = frozenset(W + name for name in ("r", "hyperlink", "fldSimple", "smartTag", "dir", "bdo"))
MATH = frozenset((M + "oMath", M + "oMathPara"))


def block_elements(container: Element) -> Iterator[Element]:
    """Paragraphs, tables, equations, chunks and edges of comments between them, whatever stands around them; words that stand outside of paragraphs come
    in one."""
    loose: Element | None = None
    for child in container:
        if child.tag in _RUN_LEVEL:
            loose = Element(W + "p") if loose is None else loose
            loose.append(child)
            continue
        if loose is not None:
            yield loose
            loose = None
        if child.tag in _BLOCKS or child.tag in MATH:
            yield child
        elif child.tag == MC + "AlternateContent":
            yield from block_elements(chosen(child))
        elif child.tag not in PASSED_OVER and child.tag not in (W + "moveFrom", W + "del"):
            yield from block_elements(child)
    if loose is not None:
        yield loose


def chosen(alternatives: Element) -> Element:
    """All of them say the same; one has what this program knows how to read."""
    choices = [*alternatives.findall(MC + "Choice"), *alternatives.findall(MC + "Fallback")]
    return next((one for one in choices if _shows_something(one)), (choices or [alternatives])[0])


def below(element: Element, name: str, barrier: str) -> Iterator[Element]:
    """The nearest elements of a name, without the elements of a nested table."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag == MC + "AlternateContent":
            yield from below(chosen(child), name, barrier)
        elif child.tag not in PASSED_OVER and child.tag not in (
            W + barrier,
            W + "p",
            W + "tc",
            W + "del",
            W + "moveFrom",
        ):
            yield from below(child, name, barrier)


def _shows_something(element: Element) -> bool:
    names = (W + "txbxContent", A + "blip", V + "imagedata", W + "t", W + "sym", M + "t")
    return any(one.tag in names for one in element.iter())


def columns(row: Element, name: str) -> int:
    """Columns that a row leaves empty at one of its ends."""
    said = value(row.find(W + "trPr"), name) or "0"
    return min(1000, int(said)) if said.isdecimal() and len(said) < 9 else 0
