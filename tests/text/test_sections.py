"""Moving a section of a text."""

from __future__ import annotations

import random

import pytest

from assistant.text import sections
from assistant.text.headings import headings

STORY = "Before\n\n# One\n\na\n\n## Deep\n\nb\n\n# Two\n\nc\n\n# Three\n\nd\n"


def moved(text: str, row: int, target: int) -> str:
    found = headings(text)
    start, stop = found[row].position, sections.end(found, row, len(text))
    place = found[target].position if target < len(found) else len(text)
    assert not start <= place <= stop
    move = sections.moving(text[start:stop], text[max(0, place - 2) : place], start, stop, place, len(text))
    if place < start:
        without = text[:start] + text[stop:]
        return without[:place] + move.text + without[place:]
    longer = text[:place] + move.text + text[place:]
    return longer[:start] + longer[stop:]


@pytest.mark.parametrize(
    ("row", "target", "order"),
    [
        (2, 0, ["Two", "One", "Deep", "Three"]),
        (0, 3, ["Two", "One", "Deep", "Three"]),
        (0, 4, ["Two", "Three", "One", "Deep"]),
        (3, 0, ["Three", "One", "Deep", "Two"]),
        (1, 3, ["One", "Two", "Deep", "Three"]),
    ],
)
def test_a_section_goes_with_what_is_below_it(row: int, target: int, order: list[str]) -> None:
    assert [one.title for one in headings(moved(STORY, row, target))] == order


def test_no_words_are_lost_and_headings_stand_apart() -> None:
    chance = random.Random(3)
    for _ in range(200):
        lines = [chance.choice(["# A", "## B", "### C", "words", "", ""]) for _ in range(chance.randrange(2, 14))]
        text = "\n".join(lines) + chance.choice(["", "\n", "\n\n"])
        found = headings(text)
        for row in range(len(found)):
            for target in range(len(found) + 1):
                start, stop = found[row].position, sections.end(found, row, len(text))
                place = found[target].position if target < len(found) else len(text)
                if start <= place <= stop:
                    continue
                new = moved(text, row, target)
                assert sorted(new.split()) == sorted(text.split())
                assert len(headings(new)) == len(found)


def test_over_the_next_and_the_one_before() -> None:
    found = headings(STORY)
    assert [sections.over_next(found, row) for row in range(4)] == [3, 3, 4, None]
    assert [sections.over_previous(found, row) for row in range(4)] == [None, 0, 0, 2]
