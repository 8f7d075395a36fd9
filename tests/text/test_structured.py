"""JSON as Markdown."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import structured


def test_a_table_with_signs_and_short_rows() -> None:
    value = {"columns": ["Na|me", "Age"], "rows": [["A*b*", "3"], ["only"], ["x\ny", "2", "more"]]}
    assert structured.markdown(json.dumps(value)).splitlines() == [
        r"| Na\|me | Age |  |", "| --- | --- | --- |", r"| A\*b\* | 3 |  |", "| only |  |  |", "| x y | 2 | more |",
    ]  # fmt: skip


def test_lists_tasks_records_and_the_rest() -> None:
    assert structured.markdown('["# a", "1. b", " ", "c_d"]') == "- \\# a\n- 1\\. b\n- c\\_d\n"
    tasks = [{"task": "Call the bank", "who": "Anna", "date": None}, {"task": "Buy bread", "who": "", "date": "Monday"}]
    assert structured.markdown(json.dumps(tasks)) == "- [ ] Call the bank (Anna)\n- [ ] Buy bread (Monday)\n"
    assert structured.markdown('[{"a": 1}, {"b": true}]') == "| a | b |\n| --- | --- |\n| 1 |  |\n|  | true |\n"
    assert structured.markdown("[]") == ""
    assert structured.markdown('{"x": "```"}') == '````json\n{\n  "x": "```"\n}\n````\n'
    with pytest.raises(ValueError):
        structured.markdown("{")


def test_the_schemas_are_schemas() -> None:
    for schema in (structured.TABLE, structured.LIST, structured.TASKS):
        jsonschema.Draft202012Validator.check_schema(json.loads(schema))


CELL = st.text(max_size=12)


@given(st.lists(CELL, min_size=1, max_size=4), st.lists(st.lists(CELL, max_size=5), max_size=4))
def test_every_row_of_a_table_has_as_many_bars(columns: list[str], rows: list[list[str]]) -> None:
    drawn = structured.table(columns, rows).rstrip("\n").split("\n")
    bars = {line.replace("\\\\", "").replace("\\|", "").count("|") for line in drawn}
    assert len(bars) == 1 and len(drawn) == len(rows) + 2
