"""Formulas of word processors and pages as LaTeX, and LaTeX as their formulas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from assistant.formats.formula_signs import ACCENTS, FUNCTIONS, joined, of_identifier, of_text, quoted

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LIMITS = ("\\sum", "\\prod", "\\int", "\\bigcup", "\\bigcap", "\\lim", "\\max", "\\min", "\\sup", "\\inf", "\\oint")
LONGEST = 20_000
"""Characters of a formula; what is longer stays as it is."""


def of_omml(element: Element) -> str:
    """LaTeX for an equation of Word; "" where there is nothing in it."""
    return _omml(element).strip()


def of_mathml(element: Element) -> str:
    """LaTeX for `math` of a page or of OpenDocument; one that carries its LaTeX along gives that."""
    for note in element.iter():
        if _name(note) == "annotation" and "tex" in note.get("encoding", "").lower():
            return bare("".join(note.itertext()))
    return _mathml(element).strip()


def bare(source: str) -> str:
    """LaTeX without the signs and the command around it that only set it apart from words."""
    source = source.strip()
    if len(source) > 1 and source[0] == source[-1] == "$":
        source = source.strip("$").strip()
    match = re.fullmatch(r"\{\\(?:display|text)style (.*)\}", source, re.DOTALL)
    return match[1].strip() if match else source


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2].rpartition(":")[2]


def _value(element: Element, properties: str, name: str, otherwise: str = "") -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return otherwise if found is None else found.get(f"{M}val", otherwise)


def _part(element: Element, name: str) -> str:
    found = element.find(M + name)
    return "" if found is None else _omml(found).strip()


def _omml(element: Element) -> str:
    return joined([_omml_piece(child) for child in element])


def _omml_piece(piece: Element) -> str:
    name = _name(piece)
    made = _OMML.get(name)
    if made is not None:
        return made(piece)
    if name.endswith("Pr") or name in ("del", "moveFrom", "ctrlPr"):
        return ""
    return _omml(piece)


def _run(piece: Element) -> str:
    text = "".join(one.text or "" for one in piece if _name(one) == "t")
    if piece.find(f"{M}rPr/{M}nor") is not None:
        return quoted(text)
    parts = re.split(r"([A-Za-z]{2,})", text)
    return joined([f"\\{part}" if part in FUNCTIONS else of_text(part) for part in parts])


def _fraction(piece: Element) -> str:
    above, below = _part(piece, "num"), _part(piece, "den")
    kind = _value(piece, "fPr", "type", "bar")
    if kind == "lin":
        return f"{{{above}}}/{{{below}}}"
    return f"\\binom{{{above}}}{{{below}}}" if kind == "noBar" else f"\\frac{{{above}}}{{{below}}}"


def _scripts(piece: Element) -> str:
    below, above = _part(piece, "sub"), _part(piece, "sup")
    return _scripted(_part(piece, "e"), below, above)


def _scripted(base: str, below: str, above: str) -> str:
    base = (
        base if len(base) <= 1 or re.fullmatch(r"\\[a-zA-Z]+|\\mathrm\{\w+\}|\\mathbb\{\w\}", base) else f"{{{base}}}"
    )
    return base + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")


def _root(degree: str, inner: str) -> str:
    return f"\\sqrt[{degree}]{{{inner}}}" if degree else f"\\sqrt{{{inner}}}"


def _large(piece: Element) -> str:
    sign = of_text(_value(piece, "naryPr", "chr", "∫")) or "\\int"
    return f"{_scripted(sign, _part(piece, 'sub'), _part(piece, 'sup'))} {_part(piece, 'e')}"


def _delimited(piece: Element) -> str:
    first, last = _value(piece, "dPr", "begChr", "("), _value(piece, "dPr", "endChr", ")")
    between = of_text(_value(piece, "dPr", "sepChr", "|"))
    inner = f" {between} ".join(_omml(one).strip() for one in piece.findall(M + "e"))
    inside = re.fullmatch(r"\\begin\{matrix\}(.*)\\end\{matrix\}", inner, re.DOTALL)
    around = {("(", ")"): "pmatrix", ("[", "]"): "bmatrix", ("|", "|"): "vmatrix"}.get((first, last))
    if inside and around and inner.count("\\begin{matrix}") == 1:
        return f"\\begin{{{around}}}{inside[1]}\\end{{{around}}}"
    return f"\\left{of_text(first) or '.'} {inner} \\right{of_text(last) or '.'}"


def _accented(sign: str, inner: str, below: bool = False) -> str:
    if below:
        return f"\\underbrace{{{inner}}}" if sign in ("⏟", "︸") else f"\\underline{{{inner}}}"
    name = ACCENTS.get(sign)
    if name == "bar" and len(inner) > 1:
        name = "overline"
    return f"\\{name}{{{inner}}}" if name else f"\\overset{{{of_text(sign)}}}{{{inner}}}"


def _function(piece: Element) -> str:
    name = _part(piece, "fName")
    name = f"\\operatorname{{{name}}}" if re.fullmatch("[A-Za-z]{2,}", name) else name
    return f"{name} {_part(piece, 'e')}"


def _limit(piece: Element, sign: str, command: str) -> str:
    base, limit = _part(piece, "e"), _part(piece, "lim")
    base = f"\\{base}" if base in FUNCTIONS else base
    return f"{base}{sign}{{{limit}}}" if base.startswith(_LIMITS) else f"\\{command}{{{limit}}}{{{base}}}"


def _rows(rows: Iterable[Iterable[str]], name: str = "matrix") -> str:
    inner = " \\\\ ".join(" & ".join(row) for row in rows)
    return f"\\begin{{{name}}}{inner}\\end{{{name}}}"


_OMML: dict[str, Callable[[Element], str]] = {
    "r": _run,
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "sPre": lambda piece: f"{{}}{_scripted('', _part(piece, 'sub'), _part(piece, 'sup'))}{_part(piece, 'e')}",
    "rad": lambda piece: _root(_part(piece, "deg"), _part(piece, "e")),
    "nary": _large,
    "d": _delimited,
    "func": _function,
    "acc": lambda piece: _accented(_value(piece, "accPr", "chr", "\u0302"), _part(piece, "e")),
    "bar": lambda piece: _accented("¯", _part(piece, "e"), _value(piece, "barPr", "pos", "bot") == "bot"),
    "groupChr": lambda piece: _accented(
        _value(piece, "groupChrPr", "chr", "⏟"),
        _part(piece, "e"),
        _value(piece, "groupChrPr", "pos", "bot") == "bot",
    ),
    "limLow": lambda piece: _limit(piece, "_", "underset"),
    "limUpp": lambda piece: _limit(piece, "^", "overset"),
    "m": lambda piece: _rows(
        [[_omml(cell).strip() for cell in row.findall(M + "e")] for row in piece.findall(M + "mr")]
    ),
    "eqArr": lambda piece: _rows([[_omml(row).strip()] for row in piece.findall(M + "e")], "aligned"),
}


def _mathml(element: Element) -> str:
    return joined([_mathml_piece(child) for child in element])


def _argument(children: list[Element], place: int) -> str:
    return _mathml_piece(children[place]).strip() if place < len(children) else ""


def _mathml_piece(piece: Element) -> str:
    name, children = _name(piece), list(piece)

    def part(place: int) -> str:
        return _argument(children, place)

    text = " ".join("".join(piece.itertext()).split()) if not children else ""
    match name:
        case "mi":
            return of_identifier(text)
        case "mn":
            return of_text(text)
        case "mo":
            return f"\\{text}" if text in FUNCTIONS else of_text(text)
        case "mtext" | "ms":
            return quoted("".join(piece.itertext()))
        case "mspace":
            return "\\ "
        case "mfrac":
            flat = piece.get("linethickness", "").strip() in ("0", "0px", "0pt", "0em")
            return f"\\{'binom' if flat else 'frac'}{{{part(0)}}}{{{part(1)}}}"
        case "msqrt":
            return _root("", _mathml(piece).strip())
        case "mroot":
            return _root(part(1), part(0))
        case "msup":
            return _scripted(part(0), "", part(1))
        case "msub":
            return _scripted(part(0), part(1), "")
        case "msubsup":
            return _scripted(part(0), part(1), part(2))
        case "munder":
            if part(0).startswith(_LIMITS):
                return _scripted(part(0), part(1), "")
            sign = "".join(children[1].itertext()).strip() if len(children) > 1 else ""
            return (
                _accented(sign, part(0), True)
                if sign in ("_", "\u0332", "⏟", "︸", "¯")
                else f"\\underset{{{part(1)}}}{{{part(0)}}}"
            )
        case "mover":
            if part(0).startswith(_LIMITS):
                return _scripted(part(0), "", part(1))
            sign = "".join(children[1].itertext()).strip() if len(children) > 1 else ""
            return _accented(sign, part(0)) if sign in ACCENTS else f"\\overset{{{part(1)}}}{{{part(0)}}}"
        case "munderover":
            return _scripted(part(0), part(1), part(2))
        case "mtable":
            return _rows([[_mathml(cell).strip() for cell in row] for row in children if _name(row) == "mtr"])
        case "mfenced":
            first, last = of_text(piece.get("open", "(")), of_text(piece.get("close", ")"))
            signs = piece.get("separators", ",").strip() or " "
            inner = f"{signs[0]} ".join(_mathml_piece(child).strip() for child in children)
            return f"\\left{first or '.'} {inner} \\right{last or '.'}"
        case "menclose":
            return _mathml(piece) if piece.get("notation") != "radical" else _root("", _mathml(piece).strip())
        case "semantics":
            return part(0)
        case "annotation" | "annotation-xml":
            return ""
        case "mphantom":
            return f"\\phantom{{{_mathml(piece).strip()}}}"
        case "maction":
            return part(0)
    return joined([of_text((piece.text or "").strip()), _mathml(piece)])
