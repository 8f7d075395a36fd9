"""The command line: the window, and the same work without a screen.

Exit codes: 0 done; 1 the work failed, with the reason on standard error; 2 wrong usage, or no display for the window;
130 interrupted, after printing what came.
"""

from __future__ import annotations

import argparse
import dataclasses
import io
import json
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import assistant
from assistant import paths, screen, settings, settings_file, tasks
from assistant.errors import EmptyText, EngineFailed, LonghandError, SettingInvalid
from assistant.models import command as models_command

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
WITHOUT_SCREEN = """\
Without a display these work:
  assistant demo                         the real window drawn in memory, with a screenshot
  assistant continue FILE                write on after a text
  assistant summarize FILE               say it shorter
  assistant translate --to zh FILE       put it into another language
  assistant --help                       everything else
"""
_TEXT_COMMANDS = {
    "continue": "write on after the text",
    "summarize": "say in a few sentences what the text says",
    "headline": "find a title for the text",
    "translate": "put the text into another language",
    "proofread": "mend spelling and grammar",
    "rewrite": "say the text in other words",
    "instruct": "do what an instruction says with the text",
}


class _WrongUsage(Exception):
    pass


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="assistant",
        description="Longhand, a writing assistant with its own model and no network. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 failed, 2 wrong usage or no display, 130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"Longhand {assistant.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = commands.add_parser("open", help="open the window, with these files")
    window.add_argument("files", nargs="*", type=Path, metavar="FILE")
    demo = commands.add_parser("demo", help="run the real window in memory: type, continue, summarise, translate")
    demo.add_argument("--screenshot", type=Path, default=Path("longhand-demo.png"), metavar="PNG")
    demo.add_argument("--model", type=Path, metavar="FOLDER", help="a model folder; the starter otherwise")
    for name, explanation in _TEXT_COMMANDS.items():
        _add_text_command(commands.add_parser(name, help=explanation, description=explanation.capitalize() + "."), name)
    models = commands.add_parser("models", help="write a model in a form that other programs read")
    models_command.add_arguments(models)
    train = commands.add_parser("train", help="train and score the starter model")
    if "train" in sys.argv[1:2]:
        from assistant.training import command as training

        training.add_arguments(train)
    return parser


def _add_text_command(parser: argparse.ArgumentParser, name: str) -> None:
    if name == "translate":
        parser.add_argument("--to", required=True, choices=sorted(tasks.LANGUAGES), help="the language to write")
        parser.add_argument("--from", dest="source", choices=sorted(tasks.LANGUAGES), help="the language of the text")
    if name == "summarize":
        parser.add_argument("--length", choices=("short", "long"), default="short")
    if name == "instruct":
        parser.add_argument("instruction", help="what to do with the text")
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="a text file; - or nothing is standard input"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object with the text and its figures")
    model = parser.add_argument_group("model")
    model.add_argument("--model", type=Path, metavar="FOLDER", help="a model folder; otherwise the one of the settings")
    model.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"))
    model.add_argument("--precision", choices=("auto", "int8", "float32", "bfloat16", "float16"))
    model.add_argument("--threads", type=int, metavar="N")
    writing = parser.add_argument_group("sampling")
    writing.add_argument("--max-tokens", type=int, metavar="N")
    writing.add_argument("--temperature", type=float, metavar="T", help="0 is greedy")
    writing.add_argument("--top-k", type=int, metavar="K")
    writing.add_argument("--top-p", type=float, metavar="P")
    writing.add_argument("--min-p", type=float, metavar="P")
    writing.add_argument("--repetition-penalty", type=float, metavar="R")
    writing.add_argument("--seed", type=int, metavar="N")
    writing.add_argument("--stop", action="append", default=[], metavar="TEXT", help="end before this text; repeatable")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    arguments_given = list(sys.argv[1:] if argv is None else argv)
    parser = _parser()
    first = arguments_given[0] if arguments_given else "open"
    known = {"open", "demo", "models", "train", *_TEXT_COMMANDS}
    if not arguments_given or (first not in known and not first.startswith("-")):
        arguments_given.insert(0, "open")
    arguments = parser.parse_args(arguments_given)
    try:
        if arguments.command == "open":
            return _open_window(arguments.files)
        if arguments.command == "demo":
            from assistant import demo

            return demo.run(arguments.screenshot, arguments.model)
        if arguments.command == "models":
            return models_command.run(arguments)
        if arguments.command == "train":
            from assistant.training import command as training

            return training.run(arguments)
        return _work_on_text(arguments)
    except _WrongUsage as error:
        parser.error(str(error))
    except LonghandError as error:
        _print_error(error)
        return FAILED


def _open_window(files: list[Path]) -> int:
    if not screen.is_there():
        print("There is no display to open a window on.\n" + WITHOUT_SCREEN, end="", file=sys.stderr)
        return USAGE
    if missing := screen.missing_packages():
        print(
            "Qt needs libraries of the system that are not installed. On Debian and Ubuntu:\n"
            f"  sudo apt-get install {' '.join(missing)}\n" + WITHOUT_SCREEN,
            end="",
            file=sys.stderr,
        )
        return USAGE
    from assistant import app

    return app.run(files)


def _print_error(error: LonghandError) -> None:
    from assistant.ui import messages

    message = messages.words(error)
    print("\n".join(part for part in (message.title, message.text, message.advice) if part), file=sys.stderr)
    if isinstance(error, EngineFailed):
        print(f"\n{error.detail}", file=sys.stderr)


def _read(file: str) -> str:
    from assistant.documents import encodings, text_file

    if file == "-":
        return encodings.decode(sys.stdin.buffer.read())[0].replace("\r\n", "\n").replace("\r", "\n")
    return text_file.read(Path(file)).text


def _overridden(stored: settings.Settings, arguments: argparse.Namespace) -> settings.Settings:
    given = {
        "folder": str(arguments.model) if arguments.model else None,
        "device": arguments.device,
        "precision": arguments.precision,
        "threads": arguments.threads,
        "max_tokens": arguments.max_tokens,
        "temperature": arguments.temperature,
        "top_k": arguments.top_k,
        "top_p": arguments.top_p,
        "min_p": arguments.min_p,
        "repetition_penalty": arguments.repetition_penalty,
        "seed": arguments.seed,
    }
    for name, new in given.items():
        if new is None:
            continue
        try:
            stored = settings.changed(stored, f"model.{name}", new)
        except SettingInvalid as error:
            facts = settings.declared("model", name)
            raise _WrongUsage(
                f"--{name.replace('_', '-')}: {new} is not between {facts.minimum:g} and {facts.maximum:g}"
            ) from error
    return stored


def _task(arguments: argparse.Namespace, text: str, chosen: settings.Settings) -> tasks.Task:
    sampling = settings.sampling(chosen)
    limits = dataclasses.replace(settings.limits(chosen), stop=tuple(arguments.stop))
    task: tasks.Summarize | tasks.Headline | tasks.Translate | tasks.Correct | tasks.Rewrite
    match arguments.command:
        case "continue":
            # A file ends with a line feed by custom, and the text goes on before it.
            return tasks.Continue(text.removesuffix("\n"), sampling, limits)
        case "instruct":
            return tasks.Instruct(arguments.instruction, text, sampling)
        case "summarize":
            task = tasks.Summarize(text, arguments.length)
        case "headline":
            task = tasks.Headline(text)
        case "translate":
            task = tasks.Translate(text, arguments.to, arguments.source)
        case "proofread":
            task = tasks.Correct(text)
        case _:
            task = tasks.Rewrite(text)
    if arguments.max_tokens is not None or arguments.stop:
        kept = task.limits.max_tokens if arguments.max_tokens is None else arguments.max_tokens
        task = dataclasses.replace(task, limits=tasks.Limits(kept, tuple(arguments.stop)))
    asked = (arguments.temperature, arguments.top_k, arguments.top_p, arguments.min_p, arguments.repetition_penalty)
    return dataclasses.replace(task, sampling=sampling) if any(a is not None for a in asked) else task


def _work_on_text(arguments: argparse.Namespace) -> int:
    from assistant.app import engine_maker

    stored, _ = settings_file.read(paths.settings_file())
    chosen = _overridden(stored, arguments)
    text = _read(arguments.file)
    if not text.strip() and arguments.command not in ("continue", "instruct"):
        raise EmptyText
    task = _task(arguments, text, chosen)
    stop = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    engine = engine_maker(settings.engine_options(chosen))()
    model: tasks.ModelReady | None = None
    outcome: tasks.Outcome | None = None
    try:
        for event in engine.stream(task, stop.is_set):
            match event:
                case tasks.ModelReady():
                    model = event
                case tasks.Outcome():
                    outcome = event
                case tasks.Piece() if not arguments.json:
                    print(event.text, end="", flush=True)
                case _:
                    pass
        if arguments.json:
            facts = dataclasses.asdict(outcome) if outcome else {}
            facts["tokens_per_second"] = round(outcome.tokens_per_second, 1) if outcome else 0.0
            facts["model"] = dataclasses.asdict(model) if model else None
            print(json.dumps(facts, ensure_ascii=False))
        elif outcome and not outcome.text.endswith("\n"):
            print(flush=True)
    except BrokenPipeError:
        # The reader has gone, and Python would complain once more while it closes the stream at exit.
        sys.stdout = None
    finally:
        engine.close()
    if outcome and outcome.dropped_tokens and not arguments.json:
        print(f"{outcome.dropped_tokens} tokens of the text did not fit and were not read.", file=sys.stderr)
    return INTERRUPTED if outcome and outcome.finish == "cancelled" else DONE
