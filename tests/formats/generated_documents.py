"""Documents with everything in them in any order, made from a number, and as RTF, EPUB and PDF, which the program does not write."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterable

from assistant.formats import html_writer, structure
from assistant.formats.structure import (
    Block,
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Style,
    Table,
)

_LETTERS = (
    "abcdefghxyz",
    "äßéŁżçøÅ",
    "шжёїЯ",
    "אבשל",
    "سلامع",
    "日本語中文",
    "한국어",
    "हिनदी",
    "ไทยค",
    "0123456789",
    "αβγΩ",
)


class Maker:
    """`plain` leaves to the letters of English, for fonts that have no others."""

    def __init__(self, seed: int, plain: bool = False) -> None:
        self._dice = random.Random(seed)
        self._plain = plain
        self._notes: dict[str, Blocks] = {}

    def document(self) -> Document:
        blocks = self._blocks(self._dice.randint(1, 6), 0)
        return Document(blocks, dict(self._notes), title=self._words(2) if self._dice.random() < 0.2 else "")

    def _words(self, most: int) -> str:
        words = []
        for _ in range(self._dice.randint(1, most)):
            letters = _LETTERS[0] if self._plain or self._dice.random() < 0.5 else self._dice.choice(_LETTERS)
            words.append("".join(self._dice.choices(letters, k=self._dice.randint(1, 7))))
        return " ".join(words)

    def _style(self) -> Style:
        dice = self._dice
        if dice.random() < 0.5:
            return structure.PLAIN
        return Style(
            strong=dice.random() < 0.4,
            emphasis=dice.random() < 0.4,
            strike=dice.random() < 0.2,
            code=dice.random() < 0.2,
            address=dice.choice(("", "", "https://example.org/a_(b)?c=d&e", "notes.md#x")),
            script=dice.choice(("", "", "", "super", "sub")),  # type: ignore[arg-type]
        )

    def _inlines(self, depth: int = 0) -> Inlines:
        found: list[Inline] = []
        for _ in range(self._dice.randint(1, 5)):
            style = self._style()
            found.append(Span(f"{self._words(5)}{self._dice.choice((' ', ' ', ', ', '. ', '; '))}", style))
            chance = self._dice.random()
            if chance < 0.06:
                found.append(LineBreak())
            elif chance < 0.1 and not self._plain:
                found += [Picture(self._words(2), "gone.png"), Span(" ")]
            elif chance < 0.14 and not self._plain:
                found += [Formula(self._dice.choice(("x^{2}", "\\frac{1}{2}", "\\alpha+1"))), Span(" ")]
            elif chance < 0.2 and depth == 0 and not self._plain:
                label = str(len(self._notes) + 1)
                self._notes[label] = ()
                self._notes[label] = tuple(Paragraph(self._inlines(1)) for _ in range(self._dice.randint(1, 2)))
                found += [Reference(label), Span(" ")]
        return tuple(found)

    def _blocks(self, count: int, depth: int) -> Blocks:
        return tuple(self._block(depth) for _ in range(count))

    def _block(self, depth: int) -> Block:
        dice = self._dice
        kind = dice.choice(("paragraph", "paragraph", "heading", "code", "table", "rule", "quote", "list", "list"))
        if depth > 2 or kind == "paragraph":
            return Paragraph(self._inlines())
        match kind:
            case "heading":
                return Heading(dice.randint(1, 6), self._inlines())
            case "code":
                return CodeBlock("\n".join(self._words(4) for _ in range(dice.randint(1, 3))), dice.choice(("", "c")))
            case "table":
                width = dice.randint(1, 4)
                rows = tuple(tuple(self._inlines() if dice.random() < 0.8 else () for _ in range(width)) for _ in range(dice.randint(1, 4)))  # fmt: skip
                return Table(rows, tuple(dice.choice(("", "left", "center", "right")) for _ in range(width)))  # type: ignore[arg-type]
            case "quote":
                return Quote(self._blocks(dice.randint(1, 2), depth + 1))
            case "list":
                ticked = dice.choice((None, None, True))
                items = (Item((Paragraph(self._inlines()), *self._blocks(dice.randint(0, 1), depth + 1)), ticked) for _ in range(dice.randint(1, 4)))  # fmt: skip
                return Listing(tuple(items), dice.choice((None, 1, 7)))
        return Rule()


def _escaped(text: str) -> str:
    parts = []
    for sign in text:
        if sign in "\\{}":
            parts.append(f"\\{sign}")
        elif sign.isascii():
            parts.append(sign)
        else:
            units = sign.encode("utf-16-le")
            for place in range(0, len(units), 2):
                code = int.from_bytes(units[place : place + 2], "little")
                parts.append(f"\\u{code - 0x10000 if code > 0x7FFF else code}?")
    return "".join(parts)


def _rtf_inlines(inlines: Inlines, notes: dict[str, Blocks]) -> str:
    parts = []
    for one in inlines:
        match one:
            case Span():
                style = one.style
                looks = "\\b" * style.strong + "\\i" * style.emphasis + "\\strike" * style.strike
                looks += {"super": "\\super", "sub": "\\sub", "": ""}[style.script]
                words = f"{{{looks} {_escaped(one.text)}}}"
                link = f'{{\\*\\fldinst HYPERLINK "{style.address}"}}'
                parts.append(f"{{\\field{link}{{\\fldrslt {words}}}}}" if style.address else words)
            case LineBreak():
                parts.append("\\line ")
            case Picture():
                parts.append(f"{{\\pict\\pngblip 8950}} {_escaped(one.alt)} ")
            case Reference():
                inner = "\\par ".join(_rtf_blocks(notes.get(one.label, ()), {}))
                parts.append(f"{{\\super\\chftn{{\\footnote\\pard\\plain {inner}}}}}")
    return "".join(parts)


def _rtf_blocks(blocks: Blocks, notes: dict[str, Blocks], mark: str = "") -> Iterable[str]:
    for block in blocks:
        head = f"\\pard\\plain {mark}"
        mark = ""
        match block:
            case Heading():
                yield f"\\pard\\plain\\outlinelevel{block.level - 1} {_rtf_inlines(block.inlines, notes)}"
            case Paragraph():
                yield head + _rtf_inlines(block.inlines, notes)
            case CodeBlock():
                yield head + "\\line ".join(map(_escaped, block.text.split("\n")))
            case Quote():
                yield from _rtf_blocks(block.blocks, notes, mark)
            case Listing():
                for number, item in enumerate(block.items):
                    sign = "\\'b7" if block.start is None else f"{block.start + number}."
                    yield from _rtf_blocks(item.blocks, notes, f"{{\\listtext {sign}\\tab}}")
            case Table():
                rows = ("".join(f"\\intbl {_rtf_inlines(cell, notes)}\\cell " for cell in row) for row in block.rows)
                shown = "".join("\\trowd " + row + "\\row " for row in rows)
                yield f"{head}{shown}\\pard"


def as_rtf(document: Document) -> bytes:
    body = "\\par\n".join(_rtf_blocks(document.blocks, document.footnotes))
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times;}}}}{body}\\par}}".encode("ascii")


def as_epub(document: Document) -> bytes:
    """Each block of the text is a chapter."""
    made = io.BytesIO()
    chapters = document.blocks
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="O/c.opf"/></container>',
        )
        items = "".join(
            f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
        )
        spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
        file.writestr(
            "O/c.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{spine}</spine></package>',
        )
        for number, block in enumerate(chapters):
            rows = [one for row in structure.inlines_of((block,)) for one in row]
            named = {one.label for one in rows if isinstance(one, Reference)}
            notes = {label: note for label, note in document.footnotes.items() if label in named}
            data, _ = html_writer.write(Document((block,), notes), "", None)
            file.writestr(f"O/{number}.xhtml", data)
    return made.getvalue()


def _words_of(block: Block) -> str:
    if isinstance(block, CodeBlock):
        return block.text
    own = (
        [structure.text_of(row) for row in structure.inlines_of((block,))]
        if not list(structure.children(block))
        else []
    )
    return " ".join([*own, *(_words_of(one) for blocks in structure.children(block) for one in blocks)])


def as_pdf(document: Document) -> bytes:
    """Its words alone, paragraphs apart, headings larger; for documents of plain letters."""
    lines: list[tuple[int, str, bool]] = []
    for block in document.blocks:
        size = 18 if isinstance(block, Heading) else 11
        text = _words_of(block)
        line, first = "", True
        for word in text.split():
            if len(line) + len(word) > 60:
                lines.append((size, line, first))
                line, first = "", False
            line += f"{word} "
        lines.append((size, line, first))
    pages: list[list[str]] = [[]]
    height = 700
    for size, line, first in lines:
        height -= size + 3 + (10 if first else 0)
        if height < 80:
            pages.append([])
            height = 700
        shown = line.strip().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        pages[-1].append(f"BT /F1 {size} Tf 1 0 0 1 72 {height} Tm ({shown}) Tj ET")
    return pdf_of(["\n".join(page) for page in pages])


def pdf_of(pages: list[str]) -> bytes:
    """A PDF with these pages of drawing commands; /F1 is Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {5 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        bodies.append(f"<</Length {len(page.encode('cp1252'))}>>stream\n{page}\nendstream")
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj{body} endobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    tail = f"trailer<</Size {len(bodies) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF".encode()
    return data + f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode() + table + tail
