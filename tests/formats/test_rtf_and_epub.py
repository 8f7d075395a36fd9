"""RTF and EPUB, read only: words, looks, notes, tables, links, lists, pictures, and what is no such file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentError
from assistant.formats import convert
from tests.formats import words
from tests.formats.conftest import Office, png, run

_RTF = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}{\f2\fcharset2 Symbol;}}{\stylesheet{\s1 heading 1;}}{\info{\title The title}}%s}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"a \b b\b0  \i c\i0  \strike d\strike0\par e", "a **b** *c* ~~d~~\n\ne\n"),
        (r"\pard\plain\s1\b Title\par\pard\plain x", "# Title\n\nx\n"),
        (r"\pard\outlinelevel1 Title\par\pard x", "## Title\n\nx\n"),
        (r"10\super 6\nosupersub  H{\sub 2}O", "10<sup>6</sup> H<sub>2</sub>O\n"),
        (r"Gr\'fc\'dfe \u321?\u243?d\u378? \u-10179?\u-8704?", "Grüße Łódź 😀\n"),
        (r"{\f1 \'cc\'ee\'f1\'ea\'e2\'e0}", "Москва\n"),
        (r"\uc2\u321xxabc\uc0\u243 d", "Łabcód\n"),
        (r'a{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt b}}c', "a[b](https://example.org)c\n"),
        (r"a{\footnote \pard the note}b", "a[^1]b\n\n[^1]: the note\n"),
        (r"\trowd\intbl a\cell b\cell\row\trowd\intbl c\cell d\cell\row\pard e", "| a | b |\n| --- | --- |\n| c | d |\n\ne\n"),
        (r"{\listtext\bullet\tab}a\par{\listtext\bullet\tab}b\par\pard c", "- a\n- b\n\nc\n"),
        (r"\'95\tab a\par\'95\tab b", "- a\n- b\n"),
        (r"1.\tab a\par 2.\tab b", "1. a\n2. b\n"),
        (r"\lquote a\rquote  \emdash  \ldblquote b\rdblquote\~c\line d", "‘a’ — “b”\xa0c\\\nd\n"),
        (r"a{\*\unknown b}{\v c}\{d\}", "a{d}\n"),
        (r"{\f2 \u-3933?}", "≤\n"),
    ],
)  # fmt: skip
def test_words_and_looks_of_rtf(tmp_path: Path, body: str, expected: str) -> None:
    (tmp_path / "a.rtf").write_bytes((_RTF % body).encode("ascii"))
    document = convert.read(tmp_path / "a.rtf")
    assert convert.to_markdown(document) == expected
    assert document.title == "The title"


def test_what_rtf_leaves_out_is_named(tmp_path: Path) -> None:
    body = r"a{\v hidden}{\pict\pngblip 89504e47}{\header\pard top}{\*\annotation comment}"
    (tmp_path / "a.rtf").write_bytes((_RTF % body).encode("ascii"))
    assert convert.read(tmp_path / "a.rtf").left_out == {"hidden": 1, "image": 1, "page_header": 1, "comment": 1}


@pytest.mark.parametrize(
    "data", [b"", b"Dear Anna", b"{\\rtf1 " + b"{" * 5000, b"{\\rtf1 \\u999999999 \\'zz {\\b", b"{\\rtf1\\bin10 ab"]
)
def test_what_is_no_rtf_is_a_typed_error_or_a_document(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.rtf").write_bytes(data)
    try:
        convert.to_markdown(convert.read(tmp_path / "a.rtf"))
    except DocumentError as error:
        assert error.path == tmp_path / "a.rtf"


def _book(path: Path, **more: str | bytes) -> Path:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Book</dc:title></metadata>'
        '<manifest><item id="two" href="text/b%20b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="one" href="text/a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/></spine></package>'
    )
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>',
        )
        file.writestr("OPS/p.opf", package)
        file.writestr("OPS/nav.xhtml", page.format("<p>Contents</p>"))
        file.writestr("OPS/text/a.xhtml", page.format('<h1>One</h1><p>first <img src="../red.png" alt="red"/></p>'))
        file.writestr("OPS/text/b b.xhtml", page.format("<h1>Two</h1><p>second</p>"))
        file.writestr("OPS/red.png", png())
        for name, content in more.items():
            file.writestr(name.replace("__", "/"), content)
    return path


def test_the_chapters_of_a_book_come_in_their_order(tmp_path: Path) -> None:
    document = convert.read(_book(tmp_path / "a.epub"))
    assert convert.to_markdown(document) == "# One\n\nfirst ![red](a-images/image-1.png)\n\n# Two\n\nsecond\n"
    assert document.title == "Book" and list(document.pictures.values()) == [png()]
    assert not document.left_out


def test_a_locked_book_and_one_without_its_parts(tmp_path: Path) -> None:
    locked = {"META-INF__encryption.xml": '<encryption><CipherReference URI="OPS/text/a.xhtml"/></encryption>'}
    with pytest.raises(DocumentEncrypted):
        convert.read(_book(tmp_path / "a.epub", **locked))
    with zipfile.ZipFile(tmp_path / "b.epub", "w") as file:
        file.writestr("mimetype", "application/epub+zip")
    with pytest.raises(DocumentDamaged):
        convert.read(tmp_path / "b.epub")


def test_files_of_other_programs(sample: Path, office: Office) -> None:
    document = convert.read(sample)
    source = sample.read_text("utf-8").replace("![a red square](red.png)", "")
    sample.with_name("plain.md").write_text(source, "utf-8")
    expected = set(words.of(convert.read(sample.with_name("plain.md"))))
    for ending in ("rtf", "epub"):
        run("pandoc", "-s", "-f", "markdown-yaml_metadata_block", "-o", f"p.{ending}", "plain.md", folder=sample.parent)
        assert expected - set(words.of(convert.read(sample.with_name(f"p.{ending}")))) <= {"x", "br", "10", "210"}
    docx = sample.with_name("d.docx")
    docx.write_bytes(convert.write(document, docx, sample.parent)[0])
    office("rtf", docx)
    assert expected - set(words.of(convert.read(sample.parent / "saved" / "d.rtf"))) <= {"python"}
