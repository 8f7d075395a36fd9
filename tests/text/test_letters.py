"""Words with marks: counted, found, replaced and spelled alike, whether a letter and its accent are one character or two."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import counting, finding
from assistant.text.finding import Query
from assistant.text.letters import composed


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("हिन्दी भाषा", 2), ("தமிழ் மொழி", 2), ("العَرَبِيَّةُ لُغَةٌ", 2), ("שָׁלוֹם עוֹלָם", 2), ("ภาษาไทยที่", 1), ("cafe\u0301 noir", 2),
        ("co\u00adoperate", 1), ("می‌خواهم بروم", 2), ("বাংলা ভাষা", 2), ("Viê\u0323t Nam", 2), ("don’t", 1), ("é", 1),
    ],
)  # fmt: skip
def test_marks_belong_to_their_letters(text: str, count: int) -> None:
    assert counting.count(text).words == count
    assert counting.count(unicodedata.normalize("NFD", text)).words == count


def found(text: str, wanted: str, **how: bool) -> list[str]:
    hits = finding.find(text, Query(wanted, **how), seconds=2)
    data = text.encode("utf-16-le")
    return [data[2 * start : 2 * end].decode("utf-16-le") for start, end in hits.spans]


@pytest.mark.parametrize("whole_words", [True, False])
@pytest.mark.parametrize("match_case", [True, False])
def test_a_letter_is_found_however_it_is_written(whole_words: bool, match_case: bool) -> None:
    how = {"whole_words": whole_words, "match_case": match_case}
    for text in ("Un café noir", "Un cafe\u0301 noir", "Un ca\u00adfe\u0301 noir"):
        for wanted in ("café", "cafe\u0301", "ca\u00adfé"):
            assert [unicodedata.normalize("NFC", hit).replace("\u00ad", "") for hit in found(text, wanted, **how)] == [
                "café"
            ]
        assert found(text, "cafe", **how) == []
        assert found(text, "noir", **how) == ["noir"]


def test_no_letter_is_torn_from_its_accent() -> None:
    for how in ({}, {"expression": True}, {"whole_words": True}, {"expression": True, "whole_words": True}):
        assert found("cafe\u0301", "e" if "whole_words" not in how else "cafe", **how) == []
    assert found("🦊 cafe\u0301 🦊 é", "é") == ["e\u0301", "é"]
    assert found("हिन्दी भाषा", "भाषा", whole_words=True) == ["भाषा"]
    assert found("हिन्दी", "हिन्द", whole_words=True) == []


def test_signs_alone_are_found_as_they_stand() -> None:
    assert found("a\u00adb", "\u00ad") == ["\u00ad"]
    assert found("a\u0301", "\u0301") == ["\u0301"] or found("a\u0301", "\u0301") == []


@given(st.text(st.sampled_from("aeu\u0301\u0308\u00ad é ü🦊ह\u093f")))
def test_every_place_of_a_composed_text_is_one_of_its_origin(text: str) -> None:
    whole = composed(text)
    assert whole.origin(len(whole.text)) == len(text) or text.endswith("\u00ad")
    places = [whole.origin(place) for place in range(len(whole.text) + 1)]
    assert places == sorted(places)
    assert composed(whole.text).text == whole.text
