"""Which class does which task."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.tasks import (
    Chat,
    Classify,
    Complete,
    Continue,
    Correct,
    Event,
    Extract,
    Headline,
    Inspect,
    Instruct,
    Measure,
    PromptedTask,
    Question,
    Rewrite,
    Summarize,
    Translate,
)

if TYPE_CHECKING:
    from assistant.engine.tasks.engine_task import EngineTask, ModelInUse


@cache
def classes() -> dict[type, type[EngineTask[Any]]]:
    # These modules import torch, and the worker thread must be prepared before that import.
    from assistant.engine.tasks.answering import Answering
    from assistant.engine.tasks.classifying import Classifying
    from assistant.engine.tasks.completing import Completing
    from assistant.engine.tasks.extracting import Extracting
    from assistant.engine.tasks.inspecting import Inspecting

    return {
        **writing_classes(), Question: Answering, Classify: Classifying, Extract: Extracting, Inspect: Inspecting,
        Complete: Completing,
    }  # fmt: skip


def writing_classes() -> dict[type, type[EngineTask[Any]]]:
    """The tasks that send prompts and read text: a server can do them too, and their modules do not import torch."""
    from assistant.engine.tasks.chatting import Chatting
    from assistant.engine.tasks.continuing import Continuing
    from assistant.engine.tasks.headlining import Headlining
    from assistant.engine.tasks.instructing import Instructing
    from assistant.engine.tasks.proofreading import Proofreading
    from assistant.engine.tasks.sentencewise import Rewriting
    from assistant.engine.tasks.summarising import Summarising
    from assistant.engine.tasks.translating import Translating

    return {
        Continue: Continuing, Summarize: Summarising, Headline: Headlining, Translate: Translating, Correct: Proofreading,
        Rewrite: Rewriting, Instruct: Instructing, Chat: Chatting,
    }  # fmt: skip


def events(
    task: PromptedTask | Inspect | Measure | Complete, model: ModelInUse, should_stop: Callable[[], bool]
) -> Iterator[Event]:
    """The events of `task` on `model`, up to the `Outcome`."""
    if isinstance(task, Measure):
        return classes()[type(task.task)](task.task, model, should_stop).measure()
    return classes()[type(task)](task, model, should_stop).run()
