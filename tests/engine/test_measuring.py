"""What is shown before a task is run is what the task then reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.engine.engine import Engine
from assistant.errors import PromptTooLong, SchemaInvalid, TaskUnsupported
from assistant.tasks import (
    TASK_NAMES,
    Chat,
    Classify,
    Context,
    Continue,
    Correct,
    Example,
    Extract,
    Instruct,
    Limits,
    Measure,
    Message,
    Outcome,
    Passage,
    Piece,
    Question,
    Sampling,
    Summarize,
    Translate,
)
from tests.engine.test_engine import STYLES, TASKS, ready

SHORT = Limits(max_tokens=8)
CONTEXT = Context(
    "It rains.", "Be calm.", (Passage("a.md", "The fox is red."), Passage("b.md", "The dog is old. " * 40))
)


def never() -> bool:
    return False


def measured(engine: Engine, task: object) -> Outcome:
    events = list(engine.stream(Measure(task), never))  # type: ignore[arg-type]
    assert not any(isinstance(event, Piece) for event in events)
    outcome = events[-1]
    assert isinstance(outcome, Outcome) and outcome.new_tokens == 0
    return outcome


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", TASKS)
def test_each_task_is_measured_where_it_can_be_done(engine: Callable[[str], Engine], style: str, name: str) -> None:
    model = engine(style)
    if name not in ready(model).tasks:
        with pytest.raises(TaskUnsupported):
            measured(model, TASKS[name])
        return
    outcome = measured(model, TASKS[name])
    parts = {part.kind: part for part in outcome.parts}
    assert parts["text"].tokens > 0 and {"instruction", "text", "answer"} <= set(parts)
    assert outcome.prompt_tokens > 0 and "fox" in outcome.text + "fox" * (name in ("headline", "summarize", "continue"))


@pytest.mark.parametrize("task", [
    Continue("The river runs on.", Sampling(seed=1), SHORT, context=CONTEXT), Instruct("Say it.", "The fox.", limits=SHORT, context=CONTEXT),
    Chat((Message("writer", "Is it?"),), "The fox.", limits=SHORT, context=CONTEXT),
], ids=lambda task: type(task).__name__)  # fmt: skip
@pytest.mark.parametrize("style", ["chat", "gpt2"])
def test_what_is_measured_is_what_is_read(engine: Callable[[str], Engine], style: str, task: Continue) -> None:
    model = engine(style)
    if style == "chat" and isinstance(task, Continue):
        # Its prompt alone nearly fills so small a context.
        with pytest.raises(PromptTooLong):
            measured(model, task)
        return
    outcome = measured(model, task)
    ran = list(model.stream(task, never))[-1]
    assert isinstance(ran, Outcome) and ran.prompt_tokens == outcome.prompt_tokens
    assert sum(part.tokens for part in outcome.parts if part.kind != "answer") == pytest.approx(
        outcome.prompt_tokens, abs=3
    )
    parts = {(part.kind, part.name): part for part in outcome.parts}
    assert parts["memory", ""].tokens > 0 and parts["note", ""].tokens > 0
    assert parts["passage", "b.md"].tokens == 0 and parts["passage", "b.md"].dropped > 0
    assert "It rains." in outcome.text and "Be calm." in outcome.text and "The dog is old." not in outcome.text
    assert parts["answer", ""].tokens == 8


def test_what_does_not_fit_is_told(engine: Callable[[str], Engine]) -> None:
    plain = engine("gpt2")
    far = "The river runs on to the sea. " * 60
    for task in (
        Continue(far, limits=SHORT),
        Instruct("Say it.", far, limits=SHORT),
        Question(far, "Where?", limits=SHORT),
    ):
        text = next(part for part in measured(plain, task).parts if part.kind == "text")
        assert text.dropped > 100
    for task in (
        Summarize(far),
        Correct(far),
        Translate(far, "de", "en"),
        Instruct("Say it.", far, by="paragraph", limits=SHORT),
    ):
        text = next(part for part in measured(plain, task).parts if part.kind == "text")  # type: ignore[arg-type]
        assert text.dropped == 0 and text.tokens > 256


def test_examples_and_turns_are_counted(engine: Callable[[str], Engine]) -> None:
    plain = engine("gpt2")
    task = Instruct("Say it.", "The fox.", limits=SHORT, examples=(Example("hush", "HUSH"),))
    assert next(part for part in measured(plain, task).parts if part.kind == "examples").tokens > 1
    turns = tuple(Message("writer" if n % 2 == 0 else "model", "on to the sea and back") for n in range(41))
    found = next(part for part in measured(plain, Chat(turns, limits=SHORT)).parts if part.kind == "turns")
    assert found.tokens > 0 and found.dropped > 0


def test_labels_and_json_are_measured_as_they_are_asked(engine: Callable[[str], Engine]) -> None:
    far = "The river runs on to the sea. " * 60
    schema = '{"type": "array", "items": {"type": "string"}}'
    for style, task, dropped in (
        ("gpt2", Classify("The fox is red.", ("red", "blue"), "Which colour?"), False), ("gpt2", Classify(far, ("red", "blue")), True),
        ("gpt2", Extract("The fox is red.", schema, "Which colours?", limits=SHORT), False), ("gpt2", Extract(far, schema, limits=SHORT), False),
        ("t5", Classify("The fox.", ("red", "blue")), False),
    ):  # fmt: skip
        model = engine(style)
        if TASK_NAMES[type(task)] not in ready(model).tasks:
            with pytest.raises(TaskUnsupported):
                measured(model, task)
            continue
        outcome = measured(model, task)
        text = next(part for part in outcome.parts if part.kind == "text")
        assert (text.dropped > 0) == dropped
        assert outcome.prompt_tokens < 256 and text.tokens > 0
        assert "fox" in outcome.text or "river" in outcome.text
    with pytest.raises(SchemaInvalid):
        measured(engine("gpt2"), Extract("The fox.", "[", limits=SHORT))


def test_an_empty_text_is_measured_too(engine: Callable[[str], Engine]) -> None:
    assert measured(engine("gpt2"), Continue("")).prompt_tokens == 0
