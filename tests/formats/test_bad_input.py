"""Files that are cut, locked, made to harm, or something else: a typed error, in bounded time, and nothing fetched."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from assistant.errors import (
    DocumentDamaged,
    DocumentEncrypted,
    DocumentError,
    DocumentMissing,
    DocumentTooLarge,
    DocumentWithoutText,
    FormatUnknown,
)
from assistant.formats import addresses, archive, convert, html_encodings, markdown_writer, pictures, structure
from tests.formats import words
from tests.formats.conftest import png

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'


def package(path: Path, **parts: str | bytes) -> Path:
    """A zip file with these parts; "__" in a name stands for a stroke."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return path


def docx(path: Path, body: str) -> Path:
    return package(path, word__document=f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')


def refused(path: Path, kind: type[DocumentError]) -> DocumentError:
    started = time.monotonic()
    with pytest.raises(kind) as caught:
        convert.read(path)
    assert time.monotonic() - started < 20
    assert caught.value.path == path
    return caught.value


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf"])
@pytest.mark.parametrize("data", [b"", b"Dear Anna,\n", b"PK\x03\x04" + b"\0" * 300, png(), b"%PDF-1.7\nnothing"])
def test_something_else_under_the_name(tmp_path: Path, ending: str, data: bytes) -> None:
    (tmp_path / f"a.{ending}").write_bytes(data)
    refused(tmp_path / f"a.{ending}", DocumentError)


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_file_cut_short(sample: Path, ending: str) -> None:
    data, _ = convert.write(convert.read(sample), sample.with_name(f"a.{ending}"), sample.parent)
    for share in (0.1, 0.5, 0.99):
        sample.with_name(f"a.{ending}").write_bytes(data[: int(len(data) * share)])
        refused(sample.with_name(f"a.{ending}"), DocumentDamaged)


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_byte_changed_in_the_middle_is_an_error_or_a_document(sample: Path, ending: str) -> None:
    data, _ = convert.write(convert.read(sample), sample.with_name(f"a.{ending}"), sample.parent)
    for place in range(60, len(data), len(data) // 40):
        sample.with_name(f"a.{ending}").write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        try:
            markdown_writer.write(convert.read(sample.with_name(f"a.{ending}")))
        except DocumentError:
            continue


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as file,
        file.open("word/document.xml", "w") as part,
    ):
        for _ in range(archive.LARGEST_PART // 2**20 + 1):
            part.write(b" " * 2**20)
    error = refused(tmp_path / "bomb.docx", DocumentTooLarge)
    assert isinstance(error, DocumentTooLarge)
    assert error.size > error.limit == archive.LARGEST_PART


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", "<w:p/>" * 50_000)
    data = path.read_bytes()
    size = zipfile.ZipFile(path).infolist()[0].file_size.to_bytes(4, "little")
    path.write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    refused(path, DocumentDamaged)


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_entities_are_refused(tmp_path: Path, name: str) -> None:
    refused(package(tmp_path / name, word__document=BOMB, content=BOMB), DocumentDamaged)


def test_xml_without_an_end_to_its_depth(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000 + "</w:sdtContent></w:sdt>" * 20_000
    refused(docx(tmp_path / "a.docx", deep), DocumentDamaged)
    tables = "<w:tbl><w:tr><w:tc>" * 75 + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 75
    assert words.of(convert.read(docx(tmp_path / "b.docx", tables))) == ["deep"]


def test_html_without_an_end_to_its_depth(tmp_path: Path) -> None:
    for tag in ("div", "b", "ul><li", "table><tr><td", "blockquote"):
        (tmp_path / "a.html").write_text(f"<{tag}>" * 5000 + "deep words")
        document = convert.read(tmp_path / "a.html")
        assert words.of(document) == ["deep", "words"]
        assert words.of(convert.source(convert.to_markdown(document), None)) == ["deep", "words"]


def test_passwords(tmp_path: Path) -> None:
    import pypdf

    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "a.docx").write_bytes(office)
    refused(tmp_path / "a.docx", DocumentEncrypted)
    (tmp_path / "old.docx").write_bytes(office[:500])
    refused(tmp_path / "old.docx", DocumentDamaged)
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    )
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", b"\x13\x37" * 50)
        file.writestr("META-INF/manifest.xml", manifest)
    refused(tmp_path / "a.odt", DocumentEncrypted)
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    refused(tmp_path / "a.pdf", DocumentEncrypted)


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256-R5", "AES-256"])
def test_a_pdf_that_is_locked_only_against_changes(algorithm: str, tmp_path: Path) -> None:
    import pypdf
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F"): writer._add_object(named)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    words = DecodedStreamObject()
    words.set_data(b"BT /F 12 Tf 20 100 Td (Efficient waffle irons) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(words)
    writer.encrypt("", "the owner's", algorithm=algorithm)
    writer.write(tmp_path / "locked.pdf")
    assert convert.to_markdown(convert.read(tmp_path / "locked.pdf")).strip() == "Efficient waffle irons"


def test_a_pdf_of_pictures_alone(tmp_path: Path) -> None:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "scan.pdf")
    refused(tmp_path / "scan.pdf", DocumentWithoutText)


def test_names_and_sizes(tmp_path: Path) -> None:
    refused(tmp_path / "gone.docx", DocumentMissing)
    (tmp_path / "a.xyz").write_text("a")
    refused(tmp_path / "a.xyz", FormatUnknown)
    with (tmp_path / "big.docx").open("wb") as file:
        file.truncate(51 * 2**20)
    refused(tmp_path / "big.docx", DocumentTooLarge)


def test_an_odt_that_is_called_docx_is_read_as_what_it_is(sample: Path) -> None:
    document = convert.read(sample)
    data, _ = convert.write(document, sample.with_suffix(".odt"), sample.parent)
    sample.with_name("a.docx").write_bytes(data)
    assert words.of(convert.read(sample.with_name("a.docx"))) == words.of(document)


def test_web_pages_run_nothing_and_fetch_nothing(tmp_path: Path) -> None:
    page = (
        "<html><head><title>A page</title><style>p{}</style><script>alert('no')</script></head><body onload=x()>"
        "<p>Kept <a href='javascript:alert(1)'>words</a> <img src='https://example.org/p.png' alt='far'>"
        "<iframe src='https://example.org'>framed</iframe><object data=x>obj</object>"
        "<p>open <b>bold<p>next</b> <a href='https://example.org/'>link</a><ul><li>a<li>b</ul>"
    )
    (tmp_path / "a.html").write_text(page)
    document = convert.read(tmp_path / "a.html")
    text = convert.to_markdown(document)
    assert "alert" not in text and "framed" not in text and "javascript" not in text
    assert "![" not in text and "[far](https://example.org/p.png)" in text
    assert "[link](https://example.org/)" in text and "- a\n- b" in text
    assert document.left_out["image"] == 1


@pytest.mark.parametrize(
    ("head", "encoding"),
    [("<meta charset=gb2312>", "gb18030"), ("<meta charset='windows-1251'>", "cp1251"), ("", "utf-8"), ("", "utf-16")],
)
def test_the_encoding_of_a_web_page(tmp_path: Path, head: str, encoding: str) -> None:
    said = "Жизнь прекрасна" if encoding == "cp1251" else "你好，世界。这是一个测试。"
    data = f"<html><head>{head}</head><body><p>{said}</p></body></html>".encode(encoding)
    assert html_encodings.decode(data, tmp_path)[0].count(said) == 1


def test_pictures_of_other_folders_stay_out(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    for address in ("../secret.png", str(tmp_path / "secret.png"), "file:///etc/passwd", "https://example.org/a.png"):
        sample.write_text(f"![words of it]({address})", "utf-8")
        data, left_out = convert.write(convert.read(sample), sample.with_suffix(".odt"), sample.parent)
        # An address that no document may have stays as the characters it is.
        assert left_out["image"] == (0 if address.startswith("file:") else 1)
        assert not [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if name.startswith("Pictures")]
    assert pictures.inside(sample.parent, "red.png") == (sample.parent / "red.png").resolve()


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.b", True),
        ("notes.md#x", True),
        ("mailto:a@b", True),
        (" java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc", False),
    ],
)
def test_addresses(address: str, kept: bool) -> None:
    assert bool(addresses.safe_address(address)) is kept


def test_pictures_beside_a_text_are_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a-images").mkdir()
    (tmp_path / "a-images" / "image-1.png").write_bytes(b"mine")
    assert convert.save_pictures({"a-images/image-1.png": png(), "a-images/image-2.png": png()}, tmp_path) == 1
    assert (tmp_path / "a-images" / "image-1.png").read_bytes() == b"mine"
    assert (tmp_path / "a-images" / "image-2.png").read_bytes() == png()


def test_what_word_hides_in_a_file(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Before </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    document = convert.read(docx(tmp_path / "a.docx", body))
    assert convert.to_markdown(document) == "Before {~~gone~>new~~}\n\nin a control\n\n[field](https://example.org)\n"
    assert not document.left_out


def test_a_note_that_nothing_refers_to_is_not_lost(tmp_path: Path) -> None:
    document = convert.source("text\n\n[^a]: a lone note\n", None)
    for ending in ("docx", "odt", "html", "txt"):
        data, _ = convert.write(document, tmp_path / f"a.{ending}", None)
        (tmp_path / f"a.{ending}").write_bytes(data)
        assert "lone" in words.of(convert.read(tmp_path / f"a.{ending}"))
    assert structure.title_of(document, "a") == "a"
