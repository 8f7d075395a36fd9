"""Facts that a new wording adds or loses, and where in its changes they are."""

from __future__ import annotations

import pytest

from assistant.text import fact_check, word_diff
from assistant.text.fact_check import Doubt


@pytest.mark.parametrize(("source", "text", "kind", "what"), [
    ("We will take 86.40 euros of your rent.", "We'll pay $86.40 of your rent.", "unit", "$86.40"),
    ("The movers come on Friday.", "The movers come on Monday.", "date", "Monday"),
    ("The movers come on 14 March.", "The movers come on 14 May.", "date", "May"),
    ("They come at 7:30 am.", "They come at 7:30 pm.", "unit", "7:30 pm"),
    ("It takes fourteen months.", "It takes 14 years.", "unit", "14 years"),
    ("It is 22 °C here.", "It is 22 °F here.", "unit", "22 °F"),
    ("There are 24 boxes.", "There are 42 boxes.", "number", "42"),
    ("Somebody has the labels.", "Anna has the labels.", "name", "Anna"),
    ("Write to me.", "Write to me at anna@mail.com.", "address", "anna@mail.com"),
    ("Wir treffen uns am Freitag.", "Wir treffen uns am Montag.", "date", "Montag"),
    ("房租是86元，周五交。", "房租是86元，周一交。", "date", "周一"),
])  # fmt: skip
def test_what_is_new(source: str, text: str, kind: str, what: str) -> None:
    assert Doubt(kind, what) in fact_check.doubts(source, text)  # type: ignore[arg-type]


@pytest.mark.parametrize(("source", "text"), [
    ("We will take 86.40 euros of your rent.", "We'll take €86.40 of your rent."),
    ("They come on Friday, 14 March at 7:30 am.", "On Friday, March 14th at half past seven they will come."),
    ("It will cost 2.7 million pounds and take fourteen months.", "It costs £2.7 million and takes 14 months."),
    ("You may come in March. We march.", "You can come in March. We may march."),
    ("The garden is free from May.", "The garden is free for May."), ("It is free for May.", "It is free from May."),
    ("He paid 30%.", "He paid 30 percent."), ("Everybody was told.", "Everyone has been told."),
])  # fmt: skip
def test_another_writing_of_a_fact_is_no_other_fact(source: str, text: str) -> None:
    assert fact_check.doubts(source, text, whole=True) == []


def test_what_is_gone_is_told_of_answers_that_stand_for_all_of_the_text() -> None:
    source = "The parcel for Mr Lindqvist came on 3 June."
    gone = fact_check.doubts(source, "The parcel came.", whole=True)
    assert {(one.kind, one.gone) for one in gone} >= {("name", True), ("number", True)}
    assert fact_check.doubts(source, "The parcel came.") == []


def test_each_change_bears_its_own_facts() -> None:
    old = "Hi.\n\nThe movers come on Friday.\n\nMonday is free.\n"
    new = "Hello.\n\nThe movers come on Monday.\n\nMonday is free.\n"
    parts = word_diff.compare(old, new)
    found = {part.new: doubts for part, doubts in zip(parts, fact_check.of_changes(parts), strict=True) if part.changed}
    assert found == {"Hello": (), "Monday": (Doubt("date", "Monday"), Doubt("date", "Friday", gone=True))}


def test_entries_of_a_table_that_the_text_has_not() -> None:
    text = "Ben is 41 and lives in Rome."
    found = fact_check.of_values(text, ["Ben", "41", "Rome", "ben@mail.com", "Send the letter", "42"])
    assert [(one.kind, one.text) for one in found] == [
        ("address", "ben@mail.com"), ("entry", "Send the letter"), ("number", "42"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("It takes fourteen months.", "It takes four months.", ["four months"]),
        ("Les travaux durent huit jours.", "Les travaux durent neuf jours.", ["neuf jours"]),
        ("The twelve boxes stay for eleven years.", "The 12 boxes stay for eleven years.", []),
        ("Anna and Tom came at three.", "Two of them came at three.", []),
    ],
)
def test_a_small_number_in_words_with_a_unit_is_a_fact(source: str, text: str, found: list[str]) -> None:
    assert [fact.text for fact in fact_check.new(source, text)] == found


def test_a_small_number_that_takes_another_s_place_is_marked_in_a_rewriting_only() -> None:
    source, text = "Six out of ten come by car.", "Seven out of ten come by car."
    assert [fact.text for fact in fact_check.new(source, text, rewritten=True)] == ["Seven"]
    assert fact_check.new(source, text) == []
    assert fact_check.new("Anna and Tom came.", "The two of them came.", rewritten=True) == []
