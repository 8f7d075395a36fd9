from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.text import version_changes
from assistant.text.word_diff import Part

TEXTS = st.lists(
    st.sampled_from(["one two.\n", "three\n", "\n", "four", " five ", "六七。\n", "\r", "🦊\n"]), max_size=30
).map("".join)


@given(TEXTS, TEXTS)
def test_joined_the_parts_are_both_texts(now: str, then: str) -> None:
    parts = version_changes.between(now, then)
    assert parts is not None
    assert "".join(part.old for part in parts) == now
    assert "".join(part.new for part in parts) == then
    assert all(one.changed or two.changed for one, two in pairwise(parts))
    shown = list(version_changes.shortened(parts))
    assert [part for part in shown if part.changed] == [part for part in parts if part.changed]


def test_one_word_of_a_long_text_is_shown_with_what_stands_around_it() -> None:
    text = "A line of a long text.\n" * 40_000
    now = text + "The grey fox.\n" + text
    parts = version_changes.between(now, now.replace("grey", "red"))
    assert parts is not None and [part for part in parts if part.changed] == [Part("grey", "red")]
    assert version_changes.words(parts) == (1, 1)
    shown = list(version_changes.shortened(parts))
    assert sum(len(part.old) for part in shown) < 1000
    assert shown[0].old.endswith("The ") and shown[2].old.startswith(" fox.")


def test_two_long_texts_that_share_nothing_are_not_compared() -> None:
    assert version_changes.between("one\n" * 60_000, "two " * 60_000) is None
    assert version_changes.between("", "") == []
