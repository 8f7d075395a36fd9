"""The declaration of one setting: how it is called and explained, and which values it may have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Declared:
    """The declaration of one setting, for the dialog, the reader and the checks. The dialog translates its English labels.

    `engine` settings are fields of `tasks.EngineOptions` by the same name; `flag` is their name on the command line.
    """

    label: str
    explanation: str
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    advanced: bool = False
    zero_label: str = ""
    engine: bool = False
    flag: str = ""


def setting(default: Any, label: str, explanation: str, **facts: Any) -> Any:
    return field(default=default, metadata={"declared": Declared(label, explanation, **facts)})
