"""Files of every format with something in them changed, read one after another: `python -m tests.formats.mutated_files SEED COUNT [FOLDER]`.

Prints one line of JSON: the errors without a type, the slowest files, and the most memory that the process held. Files that
fail are kept in FOLDER.
"""

from __future__ import annotations

import copy
import io
import json
import random
import resource
import sys
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from assistant.errors import DocumentError
from assistant.formats import convert
from tests.formats.conftest import SAMPLE, png

_NUMBERS = (b"0", b"-1", b"1", b"99999999", b"2147483648", b"-99999999999999999999", b"1e999", b"NaN", b"9" * 400)
_HTML = (
    "<meta charset=utf-8><style>.a{font-weight:bold}</style><title>T</title><h1>Head</h1><p class=a>One <b>two</b> <a href='#n1' id=r1><sup>1</sup></a>"
    "<ul><li>a<ol start=3><li value=5>b</ol></ul><table><caption>c</caption><tr><th colspan=2>x<th>y<tr><td rowspan=2>1<td>2<td>3<tr><td>4</table>"
    "<pre>code\n line</pre><blockquote><p>q</blockquote><ruby>漢<rt>かん</ruby><svg><text>drawn</text></svg><select><option>o</select><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
    "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>word</p><iframe srcdoc='<p>in'></iframe><div id=n1><a href='#r1'>1</a> note</div>"
)
_RTF = (
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 A;}{\\f2\\fcharset2 Symbol;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Head\\par\\pard a {\\b b} {\\super 2}"
    "{\\field{\\*\\fldinst HYPERLINK \"https://a.b\"}{\\fldrslt link}}{\\footnote note}\\par\\trowd\\intbl x\\cell y\\cell\\row\\pard\\u1055?\\'e9{\\listtext 1.\\tab}item\\par"
    "{\\pict\\pngblip 89504e47}{\\f2 \\'b7}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt boxed}}}\\bin4 abcd{\\upr{a}{\\*\\ud{\\u233?}}}}"
)  # fmt: skip
_TOKENS: dict[str, tuple[bytes, ...]] = {
    "html": tuple(
        one.encode()
        for one in "<table> </table> <tr> <td> <td colspan=999999> <ul> <li> <p> <!-- --> <![CDATA[ ]]> <svg> <select> <title> <script> <style> <template> <math> <ruby><rt> &#x110000; &#0; <a<b> </br> <plaintext> <li~value=999999999999> <ol~start=-5>".replace(
            "~", "\x0c"
        ).split()
    ),
    "md": tuple(b"**|*|`|```\n|~~~|> |- |1. |[^1]|[^1]: |![|](|<b>|<!--|$$|$|\\\n|  \n|| a |\n|---\n|<table>|&#0;|\t|[a]: b\n".split(b"|")),
    "rtf": tuple(b"\\par { } \\cell \\row {\\footnote {\\*\\x \\'8 \\u-1? \\u55357? \\bin99999999 \\uc100 \\f9 {\\field{\\*\\fldinst {\\fldrslt {\\pict {\\listtext \\ansicpg65001 \\b \\s1 \\deleted".split()),
    "pdf": tuple(b"BT ET Tj (a) [ ] << >> /F1 9e9 Tf 0 0 0 0 0 0 cm stream endstream 1 0 R /Kids /Count -1 /Length 0 /Filter /FlateDecode obj endobj xref trailer q Q Do".split()),
}  # fmt: skip
ENDINGS = ("docx", "odt", "epub", "html", "rtf", "pdf", "md", "txt")


def _pdf(packed: bool) -> bytes:
    lines = "".join(
        f"BT /F1 {size} Tf 1 0 0 1 72 {700 - 14 * number} Tm ({text}) Tj ET\n"
        for number, (size, text) in enumerate(
            [(20, "A heading"), *[(11, f"Line {line} of a paragraph that goes on and is bro-") for line in range(20)]]
        )
    ).encode()
    content = zlib.compress(lines) if packed else lines
    way = b"/Filter/FlateDecode" if packed else b""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<<%b/Length %d>>stream\n%b\nendstream" % (way, len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.5\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj%b endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def _epub() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="c.opf"/></container>',
        )
        items = "".join(f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in (1, 2))
        file.writestr(
            "c.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
            '<spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>',
        )
        for number in (1, 2):
            file.writestr(f"c{number}.xhtml", f"<html><body>{_HTML}</body></html>")
    return made.getvalue()


def originals(folder: Path) -> list[tuple[str, bytes]]:
    """Endings and files with everything in them."""
    (folder / "red.png").write_bytes(png())
    document = convert.source(SAMPLE, None)
    found = [(ending, convert.write(document, Path(f"a.{ending}"), folder)[0]) for ending in ("docx", "odt", "html")]
    found += [("md", SAMPLE.encode()), ("txt", SAMPLE.encode()), ("html", _HTML.encode()), ("rtf", _RTF.encode())]
    found += [("pdf", _pdf(True)), ("pdf", _pdf(False)), ("epub", _epub())]
    return found


def mutated(data: bytes, ending: str, dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 4, 12))):
        if data[:2] == b"PK" and dice.random() < 0.9:
            data = _with_a_part_changed(data, dice)
        else:
            data = dice.choice(_CHANGES)(data, _TOKENS.get({"txt": "md"}.get(ending, ending), ()), dice)
    return data


