"""One action as data: what a person can ask for, the form it has in a file, and what makes no sense.

id = "translate"                 unique; the file's stem
name = "Translate"               shown; translated by the window when it is a built-in one
task = "translate"               a name of tasks.TASK_NAMES
input = "selection"              "before-cursor", "selection" (the whole text when nothing is selected)
answer = "panel"                 "document": streams in at the cursor; "panel": a result to take or leave;
                                 "review": changes to the text that was read, to accept or reject;
                                 "chat": turns of a talk beside the document
explanation = "…"                one sentence
group = "translate"              its place in menus, a key of GROUPS; "own" where it is missing
order = 30
options = ["target"]             what the panel asks for: "target", "length", "instruction", "question", "schema"
shortcut = "Ctrl+Alt+T"          may be missing
instruction = "…"                what the model is told; for task "question" the question itself.
                                 {text} or {selection}, {document}, {language}, {title} are filled in
by = "paragraph"                 task "instruct": each paragraph on its own, code, quotes and Markdown marks kept
labels = ["good", "bad"]         task "classify"
schema = '{"type": "object"}'    task "extract": a JSON Schema, as JSON or as a table
show = "markdown"                task "extract": tables and lists instead of the JSON, "text" where it is missing
replaces = false                 the answer says something about the text and is not offered in its place; true where
                                 it is missing
model = "/models/one"            a folder, or "server:" for the server of the settings; the model in use where it is missing
temperature = 0.7                the settings' where it is missing, 0 for tasks with one right answer
max_tokens = 400

[[examples]]                     none, one or several: what an answer looks like
text = "…"
answer = "…"
pattern = true                   only for models that know no instructions and go on with patterns; false where missing
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from assistant import tasks

OPTIONS = ("target", "length", "instruction", "question", "schema")
GROUPS = {
    "write": "Write", "edit": "Edit", "shorten": "Shorten", "ask": "Ask", "understand": "Understand",
    "translate": "Translate", "own": "Your own",
}  # fmt: skip
VARIABLES = ("text", "selection", "document", "language", "title")
_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
# Names that no file may have on Windows.
_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])
_LONGEST_ANSWER = 32_768  # tokens
_WITH_INSTRUCTION = ("instruct", "question", "classify", "extract")
_WITH_EXAMPLES = ("instruct", "classify", "extract")
_WITHOUT_SAMPLING = ("classify", "key-sentences")
# Tasks whose answer is not the text that was read in another form.
_NO_REVIEW = ("continue", "headline", "question", "chat", "classify", "extract", "key-sentences")
# Tasks whose answer never replaces the text that was read; an extraction does where it is a table or a list.
_NO_REPLACEMENT = ("continue", "headline", "question", "chat", "classify", "key-sentences")


@dataclass(frozen=True, slots=True)
class Action:
    """`temperature` and `max_tokens` None leave it to the settings or the task; `schema` is JSON, "" where there is none."""

    id: str
    name: str
    task: str
    input: Literal["before-cursor", "selection"]
    answer: Literal["document", "panel", "review", "chat"]
    explanation: str
    group: str = "own"
    order: int = 100
    options: tuple[str, ...] = ()
    shortcut: str = ""
    instruction: str = ""
    by: Literal["whole", "paragraph"] = "whole"
    labels: tuple[str, ...] = ()
    schema: str = ""
    show: Literal["text", "markdown"] = "text"
    model: str = ""
    temperature: float | None = None
    max_tokens: int | None = None
    replaces: bool = True
    examples: tuple[tasks.Example, ...] = ()

    @property
    def offers_replacement(self) -> bool:
        """Whether the answer may take the place of the text that was read."""
        if self.task == "extract" and self.show != "markdown":
            return False
        return self.replaces and self.task not in _NO_REPLACEMENT


CHOICES: dict[str, tuple[str, ...]] = {
    "task": tuple(name for name in tasks.TASK_NAMES.values() if name not in tasks.INNER_TASKS),
    "input": ("before-cursor", "selection"),
    "answer": ("document", "panel", "review", "chat"),
    "by": ("whole", "paragraph"),
    "show": ("text", "markdown"),
    "group": tuple(GROUPS),
}


def problem(action: Action) -> str:
    """The first fault of an action, in English and in a few words; "" where it has none."""
    return next(filter(None, _problems(action)), "")


def _problems(action: Action) -> Iterable[str]:
    for name, allowed in CHOICES.items():
        if getattr(action, name) not in allowed:
            yield f"{name!r} must be one of {', '.join(allowed)}"
    if not _ID.fullmatch(action.id) or action.id in _DEVICES:
        yield "'id' must be small letters, digits, - and _, as it names the file"
    for name in ("name", "explanation"):
        if not getattr(action, name).strip():
            yield f"{name!r} must not be empty"
    for option in action.options:
        if option not in OPTIONS:
            yield f"'options' knows {', '.join(OPTIONS)}, not {option!r}"
    if len(set(action.options)) < len(action.options):
        yield "'options' must differ"
    yield from _of_task(action)
    if action.temperature is not None and not 0.0 <= action.temperature <= 2.0:
        yield "'temperature' must be from 0 to 2"
    if action.max_tokens is not None and not 1 <= action.max_tokens <= _LONGEST_ANSWER:
        yield f"'max_tokens' must be from 1 to {_LONGEST_ANSWER}"
    for unknown in _VARIABLE.findall(action.instruction):
        if unknown not in VARIABLES:
            yield f"'instruction' knows {', '.join(f'{{{name}}}' for name in VARIABLES)}, not {{{unknown}}}"
    if any(not example.answer.strip() for example in action.examples):
        yield "'examples' must each have an answer"
    if any("\ud800" <= character <= "\udfff" for text in _texts(action) for character in text):
        yield "half a character is in it"


def _of_task(action: Action) -> Iterable[str]:
    task = action.task
    if action.answer == "review" and action.input != "selection":
        yield "'answer' can be review only where 'input' is selection"
    if action.answer == "review" and task in _NO_REVIEW:
        yield f"'answer' cannot be review for the task {task}"
    if (action.answer == "chat") != (task == "chat"):
        yield "'answer' is chat for the task chat, and for no other"
    if task == "instruct" and not action.instruction.strip() and "instruction" not in action.options:
        yield "'instruction' is missing, or \"instruction\" among the options"
    if task == "question" and not action.instruction.strip() and "question" not in action.options:
        yield "'instruction' is missing, which is the question, or \"question\" among the options"
    if action.instruction and task not in _WITH_INSTRUCTION:
        yield f"'instruction' is not for the task {task}"
    if action.examples and task not in _WITH_EXAMPLES:
        yield f"'examples' are not for the task {task}"
    if action.by == "paragraph" and task != "instruct":
        yield "'by' can be paragraph only for the task instruct"
    if action.by == "paragraph" and uses(action.instruction, "text", "selection"):
        yield "'instruction' cannot name the text where 'by' is paragraph"
    if task == "classify" and (len(action.labels) < 2 or len(set(action.labels)) < len(action.labels)):
        yield "'labels' must be two or more that differ"
    if action.labels and task != "classify":
        yield f"'labels' are not for the task {task}"
    if not all(label.strip() for label in action.labels):
        yield "'labels' must not be empty"
    if task == "extract":
        if action.schema or "schema" not in action.options:
            yield _wrong_schema(action.schema)
    elif action.schema or action.show != "text" or "schema" in action.options:
        yield f"'schema' is not for the task {task}"
    if task in _WITHOUT_SAMPLING and (action.temperature is not None or action.max_tokens is not None):
        yield f"'temperature' and 'max_tokens' are not for the task {task}"


def _wrong_schema(schema: str) -> str:
    if not schema.strip():
        return "'schema' is missing"
    try:
        known = json.loads(schema)
    except (ValueError, RecursionError) as error:
        return f"'schema' is no JSON: {error}"
    return "" if isinstance(known, dict) else "'schema' must be a JSON object"


def _texts(action: Action) -> list[str]:
    inner = [text for example in action.examples for text in (example.text, example.answer)]
    return [
        action.name, action.explanation, action.shortcut, action.instruction, action.schema, action.model, *action.labels,
        *inner,
    ]  # fmt: skip


def uses(instruction: str, *names: str) -> bool:
    """Whether an instruction names one of these variables."""
    return any(found in names for found in _VARIABLE.findall(instruction))


def filled(instruction: str, values: dict[str, str]) -> str:
    """Variables of an instruction, replaced in one pass, so that a name inside a value is not replaced. Unknown ones
    stay."""
    return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), instruction)


def new_id(name: str, taken: Iterable[str]) -> str:
    """An id for an action of this name that is safe as a file name and not among `taken`."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:48] or "action"
    taken, number, found = {*taken, *_DEVICES}, 1, plain
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return found


def plain_value(value: Any) -> Any:
    """A field as TOML and JSON know it: lists for tuples, tables for examples."""
    if isinstance(value, tasks.Example):
        return {"text": value.text, "answer": value.answer} | ({"pattern": True} if value.pattern else {})
    return [plain_value(item) for item in value] if isinstance(value, tuple) else value
