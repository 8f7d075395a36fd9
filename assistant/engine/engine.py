"""The engine: a task in, a stream of events out. The only thread that calls it owns the model."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.engine import importing
from assistant.engine.prompts.offered_tasks import offered
from assistant.engine.tasks import table
from assistant.engine.tasks.checks import check_text
from assistant.engine.tasks.engine_task import ModelInUse
from assistant.engine.tasks.key_sentence_selection import KeySentenceSelection
from assistant.errors import EngineFailed, LonghandError, TaskUnsupported
from assistant.models import scores
from assistant.system import collecting, error_facts
from assistant.tasks import (
    TASK_NAMES,
    EngineOptions,
    Event,
    KeySentences,
    Load,
    ModelReady,
    OnModel,
    Outcome,
    Progress,
    Task,
)

if TYPE_CHECKING:
    from torch import nn

    from assistant.engine.adapting import Adapting
    from assistant.engine.decoding.drafting import Drafting
    from assistant.engine.decoding.prefix_cache import PrefixCache
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Style
    from assistant.models.folder import FolderFacts


class Engine:
    """One local model behind `tasks.EngineDoor`. Making it costs nothing; the first task loads the model.

    Progress of the loading comes before `ModelReady`, and all other events behind it.
    """

    def __init__(self, options: EngineOptions) -> None:
        self._options = options
        self._loaded: LoadedModel | None = None
        self._style: Style | None = None
        self._cache: PrefixCache | None = None
        self._drafting: dict[str, Drafting] = {}  # by the name of the task: some copy, others do not
        self._adapting: Adapting | None = None

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Raises `LonghandError`s only; every other exception becomes `EngineFailed`."""
        try:
            yield from self._stream(task, should_stop)
        except LonghandError:
            raise
        except Exception as error:
            raise EngineFailed(error_facts.trace(error)) from error

    def close(self) -> None:
        """Free the model; another task would load it again."""
        self._loaded = self._style = self._cache = self._adapting = None
        collecting.collect()
        torch = sys.modules.get("torch")  # closing an engine that never loaded must not import it
        if torch is not None and torch.cuda.is_available():
            torch.cuda.empty_cache()

    def _stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        check_text(task)
        if isinstance(task, KeySentences):
            yield from KeySentenceSelection(task, should_stop).run()
            return
        known = self._loaded is not None
        yield from self._load()
        loaded, style = self._loaded, self._style
        assert loaded is not None and style is not None
        if isinstance(task, Load):
            if known:
                yield self._ready(loaded, style)
            yield Outcome("", "cancelled" if should_stop() else "stop")
            return
        assert self._adapting is not None
        if isinstance(task, OnModel):  # another engine's, as `models_in_memory` knows
            raise TaskUnsupported(TASK_NAMES[OnModel], loaded.name)
        drafting = self._drafting[TASK_NAMES[type(task)]]
        chosen = self._adapting.style_for(task)
        model = ModelInUse(loaded, chosen, self._cache, drafting, self._adapting.adapted, self._adapting.unadapted)
        yield from table.events(task, model, should_stop)

    def _load(self) -> Iterator[Event]:
        if self._loaded is None:
            yield Progress("importing")
            importing.prepare_torch()
            from assistant.engine import adapting
            from assistant.engine.decoding import drafting, prefix_cache
            from assistant.engine.loaded import quick_loading
            from assistant.engine.prompts import style as prompting

            yield Progress("loading")
            loaded = yield from quick_loading.load_in_steps(self._options, _frame)
            if loaded is None:
                importing.prepare()
                from assistant.engine.loaded import loading

                loaded = yield from loading.load_in_steps(self._options)
            style = prompting.style_of(loaded)
            loaded = replace(loaded, end_ids=loaded.end_ids | style.end_ids)
            cache = prefix_cache.PrefixCache(self._options.prefix_cache_mb)
            found = adapting.Adapting(loaded, style, cache, self._options.adapters)
            self._loaded, self._style, self._cache, self._adapting = loaded, style, cache, found
            self._drafting = {name: drafting.Drafting() for name in TASK_NAMES.values()}
            yield self._ready(loaded, style)

    def _ready(self, loaded: LoadedModel, style: Style) -> ModelReady:
        adapted = self._adapting.tasks if self._adapting is not None else ()
        tasks = tuple(dict.fromkeys((*offered(style, loaded), *adapted)))
        weak = tuple(each for each in scores.weaknesses(loaded.folder) if each.task not in adapted)
        return ModelReady(
            loaded.name, loaded.device, loaded.precision, loaded.parameters, loaded.context_length, tasks,
            style.languages, loaded.seconds, weak, style.hindrance, adapted,
        )  # fmt: skip


def _frame(facts: FolderFacts) -> nn.Module:
    importing.prepare()
    from assistant.engine.loaded import loading

    return loading.frame(facts)
