"""Which tasks a model is offered for: the tasks of its style, and the tasks of every model of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.engine.prompts.style import StarterStyle

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Style

# What follows a question in words can be weighed and held to a grammar.
_ANSWERING = ("classify", "extract")
# Parameters; the starter of 7 million told 20 glad sentences from sad ones as a coin does (area under the curve 0.51).
_FEWEST = 30_000_000


def offered(style: Style, loaded: LoadedModel) -> tuple[str, ...]:
    """Names of `tasks.TASK_NAMES`."""
    found = list(style.tasks)
    if "instruct" in style.tasks and not (isinstance(style, StarterStyle) and loaded.parameters < _FEWEST):
        found += _ANSWERING
    if loaded.kind == "decoder":
        found.append("inspect")
    return tuple(dict.fromkeys((*found, "key-sentences")))
