"""The sentences that say most: word for word, in order, the same each time, and quick."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.key_sentences import choose

TEXT = """# The library

The town of Millbrook will open a new library in May. Readers had asked the town for a library for many years.
It rained a little. The council of Millbrook found the money for the library last autumn.

| year | books |
| --- | --- |
| 2020 | 3 |

```
the library library library library code
```

- The new library will lend books and films, and it will open on Sundays.
- Somebody had lost a red umbrella near the bridge.

The new library will lend books and films, and it will open on Sundays. Who knows what they will read there?
"""


def shown(text: str, count: int = 0) -> list[str]:
    return [text[start:end] for start, end in choose(text, count)]


def test_the_subject_of_a_text_is_found_and_not_twice() -> None:
    best = shown(TEXT, 3)
    assert best[0] == "The town of Millbrook will open a new library in May."
    assert len(set(best)) == 3
    assert not any("code" in sentence or "|" in sentence or "#" in sentence for sentence in best)
    assert "It rained a little." not in best and not any("umbrella" in sentence for sentence in best)
    assert shown(TEXT, 3) == best


LANGUAGES = {
    "zh": "北京大学今年新建了一座图书馆。图书馆里有很多新书。昨天下雨了。学生们很喜欢这座新的图书馆。我买了一把伞。",
    "de": "Die Stadt baut eine neue Brücke über den Fluss. Es regnete gestern den ganzen Tag. Die Brücke der Stadt kostet viel Geld. "
    "Ein Hund bellte laut im Garten. Viele Bürger der Stadt freuen sich auf die neue Brücke.",
    "fr": "La ville construit un nouveau pont sur le fleuve. Il a plu hier toute la journée. Le pont de la ville coûte cher. "
    "Un chien aboyait dans un jardin. Les habitants de la ville attendent le nouveau pont.",
    "es": "La ciudad construye un puente nuevo sobre el río. Ayer llovió todo el día sin parar. El puente de la ciudad cuesta mucho. "
    "Un perro ladraba en un jardín. Los vecinos de la ciudad esperan el puente nuevo.",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_other_languages(code: str) -> None:
    word = {"zh": "图书馆", "de": "Brücke", "fr": "pont", "es": "puente"}[code]
    assert all(word in sentence for sentence in shown(LANGUAGES[code], 2))


def test_nothing_is_chosen_of_nothing_and_all_of_little() -> None:
    assert choose("") == choose(" \n\n") == choose("```\ncode\n```") == []
    assert shown("Short one.", 5) == ["Short one."]
    assert len(choose("The cat sat on the mat today. " * 50, 0)) >= 1


@given(st.text(st.sampled_from(list("abcdef. !?\n-#|`。我们是")), max_size=300), st.integers(0, 9))
def test_chosen_are_stretches_of_the_text_in_order(text: str, count: int) -> None:
    found = choose(text, count)
    assert found == sorted(found) and len(found) <= (count or 7)
    last = 0
    for start, end in found:
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end


def test_a_long_text_takes_a_moment_and_can_be_stopped() -> None:
    chance = random.Random(1)
    words = [f"{chance.choice('bcdfgkl')}{chance.choice('aeiou')}{number}" for number in range(5000)]
    text = " ".join(" ".join(chance.choices(words, k=chance.randint(5, 25))).capitalize() + "." for _ in range(14_000))
    began = time.process_time()
    assert len(choose(text)) == 7
    assert time.process_time() - began < 6
    looks: list[int] = []
    choose(text * 2, 3, lambda: bool(looks.append(1)) or True)
    assert len(looks) == 1


def test_captions_headings_greetings_and_signatures_are_no_key_sentences() -> None:
    text = (
        "Urban gardens and the summer heat of the city\n\nDear friends of the gardens in the city,\n\n"
        "Figure 1: Gardens in the city cool streets and gardens.\n\nGardens cool the streets of the city by four degrees. "
        "The city wants more gardens on roofs.\n\n**Findings on gardens of the city**\n\nRoofs are hot in the city all summer.\n\n"
        "The gardens of the city\n-----\n\nYours sincerely,\nJonas and Petra Weiss of the city gardens\n\nPhoto: the gardens of the city\n"
    )
    chosen = [text[start:end] for start, end in choose(text, 6)]
    assert chosen == [
        "Gardens cool the streets of the city by four degrees.", "The city wants more gardens on roofs.",
        "Roofs are hot in the city all summer.",
    ]  # fmt: skip
    only = "A walk through the town of Whitby"
    assert [only[start:end] for start, end in choose(only, 1)] == [only], "better than nothing"
