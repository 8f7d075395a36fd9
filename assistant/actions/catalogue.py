"""The built-in actions and the person's own, and the task that is made of an action.

The form of an action is in `assistant.actions.action`, its files are in `assistant.actions.action_files`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from assistant import tasks
from assistant.actions.action import GROUPS, OPTIONS, VARIABLES, Action, filled, new_id, uses
from assistant.actions.action_files import (
    FolderState,
    check,
    dump,
    folder_state,
    has_changed,
    load_file,
    load_folder,
    parse,
    save,
    take_in,
    write,
)
from assistant.errors import ActionInvalid, LonghandError, TaskUnsupported
from assistant.system import paths
from assistant.text import structured

__all__ = [
    "GROUPS", "OPTIONS", "VARIABLES", "Action", "FolderState", "Request", "all_actions", "check", "dump", "folder_state",
    "has_changed", "hindrance", "load_file", "load_folder", "new_id", "parse", "save", "take_in", "to_task", "write",
]  # fmt: skip
# Any model can pick sentences out of a text, as none is asked.
_WITHOUT_MODEL = ("key-sentences",)
_NOTHING_PINNED = tasks.Context()


@dataclass(frozen=True, slots=True)
class Request:
    """The text and the options that the person chose for an action.

    `text` is what the action works on; `document` the whole of it, `text` where it is empty. `labels` and `schema` take
    the place of the action's, `model` as well: a folder, or "" for the action's own choice.
    """

    text: str
    target: str = "en"
    length: Literal["short", "long"] = "short"
    instruction: str = ""
    question: str = ""
    document: str = ""
    title: str = ""
    context: tasks.Context = _NOTHING_PINNED
    messages: tuple[tasks.Message, ...] = ()
    labels: tuple[str, ...] = ()
    schema: str = ""
    model: str = ""
    glossary: tuple[tuple[str, str], ...] = ()


def all_actions() -> tuple[list[Action], list[ActionInvalid]]:
    """The built-in actions and the person's own in their order; an own one takes the place of a built-in of its id."""
    built_in, broken = load_folder(paths.resource("actions"))
    own, own_broken = load_folder(paths.actions_dir())
    known = {action.id: action for action in (*built_in, *own)}
    return sorted(known.values(), key=lambda action: (action.order, action.id)), [*broken, *own_broken]


def hindrance(action: Action, model: tasks.ModelReady) -> LonghandError | None:
    """Why this model cannot do the action, None where it can. Other hindrances lie in the text."""
    if action.task in _WITHOUT_MODEL or action.task in model.tasks:
        return None
    return TaskUnsupported(action.task, model.name)


def to_task(action: Action, request: Request, sampling: tasks.Sampling, limits: tasks.Limits) -> tasks.Task:
    """The task for the engine; free writing uses `sampling` and `limits`, a task with one right answer is greedy."""
    task = _with_choices(_task(action, request, sampling, limits), action)
    folder = request.model or action.model
    return tasks.OnModel(task, folder) if folder and not isinstance(task, tasks.KeySentences) else task


def _task(action: Action, request: Request, sampling: tasks.Sampling, limits: tasks.Limits) -> Any:
    text, context = request.text, request.context
    match action.task:
        case "continue":
            return tasks.Continue(text, sampling, limits, context=context)
        case "summarize":
            return tasks.Summarize(text, request.length)
        case "headline":
            return tasks.Headline(text)
        case "translate":
            return tasks.Translate(text, request.target, glossary=request.glossary)
        case "correct":
            return tasks.Correct(text)
        case "rewrite":
            return tasks.Rewrite(text)
        case "question":
            return tasks.Question(text, request.question or _instruction(action, request), context=context)
        case "chat":
            return tasks.Chat(request.messages, text, sampling, context=context)
        case "classify":
            labels = request.labels or action.labels
            return tasks.Classify(text, labels, _instruction(action, request), action.examples)
        case "extract":
            schema = structured.schema_of(request.schema) or action.schema
            return tasks.Extract(text, schema, _instruction(action, request), action.examples)
        case "key-sentences":
            return tasks.KeySentences(text, 3 if request.length == "short" else 0)
    # What the person has just typed is theirs, braces and all.
    instruction = request.instruction or _instruction(action, request)
    named = not request.instruction and uses(action.instruction, "text", "selection")
    return tasks.Instruct(
        instruction, "" if named else text, sampling, examples=action.examples, by=action.by, context=context
    )


def _instruction(action: Action, request: Request) -> str:
    return filled(action.instruction, {
        "text": request.text, "selection": request.text, "document": request.document or request.text,
        "language": tasks.LANGUAGES.get(request.target, request.target), "title": request.title,
    })  # fmt: skip


def _with_choices(task: Any, action: Action) -> Any:
    """The task with the sampling and the length that the action's file states."""
    if action.temperature is not None:
        task = replace(task, sampling=replace(task.sampling, temperature=action.temperature))
    if action.max_tokens is not None:
        task = replace(task, limits=replace(task.limits, max_tokens=action.max_tokens))
    return task
