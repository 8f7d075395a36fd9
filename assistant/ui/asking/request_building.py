"""Makes the request of an action from the person's choices and the text of the page, and changes its task."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.actions import Action, Request
from assistant.actions.action import OPTIONS
from assistant.documents import glossary
from assistant.tasks import (
    Context,
    Continue,
    KeySentences,
    Message,
    OnModel,
    Pair,
    Summarize,
    Task,
    Translate,
    Weakness,
)
from assistant.text import critic_edits
from assistant.ui.page.editor import Editor

_WITH_CONTEXT = ("continue", "instruct", "question", "chat")


@dataclass(frozen=True, slots=True)
class Asked:
    """An action with its options: its request, and the place in the page of the text that it reads.

    `done` is what an earlier run of it had finished when it was stopped; `room` times as many tokens as usual may be written.
    """

    action: Action
    request: Request
    span: tuple[int, int]
    done: tuple[Pair, ...] = ()
    room: int = 1


def asks(action: Action) -> bool:
    """Whether a person has to write something before it can run: an instruction, a question, a form, a turn of a talk."""
    if action.answer == "chat":
        return True
    written = action.schema if "schema" in action.options else action.instruction
    return not written and any(name in action.options for name in ("instruction", "question", "schema"))


def wants_context(action: Action) -> bool:
    """Whether the texts pinned beside the document go with it."""
    return action.task in _WITH_CONTEXT


def asked_of(
    action: Action,
    options: Mapping[str, str],
    editor: Editor,
    title: str,
    context: Context | None = None,
    messages: tuple[Message, ...] = (),
    model: str = "",
) -> Asked:
    """The action with its request; what is written at the caret stands at the end of the selection. The model reads tracked
    changes as if accepted, and no comments.

    `model` is the folder that the person has chosen for this action.
    """
    known: dict[str, Any] = {name: options[name] for name in OPTIONS if options.get(name) and name in action.options}
    request = Request(text="", title=title, context=context or Context(), messages=messages, model=model, **known)
    if "{document}" in action.instruction:
        request = replace(request, document=critic_edits.accepted(editor.text.text()))
    if action.input == "before-cursor":
        end = editor.selection()[1]
        before = editor.changes.accepted_before(editor.text_before_cursor(), end)
        return Asked(action, replace(request, text=before), (end, end))
    start, end = editor.selection()
    if start == end:
        start, end = 0, editor.text.length
    request = replace(request, text=critic_edits.accepted(editor.text.slice(start, end)))
    if action.task == "translate":
        request = replace(request, glossary=_glossary(request))
    return Asked(action, request, (start, end))


def _glossary(request: Request) -> tuple[tuple[str, str], ...]:
    """A glossary that cannot be read stops no translation; its window says what is wrong with it."""
    try:
        return glossary.into(glossary.read(), request.target, request.text)
    except (OSError, ValueError):
        return ()


def instead(task: Task, weak: Sequence[Weakness], key_sentences: bool) -> Task:
    """The task, or in the place of a summary that the model is weak at, the key sentences of its text."""
    if key_sentences and isinstance(task, Summarize) and any(one.task == "summarize" for one in weak):
        return KeySentences(task.text, 3 if task.length == "short" else 0)
    return task


def continuing(actions: Sequence[Action]) -> Action:
    """The action Continue, built-in or the person's own; where there is none, the first action of the same task."""
    of_task = [action for action in actions if action.task == "continue"]
    plain = Action("continue", "Continue", "continue", "before-cursor", "document", "Writes on from the cursor.")
    return next((action for action in of_task if action.id == "continue"), next(iter(of_task), plain))


def adapted(task: Task, change: Callable[[Continue], Continue]) -> Task:
    """A continuation with `change` applied, on whichever model; other tasks as they are."""
    if isinstance(task, OnModel):
        return replace(task, task=adapted(task.task, change))  # type: ignore[arg-type]
    return change(task) if isinstance(task, Continue) else task


def in_style(task: Task, folder: str) -> Task:
    """A continuation in the writer's style that lies in `folder`, "" for none; other tasks as they are."""
    return adapted(task, lambda one: replace(one, style=folder)) if folder else task


def with_done(task: Task, pairs: tuple[Pair, ...]) -> Task:
    """The task with the parts that an earlier, stopped run of it has finished; other tasks unchanged."""
    if isinstance(task, OnModel):
        inner = with_done(task.task, pairs)
        return replace(task, task=inner)  # type: ignore[arg-type]
    if isinstance(task, Translate | Summarize):
        return replace(task, done=pairs)
    return task


def with_room(task: Task, times: int) -> Task:
    """The task with `times` as many tokens for its answer; tasks whose answer has no limit as they are."""
    if isinstance(task, OnModel):
        return replace(task, task=with_room(task.task, times))  # type: ignore[arg-type]
    limits = getattr(task, "limits", None)
    if limits is None or times == 1:
        return task
    more: Any = task
    return replace(more, limits=replace(limits, max_tokens=times * limits.max_tokens))  # type: ignore[no-any-return]
