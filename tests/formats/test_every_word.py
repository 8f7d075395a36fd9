"""For any document: the words that a reader returns, and those of what it names as left out, are the words put in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import DocumentError
from assistant.formats import convert
from assistant.formats.structure import (
    CodeBlock,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quote,
    Span,
    Style,
    Table,
)
from tests.formats import words

_WORDS = st.text(st.sampled_from("abcxyzäßéŁжשا日本한0179"), min_size=1, max_size=6)
_TEXT = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_STYLES = st.builds(
    Style,
    strong=st.booleans(),
    emphasis=st.booleans(),
    strike=st.booleans(),
    code=st.booleans(),
    address=st.sampled_from(["", "", "https://example.org/a"]),
    script=st.sampled_from(["", "", "super", "sub"]),
)
_SPANS = st.builds(Span, _TEXT.map(lambda text: f"{text} "), _STYLES)
_INLINES = st.lists(_SPANS, min_size=1, max_size=4).map(tuple)
_PARAGRAPHS = st.builds(Paragraph, _INLINES)
_TABLES = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.tuples(*[_INLINES] * width), min_size=1, max_size=3).map(
        lambda rows: Table(tuple(rows), ("",) * width)
    )
)
_BLOCKS = st.recursive(
    st.one_of(
        _PARAGRAPHS,
        st.builds(Heading, st.integers(1, 6), _INLINES),
        st.builds(CodeBlock, st.lists(_TEXT, min_size=1, max_size=3).map("\n".join)),
        _TABLES,
    ),
    lambda inner: st.one_of(
        st.builds(Quote, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(
            Listing,
            st.lists(st.builds(Item, st.lists(inner, min_size=1, max_size=2).map(tuple)), min_size=1, max_size=3).map(tuple),
            st.sampled_from([None, 1, 7]),
        ),
    ),
    max_leaves=8,
)  # fmt: skip
_DOCUMENTS = st.builds(Document, st.lists(_BLOCKS, min_size=1, max_size=5).map(tuple))


def _without_numbers_of_lists(found: list[str]) -> Counter[str]:
    # A list inside a cell has its numbers as words.
    return Counter(word for word in found if not word.isascii() or not word.isdecimal())


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "md"])
@settings(max_examples=12, deadline=None)
@given(document=_DOCUMENTS)
def test_every_word_of_a_document_comes_back(ending: str, document: Document) -> None:
    path = Path(f"a.{ending}")
    data, left_out = convert.write(document, path, None)
    read = convert.parsed(data, path)
    assert not left_out and not read.left_out
    assert _without_numbers_of_lists(words.of(read)) == _without_numbers_of_lists(words.of(document))


_TAGS = st.sampled_from("p div b i sup table tr td th ul ol li button select option video object noscript svg text h1 a template label article x-y ruby rt textarea title".split())  # fmt: skip
_PIECES = st.one_of(
    _WORDS.map(lambda word: f" {word} "),
    _TAGS.map("<{}>".format),
    _TAGS.map("</{}>".format),
    st.sampled_from(
        ["<p a='", "<br>", "<![x]>", "<!-- ", "-->", "<", "&amp;", "<p hidden>", "]]>", "<input value=vier>"]
    ),
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=40))
def test_every_word_of_a_page_that_is_no_comment_comes_back_or_is_named(pieces: list[str]) -> None:
    source = "".join(pieces)
    read = convert.parsed(source.encode(), Path("a.html"))
    found = Counter(words.of(read)) + Counter(words.of_text(read.title))
    put_in = Counter(piece.strip() for piece in pieces if piece.startswith(" "))
    named = sum(read.left_out.values())
    if "<!--" not in source and "<p a='" not in source:
        lost = put_in - found
        assert not lost or named, (source, lost)


@pytest.mark.slow
@settings(max_examples=2000, deadline=None)
@given(data=st.data())
def test_mutated_files_are_documents_or_typed_errors(data: st.DataObject) -> None:
    document = data.draw(_DOCUMENTS)
    ending = data.draw(st.sampled_from(["docx", "odt", "html", "md", "txt"]))
    made = bytearray(convert.write(document, Path(f"a.{ending}"), None)[0])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(made) - 1))
        made[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
        if not made:
            return
    try:
        convert.to_markdown(convert.parsed(bytes(made), Path(f"a.{ending}")))
    except DocumentError:
        return
