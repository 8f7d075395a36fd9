"""The capabilities of one model on one server: requested once, and remembered for a week."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from assistant.remote.connection import Connection
from assistant.remote.replies import Refused
from assistant.system import disk, paths
from assistant.system.private_files import make_folder
from assistant.system.server_errors import ServerError, ServerFailed, ServerModelMissing, ServerUnknown

ASSUMED_CONTEXT = 4096
"""Tokens, where the server does not say: Ollama's default."""
_KEPT_SECONDS = 7 * 86_400.0
_MOST_KEPT = 50
_CONTEXT_NAMES = ("max_model_len", "context_length", "max_context_length", "n_ctx", "context_window", "n_ctx_train")
# Each group of fields is left out where the server takes the request only without it.
_OPTIONAL: dict[str, dict[str, Any]] = {
    "usage": {"stream_options": {"include_usage": True}},
    "seed": {"seed": 1},
    "top_p": {"top_p": 0.9},
    "stop": {"stop": ["\u0000end"]},
    "top_k": {"top_k": 40},
    "min_p": {"min_p": 0.01},
    "penalty": {"repetition_penalty": 1.0, "repeat_penalty": 1.0},
}
_LOGPROBS = {"completion": {"logprobs": 1}, "chat": {"logprobs": True, "top_logprobs": 1}}


@dataclass(frozen=True, slots=True)
class Capabilities:
    """`takes` are names of optional fields, `limit` is the name of the field for the length of an answer.

    `rates` says that the tokens of an answer come with their likelihood, `thinks` that thoughts come in a field of their own,
    `grammar` that JSON was made to fit a schema, None while nobody has asked for any. `tokens_each` corrects the estimate of tokens.
    """

    model: str
    completion: bool
    chat: bool
    context_length: int = ASSUMED_CONTEXT
    says_context: bool = False
    takes: tuple[str, ...] = ()
    limit: str = "max_tokens"
    rates: bool = False
    thinks: bool = False
    grammar: bool | None = None
    tokens_each: float = 1.0
    asked: float = 0.0


def ask(connection: Connection, wanted: str, should_stop: Callable[[], bool]) -> Capabilities | None:
    """Ask for the models, and for one token by each way; None where it was stopped. Raises `ServerError`s."""
    host = connection.address.host
    entries = _models(connection, should_stop)
    names = [str(entry["id"]) for entry in entries]
    if not wanted and not names:
        raise ServerModelMissing(host, wanted)
    model = wanted or names[0]
    entry = next((entry for entry in entries if entry["id"] == model), {})
    ways: dict[str, _Way] = {}
    missing: ServerError | None = None
    for way in ("completion", "chat"):
        if should_stop():
            return None
        try:
            ways[way] = _try_way(connection, way, model, should_stop)
        except Refused as error:
            if error.refusal.status == 404 and model.lower() in error.refusal.words.lower():
                raise ServerModelMissing(host, model) from error
            missing = missing or ServerUnknown(host, error.refusal.status)
        except (ServerUnknown, ServerFailed) as error:
            if isinstance(error, ServerFailed) and error.status not in (500, 501):
                raise
            missing = missing or error
    if should_stop():
        return None
    if not ways:
        raise missing or ServerUnknown(host, 404)
    takes = set(_OPTIONAL)
    for tried in ways.values():
        takes &= set(tried.takes)
    context = _context(connection, entry, model, should_stop)
    return Capabilities(
        model, "completion" in ways, "chat" in ways, context or ASSUMED_CONTEXT, context is not None,
        tuple(sorted(takes)), ways["chat"].limit if "chat" in ways else "max_tokens",
        all(way.rates for way in ways.values()), any(way.thinks for way in ways.values()), asked=time.time(),
    )  # fmt: skip


def _models(connection: Connection, should_stop: Callable[[], bool]) -> list[dict[str, Any]]:
    try:
        listed = connection.get("/models", should_stop)
    except Refused as error:
        if error.refusal.status in (404, 405):
            return []  # a gateway that lists none may still answer by name
        raise ServerUnknown(connection.address.host, error.refusal.status) from error
    found = listed.get("data")
    return [one for one in found if isinstance(one, dict) and isinstance(one.get("id"), str)] if isinstance(
        found, list
    ) else []  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Way:
    takes: tuple[str, ...]
    limit: str
    rates: bool
    thinks: bool


