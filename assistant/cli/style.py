"""`assistant style learn | list | compare | use | off | remove`: the writer's own style, learned from the writer's texts."""

from __future__ import annotations

import argparse
import dataclasses
import json
import random
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from assistant import settings
from assistant.cli.work import DONE, FAILED, INTERRUPTED, WrongUsage, collect, print_error
from assistant.errors import LonghandError, ModelMissing
from assistant.models.style import base, comparing, learning, pages, store
from assistant.models.style.errors import StyleTextsUnfit
from assistant.models.style.learning import Learned, Paused, Progress
from assistant.models.style.store import Style
from assistant.settings import settings_file
from assistant.system import paths

COMMANDS = ("style",)


def add_commands(commands: Any) -> None:
    words = "learn the style of your own texts, for Continue and suggestions"
    group = commands.add_parser("style", help=words, description=words.capitalize() + ".")
    below = group.add_subparsers(dest="style_command", required=True, metavar="COMMAND")
    learn = below.add_parser("learn", help="learn from files and folders; without any, go on with one that was paused")
    learn.add_argument("name", help="what the style is called")
    learn.add_argument(
        "paths", nargs="*", type=Path, metavar="FILE_OR_FOLDER", help="texts in any format that Longhand reads"
    )
    learn.add_argument(
        "--model",
        type=Path,
        metavar="FOLDER_OR_FILE",
        help="the model that learns; otherwise the one that continues your texts",
    )
    learn.add_argument("--check", action="store_true", help="say what would be learned from, and learn nothing")
    learn.add_argument(
        "--full-speed",
        action="store_true",
        help="do not give way to other programs, and use all cores on a battery too",
    )
    listed = below.add_parser("list", help="the styles that were learned, and those that are not done")
    listed.add_argument("--json", action="store_true")
    compared = below.add_parser("compare", help="choose between continuations with the style and without, blind")
    compared.add_argument("name")
    used = below.add_parser("use", help="continue in this style from now on")
    used.add_argument("name")
    below.add_parser("off", help="continue without a style from now on")
    gone = below.add_parser("remove", help="delete a style and the pages that were kept of it")
    gone.add_argument("name")


def run(arguments: argparse.Namespace) -> int:
    """Raises `LonghandError`s."""
    commands = {
        "learn": _learn, "list": _list, "compare": _compare, "use": _use, "off": _use, "remove": _remove,
    }  # fmt: skip
    try:
        return commands[arguments.style_command](arguments)
    except BrokenPipeError:
        raise  # the disk has no part in it
    except OSError as error:
        print(f"The disk refused: {error}.", file=sys.stderr)
        return FAILED


def _learn(arguments: argparse.Namespace) -> int:
    if not arguments.paths:
        waiting = next((one for one in store.unfinished() if one.name == arguments.name), None)
        if waiting is None:
            raise WrongUsage(f"no style {arguments.name} waits to be gone on with; name files or folders to learn from")
        return _follow(waiting.folder, arguments.full_speed)
    from assistant.formats import texts_of_files
    from assistant.ui.style import style_words

    found = texts_of_files.read(arguments.paths)
    for _, error in found.refused:
        print_error(error)
    own = [text.text for text in found.texts]
    judged = pages.judge(own)
    stored, _ = settings_file.read(paths.settings_file())
    model = base.of(arguments.model) if arguments.model else base.answering(stored, judged.language)
    judged = pages.judge(own, model.languages)
    print("\n".join(style_words.verdict(judged, model.name)), flush=True)
    if arguments.check:
        return DONE if judged.usable else FAILED
    if not judged.usable:
        raise StyleTextsUnfit(judged.words, pages.FEWEST, judged.language, model.languages)
    cut, names = pages.cut(judged), [text.name for text in found.texts]
    return _follow(store.begin(arguments.name, model.path, model.name, judged, cut, names), arguments.full_speed)


def _follow(folder: Path, full_speed: bool) -> int:
    """Learn until the end, or until an interrupt, which pauses it."""
    from assistant.ui.style import style_words

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    running = learning.Learning(folder, full_speed)
    for event in running.events(stop.is_set):
        if isinstance(event, LonghandError):
            raise event
        shown = style_words.event(event)
        if isinstance(event, Progress):
            shown = f"{event.step}/{event.steps}  {shown}"
            # A line that is written over belongs on a terminal alone.
            if sys.stdout.isatty():
                print(f"\r\x1b[K{shown}", end="", flush=True)
                continue
        print(shown, flush=True)
        if isinstance(event, Learned):
            if event.helped:
                _switch(event.name, True)
            return DONE
        if isinstance(event, Paused):
            return INTERRUPTED if event.why == "asked" else FAILED
    running.wait()
    print(f"Paused. `assistant style learn {folder.name}` goes on.", flush=True)
    return INTERRUPTED


