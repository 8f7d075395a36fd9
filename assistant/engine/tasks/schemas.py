"""JSON Schemas that a model fills in: bounded, and for long texts filled in part by part and joined."""

from __future__ import annotations

import json
from typing import Any

from assistant.errors import SchemaInvalid

# Characters and items where a schema has no bound of its own: a model that goes round in circles must come to an end.
_LONGEST_STRING, _LONGEST_PATTERN = 400, 100
_LONGEST_LIST = 200
_NESTED = ("properties", "$defs", "definitions", "patternProperties", "dependentSchemas")
_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_SINGLE = ("items", "additionalProperties", "not", "if", "then", "else", "contains")
_DEEPEST = 60


def read(schema: str) -> dict[str, Any]:
    """The schema with bounds on strings and lists, and its objects closed: they have the fields that it names and no others.

    An object stays open where the schema says so itself, or puts it together of several. Raises `SchemaInvalid`.
    """
    try:
        value = json.loads(schema)
    except (ValueError, RecursionError) as error:
        raise SchemaInvalid(str(error)) from error
    if not isinstance(value, dict):
        raise SchemaInvalid("it is no object")
    bounded = _closed(_bounded(value, 0))
    assert isinstance(bounded, dict)
    return bounded


def _bounded(schema: Any, depth: int) -> Any:
    if not isinstance(schema, dict):
        return schema
    if depth > _DEEPEST:
        raise SchemaInvalid("it is nested too deeply")
    result = dict(schema)
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if "enum" not in schema and "const" not in schema:
        if ("string" in kinds or "pattern" in schema) and "maxLength" not in schema:
            least = schema.get("minLength", 0)
            longest = _LONGEST_PATTERN if schema.keys() & {"pattern", "format"} else _LONGEST_STRING
            result["maxLength"] = max(longest, least if isinstance(least, int) else 0)
        if "array" in kinds and "maxItems" not in schema:
            least = schema.get("minItems", 0)
            result["maxItems"] = max(_LONGEST_LIST, least if isinstance(least, int) else 0)
    # The grammar takes the bound of 0 for an open one where numbers with fractions are bounded on both sides.
    bounds = [key for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") if key in schema]
    if "integer" not in kinds and len(bounds) > 1 and any(key.startswith("exclusive") for key in bounds):
        raise SchemaInvalid("exclusiveMinimum and exclusiveMaximum beside another bound of a number")
    for key in _NESTED:
        if isinstance(schema.get(key), dict):
            result[key] = {name: _bounded(value, depth + 1) for name, value in schema[key].items()}
    for key in _LISTS:
        if isinstance(schema.get(key), list):
            result[key] = [_bounded(value, depth + 1) for value in schema[key]]
    for key in _SINGLE:
        if isinstance(schema.get(key), dict):
            result[key] = _bounded(schema[key], depth + 1)
    return result


def _closed(schema: Any, *, together: bool = False) -> Any:
    """`together` is a part of several that one object must fit, and so may not shut out the fields of the others."""
    if not isinstance(schema, dict):
        return schema
    result = dict(schema)
    several = together or bool(
        schema.keys() & {*_LISTS[:3], "if", "$ref", "patternProperties", "unevaluatedProperties"}
    )
    if isinstance(schema.get("properties"), dict) and "additionalProperties" not in schema and not several:
        result["additionalProperties"] = False
    for key in _NESTED:
        if isinstance(schema.get(key), dict):
            result[key] = {name: _closed(value) for name, value in schema[key].items()}
    for key in _LISTS:
        if isinstance(schema.get(key), list):
            beside = key == "allOf" or isinstance(schema.get("properties"), dict)
            result[key] = [_closed(value, together=beside and key != "prefixItems") for value in schema[key]]
    for key in _SINGLE:
        if isinstance(schema.get(key), dict):
            result[key] = _closed(schema[key], together=key in ("not", "if", "then", "else"))
    return result


def joined_field(schema: dict[str, Any]) -> str | None:
    """Where values of several parts of a text are joined: "" for a list, the name of an object's one list, None for nowhere.

    Of several lists it is the only one with lists or objects in it, such as the rows of a table.
    """
    if schema.get("type") == "array" and "prefixItems" not in schema:
        return ""
    properties = schema.get("properties")
    if schema.get("type") != "object" or not isinstance(properties, dict):
        return None
    lists = [name for name, value in properties.items() if isinstance(value, dict) and value.get("type") == "array"]
    if len(lists) > 1:
        inner = [name for name in lists if _items(properties[name]).get("type") in ("array", "object")]
        lists = inner if len(inner) == 1 else []
    return lists[0] if len(lists) == 1 else None


def _items(schema: dict[str, Any]) -> dict[str, Any]:
    items = schema.get("items")
    return items if isinstance(items, dict) else {}


def for_next_part(schema: dict[str, Any], field: str, value: Any) -> dict[str, Any]:
    """The schema of a later part, whose other fields are the fields of the first `value`; its list may be empty."""
    if not field:
        return schema
    properties = dict(schema["properties"])
    for name, part in value.items():
        if name != field and name in properties:
            properties[name] = {"const": part}
    required = [name for name in properties if name in value]
    return {**schema, "properties": properties, "required": required}


def joined(schema: dict[str, Any], field: str, values: list[Any]) -> Any:
    """The values of all parts as one, within the bounds of the schema."""
    own = schema if not field else schema["properties"][field]
    items: list[Any] = []
    for value in values:
        items += value if not field else value.get(field, [])
    items = items[: own.get("maxItems", len(items))]
    return items if not field else {**values[0], field: items}
