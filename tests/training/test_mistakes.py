"""Mistakes made by rule: of each kind, by seed, and none where the sentence would still be right."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from assistant.training.data import mistakes

SENTENCES = [
    "She will go to the market on Monday because her brother has eaten all the bread.",
    "The council's new rules don't affect people who live in many small houses near the river.",
    "He depends on his sister, and they walk to school in the morning without talking.",
    '"I was better than you," said Mrs. Taylor, who had received 43 letters from London.',
    "Several students were definitely looking for the easier exercises, weren't they?",
]


def _many(way: Callable[[str, random.Random], str | None], sentence: str, count: int = 60) -> set[str]:
    found = (way(sentence, random.Random(seed)) for seed in range(count))
    return {each for each in found if each is not None and each != sentence}


def test_the_seed_decides() -> None:
    for sentence in SENTENCES:
        assert mistakes.mistaken(sentence, random.Random(5)) == mistakes.mistaken(sentence, random.Random(5))
        assert len(_many(mistakes.mistaken, sentence)) > 30


@pytest.mark.parametrize("way", [way for way, _ in mistakes._WAYS], ids=lambda way: way.__name__)
def test_each_kind_finds_a_place_and_changes_little(way: Callable[[str, random.Random], str | None]) -> None:
    found = [(each, sentence) for sentence in SENTENCES for each in _many(way, sentence, 20)]
    assert found
    for each, sentence in found:
        assert abs(len(each) - len(sentence)) < 12 and each.strip() == each


@pytest.mark.parametrize(
    ("way", "sentence", "wrong"),
    [
        (mistakes.wrong_verb, "She will go home.", {"She will goes home.", "She will went home.", "She will going home.", "She will gone home."}),
        (mistakes.wrong_verb, "They were walking.", {"They were walk.", "They were walks."}),
        (mistakes.wrong_verb, "The walk was long.", set()),
        (mistakes.wrong_number, "many books", {"many book"}),
        (mistakes.wrong_number, "a child", {"a children"}),
        (mistakes.wrong_number, "the books", set()),
        (mistakes.wrong_preposition, "It depends on him.", {"It depends of him.", "It depends in him.", "It depends at him.", "It depends from him.", "It depends him."}),
        (mistakes.wrong_preposition, "He walks by the sea.", set()),
        (mistakes.compared, "an easier way", {"an more easier way"}),
    ],
)  # fmt: skip
def test_only_what_the_words_beside_rule_out(way: Callable[..., str | None], sentence: str, wrong: set[str]) -> None:
    assert _many(way, sentence) == wrong


def test_misspellings_are_those_that_people_make() -> None:
    known = mistakes.misspellings()
    assert "recieve" in known["receive"] and "definately" in known["definitely"]
    # Nothing that is a word beside being a misspelling of another.
    assert not {"form", "there", "led"} & {wrong for every in known.values() for wrong in every}
