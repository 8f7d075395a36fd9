"""Requests in OpenAI's protocol as tasks, checked field by field."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from assistant.tasks import Complete, Limits, Sampling

_MOST_TOKENS = 1_000_000
_MOST_TURNS = 1_000
_MOST_CHOICES = {"chat": 20, "text": 20}
_ROLES = {"system": "system", "developer": "system", "user": "user", "assistant": "assistant"}
# Fields that would change the answer and are not done; their harmless values are taken.
_UNDONE: dict[str, tuple[Any, ...]] = {
    "n": (None, 1), "best_of": (None, 1), "echo": (None, False), "suffix": (None, ""), "tools": (None, []),
    "functions": (None, []), "tool_choice": (None, "none", "auto"), "logit_bias": (None, {}),
    "presence_penalty": (None, 0), "frequency_penalty": (None, 0), "audio": (None,),
}  # fmt: skip


class Wrong(Exception):
    """The request cannot be done; `field` is the name of the wrong field, "" for the whole request."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.words, self.field = words, field


@dataclass(frozen=True, slots=True)
class Asked:
    task: Complete
    model: str
    stream: bool
    usage: bool


def parsed(body: bytes, *, chat: bool) -> Asked:
    """Raises `Wrong`."""
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Wrong("The body is no JSON.") from error
    if not isinstance(fields, dict):
        raise Wrong("The body is no JSON object.")
    for name, harmless in _UNDONE.items():
        if fields.get(name) not in harmless:
            raise Wrong(f"This server does not do “{name}”.", name)
    options = fields.get("stream_options") or {}
    if not isinstance(options, dict):
        raise Wrong("“stream_options” is no object.", "stream_options")
    schema = _schema(fields.get("response_format"))
    ratings = _ratings(fields, chat=chat)
    if schema and ratings is not None:
        raise Wrong("JSON by a schema comes without “logprobs”.", "logprobs")
    limits = Limits(_length(fields), _stops(fields.get("stop")))
    sampling = _sampling(fields)
    if chat:
        task = Complete("", _turns(fields.get("messages")), sampling, limits, schema, ratings)
    else:
        task = Complete(_prompt(fields.get("prompt")), (), sampling, limits, schema, ratings)
    return Asked(task, _text(fields, "model"), _flag(fields, "stream"), _flag(options, "include_usage"))


def _prompt(given: Any) -> str:
    if isinstance(given, list) and len(given) == 1:
        given = given[0]
    if not isinstance(given, str):
        raise Wrong("“prompt” has to be one text.", "prompt")
    return _clean(given, "prompt")


def _turns(given: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(given, list) or not given or len(given) > _MOST_TURNS:
        raise Wrong("“messages” has to be a list of turns.", "messages")
    turns = []
    for turn in given:
        role = _ROLES.get(str(turn.get("role"))) if isinstance(turn, dict) else None
        if role is None:
            raise Wrong("Each turn has a “role”: system, user or assistant.", "messages")
        turns.append((role, _words(turn.get("content"))))
    if turns[-1][0] != "user":
        raise Wrong("The last turn has to be one of the user.", "messages")
    return tuple(turns)


def _words(content: Any) -> str:
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict) and part.get("type") == "text"]
        texts = [part for part in parts if isinstance(part, str)]
        if len(texts) != len(content):
            raise Wrong("The content of a turn has to be text.", "messages")
        content = "".join(texts)
    if not isinstance(content, str):
        raise Wrong("The content of a turn has to be text.", "messages")
    return _clean(content, "messages")


def _clean(text: str, field: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Wrong(f"“{field}” has half a character in it.", field) from error
    return text


def _schema(given: Any) -> str:
    """JSON Schema as JSON, "" where text is wanted."""
    if given is None or given == {"type": "text"}:
        return ""
    if isinstance(given, dict) and given.get("type") == "json_object":
        return json.dumps({"type": "object"})
    if isinstance(given, dict) and given.get("type") == "json_schema":
        named = given.get("json_schema")
        schema = named.get("schema") if isinstance(named, dict) else None
        if isinstance(schema, dict):
            return json.dumps(schema)
    raise Wrong("“response_format” is text, json_object, or json_schema with a schema.", "response_format")


def _ratings(fields: dict[str, Any], *, chat: bool) -> int | None:
    given = fields.get("logprobs")
    if chat:
        if not _flag(fields, "logprobs"):
            return None
        given = fields.get("top_logprobs") or 0
    elif given is None or given is False:
        return None
    if not isinstance(given, int) or not 0 <= given <= _MOST_CHOICES["chat" if chat else "text"]:
        raise Wrong("The number of likeliest tokens is 0 to 20.", "top_logprobs" if chat else "logprobs")
    return int(given)


def _length(fields: dict[str, Any]) -> int:
    given = fields.get("max_completion_tokens") or fields.get("max_tokens")
    if given is None:
        return _MOST_TOKENS if "messages" in fields else 16  # the defaults of the protocol
    if not isinstance(given, int) or isinstance(given, bool) or not 1 <= given <= _MOST_TOKENS:
        raise Wrong("“max_tokens” has to be a number from 1 on.", "max_tokens")
    return given


def _stops(given: Any) -> tuple[str, ...]:
    stops = [given] if isinstance(given, str) else given or []
    if not isinstance(stops, list) or len(stops) > 16 or not all(isinstance(one, str) for one in stops):
        raise Wrong("“stop” is a text or up to 16 texts.", "stop")
    return tuple(one for one in stops if one)


def _sampling(fields: dict[str, Any]) -> Sampling:
    def number(name: str, default: float, least: float, most: float) -> float:
        given = fields.get(name)
        if given is None:
            return default
        if isinstance(given, bool) or not isinstance(given, int | float) or not least <= given <= most:
            raise Wrong(f"“{name}” is a number from {least:g} to {most:g}.", name)
        return float(given)

    seed = fields.get("seed")
    if seed is not None and (isinstance(seed, bool) or not isinstance(seed, int)):
        raise Wrong("“seed” is a whole number.", "seed")
    penalty = "repeat_penalty" if fields.get("repetition_penalty") is None else "repetition_penalty"
    return Sampling(
        temperature=number("temperature", 1.0, 0.0, 2.0), top_k=int(number("top_k", 0, -1, 1e6)) % 1_000_001,
        top_p=number("top_p", 1.0, 0.0, 1.0) or 1e-6, min_p=number("min_p", 0.0, 0.0, 1.0),
        repetition_penalty=number(penalty, 1.0, 0.5, 2.0), seed=None if seed is None else seed % 2**63,
    )  # fmt: skip


def _flag(fields: dict[str, Any], name: str) -> bool:
    given = fields.get(name)
    if given is not None and not isinstance(given, bool):
        raise Wrong(f"“{name}” is true or false.", name)
    return bool(given)


def _text(fields: dict[str, Any], name: str) -> str:
    given = fields.get(name)
    if given is not None and not isinstance(given, str):
        raise Wrong(f"“{name}” is a text.", name)
    return given or ""
