"""The events of a task as answers in OpenAI's protocol."""

from __future__ import annotations

import json
import math
import secrets
import time
from collections.abc import Sequence
from typing import Any

from assistant.errors import (
    EmptyText,
    LonghandError,
    OutOfMemory,
    PromptTooLong,
    SchemaInvalid,
    TaskError,
    TaskUnsupported,
)
from assistant.serving.requests import Asked
from assistant.tasks import Outcome, Piece, Rated

_LEAST_LOG = -9999.0  # of a token that has no likelihood at all, as JSON knows no infinity


class Answer:
    """One answer, whole or piece by piece, for a chat or for a text."""

    def __init__(self, asked: Asked, model: str) -> None:
        self._asked, self._model = asked, model
        self._chat = bool(asked.task.turns)
        self._id = f"{'chatcmpl' if self._chat else 'cmpl'}-{secrets.token_hex(12)}"
        self._made = int(time.time())
        self._texts: list[str] = []
        self._rated: list[Rated] = []
        self._length = 0
        self._begun = False

    def add(self, piece: Piece) -> None:
        self._texts.append(piece.text)
        self._rated += piece.rated

    def chunk(self, piece: Piece) -> bytes:
        said: dict[str, Any] = {"text": piece.text}
        if self._chat:
            said = {"delta": {"content": piece.text} if self._begun else {"role": "assistant", "content": piece.text}}
        self._begun = True
        return self._event([{"index": 0, **said, "logprobs": self._logprobs(piece.rated), "finish_reason": None}])

    def last(self, outcome: Outcome) -> bytes:
        """The chunk that says how it ended, the count of tokens where it was asked for, and the mark of the end."""
        said: dict[str, Any] = {"delta": {} if self._begun else {"role": "assistant"}} if self._chat else {"text": ""}
        end = self._event([{"index": 0, **said, "logprobs": None, "finish_reason": _finish(outcome)}])
        usage = self._event([], usage=_usage(outcome)) if self._asked.usage else b""
        return end + usage + b"data: [DONE]\n\n"

    def whole(self, outcome: Outcome) -> dict[str, Any]:
        text = "".join(self._texts)
        said: dict[str, Any] = {"message": {"role": "assistant", "content": text}} if self._chat else {"text": text}
        choice = {"index": 0, **said, "logprobs": self._logprobs(self._rated), "finish_reason": _finish(outcome)}
        kind = "chat.completion" if self._chat else "text_completion"
        return {**self._head(kind), "choices": [choice], "usage": _usage(outcome)}

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self._id, "object": kind, "created": self._made, "model": self._model}

    def _event(self, choices: list[dict[str, Any]], **more: Any) -> bytes:
        kind = "chat.completion.chunk" if self._chat else "text_completion"
        return event({**self._head(kind), "choices": choices, **more})

    def _logprobs(self, rated: Sequence[Rated]) -> dict[str, Any] | None:
        if self._asked.task.ratings is None:
            return None
        if self._chat:
            return {
                "content": [
                    _entry(each.text, each.probability) | {"top_logprobs": [_entry(*one) for one in each.choices]}
                    for each in rated
                ]
            }
        offsets = []
        for each in rated:
            offsets.append(self._length)
            self._length += len(each.text)
        return {
            "tokens": [each.text for each in rated],
            "token_logprobs": [_log(each.probability) for each in rated],
            "top_logprobs": [{text: _log(chance) for text, chance in each.choices} for each in rated],
            "text_offset": offsets,
        }


def _entry(text: str, probability: float) -> dict[str, Any]:
    return {"token": text, "logprob": _log(probability), "bytes": list(text.encode("utf-8", "replace"))}


def _log(probability: float) -> float:
    return math.log(probability) if probability > 0 else _LEAST_LOG


def _finish(outcome: Outcome) -> str:
    return "length" if outcome.finish == "length" else "stop"


def _usage(outcome: Outcome) -> dict[str, Any]:
    return {
        "prompt_tokens": outcome.prompt_tokens, "completion_tokens": outcome.new_tokens,
        "total_tokens": outcome.prompt_tokens + outcome.new_tokens,
        "prompt_tokens_details": {"cached_tokens": outcome.cached_tokens},
    }  # fmt: skip


def event(value: object) -> bytes:
    return b"data: " + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n\n"


def error_body(words: str, kind: str = "invalid_request_error", field: str = "", code: str = "") -> dict[str, Any]:
    return {"error": {"message": words, "type": kind, "param": field or None, "code": code or None}}


def told(error: LonghandError) -> tuple[int, dict[str, Any]]:
    """The status and the body for an error of the engine; nothing in it quotes a text."""
    match error:
        case PromptTooLong():
            words = f"The prompt has {error.tokens} tokens, and the context length of the model is {error.limit}."
            return 400, error_body(words, code="context_length_exceeded")
        case EmptyText():
            return 400, error_body("There is nothing to answer.")
        case SchemaInvalid():
            return 400, error_body("The JSON Schema cannot be guaranteed.", field="response_format")
        case TaskUnsupported():
            return 400, error_body(f"The model “{error.model}” does not chat; use /v1/completions.")
        case TaskError():
            return 400, error_body("The model cannot do this.")
        case OutOfMemory():
            return 503, error_body("There is not enough memory.", "server_error")
        case _:
            return 500, error_body(f"The model failed: {type(error).__name__}.", "server_error")
