"""A foreign document is read in a process of its own: within its limits, without a network, and its death is a sentence."""

from __future__ import annotations

import threading
import time
import zipfile
from pathlib import Path

import pytest

from assistant.errors import DocumentDamaged, DocumentEncrypted, DocumentMissing, DocumentTooDemanding, FormatUnknown
from assistant.formats import archive, convert, document_json, reading
from tests.formats.test_kinds import docx as made_docx
from tests.formats.test_kinds import odt as made_odt
from tests.formats.test_kinds import p


def test_the_document_is_the_same_as_read_here(sample: Path) -> None:
    document = convert.read(sample)
    for ending in ("docx", "odt", "html", "md"):
        path = sample.with_name(f"a.{ending}")
        path.write_bytes(convert.write(document, path, sample.parent)[0])
        here = convert.read(path)
        assert reading.read(path) == here
        if ending == "docx":
            beside, source = reading.read_as_markdown(path)
            assert source == convert.to_markdown(here)
            assert (beside.pictures, beside.left_out, beside.title) == (here.pictures, here.left_out, here.title)


def test_errors_come_as_they_are(tmp_path: Path) -> None:
    for name, data, kind in (
        ("a.docx", b"PK\x03\x04 cut short", DocumentDamaged),
        ("b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), DocumentEncrypted),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(kind) as caught:
            reading.read(tmp_path / name)
        assert caught.value.path == tmp_path / name
    with pytest.raises(DocumentMissing):
        reading.read(tmp_path / "gone.docx")
    with pytest.raises(FormatUnknown):
        reading.read(tmp_path / "a.xyz")


def _slow(path: Path) -> Path:
    path.write_bytes(b"<p>" + b"<b>a</b> <i>b</i> " * 400_000)
    return path


def test_it_can_be_stopped_at_once(tmp_path: Path) -> None:
    stop = threading.Event()
    timer = threading.Timer(1.0, stop.set)
    timer.start()
    with pytest.raises(DocumentTooDemanding) as caught:
        reading.read(_slow(tmp_path / "a.html"), stop.is_set)
    timer.join()
    assert caught.value.detail == "stopped"


def test_its_time_and_its_memory_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _slow(tmp_path / "a.html")
    monkeypatch.setattr(reading, "SECONDS", 0.5)
    started = time.monotonic()
    with pytest.raises(DocumentTooDemanding) as caught:
        reading.read(path)
    assert caught.value.detail == "time" and time.monotonic() - started < 10
    monkeypatch.setattr(reading, "SECONDS", 60)
    monkeypatch.setattr(reading, "MEMORY", 20 * 2**20)
    with pytest.raises(DocumentTooDemanding) as caught:
        reading.read(path)
    assert caught.value.detail == "memory"


def _process_that(does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that does something else in the place of reading."""
    import subprocess
    import sys

    root = str(Path(__file__).parents[2])
    code = f"import sys; sys.path.insert(0, {root!r}); from assistant.formats import convert, reading_process\n{does}"
    monkeypatch.setattr(
        reading,
        "_process",
        lambda: subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL),
    )  # fmt: skip


def test_its_death_is_a_sentence(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for does in ("import os; os.abort()", "sys.exit(0)", "print('nonsense')", "print('{}')", "sys.stdin.buffer.read()"):
        _process_that(does, monkeypatch)
        with pytest.raises(DocumentTooDemanding):
            reading.read(sample)


def test_it_has_no_network_and_starts_nothing(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for act in (
        "__import__('socket').create_connection(('127.0.0.1', 9), 1)",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9')",
        "__import__('subprocess').run(['true'])",
        "__import__('os').system('true')",
    ):
        _process_that(
            f"def parsed(*_):\n    {act}\nconvert.parsed = parsed\nsys.exit(reading_process.main())", monkeypatch
        )
        with pytest.raises(DocumentDamaged) as caught:
            reading.read(sample)
        assert caught.value.detail == "PermissionError"


def test_a_small_file_that_unfolds_to_millions_of_elements_is_refused_at_once(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "<w:document>" + "<w:p/>" * 2_000_000 + "</w:document>")
    started = time.process_time()
    with pytest.raises(DocumentTooDemanding):
        convert.read(tmp_path / "a.docx")
    with pytest.raises(DocumentTooDemanding):
        archive.parsed(b"<a>" + b"<b/>" * (archive.MOST_ELEMENTS + 1) + b"</a>", tmp_path / "a.docx")
    assert time.process_time() - started < 3


def test_lists_and_words_that_are_no_document_are_refused() -> None:
    good = document_json.packed(convert.source("# a\n\n1. b\n2. **c** $d$\n\n| e |\n| --- |\n", None))
    assert document_json.unpacked(good, {}) == convert.source("# a\n\n1. b\n2. **c** $d$\n\n| e |\n| --- |\n", None)
    for blocks in ([["x"]], [["p", [["s", [1], "a"]]]], [["t", [], ["middle"]]], [["h", "a", []]], [[]], 5):
        with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
            document_json.unpacked(good | {"blocks": blocks}, {})


def _cost(work: object, *facts: object) -> float:
    started = time.process_time()
    work(*facts)  # type: ignore[operator]
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["<p a='", '<p a="', "<", "<!--", "<![CDATA[", "<p>a", "<b>a", "<div>a", "<ul><li>a", "<a name=x href=#x>1</a>", "<table><tr><td>a", "&#", "<svg>a", "<select><option>a", "<title>a", "a<br>", "<sup><a href='#f' id='r'>1</a></sup>"],
)  # fmt: skip
def test_pages_cost_as_much_as_they_are_long(piece: str, tmp_path: Path) -> None:
    def read(size: int) -> None:
        convert.to_markdown(convert.parsed((piece * (size // len(piece))).encode(), tmp_path / "a.html"))

    read(1000)
    small = min(_cost(read, 20_000) for _ in range(2))
    large = min(_cost(read, 160_000) for _ in range(2))
    assert large < 0.2 or large < 8 * 2.2 * small, (small, large)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [p("a"), p("a", properties='<w:pStyle w:val="Quote"/>'), p("a", properties='<w:pStyle w:val="SourceCode"/>'), p("a", properties="<w:rPr><w:del/></w:rPr>"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"],
)  # fmt: skip
def test_documents_cost_as_much_as_they_are_long(piece: str, tmp_path: Path) -> None:
    def read(count: int) -> None:
        made_docx(tmp_path, piece * count)

    read(10)
    small = min(_cost(read, 500) for _ in range(2))
    large = min(_cost(read, 4000) for _ in range(2))
    assert large < 0.2 or large < 8 * 2.2 * small, (small, large)


_ITEM = '<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>'
_MARKDOWN = ["[a]: b\n", "[a\n", "![", "[", "[a](b) ", "*a ", "**a** ", "<a ", "> a\n", "- a\n", "a\\\n", "```\na\n```\n", "$a$ ", "$a ", "***a** b* ", "<div>\n\n", "a\n-\n"]  # fmt: skip
_RTF = ["a\\par ", "{\\b a} b ", "\\u233?", "\\trowd\\intbl a\\cell\\row", "a{\\footnote b}", "{\\listtext 1.\\tab}a\\par", "a\\line ", "\\intbl a\\par"]  # fmt: skip
_ODT = [
    "<text:p>a</text:p>",
    _ITEM,
    _ITEM.replace('"L"', '"L" text:continue-list="x" xml:id="x"'),
    _ITEM.replace('"L"', '"gone"'),
    '<text:numbered-paragraph text:style-name="L" text:level="2"><text:p>a</text:p></text:numbered-paragraph>',
    "<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
]
_NUMBER = '<text:list-level-style-number text:level="{}" style:num-format="1"/>'


@pytest.mark.slow
@pytest.mark.parametrize(
    ("ending", "piece"),
    [*(("md", one) for one in _MARKDOWN), *(("rtf", one) for one in _RTF), *(("odt", one) for one in _ODT)],
)
def test_other_formats_cost_as_much_as_they_are_long(ending: str, piece: str, tmp_path: Path) -> None:
    def read(count: int) -> None:
        if ending == "odt":
            made_odt(
                tmp_path,
                piece * count,
                f'<text:list-style style:name="L">{_NUMBER.format(1)}{_NUMBER.format(2)}</text:list-style>',
            )
            return
        source = f"{{\\rtf1 {piece * count}}}" if ending == "rtf" else piece * count
        convert.to_markdown(convert.parsed(source.encode(), tmp_path / f"a.{ending}"))

    read(10)
    small = min(_cost(read, 2000) for _ in range(2))
    large = min(_cost(read, 16_000) for _ in range(2))
    assert large < 0.2 or large < 8 * 2.2 * small, (small, large)
