"""`assistant doctor`: the same report as Help, Copy diagnostics, on a terminal; exit code 1 where something is wrong."""

from __future__ import annotations

import sys
import time

from assistant import diagnostics, paths, screen, settings, settings_file
from assistant.errors import LonghandError
from assistant.tasks import Continue, Limits, ModelReady, Outcome


def run(engine: bool) -> int:
    """Print the report; with `engine` the model is loaded and writes eight tokens, which imports torch."""
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

    from assistant.ui.help import screens

    if QGuiApplication.instance() is not None:
        return screens.described()
    application = QGuiApplication(sys.argv[:1])
    try:
        return screens.described()
    finally:
        application.shutdown()


def _try_engine(report: diagnostics.Report) -> None:
    from assistant.app import engine_maker

    chosen, _ = settings_file.read(paths.settings_file())
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
