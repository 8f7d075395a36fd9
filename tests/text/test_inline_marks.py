"""Marks inside a line of Markdown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.text.inline_marks import atoms, bare, cells, literals, protected

LINE = 'See **the [old *page*](https://a.org/b_(c) "t. i")** and `x * y`, <b>, ![i](u.png), $a_b$, _so_ https://x.y/z_1. Costs $5 or $6.'


def test_what_is_kept_to_the_letter() -> None:
    assert literals(LINE) == [
        "](https://a.org/b_(c) \"t. i\")", "`x * y`", "<b>", "![i](u.png)", "$a_b$", "https://x.y/z_1",
    ]  # fmt: skip
    assert bare("**[old *page*](u)** is `x`") == "old page is `x`"
    assert [atom.kind for atom in atoms("a_b_c 2 * 3 * 4 **")] == ["text"]


def test_cells_of_a_row() -> None:
    assert cells(r"| a \| b | `c | d` |") == ["|", r" a \| b ", "|", " `c | d` ", "|"]


@given(st.lists(st.sampled_from([*"ab *_`[]()!<>$|\\~.:/h", "https://a.b"]), max_size=40).map("".join))
def test_joined_they_are_the_line(line: str) -> None:
    assert "".join(atom.raw for atom in atoms(line)) == line
    assert "".join(cells(line)) == line
    assert all(0 <= start < end <= len(line) for start, end in protected(line))
