"""Shared by all commands on a text: options, reading the text, the settings of this call, printing the engine's
answer."""

from __future__ import annotations

import argparse
import dataclasses
import io
import json
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import answer_guard, settings, tasks
from assistant.errors import EngineFailed, LonghandError, SettingInvalid
from assistant.system import error_facts, server_keys
from assistant.text import critic_edits, sentence_ends

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

_SAMPLING = ("max_tokens", "temperature", "top_k", "top_p", "min_p", "repetition_penalty", "seed")


class WrongUsage(Exception):
    pass


def add_text_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and everything about the model and the sampling."""
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="a text, docx, odt, html or pdf file; - or nothing is standard input",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object with the text and its figures")
    add_model_arguments(parser)
    writing = parser.add_argument_group("sampling")
    writing.add_argument("--max-tokens", type=int, metavar="N")
    writing.add_argument("--temperature", type=float, metavar="T", help="0 is greedy")
    writing.add_argument("--top-k", type=int, metavar="K")
    writing.add_argument("--top-p", type=float, metavar="P")
    writing.add_argument("--min-p", type=float, metavar="P")
    writing.add_argument("--repetition-penalty", type=float, metavar="R")
    writing.add_argument("--seed", type=int, metavar="N")
    writing.add_argument("--stop", action="append", default=[], metavar="TEXT", help="end before this text; repeatable")


def add_model_arguments(parser: argparse.ArgumentParser) -> None:
    model = parser.add_argument_group("model")
    for dotted in settings.engine_settings():
        facts = settings.declared(*dotted.split("."))
        if facts.kind == "folder":
            model.add_argument(
                f"--{facts.flag}", type=Path, metavar="FOLDER",
                help="a model folder or a GGUF file; otherwise the one of the settings",
            )  # fmt: skip
        elif facts.kind == "server":
            model.add_argument(
                f"--{facts.flag}",
                metavar="URL",
                help="work on the server at this address, such as http://127.0.0.1:8080",
            )
        elif facts.kind == "text" and facts.flag:
            model.add_argument(f"--{facts.flag}", metavar="NAME", help="which model of the server; otherwise its first")
        elif facts.flag and isinstance(settings.value(settings.Settings(), dotted), bool):
            model.add_argument(
                f"--{facts.flag}",
                action="store_true",
                default=None,
                help="send the text to the server without encryption",
            )
        elif facts.choices:
            model.add_argument(f"--{facts.flag}", choices=[choice for choice, _ in facts.choices])
        elif facts.flag:
            model.add_argument(f"--{facts.flag}", type=int, metavar="N")
    model.add_argument(
        "--adapter", action="append", metavar="NAME", help="an adapter by its name or folder; `none` does without"
    )


def print_error(error: LonghandError) -> None:
    from assistant.ui.kit import messages

    message = messages.words(error)
    print("\n".join(part for part in (message.title, message.text, message.advice) if part), file=sys.stderr)
    if isinstance(error, EngineFailed):
        print(f"\n{error_facts.only_facts(error.detail)}", file=sys.stderr)


def read(file: str) -> str:
    """The text of a file with its tracked changes accepted and without comments, as a model is to read it."""
    return critic_edits.accepted(_read(file))


def _read(file: str) -> str:
    from assistant.documents import encodings, text_file
    from assistant.formats import convert, reading

    if file == "-":
        return encodings.judged(sys.stdin.buffer.read()).text.replace("\r\n", "\n").replace("\r", "\n")
    if convert.is_foreign(Path(file)):
        return reading.read_as_markdown(Path(file))[1]
    return text_file.read(Path(file)).text


def overridden(stored: settings.Settings, arguments: argparse.Namespace) -> settings.Settings:
    """The settings, changed by the options of this call. Raises `WrongUsage`."""
    flags = {dotted: settings.declared(*dotted.split(".")).flag for dotted in settings.engine_settings()}
    given = {dotted: getattr(arguments, flag.replace("-", "_")) for dotted, flag in flags.items() if flag}
    if given["model.server"]:
        given["model.use_server"] = True
        server_keys.use_variable(given["model.server"])
        if given["model.server"] != stored.model.server:
            # What is set for one server says nothing of another.
            given = {"model.server_model": "", "model.server_http": False, "model.server_context": 0} | {
                dotted: new for dotted, new in given.items() if new is not None
            }
    given |= {f"model.{name}": getattr(arguments, name, None) for name in _SAMPLING}
    for dotted, new in given.items():
        if new is None:
            continue
        try:
            stored = settings.changed(stored, dotted, str(new) if isinstance(new, Path) else new)
        except SettingInvalid as error:
            facts = settings.declared(*dotted.split("."))
            flag = facts.flag or dotted.split(".")[1].replace("_", "-")
            if facts.minimum is None:
                raise WrongUsage(f"--{flag}: {str(new)[:80]!r} cannot be taken") from error
            raise WrongUsage(f"--{flag}: {new} is not between {facts.minimum:g} and {facts.maximum:g}") from error
    return stored


def as_asked(task: Any, arguments: argparse.Namespace, chosen: settings.Settings) -> Any:
    """The task with the sampling and the limits of this call, which count for more than the action's own."""
    if isinstance(task, tasks.OnModel):
        return dataclasses.replace(task, task=as_asked(task.task, arguments, chosen))
    asked = (arguments.temperature, arguments.top_k, arguments.top_p, arguments.min_p, arguments.repetition_penalty)
    if hasattr(task, "sampling") and any(value is not None for value in asked):
        task = dataclasses.replace(task, sampling=settings.sampling(chosen))
    if hasattr(task, "limits") and (arguments.max_tokens is not None or arguments.stop):
        most = task.limits.max_tokens if arguments.max_tokens is None else arguments.max_tokens
        task = dataclasses.replace(task, limits=tasks.Limits(most, tuple(arguments.stop)))
    return task


