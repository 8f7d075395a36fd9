"""Reasons to refuse a task before a model is loaded for it."""

from __future__ import annotations

from assistant.errors import EmptyText, LanguageAlready
from assistant.tasks import Chat, Complete, Instruct, Load, Measure, OnModel, Question, Task, Translate
from assistant.text import languages


def check_text(task: Task) -> None:
    """Raises `EmptyText` where a task has nothing to work on, `LanguageAlready` where a translation would change nothing."""
    if isinstance(task, Load | Measure | OnModel | Complete):
        return
    match task:
        case Instruct():
            needed = (task.instruction, task.text) if task.by == "paragraph" else (task.instruction,)
        case Question():
            needed = (task.text, task.question)
        case Chat():
            last = task.messages[-1] if task.messages else None
            needed = (last.text if last is not None and last.role == "writer" else "",)
        case _:
            needed = (task.text,)
    if not all(part.strip() for part in needed):
        raise EmptyText
    if isinstance(task, Translate) and task.source is None and languages.is_surely(task.text, task.target):
        raise LanguageAlready(task.target)
