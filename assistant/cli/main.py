"""The command line: the window, and the same work without a screen.

Exit codes: 0 done; 1 the work failed, with the reason on standard error; 2 wrong usage, or no display for the window;
130 interrupted, after printing what came.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import assistant
from assistant import settings, tasks
from assistant.cli import action_commands, score, serve, style
from assistant.cli import models as models_command
from assistant.cli.work import (
    DONE,
    FAILED,
    INTERRUPTED,
    USAGE,
    WrongUsage,
    add_text_arguments,
    as_asked,
    overridden,
    print_error,
    read,
    stream,
)
from assistant.engine import importing
from assistant.errors import EmptyText, LonghandError
from assistant.models import adapter_command
from assistant.models.style import store
from assistant.settings import settings_file
from assistant.system import paths, screen

__all__ = ["DONE", "FAILED", "INTERRUPTED", "USAGE", "main"]
WITHOUT_SCREEN = """\
Without a display these work:
  assistant demo                         the real window drawn in memory, with a screenshot
  assistant continue FILE                write on after a text
  assistant summarize FILE               say it shorter
  assistant translate --to zh FILE       put it into another language
  assistant actions                      everything that can be asked, and what the model in use can do
  assistant run ACTION FILE              one of these, or one of your own
  assistant serve                        offer the model to other programs of this computer
  assistant convert IN OUT               a document from one format into another
  assistant doctor                       what is wrong with this installation
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


class _Parser(argparse.ArgumentParser):
    """Options may stand anywhere, before the file too: `assistant run question --question "Who?" letter.md`.

    Argparse by itself fills a command's arguments at the first word, and refuses words that come after an option.
    """

    _inside = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._inside or self._subparsers is not None or "--" in args:
            return super().parse_known_args(args, namespace)
        self._inside = True  # which calls this again, twice
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._inside = False


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """`given` are the words of the call: training is imported only where its command is called."""
    parser = _Parser(
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
    action_commands.add_commands(commands)
    score.add_commands(commands)
    serve.add_commands(commands)
    style.add_commands(commands)
    converting = commands.add_parser("convert", help="put a document into another format, by the endings of the names")
    converting.add_argument("source", type=Path, metavar="IN", help="md, txt, docx, odt, html, pdf, rtf or epub")
    converting.add_argument("target", type=Path, metavar="OUT", help="md, txt, docx, odt, html, pdf or epub")
    converting.add_argument("--force", action="store_true", help="write over OUT when it is there")
    versions = commands.add_parser(
        "versions", help="list the earlier versions of a document that are kept, newest first"
    )
    versions.add_argument("file", type=Path, metavar="FILE")
    doctor = commands.add_parser("doctor", help="say what is wrong with this installation, and what to do")
    doctor.add_argument("--engine", action="store_true", help="load the model too, and write a few words")
    doctor.add_argument("--model", type=Path, metavar="FOLDER_OR_FILE", help="say all about this model instead")
    models = commands.add_parser(
        "models", help="list, get, import, check and remove models; write one for other programs"
    )
    models_command.add_arguments(models)
    train = commands.add_parser("train", help="train and score the starter model")
    if "train" in given[:1]:
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
    add_text_arguments(parser)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    try:
        status = _run(argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone, and Python would complain once more while it closes the stream at exit.
        sys.stdout = None
        return DONE
    return status


def _run(argv: Sequence[str] | None) -> int:
    arguments_given = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(arguments_given)
    first = arguments_given[0] if arguments_given else "open"
    known = {
        "open",
        "demo",
        "convert",
        "versions",
        "doctor",
        "models",
        "train",
        *_TEXT_COMMANDS,
        *action_commands.COMMANDS,
        *score.COMMANDS,
        *serve.COMMANDS,
        *style.COMMANDS,
    }
    if not arguments_given or (first not in known and not first.startswith("-")):
        arguments_given.insert(0, "open")
    arguments = parser.parse_args(arguments_given)
    if arguments.command in {*_TEXT_COMMANDS, "run"} and not arguments.via:
        importing.begin()
    try:
        if arguments.command == "open":
            return _open_window(arguments.files)
        if arguments.command == "demo":
            from assistant.cli import demo

            return demo.run(arguments.screenshot, arguments.model)
        if arguments.command == "convert":
            from assistant.cli import convert

            return convert.run(arguments.source, arguments.target, arguments.force)
        if arguments.command == "versions":
            return _list_versions(arguments.file)
        if arguments.command == "doctor":
            from assistant.cli import doctor

            return doctor.run(arguments.engine, arguments.model)
        if arguments.command == "models":
            return models_command.run(arguments)
        if arguments.command == "train":
            from assistant.training import command as training

            return training.run(arguments)
        if arguments.command in action_commands.COMMANDS:
            return action_commands.run(arguments)
        if arguments.command in score.COMMANDS:
            return score.run(arguments)
        if arguments.command in serve.COMMANDS:
            return serve.run(arguments)
        if arguments.command in style.COMMANDS:
            return style.run(arguments)
        return _work_on_text(arguments)
    except WrongUsage as error:
        parser.error(str(error))
    except LonghandError as error:
        print_error(error)
        return FAILED


def _list_versions(file: Path) -> int:
    """Date, size in bytes and place of each; the place can be given to every command that reads a text."""
    from assistant.documents import backups

    for backup in backups.listed(file):
        try:
            when = datetime.datetime.fromtimestamp(backup.saved_at).isoformat(" ", "seconds")
        except (OverflowError, ValueError, OSError):
            when = "unknown"
        print(f"{when:<19}  {backup.size:>10}  {backup.file}")
    return DONE


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


def _task(arguments: argparse.Namespace, text: str, chosen: settings.Settings) -> tasks.Task:
    sampling = settings.sampling(chosen)
    limits = dataclasses.replace(settings.limits(chosen), stop=tuple(arguments.stop))
    task: tasks.Summarize | tasks.Headline | tasks.Translate | tasks.Correct | tasks.Rewrite
    match arguments.command:
        case "continue":
            # A file ends with a line feed by custom, and the text goes on before it.
            folder = "" if arguments.adapter else store.folder_in_use(chosen)
            return tasks.Continue(text.removesuffix("\n"), sampling, limits, style=folder)
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
    changed: tasks.Task = as_asked(task, arguments, chosen)
    return changed


def _work_on_text(arguments: argparse.Namespace) -> int:
    stored, _ = settings_file.read(paths.settings_file())
    chosen = overridden(stored, arguments)
    text = read(arguments.file)
    if not text.strip() and arguments.command not in ("continue", "instruct"):
        raise EmptyText
    return stream(
        _task(arguments, text, chosen),
        chosen,
        as_json=arguments.json,
        adapters=adapter_command.chosen(arguments.adapter),
    )
