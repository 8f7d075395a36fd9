"""RTF to structure: the words, their looks, headings, notes, tables, links and lists as Word and LibreOffice write them."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from assistant.errors import DocumentDamaged, DocumentTooDemanding
from assistant.formats import arranging, docx_symbols, runs, structure
from assistant.formats.docx_fields import address_of
from assistant.formats.structure import (
    PLAIN,
    Block,
    Blocks,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    LeftOut,
    LineBreak,
    Listing,
    Paragraph,
    Reference,
    Span,
    Style,
)

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL
)
_WRITTEN_MARK = re.compile(r"([•·▪◦●○■–]|\(?\d{1,9}[.)])\t")
_MOST_TOKENS = 5_000_000
_DEEPEST = 200
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_DROPPED = frozenset(
    "colortbl listtable listoverridetable rsidtbl generator xmlnstbl themedata datastore colorschememapping "
    "latentstyles filetbl revtbl listpicture mmathPr nonshppict wgrffmtfilter fldtype ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn pgdsctbl userprops docvar bkmkstart bkmkend atrfstart atrfend atnid atnauthor atnref "
    "panose falt fontemb filetbl sn objclass objname objalias objsect objtime".split()
)
_HEADS = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())


@dataclass(slots=True)
class _State:
    style: Style = PLAIN
    codec: str = ""
    font: int = 0
    skip: int = 1
    """Characters that stand for a number of Unicode before them."""
    hidden: bool = False
    deleted: bool = False
    address: str = ""
    named: int = 0
    """The number of a style that is being described."""
    dropped: bool = False
    """Inside something that is no part of the text, whatever stands in it."""
    into: str = "text"
    """Where words go: "text", "nothing", "shape", "info title", "fonts", "instruction", "list text", "styles"."""


class _Place(NamedTuple):
    """Blocks and inlines of the text around a note, set aside while the note is read."""

    blocks: list[Block]
    inlines: list[Inline]


def read(data: bytes, path: Path, pictures_folder: str = "") -> Document:
    """Raises `DocumentDamaged`, `DocumentTooDemanding`."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise DocumentDamaged(path, "no RTF")
    return _Reading(path).document(data)


