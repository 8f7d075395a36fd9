"""What a dictionary is asked about, and what not."""

from __future__ import annotations

import time

import pytest

from assistant.proofing import prose


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Two words.", ["Two", "words"]),
        ("don't l’homme", ["don't", "l’homme"]),
        ("see `teh cod` there", ["see", "there"]),
        ("``a ` b`` after", ["after"]),
        ("at https://exmaple.org/teh/path now", ["at", "now"]),
        ("write to <ada.lovlace@exmaple.org> today", ["write", "to", "today"]),
        ("a [lnik](http://exmaple.org/x_(y)) here", ["lnik", "here"]),
        ("**bold** and _italic_ words", ["bold", "and", "italic", "words"]),
        ("the NASA of x86 and B2B", ["the", "of", "and"]),
        ("my iPhone and GitHub", ["my", "and"]),
        ("call snake_case_name soon", ["call", "soon"]),
        ("in /usr/share/hunspel or main.py", ["in", "or"]),
        ("<b>bold</b> &nbsp; <!-- nto --> end", ["bold", "end"]),
        ("hello 你好 world", ["hello", "world"]),
        ("#tgag and @nmae said", ["and", "said"]),
        ("[ref]: http://exmaple.org titel", []),
        ("a I", []),
    ],
)
def test_words_that_are_checked(paragraph: str, expected: list[str]) -> None:
    found = list(prose.words(paragraph))
    assert [word for _, word in found] == expected
    assert all(paragraph[start : start + len(word)] == word for start, word in found)


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a-", "a_", "`", "` ", "a/", "<a", "<!--", "](", "[a", "@", "a@", "'a", "http:", "永", "&a"]
)
def test_a_paragraph_that_is_one_long_run_takes_no_time(piece: str) -> None:
    started = time.perf_counter()
    list(prose.words((piece * 20_000)[:20_000]))
    assert time.perf_counter() - started < 1.5
