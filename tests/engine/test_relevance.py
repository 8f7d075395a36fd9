"""Passages, their order of relevance, and that none of a text gets lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.tasks.relevance import batches, joined, passages, scores, sentences_of, shared, terms

ODD = st.text(st.sampled_from(list("abcA .!?\n。中")), max_size=300)


def by_words(text: str) -> int:
    return len(text.split()) + sum(not character.isascii() for character in text)


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    texts = ["The boat is red.", "The boat is old.", "The lighthouse is red."]
    found = scores("Is the lighthouse red?", texts)
    assert found[2] > found[0] > found[1] == 0.0


@pytest.mark.parametrize(("question", "sentence"), [
    ("Who was building the houses?", "He builds a house."), ("谁建了灯塔？", "灯塔是老王建的。"), ("Wer baute das Haus?", "Das Haus baute Ida."),
])  # fmt: skip
def test_words_meet_in_their_forms(question: str, sentence: str) -> None:
    assert shared(question, sentence) > 0.5
    assert shared(question, "Nothing of the kind.") == 0.0


@given(ODD, st.integers(6, 60))
def test_lots_hold_all_that_is_said_once_and_fit(text: str, room: int) -> None:
    lots = batches(text, "abc", by_words, room)
    parts = sorted((part for lot in lots for part in lot), key=lambda part: part.start)
    assert all(left.end <= right.start for left, right in pairwise(parts))
    kept = "".join(part.of(text) for part in parts)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
    for lot in lots:
        assert [part.start for part in lot] == sorted(part.start for part in lot)
        assert len(lot) == 1 or sum(by_words(part.of(text)) for part in lot) <= room


@given(ODD)
def test_sentences_stand_where_they_say(text: str) -> None:
    for each in sentences_of(text):
        assert each.of(text) == each.of(text).strip() != ""


def test_gaps_show() -> None:
    text = "One two. Three four. Five six."
    first, second, third = passages(text, by_words, 2)
    assert joined([first, second], text) == "One two. Three four."
    assert joined([first, third], text) == "One two.\n…\nFive six."


def test_terms_leave_out_what_says_nothing() -> None:
    assert terms("What is the name of it?") == ["nam"]
