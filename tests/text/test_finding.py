"""What is found, where, and what a replacement makes of it."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import (
    ExpressionError,
    ExpressionInvalid,
    ExpressionTooLarge,
    ExpressionTooSlow,
    GroupMissing,
    ReplacementTooLarge,
)
from assistant.text import finding
from assistant.text.finding import Query

SMILE = "\N{GRINNING FACE}"
ENDLESS = ("a" * 40 + "b") * 10


def found(text: str, wanted: str, **options: bool) -> list[tuple[int, int]]:
    return list(finding.find(text, Query(wanted, **options), seconds=5).spans)


def replaced(text: str, wanted: str, replacement: str, **options: bool) -> str:
    data = text.encode("utf-16-le")
    hits = finding.find(text, Query(wanted, **options), seconds=5, replacement=replacement)
    for (start, end), new in reversed(list(zip(hits.spans, hits.replacements, strict=True))):
        data = data[: 2 * start] + new.encode("utf-16-le") + data[2 * end :]
    return data.decode("utf-16-le")


@pytest.mark.parametrize(
    ("text", "wanted", "options", "spans"),
    [
        ("A river, a River", "river", {}, [(2, 7), (11, 16)]),
        ("A river, a River", "River", {"match_case": True}, [(11, 16)]),
        ("cat concat cats cat_1 Cat", "cat", {"whole_words": True}, [(0, 3), (22, 25)]),
        ("我们的书，我们", "我们", {"whole_words": True}, [(0, 2), (5, 7)]),
        (f"{SMILE}a{SMILE}a", "a", {}, [(2, 3), (5, 6)]),
        ("aaaa", "aa", {}, [(0, 2), (2, 4)]),
        ("İi", "i", {}, [(0, 1), (1, 2)]),
        ("ὈΔΥΣΣΕΎΣ ὀδυσσεύς", "ὀδυσσεύς", {}, [(0, 8), (9, 17)]),
        ("a.c abc", "a.c", {}, [(0, 3)]),
        ("a.c abc", "a.c", {"expression": True}, [(0, 3), (4, 7)]),
        ("one\ntwo", "^", {"expression": True}, [(0, 0), (4, 4)]),
        ("concat a|b cat", "con|cat", {"expression": True, "whole_words": True}, [(11, 14)]),
        ("anything", "", {"expression": True}, []),
    ],
)
def test_what_is_found(text: str, wanted: str, options: dict[str, bool], spans: list[tuple[int, int]]) -> None:
    assert found(text, wanted, **options) == spans


def test_only_between_two_positions() -> None:
    hits = finding.find(f"{SMILE}ab ab ab", Query("ab"), seconds=1, start=3, end=7)
    assert hits.spans == [(5, 7)]
    assert finding.find("aaa", Query("^a", expression=True), seconds=1, start=1).spans == []


@pytest.mark.parametrize(
    ("wanted", "replacement", "expected"),
    [
        (r"(\w+) (\w+)", "$2 $1", "Smith Anna"),
        (r"(?P<first>\w+) (?P<last>\w+)", "${last}, ${first}", "Smith, Anna"),
        (r"\w+", "[$&]", "[Anna] [Smith]"),
        (r"\w+", "$0$$", "Anna$ Smith$"),
        (r"(A)nna", "$12", "A2 Smith"),
        (" ", r"\n\t\\n", "Anna\n\t\\nSmith"),
        ("(x)?Anna", "<$1>", "<> Smith"),
        ("Anna", "$ 5", "$ 5 Smith"),
        (r"(\w+) (\w+)", r"\2 \1", "Smith Anna"),
        (r"(?P<first>\w+) (?P<last>\w+)", r"\g<last>, \g<1>", "Smith, Anna"),
        (r"\w+", r"[\0]", "[Anna] [Smith]"),
        ("(A)nna", r"\12 \\1 \x", "A2 \\1 \\x Smith"),
    ],
)
def test_groups_in_the_replacement(wanted: str, replacement: str, expected: str) -> None:
    assert replaced("Anna Smith", wanted, replacement, expression=True) == expected


def test_words_are_replaced_as_they_are_written() -> None:
    assert replaced("a.b", ".", r"$1\n") == r"a$1\nb"


@pytest.mark.parametrize(("wanted", "position"), [("(a", 2), ("*a", 1), ("a)", 2), ("[z-a]", 2), ("a{2}{3}++*", 5)])
def test_a_bad_expression_says_where(wanted: str, position: int) -> None:
    with pytest.raises(ExpressionInvalid) as caught:
        found("text", wanted, expression=True, whole_words=True)
    assert 1 <= caught.value.position <= len(wanted)
    assert abs(caught.value.position - position) <= 3


@pytest.mark.parametrize("replacement", ["$2", r"\2", r"\g<2>"])
def test_a_group_that_is_not_there(replacement: str) -> None:
    with pytest.raises(GroupMissing) as caught:
        replaced("abc", "(a)", replacement, expression=True)
    assert caught.value.group == "2"


@pytest.mark.parametrize("expression", [False, True])
def test_no_more_hits_than_are_wanted(expression: bool) -> None:
    hits = finding.find("a a a a", Query("a", expression), seconds=5, start=1, replacement="b", limit=2)
    assert hits.spans == [(2, 3), (4, 5)]
    assert hits.replacements == ["b", "b"]


def test_an_expression_without_end_is_ended() -> None:
    began = time.perf_counter()
    with pytest.raises(ExpressionTooSlow):
        finding.find(ENDLESS, Query("(a|aa)+$", expression=True), seconds=0.1)
    assert time.perf_counter() - began < 5


LETTERS = st.text(st.sampled_from(f"abAB .*($\n{SMILE}é我"), max_size=30)


@given(LETTERS, st.text(st.sampled_from(f"abA .($\n{SMILE}我"), min_size=1, max_size=3), LETTERS)
def test_replacing_words_is_what_python_does(text: str, wanted: str, replacement: str) -> None:
    assert replaced(text, wanted, replacement, match_case=True) == text.replace(wanted, replacement)


@given(LETTERS, st.text(min_size=1, max_size=4))
def test_words_made_an_expression_find_themselves(text: str, wanted: str) -> None:
    escaped = finding.escaped(wanted)
    assert found(text + wanted, escaped, expression=True, match_case=True) == found(
        text + wanted, wanted, match_case=True
    )


def test_six_megabytes_are_searched_quickly() -> None:
    text = "The quick brown Fox jumps over the lazy dog and rests under the river tree.\n" * 80_000
    best = min(_seconds(text) for _ in range(3))
    assert best < 1.5


def _seconds(text: str) -> float:
    began = time.perf_counter()
    assert len(found(text, "RIVER")) == 80_000
    return time.perf_counter() - began


TOO_LARGE = [
    "(((((a{100}){100}){100}){100}){100})",
    "a{100000000}",
    "a{99999999999999999999}",
    "(?<=a{100000})b",
    "(?:(?:a{100,}){100,}?){100,}+",
    "(?x)(a #){1}\n{100 }){ 100}",
    "(?x: a {1000} {1000} )",
    "(?V1)[[a](]{1000000}",
    "([[]{1000}){1000}",
    "(?f)" + r"[ßfi\p{L}]" * 190 + "{100}" * 3,
    "|".join(f"name{number}" for number in range(10_000)),
    "(?:()()()()){2500}",
    "(" * 2_500,
]


@pytest.mark.parametrize("wanted", TOO_LARGE, ids=range(len(TOO_LARGE)))
def test_an_expression_that_would_fill_the_memory_is_not_compiled(wanted: str) -> None:
    began = time.perf_counter()
    with pytest.raises(ExpressionTooLarge):
        found("aaa", wanted, expression=True)
    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize(
    "wanted",
    [
        r"\d{4}-\d{2}-\d{2}",
        r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        r"(?:(?:\w{1,30} ){0,20}\w{1,30}[.!?]){2,}",
        r"\p{Lu}{3}|[\]{}(]{2}|\{5000000\}",
        r"(?#({100}a{2})b",
        r"\((?:[^()]|(?R))*\)",
        "|".join(f"name{number}" for number in range(200)),
    ],
)
def test_expressions_that_people_write_are_small(wanted: str) -> None:
    found("aaa", wanted, expression=True)


@given(
    st.recursive(
        st.sampled_from(["a", r"\w", "[ab]", r"\p{L}", "."]),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map("".join),
            st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
            st.tuples(inner, st.integers(0, 60), st.sampled_from(["}", ",}", ",99}"])).map(
                lambda three: f"({three[0]}){{{three[1]}{three[2]}"
            ),
            inner.map(lambda one: f"(?<={one})"),
        ),
        max_leaves=12,
    )
)
def test_no_expression_takes_long_to_compile(wanted: str) -> None:
    began = time.process_time()
    with contextlib.suppress(ExpressionError):
        finding.find("", Query(wanted, expression=True), seconds=0.05)
    assert time.process_time() - began < 1


def test_recursion_without_end_is_ended_before_it_fills_the_memory() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ExpressionTooSlow):
        found("a" * 200, "(?R)", expression=True)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024


@pytest.mark.parametrize(("wanted", "expression"), [(".+", True), ("a", False), ("(?s)a", True)])
def test_a_replacement_longer_than_any_text(wanted: str, expression: bool) -> None:
    text = "a" * 200_000
    with pytest.raises(ReplacementTooLarge):
        finding.find(text, Query(wanted, expression), seconds=5, replacement="$&" * 300 + "x" * 10_000)
