from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.counting import Counts, count, difference


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0), ("   \n\t ", 0), ("one", 1), ("one two\nthree", 3), ("don't stop", 2), ("don’t stop", 2), ("a well-known fact", 3),
        ("3.5 litres, 1,000 times", 4), ("yes — no", 2), ("yes—no", 2), ("wait ... what?", 2), ("— * - /", 0), ("e.g. this", 2),
        ("été à Genève", 3), ("cafe\u0301 noir", 2), ("l'été", 1), ("我们在北京。", 5), ("用Python写", 3), ("iPhone 15很好", 4),
        ("吾輩は猫である。", 7), ("コンピューター", 7), ("나는 학교에 간다", 3), ("Привет, мир!", 2), ("𠀀𠀁", 2), ("🦊 🦊", 0),
        ("https://example.org/a", 1), ("snake_case", 1), ("'quoted'", 1), ("end.Next", 1),
    ],
)  # fmt: skip
def test_words(text: str, words: int) -> None:
    assert count(text).words == words


def test_characters() -> None:
    assert count("ab c\n语🦊 \r\n") == Counts(words=3, characters=7, characters_without_spaces=5)
    assert (count("a\u3000b\xa0c").characters, count("a\u3000b\xa0c").characters_without_spaces) == (5, 3)


@given(st.lists(st.text(alphabet="ab' -.\n 语é日-🦊1", max_size=20), max_size=8))
def test_paragraphs_add_up(paragraphs: list[str]) -> None:
    paragraphs = [part for paragraph in paragraphs for part in paragraph.split("\n")]
    assert sum(map(count, paragraphs), Counts()) == count("\n".join(paragraphs))


@given(st.text(st.sampled_from("ab1_ '’-.,·:@/&\u00ad“—…é½²ª \xa0\x85\x1c\t!"), max_size=30))
def test_the_fast_way_for_western_text_counts_as_the_other(text: str) -> None:
    # A letter outside Latin-1 in a word of its own takes the line out of the fast way.
    slow = count(text + " ж")
    assert count(text) == slow - Counts(1, 2, 1)


@given(
    st.text(st.sampled_from("ab1 '’-.语文\n😀ж"), max_size=40),
    st.integers(0, 40),
    st.integers(0, 40),
    st.text(st.sampled_from("ab1 '’-.语文\n😀ж"), max_size=8),
)
def test_the_difference_an_edit_makes_is_that_of_the_whole_texts(
    text: str, start: int, length: int, added: str
) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    before, removed, after = text[:start], text[start:end], text[end:]
    assert count(text) + difference(before, removed, added, after) == count(before + added + after)


def test_the_difference_needs_only_what_is_near() -> None:
    before, after = "word " * 10_000 + "be", "low " + "語" * 10_000
    assert difference(before, "", " ", after) == Counts(1, 1, 0)
    assert difference("x" * 10_000, "", "y", "z" * 10_000) == Counts(0, 1, 1)
