"""Markdown to structure and back: the second pass changes nothing, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.formats import arranging, markdown_reader, markdown_writer, runs, structure
from assistant.formats.structure import (
    Block,
    CodeBlock,
    Document,
    Heading,
    Item,
    LineBreak,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Style,
)
from tests.formats import words
from tests.formats.conftest import SAMPLE

TEXT = st.text(
    st.sampled_from("ab cd12 中文 *_`[]()<>#+-.!|\\~&^:=\"'@/{}$%;, \u00a0x语é\t"), min_size=1, max_size=24
).map(lambda text: " ".join(text.split()) or "x")
STYLE = st.builds(
    Style,
    strong=st.booleans(),
    emphasis=st.booleans(),
    strike=st.booleans(),
    address=st.sampled_from(("", "", "", "https://example.org/a b(c)", "notes.md")),
)
SPANS = st.builds(Span, TEXT, STYLE)
CODE = st.builds(Span, TEXT, st.just(Style(code=True)))
INLINES = st.lists(st.one_of(SPANS, SPANS, CODE, st.just(LineBreak())), min_size=1, max_size=5).map(
    lambda inlines: runs.tidy(inlines) or (Span("x"),)
)
LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, INLINES),
    st.builds(Heading, st.integers(1, 6), INLINES),
    st.builds(CodeBlock, TEXT, st.sampled_from(("", "python"))),
    st.just(Rule()),
    st.lists(st.tuples(INLINES, INLINES), min_size=1, max_size=3)
    .map(structure.table)
    .filter(lambda made: made is not None),
)
BLOCKS: st.SearchStrategy[Block] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(
            Listing,
            st.lists(
                st.builds(Item, st.lists(inner, max_size=3).map(tuple), st.sampled_from((None, None, False, True))),
                min_size=1,
                max_size=3,
            ).map(tuple),
            st.sampled_from((None, 1, 7)),
        ),
    ),
    max_leaves=6,
)
DOCUMENTS = st.lists(BLOCKS, max_size=4).map(lambda blocks: Document(tuple(blocks)))


@given(DOCUMENTS)
def test_what_is_written_reads_as_the_same_words_and_is_written_the_same(document: Document) -> None:
    source = markdown_writer.write(document)
    again = markdown_reader.read(source)
    assert words.of(again) == words.of(document)
    assert markdown_writer.write(again) == source


@given(st.text(st.sampled_from("ab 1.*_`[]()<>#+-!|\\~&^:=\n\n\t中"), max_size=120))
def test_any_source_is_stable_from_the_second_pass_on(source: str) -> None:
    once = markdown_writer.write(markdown_reader.read(source))
    assert markdown_writer.write(markdown_reader.read(once)) == once


def test_the_sample_comes_back_as_it_is() -> None:
    document = markdown_reader.read(SAMPLE)
    assert markdown_reader.read(markdown_writer.write(document)) == document


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\ntitle: A b\n---\n\ntext\n", "---\ntitle: A b\n---\n\ntext\n"),
        ("<div>\n<p>in <b>html</b></p></div>\n", "in **html**\n"),
        ("a<br>b <script>x</script>\n", "a\\\nb x\n"),
        ("<script>\nalert(1)\n</script>\n\nb\n", "b\n"),
        ("[x](javascript:alert(1)) y", "\\[x](javascript:alert(1)) y\n"),
        ("中文\n中文 and\nmore\n", "中文中文 and more\n"),
        ("a note^[inside] here", "a note[^note-1] here\n\n[^note-1]: inside\n"),
        ("text[^a]\n\n[^a]: one\n\n[^b]: nobody asks\n", "text[^a]\n\n[^a]: one\n\n[^b]: nobody asks\n"),
    ],
)
def test_sources(source: str, expected: str) -> None:
    assert markdown_writer.write(markdown_reader.read(source)) == expected


def test_a_plain_text_keeps_its_lines_and_its_indents_are_no_code() -> None:
    document = markdown_reader.read("Dear Anna,\n    it is late.\n\nYours", plain=True)
    assert words.of(document) == ["Dear", "Anna", "it", "is", "late", "Yours"]
    assert isinstance(document.blocks[0], Paragraph)
    assert any(isinstance(inline, LineBreak) for inline in document.blocks[0].inlines)


@pytest.mark.parametrize(
    "source", [">" * 300 + " deep", "- " * 300 + "deep", "*a " * 300, "[" * 3000, "`" * 3000 + " deep` x"]
)
def test_nesting_without_end_loses_no_word(source: str) -> None:
    assert "".join(words.of(markdown_reader.read(source))) == "".join(words.of_text(source))


def test_emphasis_that_markdown_cannot_write_gives_way_and_its_words_stay() -> None:
    inlines = (Span("他说"), Span("“好。”", Style(strong=True)), Span("然后"))
    source = markdown_writer.write(Document((Paragraph(inlines),)))
    assert source == "他说“**好**。”然后\n"


def test_the_cell_of_a_table_has_lines_for_its_blocks() -> None:
    items = (Item((Paragraph((Span("a"),)),)), Item((Paragraph((Span("b"),)),)))
    assert structure.text_of(arranging.lines_of((Listing(items, 1), Paragraph((Span("c"),))))) == "1. a 2. b c"