@dataclasses.dataclass(frozen=True, slots=True)
class Came:
    """The outcome of a task, the model that answered, and why the model that was asked for did not."""

    outcome: tasks.Outcome
    model: tasks.ModelReady | None
    fell_back: tasks.FellBack | None = None


def stream(
    task: tasks.Task, chosen: settings.Settings, *, as_json: bool, show: Callable[[tasks.Outcome], str] | None = None,
    adapters: tuple[str, ...] | None = None,
) -> int:  # fmt: skip
    """Run a task and print its pieces as they come, or with `show` what it makes of the outcome; returns the exit code.

    An interrupt ends the task and prints what came.
    """
    from assistant.remote.engine_maker import engine_maker

    stop = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    engine = engine_maker(dataclasses.replace(settings.engine_options(chosen), adapters=adapters))()
    try:
        printer = _Printer(task)
        inner = task.task if isinstance(task, tasks.OnModel) else task
        # An answer that may be asked for once more is printed when it stands.
        waits = as_json or show is not None or isinstance(inner, _JUDGED_WHOLE)
        came = collect(engine, task, stop.is_set, None if waits else printer.add)
        outcome = came.outcome
        if as_json:
            facts = dataclasses.asdict(outcome)
            facts["tokens_per_second"] = round(outcome.tokens_per_second, 1)
            facts["model"] = dataclasses.asdict(came.model) if came.model else None
            facts["fell_back"] = came.fell_back.folder if came.fell_back else None
            print(json.dumps(facts, ensure_ascii=False))
        elif show is not None:
            print(show(outcome).rstrip("\n"), flush=True)
        else:
            printer.end(outcome)
    finally:
        engine.close()
    if not as_json:
        _print_remarks(task, came)
    return INTERRUPTED if outcome.finish == "cancelled" else DONE


