"""`assistant run ACTION FILE` and `assistant actions`: every action, built-in or one's own, without a screen."""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import actions, settings, tasks
from assistant.actions import Action, Request, model_choice
from assistant.cli.work import (
    DONE,
    WrongUsage,
    add_model_arguments,
    add_text_arguments,
    as_asked,
    collect,
    overridden,
    print_error,
    read,
    stream,
)
from assistant.errors import EmptyText
from assistant.models import adapter_command, choice
from assistant.settings import settings_file
from assistant.system import paths
from assistant.text import structured

COMMANDS = ("run", "actions")


def add_commands(commands: Any) -> None:
    """`commands` is the object that `add_subparsers` made."""
    one = commands.add_parser("run", help="run any action on a text", description="Run any action on a text.")
    one.add_argument("action", metavar="ACTION", help="its id, as `assistant actions` lists them")
    add_text_arguments(one)
    asked = one.add_argument_group("what the action asks for")
    asked.add_argument("--to", dest="target", choices=sorted(tasks.LANGUAGES), help="the language to write")
    asked.add_argument("--length", choices=("short", "long"), default="short")
    asked.add_argument("--instruction", default="", metavar="TEXT", help="what to do with the text")
    asked.add_argument("--question", default="", metavar="TEXT", help="what to ask about the text, or say in a chat")
    asked.add_argument("--label", action="append", default=[], metavar="NAME", help="a label of your own; repeatable")
    asked.add_argument("--schema", type=Path, metavar="FILE", help="a JSON Schema of your own, or names of columns")
    asked.add_argument("--columns", default="", metavar="NAME,NAME", help="read rows with these columns")
    pinned = one.add_argument_group("what the model shall know beside the text")
    pinned.add_argument("--memory", default="", metavar="TEXT", help="stands at the head of the prompt")
    pinned.add_argument("--note", default="", metavar="TEXT", help="stands near its end")
    pinned.add_argument("--with", dest="passages", type=Path, action="append", default=[], metavar="FILE")
    one.add_argument(
        "--show-context", action="store_true", help="print what would be sent, with its tokens, and run nothing"
    )
    every = commands.add_parser(
        "actions", help="list every action and whether the model in use can do it",
        description="List every action and whether the model in use can do it.",
    )  # fmt: skip
    every.add_argument("--json", action="store_true", help="print one JSON list")
    add_model_arguments(every)


def run(arguments: argparse.Namespace) -> int:
    """Raises `WrongUsage`, and `LonghandError`s."""
    stored, _ = settings_file.read(paths.settings_file())
    chosen = overridden(stored, arguments)
    if arguments.command == "actions":
        return _list(chosen, as_json=arguments.json)
    return _run(arguments, chosen)


def _run(arguments: argparse.Namespace, chosen: settings.Settings) -> int:
    action = _found(arguments.action)
    _check_usage(action, arguments)
    if arguments.model:
        action = dataclasses.replace(action, model="")
    text = read(arguments.file)
    if action.task == "continue":
        # A file ends with a line feed by custom, and the text goes on before it.
        text = text.removesuffix("\n")
    elif not text.strip() and (action.task not in ("instruct", "chat") or action.by == "paragraph"):
        raise EmptyText
    request = _request(action, arguments, chosen, text)
    task = actions.to_task(action, request, settings.sampling(chosen), settings.limits(chosen))
    task = as_asked(task, arguments, chosen)
    if arguments.show_context:
        if isinstance(task, tasks.KeySentences):
            raise WrongUsage("key sentences are chosen without a prompt")
        return stream(
            choice.measured_by(task),
            chosen,
            as_json=arguments.json,
            show=context,
            adapters=adapter_command.chosen(arguments.adapter),
        )
    return stream(
        task,
        chosen,
        as_json=arguments.json,
        show=_shown(action, text, request.schema),
        adapters=adapter_command.chosen(arguments.adapter),
    )


def _found(action_id: str) -> Action:
    listed, problems = actions.all_actions()
    for problem in problems:
        print_error(problem)
    known = {action.id: action for action in listed}
    if action_id not in known:
        near = difflib.get_close_matches(action_id, known, 3) or sorted(known)
        raise WrongUsage(f"there is no action {action_id!r}; did you mean {', '.join(near)}?")
    return known[action_id]


