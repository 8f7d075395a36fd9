"""Fences around code, line by line."""

from __future__ import annotations

import pytest

from assistant.text import fences


@pytest.mark.parametrize(
    ("line", "before", "behind"),
    [
        ("text", "", ""),
        ("```py", "", "```"),
        ("  ~~~~ a`b", "", "~~~~"),
        ("- 1. ```", "", "```"),
        ("```x = 1``` is code inside a line", "", ""),
        ("text", "```", "```"),
        ("```py", "```", "```"),
        ("```", "````", "````"),
        ("  ````` \r", "```", ""),
        ("~~~", "```", "```"),
    ],
)
def test_what_is_open_behind_a_line(line: str, before: str, behind: str) -> None:
    assert fences.after(line, before) == behind