def _try_way(connection: Connection, way: str, model: str, should_stop: Callable[[], bool]) -> _Way:
    """Raises `Refused` and `ServerError`s where the server does not know this way at all."""
    path = "/chat/completions" if way == "chat" else "/completions"
    said: dict[str, Any] = (
        {"messages": [{"role": "user", "content": "Hello"}]} if way == "chat" else {"prompt": "Hello"}
    )
    plain = {"model": model, "stream": True, **said}
    limit = "max_tokens"

    def tried(names: list[str], rated: bool) -> tuple[bool, bool]:
        """Whether tokens came rated, and whether there were thoughts."""
        body = {**plain, limit: 1}
        for name in names:
            body |= _OPTIONAL[name]
        if rated:
            body |= _LOGPROBS[way]
        rates = thinks = False
        for event in connection.send(path, body).events(should_stop):
            for choice in _choices(event):
                delta = choice.get("delta")
                rates = rates or has_ratings(choice)
                thinks = thinks or (isinstance(delta, dict) and _thought(delta))
        return rates, thinks

    try:
        rates, thinks = tried(list(_OPTIONAL), rated=True)
        return _Way(tuple(_OPTIONAL), limit, rates, thinks)
    except Refused as error:
        if error.refusal.status not in (400, 422):
            raise
        if "max_completion_tokens" in error.refusal.words:
            limit = "max_completion_tokens"
    rates, thinks = tried([], rated=False)
    takes = []
    for name in _OPTIONAL:
        with contextlib.suppress(Refused):
            tried([name], rated=False)
            takes.append(name)
    with contextlib.suppress(Refused):
        rates, _ = tried([], rated=True)
    return _Way(tuple(takes), limit, rates, thinks)


def _choices(event: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = event.get("choices")
    if isinstance(found, list):
        yield from (one for one in found if isinstance(one, dict))


def _thought(delta: dict[str, Any]) -> bool:
    return any(isinstance(delta.get(name), str) and delta[name] for name in ("reasoning_content", "reasoning"))


def has_ratings(choice: dict[str, Any]) -> bool:
    rated = choice.get("logprobs")
    if not isinstance(rated, dict):
        return False
    return any(isinstance(rated.get(name), list) and rated[name] for name in ("content", "tokens", "token_logprobs"))


def _context(connection: Connection, entry: dict[str, Any], model: str, should_stop: Callable[[], bool]) -> int | None:
    """Tokens that the server reads at once, by its list of models or by the way of its own kind."""
    owner = str(entry.get("owned_by", ""))
    with contextlib.suppress(Refused, ServerError):
        if owner == "llamacpp":
            settings = connection.get("//props", should_stop).get("default_generation_settings")
            if isinstance(settings, dict) and (found := _positive(settings.get("n_ctx"))):
                return found
        elif owner == "library":  # Ollama's; the model is loaded by now
            for one in connection.get("//api/ps", should_stop).get("models") or []:
                if isinstance(one, dict) and model in (one.get("name"), one.get("model")):
                    return _positive(one.get("context_length"))
            return None
        elif owner == "organization_owner":  # LM Studio's
            told = connection.get(f"//api/v0/models/{model}", should_stop)
            return _positive(told.get("loaded_context_length")) or _positive(told.get("max_context_length"))
    meta = entry.get("meta")
    for where in (entry, meta if isinstance(meta, dict) else {}):
        for name in _CONTEXT_NAMES:
            if found := _positive(where.get(name)):
                return found
    return None


def _positive(value: Any) -> int | None:
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e9 else None


def recalled(base: str, wanted: str) -> Capabilities | None:
    """The remembered capabilities of the server at `base` and the model that the person named. Never raises."""
    entry = _stored().get(f"{base} {wanted}")
    if not isinstance(entry, dict):
        return None
    try:
        found = Capabilities(**{**entry, "takes": tuple(entry["takes"])})
        known = (
            isinstance(found.model, str) and isinstance(found.context_length, int) and found.context_length > 0
            and (found.chat or found.completion) and 0.2 <= found.tokens_each <= 5
            and 0 <= time.time() - found.asked < _KEPT_SECONDS and all(name in _OPTIONAL for name in found.takes)
            and found.limit in ("max_tokens", "max_completion_tokens")
        )  # fmt: skip
    except (TypeError, KeyError):
        return None
    return found if known else None


def remember(base: str, wanted: str, found: Capabilities | None) -> None:
    """None forgets. Never raises."""
    stored = _stored()
    stored.pop(f"{base} {wanted}", None)
    if found is not None:
        stored[f"{base} {wanted}"] = asdict(found)
    kept = dict(list(stored.items())[-_MOST_KEPT:])
    with contextlib.suppress(OSError):
        make_folder(_file().parent)
        disk.replace_file(_file(), json.dumps(kept).encode())


def _stored() -> dict[str, Any]:
    try:
        file = _file()
        found = json.loads(file.read_bytes()[:1_000_000]) if file.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _file() -> Any:
    return paths.cache_dir() / "servers.json"


def learned(known: Capabilities, estimated: int, told: int) -> Capabilities:
    """With the estimate of tokens corrected by the tokens that the server has counted, cautiously."""
    if estimated < 50 or told <= 0:
        return known
    measured = told / estimated * known.tokens_each
    wanted = min(3.0, max(0.5, measured * 1.1))
    return replace(known, tokens_each=max(wanted, known.tokens_each * 0.9))
