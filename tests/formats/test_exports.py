"""Exports with their options: pages, properties, contents, notes, covers; and what the tools of each format say of them."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest

from assistant.errors import ExportTooDemanding
from assistant.formats import convert, export_options, pdf_writer, structure
from assistant.formats.export_options import ASKED, ExportOptions
from assistant.formats.structure import Document, Heading, PageBreak
from tests.formats.conftest import SAMPLE, png

TEXT = """\
# The harbour

First[^1] and once more[^1], with "quotes" #set text(size: 99pt) \\ and $1.

\\newpage

## Fog[^2]

| Massenspektrometrie | b[^2] |
| --- | --- |
| c | d |

- [ ] item

  \\newpage

  inside

[^1]: The first note.

[^2]: The second note, and [^1] again.
"""
OPTIONS = ExportOptions(
    title="Häfen & Nebel", author="Ann Bee; Cee", language="de", paper="a5", margin=15, contents=True
)


def written(ending: str, options: ExportOptions = OPTIONS, text: str = TEXT, folder: Path | None = None) -> bytes:
    return convert.write(convert.source(text, None), Path(f"a.{ending}"), folder, options)[0]


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(BytesIO(data)).read(name).decode("utf-8")


def test_a_pdf_is_tagged_has_its_properties_and_its_notes_on_their_pages() -> None:
    pdf = pypdf.PdfReader(BytesIO(written("pdf")))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Häfen & Nebel" and pdf.metadata.author == "Ann Bee, Cee"
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "de" and "/StructTreeRoot" in root
    assert [round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:]] == [148, 210]
    first, second = (page.extract_text() for page in pdf.pages)
    assert "Inhalt" in first and "The first note." in first and "The second note" not in first
    assert "The second note" in second and "Massenspektrometrie" in second
    assert "#set text(size: 99pt) \\ and $1." in first, "words of the text are no program"
    assert pdf.outline and "inside" in second


def test_notes_of_a_pdf_may_stand_behind_the_text() -> None:
    options = ExportOptions(language="en", notes="end", page_numbers=False)
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(written("pdf", options))).pages]
    assert "The first note." not in pages[0] and "Notes" in pages[-1]
    assert pages[-1].index("The first note.") < pages[-1].index("The second note")


def test_the_layout_of_a_pdf_is_stopped_within_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()
    began: list[float] = []
    answer = pdf_writer.own_process.answer

    def late(*arguments: object) -> object:
        began.append(time.monotonic())
        threading.Timer(0.05, stop.set).start()
        return answer(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pdf_writer.own_process, "answer", late)
    with pytest.raises(ExportTooDemanding) as error:
        convert.write(convert.source("# A\n\nwords\n\n" * 20_000, None), Path("a.pdf"), None, OPTIONS, stop.is_set)
    assert error.value.detail == "stopped" and time.monotonic() - began[0] < 10


def test_word_gets_its_title_style_pages_properties_and_contents() -> None:
    data = written("docx")
    body = part(data, "word/document.xml")
    assert body.count('<w:pStyle w:val="Title"/>') == 1 and 'w:val="Heading1"' not in body
    assert body.count('<w:br w:type="page"/>') == 2
    size = ElementTree.fromstring(body).find(".//{*}sectPr/{*}pgSz")
    assert size is not None and [round(int(value) / 1440 * 25.4) for value in list(size.attrib.values())[:2]] == [
        148,
        210,
    ]
    assert 'TOC \\o "1-3"' in body and "Inhalt" in body and "updateFields" in part(data, "word/settings.xml")
    core = part(data, "docProps/core.xml")
    assert "Häfen &amp; Nebel" in core and "Ann Bee; Cee" in core and ">de<" in core
    notes = part(data, "word/footnotes.xml")
    assert body.count("<w:footnoteReference ") == 4 and notes.count("The first note.") == 2, "no mark without its note"
    footers = [name for name in zipfile.ZipFile(BytesIO(data)).namelist() if "footer" in name]
    assert any(" PAGE " in part(data, name) for name in footers)
    again = convert.parsed(data, Path("a.docx"))
    assert again.title == "Häfen & Nebel" and PageBreak() in again.blocks
    assert again.blocks[0] == Heading(1, (structure.Span("The harbour"),))


def test_a_title_without_a_name_in_the_file_is_told_by_its_style() -> None:
    document = convert.parsed(written("docx", ExportOptions()), Path("a.docx"))
    assert document.title == "The harbour"
    two = Document((*document.blocks, Heading(1, (structure.Span("Another"),))), title="The harbour")
    assert export_options.title_heading(two, ExportOptions()), "as it is called so"
    assert not export_options.title_heading(Document(two.blocks), ExportOptions()), "the first of two chapters"


def test_opendocument_gets_its_pages_properties_and_contents() -> None:
    data = written("odt")
    content, styles, meta = (part(data, f"{name}.xml") for name in ("content", "styles", "meta"))
    assert 'fo:page-width="148mm"' in styles and 'fo:margin="15mm"' in styles and "page-number" in styles
    assert "table-of-content" in content and 'text:style-name="Title"' in content
    assert "Ann Bee; Cee" in meta and "<dc:language>de" in meta
    assert convert.parsed(data, Path("a.odt")).blocks.count(PageBreak()) == 1
    assert 'text:note-class="endnote"' in part(written("odt", ExportOptions(notes="end")), "content.xml")


def test_a_page_break_is_read_from_html_too_and_a_written_one_is_no_break() -> None:
    made = convert.parsed(b'<p>a</p><div style="page-break-after: always"></div><p>b</p>', Path("a.html"))
    assert convert.to_markdown(made) == "a\n\n\\newpage\n\nb\n"
    literal = convert.source("\\\\newpage\n", None)
    assert PageBreak() not in literal.blocks
    assert convert.to_markdown(literal) == "\\\\newpage\n"


def test_a_book_has_its_cover_chapters_and_notes() -> None:
    text = f"{TEXT}\n# Second\n\nAgain[^1], [beside](other.md), <http://example.org/ü x>.\n"
    data = written("epub", ExportOptions(author="Ann", cover=png()), text)
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    assert names[0] == "mimetype"
    package = part(data, "book/package.opf")
    assert 'properties="cover-image"' in package and "<dc:creator>Ann" in package and "<dc:language>en" in package
    chapters = [part(data, name) for name in names if "chapter-" in name]
    assert len(chapters) == 2 and all(one.count('epub:type="footnote"') >= 1 for one in chapters)
    assert "other.md" not in chapters[1]
    links = [one.get("href") for one in ElementTree.fromstring(part(data, "book/nav.xhtml")).findall(".//{*}a")]
    assert len(links) == 3
    for name in (name for name in names if name.endswith((".xhtml", ".opf", ".xml"))):
        ElementTree.fromstring(part(data, name))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not shutil.which("epubcheck"), reason="epubcheck is not installed")
@pytest.mark.parametrize("text", [SAMPLE, TEXT, "words\n", "", "## Deep\n\n#### deeper\n\n# Shallow\n\n### x\n"])
def test_books_are_valid_by_epubcheck(tmp_path: Path, text: str) -> None:
    (tmp_path / "red.png").write_bytes(png())
    book = tmp_path / "a.epub"
    book.write_bytes(written("epub", ExportOptions(author="A <B>", cover=png()), text, tmp_path))
    jar = Path("/usr/share/java/epubcheck.jar")
    program = ["java", "-jar", str(jar)] if jar.exists() else ["epubcheck"]
    done = subprocess.run([*program, str(book)], capture_output=True, text=True, timeout=500)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_format_asks_only_for_what_changes_it() -> None:
    """Another value of an option that is not asked for gives the same words and pages."""
    others = {
        "paper": "letter", "margin": 40, "font": "Libertinus Serif", "font_size": 9, "contents": True,
        "page_numbers": False, "notes": "end",
    }  # fmt: skip
    for ending in ("html", "docx", "odt"):
        kind = convert.SUFFIXES[f".{ending}"]
        plain = _content(written(ending, ExportOptions()))
        for name, value in others.items():
            changed = _content(written(ending, ExportOptions(**{name: value})))  # type: ignore[arg-type]
            assert (changed != plain) is (name in ASKED[kind]), (ending, name)


def _content(data: bytes) -> object:
    if not data.startswith(b"PK"):
        return data
    archive = zipfile.ZipFile(BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist() if "core.xml" not in name}
