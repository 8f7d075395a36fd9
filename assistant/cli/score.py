"""`assistant score`: every action on texts whose facts are known, as a table of faults by action."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from assistant import actions, answer_guard, settings, tasks
from assistant.actions import scored_texts, scoring
from assistant.cli.work import DONE, WrongUsage, add_model_arguments, collect, overridden
from assistant.settings import settings_file
from assistant.system import paths

COMMANDS = ("score",)


def add_commands(commands: Any) -> None:
    """`commands` is the object that `add_subparsers` made."""
    one = commands.add_parser(
        "score", help="how well a model does each action",
        description="Run every action on texts whose facts are known, and count the faults that a program can see.",
    )  # fmt: skip
    one.add_argument("texts", type=Path, metavar="FOLDER", help="TOML files with a text and its facts each")
    one.add_argument("--actions", default="", metavar="ID,ID", help="only these")
    one.add_argument("--languages", default="", metavar="CODE,CODE", help="only texts in these")
    one.add_argument(
        "--most", type=int, default=0, metavar="N", help="this many texts of a language for each action (default: all)"
    )
    one.add_argument("--out", type=Path, metavar="FILE", help="write every answer with its faults here, as JSON")
    one.add_argument("--json", action="store_true", help="print the JSON and no table")
    add_model_arguments(one)


def run(arguments: argparse.Namespace) -> int:
    """Raises `WrongUsage`, and `LonghandError`s."""
    from assistant.remote.engine_maker import engine_maker

    stored, _ = settings_file.read(paths.settings_file())
    chosen = overridden(stored, arguments)
    texts = scored_texts.load(arguments.texts)
    if arguments.languages:
        texts = [text for text in texts if text.language in arguments.languages.split(",")]
    if not texts:
        raise WrongUsage(f"{arguments.texts} holds no text to score on")
    listed, _ = actions.all_actions()
    wanted = arguments.actions.split(",") if arguments.actions else [action.id for action in listed]
    listed = [action for action in listed if action.id in wanted]
    engine = engine_maker(settings.engine_options(chosen))()
    rows: list[scoring.Row] = []
    try:
        model = collect(engine, tasks.Load(), lambda: False).model
        assert model is not None  # a fresh engine always says which one it has
        sampling = settings.sampling(settings.changed(chosen, "model.seed", 1))
        guarded, limits = answer_guard.Guarded(engine), settings.limits(chosen)
        for row in scoring.score(guarded, model, listed, texts, sampling, limits, most=arguments.most):
            rows.append(row)
            if not arguments.json:
                named = ", ".join(row.faults) or row.refused or "clean"
                print(f"{row.action:14} {row.text:20} {row.seconds:6.1f} s  {named}", file=sys.stderr, flush=True)
            if arguments.out is not None:
                arguments.out.write_text(
                    json.dumps(scoring.as_data(model, rows), ensure_ascii=False, indent=1), "utf-8"
                )
    finally:
        engine.close()
    print(json.dumps(scoring.as_data(model, rows), ensure_ascii=False) if arguments.json else table(rows))
    return DONE


def table(rows: list[scoring.Row]) -> str:
    """The grade of each action, the share of clean answers, and how often each fault came."""
    lines = [f"{'action':14}  {'grade':5}  {'clean':>6}  {'answers':>7}  {'refused':>7}  faults"]
    for one in scoring.graded(rows):
        faults = ", ".join(f"{name} {count}" for name, count in sorted(one.faults.items()))
        lines.append(f"{one.action:14}  {one.grade:5}  {one.share:6.0%}  {one.rows:7}  {one.refused:7}  {faults}")
    return "\n".join(lines)
