"""Parts that fit and lose nothing, layout that stays, and loops that are seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.tasks.long_text import Span, beginning, ending, far_head, spans, split_parts
from assistant.text.repetition import is_looping

ODD = st.text(st.sampled_from(list("abcA .!?\n\t。中“”é#->`1\r")), max_size=120)


def by_bytes(text: str) -> int:
    return len(text.encode())


def by_words(text: str) -> int:
    """As byte pairs do, counts less for a whole than for its letters; a join may count more than its parts."""
    return sum(1 + len(word) // 6 for word in text.split()) + text.count("\n") + (1 if "a b" in text else 0)


@given(ODD, st.integers(4, 40))
def test_parts_joined_are_the_text_and_each_fits(text: str, limit: int) -> None:
    for count in (by_bytes, by_words):
        parts = split_parts(text, count, limit)
        assert "".join(parts) == text
        assert all(part and count(part) <= limit for part in parts)


def test_parts_end_with_paragraphs_then_sentences_and_are_even() -> None:
    text = "\n\n".join(f"Paragraph {n} has a sentence. And one more." for n in range(8))
    parts = split_parts(text, by_bytes, 120)
    assert all(part.startswith("Paragraph") for part in parts)
    assert max(map(len, parts)) < 1.6 * min(map(len, parts))
    assert split_parts("One is here. Two is here. Three is here.", by_bytes, 15) == [
        "One is here. ", "Two is here. ", "Three is here.",
    ]  # fmt: skip


def test_a_word_longer_than_a_part_is_cut() -> None:
    assert [len(part) for part in split_parts("x" * 40, by_bytes, 10)] == [10] * 4
    with pytest.raises(ValueError):
        split_parts("x", by_bytes, 0)


@given(ODD, st.integers(8, 60))
def test_a_beginning_and_an_ending_fit(text: str, room: int) -> None:
    head = beginning(text, by_bytes, room)
    assert text.startswith(head) and by_bytes(head) <= room and bool(head) == bool(text)
    tail = ending(text, by_bytes, room, room // 3)
    assert text.endswith(tail.text) and by_bytes(tail.text) <= room and bool(tail.text) == bool(text)
    assert (tail.dropped == 0) == (by_bytes(text) <= room)


def test_a_growing_text_drops_its_head_in_steps() -> None:
    text = "It is a fact. " * 1000
    heads = [end - len(ending(text[:end], by_bytes, 512, 128).text) for end in range(4000, 4000 + 14 * 50, 5)]
    assert heads == sorted(heads)
    assert len(set(heads)) <= 7


def test_the_far_head_never_reaches_what_fits() -> None:
    heads = [far_head("x" * length, 100, 25) for length in range(0, 20_000, 7)]
    assert heads == sorted(heads) and heads[0] == 0 and heads[-1] > 0
    assert all(length - head >= 1600 for length, head in zip(range(0, 20_000, 7), heads, strict=True) if head)
    assert len(set(heads)) < 60


@given(ODD, st.integers(4, 60), st.booleans())
def test_spans_joined_are_the_text(text: str, limit: int, sentencewise: bool) -> None:
    found = spans(text, by_bytes, limit, sentencewise=sentencewise)
    assert "".join(span.text + span.space for span in found) == text
    for span in found:
        if span.work:
            assert span.text.strip() == span.text and by_bytes(span.text) <= limit
            assert any(character.isalpha() for character in span.text) and "\n" not in span.text


@pytest.mark.parametrize(("line", "worked"), [
    ("# A title", ["A title"]),
    ("  - [x] Buy bread.  ", ["Buy bread."]),
    ("> 1. Quote it. Twice.", ["Quote it.", "Twice."]),
    ("* * *", []),
    ("| --- | --- |", []),
    ("42", []),
    ("https://example.org/a?b=c", []),
    ("![A picture](a.png)", []),
    ("Plain. Words", ["Plain.", "Words"]),
    ("2024 was good.", ["2024 was good."]),
    ("-not a list", ["-not a list"]),
])  # fmt: skip
def test_marks_of_a_line_are_not_worked_on(line: str, worked: list[str]) -> None:
    found = spans(line, by_bytes, 100, sentencewise=True)
    assert [span.text for span in found if span.work] == worked


def test_code_is_passed_through() -> None:
    text = "Before.\n~~~~py\na = 1  # Not this. ```\n~~~\nb\n~~~~\nAfter."
    assert [span.text for span in spans(text, by_bytes, 100, sentencewise=True) if span.work] == ["Before.", "After."]


def test_a_line_is_one_span_where_a_model_takes_paragraphs() -> None:
    found = spans("One. Two.\n\nThree.", by_bytes, 100, sentencewise=False)
    assert [span for span in found if span.work] == [Span("One. Two.", True), Span("Three.", True)]


@pytest.mark.parametrize("text", [
    "I see the dog and the dog and the dog and", "很好的很好的很好的", "one two three " * 3, "CNS" + "GANG" * 9, "no " * 8,
    "An outline:\n" + "[\n\n" * 40,
])  # fmt: skip
def test_a_loop_is_seen(text: str) -> None:
    assert is_looping(text)


@pytest.mark.parametrize("text", [
    "", "no no no, I said", "the dog and the cat and the dog and the bird", "哈哈哈", "one two three one two three one two",
    "Ha ha ha! Very funny.", "-" * 60, "a b c d e f g", "One\n\n***\n\nTwo\n\n***\n\nThree", "| - | - | - | - | - | - | - | - |",
])  # fmt: skip
def test_what_is_no_loop(text: str) -> None:
    assert not is_looping(text)