def _with_a_part_changed(data: bytes, dice: random.Random) -> bytes:
    try:
        parts = {
            one.filename: zipfile.ZipFile(io.BytesIO(data)).read(one)
            for one in zipfile.ZipFile(io.BytesIO(data)).infolist()
        }
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError, RuntimeError):
        return data
    if not parts:
        return data
    weighty = [name for name in parts if name.endswith(("document.xml", "content.xml", ".xhtml", "numbering.xml", "styles.xml", "footnotes.xml"))]  # fmt: skip
    name = dice.choice(weighty if weighty and dice.random() < 0.8 else list(parts))
    if dice.random() < 0.03:
        del parts[name]
    elif dice.random() < 0.75 and (changed := _xml_changed(parts[name], dice)) is not None:
        parts[name] = changed
    else:
        parts[name] = dice.choice(_CHANGES)(parts[name], _TOKENS["html"] if name.endswith("html") else (), dice)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            file.writestr(part, content)
    return made.getvalue()


def _xml_changed(data: bytes, dice: random.Random) -> bytes | None:
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    elements = list(root.iter())
    parents = {id(child): element for element in elements for child in element}
    one = dice.choice(elements)
    other = dice.choice(elements)
    parent = parents.get(id(one))
    match dice.randrange(9):
        case 0 if parent is not None:
            parent.remove(one)
        case 1 if parent is not None:
            many = dice.choice((1, 2, 50, 2000))
            if many * sum(1 for _ in one.iter()) < 10_000:
                parent.extend([one] * many)
        case 2:
            deep = one
            for _ in range(dice.choice((3, 100, 300))):
                deep = ElementTree.SubElement(deep, other.tag, other.attrib)
        case 3 if one.attrib:
            one.set(dice.choice(list(one.attrib)), dice.choice(_NUMBERS).decode())
        case 4 if one.attrib:
            del one.attrib[dice.choice(list(one.attrib))]
        case 5:
            one.tag = other.tag
        case 6:
            one.append(copy.deepcopy(other))
        case 7:
            one.text = dice.choice(("", "x" * 10_000, "a\n\tb", "\ufffe", "123", " "))
        case _:
            one.attrib, other.attrib = other.attrib, one.attrib
    if sum(1 for _ in root.iter()) > 500_000:
        return None
    try:
        return ElementTree.tostring(root)
    except (RecursionError, ValueError, TypeError):
        return None


_Change = Callable[[bytes, tuple[bytes, ...], random.Random], bytes]


def _place(data: bytes, dice: random.Random) -> int:
    return dice.randrange(len(data) + 1)


def _flipped(data: bytes, _tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(dice.choice((1, 3, 30))):
        if made:
            made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


def _cut(data: bytes, _tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    first, last = sorted((_place(data, dice), _place(data, dice)))
    return dice.choice((data[:first], data[:first] + data[min(last, first + 200) :], data[first:last]))


def _repeated(data: bytes, _tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    start = _place(data, dice)
    piece = data[start : start + dice.choice((1, 3, 20, 300))]
    return data[:start] + piece * min(dice.choice((2, 100, 5000, 50_000)), 30_000 // max(1, len(piece))) + data[start:]


def _number(data: bytes, _tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    places = [place for place, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return data
    place = dice.choice(places)
    return data[:place] + dice.choice(_NUMBERS) + data[place + 1 :]


def _inserted(data: bytes, tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    token = dice.choice((*tokens, b"\0", b"\xff\xfe", b"\r", b"\xed\xa0\x80", b"\xef\xbf\xbe", dice.randbytes(5)))
    token = token.replace(b"\x0c", b" ")
    start = _place(data, dice)
    many = dice.choice((1, 1, 10, 3000, 30_000)) if tokens else 1
    return data[:start] + token * min(many, 20_000 // max(1, len(token))) + data[start:]


def _moved(data: bytes, _tokens: tuple[bytes, ...], dice: random.Random) -> bytes:
    first, middle, last = sorted(_place(data, dice) for _ in range(3))
    return data[:first] + data[middle:last] + data[first:middle] + data[last:]


_CHANGES: tuple[_Change, ...] = (_flipped, _cut, _repeated, _number, _inserted, _inserted, _moved)


def _read(data: bytes, ending: str, also: str) -> str:
    """The name of the typed error, or ""."""
    try:
        document = convert.parsed(data, Path(f"a.{ending}"))
        convert.to_markdown(document)
        if also:
            convert.write(document, Path(f"a.{also}"), None)
    except DocumentError as error:
        return type(error).__name__
    return ""


def main(seed: int, count: int, folder: Path) -> None:
    dice = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    files = originals(folder)
    by_ending: dict[str, list[bytes]] = {}
    for ending, data in files:
        by_ending.setdefault(ending, []).append(data)
    untyped, slow, typed = [], [], 0
    for number in range(count):
        ending = ENDINGS[number % len(ENDINGS)]
        data = mutated(dice.choice(by_ending[ending]), ending, dice)
        also = dice.choice(("", "", "docx", "odt", "html", "txt"))
        started = time.process_time()
        kept = folder / f"{seed}-{number}.{ending}"
        kept.write_bytes(data)
        try:
            typed += bool(_read(data, ending, also))
        except Exception:
            untyped.append((kept.name, also, traceback.format_exc()[-1500:]))
        seconds = time.process_time() - started
        if seconds > 2:
            slow.append((round(seconds, 1), kept.name, also))
        elif not untyped or untyped[-1][0] != kept.name:
            kept.unlink()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 if sys.platform == "linux" else 1024)
    print(
        json.dumps({"typed": typed, "untyped": untyped, "slow": sorted(slow, reverse=True), "megabytes": peak // 1024})
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