def _list(arguments: argparse.Namespace) -> int:
    stored, _ = settings_file.read(paths.settings_file())
    used = stored.model.style if stored.model.in_style else ""
    done, waiting = store.styles(), store.unfinished()
    if arguments.json:
        facts: list[dict[str, Any]] = [_facts(one) | {"used": one.name == used} for one in done]
        facts += [{"name": one.name, "share": one.share, "base": one.plan.base_name} for one in waiting]
        print(json.dumps(facts, ensure_ascii=False, indent=1))
        return DONE
    if not done and not waiting:
        print("No style was learned. `assistant style learn NAME FILE…` learns one.")
    from assistant.ui.style import style_words

    for one in done:
        state = "in use" if one.name == used else "not in use"
        print(f"{one.name}  {style_words.style(one)}; bits a byte {one.before:.3f} to {one.after:.3f}; {state}")
    for each in waiting:
        print(
            f"{each.name}  {each.share:.0%} learned, on {each.plan.base_name}; `assistant style learn {each.name}` goes on"
        )
    return DONE


def _facts(one: Style) -> dict[str, Any]:
    return {
        "name": one.name, "folder": str(one.adapter.path), "base": one.adapter.base, "fingerprints": one.adapter.fingerprints,
        "words": one.words, "made": one.made, "before": one.before, "after": one.after, "helped": one.helped,
    }  # fmt: skip


def _named(name: str) -> Style:
    found = store.style_of(name)
    if found is None:
        raise WrongUsage(f"there is no style {name}; `assistant style list` names those that are here")
    return found


def _compare(arguments: argparse.Namespace) -> int:
    """Three pairs on a terminal, with one key each; elsewhere all that is known is printed at once."""
    from assistant.remote.engine_maker import engine_maker
    from assistant.ui.style import style_words

    one = _named(arguments.name)
    print(style_words.learned(one.before, one.after, one.helped), flush=True)
    stored, _ = settings_file.read(paths.settings_file())
    place = _base_of(one, stored)
    asked = comparing.questions(one, random.randrange(2**31 - 2))
    engine = engine_maker(dataclasses.replace(settings.engine_options(stored), use_server=False))()
    answers: list[int | None] = []
    try:
        for number, question in enumerate(asked, 1):
            written = [
                collect(engine, question.task(side, one, str(place)), lambda: False).outcome.text.strip()
                for side in (0, 1)
            ]
            print(f"\n{number}. … {question.start[-300:]}\n\n  a) {written[0]}\n\n  b) {written[1]}\n", flush=True)
            if sys.stdin.isatty():
                typed = input("Which is more like you, a or b (Return: neither)? ").strip().lower()
                answers.append({"a": 0, "b": 1}.get(typed))
    except EOFError:
        pass
    finally:
        engine.close()
    if sys.stdin.isatty():
        print(style_words.blind(*comparing.chosen_styled(asked, answers)))
    print("In your style: " + ", ".join(f"{number}{'ab'[one.styled]}" for number, one in enumerate(asked, 1)))
    return DONE


def _base_of(one: Style, stored: settings.Settings) -> Path:
    """The model that a style was learned on. Raises `ModelMissing`."""
    place = base.found(one.adapter, stored)
    if place is None:
        raise ModelMissing(one.adapter.base)
    return place


def _use(arguments: argparse.Namespace) -> int:
    if arguments.style_command == "off":
        _switch("", False)
        return DONE
    one = _named(arguments.name)
    _switch(one.name, True)
    stored, _ = settings_file.read(paths.settings_file())
    answering = base.answering(stored, next(iter(one.adapter.languages), ""))
    if not base.fits(one.adapter, answering.path):
        print(
            f"It was learned on {one.adapter.base}. {answering.name} continues now, so it is not applied.",
            file=sys.stderr,
        )
    return DONE


def _switch(name: str, on: bool) -> None:
    stored, _ = settings_file.read(paths.settings_file())
    stored = settings.changed(stored, "model.in_style", on)
    settings_file.write(paths.settings_file(), settings.changed(stored, "model.style", name or stored.model.style))


def _remove(arguments: argparse.Namespace) -> int:
    if not store.remove(arguments.name):
        raise WrongUsage(f"there is no style {arguments.name}; `assistant style list` names those that are here")
    stored, _ = settings_file.read(paths.settings_file())
    if stored.model.style == arguments.name:
        stored = settings.changed(stored, "model.in_style", False)
        settings_file.write(paths.settings_file(), settings.changed(stored, "model.style", ""))
    print(f"{arguments.name} is deleted.")
    return DONE
