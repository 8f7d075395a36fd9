"""Texts are judged before anything is learned, and cut to pages without any of them in two places."""

from __future__ import annotations

import random

import pytest

from assistant.models.style import pages
from assistant.models.style.pages import FEWEST, PAGE, cut, judge
from assistant.text.counting import count
from tests.style.prose import passages

GERMAN = (
    "Der alte Mann ging langsam über die Brücke, weil er nicht wusste, ob das Haus noch stand, und die Nachbarn sagten "
    "ihm nichts davon. Er hatte seit Jahren keinen Brief mehr bekommen und glaubte nicht, dass sich das noch ändern werde."
)


def _judged(text: str, known: tuple[str, ...] = ("en",)) -> pages.Judged:
    return judge([(text)], known)


def test_own_prose_is_learned_from_whole() -> None:
    text = passages(4000)
    found = _judged(text)
    assert found.words == count(text).words and found.language == "en" and found.usable
    assert found.left_out == {} and found.findings == ("modest",)


def test_too_little_is_said_with_what_is_missing() -> None:
    found = _judged(passages(1000))
    assert "few" in found.findings and not found.usable and found.missing == FEWEST - found.words > 0
    assert not _judged("").usable


def test_another_language_than_the_model_stops_and_another_than_the_rest_is_left_out() -> None:
    german = "\n\n".join(f"{GERMAN} Tag {number}: {GERMAN[::-1][:20]} {number * 7919}." for number in range(120))
    alone = _judged(german, ("en", "es"))
    assert alone.language == "de" and "language" in alone.findings
    assert _judged(passages(4000), ()).usable, "a model of which nobody said a language is trusted"
    mixed = judge([(passages(4000)), ("\n\n".join([GERMAN, GERMAN.replace("alte", "junge")] * 1))])
    assert mixed.language == "en" and mixed.left_out["foreign"] >= count(GERMAN).words
    assert not any("Brücke" in passage for text in mixed.passages for passage in text)


def test_russian_is_no_language_of_the_model() -> None:
    russian = "\n\n".join(
        f"Старик шёл по мосту и не знал, стоит ли ещё дом номер {n}, о котором писали." for n in range(400)
    )
    assert "language" in _judged(russian).findings


def test_a_text_that_is_there_twice_counts_once() -> None:
    text = passages(3500)
    words = count(text).words
    twice = judge([(text), (text)])
    assert twice.words == words and twice.left_out["copied"] == words and "copied" in twice.findings
    # A draft with a word changed here and there is a copy too.
    draft = " ".join(
        "blue" if place % 40 == 0 and "\n" not in word else word for place, word in enumerate(text.split(" "))
    )
    edited = judge([(text), (draft)])
    assert edited.left_out["copied"] > 0.8 * words


def test_quotes_code_and_tables_are_left_out() -> None:
    own, others = passages(4000), passages(900, seed=5)
    quoted = "\n\n".join(f"> {passage}" for passage in others.split("\n\n"))
    code = "```python\n" + "def walk(a, b):\n    return {a: [b]}\n" * 60 + "```"
    bare = "\n".join(f"for (int i_{n} = 0; i_{n} < {n}; i_{n}++) {{ a[i_{n}] = b[{n}]; }}" for n in range(200))
    table = "| one | two |\n|---|---|\n" + "| 1 | 2 |\n" * 30
    found = _judged("\n\n".join([own, quoted, code, bare, table]))
    assert found.words == count(own).words
    assert found.left_out["quoted"] >= count(others).words and {"quoted", "code"} <= set(found.findings)


def test_prose_mostly_in_quotation_marks_is_said_and_learned() -> None:
    said = "\n\n".join(
        f"“{passage}” Thus the report of day {number}." for number, passage in enumerate(passages(4000).split("\n\n"))
    )
    found = _judged(said)
    assert "marks" in found.findings and found.usable


def test_lines_that_a_program_has_broken_are_joined_and_verses_are_not() -> None:
    broken = "It was the custom of the house to leave the lower gate unlocked until\nthe last of the ferrymen had gone by, whatever the hour or the weather\nmight have been on the hill."
    verses = "The rain it rains\non field and farm\nand on the lanes"
    found = judge([(f"{broken}\n\n{verses}")])
    assert found.passages[0] == (broken.replace("\n", " "), verses)


def test_a_text_without_blank_lines_has_a_passage_in_every_line() -> None:
    found = _judged(passages(4000).replace("\n\n", "\n"))
    assert len(found.passages[0]) > 20 and found.words > 3900


def test_chinese_is_counted_by_characters() -> None:
    chances = random.Random(3)
    signs = "我们在北京的大学里学习人工智能今天天气很好去公园散步河边有一座老桥没有人知道它是谁修的"
    text = "\n\n".join("".join(chances.choices(signs, k=90)) + "。" for _ in range(50))
    found = judge([(text)], ("en", "zh"))
    assert found.language == "zh" and found.words == 4500 and found.usable


@pytest.mark.parametrize("seed", range(8))
def test_every_passage_is_in_one_place(seed: int) -> None:
    chances = random.Random(seed)
    texts = [(passages(chances.randrange(300, 6000), seed=10 * seed + n)) for n in range(chances.randrange(1, 5))]
    found = cut(judge(texts), seed)
    whole = [passage for text in texts for passage in text.split("\n\n")]
    placed = [passage for part in (*found.learned, *found.watched, *found.held) for passage in part.split("\n\n")]
    assert sorted(placed) == sorted(whole)
    assert len(found.held) >= 4 or len(placed) < 8
    assert all(count(page).words >= PAGE // 2 for page in (*found.watched, *found.held))
    assert found == cut(judge(texts), seed)
