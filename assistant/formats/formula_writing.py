"""LaTeX as the formulas of pages and word processors: MathML, and from that the equations of Word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from xml.etree.ElementTree import Element, fromstring
from xml.sax.saxutils import escape, quoteattr

from assistant.formats import runs

LONGEST = 5_000
"""Characters of a formula that is turned into another form."""
_SPACE = "{http://www.w3.org/1998/Math/MathML}"
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⨁⨂")
_HATS = {
    "^": "\u0302",
    "ˆ": "\u0302",
    "~": "\u0303",
    "˜": "\u0303",
    "→": "\u20d7",
    "˙": "\u0307",
    "¨": "\u0308",
    "ˇ": "\u030c",
}
_HATS |= {
    "˘": "\u0306",
    "´": "\u0301",
    "`": "\u0300",
    "¯": "\u0305",
    "‾": "\u0305",
    "―": "\u0305",
    "_": "\u0305",
    "⏞": "⏞",
}
_FENCES = {"(": ")", "[": "]", "{": "}", "|": "|", "‖": "‖", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}


@lru_cache(maxsize=256)
def mathml(source: str, display: bool) -> str:
    """The `math` element, its LaTeX beside it; "" where the source is no formula that can be turned into one."""
    from latex2mathml import converter

    if len(source) > LONGEST:
        return ""
    try:
        made = str(converter.convert(source, display="block" if display else "inline"))
        root = fromstring(made)
    except Exception:
        # The library meets what it does not know with errors of every kind.
        return ""
    inner = made[made.index(">") + 1 : made.rindex("</math>")]
    if len(root) != 1 or not root.tag.endswith("math"):
        inner = f"<mrow>{inner}</mrow>"
    kind = ' display="block"' if display else ""
    note = f'<annotation encoding="application/x-tex">{escape(runs.for_xml(source))}</annotation>'
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{kind}><semantics>{inner}{note}</semantics></math>'


def omml(source: str, display: bool) -> str:
    """The `m:oMath` element of Word, or `m:oMathPara` around it; "" where that cannot be made."""
    made = mathml(source, display)
    if not made:
        return ""
    try:
        root = fromstring(made)
        inner = _row(list(root[0])[:1])
    except (RecursionError, ValueError, IndexError):
        return ""
    formula = f"<m:oMath>{inner}</m:oMath>"
    return f"<m:oMathPara>{formula}</m:oMathPara>" if display else formula


def _name(element: Element) -> str:
    return element.tag.removeprefix(_SPACE)


def _row(elements: Sequence[Element]) -> str:
    parts: list[str] = []
    place = 0
    while place < len(elements):
        element = elements[place]
        place += 1
        large = _large(element)
        if large and place < len(elements):
            # What is summed up stands inside the sign in Word.
            parts.append(_nary(element, large, _piece(elements[place])))
            place += 1
        else:
            parts.append(_nary(element, large, "") if large else _piece(element))
    return "".join(parts)


def _large(element: Element) -> str:
    base = (
        element[0]
        if _name(element) in ("msub", "msup", "msubsup", "munder", "mover", "munderover") and len(element)
        else None
    )
    text = (base.text or "").strip() if base is not None and _name(base) == "mo" else ""
    return text if text in _LARGE else ""


def _nary(element: Element, sign: str, inner: str) -> str:
    name = _name(element)
    below = _piece(element[1]) if name in ("msub", "msubsup", "munder", "munderover") else ""
    above = _piece(element[-1]) if name in ("msup", "msubsup", "mover", "munderover") else ""
    places = "subSup" if name in ("msub", "msup", "msubsup") else "undOvr"
    hidden = ('<m:subHide m:val="1"/>' if not below else "") + ('<m:supHide m:val="1"/>' if not above else "")
    return (
        f'<m:nary><m:naryPr><m:chr m:val={quoteattr(sign)}/><m:limLoc m:val="{places}"/>{hidden}</m:naryPr>'
        f"<m:sub>{below}</m:sub><m:sup>{above}</m:sup><m:e>{inner}</m:e></m:nary>"
    )


def _run(text: str, words: bool = False) -> str:
    if not text:
        return ""
    kind = "<m:rPr><m:nor/></m:rPr>" if words else ""
    return f'<m:r>{kind}<m:t xml:space="preserve">{escape(runs.for_xml(text))}</m:t></m:r>'


def _piece(element: Element) -> str:
    name, inner = _name(element), list(element)

    def part(place: int) -> str:
        return _piece(inner[place]) if place < len(inner) else ""

    def holding(kind: str, **parts: str) -> str:
        return f"<m:{kind}>{''.join(f'<m:{key}>{value}</m:{key}>' for key, value in parts.items())}</m:{kind}>"

    match name:
        case "mi" | "mn" | "mo":
            return _run("".join(element.itertext()).strip())
        case "mtext" | "ms":
            return _run("".join(element.itertext()).replace("\xa0", " "), True)
        case "mspace":
            return _run(" ")
        case "mfrac":
            flat = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if element.get("linethickness", "").startswith("0") else ""
            return f"<m:f>{flat}<m:num>{part(0)}</m:num><m:den>{part(1)}</m:den></m:f>"
        case "msqrt":
            return f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{_row(inner)}</m:e></m:rad>'
        case "mroot":
            return holding("rad", deg=part(1), e=part(0))
        case "msup":
            return holding("sSup", e=part(0), sup=part(1))
        case "msub":
            return holding("sSub", e=part(0), sub=part(1))
        case "msubsup":
            return holding("sSubSup", e=part(0), sub=part(1), sup=part(2))
        case "munder":
            return holding("limLow", e=part(0), lim=part(1))
        case "mover":
            sign = "".join(inner[1].itertext()).strip() if len(inner) > 1 else ""
            if sign in _HATS:
                return f'<m:acc><m:accPr><m:chr m:val="{_HATS[sign]}"/></m:accPr><m:e>{part(0)}</m:e></m:acc>'
            return holding("limUpp", e=part(0), lim=part(1))
        case "munderover":
            return holding("limUpp", e=holding("limLow", e=part(0), lim=part(1)), lim=part(2))
        case "mtable":
            rows = [[_row(list(cell)) for cell in row] for row in inner]
            return f"<m:m>{''.join('<m:mr>' + ''.join(f'<m:e>{cell}</m:e>' for cell in row) + '</m:mr>' for row in rows)}</m:m>"
        case "mrow" | "mstyle" | "mpadded":
            fence = _fenced(inner)
            if fence is not None:
                first, last = fence
                return (
                    f"<m:d><m:dPr><m:begChr m:val={quoteattr(first)}/><m:endChr m:val={quoteattr(last)}/></m:dPr>"
                    f"<m:e>{_row(inner[1:-1])}</m:e></m:d>"
                )
    return _run((element.text or "").strip()) + _row(inner)


def _fenced(inner: Sequence[Element]) -> tuple[str, str] | None:
    """The signs that enclose a row and grow with it."""
    if len(inner) < 3 or _name(inner[0]) != "mo" or _name(inner[-1]) != "mo":
        return None
    if inner[0].get("fence") != "true" and inner[0].get("stretchy") != "true":
        return None
    first, last = "".join(inner[0].itertext()).strip(), "".join(inner[-1].itertext()).strip()
    return (first, last) if first in _FENCES or last in _FENCES.values() else None