def _check_usage(action: Action, arguments: argparse.Namespace) -> None:
    """Raises `WrongUsage` where something is missing that the window would ask for."""
    missing = {
        "--to": action.task == "translate" and not arguments.target,
        "--instruction": action.task == "instruct" and not (action.instruction or arguments.instruction),
        "--question": (action.task == "question" and not (action.instruction or arguments.question))
        or (action.task == "chat" and not arguments.question),
        "--schema": action.task == "extract" and not (action.schema or arguments.schema or arguments.columns),
    }
    for name, is_missing in missing.items():
        if is_missing:
            raise WrongUsage(f"the action {action.id} needs {name}")
    if action.task == "classify" and len(arguments.label) == 1:
        raise WrongUsage("--label is needed twice or more")


def _request(action: Action, arguments: argparse.Namespace, chosen: settings.Settings, text: str) -> Request:
    passages = tuple(tasks.Passage(path.name, read(str(path))) for path in arguments.passages)
    return Request(
        text,
        target=arguments.target or chosen.writing.translate_to,
        length=arguments.length,
        instruction=arguments.instruction,
        question=arguments.question if action.task == "question" else "",
        title="" if arguments.file == "-" else Path(arguments.file).stem,
        context=tasks.Context(arguments.memory, arguments.note, passages),
        messages=(tasks.Message("writer", arguments.question),) if arguments.question else (),
        labels=tuple(arguments.label),
        schema=arguments.columns or (read(str(arguments.schema)) if arguments.schema else ""),
        model="" if arguments.model else model_choice.folder_for(chosen, action.id),
    )


def _shown(action: Action, text: str, schema: str = "") -> Callable[[tasks.Outcome], str] | None:
    """How an outcome is printed that is more than its text."""
    match action.task:
        case "question":
            return lambda outcome: answer(outcome, text)
        case "classify":
            return labels
        case "extract":
            as_table = action.show == "markdown" or bool(structured.columns_of(schema))
            return lambda outcome: extracted(outcome, as_table=as_table)
    return None


def answer(outcome: tasks.Outcome, text: str) -> str:
    """An answer, and below it the sentences it rests on."""
    if not outcome.text.strip():
        return "" if outcome.finish == "cancelled" else "The text does not say."
    grounds = [" ".join(text[span.start : span.end].split()) for span in outcome.spans]
    return "\n".join([outcome.text.strip(), "", *(f"> {ground}" for ground in grounds)])


def extracted(outcome: tasks.Outcome, *, as_table: bool) -> str:
    """Markdown, or indented JSON; a sentence where the text had nothing of the kind."""
    if not outcome.text.strip():
        return ""
    try:
        if as_table and not structured.values(outcome.text):
            return "" if outcome.finish == "cancelled" else "The text names nothing of this kind."
        return structured.markdown(outcome.text) if as_table else structured.indented(outcome.text)
    except ValueError:
        return outcome.text


def labels(outcome: tasks.Outcome) -> str:
    return "\n".join(f"{label.probability:4.0%}  {label.name}" for label in outcome.labels) or outcome.text


def context(outcome: tasks.Outcome) -> str:
    """The parts of a prompt with their tokens, and the prompt itself."""
    lines = []
    for part in outcome.parts:
        name = f"{part.kind} {part.name}".strip()
        lines.append(f"{part.tokens:7} {name}" + (f"  ({part.dropped} do not fit)" if part.dropped else ""))
    return "\n".join([*lines, "", outcome.text])


def _list(chosen: settings.Settings, *, as_json: bool) -> int:
    from assistant.remote.engine_maker import engine_maker
    from assistant.ui.kit import messages

    listed, problems = actions.all_actions()
    engine = engine_maker(settings.engine_options(chosen))()
    try:
        model = collect(engine, tasks.Load(), lambda: False).model
    finally:
        engine.close()
    assert model is not None  # a fresh engine always says which one it has
    rows = []
    for action in listed:
        why = actions.hindrance(action, model)
        reason = " ".join(messages.words(why).text.split()) if why else ""
        wanted = messages.wanted(action.task) if why else ""
        rows.append({
            "id": action.id, "name": action.name, "task": action.task, "group": action.group, "possible": why is None,
            "reason": reason, "wanted": wanted,
        })  # fmt: skip
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        widths = [max(len(str(row[key])) for row in rows) for key in ("id", "name", "task")]
        for row in rows:
            columns = [str(row[key]).ljust(width) for key, width in zip(("id", "name", "task"), widths, strict=True)]
            print("  ".join([*columns, "yes" if row["possible"] else f"no: {row['wanted']}"]))
    for problem in problems:
        print_error(problem)
    sys.stdout.flush()
    return DONE
