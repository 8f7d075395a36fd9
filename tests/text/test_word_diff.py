"""Comparing two texts by words: what a person is shown, and that nothing of either text is lost."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.word_diff import Part, compare, fitted, tokens, words

ANY = st.text(st.sampled_from(list("ab the The,. \n\t'é我你。́😀\u200d")), max_size=60) | st.text(max_size=40)


def changes(old: str, new: str) -> list[tuple[str, str]]:
    return [(part.old, part.new) for part in compare(old, new) if part.changed]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("same", "same", []),
        ("", "", []),
        ("", "new", [("", "new")]),
        ("gone", "", [("gone", "")]),
        ("I saw teh cat.", "I saw the cat.", [("teh", "the")]),
        ("teh cta sat", "the cat sat", [("teh", "the"), ("cta", "cat")]),
        ("I saw cat here", "I saw the cat here", [("", "the ")]),
        ("I saw the the cat", "I saw the cat", [("the ", "")]),
        ("one two", "one two three", [("", " three")]),
        ("yesterday , and", "yesterday, and", [(" ", "")]),
        ("Stop it", "Stop it.", [("", ".")]),
        ("we dont know", "we don't know", [("dont", "don't")]),
        ("it cost 3,5", "it cost 3.5", [("3,5", "3.5")]),
        ("A lot of men came.", "Many men came.", [("A lot of", "Many")]),
        ("a very big house here", "a huge house here", [("very big", "huge")]),
        ("我昨天去了学校，高兴。", "我昨天去过学校，我高兴。", [("了", "过"), ("", "我")]),
        ("私は学生だ。", "私は学生です。", [("だ", "です")]),
        ("a b\nc", "a b c", [("\n", " ")]),
        ("Cafe\u0301 noir", "Cafe noir", [("Cafe\u0301", "Cafe")]),
        (
            "They met on Monday. It did nothing at all. They left.",
            "They met on Monday. Nobody achieved a thing. They left.",
            [("It did nothing at all", "Nobody achieved a thing")],
        ),
        (
            "The quick fox jumps over the lazy dog. It is far away.",
            "A speedy vulpine leaps above one idle hound. Distance is great.",
            [
                (
                    "The quick fox jumps over the lazy dog. It is far away",
                    "A speedy vulpine leaps above one idle hound. Distance is great",
                )
            ],
        ),
    ],
)
def test_changes_are_those_a_person_would_name(old: str, new: str, shown: list[tuple[str, str]]) -> None:
    assert changes(old, new) == shown


@given(ANY)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(ANY, ANY, st.randoms())
@settings(deadline=None, max_examples=300)
def test_any_choice_of_changes_is_a_text_between_both(old: str, new: str, chance: random.Random) -> None:
    parts = compare(old, new)
    assert "".join(part.old for part in parts) == old
    assert "".join(part.new for part in parts) == new
    assert all(part.old or part.new for part in parts)
    assert all(one.changed != other.changed for one, other in pairwise(parts))
    half = [Part(p.old, p.new if chance.random() < 0.5 else p.old) for p in parts]
    between = "".join(part.new for part in half)
    assert "".join(part.old for part in compare(between, new)) == between


@given(st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six"]), max_size=30), st.data())
@settings(deadline=None)
def test_one_changed_word_is_one_change(some: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(some)))
    old, new = " ".join([*some[:place], "odd", *some[place:]]), " ".join([*some[:place], "even", *some[place:]])
    assert changes(old, new) == [("odd", "even")]


def test_long_and_unlike_texts_take_no_time_that_grows_with_their_square() -> None:
    chance = random.Random(5)
    vocabulary = ["the", "of", "and", "to", *(f"word{number}" for number in range(2000))]
    old = [chance.choice(vocabulary) for _ in range(20_000)]
    few = [chance.choice(vocabulary) if chance.random() < 0.02 else word for word in old]
    other = [chance.choice(vocabulary) for _ in range(20_000)]
    began = time.monotonic()
    assert len(changes(" ".join(old), " ".join(few))) > 200
    assert len(changes(" ".join(old), " ".join(other))) == 1
    unlike = "".join(chance.choice("的一是不了") for _ in range(20_000))
    compare("".join(chance.choice("的一是不了") for _ in range(20_000)), unlike)
    assert len(compare("ab " * 20_000, "b" + "ab " * 20_000 + "c")) <= 5
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("original", "answer", "put"),
    [
        ("word\n", " other", "other\n"),
        ("\n\n  word ", "other\n", "\n\n  other "),
        ("word", "\nother\n", "other"),
        (" \n", "other", "other"),
    ],
)
def test_an_answer_gets_the_blanks_around_the_original(original: str, answer: str, put: str) -> None:
    assert fitted(original, answer) == put


def test_words_are_counted_as_they_are_compared() -> None:
    assert words("Don't go, 我们走。 ") == 5
