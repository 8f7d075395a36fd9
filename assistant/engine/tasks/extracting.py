"""A text read into JSON that fits a schema; a long text in parts whose lists are joined."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

from assistant.engine.decoding import json_grammar
from assistant.engine.decoding.constrained import generate_json
from assistant.engine.decoding.generation import Run
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.loaded.loading import LoadedModel
from assistant.engine.prompts import examples
from assistant.engine.prompts.style import ChatStyle, Prompt, Style
from assistant.engine.tasks import long_text, schemas
from assistant.errors import PromptTooLong
from assistant.tasks import Event, Extract, Outcome, Piece, Progress

_INSTRUCTION = "Read the text into JSON."
_SMALLEST_ROOM = 8


def prompt_of(loaded: LoadedModel, style: Style, task: Extract, text: str | None = None) -> Prompt:
    """What a model reads. A chat model is shown a schema of up to a quarter of its context; others know no such thing."""
    instruction = task.instruction or _INSTRUCTION
    if isinstance(style, ChatStyle) and 4 * style.codec.count(task.schema) <= loaded.context_length:
        instruction += f"\nAnswer with JSON that fits this JSON Schema: {task.schema}"
    return examples.ask(style, instruction, task.text if text is None else text, task.examples)


def extract(
    loaded: LoadedModel, style: Style, cache: PrefixCache | None, task: Extract, should_stop: Callable[[], bool]
) -> Iterator[Event]:
    """Events up to the `Outcome`, whose text is JSON. Raises `SchemaInvalid` before anything is read."""
    schema = schemas.read(task.schema)
    grammar = json_grammar.compiled(schema)
    # That there is an end at all is known before minutes of work.
    json_grammar.JsonWriter(grammar, loaded.tokenizer, _vocabulary(loaded)).close()
    parts = long_text.split_parts(task.text, style.codec.count, _room(loaded, style, task))
    field = schemas.joined_field(schema)
    text = task.text
    if len(parts) > 1 and field is None:
        parts, text = parts[:1], parts[0]
    read = Outcome("", "stop", read_share=len(text) / len(task.text))
    dropped = style.codec.count(task.text[len(text) :]) if len(text) < len(task.text) else 0
    values: list[Any] = []
    shown: list[str] = []
    done = 0
    for number, part in enumerate(parts):
        if len(parts) > 1:
            yield Progress("reading", number, len(parts))
        if values and field:
            grammar = json_grammar.compiled(schemas.for_next_part(schema, field, values[0]))
        running = generate_json(
            loaded, style.codec, prompt_of(loaded, style, task, part.strip()), grammar, task.sampling, task.limits, should_stop,
            cache if style.preamble else None,
        )  # fmt: skip
        with closing(running):
            while True:
                try:
                    piece = next(running)
                except StopIteration as ended:
                    run: Run = ended.value
                    break
                if len(parts) == 1:
                    yield Piece(piece)
        if run.text:
            values.append(json.loads(run.text))
            shown.append(run.text)
        read = _added(read, run)
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
        if read.finish != "cancelled":
            yield Progress("reading", len(parts), len(parts))
        read = replace(read, read_share=done / len(task.text))
    yield replace(read, text=text, dropped_tokens=dropped)


def _added(outcome: Outcome, run: Run) -> Outcome:
    finish = run.finish if run.finish == "cancelled" or outcome.finish == "stop" else outcome.finish
    return replace(
        outcome, finish=finish, prompt_tokens=outcome.prompt_tokens + run.prompt_tokens,
        cached_tokens=outcome.cached_tokens + run.cached_tokens, new_tokens=outcome.new_tokens + run.new_tokens,
        prefill_seconds=outcome.prefill_seconds + run.prefill_seconds,
        decode_seconds=outcome.decode_seconds + run.decode_seconds,
    )  # fmt: skip


def _room(loaded: LoadedModel, style: Style, task: Extract) -> int:
    """Tokens of text that fit beside the instruction and the answer. Raises `PromptTooLong`."""
    around = len(prompt_of(loaded, style, task, "").ids)
    reserved = 0 if loaded.kind == "seq2seq" else min(task.limits.max_tokens, loaded.context_length // 3)
    room = loaded.context_length - reserved - around - 1
    if room < _SMALLEST_ROOM:
        raise PromptTooLong(around + _SMALLEST_ROOM + 1, loaded.context_length - reserved)
    return room


def _vocabulary(loaded: LoadedModel) -> int:
    """How many logits the model gives."""
    model: Any = loaded.model
    return int(model.config.get_text_config(decoder=True).vocab_size)
