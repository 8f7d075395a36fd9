"""Which adapter a task is done with: chosen by the task and the language of its text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.engine.loaded.low_rank import Adapters
from assistant.engine.prompts.adapter import AdapterStyle
from assistant.errors import AdapterMismatch, ModelError
from assistant.models import adapters
from assistant.tasks import TASK_NAMES, Continue, Measure, Task
from assistant.text import languages

if TYPE_CHECKING:
    from assistant.engine.decoding.prefix_cache import PrefixCache
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Style
    from assistant.models.adapters import Adapter


class Adapting:
    """The adapters of one loaded model. `folders` None takes the adapters that are installed for it.

    Raises `AdapterMismatch` where one of `folders` was made for another model, and as `adapters.read` does.
    """

    def __init__(
        self, loaded: LoadedModel, style: Style, cache: PrefixCache, folders: tuple[str, ...] | None = None
    ) -> None:
        self._loaded, self._style, self._cache = loaded, style, cache
        self._adapters = Adapters(loaded)
        self._styles: dict[str, AdapterStyle] = {}
        self._known: frozenset[str] | None = None
        if loaded.kind != "decoder":
            self._by_task: dict[str, Adapter] = {}
            return
        found = None if folders is None else [adapters.read(Path(folder)) for folder in folders]
        for adapter in found or ():
            if not adapters.for_model(loaded.folder, [adapter]):
                raise AdapterMismatch(adapter.path, adapter.base, loaded.name)
        self._by_task = adapters.for_model(loaded.folder, found)

    @property
    def tasks(self) -> tuple[str, ...]:
        return tuple(self._by_task)

    def style_for(self, task: Task) -> Style:
        """How `task` is asked; the model computes with its adapter, or without one, from here on."""
        adapter = self._chosen(task)
        self._adapters.use(adapter)
        self._cache.adapter = "" if adapter is None else adapter.key
        if adapter is None:
            return self._style
        key = adapter.key
        if key not in self._styles:
            self._styles[key] = AdapterStyle(self._loaded, self._style, adapter)
        return self._styles[key]

    @property
    def adapted(self) -> bool:
        """Whether the model computes with an adapter now."""
        return self._adapters.current is not None

    @contextmanager
    def unadapted(self) -> Iterator[None]:
        """The model without the adapter that `style_for` has chosen."""
        adapter, cached = self._adapters.current, self._cache.adapter
        self._adapters.use(None)
        self._cache.adapter = ""
        try:
            yield
        finally:
            self._adapters.use(adapter)
            self._cache.adapter = cached

    def _chosen(self, task: Any) -> Adapter | None:
        if isinstance(task, Measure):
            task = task.task
        adapter = self._by_task.get(TASK_NAMES[type(task)])
        if isinstance(task, Continue) and task.style:
            adapter = self._style_in(task.style) or adapter
        if adapter is None:
            return None
        found = languages.detect(task.text)
        # What it has not learned the model may still know.
        told = bool(adapter.languages) and found is not None and found not in adapter.languages
        return None if told and languages.is_surely(task.text, found or "") else adapter

    def _style_in(self, folder: str) -> Adapter | None:
        """The writer's style, where it is there and was learned on this model."""
        if self._loaded.kind != "decoder":
            return None
        try:
            found = adapters.read(Path(folder))
            if self._known is None:
                self._known = frozenset(adapters.known_as(self._loaded.folder)[1])
        except (ModelError, OSError):
            return None
        return found if self._known & set(found.fingerprints) else None