def collect(
    engine: tasks.EngineDoor, task: tasks.Task, should_stop: Callable[[], bool],
    on_piece: Callable[[tasks.Piece], object] | None = None,
) -> Came:  # fmt: skip
    model: tasks.ModelReady | None = None
    fell_back: tasks.FellBack | None = None
    for event in answer_guard.stream(engine, task, should_stop):
        match event:
            case tasks.ModelReady():
                model = event
            case tasks.FellBack():
                fell_back = event
            case tasks.Piece() if on_piece is not None:
                on_piece(event)
            case tasks.Outcome():
                return Came(event, model, fell_back)
            case _:
                pass
    raise EngineFailed("the stream ended without an outcome")


_CHECKED = (
    tasks.Summarize, tasks.Headline, tasks.Translate, tasks.Rewrite, tasks.Correct, tasks.Instruct, tasks.Extract,
)  # fmt: skip
_JUDGED_WHOLE = (tasks.Instruct, tasks.Rewrite, tasks.Summarize, tasks.Headline)


class _Printer:
    """Prints pieces as they come, and of a continuation only the sentences that are sure to stay."""

    def __init__(self, task: tasks.Task) -> None:
        inner = task.task if isinstance(task, tasks.OnModel) else task
        self._before = inner.text if isinstance(inner, tasks.Continue) else None
        self._came = ""
        self._printed = 0

    def add(self, piece: tasks.Piece) -> None:
        self._came += piece.text
        sure = len(self._came) if self._before is None else sentence_ends.settled(self._before, self._came)
        self._print(self._came, sure)

    def end(self, outcome: tasks.Outcome) -> None:
        if outcome.text.startswith(self._came[: self._printed]):
            self._print(outcome.text, len(outcome.text))
        if not outcome.text.endswith("\n"):
            print(flush=True)

    def _print(self, text: str, end: int) -> None:
        if end > self._printed:
            print(text[self._printed : end], end="", flush=True)
            self._printed = end


def _print_remarks(task: tasks.Task, came: Came) -> None:
    from assistant.ui.kit import messages

    if came.fell_back is not None:
        message = messages.words(came.fell_back.error)
        print(f"{came.fell_back.folder}: {message.title}. The model in use answered.", file=sys.stderr)
    if came.outcome.dropped_tokens:
        print(f"{came.outcome.dropped_tokens} tokens of the text did not fit and were not read.", file=sys.stderr)
    if came.outcome.read_share < 0.995:
        print(f"{came.outcome.read_share:.0%} of the text was read.", file=sys.stderr)
    for line in _doubts(task, came.outcome):
        print(line, file=sys.stderr)
    stands = sum(
        any(flag in ("talk", "thoughts", "example", "loop", "refused", "protected") for flag in pair.flags)
        for pair in came.outcome.pairs
    )
    if stands:
        print(f"For {stands} passages no fitting answer came; they stand as they were.", file=sys.stderr)
    if "unchanged" in came.outcome.flags:
        print("The model gave the text back unchanged.", file=sys.stderr)


def _doubts(task: tasks.Task, outcome: tasks.Outcome) -> list[str]:
    """Facts that are new in an answer, or gone from one that stands for its text."""
    from assistant.text import fact_check, structured

    inner = task.task if isinstance(task, tasks.OnModel) else task
    if outcome.finish == "cancelled" or not outcome.text.strip() or not isinstance(inner, _CHECKED):
        return []
    if isinstance(inner, tasks.Extract):
        found = fact_check.of_values(inner.text, structured.words(outcome.text).splitlines())
    else:
        replaces = isinstance(inner, tasks.Rewrite | tasks.Correct) or getattr(inner, "by", "") == "paragraph"
        found = fact_check.doubts(
            inner.text, outcome.text, translated=isinstance(inner, tasks.Translate), whole=replaces
        )
    return [
        f"gone from the text, {one.kind}: {one.text}" if one.gone else f"not in the text, {one.kind}: {one.text}"
        for one in found[:8]
    ]