class _Reading:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []
        self._row: list[Inlines] = []
        self._rows: list[list[Inlines]] = []
        self._notes: dict[str, Blocks] = {}
        self._places: list[tuple[int, _Place]] = []
        self._left_out: Counter[LeftOut] = Counter()
        self._fonts: dict[int, str] = {}
        self._font_codecs: dict[int, str] = {}
        self._codec = "cp1252"
        self._bytes = bytearray()
        self._states = [_State()]
        self._outline = 0
        self._in_table = False
        self._mark = ""
        self._title = ""
        self._instruction = ""
        self._headings: dict[int, int] = {}
        self._skip = 0

    def document(self, data: bytes) -> Document:
        for count, found in enumerate(_TOKEN.finditer(data)):
            if count > _MOST_TOKENS:
                raise DocumentTooDemanding(self._path, "size")
            word, number, code, sign, brace, text = found.groups()
            if brace:
                self._flush_bytes()
                self._brace(brace)
            elif word:
                if word == b"bin":
                    # Bytes that are no text follow; what they hold is no picture that is kept.
                    continue
                self._flush_bytes()
                self._control(word.decode("ascii"), int(number) if number else None)
            elif code:
                self._byte(bytes([int(code, 16)]))
            elif sign:
                self._flush_bytes()
                self._symbol(sign.decode("latin-1"))
            elif text:
                self._byte(text)
        self._flush_bytes()
        while self._places:
            self._end_note()
        self._end_table()
        self._end_paragraph()
        blocks = _with_lists(self._blocks)
        notes = {label: _with_lists(list(note)) for label, note in self._notes.items()}
        return Document(blocks, notes, self._title.strip(), left_out=+self._left_out)

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            if len(self._states) > _DEEPEST:
                raise DocumentDamaged(self._path, "nesting")
            self._states.append(replace(self._states[-1]))
        elif len(self._states) > 1:
            ended = self._states.pop()
            if ended.into == "instruction" and self._states[-1].into != "instruction":
                self._states[-1].address = address_of(self._instruction)
                self._instruction = ""
            while self._places and self._places[-1][0] > len(self._states):
                self._end_note()

    def _end_note(self) -> None:
        self._end_table()
        self._end_paragraph()
        _, place = self._places.pop()
        label = next(label for label in reversed(self._notes) if not self._notes[label])
        self._notes[label] = tuple(self._blocks) or (Paragraph(()),)
        self._blocks, self._inlines = place

    def _byte(self, data: bytes) -> None:
        if self._skip:
            taken = min(self._skip, len(data))
            self._skip -= taken
            data = data[taken:]
        self._bytes += data

    def _flush_bytes(self) -> None:
        if self._bytes:
            state = self._states[-1]
            text = self._bytes.decode(state.codec or self._codec, "replace")
            self._left_out["character"] += text.count("\ufffd") if state.into == "text" else 0
            self._bytes.clear()
            self._words(text)

    def _words(self, text: str) -> None:
        state = self._states[-1]
        match state.into:
            case "text" if state.deleted:
                return
            case "text" if state.hidden:
                self._left_out["hidden"] += bool(text.strip())
            case "text":
                style = replace(state.style, address=state.address) if state.address else state.style
                text = docx_symbols.text(self._fonts.get(state.font, ""), text)
                self._inlines.append(Span(text, style))
            case "info title":
                self._title += text
            case "instruction":
                self._instruction += text if len(self._instruction) < 10_000 else ""
            case "fonts":
                if name := text.strip().strip(";"):
                    self._fonts.setdefault(state.font, name)
            case "list text":
                self._mark += text
            case "styles":
                if level := re.match(r"\s*(?:heading|Überschrift|Titre|Título|标题) ?([1-6])\b", text, re.IGNORECASE):
                    self._headings[state.named] = int(level[1])

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self._states[-1].into = "nothing" if self._states[-1].into == "text" else self._states[-1].into
        elif sign in "\\{}":
            self._words(sign)
        elif sign in "~_-":
            self._words({"~": "\xa0", "_": "\u2011", "-": "\u00ad"}[sign])
        elif sign in "\r\n":
            self._end_paragraph()

    def _control(self, word: str, number: int | None) -> None:
        state = self._states[-1]
        on = number != 0
        self._skip = 0
        match word:
            case "par" | "sect" | "page" | "column":
                self._end_paragraph()
            case "line":
                self._inlines.append(LineBreak())
            case "pard":
                self._outline, self._in_table, self._mark = 0, False, self._mark
            case "plain":
                state.style, state.hidden = PLAIN, False
            case "b" | "i":
                name = "strong" if word == "b" else "emphasis"
                state.style = replace(state.style, **{name: on})  # type: ignore[arg-type]
            case "strike" | "striked":
                state.style = replace(state.style, strike=on)
            case "super" | "sub":
                state.style = (
                    structure.with_style(state.style, "super" if word == "super" else "sub")
                    if on
                    else replace(state.style, script="")
                )
            case "nosupersub":
                state.style = replace(state.style, script="")
            case "v":
                state.hidden = on
            case "outlinelevel" if number is not None and 0 <= number < 9:
                self._outline = number + 1
            case "intbl":
                self._in_table = True
            case "cell" | "nestcell":
                self._row.append(runs.tidy(self._inlines))
                self._inlines = []
            case "row" | "nestrow":
                self._rows.append(self._row)
                self._row = []
            case "u" if number is not None:
                self._unicode(number)
            case "uc":
                state.skip = max(0, min(100, number or 0))
            case "ansicpg" if number:
                self._codec = _known(f"cp{number}") or self._codec
            case "mac":
                self._codec = "mac_roman"
            case "f":
                state.font = number or 0
                state.codec = self._states[0].codec if state.into == "fonts" else self._font_codecs.get(state.font, "")
            case "fcharset" if state.into == "fonts":
                self._font_codecs[state.font] = _known(_CHARSETS.get(number or 0, "")) if number else ""
            case "fonttbl":
                state.into = "fonts"
            case "info":
                state.into = "nothing"
            case "title" if state.into == "nothing":
                state.into = "info title"
            case "fldinst":
                state.into = "instruction"
            case "fldrslt" | "result":
                self._into_text(state)
            case "field":
                state.address = ""
            case "stylesheet":
                state.into = "styles"
            case "s" if state.into == "styles":
                state.named = number or 0
            case "s" if state.into == "text":
                self._outline = self._headings.get(number or 0, 0)
            case "footnote":
                self._begin_note()
            case "listtext" | "pntext":
                state.into, self._mark = "list text", ""
            case "annotation":
                self._left_out["comment"] += 1
                state.into, state.dropped = "nothing", True
            case "objdata" | "moMath":
                self._left_out["embedded" if word == "objdata" else "equation"] += not state.dropped
                state.into = "nothing"
            case "sp":
                # What a shape looks like; a picture of it may be in there.
                state.into = "shape"
            case "pict":
                self._left_out["image"] += state.into != "nothing"
                state.into = "nothing"
            case "shppict" | "shptxt" | "shp" | "shpinst" | "ud":
                self._into_text(state)
            case "upr" | "shprslt":
                # The same again, for programs that do not know the other form.
                state.into = "nothing"
            case "deleted":
                self._left_out["deletion"] += on
                state.deleted = on
            case _ if word in _DROPPED:
                state.into, state.dropped = "nothing", True
            case _ if word in _HEADS:
                self._left_out["page_header"] = 1
                state.into, state.dropped = "nothing", True
            case _ if word in _SIGNS:
                self._words(_SIGNS[word])

    @staticmethod
    def _into_text(state: _State) -> None:
        if not state.dropped:
            state.into = "text"

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        if (
            0xDC00 <= code < 0xE000
            and self._inlines
            and isinstance(last := self._inlines[-1], Span)
            and last.text[-1:]
            and 0xD800 <= ord(last.text[-1]) < 0xDC00
        ):
            whole = 0x10000 + ((ord(last.text[-1]) - 0xD800) << 10) + code - 0xDC00
            self._inlines[-1] = replace(last, text=last.text[:-1] + chr(whole))
        elif 0 < code < 0x110000:
            self._words(chr(code))
        self._skip = self._states[-1].skip

    def _begin_note(self) -> None:
        label = str(len(self._notes) + 1)
        self._notes[label] = ()
        self._inlines.append(Reference(label))
        self._places.append((len(self._states), _Place(self._blocks, self._inlines)))
        self._blocks, self._inlines = [], []
        self._states[-1].into, self._states[-1].style, self._states[-1].address = "text", PLAIN, ""

    def _end_paragraph(self) -> None:
        if self._in_table and self._inlines and not self._places:
            self._inlines.append(LineBreak())
            return
        self._end_table()
        inlines = runs.tidy(
            replace(one, text=_whole(one.text)) if isinstance(one, Span) else one for one in self._inlines
        )
        self._inlines = []
        mark, self._mark = self._mark.strip(), ""
        first = inlines[0] if inlines else None
        if not mark and isinstance(first, Span) and (written := _WRITTEN_MARK.match(first.text)):
            # Programs without lists write their signs as words.
            mark = written[1]
            inlines = runs.tidy((replace(first, text=first.text[written.end() :]), *inlines[1:]))
        if not inlines:
            return
        if self._outline:
            bold = all(one.style.strong for one in inlines)
            plain = (replace(one, style=replace(one.style, strong=one.style.strong and not bold)) for one in inlines)
            self._blocks.append(Heading(min(6, self._outline), runs.tidy(plain)))
        elif mark:
            number = re.match(r"\(?(\d{1,9})[.)]?", mark)
            item = arranging.task_of((Paragraph(inlines),))
            self._blocks.append(Listing((item,), int(number[1]) if number else None))
        else:
            self._blocks.append(Paragraph(inlines))

    def _end_table(self) -> None:
        if self._row:
            self._rows.append(self._row)
        if self._rows:
            made = structure.table(arranging.with_plain_head(self._rows))
            self._blocks += [made] if made is not None and any(map(any, self._rows)) else []
        self._rows, self._row = [], []


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _whole(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_lists(blocks: list[Block]) -> Blocks:
    """Items that follow each other are one list."""
    return tuple(_gathered(blocks))


def _gathered(blocks: list[Block]) -> Iterator[Block]:
    items: list[Item] = []
    start: int | None = None
    for block in blocks:
        if isinstance(block, Listing):
            follows = block.start is None if start is None else block.start == start + len(items)
            if items and not follows:
                yield Listing(tuple(items), start)
                items = []
            start = block.start if not items else start
            items += block.items
            continue
        if items:
            yield Listing(tuple(items), start)
            items = []
        yield block
    if items:
        yield Listing(tuple(items), start)
