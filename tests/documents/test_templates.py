"""Beginnings for new documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import templates
from assistant.documents.templates import Filled, Template
from assistant.errors import DocumentMissing, DocumentTooLarge
from assistant.system import paths
from assistant.ui.window.file_menus import BUILT_IN

VALUES = {"date": "1 May", "time": "10:00", "weekday": "Monday", "year": "2030", "title": "Title"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("", Filled("", 0, 0)),
        ("On {date}: {cursor}.", Filled("On 1 May: .", 10, 10)),
        ("# {title}\n{cursor}{title}", Filled("# Title\nTitle", 2, 7)),
        ("{other} {Date} {date {cursor}{cursor}", Filled("{other} {Date} {date ", 21, 21)),
        ("{{year}}", Filled("{2030}", 0, 0)),
    ],
)
def test_variables_are_filled_and_the_caret_has_its_place(text: str, filled: Filled) -> None:
    assert templates.fill(text, VALUES) == filled


@given(
    st.lists(st.sampled_from(["{", "}", "date", "title", "cursor", "x", "\N{GRINNING FACE}"]), max_size=12).map("".join)
)
def test_no_braces_break_it(text: str) -> None:
    filled = templates.fill(text, VALUES)
    assert 0 <= filled.start <= filled.end <= len(filled.text)


@pytest.mark.parametrize("language", ["en", "zh_CN", "fr"])
def test_those_that_ship_are_there_in_every_language_and_leave_no_variable(language: str) -> None:
    found = templates.built_in(paths.resource("templates"), language)
    assert {one.id for one in found} == set(BUILT_IN)
    for one in found:
        text = templates.read(one)
        assert ("zh_CN" in one.path.name) == (language == "zh_CN")
        filled = templates.fill(text, VALUES)
        assert "{" not in filled.text
        assert (filled.start, filled.end) != (0, 0)


def test_the_writers_own_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b.md", "A plan.v2.txt", ".hidden.md", "c.png"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "folder.md").mkdir()
    assert [one.id for one in templates.own(tmp_path)] == ["A plan.v2", "b"]
    assert templates.own(tmp_path / "missing") == []


def test_what_cannot_be_read_is_typed(tmp_path: Path) -> None:
    with pytest.raises(DocumentMissing):
        templates.read(Template("a", tmp_path / "a.md"))
    (tmp_path / "large.md").write_text("a" * (templates.LARGEST + 1))
    with pytest.raises(DocumentTooLarge):
        templates.read(Template("large", tmp_path / "large.md"))
