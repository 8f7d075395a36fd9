"""Which engine does the work: `engine_maker(options)()` makes the local one, or the choice of it and a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.models import choice, folder
from assistant.system import paths
from assistant.tasks import EngineDoor, EngineOptions


def engine_maker(options: EngineOptions) -> Callable[[], EngineDoor]:
    """A function that makes the engine; the worker calls it in its own thread. Torch is imported with the first task only.

    A folder without a model is reported after a look at its files, before the slow import. Where a server does the
    work, the local engine is made only for tasks of a local model.
    """

    def make_local() -> EngineDoor:
        folder.check(Path(options.folder) if options.folder else paths.starter_model())
        from assistant.engine.engine import Engine
        from assistant.engine.models_in_memory import ModelsInMemory

        # A person who has named a model has chosen it for everything.
        return ModelsInMemory(options, Engine, team=None if options.folder else choice.team)

    def make_engine() -> EngineDoor:
        if not options.server:
            return make_local()
        from assistant.remote.engine_choice import EngineChoice

        return EngineChoice(options, make_local)

    return make_engine
