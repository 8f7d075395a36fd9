"""Tasks of other programs: continue a text without a prompt, or write the next turn of a chat in the model's template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from assistant.engine.decoding import json_grammar
from assistant.engine.decoding.constrained import generate_json
from assistant.engine.decoding.detokenising import Detokeniser
from assistant.engine.decoding.generation import generate
from assistant.engine.prompts.chat import ChatStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.tasks import schemas
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.writing import WritingTask
from assistant.errors import EmptyText, PromptTooLong, TaskUnsupported
from assistant.tasks import Complete, Event, Message, Piece, Rated

if TYPE_CHECKING:
    from torch import Tensor

    from assistant.engine.decoding.generation import Generated


class Completing(WritingTask[Complete]):
    def fit(self) -> Fit:
        return self._fit(PromptParts("complete", self._task.text), prompt=self._prompt())

    def _refuse(self) -> None:
        if self._task.turns and "chat" not in self._style.tasks:
            raise self._style.hindrance or TaskUnsupported("chat", self._loaded.name)

    def _prompt(self) -> Prompt:
        """Raises `PromptTooLong` where no token of an answer has room, and `EmptyText` where nothing is asked."""
        task = self._task
        if task.turns:
            prompt = self._turns(task.turns)
        else:
            before = self._style.codec.frame()[0]
            prompt = Prompt([*before, *self._style.codec.plain(task.text)])
        if len(prompt.ids) >= self._context:
            raise PromptTooLong(len(prompt.ids), self._context)
        return prompt

    def _turns(self, turns: Sequence[tuple[str, str]]) -> Prompt:
        if not any(role == "user" for role, _ in turns):
            raise EmptyText
        if isinstance(self._style, ChatStyle):
            return self._style.render_turns(turns)
        system = "\n\n".join(words for role, words in turns if role == "system")
        messages = tuple(
            Message("model" if role == "assistant" else "writer", words) for role, words in turns if role != "system"
        )
        return self._style.render(PromptParts("chat", system, messages=messages))

    def _events(self) -> Iterator[Event]:
        task, prompt = self._task, self._prompt()
        if task.schema:
            yield from self._json(prompt)
        elif task.ratings is not None:
            yield from self._rated(prompt, task.ratings)
        else:
            written = self._write(prompt, task.sampling, task.limits, [], cache=True, stops_loops=False)
            for piece, tokens in written:
                yield from self._emit(piece, tokens)
            self._finish()

    def _json(self, prompt: Prompt) -> Iterator[Event]:
        """Raises `SchemaInvalid` before anything is read."""
        grammar = json_grammar.compiled(schemas.read(self._task.schema))
        json_grammar.JsonWriter(grammar, self._loaded.tokenizer, self._loaded.rows).close()
        running = generate_json(
            self._loaded, self._style.codec, prompt, grammar, self._task.sampling, self._task.limits, self._should_stop,
            self._cache,
        )  # fmt: skip
        with closing(running):
            while True:
                try:
                    yield from self._emit(next(running), 1)
                except StopIteration as ended:
                    self._took(ended.value)
                    return

    def _took(self, run: Generated) -> None:
        self._tally.add(run)
        self._tally.end(run.finish)

    def _rated(self, prompt: Prompt, choices: int) -> Iterator[Event]:
        """Every token as the model wrote it: thoughts and the mark of an end are not taken out of a rated answer."""
        ratings = _Ratings(self._loaded.tokenizer, prompt.ids, choices)
        running = generate(
            self._loaded, prompt.ids, self._task.sampling, self._task.limits, self._should_stop, self._cache,
            drafting=self._drafting, rate=ratings.add,
        )  # fmt: skip
        with closing(running):
            while True:
                try:
                    step = next(running)
                except StopIteration as ended:
                    self._took(ended.value)
                    return
                self._tally.texts.append(step.text)
                yield Piece(step.text, step.token_count, rated=ratings.take(step.token_count))


class _Ratings:
    """The likelihood of each token by the model's own numbers, before temperature and filters."""

    def __init__(self, tokenizer: object, context: list[int], choices: int) -> None:
        self._tokenizer, self._context, self._choices = tokenizer, context[-1:], choices
        self._waiting: list[Rated] = []
        self._texts: dict[int, str] = {}

    def add(self, token: int, row: Tensor) -> None:
        likely = row.float().log_softmax(-1)
        top = likely.topk(min(self._choices, len(likely))) if self._choices else None
        choices = (
            tuple(
                (self._text(id), chance)
                for id, chance in zip(top.indices.tolist(), top.values.exp().tolist(), strict=True)
            )
            if top is not None
            else ()
        )
        self._waiting.append(Rated(self._text(token), float(likely[token].exp()), choices))

    def take(self, count: int) -> tuple[Rated, ...]:
        taken, self._waiting = self._waiting[:count], self._waiting[count:]
        return tuple(taken)

    def _text(self, id: int) -> str:
        if id not in self._texts:
            detokeniser = Detokeniser(self._tokenizer, self._context)
            self._texts[id] = detokeniser.add(id) + detokeniser.flush()
        return self._texts[id]
