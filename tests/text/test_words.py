"""Where words, the marks between them and the characters that a person sees begin and end."""

from __future__ import annotations

import random

import pytest

from assistant.text import words

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("train—which was", "train|—|which| |was"),
        ("I said –yes", "I| |said| |–|yes"),
        ("wait…what", "wait|…|what"),
        ("“Yes,”he", "“|Yes|,”|he"),
        ("«l’été»", "«|l’été|»"),
        ("don't well-known 3.5 1,000", "don't| |well|-|known| |3.5| |1,000"),
        ("foo_bar _so_", "foo_bar| |_|so|_"),
        ("café—noir", "café|—|noir"),
        ("a\u0301b co\u00adop", "a\u0301b| |co\u00adop"),
        ("a\u200bb", "a|\u200b|b"),
        ("他说，今天天气很好……真的", "他|说|，|今天|天气|很|好|……|真的"),
        ("私は日本語が好きです。", "私|は|日本語|が|好きです|。"),
        ("用 Python", "用| |Python"),
        (f"a{FAMILY}b", f"a|{FAMILY}|b"),
        ("", ""),
    ],
)
def test_words_marks_and_space(text: str, expected: str) -> None:
    assert "|".join(text[one.start : one.end] for one in words.pieces(text)) == expected


def test_stops_go_through_a_text_and_back_by_words_and_marks() -> None:
    text = "He said, “Yes—no…” (twice)  end"
    ahead, behind = [0], [len(text)]
    while ahead[-1] < len(text):
        ahead.append(words.next_stop(text, ahead[-1]))
    while behind[-1] > 0:
        behind.append(words.previous_stop(text, behind[-1]))
    assert ahead == [0, 3, 7, 9, 10, 13, 14, 16, 19, 20, 25, 28, 31]
    assert sorted(behind) == ahead


def test_stops_always_get_on_and_stay_inside() -> None:
    chance = random.Random(5)
    letters = "ab _-—…“”'’.,\n\t他说好のはกำ\u0301\u200b\U0001f468\u200d\U0001f1e9\u00a0"
    for _ in range(300):
        text = "".join(chance.choice(letters) for _ in range(chance.randrange(60)))
        assert "".join(text[one.start : one.end] for one in words.pieces(text)) == text
        for place in range(len(text) + 1):
            assert min(place + 1, len(text)) <= words.next_stop(text, place) <= len(text)
            assert 0 <= words.previous_stop(text, place) <= max(0, place - 1)
            start, end = words.word_at(text, place)
            assert start <= place <= end


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("The train—which", 4, "train"),
        ("The train—which", 9, "—"),
        ("The train, which", 10, ","),
        ("The train which", 9, "train"),
        ("The train", 9, "train"),
        ("The train—which", 10, "which"),
        ("a ——  b", 2, "——"),
        ("a ——  b", 5, "  "),
        ("a ——  b", 4, "——"),
        ("他说今天天气", 3, "今天"),
        ("他说今天天气", 4, "天气"),
        ("", 0, ""),
    ],
)
def test_a_double_click_selects(text: str, place: int, word: str) -> None:
    start, end = words.word_at(text, place)
    assert text[start:end] == word


def test_a_word_longer_than_any_other_is_passed_at_once() -> None:
    text = "so " + "x" * 5000 + " on"
    assert words.next_stop(text, 3) == 5004
    assert words.previous_stop(text, 5003) == 3
    assert words.word_at(text, 2500) == (3, 5003)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (FAMILY, 5),
        ("\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7", 2),
        ("\U0001f44d\U0001f3fd", 2),
        ("1\ufe0f\u20e3", 3),
        (ENGLAND, 7),
        ("❤\ufe0f", 2),
        ("葛\U000e0100", 2),
        ("\U0001f600", 0),
        ("e\u0301", 0),
        ("क्षि", 0),
        ("", 0),
    ],
)
def test_characters_that_backspace_takes_at_once(text: str, length: int) -> None:
    text = f"a{text}" if text else ""
    assert len(text) - words.composed_before(text, len(text)) == length
