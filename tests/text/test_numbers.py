"""Numbers of five languages as values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.numbers import han_value, number_words, numbers, supported

TABLE = [
    ("1,000 and 1000", [{1.0, 1000.0}, {1000.0}]),
    ("1.234.567,89 – 1,234,567.89", [{1234567.89}, {1234567.89}]),
    ("1 000 km, 1'000 Franken", [{1000.0}, {1000.0}]),
    ("in 2019 300 people", [{2019.0}, {300.0}]),
    ("am 3.5.2024 um 10:30", [{3.0}, {5.0}, {2024.0}, {10.0}, {30.0}]),
    ("3,5 Millionen", [{3_500_000.0}]),
    ("12 Mio. Euro", [{12_000_000.0}]),
    ("3万人, 1.5亿, ５０%", [{30_000.0}, {150_000_000.0}, {50.0}]),
    ("0.005", [{0.005}]),
    ("COVID-19, 2nd", [{19.0}, {2.0}]),
]


@pytest.mark.parametrize(("text", "values"), TABLE)
def test_digits(text: str, values: list[set[float]]) -> None:
    assert [set(number.values) for number in numbers(text)] == values


WORDS = [
    ("twenty-one", 21), ("seventeenth", 17), ("two hundred", 200), ("vingt et un", 21), ("quatre-vingt-dix-neuf", 99),
    ("dix-septième", 17), ("einundzwanzig", 21), ("siebzehnten", 17), ("treinta y cuatro", 34), ("dieciséis", 16),
    ("三十五", 35), ("一百零三", 103), ("两万五千", 25_000), ("二〇二四", 2024),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WORDS)
def test_words(text: str, value: float) -> None:
    assert [number.values for number in number_words(text)] == [{value}]


def test_what_is_no_number_in_words() -> None:
    assert number_words("bonnet, oneself, Zweifel, 47 pour cent") == []
    assert han_value("万一") is None


def test_months_centuries_and_hours_are_numbers_too() -> None:
    assert 5 in supported("am 3. Mai")
    assert 19 in supported("au XIXe siècle, le XIX siècle")
    assert 15 in supported("at 3 p.m.")
    assert 90 in supported("in the 1990s")


@given(st.integers(0, 9_999_999))
def test_every_writing_of_a_number_is_the_same(value: int) -> None:
    for writing in (f"{value}", f"{value:,}", f"{value:,}".replace(",", "."), f"{value:,}".replace(",", "\u202f")):
        assert float(value) in set().union(*(number.values for number in numbers(f"a {writing} b")))


@given(st.text(st.sampled_from(list("0123456789., '万亿千百十一两%-ab\u202f")), max_size=30))
def test_any_text_has_numbers_in_place(text: str) -> None:
    for number in (*numbers(text), *number_words(text)):
        assert 0 <= number.start < number.end <= len(text)
    supported(text)
