"""A text read into JSON that fits a schema; a long text in parts whose lists are joined."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from assistant.engine.decoding import json_grammar
from assistant.engine.decoding.constrained import generate_json
from assistant.engine.prompts import examples
from assistant.engine.prompts.chat import ChatStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.prompts.prompt_files import task_words
from assistant.engine.tasks import long_text, schemas
from assistant.engine.tasks.engine_task import SMALLEST_ROOM, EngineTask, Fit, with_text_tokens
from assistant.errors import PromptTooLong
from assistant.tasks import Event, Extract, Piece, Progress

if TYPE_CHECKING:
    from assistant.engine.decoding.generation import Generated


class Extracting(EngineTask[Extract]):
    """The outcome's text is JSON. Raises `SchemaInvalid` before anything is read."""

    def fit(self) -> Fit:
        parts, rest = self._divided(schemas.read(self._task.schema))
        first = parts[0].strip() if parts else ""
        shown = PromptParts("instruct", first, examples=self._task.examples)
        fit = self._fit(shown, self._size(rest) if rest else 0, prompt=self._prompt(first))
        return with_text_tokens(fit, sum(map(self._size, parts)))

    def _prompt(self, text: str) -> Prompt:
        """A chat model is shown a schema of up to a quarter of its context; others know no such thing."""
        words = task_words("extract")
        instruction = self._task.instruction or words["instruction"]
        if isinstance(self._style, ChatStyle) and 4 * self._count(self._task.schema) <= self._context:
            instruction += words["schema"].format(schema=self._task.schema)
        return examples.prompt(self._style, instruction, text, self._task.examples)

    def _divided(self, schema: dict[str, Any]) -> tuple[list[str], str]:
        """The parts that are read in turn, and the rest of the text. Only a schema with a list takes several parts."""
        text = self._task.text
        parts = long_text.split_parts(text, self._count, self._room())
        if len(parts) > 1 and schemas.joined_field(schema) is None:
            return parts[:1], text[len(parts[0]) :]
        return parts, ""

    def _room(self) -> int:
        """Tokens of text that fit beside the instruction and the answer. Raises `PromptTooLong`."""
        around = len(self._prompt("").ids)
        limits = self._task.limits
        reserved = 0 if self._loaded.kind == "seq2seq" else min(limits.max_tokens, self._context // 3)
        room = self._context - reserved - around - 1
        if room < SMALLEST_ROOM:
            raise PromptTooLong(around + SMALLEST_ROOM + 1, self._context - reserved)
        return room

    def _events(self) -> Iterator[Event]:
        schema = schemas.read(self._task.schema)
        grammar = json_grammar.compiled(schema)
        # That there is an end at all is known before minutes of work.
        json_grammar.JsonWriter(grammar, self._loaded.tokenizer, self._loaded.rows).close()
        parts, rest = self._divided(schema)
        field = schemas.joined_field(schema)
        whole = len(self._task.text)
        self._tally.dropped_tokens = self._count(rest) if rest else 0
        self._tally.read_share = (whole - len(rest)) / whole
        values: list[Any] = []
        shown: list[str] = []
        done = 0
        for number, part in enumerate(parts):
            if len(parts) > 1:
                yield Progress("reading", number, len(parts))
            if values and field:
                grammar = json_grammar.compiled(schemas.for_next_part(schema, field, values[0]))
            run = yield from self._read(part.strip(), grammar, shows=len(parts) == 1)
            if run.text:
                values.append(json.loads(run.text))
                shown.append(_once(run.text, values[-1]))
            self._tally.add(run)
            self._tally.end(run.finish)
            if run.finish == "cancelled":
                break
            done += len(part)
        text = shown[0] if len(shown) == 1 else ""
        if len(shown) > 1:
            assert field is not None
            text = json.dumps(schemas.joined(schema, field, values), ensure_ascii=False)
        if len(parts) > 1:
            if text:
                yield Piece(text, 0)
            if self._tally.finish != "cancelled":
                yield Progress("reading", len(parts), len(parts))
            self._tally.read_share = done / whole
        self._tally.texts = [text]

    def _read(self, text: str, grammar: str, *, shows: bool) -> Generator[Event, None, Generated]:
        running = generate_json(
            self._loaded, self._style.codec, self._prompt(text), grammar, self._task.sampling, self._task.limits,
            self._should_stop, self._cache if self._style.preamble else None,
        )  # fmt: skip
        with closing(running):
            while True:
                try:
                    piece = next(running)
                except StopIteration as ended:
                    run: Generated = ended.value
                    return run
                if shows:
                    yield Piece(piece)


def _once(text: str, value: Any) -> str:
    """The JSON, which may have one key twice where its schema leaves an object open, with each key once."""
    twice: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        known = dict(found)
        twice.extend(["twice"] * (len(found) - len(known)))
        return known

    json.loads(text, object_pairs_hook=pairs)
    return json.dumps(value, ensure_ascii=False) if twice else text
