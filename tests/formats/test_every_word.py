"""For any document: the words that a reader returns, and those of what it names as left out, are the words put in."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from tests.formats import generated_documents, words

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


_FORMATS: dict[str, Callable[[Document], bytes]] = {
    **{
        ending: functools.partial(
            lambda document, ending: convert.write(document, Path(f"a.{ending}"), None)[0], ending=ending
        )
        for ending in ("docx", "odt", "html", "md")
    },
    "rtf": generated_documents.as_rtf,
    "epub": generated_documents.as_epub,
    "pdf": generated_documents.as_pdf,
}


@pytest.mark.slow
@pytest.mark.parametrize("portion", range(4))
def test_every_word_of_two_thousand_documents_comes_back_or_is_named(portion: int) -> None:
    endings = tuple(_FORMATS)
    for seed in range(500 * portion, 500 * (portion + 1)):
        ending = endings[seed % len(endings)]
        document = generated_documents.Maker(seed, plain=ending == "pdf").document()
        if ending == "pdf" and not words.of(document):
            continue  # pages without a letter are refused
        read = convert.parsed(_FORMATS[ending](document), Path(f"a.{ending}"))
        put_in, found = (_without_numbers_of_lists(words.of(one)) for one in (document, read))
        found += _without_numbers_of_lists(words.of_text(read.title)) if ending == "epub" else Counter()
        if ending == "pdf":
            # A document of rules has no words.
            assert set(read.left_out) <= {"page_header"}
        assert put_in == found, (seed, ending, put_in - found, found - put_in)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_mutated_files_are_documents_or_typed_errors_in_bounded_time_and_memory(seed: int, tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "tests.formats.mutated_files", str(seed), "500", str(tmp_path)],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    )
    facts = json.loads(made.stdout)
    assert not facts["untyped"]
    assert max((seconds for seconds, *_ in facts["slow"]), default=0) < 10
    assert facts["megabytes"] < 1024
