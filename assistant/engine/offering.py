"""Which tasks a model is offered for: those of its style, and those that any model of its kind can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.engine.prompting import Style

# What follows a question in words can be weighed and held to a grammar.
_ANSWERING = ("classify", "extract")


def offered(style: Style, kind: str) -> tuple[str, ...]:
    """Names of `tasks.TASK_NAMES`; `kind` is that of a `LoadedModel`."""
    more = [*_ANSWERING] if "instruct" in style.tasks else []
    if kind == "decoder":
        more.append("inspect")
    return tuple(dict.fromkeys((*style.tasks, *more, "key-sentences")))
