"""`assistant doctor`: the same report as Help, Copy diagnostics, on a terminal; exit code 1 where something is wrong.

With `--model` it is about one model alone: what it is, what it can do, and what stands against it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from assistant import diagnostics, settings
from assistant.errors import LonghandError, OutOfMemory
from assistant.models import folder
from assistant.settings import settings_file
from assistant.system import memory_size, paths, screen
from assistant.tasks import LANGUAGES, Continue, Limits, ModelReady, Outcome


def run(engine: bool, model: Path | None = None) -> int:
    """Print the report, of `model` where one is named; with `engine` a model is loaded too and writes eight tokens."""
    if model is not None:
        report = diagnostics.Report()
        usable = _examine(report, model)
        if engine and usable:
            _try_engine(report, str(model))
    else:
        report = diagnostics.examine(_screens())
        if engine:
            _try_engine(report)
    sys.stdout.write(f"{report.text()}\n")
    return 1 if report.problems else 0


def _screens() -> list[str]:
    """Qt is asked only where it would not abort the process."""
    if not screen.is_there() or screen.missing_packages() or diagnostics.version("PySide6-Essentials") == "":
        return []
    from PySide6.QtGui import QGuiApplication

    from assistant.ui.kit import screens

    if QGuiApplication.instance() is not None:
        return screens.described()
    application = QGuiApplication(sys.argv[:1])
    try:
        return screens.described()
    finally:
        application.shutdown()


def _examine(report: diagnostics.Report, chosen: Path) -> bool:
    """Say all about one model; whether it can be used. Imports torch, and reads no weights."""
    from assistant.ui.kit import messages

    report.add("Chosen", str(chosen))
    try:
        folder.check(chosen.expanduser())  # before the slow import
        from assistant.engine.importing import prepare

        prepare()
        from assistant.engine import examining

        account = examining.account_of(chosen.expanduser())
    except LonghandError as error:
        report.add("Model", f"cannot be used ({type(error).__name__})")
        report.problems.append(messages.words(error).paragraph())
        return False
    facts = account.facts
    report.add("Model", facts.name)
    report.add("Folder", str(facts.path))
    report.add("Kind", f"{facts.kind}, {facts.architecture} ({facts.model_type})")
    report.add(
        "Weights",
        f"{facts.parameters / 1e6:.1f} million parameters, {facts.dtype}, {diagnostics.size(facts.weight_bytes)}",
    )
    report.add("Asked by", account.asked_by)
    report.add("Tasks", ", ".join(account.tasks))
    report.add("Languages", ", ".join(LANGUAGES[code] for code in account.languages) or "not stated")
    report.add("Turns end with", ", ".join(account.ends) or "nothing that is stated")
    report.add("Reads at once", f"{account.context_length} tokens")
    report.add("Memory needed", f"{diagnostics.size(account.memory)} as {account.precision}")
    if account.hindrance is not None:
        report.problems.append(messages.words(account.hindrance).paragraph())
    free = memory_size.available()
    if free is not None and account.memory > free:
        report.problems.append(messages.words(OutOfMemory("cpu", account.memory, free)).paragraph())
        return False
    return True


def _try_engine(report: diagnostics.Report, named: str | None = None) -> None:
    from assistant.remote.engine_maker import engine_maker

    chosen, _ = settings_file.read(paths.settings_file())
    if named is not None:
        chosen = settings.changed(chosen, "model.folder", named)
    began = time.perf_counter()
    model: ModelReady | None = None
    try:
        engine = engine_maker(settings.engine_options(chosen))()
        try:
            for event in engine.stream(Continue("Once upon a time", limits=Limits(max_tokens=8)), lambda: False):
                if isinstance(event, ModelReady):
                    model = event
                    report.add(
                        "Model loaded", f"{time.perf_counter() - began:.1f} s, {model.device}, {model.precision}"
                    )
                elif isinstance(event, Outcome):
                    report.add("Model writes", f"{event.new_tokens} tokens, {event.tokens_per_second:.0f} tokens/s")
        finally:
            engine.close()
    except LonghandError as error:
        report.add("Engine", type(error).__name__)
        report.problems.append(
            "The engine could not write with the model. Choose the device Processor and the starter model in "
            "Settings, Model; if that fails too, install Longhand again."
        )
