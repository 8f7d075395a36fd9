"""Letters of PDFs in the order in which they are read, lines as paragraphs: what producers of PDFs do differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.formats import convert, pdf_characters
from assistant.formats.pdf_characters import Character
from tests.formats.generated_documents import pdf_of


def _letters(*pieces: tuple[str, float, float], height: float = 700.0) -> list[Character]:
    return [Character(text, left, right, height, 10.0) for text, left, right in pieces]


def _read(*pieces: tuple[str, float, float]) -> str:
    return pdf_characters.lines_of(_letters(*pieces), 0)[0].text


def test_a_blank_under_the_last_letter_of_a_line_parts_nothing() -> None:
    assert _read(("מ", 20, 26), ("ד", 14, 20), (" ", 14, 17)) == "מד"
    assert _read(("מ", 20, 26), (" ", 17, 20), ("ד", 11, 17)) == "מ ד"


@pytest.mark.parametrize("ligature", ["لأ", "أل"])
def test_the_letters_of_a_ligature_keep_their_order(ligature: str) -> None:
    first, second = ligature
    assert _read((first, 14, 20), (second, 14, 20), ("ن", 8, 14)) == "لأن"


@pytest.mark.parametrize("before", [True, False])
def test_marks_stand_behind_their_letters(before: bool) -> None:
    # In front of its letter, or behind it and a little outside of a narrow one.
    shin = [("\u05c1", 6.0, 12.0), ("ש", 6.0, 12.0)] if before else [("ש", 6.0, 12.0), ("\u05c1", 9.0, 12.0)]
    vav = [("ו", 4.0, 6.0), ("\u05b0", 3.5, 4.0)]
    assert _read(("א", 12, 18), *shin, *vav) == "אש\u05c1ו\u05b0"


def _page(*lines: tuple[str, int, int], size: int = 11) -> str:
    found = []
    for words, left, height in lines:
        found.append(f"BT /F1 {size} Tf 1 0 0 1 {left} {height} Tm ({words}) Tj ET")
    return "\n".join(found)


def _paragraphs(*pages: str) -> list[str]:
    return convert.to_markdown(convert.parsed(pdf_of(list(pages)), Path("a.pdf"))).strip().split("\n\n")


_LONG = "One line of the text is as long as the others are and it "


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("was dis-", "cussed at length there by all of them.", "was discussed at length"),
        ("met a well-", "known man who was there with his dog.", "met a well-known man"),
        ("met Frau M\xfcller-", "L\xfcdenscheidt at length with her dog there.", "Müller-Lüdenscheidt at"),
        ("tells of pre-", "and post-war years and of long winters.", "pre- and post-war"),
    ],
)
def test_words_that_break_at_the_end_of_a_line(first: str, second: str, expected: str) -> None:
    lines = [(_LONG, 72, 700), (_LONG + first, 72, 686), (second, 72, 672)]
    assert expected in _paragraphs(_page(*lines))[0]


def test_lines_stand_as_they_are_seen_and_not_as_they_were_drawn() -> None:
    drawn = [("First line of it.", 72, 700), ("Third line.", 72, 640), ("Second line.", 72, 670)]
    assert " ".join(_paragraphs(_page(*drawn))) == "First line of it. Second line. Third line."


def test_another_column_stays_behind_the_first() -> None:
    left = [(f"Left column, line {number} of it", 72, 700 - 14 * number) for number in range(4)]
    right = [(f"Right column, line {number} of it", 330, 700 - 14 * number) for number in range(4)]
    text = " ".join(_paragraphs(_page(*left, *right)))
    assert text.index("Left column, line 3") < text.index("Right column, line 0")


def test_a_sentence_goes_on_in_the_next_column_with_a_large_letter() -> None:
    left = [
        (f"Der Vorstand beschloss am Ende der langen Sitzung die {number}", 50, 700 - 14 * number)
        for number in range(4)
    ]
    text = _paragraphs(_page(*left, ("Entscheidung von neulich noch einmal zu vertagen.", 330, 700)))
    assert text[0].endswith("die 3 Entscheidung von neulich noch einmal zu vertagen.")


def test_paragraphs_of_two_lines_are_apart() -> None:
    lines = []
    for number in range(5):
        height = 700 - 48 * number
        lines += [(_LONG + "goes on", 72, height), ("over as many words as the line above", 72, height - 17)]
    assert len(_paragraphs(_page(*lines))) == 5
