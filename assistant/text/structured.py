"""Tables, lists and tasks as JSON that a model fills in, and the same as Markdown."""

from __future__ import annotations

import json
import re
from typing import Any

_TEXT = {"type": "string", "maxLength": 300}
TABLE = json.dumps(
    {
        "type": "object",
        "properties": {
            "columns": {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 60}, "minItems": 1, "maxItems": 8},
            "rows": {"type": "array", "items": {"type": "array", "items": _TEXT, "minItems": 1, "maxItems": 8}, "maxItems": 100},
        },
        "required": ["columns", "rows"],
        "additionalProperties": False,
    }
)  # fmt: skip
LIST = json.dumps({"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 300}, "maxItems": 100})
TASKS = json.dumps(
    {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "task": {"type": "string", "minLength": 1, "maxLength": 300},
                "who": {"anyOf": [{"type": "string", "maxLength": 60}, {"type": "null"}]},
                "date": {"anyOf": [{"type": "string", "maxLength": 40}, {"type": "null"}]},
            },
            "required": ["task", "who", "date"],
            "additionalProperties": False,
        },
        "maxItems": 100,
    }
)  # fmt: skip


_NAME = re.compile(r"[,;|，；、\t\n]+")
_MOST_COLUMNS = 20


def columns_of(asked: str) -> list[str]:
    """The columns that a person names in place of a JSON Schema, "Name, age, town"; [] where it is a schema, or may be one."""
    if not asked.strip() or asked.lstrip()[:1] in "{[":
        return []
    names = [name.strip().strip("\"'“”*-").strip() for name in _NAME.split(asked)]
    return list(dict.fromkeys(name for name in names if name))[:_MOST_COLUMNS]


def schema_of(asked: str) -> str:
    """The JSON Schema that a person gave, or one for rows with the columns that they named."""
    columns = columns_of(asked)
    if not columns:
        return asked
    cell = {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 200}, {"type": "null"}]}
    row = {
        "type": "object",
        "properties": dict.fromkeys(columns, cell),
        "required": columns,
        "additionalProperties": False,
    }
    return json.dumps({"type": "array", "items": row, "maxItems": 100}, ensure_ascii=False)


def indented(text: str) -> str:
    """JSON as people read it. Raises `ValueError` where `text` is none."""
    return json.dumps(json.loads(text), ensure_ascii=False, indent=2)


def markdown(text: str) -> str:
    """JSON as Markdown: rows as a table, objects with a task as a list with boxes, other lists as lists.

    What has another shape comes as a block of code with indented JSON, and what holds nothing as "". Raises `ValueError` where `text` is no JSON.
    """
    value = json.loads(text)
    if isinstance(value, dict) and _is_rows(value.get("columns"), value.get("rows")):
        return table(value["columns"], value["rows"]) if _values(value) else ""
    if isinstance(value, list) and value:
        if all(isinstance(item, dict) and "task" in item for item in value):
            return tasks(value)
        if all(isinstance(item, dict) for item in value):
            columns = list(dict.fromkeys(str(key) for item in value for key in item))
            return table(columns, [[_plain(item.get(column)) for column in columns] for item in value])
        if not any(isinstance(item, list | dict) for item in value):
            return bullets([_plain(item) for item in value])
    if not _values(value):
        return ""
    return fenced(json.dumps(value, ensure_ascii=False, indent=2))


def words(text: str) -> str:
    """`values`, a line each; `text` itself where it is no JSON."""
    try:
        return "\n".join(values(text))
    except (ValueError, RecursionError):
        return text


def values(text: str) -> list[str]:
    """The texts and numbers that JSON holds, without the names of fields and of columns. Raises `ValueError`."""
    return _values(json.loads(text))


def _values(value: Any) -> list[str]:
    if isinstance(value, dict):
        if _is_rows(value.get("columns"), value.get("rows")):
            value = value["rows"]
        else:
            return [part for each in value.values() for part in _values(each)]
    if isinstance(value, list):
        return [part for each in value for part in _values(each)]
    return [] if value is None or isinstance(value, bool) or value == "" else [_plain(value)]


def table(columns: list[str], rows: list[list[str]]) -> str:
    """A table; short rows are filled up, and columns without a name added for long ones."""
    width = max([len(columns), *(len(row) for row in rows), 1])
    lines = [[_cell(_plain(cell)) for cell in row] + [""] * (width - len(row)) for row in (columns, *rows)]
    drawn = ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join([drawn[0], "|" + " --- |" * width, *drawn[1:]]) + "\n"


def bullets(items: list[str]) -> str:
    return "".join(f"- {_line(item)}\n" for item in items if item.strip())


def tasks(items: list[dict[str, Any]]) -> str:
    """A list with a box for each task, who does it and when in brackets behind it."""
    lines = []
    for item in items:
        beside = ", ".join(_line(_plain(item.get(key))) for key in ("who", "date") if _plain(item.get(key)).strip())
        lines.append(f"- [ ] {_line(_plain(item['task']))}" + (f" ({beside})" if beside else "") + "\n")
    return "".join(lines)


def fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}json\n{text}\n{fence}\n"


def _is_rows(columns: object, rows: object) -> bool:
    return isinstance(columns, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows)


def _plain(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_MARKS = re.compile(r"([\\`*_{}\[\]<>|~])")
_OPENING = re.compile(r"^(?:([#+>-])|(\d+)([.)]))(?=\s|$)")


def _line(text: str) -> str:
    """One line in which Markdown's signs are escaped."""
    text = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(lambda found: "\\" + found[1] if found[1] else f"{found[2]}\\{found[3]}", text)


def _cell(text: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
