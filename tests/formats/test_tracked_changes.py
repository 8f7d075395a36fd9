"""Tracked changes and comments: from Markdown into a .docx and back, through LibreOffice, and into formats without them."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.formats import convert, document_json, structure, tracked_changes
from assistant.formats.structure import Document, Edge
from assistant.text import critic_marks
from assistant.text.critic_edits import settled
from tests.formats.conftest import Office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANNA, BOB = "{>>@Anna Smith, 2026-05-01 10:00<<}", "{>>@Bob, 2026-05-02 11:30:15<<}"
SOURCES = [
    f"# {{++A new++}}{ANNA} heading",
    f"The {{++first++}}{ANNA} and {{~~second~>third~~}}{BOB} words are {{--gone--}}{ANNA}.",
    "{==A passage **in bold**==}{>>@Anna, 2026-05-01 10:00: Why?<<}{>>@Bob, 2026-05-01 12:00: I like it. ¶ Really.<<} here.",
    "A point{>>@Anna, 2026-05-01 10:05: here<<} and {==one==}{>>nobody said it<<}.",
    "{==Begins here and\n\ngoes on to here==}{>>@Bob, 2026-05-03 09:00, resolved: over paragraphs<<} and ends.",
    f"A paragraph that is split{{++\n\n++}}{ANNA}here and one{{--\n\n--}}{ANNA}joined.",
    f"Before.\n\n{{++A whole new paragraph.\n\nAnd another.++}}{ANNA}\n\n{{--An old one.--}}{ANNA}\n\nBehind.",
    f"Typed on{{++\n\nat the end.++}}{ANNA}\n\nBehind.",
    f"- one\n- {{++two++}}{ANNA}\n- three",
    f"| a | b |\n| --- | --- |\n| {{++x++}}{ANNA} | {{--y--}}{BOB}z |",
    f"{{==With {{++new {{--and gone--}}{BOB} words++}}{ANNA} in it==}}{{>>@Bob, 2026-05-03: so?<<}}.",
    "{=={==Two==}{>>@A, 2026-05-01: one<<}==}{>>@B, 2026-05-01: another<<} talks.",
    "**Bold {++and bolder++} still** and **bold**{++**er**++}.",
    "Literal \\{++no mark\\++}, \\{>>none\\<\\<}, `{++code++}` and {++`code`++}.",
    f"A note[^1].\n\n[^1]: {{++New++}}{ANNA} in the note.",
    f"> {{++Quoted++}}{ANNA} words\n\n{{--[a link](https://example.org/)--}}{ANNA} gone",
]


def through_docx(source: str, file: Path) -> Document:
    data, left_out = convert.write(convert.source(source, None), file, None)
    assert not left_out
    file.write_bytes(data)
    return convert.read(file)


def test_marks_go_into_a_docx_and_come_back(tmp_path: Path) -> None:
    # In one file, as each takes half a second; the note stands at the end of it.
    source = "\n\n".join(sorted(SOURCES, key=lambda one: "[^1]" in one))
    back = through_docx(source, tmp_path / "a.docx")
    assert convert.to_markdown(back).strip() == source
    assert not back.left_out


@pytest.mark.parametrize("source", SOURCES)
def test_a_document_with_changes_passes_between_processes(source: str) -> None:
    document = convert.source(source, None)
    assert document_json.unpacked(document_json.packed(document), {}) == document


@pytest.mark.parametrize("source", SOURCES)
def test_structure_with_changes_accepted_is_the_accepted_text(source: str) -> None:
    accepted, _ = tracked_changes.as_accepted(convert.source(source, None))
    assert not tracked_changes.has_edges(accepted)
    assert accepted.blocks == convert.source(settled(source), None).blocks


@pytest.mark.parametrize("ending", [".html", ".odt", ".txt"])
def test_formats_without_changes_get_them_accepted_and_it_is_said(ending: str, tmp_path: Path) -> None:
    source = (
        "A {++new++}{>>@Anna, 2026-05-01<<} {~~old~>word~~} and {--gone--}, {==said==}{>>Hidden remark<<}{>>Reply<<}."
    )
    file = tmp_path / f"a{ending}"
    data, left_out = convert.write(convert.source(source, None), file, None)
    file.write_bytes(data)
    text = " ".join(structure.text_of(row) for row in structure.inlines_of(convert.read(file).blocks))
    assert text.split() == "A new word and , said.".split()
    assert left_out == {"change": 4, "comment": 2}


def test_words_of_a_change_are_those_of_word(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    through_docx(
        f"Kept {{--gone--}}{ANNA} {{++new++}}{ANNA}{{++\n\n++}}{ANNA}text {{==here==}}{{>>@Bob, 2026-05-01 10:00: one ¶ two<<}}{{>>@Anna: reply<<}}",
        file,
    )
    with zipfile.ZipFile(file) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
        comments = ElementTree.fromstring(archive.read("word/comments.xml"))
        extended = archive.read("word/commentsExtended.xml").decode()
    assert [one.text for one in root.iter(f"{W}delText")] == ["gone"]
    assert root.find(f".//{W}del").get(f"{W}author") == "Anna Smith"  # type: ignore[union-attr]
    assert root.find(f".//{W}pPr/{W}rPr/{W}ins") is not None
    assert len({one.get(f"{W}id") for name in ("ins", "del") for one in root.iter(W + name)}) == 3
    assert [one.get(f"{W}author") for one in comments] == ["Bob", "Anna"]
    assert [len(one.findall(f"{W}p")) for one in comments] == [2, 1]
    assert extended.count("paraIdParent") == 1


def test_random_texts_with_changes_come_back_from_a_docx(tmp_path: Path) -> None:
    chance = random.Random(3)
    for _ in range(4):
        source = _random_source(chance)
        document = convert.source(source, None)
        once = convert.to_markdown(document)
        assert convert.to_markdown(convert.source(once, None)) == once
        assert convert.to_markdown(through_docx(once, tmp_path / "a.docx")) == once
        for accept in (True, False):
            assert settled(once, accept).split() == settled(source, accept).split(), source


def _random_source(chance: random.Random) -> str:
    paragraphs = []
    for _ in range(chance.randint(1, 5)):
        words = [f"{chance.choice('abc')}{number}" for number in range(chance.randint(1, 6))]
        for place in range(len(words)):
            style = chance.choice(["{0}"] * 4 + ["**{0}**", "*{0}*", "`{0}`"])
            mark = chance.choice(
                ["{0}"] * 4 + [f"{{{{++{{0}}++}}}}{ANNA}", f"{{{{--{{0}}--}}}}{BOB}", f"{{{{~~{{0}}~>new~~}}}}{ANNA}", "{{=={0}==}}{{>>@Bob, 2026-05-01: said<<}}"]
            )  # fmt: skip
            words[place] = mark.replace("{{", "{").replace("}}", "}").replace("{0}", style.format(words[place]))
        paragraphs.append(" ".join(words))
    return ("\n\n" if chance.random() < 0.7 else f"{{++\n\n++}}{ANNA}").join(paragraphs)


def _fifty_and_twenty() -> str:
    """A report with 50 changes and 20 comments."""
    parts = ["# Report"]
    for number in range(10):
        parts.append(
            f"Section {number} has {{++an inserted word++}}{ANNA}, {{--a deleted one--}}{ANNA}, {{~~an old~>a new~~}}{{>>@Bob, 2026-05-02 11:30<<}} one, "
            f"{{==a passage==}}{{>>@Bob, 2026-05-03 09:{number:02d}: First remark {number}.<<}} and a place{{>>@Anna Smith, 2026-05-03 10:{number:02d}: Second remark {number}.<<}}."
        )
        parts.append(f"{{++A whole paragraph {number}.++}}{ANNA}")
    return "\n\n".join(parts) + "\n"


@pytest.mark.slow
def test_fifty_changes_and_twenty_comments_through_libreoffice(tmp_path: Path, office: Office) -> None:
    source = _fifty_and_twenty()
    file = tmp_path / "report.docx"
    through_docx(source, file)
    office("docx", file)
    back = convert.to_markdown(convert.read(tmp_path / "saved" / "report.docx"))
    assert back == source
    found = critic_marks.marks(back)
    changes = sum(1 + (mark.kind == "replacement") for mark in found if mark.is_change)
    assert (changes, sum(len(mark.notes) for mark in found if not mark.is_change)) == (50, 20)


def test_edges_that_have_lost_their_other_one_are_left_out() -> None:
    alone = Document(
        (structure.Paragraph((Edge("insertion", True, 1), structure.Span("a"), Edge("comment", False, 2))),)
    )
    assert not tracked_changes.has_edges(tracked_changes.normalised(alone))
