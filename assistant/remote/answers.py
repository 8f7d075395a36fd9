"""The tasks that a model here does by the likelihood of each token, done with the words alone that a server gives."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import jsonschema
import referencing
import referencing.exceptions

from assistant.engine.decoding import shaping
from assistant.engine.prompts import examples
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.prompts.prompt_files import read_forms, task_words
from assistant.engine.tasks import long_text, relevance, schemas
from assistant.engine.tasks.answering import Answering, Sentences, is_unanswered
from assistant.engine.tasks.engine_task import SMALLEST_ROOM, EngineTask, Fit, ModelInUse, T, with_text_tokens
from assistant.engine.tasks.writing import WritingTask
from assistant.errors import EmptyText, ModelRefused, PromptTooLong, SchemaInvalid
from assistant.remote.prompts import RemotePrompt
from assistant.remote.writing import RemoteWriter
from assistant.system.server_errors import ServerBroke
from assistant.tasks import GREEDY, Classify, Event, Extract, Label, Limits, Piece, Progress, Span

_CANDIDATES = 3
_NEARLY_AS_GOOD = 0.6
_GROUNDED = 0.5
_TRIES = 3
_LABEL_TOKENS = 40


class RemoteAnswering(Answering):
    """The evidence of an answer: the sentences that share its words."""

    def _speaks_of(self, parts: PromptParts, found: Sentences) -> bool:
        # The server's model says itself whether the text tells; how likely a question is, no server says.
        return bool(found.texts)

    def _grounds(self, parts: PromptParts, prompt: Prompt, found: Sentences, answer: str, raw: str) -> tuple[Span, ...]:
        if is_unanswered(answer, self._style.unanswerable):
            return ()
        words = [relevance.shared(answer, text) + 0.5 * relevance.shared(parts.question, text) for text in found.texts]
        best = max(words, default=0.0)
        if best <= 0:
            # Said in other words, or in another language; the whole text that was read is the only evidence.
            return (Span(found.stretches[0].start, found.stretches[-1].end, 1.0),) if found.stretches else ()
        order = sorted(range(len(words)), key=lambda number: (-words[number], number))[:_CANDIDATES]
        chosen = sorted(number for number in order if words[number] >= _NEARLY_AS_GOOD * best)
        return tuple(
            Span(found.stretches[number].start, found.stretches[number].end, round(words[number] / best, 3))
            for number in chosen
        )


class _AskingTask(WritingTask[T]):
    """One instruction about a text, with examples."""

    def _asked(self, instruction: str, text: str, shown: Sequence[Any]) -> Prompt:
        return examples.prompt(self._style, instruction, text, shown)

    def _around(self, prompt: Prompt, reserved: int) -> int:
        """Tokens of text that fit beside an empty `prompt` and the answer. Raises `PromptTooLong`."""
        room = self._context - reserved - len(prompt.ids) - 1
        if room < SMALLEST_ROOM:
            raise PromptTooLong(len(prompt.ids) + SMALLEST_ROOM + 1, self._context - reserved)
        return room

    def _whole(self, prompt: Prompt, sampling: Any, limits: Limits) -> str:
        written = self._write(prompt, sampling, limits, [shaping.Trim()], cache=False)
        text = "".join(piece for piece, _ in written)
        self._finish()
        return text


class RemoteClassifying(_AskingTask[Classify]):
    """The outcome's text is the label that the server has named. Its chance is that of its first token where the server
    says it, and else not known: 1 for the label named, 0 for the others."""

    def __init__(self, task: Classify, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._labels = tuple(dict.fromkeys(label.strip() for label in task.labels if label.strip()))

    def fit(self) -> Fit:
        head, dropped = self._head()
        return self._fit(
            PromptParts("instruct", head, examples=self._task.examples), dropped, prompt=self._prompt(head)
        )

    def _prompt(self, text: str) -> Prompt:
        named = ", ".join(self._labels)
        instruction = self._task.instruction or task_words("classify")["instruction"].format(labels=named)
        if named not in instruction and not all(label in instruction for label in self._labels):
            instruction += "\n" + task_words("classify")["instruction"].format(labels=named)
        return self._asked(instruction + read_forms("remote")["classify"]["alone"], text, self._task.examples)

    def _head(self) -> tuple[str, int]:
        text = self._task.text.strip()
        head = long_text.beginning(text, self._count, self._around(self._prompt(""), _LABEL_TOKENS)).strip()
        return head, self._count(text[len(head) :]) if len(head) < len(text) else 0

    def _events(self) -> Iterator[Event]:
        if not self._labels:
            raise EmptyText
        text, self._tally.dropped_tokens = self._head()
        self._tally.read_share = len(text) / len(self._task.text.strip())
        yield Progress("reading", 0, 1)
        writer = self._writer
        assert isinstance(writer, RemoteWriter)
        chosen: str | None = None
        one_of = {"type": "string", "enum": list(self._labels)}
        # In the model's own words first, of which the server may say how likely they are; then by the server's grammar.
        for asking in (writer.rated(), writer.fitting(one_of)):
            with asking:
                said = self._whole(self._prompt(text), GREEDY, Limits(_LABEL_TOKENS))
            if self._tally.finish == "cancelled":
                return
            if (chosen := _named(said, self._labels)) is not None:
                break
        if chosen is None:
            raise ModelRefused(self._loaded.name, said)
        self._tally.finish = "stop"
        chances = _chances(writer.ratings, self._labels) or {}
        if max(chances, key=lambda label: chances[label], default=chosen) != chosen:
            chances = {}
        found = {label: chances.get(label, 1.0 if label == chosen and not chances else 0.0) for label in self._labels}
        found[chosen] = max(found.values()) if max(found.values()) > 0 else 1.0
        ranked = sorted(self._labels, key=lambda label: (label != chosen, -found[label]))
        self._tally.labels = tuple(Label(label, found[label]) for label in ranked)
        self._tally.texts = [chosen]
        yield Piece(chosen, 0)


def _named(said: str, labels: Sequence[str]) -> str | None:
    """The label that an answer is or begins with, else the only one that it names."""
    plain = said.strip().strip("\"'“”*_.`").casefold()
    for label in sorted(labels, key=len, reverse=True):
        if plain == label.casefold() or plain.startswith(label.casefold()):
            return label
    inside = [label for label in labels if label.casefold() in plain]
    return inside[0] if len(inside) == 1 else None


def _chances(ratings: Sequence[Any], labels: Sequence[str]) -> dict[str, float] | None:
    """The chance of each label by the likeliest first tokens of an answer; None where the server does not say them."""
    first = next(iter(ratings), None)
    tops: dict[str, float] = {}
    try:
        if isinstance(first, dict) and first.get("content"):
            tops = {str(one["token"]): float(one["logprob"]) for one in first["content"][0]["top_logprobs"]}
        elif isinstance(first, dict) and first.get("top_logprobs"):
            tops = {str(token): float(value) for token, value in first["top_logprobs"][0].items()}
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
    shares = {}
    for label in labels:
        shares[label] = sum(
            math.exp(min(0.0, value)) for token, value in tops.items()
            if (word := token.strip().casefold()) and label.casefold().startswith(word)
        )  # fmt: skip
    total = sum(shares.values())
    return {label: share / total for label, share in shares.items()} if total > 0 else None


class RemoteExtracting(_AskingTask[Extract]):
    """The outcome's text is JSON that fits the schema: by the server's grammar where it has one, and always checked. Where
    it does not fit, the server is asked again, twice. Raises `SchemaInvalid` before anything is sent."""

    def fit(self) -> Fit:
        parts, rest = self._divided(schemas.read(self._task.schema))
        first = parts[0].strip() if parts else ""
        shown = PromptParts("instruct", first, examples=self._task.examples)
        fit = self._fit(shown, self._size(rest) if rest else 0, prompt=self._prompt(first))
        return with_text_tokens(fit, sum(map(self._size, parts)))

    def _prompt(self, text: str, reason: str = "") -> Prompt:
        forms = read_forms("remote")["extract"]
        instruction = self._task.instruction or task_words("extract")["instruction"]
        if 4 * self._count(self._task.schema) <= self._context:
            instruction += forms["schema"].format(schema=self._task.schema)
        if reason:
            instruction += forms["again"].format(reason=reason)
        return self._asked(instruction, text, self._task.examples)

    def _divided(self, schema: dict[str, Any]) -> tuple[list[str], str]:
        text = self._task.text
        room = self._around(self._prompt(""), min(self._task.limits.max_tokens, self._context // 3))
        parts = long_text.split_parts(text, self._count, room)
        if len(parts) > 1 and schemas.joined_field(schema) is None:
            return parts[:1], text[len(parts[0]) :]
        return parts, ""

    def _events(self) -> Iterator[Event]:
        schema = schemas.read(self._task.schema)
        check_schema(schema)
        parts, rest = self._divided(schema)
        field = schemas.joined_field(schema)
        self._tally.dropped_tokens = self._count(rest) if rest else 0
        self._tally.read_share = 0.0
        values: list[Any] = []
        done = 0
        for number, part in enumerate(parts):
            yield Progress("reading", number, len(parts))
            own = schemas.for_next_part(schema, field, values[0]) if values and field else schema
            value = self._value(part.strip(), own)
            if self._tally.finish == "cancelled":
                break
            values.append(value)
            done += len(part)
        self._tally.read_share = done / max(1, len(self._task.text))
        if values:
            whole = values[0] if len(values) == 1 or field is None else schemas.joined(schema, field, values)
            text = json.dumps(whole, ensure_ascii=False)
            self._tally.texts = [text]
            yield Piece(text, 0)

    def _value(self, text: str, schema: dict[str, Any]) -> Any:
        """Raises `ServerBroke` where no answer fits."""
        writer = self._writer
        assert isinstance(writer, RemoteWriter)
        reason, said = "", ""
        for number in range(_TRIES):
            prompt = self._prompt(text, reason)
            assert isinstance(prompt, RemotePrompt)
            sampling = self._task.sampling if not number else replace(self._task.sampling, temperature=0.4, seed=number)
            with writer.fitting(schema):
                said = self._whole(prompt, sampling, self._task.limits)
            if self._tally.finish == "cancelled":
                return None
            found = json_in(said)
            if found is None:
                reason = "it is no JSON"
                continue
            reason = misfit(found[0], schema)
            if not reason:
                self._tally.finish = "stop"
                return found[0]
        raise ServerBroke(writer.host, "it does not fit the schema")


def check_schema(schema: dict[str, Any]) -> None:
    """Raises `SchemaInvalid`."""
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        misfit(None, schema)
    except (jsonschema.SchemaError, referencing.exceptions.Unresolvable, RecursionError, re.error) as error:
        raise SchemaInvalid(str(getattr(error, "message", type(error).__name__))[:200]) from error


def misfit(value: Any, schema: dict[str, Any]) -> str:
    """Why a value does not fit a schema; "" where it does."""
    # A registry of its own, so that a schema's reference to another computer is never fetched.
    checked = jsonschema.Draft202012Validator(schema, registry=referencing.Registry())
    problem = next(checked.iter_errors(value), None)
    return "" if problem is None else f"{problem.json_path}: {problem.message}"[:200]


def json_in(said: str) -> tuple[Any] | None:
    """The JSON of an answer that may have words or a code fence around it, as the only item of a tuple."""
    for start in [place for place, letter in enumerate(said) if letter in "{["][:20] or [0]:
        try:
            return (json.JSONDecoder().raw_decode(said, start)[0],)
        except (ValueError, RecursionError):
            continue
    return None


def classes() -> dict[type, type[EngineTask[Any]]]:
    """The class of each task that is done in another way than here."""
    from assistant.tasks import Question

    return {Question: RemoteAnswering, Classify: RemoteClassifying, Extract: RemoteExtracting}
