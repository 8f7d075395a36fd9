"""Each format with everything in it: what it keeps is what the table says, and every word comes back."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.formats import capabilities, convert, structure
from assistant.formats.capabilities import FEATURES, READS, WRITES, Feature
from assistant.formats.structure import (
    Blocks,
    CodeBlock,
    Document,
    Formula,
    Heading,
    LineBreak,
    Listing,
    PageBreak,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Table,
)
from tests.formats import words
from tests.formats.conftest import Office, png, run

README = Path(__file__).parents[2] / "README.md"


def features(document: Document) -> frozenset[Feature]:
    """What of the sample is there as structure."""
    blocks = list(_all(document.blocks))
    inlines = [inline for row in structure.inlines_of(document.blocks) for inline in row]
    spans = [inline for inline in inlines if isinstance(inline, Span)]
    styled = {(span.text.strip(), span.style.strong, span.style.emphasis) for span in spans}
    lists = [block for block in blocks if isinstance(block, Listing)]
    codes = [block for block in blocks if isinstance(block, CodeBlock)]
    tables = [block for block in blocks if isinstance(block, Table)]
    quotes = [block for block in blocks if isinstance(block, Quote)]
    links = [span for span in spans if span.style.address == "https://example.org/a_(b)?c=d&e"]
    cells = structure.text_of(tables[0].rows[2][1]) if tables and len(tables[0].rows) == 3 else ""
    found: dict[Feature, bool] = {
        "headings": [one.level for one in blocks if isinstance(one, Heading)] == [1, 2, 3],
        "emphasis": {("strong", True, False), ("emphasis", False, True), ("both", True, True), ("强调", True, False)}
        <= styled,
        "strike-through": any(span.style.strike and span.text == "struck" for span in spans),
        "raised and lowered": [(span.text, span.style.script) for span in spans if span.style.script]
        == [("high", "super"), ("deep", "sub")],
        "formulas": [one.source.replace(" ", "") for one in inlines if isinstance(one, Formula)] == ["2^{10}"],
        "code": any(span.style.code and span.text == "code  kept" for span in spans)
        and [code.text for code in codes] == ["def harbour(ships):\n\n    return [ship for ship in ships]"],
        "lists": [(one.start, len(one.items)) for one in lists] == [(None, 3), (1, 2), (None, 2), (7, 2)]
        and len(lists[0].items[1].blocks) == 2
        and len(lists[1].items[1].blocks) == 2,
        "tasks": [item.ticked for one in lists for item in one.items if item.ticked is not None] == [False, True],
        "links": [span.text for span in links] == ["link"],
        "link titles": any(span.style.title == "its title" for span in links),
        "tables": bool(tables) and tables[0].alignments == ("left", "center", "right") and cells == "line one line two",
        "footnotes": len(document.footnotes) == 2
        and [len(note) for note in document.footnotes.values()] == [1, 2]
        and len([one for one in inlines if isinstance(one, Reference)]) == 2,
        "images": any(isinstance(one, Picture) and one.alt == "a red square" for one in inlines),
        "quotes": bool(quotes),
        "nested quotes": len(quotes) == 2,
        "code languages": any(code.language == "python" for code in codes),
        "rules": any(isinstance(one, Rule) for one in blocks),
        "page breaks": any(isinstance(one, PageBreak) for one in blocks),
        "line breaks": any(isinstance(one, LineBreak) for one in inlines),
    }
    assert set(found) == set(FEATURES)
    return frozenset(feature for feature, there in found.items() if there)


def _all(blocks: Blocks) -> Iterator[structure.Block]:
    for block in blocks:
        yield block
        for inner in structure.children(block):
            yield from _all(inner)


def converted(document: Document, target: Path, folder: Path) -> Document:
    data, left_out = convert.write(document, target, folder)
    assert not left_out
    target.write_bytes(data)
    return convert.read(target)


@pytest.mark.parametrize("ending", ["md", "docx", "odt", "html", "epub"])
def test_a_format_keeps_what_the_table_says_and_every_word(sample: Path, ending: str) -> None:
    document = convert.read(sample)
    assert features(document) == frozenset(FEATURES)
    again = converted(document, sample.with_name(f"again.{ending}"), sample.parent)
    kind = convert.SUFFIXES[f".{ending}"]
    assert features(again) == READS[kind] == WRITES[kind]
    assert words.of(again) == words.of(document)
    if ending != "md":
        assert list(again.pictures.values()) == [png()]
        assert again.title == "The harbour, revised"
    source = convert.to_markdown(again)
    assert words.of(convert.source(source, None)) == words.of(document)


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_what_a_format_keeps_it_keeps_the_second_time_too(sample: Path, ending: str) -> None:
    once = converted(convert.read(sample), sample.with_name(f"once.{ending}"), sample.parent)
    twice = converted(once, sample.with_name(f"twice.{ending}"), sample.parent)
    assert twice.blocks == _renamed(once).blocks
    assert twice.footnotes == once.footnotes


def _renamed(document: Document) -> Document:
    """The picture goes by the name of the file it came from."""
    text = convert.to_markdown(document).replace("once-images", "twice-images")
    read = convert.source(text, None)
    return Document(read.blocks, read.footnotes)


def test_plain_text_has_the_words_and_no_marks(sample: Path) -> None:
    data, _ = convert.write(convert.read(sample), sample.with_suffix(".txt"), sample.parent)
    text = data.decode()
    marked = {"https", "example", "org", "a_", "b", "c", "d", "e"}
    wanted = [word for word in words.of(convert.read(sample)) if word not in marked]
    found = [word.strip("_") for word in words.of_text(text) if not word.isdecimal() and word not in marked]
    assert [word for word in wanted if not word.isdecimal()] == found
    assert not re.search(r"\*\*|~~|^#|\[\^", text, re.MULTILINE)


def test_the_table_of_the_readme_is_the_one_of_the_program() -> None:
    assert capabilities.table() in README.read_text("utf-8")


@pytest.mark.parametrize("target", ["docx", "odt", "html"])
def test_our_files_through_libreoffice(sample: Path, tmp_path: Path, office: Office, target: str) -> None:
    """LibreOffice opens what is written here, saves it, and no word is missing in what it saved."""
    document = convert.read(sample)
    files = [tmp_path / f"of-{ending}.{ending}" for ending in ("docx", "odt")]
    for file in files:
        data, _ = convert.write(document, file, sample.parent)
        file.write_bytes(data)
    office(target, *files)
    for file in files:
        saved = convert.read(file.with_name("saved") / f"{file.stem}.{target}")
        if target == "html":
            # LibreOffice leaves the words of a picture out.
            wanted = [word for word in words.of(document) if word not in ("a", "red", "square")]
            assert [word for word in words.of(saved) if word not in ("a", "red", "square")] == wanted
            assert {"headings", "emphasis", "links", "footnotes"} <= features(saved)
            assert list(saved.pictures.values()) or any(
                isinstance(one, Picture) for row in structure.inlines_of(saved.blocks) for one in row
            )
            continue
        assert words.of(saved) == words.of(document)
        # Formulas are another of its programs, which need not be there. It has no place for the title of a link; from the other format it makes one of two lists after each other, and
        # gives a run one style of two.
        lost = set() if file.suffix == f".{target}" else {"lists", "emphasis"}
        assert READS[convert.SUFFIXES[f".{target}"]] - features(saved) <= lost | {"link titles", "formulas"}, file


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_files_of_pandoc(sample: Path, ending: str) -> None:
    document = convert.read(sample)
    # pandoc has no line break in a cell, and no words for a picture in some formats.
    source = sample.read_text("utf-8").replace("<br>", " ").replace("a red square", "").replace(' "its title"', "")
    sample.with_name("plain.md").write_text(source, "utf-8")
    more = ["--standalone", "--mathml", "--metadata", "title="] if ending == "html" else []
    dialect = "markdown-yaml_metadata_block+task_lists+pipe_tables-smart-implicit_figures"
    run("pandoc", "-f", dialect, *more, "-o", f"pandoc.{ending}", "plain.md", folder=sample.parent)
    theirs = convert.read(sample.with_name(f"pandoc.{ending}"))
    missing = ("a", "red", "square")
    assert [word for word in words.of(theirs) if word not in missing] == [
        word for word in words.of(document) if word not in missing
    ]
    assert {"headings", "strike-through", "links", "footnotes", "rules", "tasks", "tables"} <= features(theirs)
    assert list(theirs.pictures.values()) == [png()] or ending == "html"


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_pandoc_reads_our_files(sample: Path, ending: str) -> None:
    data, _ = convert.write(convert.read(sample), sample.with_name(f"ours.{ending}"), sample.parent)
    sample.with_name(f"ours.{ending}").write_bytes(data)
    run("pandoc", "-t", "plain", "--wrap=none", "-o", "theirs.txt", f"ours.{ending}", folder=sample.parent)
    theirs = sample.with_name("theirs.txt").read_text("utf-8")
    # pandoc reads no head of a table from an .odt, and shows no words for a picture.
    unseen = {"left", "centre", "right", "a", "red", "square"}
    assert not [word for word in words.of(convert.read(sample)) if word not in unseen and word not in theirs]


def test_the_libraries_of_formats_wait_until_a_file_of_theirs_is_opened() -> None:
    code = (
        "import sys, assistant.app, assistant.cli.main, assistant.ui.window.main_window;"
        "print([m for m in sys.modules if m.split('.')[0] in ('docx', 'lxml', 'pypdf', 'markdown_it', 'mdit_py_plugins')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
