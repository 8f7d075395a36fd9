"""What a task would send, counted and shown, before anything of it is run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from assistant.engine.prompts.style import Ask, Prompt
from assistant.engine.tasks import long_text, paragraphs
from assistant.engine.tasks.answering import Answering
from assistant.engine.tasks.chatting import Chatting
from assistant.engine.tasks.continuing import Continuing
from assistant.engine.tasks.fitting import FittingWork
from assistant.engine.tasks.instructing import Instructing
from assistant.engine.tasks.work import SMALLEST_ROOM
from assistant.errors import PromptTooLong
from assistant.tasks import (
    TASK_NAMES,
    Chat,
    Classify,
    Context,
    Continue,
    Event,
    Extract,
    Headline,
    Instruct,
    Measure,
    Outcome,
    Part,
    Question,
    Task,
    Translate,
)


class Measuring(FittingWork):
    """For a task that is done in several prompts the first one is shown, and all of the text is counted."""

    def _refuse(self, task: Task) -> None:
        assert isinstance(task, Measure)
        super()._refuse(task.task)

    def do(self, task: Task) -> Iterator[Event]:
        assert isinstance(task, Measure)
        self._refuse(task)
        if self._should_stop():
            yield Outcome("", "cancelled")
            return
        prompt, parts = self._measured(task.task)
        shown = self._style.codec.tokenizer.decode(prompt.ids, skip_special_tokens=False)
        yield Outcome(
            str(shown), "stop", prompt_tokens=len(prompt.ids), parts=tuple(parts),
            dropped_tokens=sum(part.dropped for part in parts if part.kind == "text"),
        )  # fmt: skip

    def _measured(self, task: Any) -> tuple[Prompt, list[Part]]:
        match task:
            case Continue():
                _, _, tail, context = self._as(Continuing).near(task)
                return self._parts(task, Ask("continue", tail.text, context=context), tail.dropped)
            case Question():
                asked, lots = self._as(Answering).ask_of(task)
                limit = self._context - self._reserve(task.limits)
                asked, _ = self._with_lot(asked, task.text, lots[0] if lots else [], limit)
                return self._parts(task, asked, max(0, self._size(task.text) - self._count(asked.text)))
            case Chat():
                talk = self._as(Chatting).ask_of(task)
                return self._parts(task, talk.ask, talk.text_dropped, turns_dropped=talk.turns_dropped)
            case Instruct() if task.by == "paragraph":
                around = self._as(Instructing)._around(task)
                units = [block.text for block in paragraphs.blocks(task.text) if block.work]
                return self._in_parts(task, around, units, self._as(Instructing).unit_limit(task))
            case Instruct():
                asked, dropped = self._whole(task)
                return self._parts(task, asked, dropped)
            case Headline():
                ask = Ask("headline", task.text.strip())
                head = long_text.beginning(ask.text, self._count, self._room(ask, task.limits))
                return self._parts(task, replace(ask, text=head.strip()), self._size(ask.text[len(head) :]))
            case _:
                return self._sentence_or_part(task)

    def _as(self, kind: type[Any]) -> Any:
        return kind(self._loaded, self._style, self._cache, self._should_stop, self._drafting)

    def _whole(self, task: Instruct) -> tuple[Ask, int]:
        """An instruction is never cut; by how much it is too long is what the writer wants to know."""
        try:
            return self._as(Instructing).ask_of(task), 0
        except PromptTooLong:
            limit = self._context - self._reserve(task.limits)
            bare = Ask("instruct", "", instruction=task.instruction, examples=task.examples)
            bare = replace(bare, context=replace(task.context, passages=()))
            room = limit - len(self._style.render(bare).ids)
            head = long_text.beginning(task.text, self._count, room) if room > 0 else ""
            return replace(bare, text=head), max(1, self._size(task.text) - self._count(head))

    def _sentence_or_part(self, task: Any) -> tuple[Prompt, list[Part]]:
        name = TASK_NAMES[type(task)]
        if name == "summarize":
            ask = Ask(name, "")
            limit = self._room(ask, task.limits)
            units = [part.strip() for part in long_text.split_parts(task.text.strip(), self._count, limit)]
            return self._in_parts(task, ask, units, limit)
        if name in ("translate", "correct", "rewrite"):
            ask = Ask(name, "")
            if isinstance(task, Translate):
                from assistant.text import languages

                source = task.source or languages.source_for(task.text, task.target)
                self._style.check_pair(source, task.target)
                ask = replace(ask, source=source, target=task.target)
            limit = max(1, self._room(ask, replace(task.limits, max_tokens=0)) // 3)
            found = long_text.spans(task.text, self._count, limit, sentencewise=self._style.sentencewise)
            return self._in_parts(task, ask, [span.text for span in found if span.work], limit)
        return self._of_answers(task)

    def _of_answers(self, task: Classify | Extract) -> tuple[Prompt, list[Part]]:
        """Labels, of the head of a text, and JSON, whose long texts are read in parts. Raises `SchemaInvalid`."""
        from assistant.engine.tasks import classifying, extracting, schemas

        if isinstance(task, Extract):
            schemas.read(task.schema)

        def prompt_of(text: str) -> Prompt:
            if isinstance(task, Classify):
                return classifying.prompt_of(self._style, task, text)
            return extracting.prompt_of(self._loaded, self._style, task, text)

        kept_free = (
            max(map(self._count, task.labels), default=0) if isinstance(task, Classify) else self._reserve(task.limits)
        )
        around = len(prompt_of("").ids)
        room = self._context - around - kept_free - 2
        if room < SMALLEST_ROOM:
            raise PromptTooLong(around + kept_free + SMALLEST_ROOM, self._context)
        head = long_text.beginning(task.text.strip(), self._count, room).strip()
        rest = max(0, self._size(task.text.strip()) - self._count(head))
        cut = isinstance(task, Classify)
        ask = Ask("instruct", head, examples=task.examples)
        prompt, parts = self._parts(task, ask, rest if cut else 0, prompt=prompt_of(head))
        if not cut:
            parts = [replace(part, tokens=part.tokens + rest) if part.kind == "text" else part for part in parts]
        return prompt, parts

    def _in_parts(self, task: Any, ask: Ask, units: Sequence[str], limit: int) -> tuple[Prompt, list[Part]]:
        first = long_text.split_parts(units[0], self._count, limit)[0].strip() if units else ""
        prompt, parts = self._parts(task, replace(ask, text=first))
        whole = self._size("\n".join(units))
        return prompt, [replace(part, tokens=whole) if part.kind == "text" else part for part in parts]

    def _parts(
        self, task: Any, ask: Ask, dropped: int = 0, *, turns_dropped: int = 0, prompt: Prompt | None = None
    ) -> tuple[Prompt, list[Part]]:
        prompt = prompt or self._style.render(ask)
        stated: Context = getattr(task, "context", Context())
        found = []
        if stated.memory.strip():
            found.append(Part("memory", "", self._count(stated.memory.strip())))
        for number, passage in enumerate(stated.passages):
            size = self._count(passage.text)
            fits = number < len(ask.context.passages)
            found.append(Part("passage", passage.name, size if fits else 0, 0 if fits else size))
        if ask.examples:
            size = sum(self._count(example.text) + self._count(example.answer) for example in ask.examples)
            found.append(Part("examples", "", size))
        if ask.messages or turns_dropped:
            found.append(Part("turns", "", sum(self._count(m.text) for m in ask.messages), turns_dropped))
        found.append(Part("text", "", self._count(ask.text), dropped))
        if stated.note.strip():
            found.append(Part("note", "", self._count(stated.note.strip())))
        # Everything else that is sent: the instruction, and the marks of the template between the parts.
        rest = max(0, len(prompt.ids) - sum(part.tokens for part in found))
        reserve = self._reserve(task.limits) if hasattr(task, "limits") else 0
        return prompt, [Part("instruction", "", rest), *found, Part("answer", "", reserve)]
