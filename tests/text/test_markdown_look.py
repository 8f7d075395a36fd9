"""Which parts of a line are marks, and how the others are meant."""

from __future__ import annotations

import random

import pytest

from assistant.text.markdown_look import LONGEST, look


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("# A **b**", [("# A **b**", "heading"), ("# ", "mark"), ("b", "strong"), ("**", "mark"), ("**", "mark")]),
        ("- one *two*", [("-", "bullet"), ("two", "emphasis"), ("*", "mark"), ("*", "mark")]),
        ("  - [x] done", [("- [x]", "bullet")]),
        ("12. item", [("12.", "bullet")]),
        ("> so `x`", [("> so `x`", "quote"), ("> ", "mark"), ("x", "code"), ("`", "mark"), ("`", "mark")]),
        ("[a](b.md)", [("a", "link"), ("[", "mark"), ("]", "mark"), ("(b.md)", "target")]),
        ("![a](b.png)", [("a", "link"), ("![", "mark"), ("]", "mark"), ("(b.png)", "target")]),
        ("so[^1]", [("[^1]", "footnote"), ("[^", "mark"), ("]", "mark")]),
        ("~~no~~", [("no", "strike"), ("~~", "mark"), ("~~", "mark")]),
        ("***b***", [("b", "strong"), ("b", "emphasis"), ("***", "mark"), ("***", "mark")]),
        ("| a | b |", [("| a | b |", "table"), ("|", "mark"), ("|", "mark"), ("|", "mark")]),
        ("|---|:-:|", [("|---|:-:|", "table"), ("|---|:-:|", "mark")]),
        ("* * *", [("* * *", "rule")]),
        ("a * b and 2*3, snake_case_name", []),
        ("#no heading", []),
        ("`*x*`", [("*x*", "code"), ("`", "mark"), ("`", "mark")]),
        ("", []),
    ],
)
def test_parts(line: str, parts: list[tuple[str, str]]) -> None:
    assert [(line[part.start : part.end], part.kind) for part in look(line).parts] == parts


def test_a_line_of_code_has_no_marks() -> None:
    assert [part.kind for part in look("# *x*", code=True).parts] == ["fence"]


def test_levels_and_where_a_broken_line_goes_on() -> None:
    assert [look(f"{'#' * level} x").level for level in range(1, 8)] == [1, 2, 3, 4, 5, 6, 0]
    assert [look(line).hanging for line in ("- a", "  10. a", "> a", "> - a", "- [ ] a", "a")] == [2, 6, 2, 4, 6, 0]


def test_parts_lie_in_the_line_and_long_lines_are_not_searched() -> None:
    chance = random.Random(7)
    for _ in range(400):
        line = "".join(chance.choice("ab *_`~[]()!#>-|1.^\\$字") for _ in range(chance.randrange(40)))
        assert all(0 <= part.start <= part.end <= len(line) for part in look(line).parts)
    assert look("*a* " * LONGEST).parts == ()
    assert look("**a " * 900).parts == ()
